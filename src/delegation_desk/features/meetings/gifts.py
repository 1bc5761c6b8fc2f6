"""The gifts of a meeting, and those of its visit that have no programme item yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlmodel import Session, col, or_, select

from delegation_desk.core.language import N_, _, current
from delegation_desk.model.correspondence import Gift
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.store import records
from delegation_desk.ui.controls import label, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh

_WATCHED = {"gift", "person", "organisation", "programme_item"}


class Gifts(QWidget):
    """A line for each gift: one of this meeting opens, one without an item can be put down for it."""

    def __init__(self, desk: Desk, item_id: UUID) -> None:
        super().__init__()
        self._desk, self._item_id = desk, item_id
        self._lines = column(spacing=2)
        self.setLayout(self._lines)
        KeepFresh(self, desk, lambda changes: not _WATCHED.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the gifts of the meeting and those that wait for one."""
        with self._desk.read() as session:
            found = gifts_of(session, self._item_id)
            lines = [(each.id, _words(session, each), each.item_id is None) for each in found]
        clear(self._lines)
        for gift_id, words, loose in lines:
            self._lines.addWidget(self._line(gift_id, words, loose=loose))

    def _line(self, gift_id: UUID, words: str, *, loose: bool) -> QWidget:
        opening = link(words, partial(self._desk.open, "gift", gift_id))
        if not loose:
            return boxed(row(label(_("Gift:"), "body", "muted"), opening, STRETCH, spacing=6))
        told = label(_("Gift of the visit, without a meeting:"), "body", "muted")
        parts: list[QWidget] = [told, opening]
        if self._desk.workspace.writable:
            here = link(_("Hand over here"), partial(self._on_here, gift_id))
            here.setAccessibleName(_("Hand over here: {gift}").format(gift=words))
            parts.append(here)
        return boxed(row(*parts, STRETCH, spacing=6))

    def _on_here(self, gift_id: UUID) -> None:
        item_id = self._item_id
        self._desk.write(
            N_("Put the gift down for this meeting"),
            lambda session: records.edit(session, Gift, gift_id, item_id=item_id),
        )


def gifts_of(session: Session, item_id: UUID) -> Sequence[Gift]:
    """The gifts of an item, then those of its visit without an item."""
    item = session.get(ProgrammeItem, item_id)
    if item is None:
        return ()
    here, loose = col(Gift.item_id) == item_id, col(Gift.item_id).is_(None)
    known = select(Gift).where(
        col(Gift.deleted_at).is_(None), or_(here, loose & (col(Gift.visit_id) == item.visit_id))
    )
    return session.exec(known.order_by(loose, col(Gift.created_at))).all()


def _words(session: Session, gift: Gift) -> str:
    """What it is, and who gets it where that is recorded."""
    what = gift.description.best(current())[0]
    person = session.get(Person, gift.recipient_id) if gift.recipient_id is not None else None
    body_id = gift.recipient_organisation_id if person is None else None
    body = session.get(Organisation, body_id) if body_id is not None else None
    name = person.called() if person is not None else body.called() if body is not None else ""
    return _("{gift}, to {name}").format(gift=what, name=name) if name else what
