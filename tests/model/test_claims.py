from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.claims import (
    CAVEAT,
    PROOF,
    REVIEW_MONTHS,
    ClaimFacts,
    check_claims,
    next_review,
    publishable,
)
from delegation_desk.model.policy_parts import ClaimKind

TODAY = date(2026, 11, 22)
CLAIM = ClaimFacts(
    id=uuid4(),
    kind="STATISTIC",
    key="inhabitants",
    figure=Decimal(593145),
    source="Amt für Statistik, Tabelle 1",
    as_of=PartialDate(2026),
    statement=LocalText.of("593.145 Einwohner", zh="593,145人"),
    caveat=LocalText.of("Stand wie angegeben."),
)


def rules(claim: ClaimFacts, valid_until: PartialDate | None = None) -> list[str]:
    return [finding.rule for finding in check_claims([claim], TODAY, valid_until)]


def test_nothing_is_wrong_with_a_complete_claim() -> None:
    assert rules(CLAIM) == []


def test_a_claim_without_a_source_is_not_published() -> None:
    found = check_claims([replace(CLAIM, source=" ")], TODAY)
    assert [finding.rule for finding in found] == ["claim_source"]
    assert not publishable(found)
    assert found[0].sentence(translator("de")) == "Amt, Tabelle und Stand"


@pytest.mark.parametrize(
    ("claim", "rule", "fit"),
    [
        (replace(CLAIM, as_of=None), "claim_as_of", False),
        (replace(CLAIM, as_of=PartialDate(2019)), "claim_old", True),
        (replace(CLAIM, review_on=date(2026, 11, 21)), "claim_review", True),
        (replace(CLAIM, norm_ends=PartialDate(2026, 12)), "norm_ends", False),
        (replace(CLAIM, statement=CLAIM.statement.with_text("de", "600.000")), "stale", True),
        (replace(CLAIM, caveat=LocalText()), "claim_caveat", True),
    ],
)
def test_what_is_found(claim: ClaimFacts, rule: str, fit: bool) -> None:
    found = check_claims([claim], TODAY, PartialDate(2027))
    assert [finding.rule for finding in found] == [rule]
    assert publishable(found) is fit


def test_two_years_are_counted_from_the_end_of_what_is_known() -> None:
    assert rules(replace(CLAIM, as_of=PartialDate(2024, 11))) == []
    assert rules(replace(CLAIM, as_of=PartialDate(2024, 10))) == ["claim_old"]


def test_two_values_for_one_figure() -> None:
    other = replace(CLAIM, id=uuid4(), figure=Decimal(600000))
    found = check_claims([CLAIM, other], TODAY)
    assert {finding.subject for finding in found} == {CLAIM.id, other.id}
    assert not publishable(found)
    assert check_claims([CLAIM, replace(other, as_of=PartialDate(2025))], TODAY) == []
    assert check_claims([CLAIM, replace(other, place=uuid4())], TODAY) == []
    assert check_claims([CLAIM, replace(other, figure=Decimal("593145.0"))], TODAY) == []


def test_reviews() -> None:
    assert next_review("SITE", date(2026, 11, 30)) == date(2027, 2, 28)


def test_every_kind_has_its_rules() -> None:
    kinds = {kind.name for kind in ClaimKind}
    assert set(REVIEW_MONTHS) == set(PROOF) == set(CAVEAT) == kinds
