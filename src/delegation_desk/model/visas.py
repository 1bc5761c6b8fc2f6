"""Whether a traveller needs a visa on a given day: a dated table; what it does not know is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from delegation_desk.core.language import N_
from delegation_desk.model.deadlines import add_months

_PASSPORT_MONTHS: Final = 6


class VisaNeed(Enum):
    """Whether a visa is needed; ASK where no rule is known for that day."""

    NEEDED = N_("visa needed")
    NOT_NEEDED = N_("no visa needed")
    ASK = N_("ask the consulate")


@dataclass(frozen=True, slots=True)
class _Rule:
    nationality: str
    destination: str
    first: date
    last: date
    need: VisaNeed


# The waiver for Germans began on 1 December 2023; that it runs to the end of 2026 is reported, later is open.
_RULES: Final = (
    _Rule("DE", "CN", date(1990, 1, 1), date(2023, 11, 30), VisaNeed.NEEDED),
    _Rule("DE", "CN", date(2023, 12, 1), date(2026, 12, 31), VisaNeed.NOT_NEEDED),
    _Rule("CN", "DE", date(1990, 1, 1), date.max, VisaNeed.NEEDED),
)


def visa_need(nationality: str, destination: str, entry: date) -> VisaNeed:
    """Return whether a citizen of one country (ISO 3166) needs a visa for a short visit to another."""
    if nationality and nationality == destination:
        return VisaNeed.NOT_NEEDED
    fitting = (
        rule.need
        for rule in _RULES
        if (rule.nationality, rule.destination) == (nationality, destination)
        and rule.first <= entry <= rule.last
    )
    return next(fitting, VisaNeed.ASK)


def passport_too_short(expiry: date, end: date) -> bool:
    """Return whether a passport expires less than six months after the end of the journey."""
    return expiry < add_months(end, _PASSPORT_MONTHS)
