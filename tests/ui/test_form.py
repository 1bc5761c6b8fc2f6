from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.forming import leave, line, new_visit, problem_of, shown_form, stored, type_into

from delegation_desk.core import language
from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.visits import (
    Direction,
    ProgrammeItem,
    ProgrammeItemDraft,
    Visit,
    VisitDraft,
    VisitStatus,
)
from delegation_desk.store import records
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.draft_form import DraftForm
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.layout import scrolling


def test_a_field_saves_when_it_is_left(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.text("code", "Code"))
    type_into(qtbot, form.fields[0], "2019-jining")
    assert stored(desk, visit).code == "2019-nanjing"
    leave(form)
    assert stored(desk, visit).code == "2019-jining"


def test_enter_saves_too(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.text("code", "Code"))
    type_into(qtbot, form.fields[0], "2019-jining")
    QTest.keyClick(line(form.fields[0]), Qt.Key.Key_Return)
    assert stored(desk, visit).code == "2019-jining"


def test_leaving_a_field_unchanged_writes_nothing(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    before = stored(desk, visit)
    form = shown_form(qtbot, desk, visit, lambda f: f.text("code", "Code"))
    with qtbot.assertNotEmitted(desk.changed):
        line(form.fields[0]).setFocus()
        leave(form)
    assert stored(desk, visit).revision == before.revision


def test_one_change_is_one_step_that_undo_takes_back(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.text("code", "Code"))
    type_into(qtbot, form.fields[0], "2019-jining")
    leave(form)
    desk.undo()
    assert stored(desk, visit).code == "2019-nanjing"
    assert line(form.fields[0]).text() == "2019-nanjing"
    desk.redo()
    assert line(form.fields[0]).text() == "2019-jining"


def test_an_invalid_value_stays_visible_and_unsaved(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.text("code", "Code"))
    type_into(qtbot, form.fields[0], "Not a code")
    leave(form)
    assert stored(desk, visit).code == "2019-nanjing"
    assert line(form.fields[0]).text() == "Not a code"
    assert "Not saved yet." in problem_of(form.fields[0])
    type_into(qtbot, form.fields[0], "2020-besuch")
    leave(form)
    assert stored(desk, visit).code == "2020-besuch"
    assert not form.fields[0].has_problem


def test_a_code_that_is_taken_is_refused_under_its_field(qtbot: QtBot, desk: Desk) -> None:
    new_visit(desk, "taken")
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.text("code", "Code"))
    type_into(qtbot, form.fields[0], "taken")
    leave(form)
    assert "belongs to" in problem_of(form.fields[0])
    assert stored(desk, visit).code == "2019-nanjing"


def test_what_is_wrong_with_the_whole_is_said_under_the_field_that_caused_it(
    qtbot: QtBot, desk: Desk
) -> None:
    visit = new_visit(desk, starts_on=PartialDate(2019, 6, 25))
    form = shown_form(qtbot, desk, visit, lambda f: f.partial_date("ends_on", "End"))
    type_into(qtbot, form.fields[0], "2018")
    leave(form)
    assert "ends before it begins" in problem_of(form.fields[0])
    assert stored(desk, visit).ends_on is None


def test_a_date_that_does_not_exist_offers_one_that_does(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.partial_date("starts_on", "Start"))
    type_into(qtbot, form.fields[0], "31.6.2019")
    leave(form)
    assert "June has 30 days." in problem_of(form.fields[0])
    assert stored(desk, visit).starts_on is None
    offer = form.fields[0]._offer
    assert offer.text() == "Enter 30 June 2019"
    offer.click()
    assert stored(desk, visit).starts_on == PartialDate(2019, 6, 30)
    assert not form.fields[0].has_problem


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("28.6.2019", PartialDate(2019, 6, 28), "28. Juni 2019"),
        ("Juni 2019", PartialDate(2019, 6), "Juni 2019"),
        ("2019", PartialDate(2019), "2019"),
    ],
)
def test_a_partial_date_keeps_no_more_than_was_typed(
    qtbot: QtBot, desk: Desk, typed: str, kept: PartialDate, shown: str
) -> None:
    language.use("de")
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.partial_date("starts_on", "Beginn"))
    type_into(qtbot, form.fields[0], typed)
    leave(form)
    assert stored(desk, visit).starts_on == kept
    assert line(form.fields[0]).text() == shown
    type_into(qtbot, form.fields[0], shown)
    leave(form)
    assert stored(desk, visit).starts_on == kept


def test_an_emptied_date_is_unknown_again(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk, starts_on=PartialDate(2019))
    form = shown_form(qtbot, desk, visit, lambda f: f.partial_date("starts_on", "Start"))
    type_into(qtbot, form.fields[0], "")
    leave(form)
    assert stored(desk, visit).starts_on is None


def test_the_reading_of_a_date_appears_while_it_is_typed(qtbot: QtBot, desk: Desk) -> None:
    form = shown_form(qtbot, desk, new_visit(desk), lambda f: f.partial_date("starts_on", "Start"))
    type_into(qtbot, form.fields[0], "28.6.2019")
    assert form.fields[0]._sentence.text().startswith("Friday")


def test_escape_brings_back_what_is_stored(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.text("code", "Code"))
    type_into(qtbot, form.fields[0], "Not a code")
    QTest.keyClick(line(form.fields[0]), Qt.Key.Key_Escape)
    assert line(form.fields[0]).text() == "2019-nanjing"
    leave(form)
    assert not form.fields[0].has_problem


def test_a_change_elsewhere_shows_but_not_in_the_field_being_typed_in(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(
        qtbot, desk, visit, lambda f: (f.text("code", "Code"), f.choice("status", "Status", VisitStatus))
    )
    type_into(qtbot, form.fields[0], "typing")
    desk.write(
        "Elsewhere",
        lambda session: records.edit(session, Visit, visit, code="elsewhere", status=VisitStatus.CONFIRMED),
    )
    assert line(form.fields[0]).text() == "typing"
    assert form.fields[1].read() == {"status": VisitStatus.CONFIRMED}


def test_a_choice_saves_at_once(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.choice("direction", "Direction", Direction))
    box = form.fields[0].control
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert stored(desk, visit).direction is Direction.INBOUND


def test_money_keeps_sum_and_currency(qtbot: QtBot, desk: Desk) -> None:
    language.use("de")
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.money("estimate", "currency", "Schätzung"))
    type_into(qtbot, form.fields[0], "18.400,5")
    leave(form)
    assert (stored(desk, visit).estimate, stored(desk, visit).currency) == (Decimal("18400.50"), "EUR")
    assert line(form.fields[0]).text() == "18.400,50"


def test_a_figure_that_can_be_read_in_two_ways_is_asked_about(qtbot: QtBot, desk: Desk) -> None:
    language.use("de")
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.money("estimate", "currency", "Schätzung"))
    type_into(qtbot, form.fields[0], "1.5")
    leave(form)
    assert stored(desk, visit).estimate is None
    form.fields[0]._offer.click()
    assert stored(desk, visit).estimate == Decimal("1.50")


def test_a_place_is_found_by_a_part_of_its_name(qtbot: QtBot, desk: Desk) -> None:
    place = desk.commit(
        "New", lambda s: records.add(s, PlaceDraft(name=LocalText.of(de="Nanjing", zh="南京")))
    )
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.record("home_place_id", "Place", Place))
    field: Any = form.fields[0]
    type_into(qtbot, field, "nanj")
    assert field.suggestions() == ["Nanjing"]
    QTest.keyClick(line(field), Qt.Key.Key_Down)
    QTest.keyClick(field._popup, Qt.Key.Key_Down)
    QTest.keyClick(field._popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(desk, visit).home_place_id == place.id)
    assert line(field).text() == "Nanjing"


def test_words_that_name_no_record_are_not_saved(qtbot: QtBot, desk: Desk) -> None:
    desk.commit("New", lambda s: records.add(s, PlaceDraft(name=LocalText.of(de="Nanjing"))))
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.record("home_place_id", "Place", Place))
    field: Any = form.fields[0]
    type_into(qtbot, field, "nan")
    QTest.keyClick(field._popup, Qt.Key.Key_Escape)
    leave(form)
    assert stored(desk, visit).home_place_id is None
    assert field.has_problem
    field._offer.click()
    assert stored(desk, visit).home_place_id is not None


def test_a_place_that_is_not_there_yet_is_made_on_the_spot(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)

    def declare(form: Form) -> None:
        form.record("home_place_id", "Place", Place, new=lambda words: PlaceDraft(name=LocalText.of(words)))

    form = shown_form(qtbot, desk, visit, declare)
    field: Any = form.fields[0]
    type_into(qtbot, field, "Jining")
    field._on_picked(len(field.suggestions()) - 1)
    with desk.read() as session:
        place = session.get(Place, stored(desk, visit).home_place_id)
    assert place is not None
    assert str(place.name) == "Jining"


def test_a_moment_is_local_and_has_its_zone(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    draft = ProgrammeItemDraft(visit_id=visit, title=LocalText.of(de="Gespräch"))
    item = desk.commit("New", lambda session: records.add(session, draft))
    form = RecordForm(desk, ProgrammeItem, item.id)
    field: Any = form.moment("starts", "Start", "starts_zone")
    form.text("booking", "Booking")
    form.load()
    qtbot.addWidget(form)
    form.show()
    field._day.setText("28.6.2019")
    field._time.setText("930")
    field._zone.setCurrentText("Asia/Shanghai")
    field.left.emit()
    with desk.read() as session:
        kept = session.get(ProgrammeItem, item.id)
    assert kept is not None
    assert (kept.starts, kept.starts_zone) == (datetime(2019, 6, 28, 9, 30), "Asia/Shanghai")
    field._time.clear()
    field.left.emit()
    assert "The time is missing." in problem_of(field)


def test_a_draft_becomes_a_record_only_when_it_is_whole(qtbot: QtBot, desk: Desk) -> None:
    form = DraftForm(desk, VisitDraft)
    form.localized("title", "Title")
    form.text("code", "Code")
    form.load()
    qtbot.addWidget(form)
    form.show()
    assert form.finish() is None
    assert form.fields[0].has_problem
    assert form.fields[1].has_problem
    title: Any = form.fields[0]
    title._edits["de"].setText("Neu")
    line(form.fields[1]).setText("2020-neu")
    draft = form.finish()
    assert isinstance(draft, VisitDraft)
    assert draft.code == "2020-neu"


def test_fields_of_a_workspace_that_is_only_read_cannot_be_changed(qtbot: QtBot, desk: Desk) -> None:
    from delegation_desk.store.workspace import Workspace

    visit = new_visit(desk)
    with Workspace.open(desk.workspace.path, write=False) as along:
        reader = Desk(along)
        form = shown_form(
            qtbot, reader, visit, lambda f: (f.text("code", "Code"), f.choice("status", "S", VisitStatus))
        )
        assert line(form.fields[0]).isReadOnly()
        assert not form.fields[1].control.isEnabled()
        form.close()
        reader.background.close()


def test_a_narrow_form_has_its_fields_below_each_other(qtbot: QtBot, desk: Desk) -> None:
    form = DraftForm(desk, VisitDraft)
    with form.side_by_side():
        first, second = form.text("code", "Code of the visit"), form.text("file_reference", "File reference")
    form.load()
    area = scrolling(form)
    qtbot.addWidget(area)
    area.resize(700, 400)
    with qtbot.waitExposed(area):
        area.show()
    assert first.y() == second.y()
    area.resize(240, 400)
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert form.width() <= 240
    area.resize(700, 400)
    qtbot.waitUntil(lambda: first.y() == second.y())


def test_sections_fold_and_stay_folded(qtbot: QtBot, desk: Desk) -> None:
    form = RecordForm(desk, Visit, new_visit(desk))
    section = form.section("Travel", key="test/travel")
    form.text("code", "Code")
    form.load()
    qtbot.addWidget(form)
    form.show()
    section._head.click()
    assert not section.is_open()
    again = RecordForm(desk, Visit, new_visit(desk, "other")).section("Travel", key="test/travel")
    assert not again.is_open()
