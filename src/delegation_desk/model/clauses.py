"""The library of clauses for a memorandum without legal force, in three languages.

The wording is the house's own; the Chinese is to be read by a native lawyer before it is used. Places
in braces are filled from the agreement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from delegation_desk.core.text import LocalText
from delegation_desk.model.clause_texts import TEXTS, TITLES

Need = Literal["required", "optional", "personal_data"]
"""personal_data: required as soon as personal data are passed on."""

_PLACE: Final = re.compile(r"\{(\w*)\}")
_OPTIONAL: Final = frozenset({"recitals", "measures", "review", "open", "publicity", "differences"})

NONBINDING: Final = "nonbinding"
"""The clause that says that nothing here binds, and that may therefore use the words of law."""


@dataclass(frozen=True, slots=True)
class LibraryClause:
    """A clause of the library; `key` is the same in every language and agreement."""

    key: str
    need: Need
    title: LocalText
    text: LocalText


def _need(key: str) -> Need:
    if key == "information":
        return "personal_data"
    return "optional" if key in _OPTIONAL else "required"


LIBRARY: Final[dict[str, LibraryClause]] = {
    key: LibraryClause(key, _need(key), LocalText.of(**TITLES[key]), LocalText.of(**TEXTS[key]))
    for key in TEXTS
}
"""All clauses in the order in which they stand in a memorandum."""


def required_keys(*, personal_data: bool = False) -> tuple[str, ...]:
    """Return the keys of the clauses that a memorandum may not do without."""
    needs = ("required", "personal_data") if personal_data else ("required",)
    return tuple(key for key, clause in LIBRARY.items() if clause.need in needs)


def places(text: str) -> tuple[str, ...]:
    """Return the names in braces in the order of the text, each once."""
    return tuple(dict.fromkeys(_PLACE.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return the text with the known places filled; the others stay as they are."""
    return _PLACE.sub(lambda match: values.get(match[1]) or match[0], text)
