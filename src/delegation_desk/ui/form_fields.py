"""The words in which a form is declared: one method for each kind of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.choice import ChoiceField, FlagField, Options
from delegation_desk.ui.fields.dates import DateField, MomentField, PartialDateField
from delegation_desk.ui.fields.localized import LocalizedField
from delegation_desk.ui.fields.numbers import Kind, MoneyField, NumberField
from delegation_desk.ui.fields.place import PlaceField
from delegation_desk.ui.fields.record import NewRecord, RecordField
from delegation_desk.ui.fields.text import LinesField, NotesField, TextField

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record
    from delegation_desk.ui.sources import Source

Lean = Callable[["Session", Mapping[str, Any]], Sequence[str]]
"""Makes the countries in which a place is most likely to lie from the values of a form."""


class FormFields(QWidget):
    """Each method puts one field into the form and returns it; `name` is the column, `title` stands above."""

    desk: Desk
    source: Source

    def field(self, field: Field) -> Field:
        """Put a field of one's own into the form."""
        raise TypeError(f"{type(self).__name__} takes no fields")

    def text(self, name: str, title: str, *, hint: str = "", width: int = 0, placeholder: str = "") -> Field:
        """One line of text."""
        return self.field(TextField(name, title, hint=hint, width=width, placeholder=placeholder))

    def notes(self, name: str, title: str, *, hint: str = "", lines: int = 4) -> Field:
        """Several lines of plain text."""
        return self.field(NotesField(name, title, hint=hint, lines=lines))

    def lines(self, name: str, title: str, *, hint: str = "", lines: int = 3) -> Field:
        """A list of short texts, one to a line."""
        return self.field(LinesField(name, title, hint=hint, lines=lines))

    def choice(
        self,
        name: str,
        title: str,
        kind: type[Enum] | Options | Callable[[], Options],
        *,
        hint: str = "",
        width: int = 280,
    ) -> Field:
        """One of an enum's members, of pairs (value, word), or of pairs given anew at every refresh."""
        return self.field(ChoiceField(name, title, kind, hint=hint, width=width))

    def flag(self, name: str, title: str, *, hint: str = "") -> Field:
        """Yes or no."""
        return self.field(FlagField(name, title, hint=hint))

    def partial_date(self, name: str, title: str, *, hint: str = "") -> Field:
        """A date of which the year may be all that is known."""
        return self.field(PartialDateField(name, title, hint=hint, today=self.desk.today))

    def date(self, name: str, title: str, *, hint: str = "") -> Field:
        """A calendar day."""
        return self.field(DateField(name, title, hint=hint, today=self.desk.today))

    def moment(self, name: str, title: str, zone_name: str = "", *, hint: str = "") -> Field:
        """Date and wall-clock time, and the column of the time zone where there is one."""
        return self.field(MomentField(name, title, zone_name, hint=hint, today=self.desk.today))

    def number(
        self, name: str, title: str, kind: Kind = "whole", *, unit: str = "", hint: str = "", width: int = 160
    ) -> Field:
        """A figure: "whole", "decimal" (Decimal) or "float"."""
        return self.field(NumberField(name, title, kind, unit=unit, hint=hint, width=width))

    def money(self, name: str, currency_name: str, title: str, *, hint: str = "") -> Field:
        """A sum and the column of its currency."""
        return self.field(MoneyField(name, currency_name, title, hint=hint))

    def localized(
        self,
        name: str,
        title: str,
        *,
        lines: int = 1,
        hint: str = "",
        languages: Sequence[Language] = LANGUAGES,
    ) -> Field:
        """Text in several languages, of single lines or of several."""
        return self.field(LocalizedField(name, title, lines=lines, hint=hint, languages=languages))

    def record(
        self, name: str, title: str, record: type[Record], *, new: NewRecord | None = None, hint: str = ""
    ) -> Field:
        """A link to a record of one table; `new` makes a draft of one not there yet from the words typed."""
        return self.field(RecordField(self.desk, name, title, record, new=new, hint=hint))

    def place(self, name: str, title: str, *, hint: str = "", lean: Lean | None = None) -> Field:
        """A link to a place; one that is not there yet is made with its country.

        `lean` makes the countries in which it is most likely to lie from the values of the form.
        """

        def likely(session: Session) -> Sequence[str]:
            return lean(session, self.source.values() or {}) if lean is not None else ()

        return self.field(PlaceField(self.desk, name, title, hint=hint, lean=likely))
