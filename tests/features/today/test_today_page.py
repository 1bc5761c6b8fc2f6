"""The start page: the next visit, what waits, what was changed; and the ways into an empty workspace."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from sqlmodel import Session, select
from tests.driving import AUTHOR, Hand

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features.today import readiness, service
from delegation_desk.features.today.lines import MOST
from delegation_desk.features.today.notices import notices
from delegation_desk.features.today.recent import recent
from delegation_desk.model.agreements import AgreementDraft, AgreementStatus
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import PlaceDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.tasks import Task, TaskDraft, TaskStatus
from delegation_desk.model.visits import (
    Direction,
    ItemKind,
    ItemStatus,
    ProgrammeItem,
    StopDraft,
    Visit,
    VisitDraft,
)
from delegation_desk.sample.rows import the
from delegation_desk.sample.visit import VISIT
from delegation_desk.store import records
from delegation_desk.store.today import today
from delegation_desk.ui.painted import Avatar
from delegation_desk.ui.record_link import RecordLink

DAY = date(2019, 6, 18)


def below(hand: Hand, heading: str, until: str = "") -> list[str]:
    """The texts that follow a heading, in reading order, up to another."""
    words = hand.words()
    rest = words[words.index(heading) + 1 :]
    return rest[: rest.index(until)] if until else rest


def linked(hand: Hand) -> list[str]:
    """The whole titles of the records that can be opened."""
    return [each.accessibleName() for each in hand.all(RecordLink)]


def add_task(hand: Hand, title: str, due: date | None, **values: object) -> None:
    draft = TaskDraft.model_validate({"title": title, "due": due, **values})
    hand.desk.commit("Add task", lambda session: records.add(session, draft))


def test_countdown(hand: Hand) -> None:
    assert "7" in hand.words()
    assert "days until departure" in hand.words()


def test_guests_do_not_depart_but_arrive(hand: Hand) -> None:
    hand.desk.commit(
        "Edit visit",
        lambda session: records.edit(session, Visit, VISIT, direction=Direction.INBOUND),
    )
    assert "days until the guests arrive" in hand.words()
    assert "days until departure" not in hand.words()


@pytest.mark.parametrize("month", [1, 7])
def test_the_clocks_of_a_sample_are_those_of_its_own_day(hand: Hand, month: int) -> None:
    """On 18 June Nanjing is six hours ahead, whatever time of the year it is now."""
    with hand.desk.read() as session:
        clocks = service.brief(session, datetime(2027, month, 12, 9, 15, tzinfo=UTC)).clocks
    hour = 10 if month == 1 else 11  # at home then
    assert [f"{clock.time:%Y-%m-%d %H:%M}" for clock in clocks] == [
        f"2019-06-18 {hour}:15", f"2019-06-18 {hour + 6}:15"
    ]  # fmt: skip


def test_the_clocks_of_ones_own_visit_are_those_of_now(newcomer: Hand) -> None:
    def plan(session: Session) -> None:
        home, there = (
            records.add(session, PlaceDraft(name=LocalText.of(name), zone=zone)).id
            for name, zone in (("Leipzig", "Europe/Berlin"), ("Nanjing", "Asia/Shanghai"))
        )
        visit = records.add(session, VisitDraft(code="next", title=LocalText.of("Reise"), home_place_id=home))
        records.add(session, StopDraft(visit_id=visit.id, place_id=there))

    newcomer.desk.commit("Add visit", plan)
    with newcomer.desk.read() as session:
        clocks = service.brief(session, datetime(2027, 1, 12, 9, 15, tzinfo=UTC)).clocks
    assert [f"{clock.time:%H:%M}" for clock in clocks] == ["10:15", "17:15"]


def test_what_is_due_stands_under_the_day_it_is_due(hand: Hand) -> None:
    add_task(hand, "Heute anrufen", DAY)
    add_task(hand, "In drei Tagen", DAY + timedelta(3))
    assert [each for each in hand.words() if each in ("Overdue", "Today", "Tomorrow", "Next days")] == [
        "Overdue", "Today", "Tomorrow", "Next days"
    ]  # fmt: skip
    with hand.desk.read() as session:
        groups = {line.title: line.group for line in service._due(session, DAY)}
    assert groups["Heute anrufen"] == "Today"
    assert groups["Entwurf der Reden an Frau Shen schicken"] == "Tomorrow"
    assert groups["In drei Tagen"] == "Next days"
    assert "tomorrow" in below(hand, "Tomorrow", "Next days")


def test_a_task_finished_after_the_day_of_the_sample_still_waits(hand: Hand) -> None:
    speeches = hand.one(Task, title="Entwurf der Reden an Frau Shen schicken")
    assert (speeches.status, speeches.done_on) == (TaskStatus.DONE, date(2019, 6, 19))
    assert speeches.title in linked(hand)
    hand.click(f"Done: {speeches.title}")
    assert hand.one(Task, id=speeches.id).done_on == DAY
    assert speeches.title not in linked(hand)


def test_recently_changed_ends_with_the_day_of_the_sample(hand: Hand) -> None:
    with hand.desk.read() as session:
        latest = recent(session, DAY)
    assert len(latest) == MOST
    assert latest[0].id == VISIT
    assert all(line.day is not None and line.day <= DAY for line in latest)
    assert [line.day for line in latest] == sorted((line.day for line in latest), reverse=True)  # type: ignore[type-var]  # none is None


def test_what_one_changes_in_the_sample_is_what_was_changed_last(hand: Hand) -> None:
    item = the("programme_item", "zone")
    hand.desk.commit(
        "Edit", lambda session: records.edit(session, ProgrammeItem, item, status=ItemStatus.CHANGED)
    )
    assert below(hand, "Recently changed")[0] == "today"
    with hand.desk.read() as session:
        latest = recent(session, DAY)
    assert (latest[0].id, latest[0].day) == (item, DAY)
    assert len({line.id for line in latest}) == MOST


def test_notice_dates_are_those_of_the_day_of_the_sample(hand: Hand) -> None:
    """The letter of 2017 held then, and can be ended until the end of June; the memorandum was not signed."""
    with hand.desk.read() as session:
        (notice,) = notices(session, DAY)
    assert (notice.below, notice.day) == ("loi-2017-messe", date(2019, 6, 30))
    assert "30\N{NO-BREAK SPACE}June 2019" in hand.words()


def test_a_near_notice_date_stands_among_what_is_due(newcomer: Hand) -> None:
    day = newcomer.ask(today)
    soon, later = day + timedelta(10), day + timedelta(200)

    def bind(session: Session, name: str, until: date) -> None:
        start = PartialDate.of(until - timedelta(365) + timedelta(32))
        draft = AgreementDraft(
            code=name.lower(),
            title=LocalText.of(name),
            status=AgreementStatus.IN_FORCE,
            effective_on=start,
            term_months=12,
            notice_months=1,
        )
        records.add(session, draft)

    idea = VisitDraft(code="idea", title=LocalText.of("Reise"))
    newcomer.desk.commit("Add", lambda session: records.add(session, idea))
    newcomer.desk.commit("Add", lambda session: bind(session, "Near", soon))
    newcomer.desk.commit("Add", lambda session: bind(session, "Far", later))
    newcomer.go("Today")
    with newcomer.desk.read() as session:
        brief = service.brief(session, datetime.now(UTC))
    assert [line.title for line in brief.ending] == ["Near"]
    assert [line.title for line in brief.notices] == ["Far"]
    assert "Nothing is due this week." not in newcomer.words()
    assert "Notice dates" in below(newcomer, "Due", "Not confirmed")


def test_a_meeting_whose_minutes_were_changed_was_changed_last(hand: Hand) -> None:
    sheet = hand.ask(lambda session: session.exec(select(Meeting)).first())
    note = LocalText.of("Nachgetragen.")
    hand.desk.commit("Edit", lambda session: records.edit(session, Meeting, sheet.id, minutes=note))
    with hand.desk.read() as session:
        latest = recent(session, DAY)
    assert (latest[0].table, latest[0].id) == ("programme_item", sheet.item_id)
    assert len({line.id for line in latest}) == MOST


def test_a_journey_that_is_not_confirmed_says_from_where_to_where_and_when_it_arrives(hand: Hand) -> None:
    flight = the("programme_item", "flight-shanghai")
    hand.desk.commit(
        "Edit", lambda session: records.edit(session, ProgrammeItem, flight, status=ItemStatus.PLANNED)
    )
    with hand.desk.read() as session:
        (line,) = (each for each in service._unconfirmed(session, VISIT, DAY) if each.id == flight)
    assert line.below.startswith("dep. 14:10 (UTC+2), arr. 07:05 (UTC+8) +1 day · ")
    assert " → " in line.below
    assert any("arr. 07:05 (UTC+8) +1 day" in each for each in hand.words())


def test_the_letters_of_a_traveller_are_those_of_the_name(hand: Hand) -> None:
    """An English page writes the title without its full stop."""
    letters = {each.accessibleName(): each._letters for each in hand.all(Avatar)}
    assert letters["Dr Tobias Naumann"] == "TN"
    assert letters["Clemens Schülke"] == "CS"


def test_what_is_to_chase_is_what_is_not_confirmed(hand: Hand) -> None:
    with hand.desk.read() as session:
        brief = service.brief(session, datetime.now(UTC))
    assert brief.visit is not None
    programme = next(each for each in brief.visit.measures if "confirmed" in each.title)
    assert programme.missing == brief.unconfirmed_count
    assert f"{programme.missing} to chase" in [each.text() for each in hand.all(QPushButton)]
    assert "changed" not in below(hand, "Not confirmed", "Recently changed")


def test_what_was_changed_waits_until_it_is_confirmed_anew(hand: Hand) -> None:
    """As the pack says it: a day of confirmation settles it, without one it waits."""
    changed = the("programme_item", "commerce")
    with hand.desk.read() as session:
        assert changed not in {line.id for line in service._unconfirmed(session, VISIT, DAY)}
    hand.desk.write("Edit", lambda session: records.edit(session, ProgrammeItem, changed, confirmed_on=None))
    with hand.desk.read() as session:
        assert changed in {line.id for line in service._unconfirmed(session, VISIT, DAY)}


def test_a_free_evening_waits_for_nobody_unless_somebody_was_asked(hand: Hand) -> None:
    with hand.desk.read() as session:
        kinds = {item.kind for item in readiness.unconfirmed(readiness.ahead(session, VISIT, DAY))}
    assert ItemKind.FREE not in kinds
    free = the("programme_item", "free-evening")
    hand.desk.write("Edit", lambda session: records.edit(session, ProgrammeItem, free, requested_on=DAY))
    with hand.desk.read() as session:
        assert free in {line.id for line in service._unconfirmed(session, VISIT, DAY)}


def test_what_a_list_has_no_room_for_is_counted_and_one_click_away(hand: Hand) -> None:
    for number in range(2 * MOST):
        add_task(hand, f"Aufgabe {number}", DAY)

    def ask_all_anew(session: Session) -> None:
        for item in readiness.ahead(session, VISIT, DAY):
            records.edit(session, ProgrammeItem, item.id, status=ItemStatus.REQUESTED)

    hand.desk.write("Edit", ask_all_anew)
    with hand.desk.read() as session:
        brief = service.brief(session, datetime.now(UTC))
    rest = [brief.due_count - 2 * MOST, brief.unconfirmed_count - MOST]
    assert all(each > 0 for each in rest)
    links = [each for each in hand.all(QPushButton) if "not shown" in each.text()]
    assert [each.text() for each in links] == [
        f"{each} more {'is' if each == 1 else 'are'} not shown" for each in rest
    ]
    hand.click(links[0].text())
    assert f"Aufgabe {2 * MOST - 1}" in hand.listed()


def test_an_empty_workspace_invites(newcomer: Hand) -> None:
    assert "Welcome." in newcomer.words()
    assert "This workspace is empty. Three ways in; each can be undone." in newcomer.words()
    assert "Recently changed" not in newcomer.words()
    offered = [each.accessibleName() for each in newcomer.all(QPushButton)]
    assert offered == ["New visit", "New person", "Open sample", "Change in the settings"]

    def fill(dialog: QDialog) -> None:
        newcomer.enter("Title, Deutsch", "Leipzig in Hangzhou")
        newcomer.enter("Code", "2027-hangzhou")
        newcomer.click("Create")

    with newcomer.answering(fill):
        newcomer.click("New visit")
    newcomer.go("Today")
    assert "Leipzig in Hangzhou" in newcomer.words()


def test_an_empty_workspace_says_who_works_here_and_what_the_office_lacks(newcomer: Hand) -> None:
    assert f"You work as {AUTHOR}. Home place and own office are still missing." in newcomer.words()

    def home(session: Session) -> None:
        place = records.add(session, PlaceDraft(name=LocalText.of("Döbeln")))
        session.flush()
        records.add(session, WorkspaceSettingsDraft(home_place_id=place.id))

    newcomer.desk.commit("Settings", home)
    assert f"You work as {AUTHOR}. The own office is still missing." in newcomer.words()
    newcomer.click("Change in the settings")
    assert newcomer.typed("Your name") == AUTHOR


def test_a_workspace_with_people_but_no_visit_is_not_called_empty(newcomer: Hand) -> None:
    newcomer.desk.commit("Add", lambda session: records.add(session, PersonDraft(family_name="Muster")))
    assert "Welcome." in newcomer.words()
    assert not any("is empty" in each for each in newcomer.words())


def test_a_visit_in_the_bin_is_no_visit(newcomer: Hand) -> None:
    def scene(session: Session) -> None:
        visit = records.add(session, VisitDraft(code="2027-x", title=LocalText.of("Reise")))
        session.flush()
        records.move_to_bin(session, Visit, visit.id)

    newcomer.desk.commit("Add", scene)
    assert "Welcome." in newcomer.words()


def test_past_visits_alone_leave_nothing_hollow(newcomer: Hand) -> None:
    draft = VisitDraft.model_validate(
        {"code": "2017-x", "title": LocalText.of("Reise"), "starts_on": "2017-05-02", "ends_on": "2017-05-05"}
    )
    newcomer.desk.commit("Add", lambda session: records.add(session, draft))
    words = newcomer.words()
    assert "No visit lies ahead. A new one begins with its idea." in words
    assert "Without a visit ahead there is nothing to confirm." in words
    assert "Every programme item is confirmed." not in words
    assert "New visit" in [each.accessibleName() for each in newcomer.all(QPushButton)]
