"""What countries, their time zones and their calendars of holidays are called."""

from __future__ import annotations

from functools import cache
from typing import Final

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.zones import zone_known, zones_by_country

HOME_COUNTRY: Final = "DE"
"""The country of a workspace while no home place is set."""
USUAL: Final = ("CN", "DE")
"""The countries that are offered while a workspace has no places yet."""

# The states of Germany as they call themselves, which have holidays of their own.
_STATES: Final = {
    "BB": "Brandenburg",
    "BE": "Berlin",
    "BW": "Baden-Württemberg",
    "BY": "Bayern",
    "HB": "Bremen",
    "HE": "Hessen",
    "HH": "Hamburg",
    "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz",
    "SH": "Schleswig-Holstein",
    "SL": "Saarland",
    "SN": "Sachsen",
    "ST": "Sachsen-Anhalt",
    "TH": "Thüringen",
}


@cache
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
def zone_name(zone: str, language: Language) -> str:
    """Return how people call the time of an IANA zone: "Chinesische Zeit"; UTC has no other name."""
    from babel.dates import get_timezone_name

    return zone if zone == "UTC" or not zone_known(zone) else get_timezone_name(zone, "long", locale=language)


def calendar_name(code: str, language: Language) -> str:
    """Return a calendar of holidays in words, "Deutschland, Sachsen"; a part without a name as it is."""
    country, _dash, part = code.strip().upper().partition("-")
    state = _STATES.get(part, part) if country == HOME_COUNTRY else part
    return ", ".join(filter(None, (country_name(country, language), state)))


def calendar_code(words: str) -> str:
    """Return the code of a calendar by itself or in words, whole or the state alone; "" for other words."""
    country, comma, state = (each.strip() for each in words.partition(","))
    code, dash, part = words.strip().upper().partition("-")
    if dash and code in zones_by_country() and part.isalnum() and not comma:
        return f"{code}-{part}"
    if not comma:
        return country_code(country) or _of_state(country)
    known = country_code(country)
    part = _of_state(state).partition("-")[2] if known == HOME_COUNTRY else ""
    return f"{known}-{part or state.upper()}" if known and (part or state.isalnum()) else ""


def _of_state(name: str) -> str:
    found = (code for code, state in _STATES.items() if state.casefold() == name.casefold())
    return next((f"{HOME_COUNTRY}-{code}" for code in found), "")


@cache
def _codes() -> dict[str, str]:
    return {
        country_name(code, language).casefold(): code for language in LANGUAGES for code in zones_by_country()
    }
