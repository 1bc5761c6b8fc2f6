"""How far the preparation of a visit has come, measure by measure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import Date, select
from sqlmodel import Session

from delegation_desk.core.language import N_, Language
from delegation_desk.features.today.partners import languages_of_partners
from delegation_desk.features.today.programme import Item, programme
from delegation_desk.model.columns import INSTANT, KEY, TEXT, named
from delegation_desk.model.kinds import Direction, ItemKind, ItemStatus, MemberRole, VisaState
from delegation_desk.model.sheet_facts import SheetFacts
from delegation_desk.model.visas import passport_too_short
from delegation_desk.model.words import Side
from delegation_desk.store.next_visit import VISIT
from delegation_desk.store.undeclared import run, undeclared

_SHEET: Final = undeclared("meeting", id=KEY, item_id=KEY, objective=TEXT)
_POINT: Final = undeclared("talking_point", meeting_id=KEY, deleted_at=INSTANT)
_AT_TABLE: Final = undeclared("participant", item_id=KEY, person_id=KEY, side=named(Side), deleted_at=INSTANT)
_PERSON: Final = undeclared("person", id=KEY, deleted_at=INSTANT)
_MEMBER: Final = undeclared(
    "member",
    visit_id=KEY,
    person_id=KEY,
    role=named(MemberRole),
    visa=named(VisaState),
    passport_expiry=Date(),
    deleted_at=INSTANT,
)
_COMPANY: Final = undeclared("company_presented", visit_id=KEY, profile=TEXT, deleted_at=INSTANT)
_UNREAD: Final[dict[Language, str]] = {
    "de": N_("{n} without a German text"),
    "en": N_("{n} without an English text"),
    "zh": N_("{n} without a Chinese text"),
}
INTERPRETED = (ItemKind.MEETING, ItemKind.CEREMONY, ItemKind.SITE_VISIT)


@dataclass(frozen=True)
class Measure:
    """So many of so many; `gap` (a msgid with {n}) says what is missing, `tab` where one mends it."""

    title: str
    done: int
    total: int
    gap: str
    tab: str

    @property
    def missing(self) -> int:
        """How many are not done."""
        return self.total - self.done


def measures(session: Session, visit_id: UUID, day: date) -> tuple[Measure, ...]:
    """What a visit has before it on a day, measured; a measure that has nothing to measure is left out."""
    items = [item for item in ahead(session, visit_id, day) if item.status is not ItemStatus.CANCELLED]
    talks = [item for item in items if item.kind in INTERPRETED]
    asked = [item for item in items if item.needs_a_word]
    confirmed = len(asked) - len(unconfirmed(asked))
    travels = _interpreter_travels(session, visit_id)
    interpreted = sum(travels or item.interpreter_id is not None for item in talks)
    found = (
        Measure(N_("Programme items confirmed"), confirmed, len(asked), N_("{n} to chase"), "programme"),
        _sheets(session, talks),
        _visas(session, visit_id),
        _passports(session, visit_id),
        Measure(N_("Interpreters assigned"), interpreted, len(talks), N_("{n} without"), "programme"),
        _profiles(session, visit_id, items),
    )
    return tuple(measure for measure in found if measure.total)


def ahead(session: Session, visit_id: UUID, day: date) -> list[Item]:
    """The lines of a visit that do not lie behind on a day: nobody prepares what was yesterday."""
    lines = programme(session, visit_id)
    return [item for item in lines if item.starts is None or item.starts.date() >= day]


def unconfirmed(items: Iterable[Item]) -> list[Item]:
    """The items that somebody still has to confirm."""
    return [item for item in items if item.waits]


def _interpreter_travels(session: Session, visit_id: UUID) -> bool:
    """Whether somebody of the delegation interprets, wherever nobody else is named for that."""
    found = select(_MEMBER.c.person_id).where(
        _MEMBER.c.visit_id == visit_id,
        _MEMBER.c.role == MemberRole.INTERPRETER,
        _MEMBER.c.deleted_at.is_(None),
    )
    return run(session, found).first() is not None


def _sheets(session: Session, talks: list[Item]) -> Measure:
    wanted = [item for item in talks if item.kind.is_meeting]
    facts = _sheet_facts(session, wanted)
    ready = sum(sheet.complete for sheet in facts)
    return Measure(N_("Meeting sheets complete"), ready, len(wanted), _sheets_lack(facts), "meetings")


def _sheets_lack(facts: Collection[SheetFacts]) -> str:
    """What is missing from the sheets that are not complete: words, people, or both."""
    if all(sheet.peopled for sheet in facts):
        if all(sheet.objective for sheet in facts):
            return N_("{n} without points")
        if all(sheet.points for sheet in facts):
            return N_("{n} without objective")
        return N_("{n} without objective or points")
    if all(sheet.worded for sheet in facts):
        return N_("{n} without people on both sides")
    return N_("{n} without objective, points or people")


def _sheet_facts(session: Session, items: list[Item]) -> list[SheetFacts]:
    ids = [item.id for item in items]
    written = run(session, select(*_SHEET.c).where(_SHEET.c.item_id.in_(ids)))
    sheets = {item_id: (sheet_id, objective) for sheet_id, item_id, objective in written}
    pointed = _pointed(session, [sheet_id for sheet_id, _objective in sheets.values()])
    seated = _at_table(session, items)
    return [
        SheetFacts(
            objective=item.id in sheets and not sheets[item.id][1].is_empty(),
            points=item.id in sheets and sheets[item.id][0] in pointed,
            own=(item.id, Side.OWN) in seated,
            counterparts=(item.id, Side.PARTNER) in seated,
        )
        for item in items
    ]


def _pointed(session: Session, sheets: list[UUID]) -> set[UUID]:
    """Those of some sheets that have a point."""
    points = select(_POINT.c.meeting_id).where(_POINT.c.meeting_id.in_(sheets), _POINT.c.deleted_at.is_(None))
    return set(run(session, points).scalars())


def _at_table(session: Session, items: list[Item]) -> set[tuple[UUID, Side]]:
    """The sides on which somebody sits in items of a visit: who travels on that of the delegation."""
    travelling, side = _delegation(session, {item.visit_id for item in items})
    rows = (
        select(_AT_TABLE.c.item_id, _AT_TABLE.c.person_id, _AT_TABLE.c.side)
        .join(_PERSON, _PERSON.c.id == _AT_TABLE.c.person_id)
        .where(
            _AT_TABLE.c.item_id.in_([item.id for item in items]),
            _AT_TABLE.c.deleted_at.is_(None),
            _PERSON.c.deleted_at.is_(None),
        )
    )
    named = {(item, side if who in travelling else entered) for item, who, entered in run(session, rows)}
    return named | {(item.id, side) for item in items if item.everyone and travelling}


def _delegation(session: Session, visits: set[UUID]) -> tuple[frozenset[UUID], Side]:
    """Who travels in a visit, and on which side of the table the delegation sits."""
    members = (
        select(_MEMBER.c.person_id, VISIT.c.direction)
        .join(VISIT, VISIT.c.id == _MEMBER.c.visit_id)
        .where(_MEMBER.c.visit_id.in_(visits), _MEMBER.c.deleted_at.is_(None))
    )
    found = run(session, members).all()
    inbound = any(direction is Direction.INBOUND for _person, direction in found)
    return frozenset(person for person, _direction in found), Side.PARTNER if inbound else Side.OWN


def _visas(session: Session, visit_id: UUID) -> Measure:
    asked = select(_MEMBER.c.visa).where(
        _MEMBER.c.visit_id == visit_id,
        _MEMBER.c.deleted_at.is_(None),
        _MEMBER.c.visa != VisaState.NOT_NEEDED,
    )
    visas = run(session, asked).scalars().all()
    granted = sum(visa is VisaState.GRANTED for visa in visas)
    return Measure(N_("Visas granted"), granted, len(visas), N_("{n} open or not recorded"), "delegation")


def _passports(session: Session, visit_id: UUID) -> Measure:
    """How many of the passports that are recorded last long enough behind the journey."""
    asked = select(_MEMBER.c.passport_expiry, VISIT.c.starts_on, VISIT.c.ends_on).where(
        _MEMBER.c.visit_id == visit_id,
        VISIT.c.id == _MEMBER.c.visit_id,
        _MEMBER.c.deleted_at.is_(None),
        _MEMBER.c.passport_expiry.is_not(None),
    )
    known = [(row.passport_expiry, row.ends_on or row.starts_on) for row in run(session, asked)]
    lasting = sum(end is None or not passport_too_short(expiry, end.latest()) for expiry, end in known)
    gap = N_("{n} too short")
    return Measure(N_("Passports valid long enough"), lasting, len(known), gap, "delegation")


def _profiles(session: Session, visit_id: UUID, items: Iterable[Item]) -> Measure:
    """How many profiles the other side can read: what is handed over stands in its language."""
    known = select(_COMPANY.c.profile).where(_COMPANY.c.visit_id == visit_id, _COMPANY.c.deleted_at.is_(None))
    profiles = run(session, known).scalars().all()
    read = languages_of_partners(session, visit_id, [item.place_id for item in items])
    ready = [not each.is_empty() and all(each.get(language) for language in read) for each in profiles]
    gap = N_("{n} without a text")
    if len(read) == 1 and not any(each.is_empty() for each in profiles):
        gap = _UNREAD[read[0]]
    elif read:
        gap = N_("{n} without a text that the other side reads")
    return Measure(N_("Company profiles ready"), sum(ready), len(ready), gap, "companies")
