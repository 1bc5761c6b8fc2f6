"""The list of visits and the page of one, used with keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from tests.driving import ALT, AUTHOR, CTRL, Hand, Key
from tests.features.visits.opening import CODE, TITLE, open_visit

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.visit_parts import Objective, VisitParty
from delegation_desk.model.visits import Visit, VisitStatus
from delegation_desk.store.family import history


def test_a_new_visit_is_asked_for_checked_made_and_opened(hand: Hand) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        hand.click("Create")
        assert "at least one language" in hand.problem("Title")
        hand.enter("Title, Deutsch", "Leipzig in Hefei")
        hand.enter("Code", "2027 Hefei!")
        hand.click("Create")
        assert "small letters, digits and hyphens" in hand.problem("Code")
        hand.enter("Code", "2027-hefei")
        hand.choose("Direction", "inbound")
        hand.enter("First day", "May 2027")
        hand.enter("Last day", "April 2027")
        hand.click("Create")
        assert "The visit ends before it begins." in hand.words()
        hand.enter("Last day", "3 June 2027")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Visit, code="2027-hefei")
    assert made.title.get("de") == "Leipzig in Hefei"
    assert (made.starts_on, made.ends_on) == (PartialDate(2027, 5), PartialDate(2027, 6, 3))
    assert made.home_place_id is None, "whoever visits us comes from elsewhere"
    assert hand.record.record_id == made.id
    assert any(text.startswith("2027-hefei") for text in hand.words())
    hand.undo()
    assert "Leipzig in Hefei" not in hand.listed()


def test_a_code_that_is_taken_is_refused_under_its_field(hand: Hand) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        hand.enter("Title, Deutsch", "Noch einmal")
        hand.enter("Code", CODE)
        hand.click("Create")
        assert "belongs to “Nanjing und Jining” already" in hand.problem("Code")

    before = hand.count()
    with hand.answering(fill):
        hand.click("Visit")
    assert hand.count() == before


def test_a_field_is_saved_when_it_is_left_and_undo_brings_the_old_value_back(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.enter("First day", "24.6.2019")
    assert hand.stored(Visit, visit.id).starts_on == PartialDate(2019, 6, 24)
    assert hand.typed("First day") == "24 June 2019"
    assert any(text.startswith("24–30\N{NO-BREAK SPACE}June 2019") for text in hand.words())
    entry = hand.ask(lambda session: history(session, Visit, visit.id))[0]
    assert (entry.author, entry.after) == (AUTHOR, {"starts_on": PartialDate(2019, 6, 24)})
    hand.undo()
    assert hand.stored(Visit, visit.id).starts_on == PartialDate(2019, 6, 25)
    assert hand.typed("First day") == "25 June 2019"
    assert any(text.startswith("25–30\N{NO-BREAK SPACE}June 2019") for text in hand.words())
    hand.redo()
    assert hand.typed("First day") == "24 June 2019"


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("Last day", "31.6.2019", "June has 30 days"),
        ("Last day", "2018", "ends before it begins"),
        ("Code", "", "small letters, digits and hyphens"),
        ("Title, Deutsch", "x" * 0, ""),
    ],
)
def test_what_cannot_be_is_said_under_the_field_and_not_saved(
    hand: Hand, name: str, typed: str, sentence: str
) -> None:
    visit = open_visit(hand)
    title = name.split(",", maxsplit=1)[0]
    hand.enter(name, typed)
    if sentence:
        assert sentence in hand.problem(title)
        assert hand.problem(title).endswith("Not saved yet.")
        assert hand.stored(Visit, visit.id) == visit
    else:  # one language may go as long as others are there
        assert hand.problem(title) == ""


def test_a_choice_is_saved_at_once_and_the_head_shows_it(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.choose("Status", "under way")
    assert hand.stored(Visit, visit.id).status is VisitStatus.UNDER_WAY
    assert "under way" in hand.words()
    hand.undo()
    assert hand.stored(Visit, visit.id).status is visit.status


def test_money_in_a_folded_section(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.unfold("Costs")
    hand.enter("Estimate", "19,400.50")
    stored = hand.stored(Visit, visit.id)
    assert str(stored.estimate) == "19400.50"
    hand.enter("Estimate", "twelve")
    assert "Please enter a number." in hand.problem("Estimate")
    assert hand.stored(Visit, visit.id).estimate == stored.estimate


def test_a_place_is_found_by_its_chinese_name_and_opened(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.point_to("Home place", "济宁", "Jining")
    changed = hand.stored(Visit, visit.id)
    assert changed.home_place_id != visit.home_place_id
    hand.click("Open “Home place”")
    assert hand.record.record_id == changed.home_place_id
    hand.press(Key.Key_Left, ALT)
    assert hand.record.record_id == visit.id


def test_an_objective_is_added_edited_moved_and_removed(hand: Hand) -> None:
    visit = open_visit(hand)
    before = hand.lines()
    hand.click("Add an objective")
    hand.click("Add an objective", hand.rows())
    assert "at least one language" in hand.problem("Objective")
    hand.enter("Objective, Deutsch", "Lieferketten sichern")
    hand.click("Add an objective", hand.rows())
    assert hand.lines() == [*before, "Lieferketten sichern"]
    hand.line("Lieferketten sichern")
    hand.press(Key.Key_Up, ALT)
    assert hand.lines()[-2] == "Lieferketten sichern"
    hand.press(Key.Key_Return)
    hand.choose("State", "achieved")
    assert hand.one(Objective, order=len(before)).state.name == "ACHIEVED"
    hand.press(Key.Key_Escape)
    hand.line("Lieferketten sichern")
    hand.press(Key.Key_Delete)
    assert hand.lines() == before
    hand.click("Undo", hand.window.statusBar())
    assert hand.lines()[-2] == "Lieferketten sichern"
    assert hand.ask(lambda session: session.get_one(Visit, visit.id)).deleted_at is None


def test_hosts_and_intermediaries(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.click("Add a host or intermediary")
    hand.point_to("Organisation", "stadt nanj", "City of Nanjing", hand.rows(1))
    hand.choose("Role", "host", hand.rows(1))
    last = hand.stored(VisitParty, hand.rows(1).ids[-1])
    hand.click("Add a host or intermediary", hand.rows(1))
    made = hand.stored(VisitParty, hand.rows(1).ids[-1])
    assert (made.visit_id, made.order) == (visit.id, last.order + 1)


def test_the_list_finds_in_two_scripts_filters_sorts_and_counts(hand: Hand) -> None:
    hand.go("Visits")
    everything = hand.listed()
    assert hand.count() == f"{len(everything)} records"
    hand.search("jining 莱比锡")
    assert TITLE in hand.listed()
    hand.search("Süßigkeiten")
    assert hand.listed() == []
    assert "Nothing fits the search and the filters." in hand.words()
    hand.click("Show all")
    hand.take("Status: all", "confirmed")
    assert hand.listed() == [TITLE]
    assert hand.count() == f"1 of {len(everything)}"
    hand.take("Year: all", "2016")
    assert hand.listed() == []
    hand.click("Show all")
    assert hand.listed() == everything
    hand.sort("Visit")
    codes = [hand.stored(Visit, each).code for each in hand.view.model.ids]
    assert codes == sorted(codes)
    hand.sort("Visit")
    assert [hand.stored(Visit, each).code for each in hand.view.model.ids] == codes[::-1]


def test_a_visit_goes_to_the_bin_and_comes_back_in_two_ways(hand: Hand) -> None:
    hand.go("Visits")
    hand.pick(TITLE)
    hand.press(Key.Key_Delete)
    assert TITLE not in hand.listed()
    assert any("is in the bin" in text for text in hand.status())
    hand.click("Undo", hand.window.statusBar())
    assert TITLE in hand.listed()
    hand.open(TITLE)
    hand.take("More", "Move to the bin")
    assert hand.page.spot() is None
    hand.go("Bin")
    assert hand.listed() == ["Nanjing and Jining"]
    hand.pick("Nanjing and Jining")
    hand.click("Restore")
    assert hand.listed() == []
    hand.go("Visits")
    assert TITLE in hand.listed()


def test_copying_a_visit_takes_its_objectives_along(hand: Hand) -> None:
    visit = open_visit(hand)
    objectives = hand.lines()
    hand.take("More", "Copy visit")
    copy = hand.one(Visit, code=f"{CODE}-copy")
    assert hand.record.record_id == copy.id
    assert (copy.title, copy.starts_on) == (visit.title, None)
    hand.tab("Overview")
    assert hand.lines() == objectives


def test_the_primary_button_leads_to_the_documents_of_this_visit(hand: Hand) -> None:
    open_visit(hand)
    hand.click("Documents …")
    order = hand.page.order()
    assert (order.kind, order.code) == ("pack", CODE)


def test_reading_along_shows_everything_and_changes_nothing(reader: Hand) -> None:
    reader.go("Visits")
    assert not reader.view.new_button.isEnabled()
    reader.press(Key.Key_N, CTRL)
    reader.open(TITLE)
    for tab in reader.record._tabs:
        reader.tab(tab.title)
        for each in reader.all(QLineEdit):
            assert each.isReadOnly() or not each.isEnabled(), each.accessibleName()
        assert not [each for each in reader.words() if each.startswith("Add")]
    reader.press(Key.Key_Delete)
    reader.undo()
    assert reader.one(Visit, code=CODE).deleted_at is None
