"""The field for the office that is printed of a person: one that the person holds, or made on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.ui.fields.matching import Fit, fit
from delegation_desk.ui.fields.record import RecordField

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.positions import PositionDraft
    from delegation_desk.model.record import Draft, Record
    from delegation_desk.store.search import Hit
    from delegation_desk.ui.form import Form

_PERSON: Final = "person_id"


class HeldOfficeField(RecordField):
    """Offers the offices of the person in the same form; "Mayor, City of Halle" makes a new one there."""

    def __init__(self, form: Form, name: str, title: str, *, person: str = _PERSON, hint: str = "") -> None:
        """`name` is the column of the office, `person` that of the person in the same form."""
        from delegation_desk.model.positions import Position

        self._form, self._of = form, person
        super().__init__(form.desk, name, title, Position, new=self._draft, hint=hint)
        self._line.setPlaceholderText(_("Type an office, such as “Mayor, City of Halle”"))

    def offered(self, session: Session, words: str) -> list[Hit]:
        """The offices of this person alone; nobody is printed under the office of another."""
        from delegation_desk.store.offices import offices_like
        from delegation_desk.store.search import Hit

        person_id = self._person()
        found = offices_like(session, person_id, words) if person_id is not None else []
        return [Hit(self._table, office.id, office.heading()) for office in found]

    def fresh(self, session: Session, words: str) -> list[str]:
        """The office at each known organisation that may be meant behind a comma, and as it is typed.

        One that is called as typed is meant.
        """
        from delegation_desk.model.from_words import bodies_named
        from delegation_desk.store.offices import bodies_like

        found: list[str] = []
        for _title, body in bodies_named(words):
            likely = bodies_like(session, body)
            if any(fit(row, body) is Fit.WHOLE for row in likely):
                return [words]
            found += (f"{words.removesuffix(body)}{row.name}" for row in likely)
        return [*found, words]

    def add(self, session: Session, draft: Draft, words: str) -> Record:
        """Make the office, and the organisation named with it if it is not there yet."""
        from delegation_desk.store.offices import add_office

        return add_office(session, draft, self._parted(words)[1])

    def told(self, draft: Draft, words: str) -> str:
        """Where the office is held, for a comma decided it."""
        body = self._parted(words)[1]
        return _("The office is held at “{organisation}”.").format(organisation=body) if body else ""

    def _only(self) -> int | None:
        """Not the organisation as it is typed where another one may be meant."""
        return None if self._is_new_meant() and len(self._fresh) > 1 else super()._only()

    def _draft(self, words: str) -> PositionDraft:
        from delegation_desk.model.from_words import new_office

        person_id = self._person()
        if person_id is None:
            raise Refused(_("Please choose the person first; the office is made for that person."))
        return new_office(self._parted(words)[0], person_id)

    def _parted(self, words: str) -> tuple[str, str]:
        """The title of the office, and the organisation."""
        from delegation_desk.store.offices import office_and_known_body

        with self._desk.read() as session:
            return office_and_known_body(session, words)

    def _person(self) -> UUID | None:
        found: UUID | None = (self._form.source.values() or {}).get(self._of)
        return found
