"""How far the preparation of a visit has come, measure by measure."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import N_
from delegation_desk.model.meetings import CompanyPresented, Meeting, TalkingPoint
from delegation_desk.model.visits import ItemKind, ItemStatus, Member, ProgrammeItem, VisaState

INTERPRETED = (ItemKind.MEETING, ItemKind.CEREMONY, ItemKind.SITE_VISIT)
SETTLED = (ItemStatus.CONFIRMED, ItemStatus.HELD)


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


def measures(session: Session, visit_id: UUID) -> tuple[Measure, ...]:
    """The measures of a visit; one that has nothing to measure is left out."""
    items = session.exec(
        select(ProgrammeItem).where(
            ProgrammeItem.visit_id == visit_id,
            col(ProgrammeItem.deleted_at).is_(None),
            ProgrammeItem.status != ItemStatus.CANCELLED,
        )
    ).all()
    talks = [item for item in items if item.kind in INTERPRETED]
    confirmed = sum(item.status in SETTLED for item in items)
    interpreted = sum(item.interpreter_id is not None for item in talks)
    found = (
        Measure(N_("Programme items confirmed"), confirmed, len(items), N_("{n} to chase"), "programme"),
        _sheets(session, talks),
        _visas(session, visit_id),
        Measure(N_("Interpreters assigned"), interpreted, len(talks), N_("{n} without"), "programme"),
        _profiles(session, visit_id),
    )
    return tuple(measure for measure in found if measure.total)


def _sheets(session: Session, talks: list[ProgrammeItem]) -> Measure:
    wanted = [item.id for item in talks if item.kind.is_meeting]
    sheets = session.exec(select(Meeting).where(col(Meeting.item_id).in_(wanted))).all()
    pointed = set(
        session.exec(
            select(TalkingPoint.meeting_id).where(
                col(TalkingPoint.meeting_id).in_([each.id for each in sheets])
            )
        )
    )
    ready = sum(not sheet.objective.is_empty() and sheet.id in pointed for sheet in sheets)
    gap = N_("{n} without objective or points")
    return Measure(N_("Meeting sheets complete"), ready, len(wanted), gap, "meetings")


def _visas(session: Session, visit_id: UUID) -> Measure:
    members = session.exec(
        select(Member).where(
            Member.visit_id == visit_id, col(Member.deleted_at).is_(None), Member.visa != VisaState.NOT_NEEDED
        )
    ).all()
    granted = sum(member.visa is VisaState.GRANTED for member in members)
    return Measure(N_("Visas granted"), granted, len(members), N_("{n} open or not recorded"), "delegation")


def _profiles(session: Session, visit_id: UUID) -> Measure:
    companies = session.exec(
        select(CompanyPresented).where(
            CompanyPresented.visit_id == visit_id, col(CompanyPresented.deleted_at).is_(None)
        )
    ).all()
    ready = sum(not company.profile.is_empty() for company in companies)
    return Measure(N_("Company profiles ready"), ready, len(companies), N_("{n} without a text"), "companies")
