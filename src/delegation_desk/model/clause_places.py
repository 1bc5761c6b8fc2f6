"""What the places in braces of a clause stand for, and how one that is still open is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from delegation_desk.core.language import LANGUAGES, N_, Language, Translator
from delegation_desk.core.text import LocalText, digest
from delegation_desk.model.clauses import filled

MEANINGS: Final[dict[str, str]] = {
    "own": N_("Own side"),
    "partner": N_("Partner side"),
    "since": N_("Since when both sides know each other"),
    "aims": N_("What both sides want to achieve"),
    "fields": N_("Fields of cooperation"),
    "measures": N_("Planned activities"),
    "own_contact": N_("Contact point of the own side"),
    "partner_contact": N_("Contact point of the partner side"),
    "interval": N_("How often both sides take stock"),
    "effective_on": N_("From which day it applies"),
    "term": N_("How long it applies"),
    "renewal": N_("By how long it is renewed"),
    "notice": N_("Period of notice"),
    "place": N_("Place of signing"),
    "signed_on": N_("Day of signing"),
    "n": N_("Number of originals"),
    "languages": N_("Languages of the originals"),
}
"""What each place of the library means, as a msgid in plain words."""

_OPEN: Final = re.compile(r"\{(\w*)\}")
_BLANK: Final = "____"


def meaning(place: str, t: Translator) -> str:
    """Return what a place stands for; one that is not the library's is called by its own name."""
    return t(MEANINGS[place]) if place in MEANINGS else place


def with_blanks(text: str, t: Translator) -> str:
    """Return the text with a blank and its meaning for every place that is still open."""
    left, right = ("（", "）") if t.language == "zh" else (" (", ")")

    def blank(found: re.Match[str]) -> str:
        name = meaning(found[1], t)
        return f"{_BLANK}{left}{name}{right}" if name else _BLANK

    return _OPEN.sub(blank, text)


def entered(text: str, pattern: str, place: str) -> str:
    """Return what stands in a text where its pattern has a place: "" if it is open, or written otherwise."""
    parts, seen = [], False
    for number, part in enumerate(_OPEN.split(pattern)):  # every other one is the name of a place
        if number % 2 == 0:
            parts.append(re.escape(part))
        else:
            parts.append("(.+)" if part == place and not seen else ".+")
            seen = seen or part == place
    found = re.fullmatch("".join(parts), text, re.DOTALL) if seen else None
    return found[1] if found is not None and not _OPEN.search(found[1]) else ""


def filled_in(text: LocalText, values: Mapping[str, LocalText], key: str = "") -> LocalText:
    """Return a clause's text with the known places filled in each language.

    A translation that was in step with its source stays so, a stale one stays stale. `key` is the clause's.
    """
    written: dict[Language, str] = {
        language: filled(text.get(language), _known(values, language, key)) for language in text.texts
    }
    mark = digest(written.get(text.source, ""))
    others = [language for language in LANGUAGES if language in text.made_from]
    made_from = {each: text.made_from[each] if text.stale(each) else mark for each in others}
    return LocalText(source=text.source, texts=written, made_from=made_from)


def _known(values: Mapping[str, LocalText], language: Language, key: str) -> dict[str, str]:
    return {name: _inflected(value.get(language), language, key) for name, value in values.items()}


def _inflected(value: str, language: Language, key: str) -> str:
    """German says "6 Monate vor Ablauf", but "mit 6 Monaten Vorlauf"."""
    dative = language == "de" and key == "ending" and value.endswith(("Monate", "Jahre"))
    return f"{value}n" if dative else value
