"""Texts of records on a page: set in their own language, and marked where a translation is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from string import Formatter
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date, format_list
from delegation_desk.core.language import Language
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.pdf.block import Stack
from delegation_desk.pdf.paragraph import Para, body, small
from delegation_desk.pdf.style import Styles
from delegation_desk.pdf.text import Run, Words, in_language, joined, plain, quiet
from delegation_desk.store.briefs.reading import Wording

"""What the languages are called, as msgids."""
_REMARK: Final = r"(?:\s*[\[〔][^\]〕]*[\]〕])?(?:\s*◊)?$"
_SENTENCE: Final = re.compile(rf"[.!?。！？…][”“\"»’）)]*{_REMARK}")
_ABBREVIATED: Final = re.compile(
    rf"(?:\b(?:Ltd|Inc|Co|Corp|Jr|Dr|Prof|Nr|No|Str|St|ca|etc|usw)|\b[A-Za-z]|\d)\.{_REMARK}"
)
"""Ends of names, numbers and abbreviations whose full stop ends no sentence: "e. V.", "Co. Ltd."."""
INVENTED: Final = " ◊"
"""The sign of invented data, for the end of a title."""


def said(styles: Styles, wording: Wording, *, invented: bool = False, name: bool = False) -> list[str | Run]:
    """A short text for a title or a cell; one in another language says so behind it.

    A proper `name` needs no remark where its letters are those of the page: "Elsterbio AG" is at home on an
    English page, on a Chinese one it is not.
    """
    sign = INVENTED if invented and wording else ""
    if not wording.foreign:
        return [Run(f"{wording.text}{sign}", name=True)] if name else [f"{wording.text}{sign}"]
    told: list[str | Run] = [replace(in_language(wording.text, wording.language), name=name)]
    if remark := language_remark(styles, wording, name=name):
        told.append(quiet(remark))
    return [*told, sign] if sign else told


def named(styles: Styles, wording: Wording) -> str:
    """A proper name with the same remark, where nothing but plain text can stand: maps, running heads."""
    return f"{wording.text}{language_remark(styles, wording, name=True)}"


def marked(styles: Styles, wording: Wording) -> str:
    """A short text with the same remark, as plain text."""
    return f"{wording.text}{language_remark(styles, wording)}"


def as_recorded(wording: Wording) -> Words:
    """A text in its own language without a remark: sources, of which one is said below them all."""
    return in_language(wording.text, wording.language) if wording.foreign else wording.text


def language_remark(styles: Styles, wording: Wording, *, name: bool = False) -> str:
    """What is said behind a text in another language than the page, " [in German]"; "" if nothing need be.

    Brackets of a Chinese page are as wide as its signs and need no space before them.
    """
    at_home = name and "zh" not in (styles.language, wording.language)
    if not wording or not wording.foreign or at_home:
        return ""
    remark = styles.t("[in {language}]").format(language=_name(styles, wording))
    space = "" if styles.language == "zh" else " "
    return space + remark.replace(" ", "\u00a0")


def filled(form: str, **parts: Words) -> list[str | Run]:
    """A translated form such as "Objective: {text}" with its parts put in, each as it is marked."""
    words: list[str | Run] = []
    for before, name, _format, _conversion in Formatter().parse(form):
        words += joined(before, *([parts[name]] if name else []))
    return [word for word in words if word]


def in_a_row(styles: Styles, wordings: Iterable[Words | Wording]) -> list[str | Run]:
    """Several remarks in a row, what is empty left out; each in its own language.

    A semicolon parts them, but neither after a full stop nor before a sentence: those follow as sentences.
    """
    semicolon, stop, space = ("；", "。", "") if styles.language == "zh" else ("; ", ".", " ")
    words: list[str | Run] = []
    before = ""
    for one in wordings:
        part = said(styles, one) if isinstance(one, Wording) else joined(one)
        text = plain(part) if any(part) else ""
        if not text:
            continue
        ended = _is_sentence(before)
        if before and (ended or _is_sentence(text)):
            part = [space if ended else f"{stop}{space}", *_with_capital(part)]
        elif before:
            part = [semicolon, *part]
        words += part
        before = text
    return words


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE.search(text)) and not _ABBREVIATED.search(text)


def _with_capital(words: list[str | Run]) -> list[str | Run]:
    first, *rest = words
    if isinstance(first, Run):
        return [replace(first, text=first.text[:1].upper() + first.text[1:]), *rest]
    return [first[:1].upper() + first[1:], *rest]


def in_lines(several: Iterable[Words]) -> list[str | Run]:
    """Several texts, each on a line of its own."""
    words: list[str | Run] = []
    for one in several:
        words += joined(*(["\n"] if words else []), one)
    return words


def sources_remark(styles: Styles, sources: Iterable[Wording]) -> list[Para]:
    """What is said once below sources cited in another language than the page."""
    languages = dict.fromkeys(_name(styles, source) for source in sources if source and source.foreign)
    if not languages:
        return []
    names = format_list(list(languages), styles.language)
    return [small(styles, styles.t("Sources as they are recorded, in {languages}.").format(languages=names))]


def told(styles: Styles, wording: Wording, *, invented: bool = False) -> Stack:
    """Running text in paragraphs; one without translation stands in its own language below a remark."""
    text = f"{wording.text}{INVENTED}" if invented and wording else wording.text
    if not wording.foreign or not wording:
        return body(styles, text)
    return Stack([untranslated(styles, wording), body(styles.into(wording.language), text)])


def untranslated(styles: Styles, wording: Wording) -> Para:
    """The remark above a text that stands in another language than the page."""
    remark = styles.t("Not translated; the text is in {language}.").format(language=_name(styles, wording))
    return small(styles, remark)


def table_date(day: PartialDate | date | None, language: Language) -> str:
    """A date in a table or a foot line, with no more in it than is known; English names the month."""
    return format_date(day, language, "short" if language == "en" else "numeric")


def starred(text: Words, *, invented: bool) -> Words:
    """The text with the sign of invented data behind it, if it is."""
    if not invented:
        return text
    return [text, INVENTED] if isinstance(text, str | Run) else [*text, INVENTED]


def _name(styles: Styles, wording: Wording) -> str:
    return styles.t(LANGUAGE_NAMES[wording.language])
