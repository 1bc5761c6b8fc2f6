"""Texts of records on a page: set in their own language, and marked where a translation is missing."""

from __future__ import annotations

from datetime import date
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, Language
from delegation_desk.pdf.block import Stack
from delegation_desk.pdf.paragraph import body, small
from delegation_desk.pdf.style import Styles
from delegation_desk.pdf.text import Run, Words, in_language, quiet
from delegation_desk.store.briefs.reading import Wording

LANGUAGE_NAMES: Final[dict[Language, str]] = {"de": N_("German"), "en": N_("English"), "zh": N_("Chinese")}
"""What the languages are called, as msgids."""
INVENTED: Final = " ◊"
"""The sign of invented data, for the end of a title."""


def said(styles: Styles, wording: Wording, *, invented: bool = False, name: bool = False) -> list[str | Run]:
    """A short text for a title or a cell; one in another language says so behind it.

    A proper `name` keeps its own language without a remark.
    """
    sign = INVENTED if invented and wording else ""
    if not wording.foreign:
        return [f"{wording.text}{sign}"]
    told: list[str | Run] = [in_language(wording.text, wording.language)]
    if not name:
        remark = styles.t(" [in {language}]").format(language=_name(styles, wording))
        told.append(quiet(remark))
    return [*told, sign] if sign else told


def told(styles: Styles, wording: Wording, *, invented: bool = False) -> Stack:
    """Running text in paragraphs; one without translation stands in its own language below a remark."""
    text = f"{wording.text}{INVENTED}" if invented and wording else wording.text
    if not wording.foreign or not wording:
        return body(styles, text)
    remark = styles.t("Not translated; the text is in {language}.").format(language=_name(styles, wording))
    return Stack([small(styles, remark), body(styles.into(wording.language), text)])


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
