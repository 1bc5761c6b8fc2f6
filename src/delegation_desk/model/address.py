"""How people are addressed, spoken and in letters, in German, English and Chinese.

German: the office first, the name only where the house adds it; of several titles the highest is
spoken, and none beside an office. Chinese: surname and office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from delegation_desk.core.language import Language
from delegation_desk.core.names import Name, NameOrder, capitals, display, display_latin, title_text
from delegation_desk.model.address_words import FORMS, Forms, chinese_head, german_head
from delegation_desk.model.offices import Office

Gender = Literal["FEMALE", "MALE", "UNKNOWN"]
"""The names of model.people.Gender."""

# Degrees that no form of address carries.
_DEGREES: Final = re.compile(r"\b(?:Dipl\.[-\w. ]*|[BM]\. ?(?:A|Sc|Eng|Ed)\.|MBA|LL\. ?M\.|Mag\.)")
_UNKNOWN: Final[dict[Language, str]] = {
    "de": "Sehr geehrte Damen und Herren,",
    "en": "Dear Sir or Madam,",
    "zh": "尊敬的先生/女士：",
}


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is addressed; an office that is not known or says nothing of its holder is None."""

    name: Name
    gender: str = "UNKNOWN"
    office: Office | None = None


@dataclass(frozen=True, slots=True)
class AddressCustoms:
    """Points on which houses differ: the name after a German office, 副 left out when speaking."""

    name_after_office: bool = False
    drop_fu: bool = False


def letter(who: Addressee | None, language: Language, customs: AddressCustoms | None = None) -> str:
    """Return the salutation of a letter with its comma or colon; None is somebody unknown."""
    rules = customs or AddressCustoms()
    if who is None or not (who.name.family or who.name.native_family or _forms(who)):
        return _UNKNOWN[language]
    if language == "zh":
        return f"尊敬的{_chinese(who)}："
    return _german_letter(who, rules) if language == "de" else f"{_english_letter(who)},"


def spoken(who: Addressee, language: Language, customs: AddressCustoms | None = None) -> str:
    """Return how the person is addressed in talk: "Frau Bürgermeisterin", "Mayor LIN", "林市长"."""
    rules = customs or AddressCustoms()
    if language == "zh":
        text = _chinese(who)
        return text.replace("副", "", 1) if rules.drop_fu else text
    if language == "en":
        return _english_letter(who).removeprefix("Dear ")
    return _german_office(who, rules) or _with_gender(who, _german_name(who))


def by_name_only(who: Addressee, language: Language) -> bool:
    """Return whether nothing but the name is known to say: neither Ms or Mr nor an office used as address."""
    return spoken(who, language) in (_full(who), display(who.name, language))


def envelope(who: Addressee, language: Language) -> str:
    """Return an address's line with the name: "Herrn Prof. Dr. Max Muster", "Ms LIN Yahui", "林雅慧女士"."""
    if language == "zh":
        courtesy = "" if title_text(who.name.title, "zh") else _chinese_courtesy(who)
        return display(who.name, "zh") + courtesy
    title = _DEGREES.sub("", who.name.title).strip(" ,")
    written = display_latin(replace(who.name, title=title), language)
    if language == "en":
        return ("" if title else {"FEMALE": "Ms ", "MALE": "Mr "}.get(who.gender, "")) + written
    return {"FEMALE": "Frau ", "MALE": "Herrn "}.get(who.gender, "") + written


def closing(language: Language) -> tuple[str, ...]:
    """Return the lines that close a letter; in Chinese the second stands flush left."""
    return {
        "de": ("Mit freundlichen Grüßen",),
        "en": ("Yours sincerely,",),
        "zh": ("此致", "敬礼"),
    }[language]


def spoken_title(title: str) -> str:
    """Return the one academic title that is spoken: Prof. before Dr., nothing else (no Dipl., no M.A.)."""
    found = re.findall(r"\b(Prof|Dr)\b", title)
    return "Prof." if "Prof" in found else "Dr." if found else ""


def _forms(who: Addressee) -> Forms | None:
    return FORMS.get(who.office.post) if who.office else None


def _german_letter(who: Addressee, customs: AddressCustoms) -> str:
    forms = _forms(who)
    if forms and forms.excellency:
        return "Exzellenz,"
    if who.gender not in ("FEMALE", "MALE"):
        return f"Guten Tag {_full(who)},"
    form = _german_office(who, customs) or _with_gender(who, _german_name(who))
    return f"Sehr {'geehrte' if who.gender == 'FEMALE' else 'geehrter'} {form},"


def _german_office(who: Addressee, customs: AddressCustoms) -> str:
    """Return "Frau Bürgermeisterin"; "" where no office is used as an address or the gender is not known."""
    forms = _forms(who)
    if forms is None or who.office is None:
        return ""
    if forms.excellency:
        return "Exzellenz"
    pair = german_head(who.office) or forms.german
    if not pair[0] or who.gender not in ("FEMALE", "MALE"):
        return ""
    office = pair[1] if who.gender == "FEMALE" else pair[0]
    after = f" {_german_name(who)}" if customs.name_after_office and who.name.family else ""
    return _with_gender(who, office + after)


def _with_gender(who: Addressee, text: str) -> str:
    courtesy = {"FEMALE": "Frau", "MALE": "Herr"}.get(who.gender)
    return f"{courtesy} {text}" if courtesy else _full(who)


def _german_name(who: Addressee) -> str:
    title = spoken_title(who.name.title)
    return f"{title} {who.name.family}".strip()


def _full(who: Addressee) -> str:
    """Return the spoken title, given and family name, in the order of the person's own language."""
    name = who.name
    parts = (name.family, name.given) if name.order is NameOrder.FAMILY_FIRST else (name.given, name.family)
    written = " ".join(part for part in parts if part)
    return f"{spoken_title(name.title)} {written}".strip() if written else display(name, "zh")


def _english_letter(who: Addressee) -> str:
    forms = _forms(who)
    if forms and forms.excellency:
        return "Your Excellency"
    chinese = who.name.order is NameOrder.FAMILY_FIRST
    family = capitals(who.name.family) if chinese else who.name.family
    if forms and forms.english:
        return f"Dear {forms.english.format(name=family)}".rstrip()
    title = {"Prof.": "Professor", "Dr.": "Dr"}.get(spoken_title(who.name.title))
    courtesy = title or {"FEMALE": "Ms", "MALE": "Mr"}.get(who.gender)
    return f"Dear {courtesy} {family}" if courtesy else f"Dear {_full(who)}"


def _chinese(who: Addressee) -> str:
    forms = _forms(who)
    surname = who.name.native_family or who.name.family
    office = (chinese_head(who.office) if who.office else "") or (forms.chinese if forms else "")
    if office:
        return f"{surname}{office}"
    courtesy = title_text(who.name.title, "zh") or _chinese_courtesy(who)
    return f"{surname}{courtesy}" if surname and courtesy else display(who.name, "zh")


def _chinese_courtesy(who: Addressee) -> str:
    return {"FEMALE": "女士", "MALE": "先生"}.get(who.gender, "")
