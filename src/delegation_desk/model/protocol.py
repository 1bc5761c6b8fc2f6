"""Order of a delegation and the balance between two sides: proposals, to be overridden with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final
from uuid import UUID

from delegation_desk.core.language import N_
from delegation_desk.core.names import fold
from delegation_desk.core.partial import PartialDate
from delegation_desk.model.findings import Finding, Severity
from delegation_desk.model.offices import By, Customs, Group, Peer

_DIFFERENCE: Final = 2
_RATIO: Final = 1.5

LANDRAT_NOTE: Final = N_(
    "A German district administrator heads a district of {population} inhabitants and is elected directly."
)
"""To be printed where Landrat is rendered 县长, which reads as an office of grade 7."""

PARTY_SECRETARY_NOTE: Final = N_(
    "A meeting with the party secretary is an honour; he does not sign for the city."
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides a person's place; `name` is the key that lists sort by, `id` settles the rest.

    `concerned`: the person's body is the one that the occasion concerns. A substitute keeps his own
    rank unless he acts by law. `head`: the person leads the delegation and comes first, whatever the office.
    """

    id: str
    name: str = ""
    rank: int | None = None
    by: By = By.APPOINTED
    group: Group = Group.OFFICIAL
    since: PartialDate | None = None
    concerned: bool = False
    company: str = ""
    former: bool = False
    guest: bool = False
    foreign: bool = False
    female: bool = False
    head: bool = False


def sort_delegation(people: Iterable[Standing], customs: Customs | None = None) -> list[Standing]:
    """Return the people in the order that protocol proposes."""
    rules = customs or Customs()
    return sorted(people, key=lambda person: _place(person, rules))


def _place(person: Standing, customs: Customs) -> tuple[object, ...]:
    # "Mandat vor Amt": at home those whom the people elected come before those who hold an office.
    mandate = person.by != By.PEOPLE if customs.council_first_at_home else False
    company = fold(person.company) if person.group == Group.COMPANY else ""
    return (
        not person.head,
        person.group,
        mandate,
        company,
        -(person.rank or 0),
        person.former,
        not person.guest,
        not person.foreign,
        customs.ladies_first and not person.female,
        person.by,
        not person.concerned,
        person.since.earliest() if person.since else date.max,
        person.name,
        person.id,
    )


def against_order(
    chosen: Sequence[Standing], customs: Customs | None = None
) -> list[tuple[Standing, Standing]]:
    """Return the neighbours of a chosen order, the first named first, whom protocol has reversed."""
    rules = customs or Customs()
    return [(one, two) for one, two in pairwise(chosen) if _place(one, rules) > _place(two, rules)]


@dataclass(frozen=True, slots=True)
class Gap:
    """How many levels our head stands above theirs; negative if below."""

    steps: int

    @property
    def severity(self) -> Severity | None:
        """Return None for equals, a note for one level, a warning from two."""
        if self.steps == 0:
            return None
        return Severity.NOTE if abs(self.steps) == 1 else Severity.WARNING

    @property
    def advice(self) -> str:
        """Return the msgid of what to do, "" for equals."""
        if self.steps == 0:
            return ""
        if self.steps < 0:
            return N_("Raise our side or make it a courtesy call.")
        return N_("Ask for a deputy mayor at least.")


def peer_gap(own: Peer | None, theirs: Peer | None) -> Gap | None:
    """Return the gap between two heads; None where one of them has no level. Raw ranks are never compared."""
    return None if own is None or theirs is None else Gap(own - theirs)


def rank_gap(subject: UUID | str | None, own: Peer | None, theirs: Peer | None) -> Finding | None:
    """Return the finding about two heads of unequal level, None for equals and for unknown levels."""
    gap = peer_gap(own, theirs)
    severity = gap.severity if gap else None
    if gap is None or severity is None:
        return None
    return Finding("rank_gap", severity, subject, N_("Ranks unequal"), gap.advice)


def sides(
    subject: UUID | str | None, own: int, theirs: int, *, own_interpreter: bool, their_interpreter: bool
) -> list[Finding]:
    """Return what is out of balance between two sides of a meeting: head counts, interpreters."""
    found = []
    few, many = sorted((own, theirs))
    if few and (many - few > _DIFFERENCE or many / few > _RATIO):
        detail = N_("{own} of ours meet {theirs} of theirs.")
        values = {"own": own, "theirs": theirs}
        found.append(
            Finding("head_count", Severity.NOTE, subject, N_("Sides of unequal size"), detail, values)
        )
    if not own_interpreter or not their_interpreter:
        detail = N_("Each side brings its own interpreter.")
        found.append(
            Finding("side_interpreter", Severity.WARNING, subject, N_("A side without interpreter"), detail)
        )
    return found
