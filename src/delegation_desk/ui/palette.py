"""The palette (Ctrl+K): finds every record and every command as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from delegation_desk.core.figures import format_number
from delegation_desk.core.language import _, current, ngettext
from delegation_desk.core.names import display_native, fold
from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.command import Command
from delegation_desk.ui.controls import key_cap, label, line, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.feature import Feature
from delegation_desk.ui.hits import spans
from delegation_desk.ui.icons import Sign, draw
from delegation_desk.ui.kinds import icon_of, kind_of, kind_word, moment_of
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row
from delegation_desk.ui.list_spec import Cell
from delegation_desk.ui.theme import Tone, colours, font

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.people import Person
    from delegation_desk.model.record import Record
    from delegation_desk.store.search import Hit

_WIDTH: Final = 680
_MOST: Final = 12
_LEAST_INSIDE: Final = 3  # letters of a word that is looked for inside others
_FOUND_ROLE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Found:
    """One line of the palette; without `do` it is the heading of a group."""

    title: str
    beside: str = ""
    icon: str = ""
    do: Callable[[], object] | None = None


class Palette(QDialog):
    """Arrows choose, Enter opens, Esc closes; ">" leaves only commands."""

    def __init__(
        self, parent: QWidget, desk: Desk, features: Sequence[Feature], commands: Sequence[Command]
    ) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._desk, self._commands = desk, commands
        self._of_table = {table: feature for feature in features for table in feature.tables}
        self.setWindowTitle(_("Search"))
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self._build()
        self._on_typed("")

    def lines(self) -> list[Found]:
        """What is shown, headings among it."""
        return [self._model.item(n).data(_FOUND_ROLE) for n in range(self._model.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and open; the cursor stays in the search field."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if Qt.Key(event.key()) in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._view.currentIndex())
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.query = QLineEdit()
        self.query.setProperty("role", "query")
        self.query.setAccessibleName(_("Search records and commands"))
        self.query.setPlaceholderText(_("Search, open, do …"))
        self.query.textChanged.connect(self._on_typed)
        self._number = label("", "small", "faint")
        self._model = QStandardItemModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._lines = _Lines(self._view)
        self._view.setItemDelegate(self._lines)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAccessibleName(_("Found"))
        self._view.setFixedHeight(440)
        self._view.clicked.connect(self._take)
        self._stack = QStackedWidget()
        self._stack.addWidget(boxed(row(self._view, margins=(8, 2, 8, 8))))
        self._stack.addWidget(self._nothing_found())
        head = boxed(row(18, Sign("magnifying-glass", "muted", 20), Wide(self.query), self._number, 18,
            spacing=10),
                     height=58)  # fmt: skip
        foot = boxed(row(
            key_cap("↑ ↓"), label(_("choose"), "small", "faint"), 8, key_cap(_("Enter")),
            label(_("open it"), "small", "faint"), STRETCH, label(_(">  only commands"), "small", "faint"),
            spacing=6, margins=(18, 0, 18, 0),
        ), height=40)  # fmt: skip
        body = boxed(column(head, line(), self._stack, line(), foot), "panel")
        self.setLayout(column(body))

    def _nothing_found(self) -> QWidget:
        self._missing = label("", "heading", wrap=True)
        self._advice = label("", "body", "muted", wrap=True)
        look = link(_("Look in the bin"), self._look_in_bin)
        return boxed(
            column(self._missing, 6, self._advice, 8, row(look, STRETCH), STRETCH, margins=(20, 24, 20, 8))
        )

    def _look_in_bin(self) -> None:
        self.accept()
        self._desk.show_feature("Bin")

    def _say_nothing_found(self, typed: str, *, only_commands: bool) -> None:
        """Say that nothing was found and what one can do, instead of an empty box."""
        said = _("No command is called “{typed}”.") if only_commands else _("Nothing is found for “{typed}”.")
        advice = _(
            "The beginning of a word is enough, in any order, in Pinyin or in Chinese characters. "
            "What was thrown away lies in the bin."
        )
        if only_commands:
            advice = _("Without the “>” in front the search also goes through all records.")
        self._missing.setText(said.format(typed=typed))
        self._advice.setText(advice)
        self.query.setAccessibleDescription(f"{self._missing.text()} {advice}")

    def _on_typed(self, typed: str) -> None:
        self._lines.typed = typed.lstrip("> ").strip()
        only_commands = typed.startswith(">")
        records = [] if only_commands else self._records(self._lines.typed)
        commands = self._fitting(self._lines.typed)
        groups = ((_("Records"), records), (_("Commands"), commands))
        self._model.clear()
        for title, found in groups:
            for each in (Found(title), *found) if found else ():
                item = QStandardItem(", ".join(filter(None, (each.title, each.beside))))
                item.setData(each, _FOUND_ROLE)
                item.setSelectable(each.do is not None)
                self._model.appendRow(item)
        number = len(records) + len(commands)
        self._number.setText(self._number_words(len(records), number) if typed.strip() else "")
        self._stack.setCurrentIndex(0 if number else 1)
        if number:
            self._step(1, begin=True)
        else:
            self._say_nothing_found(self._lines.typed, only_commands=only_commands)

    def _records(self, typed: str) -> list[Found]:
        from delegation_desk.model.record import TABLES
        from delegation_desk.store.search import search_whole

        if not typed:
            return []
        with self._desk.read() as session:
            hits = search_whole(session, typed, _MOST, self._of_table)
            rows = [session.get(TABLES[hit.table_name], hit.row_id) for hit in hits]
            found = zip(hits, rows, strict=True)
            return [self._hit(session, hit, row) for hit, row in found if row is not None]

    def _number_words(self, records: int, number: int) -> str:
        """How many lines there are, and of how many in all where more were found than are shown."""
        from delegation_desk.store.search import count_whole

        every, is_all = records, True
        if records == _MOST:
            with self._desk.read() as session:
                every, is_all = count_whole(session, self._lines.typed, self._of_table)
        if every <= records:
            return ngettext("{n} hit", "{n} hits", number).format(n=number)
        words = _("{n} of {all} hits") if is_all else _("{n} of at least {all} hits")
        return words.format(n=number, all=format_number(number - records + every, current()))

    def _hit(self, session: Session, hit: Hit, row: Record) -> Found:
        table, record_id = hit.table_name, hit.row_id
        part = _("in: {part}").format(part=kind_word(hit.part)) if hit.part else ""
        native, office = _of_person(session, row)
        beside = " · ".join(filter(None, (native, kind_of(row), moment_of(row), office, part)))
        return Found(
            row.called(), beside, icon_of(row) or self._of_table[table].icon,
            lambda: self._desk.open(table, record_id),
        )  # fmt: skip

    def _fitting(self, typed: str) -> list[Found]:
        flat = [choice for command in self._commands for choice in (command.choices or (command,))]
        fit = [each for each in flat if each.enabled and (not typed or _fits(each, typed))]
        return [_as_found(each) for each in (fit if typed else fit[:_MOST])]

    def _step(self, by: int, *, begin: bool = False) -> None:
        rows = [n for n, found in enumerate(self.lines()) if found.do is not None]
        if not rows:
            return
        now = self._view.currentIndex().row()
        place = 0 if begin or now not in rows else (rows.index(now) + by) % len(rows)
        index = self._model.index(rows[place], 0)
        self._view.setCurrentIndex(index)
        self.query.setAccessibleDescription(str(index.data()))

    def _take(self, index: QModelIndex) -> None:
        found = index.data(_FOUND_ROLE) if index.isValid() else None
        if found is not None and found.do is not None:
            self.accept()
            found.do()


def _of_person(session: Session, row: Record) -> tuple[str, str]:
    """What tells people of one name apart, as their list does: the characters and the office."""
    if row.__tablename__ != "person":
        return "", ""
    from delegation_desk.store.apart import apart

    name = cast("Person", row).name()
    native = display_native(name)
    return native if native != row.called() else "", apart(session, row)


class _Lines(QStyledItemDelegate):
    """Paints headings, records and commands."""

    typed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        heading = index.data(_FOUND_ROLE).do is None
        return QSize(200, 30 if heading else 40)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found: Found = index.data(_FOUND_ROLE)
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if found.do is None:
            painter.setFont(font("label"))
            painter.setPen(QColor(colours().faint))
            painter.drawText(area.adjusted(12, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), found.title)
        else:
            self._line(painter, area, found, chosen=chosen)
        painter.restore()

    def _line(self, painter: QPainter, area: QRectF, found: Found, *, chosen: bool) -> None:
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().tint))
            painter.drawRoundedRect(area, 6, 6)
        tone: Tone = "accent" if chosen else "muted"
        draw(painter, found.icon, QRectF(area.x() + 12, area.center().y() - 9, 18, 18), tone)
        cell = Cell(found.title, strong=chosen, beside=found.beside)
        CellPainter(painter, self.typed).draw(area.adjusted(40, 0, -40, 0), cell)
        if chosen:
            draw(
                painter,
                "arrow-elbow-down-left",
                QRectF(area.right() - 30, area.center().y() - 8, 16, 16),
                "accent",
            )


def _native(keys: str) -> str:
    """Keys as the window's language calls them, such as "Strg+K"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _as_found(command: Command) -> Found:
    words, beside = command.called or command.title, command.beside or _native(command.keys)
    return Found(words, beside, command.icon or "caret-right", command.do)


def _fits(command: Command, typed: str) -> bool:
    """Whether a command goes by every word, also inside others, for German joins its words."""
    said = f"{command.title} {command.called} {command.beside} {command.words}"
    return all(
        spans(said, word) or (len(word) >= _LEAST_INSIDE and fold(word) in fold(said))
        for word in typed.split()
    )
