"""What a document may know of an agreement: on a day, in a language, for an edition."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.features.agreements.conftest import Case, sign

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_
from delegation_desk.model.agreement_parts import ObligationState
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.agreements import AgreementBrief, agreement_brief
from delegation_desk.store.records import edit, move_to_bin
from delegation_desk.store.workspace import Workspace

STATUS = AgreementStatus


def brief_of(
    workspace: Workspace,
    case: Case,
    *,
    edition: Audience = Audience.INTERNAL,
    day: date | None = None,
) -> AgreementBrief:
    with workspace.read() as session:
        return agreement_brief(session, case.agreement, "de", edition, day=day)


def change(workspace: Workspace, case: Case, **values: object) -> None:
    workspace.write(N_("Edit agreement"), lambda s: edit(s, Agreement, case.agreement, **values))


def test_stations_keep_partial_dates_and_say_what_is_not_recorded(workspace: Workspace, case: Case) -> None:
    stations = {station.status: station for station in brief_of(workspace, case).stations}
    assert stations[STATUS.IDEA].on == PartialDate(2018, 11)
    assert stations[STATUS.LEGAL_REVIEW].on == PartialDate(2019)
    assert stations[STATUS.COUNCIL].reached is None
    assert stations[STATUS.COUNCIL].on is None
    assert stations[STATUS.SIGNED].current
    assert stations[STATUS.IN_FORCE].reached is False


def test_unknown_signatories_stay_open_and_known_ones_bear_the_office_of_that_day(
    workspace: Workspace, case: Case
) -> None:
    assert [[who.person for who in party.signatories] for party in brief_of(workspace, case).parties] == [
        [None],
        [None],
    ]
    workspace.write(N_("Add signatory"), lambda session: sign(session, case))
    person = brief_of(workspace, case).parties[1].signatories[0].person
    assert person is not None
    assert person.office is not None
    assert person.office.title.text == "Vizebürgermeister"


def test_term_and_notice_follow_the_rules_for_months(workspace: Workspace, case: Case) -> None:
    term = brief_of(workspace, case, day=date(2026, 11, 22)).term
    assert (term.current_end, term.last_notice) == (date(2028, 6, 27), date(2028, 3, 27))
    assert term.renewed
    first = brief_of(workspace, case, day=date(2020, 1, 1)).term
    assert (first.current_end, first.renewed) == (date(2022, 6, 27), False)


def test_a_notice_goes_back_to_a_working_day_of_both_sides(workspace: Workspace, case: Case) -> None:
    change(workspace, case, ends_on=PartialDate(2027, 5, 31), renewal_months=None)
    term = brief_of(workspace, case, day=date(2026, 11, 22)).term
    assert (term.last_notice, term.safe_notice) == (date(2027, 2, 28), date(2027, 2, 26))


def test_once_the_notice_date_has_passed_the_term_goes_on(workspace: Workspace, case: Case) -> None:
    term = brief_of(workspace, case, day=date(2022, 5, 1)).term
    assert term.notice_passed
    assert (term.current_end, term.next_end) == (date(2022, 6, 27), date(2024, 6, 27))
    assert term.reminders == ()


@pytest.mark.parametrize("known", [None, PartialDate(2019), PartialDate(2019, 6)])
def test_a_partial_beginning_is_never_completed(
    workspace: Workspace, case: Case, known: PartialDate | None
) -> None:
    change(workspace, case, effective_on=known)
    term = brief_of(workspace, case).term
    assert (term.current_end, term.last_notice, term.safe_notice) == (None, None, None)


def test_an_agreement_that_is_over_has_no_dates_ahead(workspace: Workspace, case: Case) -> None:
    change(workspace, case, status=STATUS.TERMINATED)
    brief = brief_of(workspace, case)
    assert brief.term.current_end is None
    assert brief.stations[-1].status is STATUS.TERMINATED
    assert STATUS.IN_FORCE not in {station.status for station in brief.stations}


def test_obligations_are_overdue_only_when_their_whole_date_has_passed(
    workspace: Workspace, case: Case
) -> None:
    kept, missed, ahead = brief_of(workspace, case).obligations
    assert (kept.overdue, missed.overdue, ahead.overdue) == (False, True, False)
    assert kept.state is ObligationState.KEPT
    assert kept.evidence.text == "Schreiben vom 12.07.2019"


def test_a_document_of_an_earlier_day_knows_nothing_later(workspace: Workspace, case: Case) -> None:
    brief = brief_of(workspace, case, day=date(2019, 5, 1))
    current = next(station for station in brief.stations if station.current)
    assert current.status is STATUS.NEGOTIATION
    assert brief.signed_on is None
    assert not brief.signed
    assert {station.on for station in brief.stations if not station.reached} == {None}
    assert [row.state for row in brief.obligations] == [None, None, None]
    assert not any(row.evidence or row.overdue for row in brief.obligations)


def test_hosts_see_neither_drafts_nor_evidence_nor_the_way_through_the_office(
    workspace: Workspace, case: Case
) -> None:
    brief = brief_of(workspace, case, edition=Audience.HOST)
    assert brief.versions == ()
    assert [station.status for station in brief.stations] == [STATUS.READY, STATUS.SIGNED, STATUS.IN_FORCE]
    assert not any(row.state or row.evidence for row in brief.obligations)


def test_gaps_name_what_is_missing_in_the_language(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session:
        brief = agreement_brief(session, case.agreement, "zh")
    missing = {gap.heading for gap in brief.gaps}
    assert "neue Partnerschaften" in missing
    assert "Ansiedlung und Investition" not in missing
    assert brief.sample


def test_an_agreement_in_the_bin_is_refused(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Delete agreement"), lambda s: move_to_bin(s, Agreement, case.agreement))
    with pytest.raises(Refused):
        brief_of(workspace, case)


def test_a_document_of_today_says_of_what_lies_ahead_the_same_as_one_without_a_day(
    workspace: Workspace, case: Case
) -> None:
    """A pack says how things stand today, a sheet how they are: of one agreement they say the same."""
    ahead = PartialDate.of(date.today() + timedelta(days=40))
    for status in (STATUS.SIGNED, STATUS.IN_FORCE):
        change(workspace, case, status=status, effective_on=ahead)
        packed, alone = brief_of(workspace, case, day=date.today()), brief_of(workspace, case)
        assert packed.stations == alone.stations
        assert packed.stations[-1].on == ahead
        assert packed.status is alone.status is status
