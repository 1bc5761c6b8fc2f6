"""Names of other records inside painted rows: shown as links, and opened by a click on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHoverEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from delegation_desk.core.language import _
from delegation_desk.ui.as_typed import face_of
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.icons import icon
from delegation_desk.ui.list_spec import Cell
from delegation_desk.ui.row_line import RowLine
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.status import Look, Mark
from delegation_desk.ui.theme import font

if TYPE_CHECKING:
    from delegation_desk.store.briefs.linked import Linked

ICONS: Final = {
    "visit": "airplane-takeoff",
    "programme_item": "chats",
    "agreement": "signature",
    "policy": "book-open-text",
    "transmission": "paper-plane-tilt",
    "partnership": "handshake",
    "outcome": "trend-up",
    "correspondence": "envelope",
    "organisation": "buildings",
    "person": "user",
}
"""The icon of each table whose records are linked to."""
_PLAIN: Final = "link-simple"
_SIGN: Final = 27  # sign and gap before the words of a cell

CERTAINTIES: Final = {
    "CAUSED_BY": Look("check-circle", "ok", fill=True),
    "CONTRIBUTED_TO": Look("trend-up", "accent"),
    "ASSOCIATED_WITH": Look("circle-dashed", "muted"),
}
"""How each certainty of an outcome's link shows itself, by its name."""


def icon_of(linked: Linked) -> str:
    """The icon of the kind of record that is linked to."""
    return ICONS.get(linked.table, _PLAIN)


def link_cell(targets: Sequence[Linked], *, below: str = "", nothing: str = "") -> Cell:
    """A cell that names the first of these records as a link, and how many more there are."""
    if not targets:
        return Cell(nothing, tone="faint", below=below)
    more = f"+{len(targets) - 1}" if len(targets) > 1 else ""
    sign = Mark("", Look(icon_of(targets[0]), "accent"))
    return Cell(targets[0].name, tone="accent", beside=more, below=below, mark=sign)


def follow(desk: Desk, target: Linked) -> None:
    """Show a linked record where it is seen."""
    desk.open(*target.opens)
    if target.tab:
        desk.show_tab(target.tab)


def transmission_choices(desk: Desk) -> list[tuple[UUID | None, str]]:
    """What a choice of a transmission offers, as it has no title to be searched for."""
    from delegation_desk.store.briefs.linked import transmissions

    with desk.read() as session:
        return [(None, _("no transmission")), *transmissions(session)]


class RowLinks(QObject):
    """Lets a click on the name in one column of some rows open what it names, and not the row's form."""

    def __init__(
        self, rows: ChildRows, column: int, targets: Callable[[UUID], Sequence[Linked]], desk: Desk
    ) -> None:
        """`targets` gives what a row's id links to; with several of them the click asks which."""
        super().__init__(rows)
        self._column, self._targets, self._desk = column, targets, desk
        for each in rows.findChildren(RowLine):
            each.installEventFilter(self)
        rows.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow new rows, show a hand over a link, and open it."""
        if isinstance(event, QChildEvent) and event.added() and isinstance(event.child(), RowLine):
            event.child().installEventFilter(self)
        elif isinstance(watched, RowLine) and isinstance(event, QHoverEvent):
            over = self._is_link(watched, event.position())
            watched.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        elif isinstance(watched, RowLine) and isinstance(event, QMouseEvent) and self._goes(watched, event):
            self._open(watched, event)
            return True
        return super().eventFilter(watched, event)

    def _goes(self, line: RowLine, event: QMouseEvent) -> bool:
        """Whether this is a click on a link."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        return (
            released and event.button() == Qt.MouseButton.LeftButton and self._is_link(line, event.position())
        )

    def _is_link(self, line: RowLine, point: QPointF) -> bool:
        area, cell = line.place_of(self._column)
        return cell.mark is not None and cell.tone == "accent" and _name_in(area, cell).contains(point)

    def _open(self, line: RowLine, event: QMouseEvent) -> None:
        targets = self._targets(line.row.id)
        if len(targets) == 1:
            follow(self._desk, targets[0])
        elif targets:
            menu = QMenu(line)
            menu.setAccessibleName(_("Open"))
            for each in targets:
                action = menu.addAction(icon(icon_of(each)), face_of(each.name))
                action.triggered.connect(lambda _on=False, each=each: follow(self._desk, each))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPosition().toPoint())


def _name_in(area: QRectF, cell: Cell) -> QRectF:
    """Where the name stands: the upper half of its cell where something stands below."""
    wide = _SIGN + QFontMetricsF(font("body")).horizontalAdvance(f"{cell.text}  {cell.beside}")
    high = area.height() / 2 if cell.below else area.height()
    return QRectF(area.x(), area.y(), min(area.width(), wide), high)
