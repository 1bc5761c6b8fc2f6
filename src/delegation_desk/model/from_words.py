"""Drafts made from the words that somebody typed into a field, for records that are not there yet."""

from __future__ import annotations

import re
from typing import Final
from uuid import UUID

from delegation_desk.core.body_words import body_in_name
from delegation_desk.core.countries import country_code
from delegation_desk.core.language import _, written
from delegation_desk.core.pinyin import HAN
from delegation_desk.core.place_words import kind_in_name
from delegation_desk.core.text import LocalText
from delegation_desk.core.titles import without_titles
from delegation_desk.core.typed_names import read_name
from delegation_desk.core.zones import zone_of_country
from delegation_desk.model.people import Gender, PersonDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind, PlaceDraft, PlaceKind
from delegation_desk.model.positions import PositionDraft
from delegation_desk.model.record import Draft

_COMMA: Final = re.compile("[,，]")
_WITH_COUNTRY: Final = re.compile(r"(?P<name>.+?)\s*[,，(（]\s*(?P<country>[^,，()（）]+?)\s*[)）]?")
_FORMS_OF_ADDRESS: Final = {
    **dict.fromkeys(("frau", "ms", "mrs", "miss"), Gender.FEMALE),
    **dict.fromkeys(("herr", "herrn", "mr"), Gender.MALE),
}


def new_place(words: str) -> PlaceDraft:
    """A place of which only the name is known yet, and the country if it is named: "Qingdao, China"."""
    found = _WITH_COUNTRY.fullmatch(words.strip())
    country = country_code(found["country"]) if found is not None else ""
    name = found["name"] if found is not None and country else words
    kind = place_kind(name)
    return PlaceDraft(name=_text(name), kind=kind, country=country, zone=zone_of_country(country))


def place_kind(name: str) -> PlaceKind:
    """What a place is by its name, such as a Landkreis; a city where the name does not say."""
    kind = kind_in_name(name)
    return PlaceKind[kind] if kind else PlaceKind.CITY


def left_open(draft: Draft) -> str:
    """What is still to be entered of a record made from words alone, as a sentence; "" for nothing."""
    if not isinstance(draft, PlaceDraft) or draft.zone:
        return ""
    if draft.country:
        return _("This country has several time zones: please enter that of the place.")
    return _("Country and time zone are not known yet: please enter them at the place.")


def new_organisation(words: str) -> OrganisationDraft:
    """An organisation of which only the name is known yet."""
    return OrganisationDraft(name=_text(words), kind=organisation_kind(words))


def organisation_kind(name: str) -> OrganisationKind:
    """What an organisation is by its name, such as a GmbH; another one where the name does not say."""
    kind = body_in_name(name)
    return OrganisationKind[kind] if kind else OrganisationKind.OTHER


def new_company(words: str) -> OrganisationDraft:
    """A company of which only the name is known yet."""
    return OrganisationDraft(name=_text(words), kind=OrganisationKind.COMPANY)


def new_person(words: str) -> PersonDraft:
    """A person of whom only the name is known yet, with the title and the form of address typed before it."""
    first, _blank, rest = words.strip().partition(" ")
    gender = _FORMS_OF_ADDRESS.get(first.casefold().rstrip("."), Gender.UNKNOWN) if rest else Gender.UNKNOWN
    name = read_name(words if gender is Gender.UNKNOWN else rest)
    return PersonDraft(
        family_name=name.family,
        given_name=name.given,
        native_family_name=name.native_family,
        native_given_name=name.native_given,
        academic_title=name.title,
        name_order=name.order,
        gender=gender,
    )


def with_titles_apart(draft: PersonDraft) -> PersonDraft:
    """A person whose academic titles, typed among the names, stand where they belong."""
    titles, names = [draft.academic_title], {}
    for field in ("given_name", "family_name"):
        found, rest = without_titles(getattr(draft, field).split())
        if found:
            titles += found
            names[field] = " ".join(rest)
    title = " ".join(filter(None, titles))
    return PersonDraft(**{**dict(draft), **names, "academic_title": title}) if names else draft


def new_office(title: str, person_id: UUID) -> PositionDraft:
    """An office of a person of which only the title is known yet."""
    return PositionDraft(person_id=person_id, title=_text(title))


def bodies_named(words: str) -> list[tuple[str, str]]:
    """What may be the title of an office and the organisation, at each comma; the longest name first."""
    return [
        (words[: comma.start()].strip(), words[comma.end() :].strip())
        for comma in _COMMA.finditer(words)
        if words[: comma.start()].strip() and words[comma.end() :].strip()
    ]


def _text(words: str) -> LocalText:
    """A name in the language that its writing shows: characters are Chinese."""
    letters = [sign for sign in words if sign.isalpha()]
    chinese = bool(letters) and all(map(HAN.match, letters))
    return LocalText.of(words, source="zh" if chinese else written())
