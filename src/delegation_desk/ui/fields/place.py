"""A field that points to a place; one that is not there yet is made together with its country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from delegation_desk.core.language import current
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.record import RecordField

if TYPE_CHECKING:
    from sqlmodel import Session

_COUNTRIES: Final = 3  # offered beside each other; others are typed behind a comma


class PlaceField(RecordField):
    """A link to a place: the country decides its clock, so it is asked for with the name."""

    def __init__(self, desk: Desk, name: str, title: str, *, hint: str = "") -> None:
        from delegation_desk.model.from_words import new_place
        from delegation_desk.model.places import Place

        super().__init__(desk, name, title, Place, new=new_place, hint=hint)

    def fresh(self, session: Session, words: str) -> list[str]:
        """The name with each country that it may lie in, and alone for another or an unknown one."""
        from delegation_desk.core.countries import country_name
        from delegation_desk.model.from_words import new_place
        from delegation_desk.store.countries import countries

        if new_place(words).country:
            return [words]
        found = countries(session, _COUNTRIES)
        return [*(f"{words}, {country_name(code, current())}" for code in found), words]
