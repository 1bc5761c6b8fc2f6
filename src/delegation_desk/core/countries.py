"""What countries are called."""

from __future__ import annotations

from functools import cache
from typing import Final

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.zones import zones_by_country

HOME_COUNTRY: Final = "DE"
"""The country of a workspace while no home place is set."""
USUAL: Final = ("CN", "DE")
"""The countries that are offered while a workspace has no places yet."""


def country_name(code: str, language: Language) -> str:
    """Return the name of the country of an ISO 3166 code (CN, de); the code itself where it is none."""
    from babel import Locale

    known = code.strip().upper()
    return str(Locale.parse(language).territories.get(known, known))


def country_code(words: str) -> str:
    """Return the ISO 3166 code of a country by its code or its name in any language: "" for other words."""
    known = words.strip().upper()
    return known if known in zones_by_country() else _codes().get(words.strip().casefold(), "")


@cache
def _codes() -> dict[str, str]:
    return {
        country_name(code, language).casefold(): code for language in LANGUAGES for code in zones_by_country()
    }
