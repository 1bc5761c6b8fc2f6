"""A visit of one's own from an empty workspace: who travels, under which office, whom one meets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QTabBar
from tests.driving import ALT, CTRL, Hand, Key

from delegation_desk.model.from_words import new_organisation
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.positions import Position
from delegation_desk.model.tasks import Task
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Member, ProgrammeItem, Visit
from delegation_desk.store import records
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.painted import Avatar
from delegation_desk.ui.rows import ChildRows


@pytest.fixture
def petra(newcomer: Hand) -> Hand:
    """Somebody who has just entered her first visit."""
    newcomer.go("Visits")

    def fill(dialog: QDialog) -> None:
        newcomer.enter("Title, Deutsch", "Halle in Jining", dialog)
        newcomer.enter("First day", "4.5.2027", dialog)
        newcomer.click("Create", dialog)

    with newcomer.answering(fill):
        newcomer.press(Key.Key_N, CTRL)
    return newcomer


def add_member(hand: Hand, name: str, role: str, office: str = "") -> None:
    hand.tab("Delegation")
    hand.click("Add a member")
    hand.point_to("Person", name, f"+ New: {name}")
    hand.choose("Role", role)
    if office:
        hand.point_to("Printed office", office, f"+ New: {office}")
    hand.click("Add a member", hand.rows())


def test_whoever_leads_comes_first_though_no_office_is_known(petra: Hand) -> None:
    add_member(petra, "Dr. Ute Hagen", "company representative")
    add_member(petra, "Jan Adler", "member")
    add_member(petra, "Rolf Krause", "head of delegation")
    assert petra.lines() == ["Rolf Krause", "Jan Adler", "Dr. Ute Hagen"]
    petra.go("Today")
    assert next(each.accessibleName() for each in petra.all(Avatar)) == "Rolf Krause"


def test_an_office_is_made_where_a_member_is_added(petra: Hand) -> None:
    add_member(petra, "Rolf Krause", "head of delegation", "Bürgermeister, Stadt Halle")
    office = petra.one(Position)
    assert str(office.title) == "Bürgermeister"
    assert str(petra.one(Organisation, id=office.organisation_id).name) == "Stadt Halle"
    assert petra.one(Member).position_id == office.id
    assert office.person_id == petra.one(Person).id
    row = petra.line("Rolf Krause")
    assert "Bürgermeister" in row.accessibleName()


BODY = "Stadt Halle (Saale), Amt für Wirtschaftsförderung"


def begin_office(hand: Hand, *bodies: str) -> None:
    """Come to the printed office of a new member, with some organisations known."""
    for name in bodies:
        hand.desk.commit("New", lambda session, name=name: records.add(session, new_organisation(name)))  # type: ignore[misc]  # a lambda of its own round
    hand.tab("Delegation")
    hand.click("Add a member")
    hand.point_to("Person", "Katrin Hofmann", "+ New: Katrin Hofmann")


def test_an_organisation_whose_name_has_a_comma_is_known_behind_an_office(petra: Hand) -> None:
    begin_office(petra, BODY, "Stadt Halle (Saale)")
    petra.write("Printed office", f"Referentin, {BODY}")
    petra.press(Key.Key_Return)
    assert petra.typed("Printed office") == "Referentin"
    assert f"The office is held at “{BODY}”." in petra.words()
    office = petra.one(Position)
    assert str(office.title) == "Referentin"
    assert str(petra.one(Organisation, id=office.organisation_id).name) == BODY


def test_known_organisations_are_offered_behind_the_comma_of_an_office(petra: Hand) -> None:
    begin_office(petra, BODY)
    petra.point_to("Printed office", "Referentin, Stadt Ha", f"+ New: Referentin, {BODY}")
    office = petra.one(Position)
    assert str(office.title) == "Referentin"
    assert office.organisation_id == petra.one(Organisation).id


def test_an_organisation_of_nearly_the_same_name_is_asked_about(petra: Hand) -> None:
    begin_office(petra, "Stadt Halle (Saale)")
    petra.write("Printed office", "Beigeordnete, Stadt Halle")
    petra.press(Key.Key_Return)
    assert "choose an entry" in petra.problem("Printed office")
    assert petra.one(Organisation)
    near = "+ New: Beigeordnete, Stadt Halle (Saale)"
    petra.point_to("Printed office", "Beigeordnete, Stadt Halle", near)
    assert petra.one(Position).organisation_id == petra.one(Organisation).id


def test_a_part_of_a_known_organisation_is_none_of_the_title(petra: Hand) -> None:
    begin_office(petra, "Stadt Halle (Saale)")
    words = "Referentin, Stadt Halle (Saale), Amt 80"
    petra.point_to("Printed office", words, f"+ New: {words}")
    office = petra.one(Position)
    assert str(office.title) == "Referentin"
    assert str(petra.one(Organisation, id=office.organisation_id).name) == "Stadt Halle (Saale), Amt 80"


def test_an_office_is_made_for_a_member_who_is_there_already(petra: Hand) -> None:
    add_member(petra, "Rolf Krause", "head of delegation")
    petra.line("Rolf Krause")
    petra.press(Key.Key_Return)
    petra.point_to("Printed office", "Bürgermeister", "+ New: Bürgermeister")
    assert petra.typed("Printed office") == "Bürgermeister"
    office = petra.one(Position)
    assert office.organisation_id is None
    assert petra.one(Member).position_id == office.id
    petra.undo()
    assert petra.one(Member).position_id is None


def test_an_office_that_leads_nowhere_stays_with_a_sentence(petra: Hand) -> None:
    add_member(petra, "Rolf Krause", "head of delegation")
    petra.line("Rolf Krause")
    petra.press(Key.Key_Return)
    petra.enter("Printed office", "Bürgermeister")
    assert petra.typed("Printed office") == "Bürgermeister"
    assert "Please choose" in petra.problem("Printed office")


def test_an_office_needs_its_person_first(petra: Hand) -> None:
    petra.tab("Delegation")
    petra.click("Add a member")
    petra.point_to("Printed office", "Bürgermeister", "+ New: Bürgermeister")
    assert petra.typed("Printed office") == "Bürgermeister"
    assert "person first" in petra.problem("Printed office")
    petra.click("Add a member", petra.rows())
    assert petra.typed("Printed office") == "Bürgermeister"


def test_nobody_is_offered_the_office_of_another(petra: Hand) -> None:
    add_member(petra, "Rolf Krause", "head of delegation", "Bürgermeister")
    petra.click("Add a member")
    petra.point_to("Person", "Jan Adler", "+ New: Jan Adler")
    petra.write("Printed office", "Bürger")
    offers = petra.field("Printed office").suggestions()  # type: ignore[attr-defined]  # of links alone
    assert offers == ["+ New: Bürger"]


def test_a_counterpart_gets_an_office_on_the_spot(petra: Hand) -> None:
    petra.tab("Programme")
    petra.click("Add a programme item")
    petra.enter("Title, Deutsch", "Gespräch im Rathaus")
    petra.click("Add a programme item", petra.rows())
    petra.line("Gespräch im Rathaus")
    petra.press(Key.Key_Return)
    petra.click("Begin meeting sheet")
    people = petra.rows(1)
    petra.click("Add a person")
    petra.point_to("Person", "王建国", "+ New: 王建国", people)
    petra.point_to("Printed office", "市长，济宁市", "+ New: 市长，济宁市", people)
    petra.click("Add a person", people)
    office = petra.one(Position)
    assert (office.title.get("zh"), petra.one(Participant).position_id) == ("市长", office.id)
    assert petra.one(Organisation).name.get("zh") == "济宁市"
    assert petra.one(Visit).starts_on.year == 2027


def add_item(hand: Hand, title: str, kind: str = "meeting") -> None:
    hand.tab("Programme")
    hand.click("Add a programme item")
    hand.enter("Title, Deutsch", title)
    if kind != "meeting":
        hand.choose("Kind", kind)
    if kind == "flight":
        hand.enter("Flight or train", "CA 936")
        hand.enter("Booking reference", "XK4711")
    hand.click("Add a programme item", hand.rows())


def tabs(hand: Hand) -> list[str]:
    bar = hand.all(QTabBar)[0]
    return [bar.tabText(n).split("  ")[0] for n in range(bar.count()) if bar.isTabVisible(n)]


def test_a_flight_has_its_number_where_it_is_entered_and_no_meeting_sheet(petra: Hand) -> None:
    add_item(petra, "Flug nach Peking", "flight")
    flight = petra.one(ProgrammeItem)
    assert (flight.travel_number, flight.booking) == ("CA 936", "XK4711")
    petra.line("Flug nach Peking")
    petra.press(Key.Key_Return)
    assert petra.typed("Booking reference") == "XK4711"
    petra.choose("Kind", "meeting")
    assert not any(each.title == "Flight or train" for each in petra.all(Field))
    petra.undo()
    assert petra.typed("Flight or train") == "CA 936"
    petra.click("Open all details")
    assert petra.record.current_tab() == "item"
    assert petra.typed("Booking reference") == "XK4711"
    assert tabs(petra) == ["Time and place", "Attachments"]


def test_ctrl_enter_and_a_double_click_open_what_stands_behind_a_row(petra: Hand) -> None:
    add_item(petra, "Gespräch im Rathaus")
    add_item(petra, "Essen", "meal")
    petra.line("Gespräch im Rathaus")
    petra.press(Key.Key_Return, CTRL)
    assert petra.record.current_tab() == "sheet"
    assert "Gespräch im Rathaus" in petra.words()
    petra.press(Key.Key_Left, ALT)
    line = petra.line("Essen")
    place = QPoint(200, 20)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(line, Qt.MouseButton.LeftButton, pos=place)
    assert "Essen" in petra.words()
    assert petra.record.current_tab() == "sheet"
    petra.press(Key.Key_Left, ALT)
    assert not petra.all(Field)
    petra.line("Essen")
    petra.press(Key.Key_Return)
    petra.press(Key.Key_Return, CTRL)
    petra.qtbot.waitUntil(lambda: type(petra.page).__name__ == "MeetingsPage")


def test_the_tab_and_the_page_count_the_same_meetings(petra: Hand) -> None:
    add_item(petra, "Gespräch im Rathaus")
    add_item(petra, "Bankett", "reception")
    add_item(petra, "Essen", "meal")
    petra.tab("Meetings")
    assert petra.lines() == ["Gespräch im Rathaus"]
    petra.go("Meetings")
    assert petra.listed() == ["Gespräch im Rathaus"]


def test_a_follow_up_task_is_made_from_the_meeting(petra: Hand) -> None:
    add_item(petra, "Gespräch im Rathaus")
    petra.line("Gespräch im Rathaus")
    petra.press(Key.Key_Return, CTRL)

    def fill(dialog: QDialog) -> None:
        assert petra.typed("Visit") == "Halle in Jining"
        assert petra.typed("Programme item") == "Gespräch im Rathaus"
        petra.click("Create", dialog)
        assert petra.problem("What is to be done")
        petra.enter("What is to be done", "Angebot schicken", dialog)
        petra.click("Create", dialog)

    with petra.answering(fill):
        petra.take("More", "Add a follow-up task …")
    item = petra.one(ProgrammeItem)
    task = petra.one(Task)
    assert (task.item_id, task.visit_id) == (item.id, item.visit_id)
    assert task.due > date.today() + timedelta(13)
    assert "Angebot schicken" in petra.lines(petra_tasks(petra))
    petra.go("Tasks")
    petra.open("Angebot schicken")
    assert any("Gespräch im Rathaus" in each.text() for each in petra.all(QPushButton))


def petra_tasks(hand: Hand) -> int:
    """Which of the lists on a meeting's sheet holds the tasks."""
    rows = hand.all(ChildRows)
    return next(n for n, each in enumerate(rows) if each.spec.record is Task)


def test_words_left_behind_by_a_click_elsewhere_stay_with_a_sentence(petra: Hand) -> None:
    add_member(petra, "Rolf Krause", "head of delegation")
    petra.line("Rolf Krause")
    petra.press(Key.Key_Return)
    petra.write("Printed office", "Bürgermeister")
    petra.write("Room", "12")
    assert petra.typed("Printed office") == "Bürgermeister"
    assert "Please choose" in petra.problem("Printed office")


def test_a_choice_shows_its_longest_word_beside_a_list(petra: Hand) -> None:
    petra.window.resize(1100, 800)
    petra.go("Tasks")

    def fill(dialog: QDialog) -> None:
        petra.enter("What is to be done", "Angebot schicken", dialog)
        petra.click("Create", dialog)

    with petra.answering(fill):
        petra.press(Key.Key_N, CTRL)
    box = petra.control("Status")
    assert isinstance(box, QComboBox)
    assert box.width() >= box.sizeHint().width()


def test_a_visit_to_us_begins_by_our_clocks(petra: Hand) -> None:
    petra.choose("Direction", "inbound")
    petra.point_to("Home place", "Jining, China", "+ New: Jining, China")
    petra.tab("Programme")
    petra.click("Add a programme item")
    assert petra.typed("Begin: time zone") == "Europe/Berlin"
