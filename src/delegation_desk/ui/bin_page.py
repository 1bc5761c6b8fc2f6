"""The bin: what was thrown away, with a way back and a way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.formats import format_moment
from delegation_desk.core.language import N_, _, current, ngettext
from delegation_desk.core.names import fold
from delegation_desk.model.record import TABLES, Record
from delegation_desk.store import records
from delegation_desk.store.clock import at_home
from delegation_desk.store.family import branches
from delegation_desk.store.journal import JournalChange, JournalEntry
from delegation_desk.store.removed import Removed, bring_back, removed
from delegation_desk.ui.controls import button
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.hits import spans
from delegation_desk.ui.kinds import kind_of
from delegation_desk.ui.layout import Wide, column
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.mentioned import counted, joined
from delegation_desk.ui.page import Page
from delegation_desk.ui.rows_spec import REMOVE
from delegation_desk.ui.uproot import uproot

_ONLY_HISTORY: Final = N_("What was removed from a record is gone from it already; the history keeps it.")


@dataclass(frozen=True)
class _Thrown:
    """What lies in the bin: a record, or a row that was taken out of one."""

    row: Record
    name: str
    when: datetime
    removed: Removed | None = None


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
        self.add_beside_title(self._restore)
        # Apart from the way back, so that no click for that one ends here.
        self._erase = button(
            _("Delete for good"), lambda: self.throw_away(self.table.selected_ids()), "quiet"
        )
        self.add_below(self._erase)
        self.opened.connect(lambda record_id: self.restore([record_id]))
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.modelReset.connect(self._on_selected)
        self._on_selected()

    def restore(self, ids: Sequence[UUID]) -> None:
        """Take records out of the bin."""
        found = self._found(ids)
        toast = ngettext("“{name}” is back.", "{n} records are back.", len(found))

        def command(session: Session) -> None:
            for each in found:
                if each.removed is not None:
                    bring_back(session, each.removed)
                else:
                    records.restore(session, type(each.row), each.row.id)

        if found:
            self.desk.write(
                N_("Restore from the bin"), command, toast=toast.format(name=found[0].name, n=len(found))
            )

    def throw_away(self, ids: Sequence[UUID]) -> None:
        """Delete records for good, and what hangs on them."""
        found = [each for each in self._found(ids) if each.removed is None]

        def command(session: Session) -> list[str]:
            elsewhere: dict[UUID, str] = {}
            for each in found:
                elsewhere |= _elsewhere(each.row, uproot(session, type(each.row), each.row.id))
            thrown = {each.row.id for each in found}
            return [table for row_id, table in elsewhere.items() if row_id not in thrown]

        if found:
            touched = self.desk.write(N_("Delete for good"), command)
            if touched is not None:
                self.desk.toast_undo(_deleted(found, touched))
        elif ids:
            self.desk.refused.emit(_(_ONLY_HISTORY))

    def _throw_away_selected(self) -> None:
        self.throw_away(self.table.selected_ids())

    def _found(self, ids: Sequence[UUID]) -> list[_Thrown]:
        with self.desk.read() as session:
            return [each for each in _thrown(session) if each.row.id in set(ids)]

    def _on_selected(self, *_selection: object) -> None:
        ids = self.table.selected_ids()
        some = self.desk.workspace.writable and bool(ids)
        for each in (self._restore, self._erase):
            each.setEnabled(some)
            each.setToolTip("" if some else _("Select an entry first."))
        if some and all(each.removed is not None for each in self._found(ids)):
            self._erase.setEnabled(False)
            self._erase.setToolTip(_(_ONLY_HISTORY))


def _elsewhere(row: Record, touched: Mapping[UUID, str]) -> dict[UUID, str]:
    """What was touched and is no part of the record: the delegation in which a person travels."""
    own = {str(row.__tablename__), *branches(str(row.__tablename__))}
    return {row_id: table for row_id, table in touched.items() if table not in own}


def _deleted(found: Sequence[_Thrown], touched: Sequence[str]) -> str:
    """What is gone, and where else it is missing now."""
    n, words = len(found), joined(counted(touched))
    if words:
        said = ngettext(
            "“{name}” is deleted, also from {others}.", "{n} records are deleted, also from {others}.", n
        )
    else:
        said = ngettext("“{name}” is deleted.", "{n} records are deleted.", n)
    return said.format(name=found[0].name, n=n, others=words)


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


def _thrown(session: Session) -> list[_Thrown]:
    records_thrown = [
        _Thrown(row, row.called(), row.deleted_at)
        for table in TABLES.values()
        for row in session.exec(select(table).where(col(table.deleted_at).is_not(None)))
        if row.deleted_at is not None
    ]
    rows = [_Thrown(each.row, each.name(session), each.at, each) for each in removed(session, REMOVE)]
    return [*records_thrown, *rows]


def _kinds(session: Session) -> list[tuple[str, str]]:
    """The kinds of what lies in the bin, in the order of the alphabet."""
    found = sorted({kind_of(each.row) for each in _thrown(session)}, key=fold)
    return [(each, each) for each in found]


def _ids(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> list[UUID]:
    # Read whole: a bin is small, and the search leaves out what is in it.
    fit = [each for each in _thrown(session) if all(spans(each.name, word) for word in typed.split())]
    if "kind" in filters:
        fit = [each for each in fit if kind_of(each.row) == filters["kind"]]
    fit.sort(key=_KEYS[sort.key], reverse=sort.descending)
    return [each.row.id for each in fit]


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    wanted = set(ids)
    found = [each for each in _thrown(session) if each.row.id in wanted]
    throwers = _throwers(session, ids)
    return [_row(session, each, throwers.get(each.row.id, "")) for each in found]


def _row(session: Session, thrown: _Thrown, by: str) -> Row:
    gone = thrown.removed
    owner = _("from “{record}”").format(record=gone.owner.called()) if gone is not None else ""
    who = gone.author if gone is not None else by
    cells = [
        Cell(kind_of(thrown.row), tone="muted"),
        Cell(thrown.name or kind_of(thrown.row), strong=True, beside=owner),
        Cell(format_moment(at_home(session, thrown.when), current()), tone="muted"),
        Cell(who or _("not known"), tone="muted"),
    ]
    return Row(thrown.row.id, cells, sample=thrown.row.invented)


def _throwers(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Who threw each of them away, as the journal says."""
    changes = session.exec(
        select(JournalEntry.author, JournalChange)
        .where(col(JournalChange.entry_number) == col(JournalEntry.number))
        .where(col(JournalChange.row_id).in_(ids))
        .order_by(col(JournalChange.id))
    )
    return {change.row_id: author for author, change in changes if change.after.get("deleted_at")}


_KEYS: Final[dict[str, Callable[[_Thrown], str]]] = {
    "kind": lambda each: fold(kind_of(each.row)),
    "heading": lambda each: fold(each.name),
    "when": lambda each: each.when.isoformat(),
}
