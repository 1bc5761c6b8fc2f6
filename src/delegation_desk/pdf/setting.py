"""Breaking text into lines: German and English with hyphens, Chinese by the rules of kinsoku."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from delegation_desk.core.language import Language
from delegation_desk.pdf.fonts import Face, FaceName, face
from delegation_desk.pdf.hyphens import divisions, is_name
from delegation_desk.pdf.style import JUSTIFIED_FROM, Colour, Palette, TextStyle
from delegation_desk.pdf.text import Run, Words, bound, runs
from delegation_desk.pdf.whole import before_a_name, is_last, joints_kept

_HAN: Final = (
    "\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
_REMARK: Final = "〔[\u4e00-\u9fff]{1,4}〕"  # such as 〔德文〕, which no line parts
_TOKENS: Final = re.compile(  # a name of four signs stays whole
    rf"\n|[ ]+|{_REMARK}|(?:(?!〔)[{_HAN}]){{1,4}}|[^ \n{_HAN}]+"
)
_HAN_TOKENS: Final = re.compile(rf"\n|[ ]+|{_REMARK}|[{_HAN}“”‘’…—·]|[^ \n{_HAN}“”‘’…—·]+")
_IS_HAN: Final = re.compile(f"[{_HAN}“”‘’…—·]")
_INNER_BREAKS: Final = re.compile(r"(?<=[^\W\d_]{2}[-/–—])(?=[^\W\d_]{2})|(?<=\u00ad)")
_NOT_FIRST: Final = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠々—\u00a0\u202f"
)
_NOT_LAST: Final = frozenset("$(*<[{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥#@\u00a0\u202f")
_COUNTED: Final = frozenset("年月日号时点分秒个名人位家届次万亿元页条第℃")  # stays with the figure before it
_SHRINK: Final = 0.08  # how much of a word space may be taken away in justified text
_GAPING: Final = 0.9  # in ems; wider word spaces are worse than a ragged line
_HAN_GAPING: Final = 2.2  # in ems for a whole line,
_HAN_LOOSE: Final = 0.1  # or for each of its joints where there are many
_FRAGMENT: Final = 6  # letters; fewer of a divided word make no last line
_EMPTY: Final = 0.5  # of a line: rather than leave more of it empty, narrow columns divide German words
_KEPT_TEXTS: Final = 4_096  # about those of three packs, some megabytes
_KEPT_LETTERS: Final = 2_000  # longer texts are pasted data


class Span(NamedTuple):
    """The look of a stretch of text."""

    face: Face
    size: float
    colour: Colour
    struck: bool
    link: str
    language: Language
    name: bool = False  # a proper name, no word of which is divided


class Bit(NamedTuple):
    """A word, part of a word or a Chinese sign: what a line is made of."""

    text: str
    span: Span
    width: float
    gap: float = 0  # width of the word space behind it
    wrap: bool = False  # whether a line may end here
    soft: bool = False  # whether it ends in a hyphen that shows only at the end of a line


@dataclass
class Line:
    """One line as it will be drawn."""

    bits: Sequence[Bit]
    width: float
    ends: bool  # ends its paragraph, or was ended by a line feed

    def stretch(self, available: float, style: TextStyle) -> tuple[float, float]:
        """What justification adds to each word space, and behind every piece of a Chinese line."""
        slack = available - self.width
        if style.han:
            joints = len(self.bits) - 1
            most = max(_HAN_GAPING, _HAN_LOOSE * joints) * style.size
            fits = joints > 0 and not self.ends and 0 < slack < most
            return (0.0, slack / joints) if fits else (0.0, 0.0)
        gaps = sum(1 for bit in self.bits[:-1] if bit.gap)
        if not gaps or (self.ends and slack >= 0) or slack / gaps > _GAPING * style.size:
            return 0.0, 0.0
        return slack / gaps, 0.0


_LARGE: Final = 16.0  # titles, in points
_FEW: Final = 2  # signs that make no line of a heading
_HEADING: Final = 11.0  # titles, and the leads below them, in points
_STRONG: Final[dict[FaceName, FaceName]] = {
    "Text": "Text-Strong",
    "Text-Light": "Text-Strong",
    "Han": "Han-Strong",
}
_ITALIC: Final[dict[FaceName, FaceName]] = {"Text": "Text-Italic", "Text-Light": "Text-Italic"}


def pieces(
    words: Words, style: TextStyle, palette: Palette, names: frozenset[str] = frozenset()
) -> Sequence[Bit]:
    """The words and signs of a text in that style.

    Kept, as texts recur in a document, in its editions, and in the preview of the next change. `names`: words
    of names, two of which in a row stay together.
    """
    said = (words,) if isinstance(words, (str, Run)) else tuple(words)
    if sum(len(part if isinstance(part, str) else part.text) for part in said) > _KEPT_LETTERS:
        return bits(spans(said, style, palette), names)
    return kept(said, style, palette, names)


@lru_cache(maxsize=_KEPT_TEXTS)
def kept(
    words: tuple[str | Run, ...], style: TextStyle, palette: Palette, names: frozenset[str]
) -> Sequence[Bit]:
    """The words and signs of a text that is not long."""
    return tuple(bits(spans(words, style, palette), names))


def spans(words: Words, style: TextStyle, palette: Palette) -> Iterator[tuple[str, Span]]:
    """The pieces of `words` with the look each has in that style."""
    for run in runs(words):
        span = _span(run, style, palette)
        if run.quiet and style.size >= _LARGE:
            span = span._replace(size=style.size * 14 / 24)  # a remark, at full size it would shout
        text = bound(run.text, span.language)
        if text.isascii() or (style.soft_han is None and style.size < _LARGE):
            yield text, span
            continue
        smaller = span._replace(size=style.size * 20 / 24, colour=style.soft_han) if style.soft_han else span
        sign = span._replace(size=style.size * 14 / 24)  # at full size it would shout beside a title
        for part in re.split(f"([{_HAN}]+|◊)", text):
            if part:
                yield part, smaller if _IS_HAN.match(part) else sign if part.endswith("◊") else span


def _span(run: Run, style: TextStyle, palette: Palette) -> Span:
    name = style.face
    if run.strong:
        name = _STRONG.get(name, name)
    elif run.italic:
        name = _ITALIC.get(name, name)
    tint = palette.accent if run.accent or run.link else palette.quiet if run.quiet else style.colour
    if run.quiet and style.colour not in (palette.ink, palette.quiet):
        tint = style.colour  # on a coloured ground or in accent there is no grey
    return Span(face(name), style.size, tint, run.struck, run.link, run.language or style.language, run.name)


def bits(pieces: Iterator[tuple[str, Span]], names: frozenset[str] = frozenset()) -> list[Bit]:
    """The pieces cut into words and signs, each knowing whether a line may end behind it.

    `names`: words of names, two of which in a row stay together.
    """
    found: list[Bit] = []
    mixed = False
    for text, span in pieces:
        pattern = _HAN_TOKENS if span.face.signs else _TOKENS
        for part in pattern.findall(text):
            if part == "\n":
                found.append(Bit("\n", span, 0))
            elif part[0] == " ":
                if found:
                    found[-1] = found[-1]._replace(gap=span.face.width(" ", span.size), wrap=True)
            else:
                found.extend(_word(part, span))
        mixed = mixed or not text.isascii()
    found = _allow_breaks(found) if mixed else found
    for number in joints_kept(found, names):
        found[number] = found[number]._replace(wrap=False)
    return found


def _word(word: str, span: Span) -> Iterator[Bit]:
    """A word, cut where it has a hyphen of its own; codes and numbers are never cut."""
    if word.isalnum():
        yield Bit(word, span, span.face.width(word, span.size))
        return
    parts = [part for part in _INNER_BREAKS.split(word) if part] if _INNER_BREAKS.search(word) else [word]
    if len(parts) == 1 or any(char.isdigit() for char in word):
        text = word.replace("\u00ad", "")
        if text:
            yield Bit(text, span, span.face.width(text, span.size))
        return
    for number, part in enumerate(parts):
        text = part.rstrip("\u00ad")
        more = number < len(parts) - 1
        if text:
            yield Bit(text, span, span.face.width(text, span.size), wrap=more, soft=more and text != part)


def _allow_breaks(found: list[Bit]) -> list[Bit]:
    for number in range(len(found) - 1):
        bit, after = found[number], found[number + 1]
        if bit.gap or bit.wrap or bit.text == "\n" or after.text == "\n":
            continue
        if _IS_HAN.match(bit.text[-1]) or _IS_HAN.match(after.text[0]):
            allowed = bit.text[-1] not in _NOT_LAST and after.text[0] not in _NOT_FIRST
            counted = bit.text[-1].isdigit() and after.text[0] in _COUNTED
            found[number] = bit._replace(wrap=allowed and not counted)
    return found


def lines(found: Sequence[Bit], width: float, style: TextStyle) -> list[Line]:
    """`found` set in lines no wider than `width`; a word wider than a line is cut.

    Where a heading would end in a line of a Chinese sign or two, or a title in one of a single word, its
    lines share the text: by sentences, else evenly.
    """
    done = _set(found, width, style)
    if style.size < _HEADING or not any(_is_lonely(*pair, style) for pair in pairwise(done)):
        return done
    if (by_sentence := _by_sentence(found, width, style)) and len(by_sentence) <= len(done):
        return by_sentence
    narrower = width
    while narrower > width / 2:
        narrower -= style.size / 4
        tried = _set(found, narrower, style)
        if len(tried) > len(done):
            break
        if _shortest(tried) >= _shortest(done):  # never for two signs on a line a single one
            done = tried
    return done


def _by_sentence(found: Sequence[Bit], width: float, style: TextStyle) -> list[Line]:
    """Chinese sentences on a line each; none if they are too long for that."""
    ends = [number for number, bit in enumerate(found, 1) if bit.text == "。"]
    parts = [found[start:end] for start, end in pairwise([0, *ends, len(found)]) if start < end]
    done = [line for part in parts for line in _set(part, width, style)]
    return done if len(done) == len(parts) else []


def _shortest(done: Sequence[Line]) -> int:
    """How many signs the shortest Chinese line but the first has; more than a few count alike."""
    return min((_signs(line) for line in done[1:]), default=_FEW + 1)


def _signs(line: Line) -> int:
    """How many signs a line that holds Chinese has before its punctuation, as far as that matters."""
    if not any(_IS_HAN.match(bit.text) for bit in line.bits):
        return _FEW + 1
    text = "".join(bit.text for bit in line.bits).strip().rstrip("".join(_NOT_FIRST))
    return min(len(text), _FEW + 1)


def _is_lonely(before: Line, line: Line, style: TextStyle) -> bool:
    """Whether a line that goes on the one before it is a Chinese sign or two, or in a title a single word."""
    if before.ends:
        return False
    if any(_IS_HAN.match(bit.text) for bit in line.bits):
        return 0 < _signs(line) <= _FEW
    return style.size >= _LARGE and line.ends and not any(bit.gap for bit in line.bits[:-1])


def _set(found: Sequence[Bit], width: float, style: TextStyle) -> list[Line]:
    done: list[Line] = []
    waiting = list(reversed(found))
    current: list[Bit] = []
    used = gaps = 0.0
    shrink = _shrink(style)
    while waiting:
        bit = waiting.pop()
        if bit.text == "\n":
            done.append(_close(current, ends=True))
            current, used, gaps = [], 0.0, 0.0
        elif used + bit.width <= width + shrink * gaps + 0.01 or (not current and bit.width <= width):
            current.append(bit)
            used += bit.width + bit.gap
            gaps += bit.gap
        else:
            current, back = _overflow(current, bit, waiting, width, width - used, style)
            waiting.extend(reversed(back))
            if current:
                # In a column too narrow for the piece and its hyphen, the word is cut without one.
                done.append(_close(current, ends=False, hyphen=_hyphen_fits(current, width, style)))
            current, used, gaps = [], 0.0, 0.0
    if current or not done:
        done.append(_close(current, ends=True))
    done[-1].ends = True
    return done


def _gaps(current: list[Bit]) -> float:
    return sum(bit.gap for bit in current)


def _overflow(
    current: list[Bit], bit: Bit, waiting: list[Bit], width: float, room: float, style: TextStyle
) -> tuple[list[Bit], list[Bit]]:
    """The bits that stay on a full line, and those that go to the next."""
    over = _FRAGMENT if is_last(bit, waiting) else 0
    if _is_divided(bit, width, room, style) and (divided := _divide(bit, room, over)):
        return [*current, divided[0]], [divided[1]]
    if not style.han and (start := before_a_name(current, bit, waiting, width)):
        return current[:start], [*current[start:], bit]
    last = next((i for i in range(len(current) - 1, -1, -1) if _may_end(current[: i + 1], width, style)), -1)
    if last >= 0:
        return current[: last + 1], [*current[last + 1 :], bit]
    # What belongs together is wider than a line: better parted between its words than anywhere.
    last = next((i for i in range(len(current) - 1, -1, -1) if current[i].gap), len(current) - 1)
    if last >= 0:
        return current[: last + 1], [*current[last + 1 :], bit]
    # Wider than a line by itself: better divided where it may be, whatever it is, than cut anywhere.
    divided = _divide(bit, width, over) or _divide(bit, width)
    return ([divided[0]], [divided[1]]) if divided else ([], _cut(bit, width))


def _is_divided(bit: Bit, width: float, room: float, style: TextStyle) -> bool:
    """Whether a word that fits a line is divided: in a narrow column where else much would stay empty."""
    if not style.hyphens or _is_whole(bit, style):
        return False
    return width >= JUSTIFIED_FROM or (bit.span.language == "de" and room > width * _EMPTY)


def _is_whole(bit: Bit, style: TextStyle) -> bool:
    return bit.span.name or is_name(bit.text, style.names, bit.span.language)


def _may_end(current: list[Bit], width: float, style: TextStyle) -> bool:
    """Whether a line may end behind these, the hyphen that then shows included."""
    return current[-1].wrap and _hyphen_fits(current, width, style)


def _hyphen_fits(current: list[Bit], width: float, style: TextStyle) -> bool:
    if not current[-1].soft:
        return True
    before, last = current[:-1], _hyphened(current[-1])
    used = sum(bit.width + bit.gap for bit in before) + last.width
    return used <= width + _shrink(style) * _gaps(before) + 0.01


def _hyphened(bit: Bit) -> Bit:
    text = bit.text + "\u00ad"
    return bit._replace(text=text, width=bit.span.face.width(text, bit.span.size), gap=0)


def _shrink(style: TextStyle) -> float:
    return _SHRINK if style.align == "justify" and not style.han else 0.0


def _divide(bit: Bit, room: float, over: int = 0) -> tuple[Bit, Bit] | None:
    """A word divided where its first part fits that room, and so many letters at least go over."""
    if bit.span.face.signs or room < 2 * bit.span.size:
        return None
    face_, size = bit.span.face, bit.span.size
    for position in divisions(bit.text, bit.span.language):
        head = bit.text[:position]
        if face_.width(head + "\u00ad", size) <= room:
            rest = bit.text[position:]
            if over and sum(map(str.isalpha, rest)) < over:
                continue
            return (
                Bit(head, bit.span, face_.width(head, size), wrap=True, soft=True),
                bit._replace(text=rest, width=face_.width(rest, size)),
            )
    return None


def _cut(bit: Bit, width: float) -> list[Bit]:
    """A word wider than a line in pieces that fit; at least one letter a piece."""
    parts: list[Bit] = []
    start, used = 0, 0.0
    face_, size = bit.span.face, bit.span.size
    for position, char in enumerate(bit.text):
        step = face_.width(char, size)
        if used + step > width and position > start:
            parts.append(Bit(bit.text[start:position], bit.span, min(used, width), wrap=True))
            start, used = position, 0.0
        used += step
    parts.append(bit._replace(text=bit.text[start:], width=min(used, width)))
    return parts


def _close(current: list[Bit], *, ends: bool, hyphen: bool = True) -> Line:
    if current and current[-1].soft and hyphen:
        current[-1] = _hyphened(current[-1])
    width = sum(bit.width + bit.gap for bit in current) - (current[-1].gap if current else 0)
    return Line(current, width, ends)


def widest(found: Sequence[Bit]) -> float:
    """The width of the widest piece that no line may part, a word as a rule."""
    most = used = 0.0
    for bit in found:
        used += bit.width
        most = max(most, used)
        used = 0.0 if bit.wrap or bit.text == "\n" else used + bit.gap
    return most


def line_width(found: Sequence[Bit]) -> float:
    """The width of words on one line, without a space at its end."""
    return sum(bit.width + bit.gap for bit in found) - (found[-1].gap if found else 0)
