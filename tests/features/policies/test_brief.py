"""Editions as documents show them, and what is found before one is published."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlmodel import Session, select
from tests.features.policies.conftest import CODE, Case

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.model.findings import Severity
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import Claim, ClaimDraft, ClaimKind, Edition, Offer
from delegation_desk.store.briefs.policies import policy_brief
from delegation_desk.store.briefs.policy_findings import ClaimState, review_of, state_of
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.briefs.policy_parts import PolicyBrief
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

DAY = date(2026, 11, 22)


def brief_of(workspace: Workspace, language: Language = "de", day: date | None = DAY) -> PolicyBrief:
    with workspace.read() as session:
        return policy_brief(session, CODE, None, language, day=day)


def claim(**values: Any) -> Claim:
    known: dict[str, Any] = {
        "section_id": uuid4(),
        "statement": LocalText.of("x"),
        "source": LocalText.of("y"),
        **values,
    }
    return Claim(**ClaimDraft(**known).__dict__)


def test_claims_are_numbered_through_all_sections(workspace: Workspace, case: Case) -> None:
    brief = brief_of(workspace)
    assert [section.number for section in brief.sections] == [1, 2, 3]
    assert [own.number for own in brief.claims] == [1, 2, 3, 4, 5, 6]
    assert [offer.letter for offer in brief.sections[1].offers] == ["A", "B"]
    assert brief.edition.languages == ("de",)
    assert [body.name.text for body in brief.contacts] == ["Stadt Leipzig"]


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"as_of": PartialDate(2026, 5)}, ClaimState.VALID),
        ({"as_of": PartialDate(2026, 5), "kind": ClaimKind.SITE}, ClaimState.CHECK),
        ({"as_of": PartialDate(2026, 5), "review_on": date(2026, 11, 21)}, ClaimState.CHECK),
        ({"as_of": PartialDate(2019)}, ClaimState.CHECK),
        ({"as_of": PartialDate(2019), "review_on": date(2030, 1, 1)}, ClaimState.CHECK),
        ({}, ClaimState.CHECK),
        ({"as_of": PartialDate(2026, 5), "holds_until": PartialDate(2026, 10)}, ClaimState.EXPIRED),
        ({"as_of": PartialDate(2026, 5), "holds_until": PartialDate(2026)}, ClaimState.VALID),
        ({"source": LocalText(), "as_of": PartialDate(2026, 5)}, ClaimState.UNSOURCED),
    ],
)
def test_the_state_of_a_claim(values: dict[str, object], state: ClaimState) -> None:
    assert state_of(claim(**values), DAY) is state


def test_a_claim_is_reviewed_after_the_months_of_its_kind() -> None:
    assert review_of(claim(as_of=PartialDate(2019, 3), kind=ClaimKind.SITE)) == date(2019, 6, 30)
    assert review_of(claim(as_of=PartialDate(2024, 2, 29), kind=ClaimKind.TAX)) == date(2025, 2, 28)
    assert review_of(claim()) is None


def test_findings_put_what_stands_in_the_way_first(workspace: Workspace, case: Case) -> None:
    found = brief_of(workspace).findings
    rules = [finding.rule for finding in found]
    assert {"claim_source", "claim_norm", "claim_date", "claim_review", "claim_old"} <= set(rules)
    assert "text_missing" in rules
    graded = [finding.severity for finding in found]
    assert graded == sorted(graded, key=list(Severity).index)
    unsourced = next(finding for finding in found if finding.rule == "claim_source")
    assert (unsourced.subject, unsourced.severity) == (case.unsourced, Severity.ERROR)


def test_two_figures_for_the_same_are_an_error(workspace: Workspace, case: Case) -> None:
    def add_other(session: Session, figure: int) -> None:
        draft = ClaimDraft(
            section_id=case.figures,
            key="population",
            statement=LocalText.of("Bevölkerung"),
            figure=Decimal(figure),
            as_of=PartialDate(2019),
            source=LocalText.of("Landesamt"),
        )
        add(session, draft)

    workspace.write(N_("Add claim"), lambda session: add_other(session, 593145))
    assert "claim_two_values" not in {finding.rule for finding in brief_of(workspace).findings}
    workspace.write(N_("Add claim"), lambda session: add_other(session, 601866))
    found = [finding for finding in brief_of(workspace).findings if finding.rule == "claim_two_values"]
    assert [finding.severity for finding in found] == [Severity.ERROR]


def test_a_translation_older_than_its_source_is_found(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session:
        offer = session.exec(select(Offer)).first()
    assert offer is not None
    changed = offer.benefit.with_text("de", "Etwas anderes.")
    workspace.write(N_("Edit offer"), lambda session: edit(session, Offer, offer.id, benefit=changed))
    stale = [finding for finding in brief_of(workspace).findings if finding.rule == "text_stale"]
    assert {finding.subject for finding in stale} == {offer.id}
    assert len(stale) == 2
    assert [gap.stale for gap in brief_of(workspace, "zh").gaps if gap.row_id == offer.id] == [True]


def test_a_source_without_translation_is_found_and_printed_as_it_is(workspace: Workspace, case: Case) -> None:
    source = LocalText.of("Melderegister", zh="人口登记册")
    workspace.write(N_("Edit claim"), lambda session: edit(session, Claim, case.unsourced, source=source))
    told = {language: brief_of(workspace, language).claims[-1].source for language in LANGUAGES}
    assert [(each.text, each.foreign) for each in told.values()] == [
        ("Melderegister", False), ("Melderegister", True), ("人口登记册", False),
    ]  # fmt: skip
    lacking = [each for each in brief_of(workspace).findings if each.subject == case.unsourced]
    assert ("text_missing", Severity.NOTE) in {(each.rule, each.severity) for each in lacking}
    assert ("claim", "source") in {(gap.table, gap.field) for gap in brief_of(workspace, "en").gaps}


def test_no_wording_of_a_source_has_to_prevail(workspace: Workspace, case: Case) -> None:
    def prevails() -> int:
        found = brief_of(workspace, "de").findings
        return sum(int(str(each.values["n"])) for each in found if each.rule == "edition_prevailing")

    workspace.write(N_("Edit edition"), lambda session: edit(session, Edition, case.edition, prevailing="en"))
    before = prevails()
    source = LocalText.of("Melderegister")
    workspace.write(N_("Edit claim"), lambda session: edit(session, Claim, case.unsourced, source=source))
    assert prevails() == before


def test_the_checksum_knows_a_source_in_each_language(workspace: Workspace, case: Case) -> None:
    def marked(source: LocalText) -> str:
        workspace.write(N_("Edit claim"), lambda session: edit(session, Claim, case.unsourced, source=source))
        with workspace.read() as session:
            return content_hash(session, case.edition)

    german = LocalText.of("Melderegister")
    found = [marked(each) for each in (LocalText(), german, german.with_text("zh", "人口登记册"))]
    assert len(set(found)) == len(found)


def test_an_unknown_policy_or_edition_is_refused(workspace: Workspace, case: Case) -> None:
    empty = PolicyDraft(code="empty", title=LocalText.of("Leer"))
    workspace.write(N_("Add policy"), lambda session: add(session, empty))
    for code, number in (("nothing", None), (CODE, 7), ("empty", None)):
        with workspace.read() as session, pytest.raises(Refused):
            policy_brief(session, code, number, "de")
