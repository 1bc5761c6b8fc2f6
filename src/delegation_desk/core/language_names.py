"""What the languages are called that people speak and texts are written in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from delegation_desk.core.language import LANGUAGES, N_, Language

LANGUAGE_NAMES: Final[Mapping[str, str]] = {"de": N_("German"), "en": N_("English"), "zh": N_("Chinese")}
"""What the languages of the program are called, as msgids."""

_BETWEEN: Final = re.compile(r"[\n,;/&+、，；]|\b(?:und|and)\b|和")
# What many write for the name that the tables have: 德文 is 德语.
_ALSO: Final = {
    "mandarin": "zh", "hochchinesisch": "zh", "汉语": "zh", "普通话": "zh", "华语": "zh", "国语": "zh",
}  # fmt: skip
_WRITTEN, _SPOKEN = "文", "语"


def language_name(code: str, language: Language) -> str:
    """Return the name of the language of an ISO 639 code (de, zh); what is not one comes back as it is."""
    from babel import Locale

    return str(Locale.parse(language).languages.get(code.strip().lower(), code))


def language_code(words: str) -> str:
    """Return the ISO 639 code of a language by its code or its name in any language: "" for other words."""
    known, codes = words.strip().casefold(), _codes()
    if known in codes.values():
        return known
    spoken = f"{known.removesuffix(_WRITTEN)}{_SPOKEN}" if known.endswith(_WRITTEN) else known
    return codes.get(known) or codes.get(spoken) or _ALSO.get(known, "")


def language_words(text: str) -> list[str]:
    """Return the words between which somebody put commas, slashes, lines or "and", each once."""
    return list(dict.fromkeys(word for part in _BETWEEN.split(text) if (word := part.strip())))


@cache
def _codes() -> dict[str, str]:
    """The codes by the names in every language of the program; a part of the world is no language."""
    from babel import Locale

    named = [(code, str(name)) for each in LANGUAGES for code, name in Locale.parse(each).languages.items()]
    return {name.casefold(): code for code, name in reversed(named) if code.isalpha()}
