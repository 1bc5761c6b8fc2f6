"""The bin: what was thrown away, with a way back and a way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.formats import format_moment
from delegation_desk.core.language import N_, _, current, ngettext
from delegation_desk.core.names import fold
from delegation_desk.model.record import TABLES, Record
from delegation_desk.store import records
from delegation_desk.store.clock import at_home
from delegation_desk.store.journal import JournalChange, JournalEntry
from delegation_desk.ui.controls import button
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.hits import spans
from delegation_desk.ui.kinds import kind_of
from delegation_desk.ui.layout import Wide, column
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.page import Page
from delegation_desk.ui.uproot import uproot


class BinPage(Page):
    """Everything in the bin, the last thrown away first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = BinList(desk)
        self.setLayout(column(Wide(self.list)))

    def begin_search(self) -> None:
        """Search in the bin."""
        self.list.begin_search()


class BinList(ListView):
    """Enter restores; Del deletes for good, which undo takes back too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec())
        self._restore = button(_("Restore"), lambda: self.restore(self.table.selected_ids()), "primary")
        self._erase = button(_("Delete for good"), lambda: self.throw_away(self.table.selected_ids()))
        for each in (self._restore, self._erase):
            self.add_beside_title(each)
        self.opened.connect(lambda record_id: self.restore([record_id]))
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.modelReset.connect(self._on_selected)
        self._on_selected()

    def restore(self, ids: Sequence[UUID]) -> None:
        """Take records out of the bin."""
        found = self._found(ids)
        toast = ngettext("“{name}” is back.", "{n} records are back.", len(found))

        def command(session: Session) -> None:
            for table, record_id, _name in found:
                records.restore(session, table, record_id)

        if found:
            self.desk.write(
                N_("Restore from the bin"), command, toast=toast.format(name=found[0][2], n=len(found))
            )

    def throw_away(self, ids: Sequence[UUID]) -> None:
        """Delete records for good, and what hangs on them."""
        found = self._found(ids)
        toast = ngettext("“{name}” is deleted.", "{n} records are deleted.", len(found))

        def command(session: Session) -> None:
            for table, record_id, _name in found:
                uproot(session, table, record_id)

        if found:
            self.desk.write(
                N_("Delete for good"), command, toast=toast.format(name=found[0][2], n=len(found))
            )

    def _found(self, ids: Sequence[UUID]) -> list[tuple[type[Record], UUID, str]]:
        with self.desk.read() as session:
            thrown = _thrown(session)
        return [(type(row), row.id, row.heading()) for row in thrown if row.id in set(ids)]

    def _on_selected(self, *_selection: object) -> None:
        some = self.desk.workspace.writable and bool(self.table.selected_ids())
        why = "" if some else _("Select an entry first.")
        for each in (self._restore, self._erase):
            each.setEnabled(some)
            each.setToolTip(why)


def _spec() -> ListSpec:
    return ListSpec(
        record=Record,
        title=_("Bin"),
        columns=[
            Column("kind", _("Kind"), 190),
            Column("heading", _("Entry")),
            Column("when", _("Thrown away"), 200),
            Column("who", _("By whom"), 190, sortable=False),
        ],
        query=_ids,
        rows=_rows,
        sort=Sort("when", descending=True),
        empty=Empty(
            "trash",
            _("The bin is empty"),
            _("What you move to the bin stays here until you delete it for good."),
        ),
        filters=[Filter("kind", _("Kind"), _kinds)],
        search_hint=_("Search in the bin …"),
        watched=frozenset(TABLES),
    )


def _thrown(session: Session) -> list[Record]:
    return [
        row
        for table in TABLES.values()
        for row in session.exec(select(table).where(col(table.deleted_at).is_not(None)))
    ]


def _kinds(session: Session) -> list[tuple[str, str]]:
    """The kinds of what lies in the bin, in the order of the alphabet."""
    found = sorted({kind_of(row) for row in _thrown(session)}, key=fold)
    return [(each, each) for each in found]


def _ids(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> list[UUID]:
    # Read whole: a bin is small, and the search leaves out what is in it.
    fit = [row for row in _thrown(session) if all(spans(row.heading(), word) for word in typed.split())]
    if "kind" in filters:
        fit = [row for row in fit if kind_of(row) == filters["kind"]]
    fit.sort(key=_KEYS[sort.key], reverse=sort.descending)
    return [row.id for row in fit]


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    wanted = set(ids)
    found = [row for row in _thrown(session) if row.id in wanted]
    throwers = _throwers(session, ids)
    return [_row(session, row, throwers.get(row.id, "")) for row in found]


def _row(session: Session, row: Record, by: str) -> Row:
    moment = format_moment(at_home(session, row.deleted_at), current()) if row.deleted_at is not None else ""
    cells = [
        Cell(kind_of(row), tone="muted"),
        Cell(row.heading(), strong=True),
        Cell(moment, tone="muted"),
        Cell(by or _("not known"), tone="muted"),
    ]
    return Row(row.id, cells, sample=row.invented)


def _throwers(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Who threw each of them away, as the journal says."""
    changes = session.exec(
        select(JournalEntry.author, JournalChange)
        .where(col(JournalChange.entry_number) == col(JournalEntry.number))
        .where(col(JournalChange.row_id).in_(ids))
        .order_by(col(JournalChange.id))
    )
    return {change.row_id: author for author, change in changes if change.after.get("deleted_at")}


def _when(row: Record) -> str:
    return row.deleted_at.isoformat() if row.deleted_at is not None else ""


_KEYS: Final[dict[str, Callable[[Record], str]]] = {
    "kind": lambda row: fold(kind_of(row)),
    "heading": lambda row: fold(row.heading()),
    "when": _when,
}
