"""The fields as a hand uses them: lists that open, Enter, Esc, units, hints."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from tests.ui.forming import leave, line, new_visit, problem_of, shown_form, stored, type_into

from delegation_desk.core import language
from delegation_desk.core.text import LocalText
from delegation_desk.model.from_words import new_place
from delegation_desk.model.places import OrganisationKind, Place, PlaceDraft
from delegation_desk.model.visits import ProgrammeItem, ProgrammeItemDraft, VisitStatus
from delegation_desk.store import records
from delegation_desk.ui import theme
from delegation_desk.ui.controls import Words
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.theme import Role

Key = Qt.Key


def places(desk: Desk, *names: str) -> list[UUID]:
    def add(session: Session) -> list[UUID]:
        return [records.add(session, PlaceDraft(name=LocalText.of(name))).id for name in names]

    return desk.commit("New", add)


def place_form(qtbot: QtBot, desk: Desk, visit: UUID) -> RecordForm:
    return shown_form(qtbot, desk, visit, lambda f: f.place("home_place_id", "Place"))


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


def test_suggestions_are_whole_too(qtbot: QtBot, desk: Desk) -> None:
    places(desk, "Leipzig", "Leipzig-Land", "Leipzig/Halle")
    form = place_form(qtbot, desk, new_visit(desk))
    field: Any = form.fields[0]
    type_into(qtbot, field, "Leip")
    popup = field._popup
    qtbot.waitUntil(popup.isVisible)
    last = popup.visualRect(popup.model().index(popup.model().rowCount() - 1, 0))
    assert popup.viewport().rect().contains(last)
    popup.hide()


# Records found by their names.


@pytest.mark.parametrize("to_the_list", [False, True])
def test_enter_takes_the_only_suggestion(qtbot: QtBot, desk: Desk, to_the_list: bool) -> None:
    (nanjing,) = places(desk, "Nanjing")
    visit = new_visit(desk)
    form = place_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "nanj")
    QTest.keyClick(field._popup if to_the_list else line(field), Key.Key_Return)
    QApplication.processEvents()
    assert not field._popup.isVisible()
    assert stored(desk, visit).home_place_id == nanjing
    assert line(form.fields[0]).text() == "Nanjing"
    assert not form.fields[0].has_problem


def test_enter_takes_the_one_that_is_called_so(qtbot: QtBot, desk: Desk) -> None:
    leipzig, _land = places(desk, "Leipzig", "Landkreis Leipzig")
    visit = new_visit(desk)
    form = place_form(qtbot, desk, visit)
    type_into(qtbot, form.fields[0], "leipzig")
    QTest.keyClick(line(form.fields[0]), Key.Key_Enter)
    assert stored(desk, visit).home_place_id == leipzig


def test_enter_makes_a_new_record_where_nothing_else_is_offered(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = place_form(qtbot, desk, visit)
    type_into(qtbot, form.fields[0], "Qufu, China")
    QTest.keyClick(line(form.fields[0]), Key.Key_Return)
    with desk.read() as session:
        made = session.get(Place, stored(desk, visit).home_place_id)
    assert made is not None
    assert (made.heading(), made.zone) == ("Qufu", "Asia/Shanghai")


def test_a_new_place_is_offered_with_the_countries_that_it_may_lie_in(qtbot: QtBot, desk: Desk) -> None:
    desk.commit("New", lambda session: records.add(session, new_place("Lyon, FR")))
    visit = new_visit(desk)
    form = place_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "Qufu")
    offers = ["Qufu, France", "Qufu, China", "Qufu, Germany", "Qufu"]
    assert field.suggestions() == [f"+ New: {each}" for each in offers]
    QTest.keyClick(field._popup, Key.Key_Down)
    QTest.keyClick(field._popup, Key.Key_Down)
    QTest.keyClick(field._popup, Key.Key_Return)
    qtbot.waitUntil(lambda: stored(desk, visit).home_place_id is not None)
    with desk.read() as session:
        made = session.get_one(Place, stored(desk, visit).home_place_id)
    assert (made.heading(), made.country, made.zone) == ("Qufu", "CN", "Asia/Shanghai")
    assert line(field).text() == "Qufu"


def test_a_place_without_a_country_says_what_is_open(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = place_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "Qufu")
    field._on_picked(len(field.suggestions()) - 1)
    with desk.read() as session:
        assert session.get_one(Place, stored(desk, visit).home_place_id).zone == ""
    assert "Country and time zone are not known yet" in field._sentence.text()


@pytest.mark.parametrize("to_the_list", [False, True])
def test_enter_takes_nothing_where_it_could_mean_several(qtbot: QtBot, desk: Desk, to_the_list: bool) -> None:
    places(desk, "Nanjing", "Nanning")
    visit = new_visit(desk)
    form = place_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "nan")
    qtbot.waitUntil(field._popup.isVisible)
    # An open list has the keyboard.
    QTest.keyClick(field._popup if to_the_list else line(field), Key.Key_Return)
    QApplication.processEvents()
    assert stored(desk, visit).home_place_id is None
    assert "choose an entry" in problem_of(form.fields[0])


def test_what_is_too_long_for_a_new_record_is_said(qtbot: QtBot, desk: Desk) -> None:
    from delegation_desk.model.from_words import new_person
    from delegation_desk.model.people import Person

    item = new_item(desk)
    form = RecordForm(desk, ProgrammeItem, item)
    form.record("responsible_id", "Responsible", Person, new=new_person)
    form.load()
    qtbot.addWidget(form)
    form.show()
    line(form.fields[0]).setFocus()
    QTest.keyClicks(line(form.fields[0]), "Petra " + "H" * 301)
    QTest.keyClick(line(form.fields[0]), Key.Key_Return)
    assert "At most 300" in problem_of(form.fields[0])
    assert line(form.fields[0]).text().startswith("Petra H")


@pytest.mark.parametrize("by", ["click", "down"])
def test_the_suggestions_come_back(qtbot: QtBot, desk: Desk, by: str) -> None:
    places(desk, "Nanjing", "Nanning")
    form = place_form(qtbot, desk, new_visit(desk))
    field: Any = form.fields[0]
    type_into(qtbot, field, "nan")
    qtbot.waitUntil(field._popup.isVisible)
    QTest.keyClick(field._popup, Key.Key_Escape)
    assert not field._popup.isVisible()
    assert line(field).text() == "nan"
    leave(form)
    if by == "click":
        QTest.mouseClick(line(field), Qt.MouseButton.LeftButton)
    else:
        line(field).setFocus()
        QTest.keyClick(line(field), Key.Key_Down)
    qtbot.waitUntil(field._popup.isVisible)
    assert field.suggestions()[:2] == ["Nanjing", "Nanning"]
    field._popup.hide()


# Figures.


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


def new_item(desk: Desk, **values: Any) -> UUID:
    visit: UUID = new_visit(desk)
    draft = ProgrammeItemDraft(visit_id=visit, title=LocalText.of("Gespräch"), **values)
    made: UUID = desk.commit("New", lambda session: records.add(session, draft).id)
    return made


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
