"""A field that points to a place; one that is not there yet is made together with its country."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from delegation_desk.core.language import _, current
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.matching import is_named
from delegation_desk.ui.fields.record import RecordField

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.places import Place
    from delegation_desk.model.record import Draft
    from delegation_desk.store.search import Hit

_COUNTRIES: Final = 3  # offered beside each other; others are typed behind a comma
Lean = Callable[["Session"], Sequence[str]]
"""The countries in which a new place is most likely to lie, the likeliest first."""


class PlaceField(RecordField):
    """A link to a place: the country decides its clock, so it is asked for with the name."""

    tells_apart = True

    def __init__(
        self, desk: Desk, name: str, title: str, *, hint: str = "", lean: Lean | None = None
    ) -> None:
        from delegation_desk.model.from_words import new_place
        from delegation_desk.model.places import Place

        self._lean = lean
        super().__init__(desk, name, title, Place, new=new_place, hint=hint)

    def offered(self, session: Session, words: str) -> list[Hit]:
        """The places of the name; with a country behind it, those of them that lie there."""
        from delegation_desk.model.from_words import new_place

        wanted = new_place(words)
        hits = super().offered(session, str(wanted.name))
        return [hit for hit in hits if wanted.country in ("", self._place(session, hit).country)]

    def fresh(self, session: Session, words: str) -> list[str]:
        """The name with each country that it may lie in, and alone for another or an unknown one.

        One that is there already is not offered anew but with a country typed in which there is none.
        """
        from delegation_desk.core.countries import country_name
        from delegation_desk.model.from_words import new_place
        from delegation_desk.store.countries import countries

        wanted = new_place(words)
        if any(is_named(self._place(session, hit), str(wanted.name)) for hit in self._hits):
            return []
        if wanted.country:
            return [words]
        first = self._lean(session) if self._lean is not None else ()
        found = countries(session, _COUNTRIES, first)
        return [*(f"{words}, {country_name(code, current())}" for code in found), words]

    def told(self, draft: Draft, words: str) -> str:
        """In which country it was made, where nobody had typed one."""
        from delegation_desk.core.countries import country_name
        from delegation_desk.model.places import PlaceDraft

        if not isinstance(draft, PlaceDraft) or not draft.country or words == self._typed:
            return super().told(draft, words)
        form = _("Entered for {country}; another country can be chosen at the place.")
        return " ".join(
            filter(
                None,
                (form.format(country=country_name(draft.country, current())), super().told(draft, words)),
            )
        )

    def _place(self, session: Session, hit: Hit) -> Place:
        from delegation_desk.model.places import Place

        return session.get_one(Place, hit.row_id)
