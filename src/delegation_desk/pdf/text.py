"""What a caller may say: plain text, or plain text with emphasis. Nothing in it is ever read as markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from delegation_desk.core.language import Language

LINK_SCHEMES: Final = ("https://", "http://", "mailto:", "tel:")
"""Links to anything else are printed as text only."""


@dataclass(frozen=True)
class Run:
    """A piece of text with its emphasis."""

    text: str
    strong: bool = False
    italic: bool = False
    quiet: bool = False
    accent: bool = False
    struck: bool = False
    link: str = ""
    language: Language | None = None
    name: bool = False  # a proper name, no word of which is divided


Words = str | Run | Sequence["str | Run"]
"""Text for a page: a string, an emphasised piece, or several in a row; a line feed starts a new line."""


def strong(text: str) -> Run:
    """Text in semibold."""
    return Run(text, strong=True)


def italic(text: str) -> Run:
    """Text in italics; Chinese has none and stays upright."""
    return Run(text, italic=True)


def quiet(text: str) -> Run:
    """Text in grey."""
    return Run(text, quiet=True)


def struck(text: str) -> Run:
    """Text struck through, for what is cancelled."""
    return Run(text, struck=True)


def link(text: str, address: str) -> Run:
    """Text that leads to a web, mail or telephone address; an address of another kind is dropped."""
    address = safe(address).strip()
    known = address.lower().startswith(LINK_SCHEMES) and not re.search(r"\s", address)
    return Run(text, link=address if known else "")


def in_language(text: str, language: Language) -> Run:
    """Text in another language than the page, hyphenated and read aloud by that language's rules."""
    return Run(text, language=language)


_ENDS_OF_LINE: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # direction, joiners
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variants, tags
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # halves of characters, non-characters
)
_WIDE_STOPS: Final = frozenset("。！？；，：")
_ACCENTED: Final = re.compile("[^\\W\\d_][\u0300-\u036f]+")


def safe(text: str) -> str:
    """`text` without what a page cannot show: control characters, overrides of direction, lone surrogates."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNPRINTABLE.sub("", _ENDS_OF_LINE.sub("\n", text).replace("\t", " "))
    return _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def runs(words: Words) -> Iterator[Run]:
    """The pieces of `words`, made safe, the sign of invented data quiet and behind a no-break space.

    Behind a full-width stop, which brings its own space, there is none.
    """
    last = ""
    for part in [words] if isinstance(words, (str, Run)) else words:
        run = part if isinstance(part, Run) else Run(part)
        text = safe(run.text)
        if "◊" not in text:
            yield replace(run, text=text) if text != run.text else run
        else:
            for piece in re.split("([ \u00a0]?◊)", text):
                if piece.endswith("◊"):
                    yield Run("◊" if last in _WIDE_STOPS else piece.replace(" ", "\u00a0"), quiet=True)
                elif piece:
                    yield replace(run, text=piece)
                last = piece[-1:] or last
        last = text[-1:] or last


_BOUND: Final[dict[Language, re.Pattern[str]]] = {
    "de": re.compile(
        r"(?<=\d) (?=(?:Uhr|Prozent|Euro|EUR|km²?|m²?|ha|kg|min|h|%|€|Mio|Mrd)\b|[%€])"
        r"|(?<=\d\.) (?=Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
        r"|(?<=\b[zduio]\.) (?=[a-zA-ZÄÖÜ]\.)|(?<=\bDr\.|\bNr\.) |(?<=\bAbs\.|\bArt\.) (?=\d)|(?<=§) "
    ),
    "en": re.compile(
        r"(?<=\d) (?=(?:am|pm|km|ha|kg|min|h|per cent|EUR)\b|[%€])|(?<=\bDr|\bMr|\bMs|\bNo) (?=[A-Z\d])"
        r"|(?<=\d) (?=January|February|March|April|May|June|July|August|September|October|November|December)"
    ),
}


_TELEPHONE: Final = re.compile(r"\+\d[\d ]{6,}\d")


def bound(text: str, language: Language) -> str:
    """`text` with no-break spaces where no line must end: before a unit or a month, inside "z. B."."""
    if "+" in text:
        text = _TELEPHONE.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    pattern = _BOUND.get(language)
    return text if pattern is None or " " not in text else pattern.sub("\u00a0", text)


def plain(words: Words) -> str:
    """The text of `words` without emphasis, on one line."""
    return " ".join("".join(run.text for run in runs(words)).split())


def joined(*parts: Words) -> list[str | Run]:
    """Several texts as one."""
    flat: list[str | Run] = []
    for part in parts:
        if isinstance(part, (str, Run)):
            flat.append(part)
        else:
            flat.extend(part)
    return flat
