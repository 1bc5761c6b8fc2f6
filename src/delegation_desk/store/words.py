"""How words are made comparable for the search, in German, English and Chinese, whatever the database.

Casefolded, ß as ss; a word with other letters also in plain ones (müller, mueller, muller); Chinese split
into single characters, which finds one, two or many of them alike.
"""

from __future__ import annotations

import re
import unicodedata

# Every sign that stands for itself: the Chinese blocks with their extensions, 々 and 〇.
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Compiled by `re` when first needed, which is not at the start.
_RUN = rf"[{_HAN}]+|[^\W_{_HAN}]+"
_IS_HAN = rf"[{_HAN}]"
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe"})
_PLAIN = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)
# Nobody types longer ones; a bound keeps hostile text from costing anything.
_LONGEST_KEPT = 200
_LONGEST_TYPED = 64
_MOST_TYPED = 24


def prepare(text: str) -> str:
    """The searchable form of a text: its words in all their forms, parted by blanks."""
    kept: list[str] = []
    for run in _runs(text):
        if run.isascii():  # nearly all of them
            kept.append(run[:_LONGEST_KEPT])
        elif re.match(_IS_HAN, run):
            kept.extend(run)
        else:
            kept.extend(_forms(run[:_LONGEST_KEPT]))
    return " ".join(kept)


def typed_words(typed: str) -> list[tuple[str, ...]]:
    """What was typed, as words of which each must be found in one of its forms.

    A run of Chinese is one word of characters parted by blanks, to be found next to each other.
    """
    words = (
        (" ".join(run[:_LONGEST_TYPED]),) if re.match(_IS_HAN, run) else _forms(run[:_LONGEST_TYPED])
        for run in _runs(typed[: _LONGEST_TYPED * _MOST_TYPED])
    )
    return list(dict.fromkeys(words))[:_MOST_TYPED]


def name_forms(name: str) -> tuple[str, ...]:
    """A name as names are compared as a whole: its words in one form after the other, parted by blanks."""
    words = [" ".join(run) if re.match(_IS_HAN, run) else run for run in _runs(name)]
    spelled = (word.translate(_SPELLED) for word in words)
    every = (" ".join(form) for form in (words, spelled, map(_without_accents, words)))
    return tuple(dict.fromkeys(filter(None, every)))


def _runs(text: str) -> list[str]:
    """The runs of Chinese and the words of other scripts."""
    # Folding may take letters apart again, hence twice.
    settled = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return re.findall(_RUN, settled)


def _forms(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, word.translate(_SPELLED), _without_accents(word))))


def _without_accents(word: str) -> str:
    parted = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
