"""What can be printed, and what an order says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from delegation_desk.core.language import N_, Language, current
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Edition, EditionStatus
from delegation_desk.model.visits import Direction, Visit
from delegation_desk.model.words import Audience
from delegation_desk.pdf.made import Made
from delegation_desk.store.next_visit import next_visit
from delegation_desk.store.today import today

if TYPE_CHECKING:
    from delegation_desk.store.workspace import Workspace

Progress = Callable[[int, int], bool]


@dataclass(frozen=True)
class Order:
    """Which document is asked for."""

    kind: str
    code: str
    language: Language
    edition: Audience = Audience.INTERNAL
    edition_no: int | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of document: what it is called, which records it is made from, whether it has editions."""

    key: str
    title: str
    record: type[Visit] | type[Agreement] | type[Policy]
    editions: bool = False


KINDS = (
    Kind("pack", N_("Briefing pack of the visit"), Visit, editions=True),
    Kind("report", N_("Report of the visit"), Visit),
    Kind("agreement", N_("Agreement sheet"), Agreement),
    Kind("policy", N_("Preferential Policy"), Policy),
)
Maker = Callable[["Workspace", Order, Progress | None], Made]


def subjects(session: Session, kind: Kind) -> list[tuple[Any, str]]:
    """The records that a kind of document can be made from: code and title, the latest first."""
    record: Any = kind.record
    order = [col(record.code).desc()]
    if record is Visit:
        order.insert(0, col(Visit.starts_on).desc().nulls_last())
    known = select(record).where(col(record.deleted_at).is_(None)).order_by(*order)
    return [(row.code, row.title.best(current())[0] or row.code) for row in session.exec(known)]


def any_subjects(session: Session) -> bool:
    """Whether there is anything that a document of some kind can be made from."""
    return any(subjects(session, kind) for kind in KINDS)


def first_of(session: Session, kind: Kind) -> str:
    """The record that is offered first: the visit that comes next, else the latest; "" if there is none."""
    coming = next_visit(session, today(session)) if kind.record is Visit else None
    if coming is not None:
        return str(coming.code)
    return next((code for code, _title in subjects(session, kind)), "")


def to_us(session: Session, kind: Kind, code: str) -> bool:
    """Whether it is about a visit to us, whose editions are for other readers."""
    if kind.record is not Visit:
        return False
    visit = session.exec(select(Visit).where(Visit.code == code)).first()
    return visit is not None and visit.direction is Direction.INBOUND


def editions(session: Session, code: str) -> list[tuple[int, EditionStatus]]:
    """The numbers and states of a policy's editions, in order."""
    known = (
        select(Edition)
        .where(Policy.code == code, Edition.policy_id == Policy.id, col(Edition.deleted_at).is_(None))
        .order_by(col(Edition.number))
    )
    return [(edition.number, edition.status) for edition in session.exec(known)]


def current_edition(known: Sequence[tuple[int, EditionStatus]]) -> int | None:
    """The number of the edition that is handed out now: the newest published, else the newest."""
    published = [number for number, status in known if status is EditionStatus.PUBLISHED]
    return next(reversed(published or [number for number, _status in known]), None)


def chosen_by(session: Session, kind: Kind, record_id: Any) -> tuple[str, int | None] | None:
    """Code and edition of what a record asks for: one of the kind, or an edition of a policy."""
    edition = session.get(Edition, record_id) if kind.record is Policy else None
    row: Any = session.get(kind.record, edition.policy_id if edition is not None else record_id)
    return (str(row.code), edition.number if edition is not None else None) if row is not None else None
