"""Commands on agreements: their life, and their text from the library."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlmodel import select
from tests.features.agreements.conftest import Case

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import service
from delegation_desk.model.agreement_parts import Clause
from delegation_desk.model.agreements import Agreement, AgreementDraft, AgreementStatus, AgreementStep
from delegation_desk.model.clauses import required_keys
from delegation_desk.model.findings import Severity
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

STATUS = AgreementStatus
LABEL = N_("Edit agreement")


@pytest.fixture
def row(workspace: Workspace) -> Agreement:
    draft = AgreementDraft(code="loi-test", title=LocalText.of("Absichtserklärung"))
    made: Agreement = workspace.write(N_("Add agreement"), lambda session: add(session, draft))
    return made


def move(
    workspace: Workspace,
    row: Agreement,
    status: AgreementStatus,
    on: PartialDate | None = None,
    reason: str = "",
) -> Agreement:
    said = LocalText.of(reason) if reason else None
    return workspace.write(LABEL, lambda s: service.set_status(s, row.id, status, on, said))


def test_the_whole_life_leaves_a_step_each_with_the_days_as_known(
    workspace: Workspace, row: Agreement
) -> None:
    days = {
        STATUS.DRAFT: PartialDate(2019),
        STATUS.NEGOTIATION: None,
        STATUS.LEGAL_REVIEW: PartialDate(2019, 4),
        STATUS.COUNCIL: PartialDate(2019, 5, 22),
        STATUS.READY: PartialDate(2019, 6),
        STATUS.SIGNED: PartialDate(2019, 6),
        STATUS.IN_FORCE: PartialDate(2019, 7, 1),
    }
    for status, day in days.items():
        move(workspace, row, status, day)
    with workspace.read() as session:
        kept = session.get(Agreement, row.id)
        steps = session.exec(select(AgreementStep)).all()
    assert kept is not None
    assert (kept.status, kept.signed_on) == (STATUS.IN_FORCE, PartialDate(2019, 6))
    assert kept.effective_on == PartialDate(2019, 7, 1)
    assert {step.status: step.reached_on for step in steps} == days


def test_a_draft_is_not_in_force_at_once_but_may_have_been_signed(
    workspace: Workspace, row: Agreement
) -> None:
    move(workspace, row, STATUS.DRAFT)
    with pytest.raises(Refused, match="cannot be followed"):
        move(workspace, row, STATUS.IN_FORCE)
    with workspace.read() as session:
        kept = session.get(Agreement, row.id)
        assert kept is not None
        assert kept.status is STATUS.DRAFT
    # Long ago, and nobody knows any more when it was negotiated.
    signed = move(workspace, row, STATUS.SIGNED, PartialDate(2016, 12))
    assert (signed.status, signed.signed_on) == (STATUS.SIGNED, PartialDate(2016, 12))


def test_going_back_needs_a_reason(workspace: Workspace, row: Agreement) -> None:
    for status in (STATUS.DRAFT, STATUS.NEGOTIATION, STATUS.LEGAL_REVIEW):
        move(workspace, row, status)
    with pytest.raises(Refused, match="reason"):
        move(workspace, row, STATUS.NEGOTIATION)
    assert move(workspace, row, STATUS.NEGOTIATION, reason="neue Zahlen").status is STATUS.NEGOTIATION


def test_a_day_ahead_or_before_an_earlier_step_is_refused(workspace: Workspace, row: Agreement) -> None:
    with pytest.raises(Invalid) as ahead:
        move(workspace, row, STATUS.DRAFT, PartialDate.of(date.today() + timedelta(days=2)))
    assert "on" in ahead.value.fields
    move(workspace, row, STATUS.DRAFT, PartialDate(2019, 6))
    with pytest.raises(Invalid):
        move(workspace, row, STATUS.NEGOTIATION, PartialDate(2019, 5))
    move(workspace, row, STATUS.NEGOTIATION, PartialDate(2019))


def test_undo_takes_step_and_state_back_together(workspace: Workspace, row: Agreement) -> None:
    move(workspace, row, STATUS.DRAFT)
    workspace.undo()
    with workspace.read() as session:
        kept = session.get(Agreement, row.id)
        assert kept is not None
        assert kept.status is STATUS.IDEA
        assert session.exec(select(AgreementStep)).all() == []


def library(workspace: Workspace, **values: LocalText) -> tuple[Agreement, list[Clause]]:
    draft = AgreementDraft(
        code="mou-library",
        title=LocalText.of("Memorandum", zh="备忘录"),
        languages=["de", "zh"],
        originals=4,
        effective_on=PartialDate(2027, 5, 20),
        term_months=36,
        renewal_months=24,
        notice_months=6,
    )
    made = workspace.write(
        N_("Add agreement"), lambda s: service.add_agreement_from_library(s, draft, values)
    )
    with workspace.read() as session:
        clauses = session.exec(select(Clause).where(Clause.agreement_id == made.id)).all()
    return made, sorted(clauses, key=lambda clause: clause.order)


def test_the_library_gives_the_required_clauses_with_terms_filled_in_every_language(
    workspace: Workspace,
) -> None:
    _made, clauses = library(
        workspace, own=LocalText.of("Stadt Leipzig", en="City of Leipzig", zh="莱比锡市")
    )
    assert [clause.key for clause in clauses] == list(required_keys())
    texts = {clause.key: clause.text for clause in clauses}
    assert "ab 20. Mai 2027 für 3 Jahre" in texts["effect"].get("de").replace("\u00a0", " ")
    assert "2027年5月20日起实施，为期3年" in texts["effect"].get("zh")
    assert "mit 6 Monaten Vorlauf" in texts["ending"].get("de")
    assert "spätestens 6 Monate vor" in texts["effect"].get("de")
    assert texts["participants"].get("en").startswith("City of Leipzig and {partner}")
    assert not texts["participants"].stale("zh")


def test_open_places_keep_an_agreement_from_being_ready(workspace: Workspace) -> None:
    made, _clauses = library(workspace)
    for status in (STATUS.DRAFT, STATUS.NEGOTIATION, STATUS.LEGAL_REVIEW, STATUS.COUNCIL):
        move(workspace, made, status)
    with pytest.raises(Refused, match="not complete"):
        move(workspace, made, STATUS.READY)


def test_findings_of_the_text_of_the_library_are_about_what_is_open(workspace: Workspace) -> None:
    made, _clauses = library(workspace)
    with workspace.read() as session:
        found = service.findings(session, made.id)
    assert {finding.rule for finding in found} == {"signatory_open"}
    assert all(finding.severity is not Severity.ERROR for finding in found)


def test_an_agreement_without_clauses_has_no_findings(workspace: Workspace, row: Agreement) -> None:
    with workspace.read() as session:
        assert service.findings(session, row.id) == ()


def test_findings_once_ready_are_errors(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session:
        found = service.findings(session, case.agreement)
    assert found[0].severity is Severity.ERROR
    assert {"place_open", "clause_missing", "signatory_open"} <= {finding.rule for finding in found}
