"""A field that points to another record: found by any part of its name, or made on the spot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.core.times import Unread
from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.controls import square
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.matching import Fit, fit, is_named
from delegation_desk.ui.fields.suggestions import MOST, Suggestion, Suggestions
from delegation_desk.ui.fields.text import Line
from delegation_desk.ui.layout import Wide, boxed, row
from delegation_desk.ui.list_spec import Cell
from delegation_desk.ui.theme import set_role

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Draft, Record
    from delegation_desk.store.search import Hit

_ROOM: Final = 18  # pixels between the frame of a line and what is painted behind its words
NewRecord = Callable[[str], "Draft"]
"""Makes a draft from the words typed, for a record that is not there yet."""


class SearchLine(Line):
    """A line whose suggestions come back with Down or a click, and that takes the only one with Enter."""

    wanted = Signal()  # somebody wants to see the suggestions again

    def __init__(self, take: Callable[[], bool]) -> None:
        """`take` takes what Enter means by the words typed; whether that was clear."""
        super().__init__()
        self._take = take
        self.beside = ""  # what tells the record apart, muted behind its name

    def tell_apart(self, words: str) -> None:
        """Say behind the name what tells the record apart, until something else is typed."""
        self.beside = words
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands behind the name, where there is room."""
        super().paintEvent(event)
        left = _ROOM + self.fontMetrics().horizontalAdvance(self.text())
        if self.beside and left < self.width() - _ROOM:
            with QPainter(self) as painter:
                area = QRectF(self.rect()).adjusted(left, 0, -_ROOM, 0)
                CellPainter(painter).draw(area, Cell(beside=self.beside))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes a suggestion before it does anything else, such as press a dialog's button."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and not self.isReadOnly() and self._take():
            event.accept()
        elif event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into words that name no record yet asks for the suggestions."""
        super().mousePressEvent(event)
        if self.property("invalid") == "true" or self.isModified():
            self.wanted.emit()


class RecordField(Field):
    """A link to a record of one table; typing suggests, and the last suggestion may make a new one."""

    tells_apart = False  # whether what tells records of one name apart stands behind the name

    def __init__(
        self,
        desk: Desk,
        name: str,
        title: str,
        record: type[Record],
        *,
        new: NewRecord | None = None,
        hint: str = "",
    ) -> None:
        self._desk, self._record, self._new = desk, record, new
        self._table = str(record.__tablename__)
        self._chosen: UUID | None = None
        self._is_binned = False  # whether what is chosen lies in the bin
        self._shown = ""
        self._typed = ""
        self._hits: list[Hit] = []
        self._fresh: list[str] = []
        self._best = Fit.WITHIN  # how well the best of the hits fits what is typed
        self._line = SearchLine(self._take)
        self._line.setPlaceholderText(_("Type a part of the name"))
        self._open = square("arrow-right", _("Open “{field}”").format(field=title), self._on_open)
        super().__init__((name,), title, boxed(row(Wide(self._line), self._open, spacing=4)), hint=hint)
        self.label.setBuddy(self._line)
        self.guard(self._line, title)
        self.guard(self._open, self._open.accessibleName())
        self._prepare_suggestions()

    def display(self, values: Mapping[str, Any]) -> None:
        """Show what the record is called."""
        self._show(values[self.names[0]])

    def read(self) -> dict[str, Any]:
        """The record chosen; None for an empty line; raises Unread for words that name no record."""
        typed = self._line.text().strip()
        if not typed:
            return {self.names[0]: None}
        if typed == self._shown and self._chosen is not None:
            return {self.names[0]: self._chosen}
        known = self.suggestions()[0] if self._hits else None
        raise Unread(_("Please choose an entry from the list."), known)

    def correct(self, suggestion: str) -> None:
        """Take the first suggestion."""
        self._choose(self._hits[0])

    def mark_control(self, *, invalid: bool) -> None:
        """Give the line its red border or take it away."""
        self.control.setProperty("invalid", "true" if invalid else "false")
        set_role(self._line, invalid="true" if invalid else "false")

    def clear_problem(self) -> None:
        """Show the hint again, or that the record lies in the bin, with a way to bring it back."""
        super().clear_problem()
        if self._is_binned:
            self.say(_("“{name}” lies in the bin and is not printed.").format(name=self._shown))
            self._offer.setText(_("Restore"))
            self._offer.setAccessibleName(_("Restore “{name}”").format(name=self._shown))
            self._offer.setVisible(self._desk.workspace.writable)

    def _on_offer(self) -> None:
        if self._is_binned and not self.has_problem:
            self._bring_back()
        else:
            super()._on_offer()

    def _bring_back(self) -> None:
        from delegation_desk.store import records

        chosen = self._chosen
        if chosen is not None:
            self._desk.write(
                N_("Restore from the bin"), lambda session: records.restore(session, self._record, chosen)
            )
            self.take_focus()  # the link goes away with what it was for
            self.restore()

    def set_read_only(self, read_only: bool) -> None:
        """Let the name be copied and the record be opened only."""
        self._line.setReadOnly(read_only)

    def suggestions(self) -> list[str]:
        """The lines offered for what is typed now."""
        return [each.name for each in self._suggestions.shown]

    # What a kind of link may do in its own way.

    def offered(self, session: Session, words: str) -> list[Hit]:
        """The records to offer for some words, the best first."""
        from delegation_desk.store.search import search

        return search(session, words, MOST, [self._table])

    def add(self, session: Session, draft: Draft, words: str) -> Record:
        """Make the record of a draft that came from some words."""
        from delegation_desk.store import records

        made: Record = records.add(session, draft)
        return made

    def fresh(self, session: Session, words: str) -> list[str]:
        """The words for which a new record is offered, each as one suggestion.

        None for the very name of a body that is there; people may share theirs.
        """
        known = (session.get(self._record, hit.row_id) for hit in self._hits)
        return [] if any(is_named(row, words) for row in known if row is not None) else [words]

    def offer_of(self, words: str) -> str:
        """What a suggestion says that makes a new record of some words."""
        return _("+ New: {words}").format(words=words)

    def told(self, draft: Draft, words: str) -> str:
        """What there is to say of a record made from words, as a sentence; "" for nothing."""
        from delegation_desk.model.from_words import left_open

        return left_open(draft)

    def _prepare_suggestions(self) -> None:
        self._suggestions = Suggestions(self)
        self._popup = self._suggestions.list
        self._completer = self._suggestions.completer
        self._line.setCompleter(self._completer)
        # Before the completer, which hides that the line lost the focus while it offers something.
        self._line.installEventFilter(self)
        self.left.connect(self._on_left)
        self._line.textEdited.connect(self._on_typed)
        self._line.returnPressed.connect(self.left)
        self._line.wanted.connect(self._on_wanted)
        # Later: the completer writes the suggestion's words into the line after this signal.
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # the stubs leave overloads out

    def _on_typed(self, typed: str) -> None:
        self._line.tell_apart("")
        words = typed.strip()
        with self._desk.read() as session:
            offers = self._offers(session, self.offered(session, words) if words else [], words)
            may_make = words and self._new is not None and self._desk.workspace.writable
            self._fresh = self.fresh(session, words) if may_make else []
        fresh = [Suggestion(self.offer_of(each)) for each in self._fresh]
        self._typed = words
        self._suggestions.show([*offers, *fresh])

    def _is_new_meant(self) -> bool:
        """Whether the words are more likely a new name than a part of the known ones."""
        return bool(self._fresh) and self._best is Fit.WITHIN

    def _offers(self, session: Session, hits: list[Hit], words: str) -> list[Suggestion]:
        """What is offered for some hits, each by the name that the window gives it; the best first."""
        from delegation_desk.store.apart import apart

        rows = {hit.row_id: session.get(self._record, hit.row_id) for hit in hits}
        fits = {row_id: fit(row, words) for row_id, row in rows.items() if row is not None}
        self._hits = sorted((hit for hit in hits if hit.row_id in fits), key=lambda hit: fits[hit.row_id])
        self._best = min(fits.values(), default=Fit.WITHIN)
        found = (row for hit in self._hits if (row := rows[hit.row_id]) is not None)
        return [Suggestion(row.called().strip(), apart(session, row)) for row in found]

    def _on_left(self) -> None:
        """Let no suggestions stand over the field to which the cursor went."""
        if not self._line.hasFocus():
            self._popup.hide()

    def _on_wanted(self) -> None:
        """Show the suggestions for what is typed again."""
        if self._popup.isVisible() or not self._line.text().strip():
            return
        self._on_typed(self._line.text())
        self._completer.complete()

    def _take(self) -> bool:
        """Let Enter take what the words can only mean; False where it has nothing to do with them."""
        typed = self._line.text().strip()
        if self._is_pointing() or not typed or (typed == self._shown and self._chosen is not None):
            return False
        if typed != self._typed:
            self._on_typed(typed)
        self._popup.hide()  # before its first line is taken, which nobody pointed to
        number = self._only()
        if number is None:
            self.left.emit()
        else:
            self._on_picked(number)
        return True

    def _only(self) -> int | None:
        """The number of the suggestion that Enter can only mean; the first of those for new ones alone."""
        if self._is_new_meant():
            return len(self._hits)
        if len(self._hits) > 1:
            with self._desk.read() as session:
                rows = (session.get(self._record, hit.row_id) for hit in self._hits)
                fits = [fit(row, self._typed) if row is not None else Fit.WITHIN for row in rows]
            return 0 if fits.count(Fit.WHOLE) == 1 else None
        return 0 if self.suggestions() else None

    def _is_pointing(self) -> bool:
        """Whether an arrow or the mouse points to a suggestion: then Enter takes that."""
        return self._popup.isVisible() and self._popup.selectionModel().hasSelection()

    def _on_activated(self, index: QModelIndex) -> None:
        number = index.row()
        QTimer.singleShot(0, self, lambda: self._on_picked(number))

    def _on_picked(self, number: int) -> None:
        if number < len(self._hits):
            self._choose(self._hits[number])
            self.left.emit()
            return
        words = self._fresh[number - len(self._hits)]
        if (draft := self._make(words)) is not None:
            self.left.emit()
            self.say(self.told(draft, words))
        else:
            self._line.setText(self._typed)  # in place of the offer that could not be taken

    def _choose(self, hit: Hit) -> None:
        self._show(hit.row_id)

    def _make(self, words: str) -> Draft | None:
        """Make a record from the words and show it; None if they were refused, which stands below then."""
        from pydantic import ValidationError

        from delegation_desk.store.on_the_spot import ON_THE_SPOT
        from delegation_desk.store.sentences import sentence

        assert self._new is not None
        try:
            draft = self._new(words)
            made = self._desk.commit(ON_THE_SPOT, lambda session: self.add(session, draft, words))
        except ValidationError as error:
            self.show_problem(sentence(error.errors()[0]))
        except Refused as refusal:
            self.show_problem(str(refusal))
        else:
            self._show(made.id)
            return draft
        return None

    def _show(self, record_id: UUID | None) -> None:
        from delegation_desk.store.apart import apart

        row_found, beside = None, ""
        if record_id is not None:
            with self._desk.read() as session:
                row_found = session.get(self._record, record_id)
                if row_found is not None and self.tells_apart:
                    beside = apart(session, row_found)
        self._chosen = record_id
        self._is_binned = row_found is not None and row_found.deleted_at is not None
        self._shown = row_found.called().strip() if row_found is not None else ""
        self._line.setText(self._shown)
        self._line.setCursorPosition(0)
        self._line.tell_apart(beside)
        self._open.setVisible(row_found is not None)

    def _on_open(self) -> None:
        if self._chosen is not None:
            self._desk.open(self._table, self._chosen)
