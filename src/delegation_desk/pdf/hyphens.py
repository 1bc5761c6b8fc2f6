"""Where German and English words may be divided: Liang's algorithm on the dictionaries that pyphen brings.

pyphen itself takes half a second to read the German one; here its lines are kept as they are and read when a
word asks for them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from delegation_desk.core.language import Language

_DICTIONARIES: Final[dict[Language, str]] = {"de": "de_DE", "en": "en_GB"}
_LONGEST: Final = 50  # letters; longer words are data
_LEFT, _RIGHT = 2, 3  # letters that stay before and after a division
_COMMENT: Final = ("%", "#", "LEFT", "RIGHT", "COMPOUND", "NEXTLEVEL")
_AROUND: Final = "\"'„“”‚‘’»«()[]{}.,;:!?…"
_SYLLABLE: Final = (
    "(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iuü]?ang|[iuü]?eng|i?ong|ing|[iuü]?an|[iuü]?en|in|[uü]n"
    "|i?ao|[iu]?ai|ei|ou|[iu]?a|[iüu]?e|[iu]?o|iu|ui|i|u|ü)|er)"
)
_PINYIN: Final = re.compile(f"{_SYLLABLE}(?:['’]?{_SYLLABLE})+", re.IGNORECASE)
_SOUND: Final = re.compile(f"{_SYLLABLE}(?:['’-]?{_SYLLABLE})*", re.IGNORECASE)
_ENDINGS: Final = ("s", "er", "ern")  # of a German name: Leipzigs, Leipziger
_ENGLISH: Final = frozenset({"Understanding", "Understandings"})  # in the German term for a memorandum


@cache
def _patterns(language: Language) -> dict[str, str]:
    """Every pattern by its letters: `hen` for `h1en`."""
    import pyphen

    path = Path(pyphen.LANGUAGES[_DICTIONARIES[language]])
    encoding, *lines = path.read_bytes().split(b"\n")
    text = b"\n".join(lines).decode(encoding.decode("ascii").strip())
    kept = [line for line in text.splitlines() if line and not line.startswith(_COMMENT) and "/" not in line]
    letters = re.sub("[0-9]", "", "\n".join(kept))
    return dict(zip(letters.split("\n"), kept, strict=True))


@cache
def _longest(language: Language) -> int:
    return max(map(len, _patterns(language)))


@cache
def _values(pattern: str) -> tuple[int, ...]:
    """The figures of a pattern, one before each letter and one behind the last."""
    return tuple(int(figure or "0") for figure, _letter in re.findall(r"(\d?)(\D?)", pattern)[: -1 or None])


@lru_cache(maxsize=50_000)
def divisions(word: str, language: Language) -> tuple[int, ...]:
    """Positions in `word` where it may be divided, the last first; none for Chinese, numbers and codes."""
    if language not in _DICTIONARIES or not 5 <= len(word) <= _LONGEST:
        return ()
    core = word.strip(_AROUND)
    language = "en" if core in _ENGLISH else language
    if not core.isalpha():
        return ()
    start = word.index(core)
    return tuple(start + position for position in reversed(_positions(core.lower(), language)))


def _positions(word: str, language: Language) -> list[int]:
    patterns, reach = _patterns(language), _longest(language)
    framed = f".{word}."
    weights = [0] * (len(framed) + 1)
    for start in range(len(framed)):
        for end in range(start + 1, min(start + reach, len(framed)) + 1):
            pattern = patterns.get(framed[start:end])
            if pattern is None:
                continue
            for place, value in enumerate(_values(pattern), start):
                weights[place] = max(weights[place], value)
    inside = range(_LEFT, len(word) - _RIGHT + 1)
    return [place for place in inside if weights[place + 1] % 2]


def is_pinyin(word: str) -> bool:
    """Whether a word could be a Chinese one in Latin letters, of one syllable or several."""
    return _SOUND.fullmatch(word.strip(_AROUND)) is not None


def is_name(word: str, names: frozenset[str] = frozenset(), language: Language = "de") -> bool:
    """Whether a word is a name, which is never divided: one of `names`, Chinese in Latin letters, capitals.

    A few German words have the sound of Chinese ones; that they are not divided harms nobody. In English a
    capital within a sentence stands for a name, and the first word of one may as well stay whole.
    """
    core = word.strip(_AROUND)
    if not core[:1].isupper():
        return False
    known = language == "en" or core in names or any(core.removesuffix(end) in names for end in _ENDINGS)
    return known or core.isupper() or _PINYIN.fullmatch(core) is not None


def warm_up() -> None:
    """Read both dictionaries; for a background thread after start-up."""
    for language in _DICTIONARIES:
        divisions("Wirtschaft", language)
