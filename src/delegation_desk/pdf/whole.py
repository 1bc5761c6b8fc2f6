"""What no line may part: names, forms of address, and the last two signs of a Chinese paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Final, Protocol

from delegation_desk.pdf.hyphens import is_pinyin

_SIGN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_BEHIND: Final = re.compile(r"[\s◊，。、；：！？）》”’…]+")  # what stands behind the last sign of a paragraph
_NATIVE: Final = 4  # signs of a name beside the same name in Latin letters
_WEEKDAYS: Final = frozenset(
    ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
)
_ADDRESSED: Final = frozenset(("Frau", "Herr", "Herrn", "Prof.", "Prof", "Madam", "Mrs", "Miss", "Mayor"))
_DAY: Final = re.compile(r"\d\d\.\d\d\.\d{4}")
_TERMS: Final = re.compile(  # Chinese days, weekdays, numbers of meetings, numerals with what they count
    r"\d{1,2}月\d{1,2}日|星期[一二三四五六日天]|会谈\d+|[一二三四五六七八九十百]{2,}[家个名位项次人天]"
)
_SENTENCE: Final = frozenset("，。；：、！？")  # what has one of these in it is no name
_OFFICES: Final = (
    *("市长", "县长", "区长", "省长", "州长", "镇长", "局长", "处长", "厅长", "部长", "院长", "校长", "行长"),
    *("会长", "主任", "书记", "总经理", "董事长", "秘书长", "议员", "专员", "先生", "女士", "博士", "教授"),
)


class Piece(Protocol):
    """What a line is made of, as far as it matters here."""

    @property
    def text(self) -> str:
        """A word, part of a word or a Chinese sign."""

    @property
    def gap(self) -> float:
        """Width of the word space behind it."""

    @property
    def width(self) -> float:
        """Its own width."""

    @property
    def wrap(self) -> bool:
        """Whether a line may end behind it."""


def joints_kept(found: Sequence[Piece], names: frozenset[str]) -> Iterator[int]:
    """The numbers of the pieces behind which no line should end, though it might."""
    for number, (piece, after) in enumerate(pairwise(found)):
        # Nearly all words are neither capitalised nor Chinese, and need no closer look.
        begins = after.text[:1]
        if not piece.gap:
            continue
        if begins.isdigit():
            if _is_one_time(piece.text, after.text):
                yield number
        elif (begins.isupper() or begins > "~") and _is_one_name(piece.text, after.text, names):
            # A native name is short; what goes on is the name of a body, which has a line to itself.
            goes_on = not after.gap and number + 2 < len(found) and _SIGN.match(found[number + 2].text)
            if not (goes_on and _SIGN.match(begins)):
                yield number
    text = "".join(piece.text for piece in found)
    if text.isascii():
        return
    owners = [number for number, piece in enumerate(found) for _letter in piece.text]
    for match in chain(_addresses().finditer(text), _native(names).finditer(text), _TERMS.finditer(text)):
        yield from range(owners[match.start()], owners[match.end() - 1])
    yield from _before_the_last_sign(found)


def _is_one_time(word: str, after: str) -> bool:
    """Whether two words are a weekday and its date, or a date and its hour: "Do 27.06."."""
    return word.lstrip("(") in _WEEKDAYS or (after[2:3] == ":" and bool(_DAY.fullmatch(word)))


def _is_one_name(word: str, after: str, names: frozenset[str]) -> bool:
    """Whether two words are parts of a name: "Anke Vollrath", "Frau Shen", "LIN Daming", "Jining 济宁"."""
    # A title is already bound: of "Dr\u00a0Anke" and "Vollrath" the names themselves are compared.
    word, core = word.rpartition("\u00a0")[2], after.partition("\u00a0")[0].rstrip(",.;:)!?’'，。；：）")
    word = word.lstrip("(„“‚‘")
    if word in _ADDRESSED:
        return core[:1].isupper()
    if not core or not word or word[-1] in ",.;:":
        return False
    known = _is_known(word, names)
    if known and _SIGN.match(core):
        return len(core) <= _NATIVE
    if word.isupper() and len(word) > 1 and is_pinyin(word):
        return core[:1].isupper() and not core[1:2].isupper() and is_pinyin(core)
    return known and _is_known(core, names)


def _is_known(word: str, names: frozenset[str]) -> bool:
    return bool(names) and (word in names or word.capitalize() in names)


@cache
def _addresses() -> re.Pattern[str]:
    """A form of address with the family name or the last sign before it: 欧阳副市长, Vollrath博士."""
    from delegation_desk.core.pinyin import COMPOUNDS

    family = f"(?:{'|'.join(sorted(COMPOUNDS))}|[^\\W\\d_])?"
    return re.compile(f"{family}(?:常务)?副?(?:{'|'.join(_OFFICES)})")


@lru_cache(maxsize=64)
def _native(names: frozenset[str]) -> re.Pattern[str]:
    """Those of the names that are in Chinese, the longest first."""
    written = sorted((name for name in names if _SIGN.match(name)), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, written)) or "(?!)")


def _before_the_last_sign(found: Sequence[Piece]) -> Iterator[int]:
    ends = [number for number, piece in enumerate(found) if piece.text == "\n"]
    for end in (*ends, len(found)):
        last = end - 1
        while last > 0 and _BEHIND.fullmatch(found[last].text):
            last -= 1
        if last > 0 and _SIGN.fullmatch(found[last].text) and _SIGN.fullmatch(found[last - 1].text[-1]):
            yield last - 1


def is_last(piece: Piece, waiting: Sequence[Piece]) -> bool:
    """Whether a word ends its paragraph, but for signs; `waiting` is what follows, the next one last."""
    if not any(map(str.isalpha, piece.text)):
        return False
    for after in reversed(waiting):
        if after.text == "\n":
            return True
        if piece.gap or piece.wrap or any(map(str.isalnum, after.text)):
            return False
        piece = after
    return True


def before_a_name(current: Sequence[Piece], piece: Piece, waiting: Sequence[Piece], width: float) -> int:
    """Where a line ends before a Chinese name that goes over its end but fits the next; 0 if it has none.

    `current` is on the line, `piece` the first that is not, `waiting` what follows, the next one last.
    """
    if not current or current[-1].gap or not _SIGN.match(current[-1].text):
        return 0
    if current[-1].wrap and not _SIGN.match(piece.text):
        return 0
    start, used = len(current), piece.width
    while start and not current[start - 1].gap and used <= width:
        start -= 1
        used += current[start].width
    end = piece
    for after in reversed(waiting):
        if end.gap or after.text == "\n" or used > width:
            break
        end, used = after, used + after.width
        if _SENTENCE.intersection(end.text):
            return 0
    fits = used <= width and start and current[start - 1].wrap
    return start if fits and not any(_SENTENCE.intersection(one.text) for one in current[start:]) else 0
