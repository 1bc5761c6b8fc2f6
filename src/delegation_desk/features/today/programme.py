"""The programme of the next visit, as far as the start page looks into it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Boolean, Date, DateTime, String, select
from sqlmodel import Session

from delegation_desk.core.text import LocalText
from delegation_desk.model.columns import INSTANT, KEY, TEXT, named
from delegation_desk.model.kinds import ItemKind, ItemStatus
from delegation_desk.store.undeclared import run, undeclared

_ITEM: Final = undeclared(
    "programme_item",
    id=KEY,
    visit_id=KEY,
    kind=named(ItemKind),
    status=named(ItemStatus),
    title=TEXT,
    starts=DateTime(),
    starts_zone=String(),
    ends=DateTime(),
    ends_zone=String(),
    place_id=KEY,
    end_place_id=KEY,
    everyone=Boolean(),
    interpreter_id=KEY,
    arranged_by_id=KEY,
    requested_on=Date(),
    confirmed_on=Date(),
    deleted_at=INSTANT,
)


class Item(NamedTuple):
    """A line of the programme."""

    id: UUID
    visit_id: UUID
    kind: ItemKind
    status: ItemStatus
    title: LocalText
    starts: datetime | None
    starts_zone: str
    ends: datetime | None
    ends_zone: str
    place_id: UUID | None
    end_place_id: UUID | None
    everyone: bool
    interpreter_id: UUID | None
    arranged_by_id: UUID | None
    requested_on: date | None
    confirmed_on: date | None

    @property
    def waits(self) -> bool:
        """Whether somebody still has to confirm it."""
        return self.status.waits(self.kind, confirmed=self.confirmed_on is not None, asked=self._asked)

    @property
    def needs_a_word(self) -> bool:
        """Whether somebody has to confirm it or did so: a check-in or a free evening takes place anyhow."""
        return not (self.status is ItemStatus.PLANNED and self.kind.is_among_us and not self._asked)

    @property
    def _asked(self) -> bool:
        return self.requested_on is not None or self.arranged_by_id is not None


def programme(session: Session, visit_id: UUID) -> list[Item]:
    """The lines of a visit that are not in the bin, what has no time yet at the end."""
    items = select(*(_ITEM.c[name] for name in Item._fields)).where(
        _ITEM.c.visit_id == visit_id, _ITEM.c.deleted_at.is_(None)
    )
    return [Item(*row) for row in run(session, items.order_by(_ITEM.c.starts.nulls_last()))]
