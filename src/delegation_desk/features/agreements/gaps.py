"""The open places of a text: the one form that fills them all, and the list that leads to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, Language, _, current, translator
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import filling, kept_gaps
from delegation_desk.features.agreements.kept_gaps import TITLE, line_name
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.clause_places import meaning
from delegation_desk.store.briefs.agreement_values import OpenPlace, known_values, text_languages
from delegation_desk.ui.column_words import column_word
from delegation_desk.ui.controls import Words, button, heading, label, link, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.localized import NAMES
from delegation_desk.ui.fields.text import Line
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Item, Wide, boxed, clear, column, reveal, row
from delegation_desk.ui.new_record import FormDialog
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.row_form import RowForm
from delegation_desk.ui.status import WARNING, Mark

WATCHED: Final = frozenset(
    {
        "agreement",
        "agreement_party",
        "clause",
        "cooperation_field",
        "organisation",
        "partnership",
        "place",
        "workspace_settings",
    }
)
"""The tables whose records fill the places of a text."""
FIELDS: Final = {
    "effective_on": "effective_on",
    "term": "term_months",
    "renewal": "renewal_months",
    "notice": "notice_months",
    "place": "signed_place_id",
    "signed_on": "signed_on",
    "n": "originals",
    "languages": "languages",
}
"""The column of an agreement that fills a place in all languages."""
_Shown = tuple[tuple[OpenPlace, LocalText], ...]
_MEANING: Final = 190  # pixels for the words of a gap


class Gaps(QWidget):
    """Lines for each open place in the languages of the text; not there while nothing is open."""

    def __init__(
        self,
        desk: Desk,
        agreement_id: UUID,
        open_clause: Callable[[UUID], object],
        show_field: Callable[[str], object],
    ) -> None:
        """`open_clause` shows the clause of this id for editing, `show_field` a field of the agreement."""
        super().__init__()
        self._desk, self._id = desk, agreement_id
        self._open_clause, self._show_field = open_clause, show_field
        self._shown: _Shown = ()
        self._languages: tuple[Language, ...] = LANGUAGES  # of the text
        self._lines: dict[tuple[str, Language], Line] = {}
        self._content = column()
        self.setLayout(self._content)
        KeepFresh(self, desk, lambda changes: not WATCHED.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the open places again; what somebody has typed for one that is still open stays."""
        with self._desk.read() as session:
            agreement = session.get(Agreement, self._id)
            found = filling.gaps(session, self._id)
            known = known_values(session, agreement) if agreement is not None else {}
            stands = filling.standing(session, self._id, found)
            languages = text_languages(agreement) if agreement is not None else LANGUAGES
        shown = tuple((each, stands.get(each.place) or known.get(each.place, LocalText())) for each in found)
        if (shown, languages) == (self._shown, self._languages) and self._content.count():
            return
        self._shown, self._languages, self._lines = shown, languages, {}
        clear(self._content)
        if shown:
            self._content.addWidget(self._form())
            self._content.addSpacing(16)
        kept = kept_gaps.kept(self._desk, self._id)
        for key, line in self._lines.items():
            line.setText("".join(kept.get(line_name(*key), ())))
            line.setCursorPosition(0)

    def show_gap(self, place: str) -> None:
        """Put the cursor where an open place is filled in."""
        line = next((each for (name, _language), each in self._lines.items() if name == place), None)
        if line is not None:
            line.setFocus()
            reveal(line)

    def _form(self) -> QWidget:
        count = len(self._shown)
        title = heading(_(TITLE), count)
        sentence = _(
            "Parties, fields, dates and terms of the agreement fill their places by themselves. "
            "What is still open is entered here once, for all paragraphs."
        )
        self._problem = label("", "small", "bad", wrap=True)
        put_in = button(_("Put into all paragraphs"), self._put_in, "primary")
        put_in.setEnabled(self._desk.workspace.writable)
        asked = boxed(column(title, 4, Wide(Words(sentence, "small", "muted")), 10, self._grid()))
        return RowForm(asked, row(put_in, self._problem, STRETCH, spacing=12))

    def _grid(self) -> QWidget:
        """For each gap its meaning and, below each other over the whole width, a line for each language."""
        made, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _MEANING)
        grid.setColumnStretch(2, 1)
        for gap, known in self._shown:
            first = grid.rowCount()
            for number, language in enumerate(self._languages, first):
                grid.addWidget(label(NAMES[language], "small", "muted"), number, 1)
                grid.addWidget(self._cell(gap, known, language), number, 2)
            grid.addWidget(self._meaning(gap), first, 0, len(self._languages), 1, Qt.AlignmentFlag.AlignTop)
            grid.setRowMinimumHeight(grid.rowCount(), 4)
        made.setLayout(grid)
        return made

    def _meaning(self, gap: OpenPlace) -> QWidget:
        words = label(meaning(gap.place, translator(current())), "label", wrap=True)
        words.setMaximumWidth(_MEANING)
        links: list[QPushButton] = []
        for clause in gap.clauses:
            title = f"{clause.number} {clause.title.best(current())[0]}".strip()
            links.append(link(title, partial(self._open_clause, clause.id), small=True))
        return boxed(column(words, *(row(each, STRETCH) for each in links), *self._field_way(gap)))

    def _field_way(self, gap: OpenPlace) -> list[Item]:
        """Where one entry fills the place in every language, if the agreement has a field for it."""
        field = FIELDS.get(gap.place)
        if field is None:
            return []
        sentence = label(_("Fills itself in all languages from the field"), "small", "muted", wrap=True)
        sentence.setMaximumWidth(_MEANING)
        way = link(column_word(field), partial(self._show_field, field), small=True)
        return [sentence, row(way, STRETCH)]

    def _cell(self, gap: OpenPlace, known: LocalText, language: Language) -> QWidget:
        """A line for a language in which the place is open; else what stands there."""
        if language not in gap.languages:
            return label(known.get(language) or _("filled in"), "small", "muted", wrap=True)
        line = Line()
        name = meaning(gap.place, translator(current()))
        line.setAccessibleName(f"{name}, {NAMES[language]}")
        line.setReadOnly(not self._desk.workspace.writable)
        line.textEdited.connect(self._remember)
        line.editingFinished.connect(partial(line.setCursorPosition, 0))  # a long text shows its beginning
        line.returnPressed.connect(self._put_in)
        self._lines[gap.place, language] = line
        return line

    def _remember(self) -> None:
        """Keep what is typed until it is put in, whatever becomes of the form."""
        texts = {line_name(*key): (line.text(),) for key, line in self._lines.items()}
        kept_gaps.keep(self._desk, self._id, {**kept_gaps.kept(self._desk, self._id), **texts})

    def _put_in(self) -> None:
        try:
            partly = kept_gaps.put_in(self._desk, self._id)
        except Refused as refusal:
            self._problem.setText(str(refusal))
            return
        self._go_on(partly)

    def _go_on(self, partly: Sequence[OpenPlace]) -> None:
        """Keep the cursor here: where a gap is filled in part, or in the first line that is still open."""
        wanted = partly[0].place if partly else next((place for place, _language in self._lines), None)
        if wanted is not None:
            self.show_gap(wanted)


def gap_list(
    places: Sequence[OpenPlace], show: Callable[[str], object], languages: Sequence[Language] = ()
) -> QWidget:
    """Every open place with its paragraphs; a click leads to where it is filled in.

    Of one that is open in some of the `languages` of the text only, it says in which.
    """
    lines = [
        row(
            sign(Mark("", WARNING)),
            link(_open_words(place, languages), partial(show, place.place), small=True),
            STRETCH,
            spacing=4,
        )
        for place in places
    ]
    return boxed(column(*lines, spacing=3))


def _open_words(place: OpenPlace, languages: Sequence[Language]) -> str:
    words = filling.place_words(place, translator(current()))
    if set(languages) <= set(place.languages):
        return words
    return _("{gap}: {languages} missing").format(gap=words, languages=kept_gaps.languages_of(place))


def said_list(sentences: Sequence[str]) -> QWidget:
    """What is to be known, a line each."""
    return boxed(column(*map(_said, sentences), spacing=6))


def _said(sentence: str) -> QWidget:
    words = label(sentence, "small", wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    mark = Sign(WARNING.icon, WARNING.tone, 15, fill=WARNING.fill)
    return boxed(row(column(1, mark, STRETCH), Wide(words), spacing=6))


class BeforePrinting(FormDialog):
    """Says what is missing or would print as a blank; a click leads to where that is filled in."""

    def __init__(
        self,
        parent: QWidget,
        places: Sequence[OpenPlace],
        said: Sequence[str] = (),
        languages: Sequence[Language] = (),
    ) -> None:
        """`said` is what else is to be known, a sentence each; `languages` are those of the text."""
        self.wanted = ""  # the open place to go to, once the dialog is closed
        sentence = _("These places of the wording are still open and print as blanks:")
        open_ones = column(label(sentence, "body", wrap=True), 8, gap_list(places, self._go_to, languages))
        go = button(_("Print with blanks") if places else _("Print all the same"), self.accept, "primary")
        give_up = button(_("Cancel"), self.reject, "quiet")
        parts = [*([said_list(said)] if said else []), *([boxed(open_ones)] if places else [])]
        asked = boxed(column(*parts, spacing=12))
        super().__init__(parent, _("Before printing"), asked, give_up, go, width=460)
        go.setDefault(True)

    def _go_to(self, place: str) -> None:
        self.wanted = place
        self.reject()
