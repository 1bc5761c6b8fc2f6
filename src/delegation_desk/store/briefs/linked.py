"""What a record points to, under the names people know it by: for stories, chains of evidence and letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.model.people import Person
from delegation_desk.model.policy_parts import Transmission
from delegation_desk.model.record import Record, table_of
from delegation_desk.store.search import matching

_TABLES: Final = {"item_id": "programme_item"}
_TRANSMISSIONS: Final = "transmissions"


@dataclass(frozen=True)
class Linked:
    """A record that another one points to.

    `opens` is the record on whose page it is seen, `tab` the key of the tab there, "" for the first.
    """

    table: str
    name: str
    opens: tuple[str, UUID]
    tab: str = ""


def linked(session: Session, row: Record, columns: Iterable[str]) -> tuple[Linked, ...]:
    """The records outside the bin that these columns of a record point to, in the order of the columns."""
    found = (_linked(session, name, getattr(row, name)) for name in columns)
    return tuple(each for each in found if each is not None)


def transmission_words(session: Session, sent: Transmission) -> str:
    """Who sent a policy to whom; a transmission has no title of its own."""
    people = (session.get(Person, each) if each else None for each in (sent.sender_id, sent.recipient_id))
    sender, recipient = (each.called() if each is not None else _("not known") for each in people)
    return _("{sender} to {recipient}").format(sender=sender, recipient=recipient)


def transmissions(session: Session) -> Sequence[tuple[UUID, str]]:
    """Every transmission with its people and its date, the latest first, those without a date last."""
    wanted = select(Transmission).where(col(Transmission.deleted_at).is_(None))
    rows = session.exec(wanted.order_by(col(Transmission.sent_on).desc().nulls_last()))
    return [
        (row.id, f"{transmission_words(session, row)}, {format_date(row.sent_on, current())}") for row in rows
    ]


def named(
    typed: str, record: type[Record], pointers: Mapping[str, type[Record]]
) -> list[ColumnElement[bool]]:
    """Conditions for a list, one for each word typed: it stands in the record, or in one it points to."""
    return [
        or_(
            matching(word, record),
            *(
                col(getattr(record, name)).in_(select(col(target.id)).where(matching(word, target)))
                for name, target in pointers.items()
            ),
        )
        for word in typed.split()
    ]


def _linked(session: Session, column: str, row_id: UUID | None) -> Linked | None:
    if row_id is None:
        return None
    table = _TABLES.get(column, column.removesuffix("_id"))
    row = session.get(table_of(table), row_id)
    if row is None or row.deleted_at is not None:
        return None
    if isinstance(row, Transmission):
        return Linked(table, transmission_words(session, row), ("policy", row.policy_id), _TRANSMISSIONS)
    return Linked(table, row.called(), (table, row_id))
