"""What a briefing reads of a visit: offices of the day, the right clocks, nothing too late."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, select
from tests.features.visits.case import Case
from tests.features.visits.rows import CODE, STAND, said

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.briefing import Briefing, briefing
from delegation_desk.features.visits.pack.document import find_visit
from delegation_desk.model.meetings import CompanyPresented, PointKind
from delegation_desk.model.people import Person
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.visits import Member, Visit, VisitDraft
from delegation_desk.model.words import Audience
from delegation_desk.store.records import add, edit, move_to_bin
from delegation_desk.store.workspace import Workspace


def read(
    workspace: Workspace,
    edition: Audience = Audience.INTERNAL,
    language: Language = "de",
    as_of: datetime | None = None,
) -> Briefing:
    with workspace.read() as session:
        return briefing(session, find_visit(session, CODE), edition, language, as_of)


def test_the_office_is_the_one_held_on_the_day(workspace: Workspace, case: Case) -> None:
    brief = read(workspace)
    head = next(member.person for member in brief.members if member.person.id == case.head)
    assert [str(office.title) for office in head.offices] == ["Amtsleiterin"]
    assert [str(office.title) for office in brief.counterparts[0].person.offices] == ["Vizeamtsleiterin"]


def test_no_office_is_better_than_a_later_one(workspace: Workspace, case: Case) -> None:
    workspace.write(
        N_("Edit visit"),
        lambda s: edit(s, Visit, case.visit, starts_on=date(2009, 1, 1), ends_on=date(2009, 1, 2)),
    )
    head = next(member.person for member in read(workspace).members if member.person.id == case.head)
    assert head.office is None


def test_members_stand_in_protocol_order_unless_placed_by_hand(workspace: Workspace, case: Case) -> None:
    assert [member.person.name.family for member in read(workspace).members] == ["Muster", "Helfer"]
    helper = next(m for m in read(workspace).members if m.person.name.family == "Helfer")

    def promote(session: Session) -> None:
        row = session.exec(select(Member).where(Member.person_id == helper.person.id)).one()
        edit(session, Member, row.id, order=1, order_reason="trägt die Mappe")

    workspace.write(N_("Edit member"), promote)
    assert [member.person.name.family for member in read(workspace).members] == ["Helfer", "Muster"]


def test_the_programme_runs_on_local_clocks_and_knows_the_time_at_home(
    workspace: Workspace, case: Case
) -> None:
    flight, rehearsal, meeting, tour = read(workspace).items
    assert flight.across_zones
    assert flight.minutes == 10 * 60 + 30
    assert (rehearsal.number, meeting.number, tour.number) == (None, 1, None)
    assert meeting.starts is not None
    assert meeting.starts.home is not None
    assert (meeting.starts.local.hour, meeting.starts.home.hour, meeting.starts.offset) == (14, 8, "UTC+8")
    days = read(workspace).days
    assert [day.day for day in days] == [date(2019, 6, 25), date(2019, 6, 26)]


def test_a_real_pack_stands_for_the_moment_it_is_made(workspace: Workspace, case: Case) -> None:
    """A portrait, a gift or a body is changed elsewhere than at the visit, and printed all the same."""
    before = datetime.now(UTC)
    assert before <= read(workspace).stand <= datetime.now(UTC)


def test_that_of_a_sample_for_its_latest_change_and_no_figure_is_later(
    workspace: Workspace, case: Case
) -> None:
    def look(session: Session) -> None:
        settings = session.exec(select(WorkspaceSettings)).one()
        edit(session, WorkspaceSettings, settings.id, sample_day=STAND.date())

    workspace.write("Look", look)
    brief = read(workspace)
    assert brief.stand == STAND
    figures = [fact.as_of for fact in brief.places[0].place.facts]
    assert [str(as_of) for as_of in figures] == ["2019"]
    assert [str(event.title) for event in brief.places[0].story] == ["Beginn der Partnerschaft"]


def test_a_pack_asked_for_later_still_ends_with_its_visit(workspace: Workspace, case: Case) -> None:
    brief = read(workspace, as_of=datetime(2026, 1, 1, tzinfo=UTC))
    assert [str(fact.as_of) for fact in brief.places[0].place.facts] == ["2019"]
    assert (
        str(brief.counterparts[0].person.office and brief.counterparts[0].person.office.title)
        == "Vizeamtsleiterin"
    )


def test_an_earlier_stand_knows_less(workspace: Workspace, case: Case) -> None:
    brief = read(workspace, as_of=datetime(2018, 12, 31, tzinfo=UTC))
    assert brief.places[0].place.facts == ()
    assert brief.notes == ()


def test_interest_noted_after_the_stand_is_not_told(workspace: Workspace, case: Case) -> None:
    assert read(workspace).companies[0].interest == 3

    def change(session: Session) -> None:
        edit(session, CompanyPresented, session.exec(select(CompanyPresented)).one().id, interest=2)

    workspace.write(N_("Edit company"), change)
    assert read(workspace).companies[0].interest is None


@pytest.mark.parametrize(
    ("edition", "points"), [(Audience.INTERNAL, 9), (Audience.DELEGATION, 6), (Audience.HOST, 1)]
)
def test_points_are_those_of_the_edition(
    workspace: Workspace, case: Case, edition: Audience, points: int
) -> None:
    sheet = read(workspace, edition).meetings[0]
    assert len(sheet.points) == points
    if edition is Audience.HOST:
        assert [str(text) for text in sheet.of(PointKind.TO_MAKE)] == ["Thema für alle"]


def test_earlier_contacts_are_found(workspace: Workspace, case: Case) -> None:
    found = read(workspace).meetings[0].encounters
    assert [str(one.title) for one in found] == ["GEHEIM-I-letter"]
    assert read(workspace, Audience.DELEGATION).meetings[0].encounters == ()


def test_missing_and_stale_translations_are_named(workspace: Workspace, case: Case) -> None:
    stale = LocalText.of("Alt", en="Old").with_text("de", "Neu")
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, case.visit, purpose=stale))
    english, chinese = read(workspace, language="en"), read(workspace, language="zh")
    assert [(gap.field, gap.stale) for gap in english.gaps] == [("purpose", True)]
    assert [(gap.field, gap.stale) for gap in chinese.gaps] == [("purpose", False)]
    assert chinese.visit.purpose.foreign
    assert read(workspace).gaps == ()


def test_a_blocked_person_keeps_name_and_office_alone(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Edit person"), lambda s: edit(s, Person, case.head, blocked=True))
    head = next(member.person for member in read(workspace).members if member.person.id == case.head)
    assert head.office is not None
    assert (head.biography.text, head.note.text, head.contacts, head.languages) == ("", "", (), ())


def test_what_lies_in_the_bin_is_not_read(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Delete person"), lambda s: move_to_bin(s, Person, case.mayor))
    assert read(workspace).counterparts == ()


def test_an_unknown_visit_is_refused(workspace: Workspace) -> None:
    with workspace.read() as session, pytest.raises(Refused, match="no-such"):
        find_visit(session, "no-such")


def test_sample_data_are_noticed(workspace: Workspace, case: Case) -> None:
    assert not read(workspace).sample
    workspace.write(
        N_("Add visit"), lambda s: add(s, VisitDraft(code="demo", title=said("Beispiel")), tags=["demo"])
    )
    with workspace.read() as session:
        assert briefing(session, find_visit(session, "demo")).sample
