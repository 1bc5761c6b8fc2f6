"""When a claim of a Preferential Policy is looked at again, by the office's rulebook."""

from __future__ import annotations

from datetime import date
from typing import Final

from delegation_desk.core.partial import PartialDate
from delegation_desk.model.deadlines import add_months
from delegation_desk.model.kinds import ClaimKind

REVIEW_MONTHS: Final[dict[ClaimKind, int]] = {
    ClaimKind.STATISTIC: 12,
    ClaimKind.TAX: 12,
    ClaimKind.GRANT: 6,
    ClaimKind.DE_MINIMIS: 12,
    ClaimKind.SITE: 3,
    ClaimKind.LAW: 6,
    ClaimKind.DISTANCE: 12,
    ClaimKind.SERVICE: 12,
}
"""After how many months a claim of each kind is looked at again."""


def review_day(kind: ClaimKind, review_on: date | None, as_of: PartialDate | None) -> date | None:
    """When a claim is to be looked at: the day set for it, or so many months after its own date."""
    if review_on is not None:
        return review_on
    return add_months(as_of.latest(), REVIEW_MONTHS[kind]) if as_of is not None else None
