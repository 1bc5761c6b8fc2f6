"""Fields that point to a record: what is offered, what Enter takes, what is made on the spot."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from tests.ui.forming import leave, line, new_item, new_visit, problem_of, shown_form, stored, type_into

from delegation_desk.core.text import LocalText
from delegation_desk.model.from_words import new_organisation, new_person, new_place
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import Organisation, OrganisationDraft, Place, PlaceDraft
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.store import records
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.suggestions import Suggestion
from delegation_desk.ui.form import RecordForm

Key = Qt.Key


def places(desk: Desk, *names: str) -> list[UUID]:
    def add(session: Session) -> list[UUID]:
        return [records.add(session, PlaceDraft(name=LocalText.of(name))).id for name in names]

    return desk.commit("New", add)


def place_form(qtbot: QtBot, desk: Desk, visit: UUID) -> RecordForm:
    return shown_form(qtbot, desk, visit, lambda f: f.place("home_place_id", "Place"))


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


def body_form(qtbot: QtBot, desk: Desk, visit: UUID) -> RecordForm:
    return shown_form(qtbot, desk, visit, lambda f: f.record("lead_organisation_id", "Lead", Organisation))


def bureaus(desk: Desk, *cities: str) -> list[UUID]:
    """Bodies of one name, each in a place of its own."""

    def add(session: Session, place: UUID) -> UUID:
        name = LocalText.of("Handelsamt", en="Bureau of Commerce")
        made: Organisation = records.add(session, OrganisationDraft(name=name, place_id=place))
        return made.id

    return [desk.commit("New", lambda s, p=p: add(s, p)) for p in places(desk, *cities)]  # type: ignore[misc]  # a lambda has no types for its defaults


def test_behind_a_name_stands_what_tells_alike_ones_apart(qtbot: QtBot, desk: Desk) -> None:
    jining, nanjing = bureaus(desk, "Jining", "Nanjing")
    visit = new_visit(desk)
    form = body_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "handels")
    qtbot.waitUntil(field._popup.isVisible)
    model = field._popup.model()
    read_aloud = {model.index(n, 0).data() for n in range(model.rowCount())}
    assert read_aloud == {"Bureau of Commerce · Jining", "Bureau of Commerce · Nanjing"}
    wanted = next(n for n, hit in enumerate(field._hits) if hit.row_id == nanjing)
    for _step in range(wanted + 1):
        QTest.keyClick(field._popup, Key.Key_Down)
    assert line(field).text() == "Bureau of Commerce"
    QTest.keyClick(field._popup, Key.Key_Return)
    qtbot.waitUntil(lambda: stored(desk, visit).lead_organisation_id == nanjing)
    assert line(field).text() == "Bureau of Commerce"
    assert not field.has_problem
    assert jining != nanjing


def test_a_long_suggestion_takes_no_room_from_the_others(qtbot: QtBot, desk: Desk) -> None:
    bureaus(desk, "Jining", "Nanjing", "A city of a very long name " * 8)
    form = body_form(qtbot, desk, new_visit(desk))
    field: Any = form.fields[0]
    type_into(qtbot, field, "handels")
    popup = field._popup
    qtbot.waitUntil(popup.isVisible)
    last = popup.visualRect(popup.model().index(2, 0))
    assert popup.viewport().rect().top() <= last.top() < last.bottom() <= popup.viewport().rect().bottom()
    popup.hide()


def test_down_goes_to_the_first_suggestion_and_before_it_none_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    places(desk, "Flughafen Leipzig", "Land Leipzig", "Leipzig")
    form = place_form(qtbot, desk, new_visit(desk))
    field: Any = form.fields[0]
    type_into(qtbot, field, "Lei")
    qtbot.waitUntil(field._popup.isVisible)
    # Others begin with it, yet it is called so only in the middle of the list.
    field._suggestions.show([Suggestion("Flughafen Leipzig"), Suggestion("Leipzig"), Suggestion("Land")])
    field._completer.complete()
    assert not field._popup.currentIndex().isValid()
    assert not field._popup.selectionModel().hasSelection()
    QTest.keyClick(field._popup, Key.Key_Down)
    assert field._popup.currentIndex().row() == 0
    assert line(field).text() == "Flughafen Leipzig"
    field._popup.hide()


@pytest.mark.parametrize("typed", ["handelsamt", "bureau of commerce"])
def test_enter_takes_the_one_of_that_name_in_any_language(qtbot: QtBot, desk: Desk, typed: str) -> None:
    (body,) = bureaus(desk, "Jining")
    other = OrganisationDraft(name=LocalText.of("Handelsamt Ost", en="Bureau of Commerce East"))
    desk.commit("New", lambda session: records.add(session, other))
    visit = new_visit(desk)
    form = body_form(qtbot, desk, visit)
    type_into(qtbot, form.fields[0], typed)
    QTest.keyClick(line(form.fields[0]), Key.Key_Return)
    assert stored(desk, visit).lead_organisation_id == body
    assert line(form.fields[0]).text() == "Bureau of Commerce"


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


def maker_form(qtbot: QtBot, desk: Desk, visit: UUID) -> RecordForm:
    return shown_form(
        qtbot,
        desk,
        visit,
        lambda f: f.record("lead_organisation_id", "Lead", Organisation, new=new_organisation),
    )


def bodies(desk: Desk, *names: str) -> list[UUID]:
    def add(session: Session) -> list[UUID]:
        return [records.add(session, OrganisationDraft(name=LocalText.of(name))).id for name in names]

    return desk.commit("New", add)


PART = "Economic Development, Cork City Council"


def test_enter_takes_nothing_that_merely_contains_the_words(qtbot: QtBot, desk: Desk) -> None:
    (part,) = bodies(desk, PART)
    visit = new_visit(desk)
    form = maker_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "Cork City Council")
    assert field.suggestions() == [PART, "+ New: Cork City Council"]
    QTest.keyClick(line(field), Key.Key_Return)
    with desk.read() as session:
        made = session.get_one(Organisation, stored(desk, visit).lead_organisation_id)
    assert made.id != part
    assert made.heading() == "Cork City Council"


def test_the_one_that_is_called_so_stands_first(qtbot: QtBot, desk: Desk) -> None:
    _part, _other, body = bodies(desk, PART, "Cork City Council Library", "Cork City Council")
    visit = new_visit(desk)
    form = maker_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "cork city council")
    assert field.suggestions()[0] == "Cork City Council"
    QTest.keyClick(line(field), Key.Key_Return)
    assert stored(desk, visit).lead_organisation_id == body


def test_what_contains_the_words_is_taken_by_keys(qtbot: QtBot, desk: Desk) -> None:
    (part,) = bodies(desk, PART)
    visit = new_visit(desk)
    form = maker_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "Cork City Council")
    qtbot.waitUntil(field._popup.isVisible)
    QTest.keyClick(field._popup, Key.Key_Down)
    QTest.keyClick(field._popup, Key.Key_Return)
    qtbot.waitUntil(lambda: stored(desk, visit).lead_organisation_id is not None)
    assert stored(desk, visit).lead_organisation_id == part


def test_a_body_is_not_offered_anew_under_the_very_name_it_has(qtbot: QtBot, desk: Desk) -> None:
    bodies(desk, "Stadt Halle", "Stadt Halle (Saale)")
    form = maker_form(qtbot, desk, new_visit(desk))
    field: Any = form.fields[0]
    type_into(qtbot, field, "stadt halle")
    assert field.suggestions() == ["Stadt Halle", "Stadt Halle (Saale)"]
    type_into(qtbot, field, "Stadt Hal")
    assert field.suggestions()[-1] == "+ New: Stadt Hal"
    field._popup.hide()


def test_another_person_of_the_same_name_can_be_made(qtbot: QtBot, desk: Desk) -> None:
    draft = PersonDraft(family_name="Wang", given_name="Lei")
    desk.commit("New", lambda session: records.add(session, draft))
    form = RecordForm(desk, ProgrammeItem, new_item(desk))
    form.record("responsible_id", "Responsible", Person, new=new_person)
    form.load()
    qtbot.addWidget(form)
    form.show()
    field: Any = form.fields[0]
    type_into(qtbot, field, "Wang Lei")
    assert len(field.suggestions()) == 2
    assert field.suggestions()[-1] == "+ New: Wang Lei"
    field._popup.hide()


def test_enter_takes_the_first_country_of_a_new_place_and_says_which(qtbot: QtBot, desk: Desk) -> None:
    desk.commit("New", lambda session: records.add(session, new_place("Lyon, FR")))
    visit = new_visit(desk)
    form = place_form(qtbot, desk, visit)
    field: Any = form.fields[0]
    type_into(qtbot, field, "Qufu")
    QTest.keyClick(line(field), Key.Key_Return)
    with desk.read() as session:
        made = session.get_one(Place, stored(desk, visit).home_place_id)
    assert (made.heading(), made.country) == ("Qufu", "FR")
    assert "Entered for France" in field._sentence.text()


@pytest.mark.parametrize("typed", ["Luckner", "paul", "luck paul", "Paul Luckner", "Luckner, Paul"])
def test_a_person_is_taken_by_either_name(qtbot: QtBot, desk: Desk, typed: str) -> None:
    draft = PersonDraft(family_name="Luckner", given_name="Paul", academic_title="Dr.")
    known = desk.commit("New", lambda session: records.add(session, draft).id)
    item = new_item(desk)
    form = RecordForm(desk, ProgrammeItem, item)
    form.record("responsible_id", "Responsible", Person, new=new_person)
    form.load()
    qtbot.addWidget(form)
    form.show()
    type_into(qtbot, form.fields[0], typed)
    QTest.keyClick(line(form.fields[0]), Key.Key_Return)
    with desk.read() as session:
        assert session.get_one(ProgrammeItem, item).responsible_id == known


def test_what_is_too_long_for_a_new_record_is_said(qtbot: QtBot, desk: Desk) -> None:
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
