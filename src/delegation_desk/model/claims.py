"""What a claim of a Preferential Policy needs before it is printed, and when it is looked at again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.deadlines import add_months
from delegation_desk.model.findings import Finding, Severity

REVIEW_MONTHS: Final = {
    "STATISTIC": 12,
    "TAX": 12,
    "GRANT": 6,
    "DE_MINIMIS": 6,
    "SITE": 3,
    "LAW": 6,
    "DISTANCE": 12,
    "SERVICE": 12,
}
"""Months after which a claim of a kind (name of ClaimKind) is looked at again."""

PROOF: Final = {
    "STATISTIC": N_("Office, table and date"),
    "TAX": N_("Statute, by-law and year"),
    "GRANT": N_("Guideline and its end"),
    "DE_MINIMIS": N_("Regulation"),
    "SITE": N_("Owner and state of planning"),
    "LAW": N_("Paragraph and version"),
    "DISTANCE": N_("Route and timetable"),
    "SERVICE": N_("The post in charge"),
}
"""What the source of a kind of claim has to name."""

CAVEAT: Final = {
    "STATISTIC": N_("As of the date given."),
    "TAX": N_("May change every year."),
    "GRANT": N_("No entitlement; subject to state aid law; apply before the start."),
    "DE_MINIMIS": N_("Per single undertaking, over three years, from all sources."),
    "SITE": N_("Subject to contract and plan."),
    "LAW": N_("The individual case decides; non-European buyers may be screened."),
    "DISTANCE": N_("Depends on traffic."),
    "SERVICE": N_("A fee may apply."),
}
"""The reservation that belongs to a kind of claim."""

_OLD_MONTHS: Final = 24


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim as the rules see it; `kind` is the name of ClaimKind, `norm_ends` when its rule runs out."""

    id: UUID
    kind: str
    key: str = ""
    place: UUID | None = None
    figure: Decimal | None = None
    source: str = ""
    as_of: PartialDate | None = None
    review_on: date | None = None
    norm_ends: PartialDate | None = None
    statement: LocalText = field(default_factory=LocalText)
    caveat: LocalText = field(default_factory=LocalText)


def next_review(kind: str, reviewed: date) -> date:
    """Return the day of the next review of a claim that was looked at on `reviewed`."""
    return add_months(reviewed, REVIEW_MONTHS[kind])


def check_claims(
    claims: Iterable[ClaimFacts], today: date, valid_until: PartialDate | None = None
) -> list[Finding]:
    """Return what stands against publishing the claims; a conflict forbids it."""
    listed = list(claims)
    found = [finding for claim in listed for finding in _check(claim, today, valid_until)]
    return [*found, *_contradictions(listed)]


def publishable(findings: Iterable[Finding]) -> bool:
    """Return whether nothing among the findings forbids publishing."""
    return all(finding.severity is not Severity.ERROR for finding in findings)


def _check(claim: ClaimFacts, today: date, valid_until: PartialDate | None) -> Iterator[Finding]:
    if not claim.source.strip():
        proof = PROOF[claim.kind]
        yield Finding("claim_source", Severity.ERROR, claim.id, N_("No source"), proof)
    if claim.as_of is None:
        yield Finding("claim_as_of", Severity.ERROR, claim.id, N_("No as-of date"))
    elif add_months(claim.as_of.latest(), _OLD_MONTHS) < today:
        detail = N_("As of {day}.")
        yield Finding(
            "claim_old", Severity.NOTE, claim.id, N_("Older than two years"), detail, {"day": claim.as_of}
        )
    if claim.review_on and claim.review_on < today:
        detail = N_("Due on {day}.")
        values = {"day": claim.review_on}
        yield Finding("claim_review", Severity.WARNING, claim.id, N_("Review overdue"), detail, values)
    if claim.norm_ends and valid_until and claim.norm_ends.certainly_before(valid_until):
        detail = N_("The rule ends on {day}, before the edition does.")
        yield Finding(
            "norm_ends", Severity.ERROR, claim.id, N_("Rule runs out"), detail, {"day": claim.norm_ends}
        )
    if any(claim.statement.stale(language) for language in LANGUAGES):
        yield Finding("stale", Severity.WARNING, claim.id, N_("Translation older than its source"))
    if claim.caveat.is_empty():
        yield Finding("claim_caveat", Severity.NOTE, claim.id, N_("No caveat"), CAVEAT[claim.kind])


def _contradictions(claims: list[ClaimFacts]) -> Iterator[Finding]:
    """Find figures of one key, place and date that differ."""
    known: dict[tuple[str, UUID | None, PartialDate], list[ClaimFacts]] = defaultdict(list)
    for claim in claims:
        if claim.key and claim.as_of and claim.figure is not None:
            known[claim.key, claim.place, claim.as_of].append(claim)
    for same in known.values():
        if len({claim.figure for claim in same}) > 1:
            for claim in same:
                yield Finding("claim_differs", Severity.ERROR, claim.id, N_("Two values for one figure"))
