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


def joints_kept(found: Sequence[Piece], names: frozenset[str]) -> Iterator[int]:
    """The numbers of the pieces behind which no line should end, though it might."""
    for number, (piece, after) in enumerate(pairwise(found)):
        # Nearly all words are neither capitalised nor Chinese, and need no closer look.
        begins = after.text[:1]
        if piece.gap and (begins.isupper() or begins > "~") and _is_one_name(piece.text, after.text, names):
            yield number
    text = "".join(piece.text for piece in found)
    if text.isascii():
        return
    owners = [number for number, piece in enumerate(found) for _letter in piece.text]
    for match in chain(_addresses().finditer(text), _native(names).finditer(text)):
        yield from range(owners[match.start()], owners[match.end() - 1])
    yield from _before_the_last_sign(found)


def _is_one_name(word: str, after: str, names: frozenset[str]) -> bool:
    """Whether two words are parts of a name: "Anke Vollrath", "LIN Daming", "Jining 济宁"."""
    core = after.rstrip(",.;:)!?’'，。；：）")
    if not core or word[-1] in ",.;:":
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
