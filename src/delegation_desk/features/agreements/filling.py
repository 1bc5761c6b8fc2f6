"""The places of a text that are still open: what is to be asked, and putting the answers into the clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import LANGUAGES, Language, Translator, _, current, translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import Clause
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.clause_places import entered, filled_in, meaning
from delegation_desk.model.clauses import LIBRARY, places
from delegation_desk.store.briefs.agreement_values import (
    OpenPlace,
    clauses,
    known_values,
    open_places,
    text_languages,
)
from delegation_desk.store.frozen import is_signed
from delegation_desk.store.records import edit, load

_USUAL: Final[tuple[Language, ...]] = ("de", "zh")


class Incomplete(Refused):
    """The text still has open places; `places` says which, and in which clauses."""

    def __init__(self, places: Sequence[OpenPlace]) -> None:
        self.places = tuple(places)
        t = translator(current())
        reasons = "; ".join(place_words(each, t) for each in places)
        sentence = _("The text is not complete: {reasons}. Nothing was changed.")
        super().__init__(sentence.format(reasons=reasons))


def place_words(place: OpenPlace, t: Translator) -> str:
    """An open place in words: what is missing, and in which paragraphs."""
    numbers = ", ".join(str(clause.number) for clause in place.clauses)
    named = t.plural("paragraph {numbers}", "paragraphs {numbers}", len(place.clauses))
    return f"{meaning(place.place, t)} ({named.format(numbers=numbers)})"


def signed_languages(agreement: Agreement) -> tuple[Language, ...]:
    """The languages in which the text is signed; German and Chinese where that is not said."""
    return tuple(each for each in LANGUAGES if each in agreement.languages) or _USUAL


def gaps(session: Session, agreement_id: UUID) -> tuple[OpenPlace, ...]:
    """The places still to be filled in the languages of the text; none once it is signed, or gone."""
    agreement = session.get(Agreement, agreement_id)
    if agreement is None or is_signed(session, agreement):
        return ()
    return open_places(session, agreement, text_languages(agreement))


def standing(session: Session, agreement_id: UUID, places: Sequence[OpenPlace]) -> dict[str, LocalText]:
    """What stands in the paragraphs where these places were, in the languages in which they are filled."""
    found: dict[str, LocalText] = {}
    rows = {clause.id: clause for clause in clauses(session, agreement_id)}
    for place in places:
        texts = [rows[at.id] for at in place.clauses if rows[at.id].key in LIBRARY]
        for clause, language in ((clause, language) for clause in texts for language in LANGUAGES):
            put_in = entered(clause.text.get(language), LIBRARY[clause.key].text.get(language), place.place)
            if put_in:
                found[place.place] = found.get(place.place, LocalText()).with_text(language, put_in)
    return found


def fill_gaps(session: Session, agreement_id: UUID, values: Mapping[str, LocalText]) -> int:
    """Put answers, and what the record itself knows, into all clauses at once; returns how many changed.

    What the record knows goes before an answer. Raises Invalid if there is nothing to put in.
    """
    agreement = load(session, Agreement, agreement_id)
    if not values:
        raise Invalid({"": _("Nothing is entered yet.")})
    known, changed = known_values(session, agreement), 0
    for clause in clauses(session, agreement_id):
        text = filled_in(filled_in(clause.text, known, clause.key), values, clause.key)
        if text != clause.text:
            edit(session, Clause, clause.id, text=text)
            changed += 1
    return changed


def complete(session: Session, agreement_id: UUID) -> None:
    """Put what the record knows into the clauses for good; raises Incomplete if a place is still open."""
    agreement = load(session, Agreement, agreement_id)
    known = known_values(session, agreement)
    for clause in clauses(session, agreement_id):
        if any(places(wording) for wording in clause.text.texts.values()):
            edit(session, Clause, clause.id, text=filled_in(clause.text, known, clause.key))
    still = open_places(session, agreement, signed_languages(agreement))
    if still:
        raise Incomplete(still)
