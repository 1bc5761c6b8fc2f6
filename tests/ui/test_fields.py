"""The fields as a hand uses them: lists that open, Enter, Esc, units, hints."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.forming import leave, line, new_item, new_visit, shown_form, stored, type_into

from delegation_desk.core import language
from delegation_desk.model.places import OrganisationKind
from delegation_desk.model.visits import ProgrammeItem, VisitStatus
from delegation_desk.ui import theme
from delegation_desk.ui.controls import Words
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.theme import Role

Key = Qt.Key


# Figures.


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("11.250", "Read as 11.25."),
        ("11,250", "Read as 11,250."),
        ("11250", "Mind the signs"),
        ("11.", "Read as 11."),
    ],
)
def test_how_a_figure_is_read_is_said_while_it_is_typed(
    qtbot: QtBot, desk: Desk, typed: str, said: str
) -> None:
    form = shown_form(
        qtbot, desk, new_visit(desk), lambda f: f.number("estimate", "Size", "decimal", hint="Mind the signs")
    )
    type_into(qtbot, form.fields[0], typed)
    field: Any = form.fields[0]
    assert field._sentence.text() == said


# Lists that open.


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("kind", [VisitStatus, OrganisationKind])
def test_an_open_choice_shows_every_line_whole(
    qtbot: QtBot, qapp: QApplication, desk: Desk, look: Any, kind: Any
) -> None:
    theme.apply(qapp, look)
    try:
        form = shown_form(
            qtbot, desk, new_visit(desk), lambda f: f.choice("status", "Status", kind, width=120)
        )
        box: Any = form.fields[0].control
        for number in (0, box.count() - 1):
            box.setCurrentIndex(number)
            box.showPopup()
            qtbot.waitUntil(box.view().isVisible)
            view = box.view()
            last = view.visualRect(view.model().index(box.count() - 1, 0))
            assert view.viewport().rect().contains(last)
            assert view.verticalScrollBar().maximum() == 0
            assert last.width() >= view.sizeHintForColumn(0)
            box.hidePopup()
    finally:
        theme.apply(qapp, "light")


def test_the_unit_stands_beside_the_figure(qtbot: QtBot, desk: Desk) -> None:
    language.use("de")
    form = shown_form(
        qtbot, desk, new_visit(desk), lambda f: f.number("estimate", "Größe", "decimal", unit="Einwohner")
    )
    field = form.fields[0]
    units = [each for each in field.findChildren(QLabel) if each.text() == "Einwohner"]
    for typed in ("", "1.200.000"):
        type_into(qtbot, field, typed)
        assert units[0].isVisible()
        assert units[0].geometry().left() >= line(field).geometry().right()
        assert units[0].width() >= units[0].sizeHint().width()
    assert "Einwohner" in line(field).accessibleDescription()
    leave(form)
    assert line(field).text() == "1.200.000"


# Hints.


@pytest.mark.parametrize("role", ["small", "body", "title"])
def test_words_wrap_only_where_room_ends(qtbot: QtBot, role: Role) -> None:
    for text in ("Leer, wenn unbekannt", "Tag, Monat oder Jahr", "Empty: 25.6.2019", "Wird danach gelöscht"):
        words = Words(text, role)
        qtbot.addWidget(words)
        theme.dress(words)
        words.ensurePolished()
        assert words.heightForWidth(words.maximumWidth()) == words.heightForWidth(2000), text


def test_a_hint_uses_the_width_of_its_column(qtbot: QtBot, desk: Desk) -> None:
    def declare(form: Form) -> None:
        with form.side_by_side():
            form.text("code", "Code", width=90, hint="A hint of some words that has room beside the field")
            form.text("file_reference", "Reference")

    form = shown_form(qtbot, desk, new_visit(desk), declare)
    form.resize(800, 300)
    QApplication.processEvents()
    hint = form.fields[0]._sentence
    assert hint.height() < 2 * hint.fontMetrics().height()
    assert hint.width() > 90


def test_an_offer_goes_below_the_sentence_before_that_wraps_at_every_word(qtbot: QtBot, desk: Desk) -> None:
    def declare(form: Form) -> None:
        with form.side_by_side():
            form.partial_date("starts_on", "First day")
            form.text("code", "Code")

    form = shown_form(qtbot, desk, new_visit(desk), declare)
    form.resize(520, 300)
    type_into(qtbot, form.fields[0], "31.6.2027")
    leave(form)
    QApplication.processEvents()
    sentence, offer = form.fields[0]._sentence, form.fields[0]._offer
    assert sentence.height() < 2 * sentence.fontMetrics().height()
    assert offer.y() >= sentence.geometry().bottom()
    form.resize(1200, 300)
    QApplication.processEvents()
    assert offer.geometry().left() > sentence.geometry().right()


# Esc.


def test_esc_restores_only_the_part_it_is_pressed_in(qtbot: QtBot, desk: Desk) -> None:
    item = new_item(desk, ends=datetime(2019, 6, 28, 11), ends_zone="Asia/Shanghai")
    form = RecordForm(desk, ProgrammeItem, item)
    field: Any = form.moment("ends", "End", "ends_zone")
    form.load()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    type_into(qtbot, field, "12:30", 1)
    zone = field._zone
    zone.setFocus()
    zone.lineEdit().selectAll()
    QTest.keyClicks(zone, "Europe/Ber")
    QTest.keyClick(zone, Key.Key_Escape)
    assert zone.currentText() == "Asia/Shanghai"
    assert field._time.text() == "12:30"
    QTest.keyClick(field._time, Key.Key_Escape)
    assert field._time.text() == "11:00"
    assert field._day.text() == "28 June 2019"


def test_esc_in_one_language_leaves_the_others(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("title", "Title"))
    edits = form.fields[0]._edits  # type: ignore[attr-defined]  # a field of several languages
    for each, typed in (("de", "Neu"), ("zh", "New")):
        edits[each].setFocus()
        edits[each].selectAll()
        QTest.keyClicks(edits[each], typed)
    QTest.keyClick(edits["zh"], Key.Key_Escape)
    assert (edits["de"].text(), edits["zh"].text()) == ("Neu", "")
    leave(form)
    assert stored(desk, visit).title.get("de") == "Neu"


# Time zones.


def test_old_zones_are_not_offered_but_taken(qtbot: QtBot, desk: Desk) -> None:
    item = new_item(desk, starts=datetime(2019, 6, 28, 9), starts_zone="Asia/Shanghai")
    form = RecordForm(desk, ProgrammeItem, item)
    field: Any = form.moment("starts", "Begin", "starts_zone")
    form.text("booking", "Booking")
    form.load()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    zone = field._zone
    offered = [zone.itemText(number) for number in range(zone.count())]
    assert offered[:2] == ["Europe/Berlin", "Asia/Shanghai"]
    assert not {"Asia/Chongqing", "Asia/Harbin", "PRC"} & set(offered)
    assert len(offered) == len(set(offered))
    zone.setFocus()
    zone.lineEdit().selectAll()
    QTest.keyClicks(zone, "Asia/Harbin")
    line(form.fields[1]).setFocus()
    with desk.read() as session:
        assert session.get_one(ProgrammeItem, item).starts_zone == "Asia/Harbin"
