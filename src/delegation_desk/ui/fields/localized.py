"""A field for text in several languages: the source left, a translation right, stale ones marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from delegation_desk.core.language import LANGUAGES, N_, Language, _, current, written
from delegation_desk.core.text import LocalText
from delegation_desk.ui.controls import Segments, label, link, sign
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.text import Line, Lines
from delegation_desk.ui.focus import holds_focus, put_in_order
from delegation_desk.ui.icons import icon
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row
from delegation_desk.ui.status import STALE, Mark
from delegation_desk.ui.theme import set_role

# Each language is called by its own name, whatever the window speaks.
NAMES: Final[dict[Language, str]] = {"de": "Deutsch", "en": "English", "zh": "中文"}
SOURCE: Final = N_("source")
_HEAD_HEIGHT: Final = 26
_NARROW: Final = 520


class LocalizedField(Field):
    """One text with its translations; when the source changes, they stay and are marked as stale."""

    def __init__(
        self,
        name: str,
        title: str,
        *,
        lines: int = 1,
        hint: str = "",
        languages: Sequence[Language] = LANGUAGES,
    ) -> None:
        """`lines` 1 makes single lines, more makes texts of that height."""
        self._languages, self._edits = tuple(languages), {each: self._editor(lines) for each in languages}
        self.saves_in_pause = lines > 1
        self._source: Language = self._first()
        self._chosen: Language | None = None  # whose wording somebody wants to see beside the source
        self._shown: Language = self._languages[-1]
        self._confirmed: set[Language] = set()  # translations declared right, until that is saved
        self._new_source: Language | None = None
        super().__init__((name,), title, self._make(), hint=hint)
        for language, edit in self._edits.items():
            self.guard(edit, f"{title}, {NAMES[language]}")
            if isinstance(edit, Line):
                edit.returnPressed.connect(self.left)
        # The field is also left from its buttons, which keep names of their own.
        for part in (*self._segments.buttons(), self._confirm, self._promote):
            part.installEventFilter(self)

    def display(self, values: Mapping[str, Any]) -> None:
        """Show every wording, and which of them are stale."""
        text = self._text(values)
        self._confirmed.clear()
        self._new_source = None
        for language, edit in self._edits.items():
            _set(edit, text.get(language))
        begun = not text.is_empty() and text.source in self._edits
        self._source = text.source if begun else self._first()
        self._arrange(text)

    def read(self) -> dict[str, Any]:
        """The text with what was typed; a wording that was touched counts as made from the present source."""
        stored = self._text(self.stored)
        text = LocalText(source=self._source) if stored.is_empty() else stored
        for language in sorted(self._edits, key=lambda each: each != text.source):
            typed = _get(self._edits[language])
            if typed != stored.get(language):
                text = text.with_text(language, typed)
        for language in self._confirmed:
            text = text.confirm(language)
        return {self.names[0]: text.with_source(self._new_source or self._natural_source(text))}

    def _natural_source(self, text: LocalText) -> Language:
        """The source, or what was written first while the source is still empty."""
        return text.source if text.get(text.source) else text.best_language(text.source) or text.source

    def _first(self) -> Language:
        """The language in which a text begins here."""
        return written() if written() in self._languages else self._languages[0]

    def set_read_only(self, read_only: bool) -> None:
        """Let the wordings be selected and copied only."""
        for edit in self._edits.values():
            edit.setReadOnly(read_only)
            set_role(edit)  # a text does not look again by itself
        self._arrange(self._text(self.stored))

    def mark_control(self, *, invalid: bool) -> None:
        """Give the source its red border or take it away."""
        self.control.setProperty("invalid", "true" if invalid else "false")
        set_role(self._edits[self._source], invalid="true" if invalid else "false")

    def _editor(self, lines: int) -> Line | Lines:
        return Line() if lines == 1 else Lines(lines)

    def _make(self) -> QFrame:
        self._source_name = label("", "small", "muted")
        words = [(each, NAMES[each]) for each in self._languages]
        self._segments = Segments(_("Language of the translation"), words, small=True)
        self._segments.chosen.connect(self._on_chosen)
        self._stale = sign(Mark(_("stale"), STALE))
        self._confirm = link(_("Is still right"), self._on_confirmed, small=True)
        self._promote = link(_("As source language"), self._on_promoted, small=True)
        left_head = boxed(
            row(self._source_name, label(_(SOURCE), "small", "faint"), STRETCH), height=_HEAD_HEIGHT
        )
        right_head = boxed(
            row(self._segments, self._stale, self._confirm, STRETCH, self._promote), height=_HEAD_HEIGHT
        )
        self._left, self._right = column(left_head, spacing=4), column(right_head, spacing=4)
        for edit in self._edits.values():
            self._right.addWidget(edit)
        self._sides = row(Wide(self._left), Wide(self._right), spacing=20)
        self._promote.hide()
        return boxed(self._sides)

    def _arrange(self, text: LocalText) -> None:
        """Put the source left and the chosen translation right."""
        others = [language for language in self._languages if language != self._source]
        self._shown = self._beside(text, others)
        self._source_name.setText(NAMES[self._source])
        self._left.addWidget(self._edits[self._source])
        for language in others:
            self._right.addWidget(self._edits[language])
            self._edits[language].setVisible(language == self._shown)
        self._edits[self._source].show()
        self.label.setBuddy(self._edits[self._source])
        self._mark_segments(text, others)
        translations = (self._edits[language] for language in others)
        put_in_order(
            self._edits[self._source], *self._segments.buttons(), self._confirm, *translations, self._promote
        )
        self._stale.setVisible(text.stale(self._shown))
        self._confirm.setVisible(text.stale(self._shown) and not self._edits[self._source].isReadOnly())
        self._offer_promotion()

    def _beside(self, text: LocalText, others: list[Language]) -> Language:
        """The translation to show: no text that is there looks missing, none goes from under the cursor."""
        stale = next((each for each in others if text.stale(each)), None)  # what is to be done stands in view
        written_in = self._shown if self._edits[self._shown].hasFocus() else None
        usual = current() if current() in others else others[-1]
        there = next((each for each in (usual, *others) if text.get(each)), usual)
        return next(each for each in (self._chosen, stale, written_in, there) if each in others)

    def _offer_promotion(self) -> None:
        """Offer another source only while somebody works here: it is a rare wish."""
        text = self._text(self.stored)
        wanted = bool(text.get(self._shown)) and not text.stale(self._shown)
        writable = not self._edits[self._source].isReadOnly()
        self._promote.setVisible(wanted and writable and holds_focus(self))

    def _mark_segments(self, text: LocalText, others: list[Language]) -> None:
        for language, each in zip(self._languages, self._segments.buttons(), strict=True):
            stale = text.stale(language)
            each.setVisible(language in others)
            each.setIcon(icon(STALE.icon, STALE.tone, 14) if stale else QIcon())
            each.setToolTip(_("The source has changed since.") if stale else "")
        self._segments.choose(self._shown)
        self._segments.setVisible(len(others) > 1)

    def _on_chosen(self, language: Language) -> None:
        self._chosen = language
        self._arrange(self._text(self.stored))

    def _on_confirmed(self) -> None:
        self._confirmed.add(self._shown)
        self.left.emit()

    def _on_promoted(self) -> None:
        self._new_source = self._shown
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody begins to work here."""
        if event.type() == QEvent.Type.FocusIn:
            self._offer_promotion()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the translation below the source where there is no room beside it."""
        narrow = self.width() < _NARROW
        self._sides.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._sides.setSpacing(8 if narrow else 20)
        super().resizeEvent(event)

    def _text(self, values: Mapping[str, Any]) -> LocalText:
        value = values.get(self.names[0]) if hasattr(self, "names") else None
        return value if isinstance(value, LocalText) else LocalText()


def _get(edit: QWidget) -> str:
    return (
        edit.text() if isinstance(edit, Line) else edit.toPlainText() if isinstance(edit, Lines) else ""
    ).strip()


def _set(edit: QWidget, text: str) -> None:
    if isinstance(edit, Line):
        edit.setText(text)
        edit.setCursorPosition(0)
    elif isinstance(edit, Lines):
        edit.setPlainText(text)
