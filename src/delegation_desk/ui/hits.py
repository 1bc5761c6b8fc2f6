"""Where in a text the words typed into a search are found, so that a row can mark them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_SPELLED: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"}


@lru_cache(maxsize=2048)
def spans(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Start and length of every hit, none overlapping another; a word is found at the beginning of words."""
    found: list[tuple[int, int]] = []
    for word in typed.split():
        plain = "".join(_plain(letter) for letter in word)
        for folded, places in (_folded(text, spelled=False), _folded(text, spelled=True)):
            found.extend(_find(plain, folded, places))
    return _apart(sorted(set(found)))


def _find(word: str, folded: str, places: list[int]) -> list[tuple[int, int]]:
    found, start = [], folded.find(word) if word else -1
    while start >= 0:
        if (
            start == 0
            or not folded[start - 1].isalnum()
            or not word[0].isascii()
            or not folded[start - 1].isascii()
        ):
            first, last = places[start], places[start + len(word) - 1]
            found.append((first, last - first + 1))
        start = folded.find(word, start + 1)
    return found


def _folded(text: str, *, spelled: bool) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its letters the place in the text it came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        form = _SPELLED.get(letter.lower(), _plain(letter)) if spelled else _plain(letter)
        letters.append(form)
        places.extend([place] * len(form))
    return "".join(letters), places


def _plain(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter.casefold())
    return "".join(part for part in apart if not unicodedata.combining(part))


def _apart(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for start, length in found:
        if kept and start < kept[-1][0] + kept[-1][1]:
            end = max(start + length, kept[-1][0] + kept[-1][1])
            kept[-1] = (kept[-1][0], end - kept[-1][0])
        else:
            kept.append((start, length))
    return tuple(kept)
