"""How a party is called on the pages about an agreement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from delegation_desk.model.agreement_parts import AgreementParty, Clause
from delegation_desk.model.clause_places import entered
from delegation_desk.model.clauses import LIBRARY
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording

_PLACES: Final = {Side.OWN: "own", Side.PARTNER: "partner"}
"""Under which name a clause of the library has the party of a side."""


def party_name(reader: Reader, party: AgreementParty, beside: Sequence[AgreementParty]) -> Wording:
    """How the agreement calls a party, else the name of its organisation or place.

    Where that is not known in the language of the pages, the text of the agreement may name the party in it.
    """
    body = reader.get(Organisation, party.organisation_id) or reader.get(Place, party.place_id)
    row = party if body is None or not party.name.is_empty() else body
    if not row.name.get(reader.language) and sum(each.side is party.side for each in beside) == 1:
        told = _in_the_text(reader, party)
        if told:
            return Wording(told, reader.language)
    return reader.text(row, "name") if not row.name.is_empty() else NO_WORDING


def _in_the_text(reader: Reader, party: AgreementParty) -> str:
    """What was put in for the only party of a side, in the language of the pages."""
    language, place = reader.language, _PLACES.get(party.side, "")
    for clause in reader.of(Clause, "agreement_id", [party.agreement_id], order="order"):
        pattern = LIBRARY[clause.key].text.get(language) if clause.key in LIBRARY else ""
        told = entered(clause.text.get(language), pattern, place) if place else ""
        if told:
            return told
    return ""
