"""Drafts made from the words that somebody typed into a field, for records that are not there yet."""

from __future__ import annotations

from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind, PlaceDraft


def new_place(words: str) -> PlaceDraft:
    """A place of which only the name is known yet."""
    return PlaceDraft(name=LocalText.of(words))


def new_organisation(words: str) -> OrganisationDraft:
    """An organisation of which only the name is known yet."""
    return OrganisationDraft(name=LocalText.of(words))


def new_company(words: str) -> OrganisationDraft:
    """A company of which only the name is known yet."""
    return OrganisationDraft(name=LocalText.of(words), kind=OrganisationKind.COMPANY)


def new_person(words: str) -> PersonDraft:
    """A person of whom only the name is known yet; a name in capitals first is a family name."""
    first, _space, rest = words.strip().partition(" ")
    if first.isupper() and rest:
        return PersonDraft(family_name=first.capitalize(), given_name=rest, name_order=NameOrder.FAMILY_FIRST)
    given, _space, family = words.strip().rpartition(" ")
    return PersonDraft(family_name=family, given_name=given)
