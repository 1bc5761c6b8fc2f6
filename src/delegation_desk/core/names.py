"""Names of people: both scripts, their order, and how lists sort them.

House style (GB/T 28039-2011 for Chinese names): LIN Daming, both scripts LIN Daming (林大明).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal

from delegation_desk.core.language import N_, Language
from delegation_desk.core.strokes import stroke_key

SortBy = Literal["alpha", "pinyin", "stroke"]
"""alpha: DIN 5007-2 as in telephone books; pinyin: sound, then strokes; stroke: as on Chinese rosters."""

SORT_KEY_LENGTH: Final = 700
_LONGEST_GIVEN: Final = 2  # characters of a Chinese given name
# Lower than every letter and than the space, so that a name sorts before its continuations.
_END: Final = "\t"
_WORDS_BEFORE: Final = "von vom van de del della der den dem di da du zu zum zur und ter ten"
PARTICLES: Final = tuple(_WORDS_BEFORE.split())
"""Words before a family name that belong to it, but by which nothing is sorted."""
_PARTICLES: Final = re.compile(rf"^(?:(?:{'|'.join(PARTICLES)})\s+)+", re.IGNORECASE)
_GERMAN_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l", "đ": "d"}
)
_PINYIN_U: Final = re.compile(r"([LNln])[Üü](?=e?(?:[^aou]|$))")


class NameOrder(Enum):
    """Which name is written first."""

    GIVEN_FIRST = N_("given name first")
    FAMILY_FIRST = N_("family name first")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in Latin and native script; what is not known is empty.

    For a person whose own script is Latin the native names hold a Chinese rendering, where there is one.
    """

    family: str = ""
    given: str = ""
    native_family: str = ""
    native_given: str = ""
    title: str = ""
    order: NameOrder = NameOrder.GIVEN_FIRST


def capitals(family: str) -> str:
    """Return a family name in capitals; the pinyin ü becomes YU as in passports: LYU."""
    return _PINYIN_U.sub(r"\1yu", family).upper()


def title_text(title: str, language: Language) -> str:
    """Return an academic title as written: "Dr." in German, "Dr" in English; in Chinese 博士 or 教授.

    Chinese names the highest alone, behind the name.
    """
    if language == "zh":
        known = re.findall(r"\b(Prof|Dr)", title)
        return "教授" if "Prof" in known else "博士" if known else ""
    return re.sub(r"\b(Dr|Prof)\.", r"\1", title) if language == "en" else title


def display_latin(name: Name, language: Language = "de") -> str:
    """Return the name in Latin script, "Dr. Anke Vollrath", "LIN Daming"; else its characters."""
    parts = [name.given, name.family]
    if name.order is NameOrder.FAMILY_FIRST:
        parts = [capitals(name.family), name.given]
    written = _joined(*parts)
    return titled(name, written, language) if written else display_native(name)


def titled(name: Name, written: str, language: Language) -> str:
    """Return a written name with its title where the language has it: "Dr. Paul Luckner", "林大明博士"."""
    title = title_text(name.title, language)
    return f"{written}{title}" if language == "zh" else _joined(title, written)


def display_native(name: Name) -> str:
    """Return the name in Chinese characters, "" if it is not known; a foreign one is given·family."""
    parts = (name.native_family, name.native_given)
    if name.order is NameOrder.FAMILY_FIRST or _is_chinese(name):
        return "".join(parts)
    return "·".join(part for part in reversed(parts) if part)


def _is_chinese(name: Name) -> bool:
    """Whether characters are a Chinese name, in whatever order it is to be written, and no rendering."""
    from delegation_desk.core.pinyin import HAN, bare, is_family_name, pinyin_of

    family, given = name.native_family, name.native_given
    if not is_family_name(family) or not all(map(HAN.match, given)) or not 0 < len(given) <= _LONGEST_GIVEN:
        return False
    written = {bare(each) for each in (name.family, name.given) if each}
    return not written or written == set(map(bare, pinyin_of(family, given)))


def display(name: Name, language: Language) -> str:
    """Return the name as a page in `language` prints it in one script.

    Chinese pages print characters only; a foreign name that has them keeps its own beside: 穆斯特（Muster）.
    """
    native = display_native(name)
    if language != "zh" or not native:
        return display_latin(name, language)
    native = titled(name, native, "zh")
    if name.order is NameOrder.FAMILY_FIRST or _is_chinese(name):
        return native
    own = _joined(name.given, name.family) if name.native_given else name.family
    return f"{native}（{own}）" if own else native


def display_both(name: Name, language: Language) -> str:
    """Return the name in both scripts where both are known.

    "LIN Daming (林大明)"; a Chinese page has the characters only.
    """
    native, latin = display_native(name), display_latin(name, language)
    if language == "zh" or not native or native == latin:
        return display(name, language)
    return f"{latin} ({native})"


def display_listed(name: Name, language: Language = "de") -> str:
    """Return the name as lists that run by family name show it: "Luckner, Dr. Paul", "LU Haoran"."""
    if name.order is NameOrder.FAMILY_FIRST or not name.family:
        return display_latin(name, language)
    rest = titled(name, name.given, language)
    return f"{name.family}, {rest}" if rest else name.family


def office_beside(title: str, body: str, language: Language) -> str:
    """Return an office as it stands beside its body, without the words that the body's name ends in too.

    Of "Director of the Foreign Affairs Office" at the "Jining Foreign Affairs Office" that is "Director"; of
    开发区管委会主任 at 太白经济开发区 it is 管委会主任. One sign in common is no repetition: 商务局局长.
    """
    if language == "zh":
        long = range(min(len(title) - 1, len(body)), 1, -1)
        return next((title[n:] for n in long if body.endswith(title[:n])), title)
    if language != "en":
        return title
    office, words = title.split(), body.split()
    most = min(len(office), len(words))
    same = next((n for n in range(most, 1, -1) if office[-n:] == words[-n:]), 0)
    left = " ".join(office[: len(office) - same])
    return re.sub(r"(?: (?:of|for|at))?(?: the)?$", "", left) if same and left else title


def initials(name: Name) -> str:
    """Return one or two letters that stand for a missing portrait: "CS", "LY"."""
    parts = [name.given, name.family]
    if name.order is NameOrder.FAMILY_FIRST:
        parts.reverse()
    letters = "".join(part.strip()[0] for part in parts if part.strip()).upper()
    return letters or display_native(name)[:1]


def _joined(*parts: str) -> str:
    return " ".join(part for part in (piece.strip() for piece in parts) if part)


def fold(text: str) -> str:
    """Return the text as DIN 5007-2 compares it: small letters, ä as ae, ß as ss, no other accents."""
    spread = unicodedata.normalize("NFC", text).casefold().translate(_GERMAN_LETTERS)
    plain = unicodedata.normalize("NFKD", spread)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w\s]", "", bare).split())


def sort_key(name: Name, by: SortBy = "alpha", *, blank_first: bool = True) -> str:
    """Return a string whose plain order is the order of names; fits a column of SORT_KEY_LENGTH.

    `blank_first` puts given names of one character before all others of the family, as rosters by
    strokes do. Names without characters follow the others there.
    """
    if by == "pinyin" and name.native_family and name.order is NameOrder.FAMILY_FIRST:
        return _pinyin_key(name)[:SORT_KEY_LENGTH]
    if by == "stroke":
        return _stroke_key(name, blank_first)[:SORT_KEY_LENGTH]
    return _alpha_key(name)[:SORT_KEY_LENGTH]


def _alpha_key(name: Name) -> str:
    family = _PARTICLES.sub("", name.family.strip()) or name.family or name.native_family
    given = name.given or name.native_given
    # The names as written decide between those that fold alike, Müller and Mueller.
    return _END.join((fold(family), fold(given), name.family, name.given, display_native(name)))


def _pinyin_key(name: Name) -> str:
    from delegation_desk.core.pinyin import syllables

    characters = display_native(name)
    sounds = syllables(name.native_family, name.native_given)
    keys = (
        f"{letters}{tone}{stroke_key(character)}"
        for character, (letters, tone) in zip(characters, sounds, strict=True)
    )
    return _END.join(keys)


def _stroke_key(name: Name, blank_first: bool) -> str:
    if not name.native_family or name.order is not NameOrder.FAMILY_FIRST:
        return f"~{_alpha_key(name)}"
    family = _END.join(map(stroke_key, name.native_family))
    given = _END.join(map(stroke_key, name.native_given))
    single = "0" if blank_first and len(name.native_given) <= 1 else "1"
    return f"{family}{_END}{_END}{single}{given}"
