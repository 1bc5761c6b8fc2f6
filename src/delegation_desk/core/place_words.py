"""What the name of a place says about what it is: Landkreis, Provinz, 省, airport."""

from __future__ import annotations

import re
from typing import Final

# In this order: an autonomous region (自治区) ends as a district (区) does, an airport may name its city.
_WORDS: Final = {
    "AIRPORT": r"\b(flughafen|airport|flugplatz)\b|机场$",
    "STATION": r"\b(bahnhof|railway station|train station|hbf)\b|bahnhof$|火车站$",
    "PROVINCE": r"^(provinz|freistaat|bundesland|land|province of|state of)\s|\b(province|autonomous region)$"
    r"|(省|自治区|自由州|联邦州)$",
    "DISTRICT": r"\b(landkreis|kreis|stadtbezirk|bezirk|stadtteil|ortsteil)\b|\w(kreis|bezirk)$"
    r"|\b(district|county)\b|(区|县)$",
}
_PATTERNS: Final = {kind: re.compile(words, re.IGNORECASE) for kind, words in _WORDS.items()}


def kind_in_name(name: str) -> str:
    """The name of the kind of place that stands in a name, such as "DISTRICT"; "" where none does."""
    words = name.strip()
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.search(words)), "")
