"""The report before a visit, in the middle of it and after it: it claims nothing, and leaves nothing out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.case import Case
from tests.features.visits.reading import pages, whole
from tests.features.visits.rows import CODE as OLD_CODE
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.model.agreements import Agreement, AgreementDraft, AgreementStatus, AgreementStepDraft
from delegation_desk.model.correspondence import GiftDraft, Way
from delegation_desk.model.meetings import CompanyPresented, CompanyPresentedDraft, Meeting
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.visit_parts import Objective, ObjectiveState, ParticipantDraft
from delegation_desk.model.visits import (
    ItemStatus,
    MemberDraft,
    MemberRole,
    ProgrammeItem,
    Visit,
    VisitStatus,
)
from delegation_desk.model.words import Side
from delegation_desk.pdf.made import Made
from delegation_desk.store.records import add, edit, remove
from delegation_desk.store.workspace import Workspace

BEFORE, AMID, AFTER = (
    datetime(2027, 5, day, 4, tzinfo=UTC) for day in (1, 13, 16)
)  # the visit: 11 to 14 May
MEMO, GIFT = "Absichtserklärung", "Bildband"


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    """The small visit with a signing and a gift on its third day, and a company to present."""
    made = workspace.write(N_("Add visit"), fill_small)
    workspace.write(N_("Edit visit"), lambda session: _plan(session, made))
    return made


def _plan(session: Session, visit: UUID) -> None:
    day = PartialDate(2027, 5, 13)
    ready = AgreementStatus.READY
    memo = row(
        session,
        AgreementDraft(code="loi", title=LocalText.of(MEMO), visit_id=visit, status=ready, signed_on=day),
    )
    row(session, AgreementStepDraft(agreement_id=memo, status=ready, reached_on=PartialDate(2019, 5, 14)))
    gift = GiftDraft(
        visit_id=visit, description=LocalText.of(GIFT), given_on=day, value=Decimal(20), way=Way.OUTGOING
    )
    row(session, gift)
    _present(session, visit, 0)


def _present(session: Session, visit: UUID, interest: int) -> None:
    name = LocalText.of("Kaltwerk GmbH")
    company = row(session, OrganisationDraft(name=name, kind=OrganisationKind.COMPANY))
    row(session, CompanyPresentedDraft(visit_id=visit, organisation_id=company, interest=interest))


def _told(session: Session, visit: UUID) -> None:
    """Everything is noted as it went, after the visit."""
    settings = session.exec(select(WorkspaceSettings)).one()
    edit(session, WorkspaceSettings, settings.id, sample_day=date(2027, 5, 20))
    for item in session.exec(select(ProgrammeItem)).all():
        edit(session, ProgrammeItem, item.id, status=ItemStatus.HELD)
    memo = session.exec(select(Agreement)).one()
    edit(session, Agreement, memo.id, status=AgreementStatus.SIGNED)
    row(
        session,
        AgreementStepDraft(
            agreement_id=memo.id, status=AgreementStatus.SIGNED, reached_on=PartialDate(2027, 5, 13)
        ),
    )
    remove(session, CompanyPresented, session.exec(select(CompanyPresented)).one().id)
    _present(session, visit, 2)
    edit(session, Visit, visit, status=VisitStatus.COMPLETED)


def made(workspace: Workspace, as_of: datetime, language: Language = "en") -> Made:
    return make_report(workspace, CODE, language, as_of=as_of)


def text_of(report: Made) -> str:
    return " ".join(re.sub(r"\s+", " ", page) for page in pages(report.content))


def counts(report: Made, figure: str) -> bool:
    """Whether a figure is printed; its number and its name are set apart."""
    return figure.replace(" ", "") in whole(report.content)


# What is to come


def test_before_the_visit_nothing_is_claimed_and_nothing_is_left_out(
    workspace: Workspace, visit: UUID
) -> None:
    report = made(workspace, BEFORE)
    for figure in ("2 meetings to come", "1 profile to hand over", "1 agreement not signed yet"):
        assert counts(report, figure)
    text = text_of(report)
    for claim in (
        "meetings held",
        "handed over",
        "agreement signed",
        "agreements signed",
        "Took part",
        "(given)",
    ):
        assert claim not in text
    assert not re.search(r"\b0 ?(meeting|profile|agreement|task)", text)
    assert "Signing planned for 13 May 2027; state: ready to sign" in text.split(MEMO)[1]
    assert re.search(rf"13 May 2027 {GIFT}.{{0,20}}\(planned to be given\)", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_planned_gift_is_listed_as_planned(workspace: Workspace, visit: UUID, language: Language) -> None:
    words = {"de": ("vorgesehen", "gegeben"), "en": ("plannedtobegiven", "given"), "zh": ("拟赠", "赠出")}
    ahead, given = words[language]
    mark = re.compile(rf"[(（]{ahead}[)）]"), re.compile(rf"[(（]{given}[)）]")
    for when, planned in ((BEFORE, True), (AFTER, False)):
        text = whole(made(workspace, when, language).content)
        assert bool(mark[0].search(text)) is planned
        assert bool(mark[1].search(text)) is not planned


def test_a_gift_without_a_date_is_planned_until_the_visit_is_over(workspace: Workspace, visit: UUID) -> None:
    undated = GiftDraft(visit_id=visit, description=LocalText.of("Teeschale"), way=Way.INCOMING)
    workspace.write(N_("Add gift"), lambda session: row(session, undated))
    assert "(expected)" in text_of(made(workspace, AMID))
    assert "(received)" in text_of(made(workspace, AFTER))


def test_in_the_middle_what_was_held_and_what_is_to_come_stand_apart(
    workspace: Workspace, visit: UUID
) -> None:
    def settle(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem)).all():
            edit(session, ProgrammeItem, item.id, status=ItemStatus.CONFIRMED)

    workspace.write(N_("Edit programme item"), settle)
    noon = made(workspace, AMID)  # noon in Suzhou, the second meeting begins at two
    assert counts(noon, "1 meeting held")
    assert counts(noon, "1 meeting to come")
    assert "Not held yet; state: confirmed." in text_of(noon).split("Maschinenbau Taihu")[1]
    evening = made(workspace, AMID.replace(hour=8))
    assert counts(evening, "2 meetings held")
    assert not counts(evening, "to come")


def test_a_visit_that_was_called_off_is_asked_for_nothing(workspace: Workspace, visit: UUID) -> None:
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, visit, status=VisitStatus.CANCELLED))
    report = made(workspace, AFTER)
    text = text_of(report)
    assert "cancelled" in text
    assert not re.search(r"meetings? (held|to come|not yet)", text)
    assert report.warnings == ()


# What lies behind


def test_what_is_noted_counts_after_the_visit(workspace: Workspace, visit: UUID) -> None:
    workspace.write(N_("Edit visit"), lambda session: _told(session, visit))
    report = made(workspace, AFTER)
    for figure in ("2 meetings held", "1 profile handed over", "1 agreement signed"):
        assert counts(report, figure)
    text = text_of(report)
    assert "Signed: 13 May 2027" in text.split(MEMO)[1]
    assert "to come" not in text
    assert "completed" in text
    assert report.warnings == ()


@pytest.mark.parametrize("status", [ItemStatus.PLANNED, ItemStatus.REQUESTED])
def test_a_meeting_behind_that_nobody_noted_says_so_wherever_it_stands(
    workspace: Workspace, visit: UUID, status: ItemStatus
) -> None:
    def ask(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem)).all():
            edit(session, ProgrammeItem, item.id, status=status)

    workspace.write(N_("Edit programme item"), ask)
    report = made(workspace, AFTER)
    assert counts(report, "2 meetings not yet noted as held")
    text = text_of(report)
    assert "meetings held" not in text
    talk = text.split("The meetings")[1]
    assert talk.count("It is still to be recorded whether it was held.") == 2
    assert "No minutes have been recorded." not in talk
    assert any("Handelsamt Suzhou; Maschinenbau Taihu" in each for each in report.warnings)


def test_what_was_to_be_signed_is_asked_for(workspace: Workspace, visit: UUID) -> None:
    report = made(workspace, AFTER)
    assert counts(report, "1 agreement not signed yet")
    assert any(MEMO in each and "signed" in each for each in report.warnings)
    assert not any(MEMO in each for each in made(workspace, BEFORE).warnings)


# The state of the visit


@pytest.mark.parametrize(
    ("as_of", "printed", "wanted"),
    [
        (BEFORE, "confirmed", ""),
        (AMID, "confirmed", "“under way”"),
        (AFTER, "took place", "“completed”"),
    ],
)
def test_the_report_prints_the_state_of_the_record_and_asks_for_a_later_one(
    workspace: Workspace, visit: UUID, as_of: datetime, printed: str, wanted: str
) -> None:
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, visit, status=VisitStatus.CONFIRMED))
    report = made(workspace, as_of)
    assert re.search(rf"State of the visit.{{0,120}}{printed}", text_of(report))
    asked = [each for each in report.warnings if "confirmed" in each and "Set it to" in each]
    assert [wanted in each for each in asked] == ([True] if wanted else [])


# Who of us


def test_each_talk_names_who_of_us_took_part(workspace: Workspace, visit: UUID) -> None:
    def seat(session: Session) -> None:
        first, second = (
            next(each for each in session.exec(select(ProgrammeItem)).all() if str(each.title) == title)
            for title in ("Handelsamt Suzhou", "Maschinenbau Taihu")
        )
        head = session.exec(select(Person).where(Person.family_name == "Wackernagel")).one()
        add(session, ParticipantDraft(item_id=first.id, person_id=head.id, side=Side.OWN))
        edit(session, ProgrammeItem, second.id, everyone=True)

    workspace.write(N_("Edit programme item"), seat)
    talks = text_of(made(workspace, AFTER)).split("The meetings")[1]
    first, second = talks.split("Maschinenbau Taihu")
    assert "Marianne Wackernagel" in first
    assert "Ostermann" not in first
    assert "ZHOU Peiwen" in first
    assert "the whole delegation" in second


def test_whoever_did_not_travel_is_named_too(workspace: Workspace, visit: UUID) -> None:
    def seat(session: Session) -> None:
        item = next(each for each in session.exec(select(ProgrammeItem)).all() if "Taihu" in str(each.title))
        guest = add(session, PersonDraft(family_name="Aalto", given_name="Anna"))
        edit(session, ProgrammeItem, item.id, everyone=True)
        for person in (guest, *session.exec(select(Person).where(Person.family_name == "Ostermann"))):
            add(session, ParticipantDraft(item_id=item.id, person_id=person.id, side=Side.OWN))

    workspace.write(N_("Edit programme item"), seat)
    talk = text_of(made(workspace, AFTER)).split("Maschinenbau Taihu")[1]
    assert "Jost Ostermann; Anna Aalto" in talk
    assert "whole delegation" not in talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_interprets_is_named_with_the_role(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    told = {
        "de": "LI Meng, Dolmetschung; eine Begleitperson",
        "en": "LI Meng, interpreter; one person accompanying them",
        "zh": "李萌，翻译；随行人员1名",
    }[language]

    def bring(session: Session) -> None:
        li = PersonDraft(
            family_name="Li",
            given_name="Meng",
            native_family_name="李",
            native_given_name="萌",
            name_order=NameOrder.FAMILY_FIRST,
        )
        for person, role in (
            (li, MemberRole.INTERPRETER),
            (PersonDraft(family_name="Kern"), MemberRole.STAFF),
        ):
            row(session, MemberDraft(visit_id=visit, person_id=row(session, person), role=role))

    workspace.write(N_("Add member"), bring)
    assert told.replace(" ", "") in whole(made(workspace, AFTER, language).content)


# The moment


@pytest.mark.parametrize("signed_on", [PartialDate(2019, 6, 26), None])
def test_a_report_of_ones_own_visit_stands_for_the_moment_it_is_made(
    workspace: Workspace, case: Case, signed_on: PartialDate | None
) -> None:
    """What is entered nowhere but at the agreement would else lie in its future."""

    def sign(session: Session) -> None:
        memo = session.exec(select(Agreement)).one()
        edit(session, Agreement, memo.id, status=AgreementStatus.SIGNED, signed_on=signed_on)

    workspace.write(N_("Sign"), sign)
    before = datetime.now(UTC).date()
    report = make_report(workspace, OLD_CODE, "de")
    after = datetime.now(UTC).date()
    text = text_of(report)
    assert counts(report, "1 Vereinbarung unterzeichnet")
    assert ("Unterzeichnet: 26. Juni 2019" in text) is (signed_on is not None)
    assert any(f"{day:%d.%m.}{day.year}" in text for day in _near(before, after))


def _near(before: date, after: date) -> set[date]:
    """The days that the clocks at home may have shown: an hour or two ahead of UTC."""
    return {date.fromordinal(day) for day in range(before.toordinal(), after.toordinal() + 2)}


def test_an_open_goal_is_named_once_the_visit_is_over(workspace: Workspace, visit: UUID) -> None:
    assert made(workspace, BEFORE).open_points == ()
    (remark,) = made(workspace, AFTER).open_points
    assert "1 goal is still noted as open; bring it up to date: Eine Ansprechperson finden." in remark.line
    assert remark.line in made(workspace, AFTER).remarks

    def reach(session: Session) -> None:
        goal = session.exec(select(Objective)).one()
        assert remark.about[0].row_id == goal.id
        edit(session, Objective, goal.id, state=ObjectiveState.ACHIEVED)

    workspace.write(N_("Edit objective"), reach)
    assert made(workspace, AFTER).open_points == ()


def test_minutes_written_ahead_do_not_make_a_meeting_held(workspace: Workspace, visit: UUID) -> None:
    def write_ahead(session: Session) -> None:
        for sheet in session.exec(select(Meeting)).all():
            edit(session, Meeting, sheet.id, results=LocalText.of("Man will sich wieder treffen."))

    workspace.write(N_("Edit meeting"), write_ahead)
    before = made(workspace, BEFORE)
    assert counts(before, "2 meetings to come")
    assert not counts(before, "held")
    assert counts(made(workspace, AMID.replace(hour=8)), "2 meetings held")


def test_minutes_of_a_meeting_without_a_time_wait_for_the_visit(workspace: Workspace, visit: UUID) -> None:
    def write_ahead(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem)).all():
            edit(session, ProgrammeItem, item.id, starts=None, ends=None)
        for sheet in session.exec(select(Meeting)).all():
            edit(session, Meeting, sheet.id, results=LocalText.of("Man will sich wieder treffen."))

    workspace.write(N_("Edit meeting"), write_ahead)
    assert not counts(made(workspace, BEFORE), "held")
    assert counts(made(workspace, AMID), "2 meetings held")
