"""Figures with the units that facts and claims are kept in, in German, English and Chinese."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from delegation_desk.core.formats import (
    format_area,
    format_money,
    format_number,
    format_percent,
    format_quantity,
)
from delegation_desk.core.language import N_, Language, Translator

_NO_FIGURE: Final = "–"
_WORDS: Final = {
    "inhabitants": N_("inhabitants"),
    "months": N_("months"),
    "days": N_("days"),
    "hours": N_("hours"),
    "min": N_("min"),
    "minutes": N_("minutes"),
    "companies": N_("companies"),
    "people": N_("people"),
    "students": N_("students"),
    "m²": N_("m²"),
    "ha": N_("ha"),
    "EUR/m²": N_("EUR/m²"),
}
_MONEY: Final = ("EUR", "CNY", "USD", "GBP", "CHF")
_OWN_FORM: Final[dict[str, Callable[[Decimal, Language], str]]] = {"km²": format_area, "%": format_percent}


def value_text(figure: Decimal | None, unit: str, t: Translator) -> str:
    """A figure with its unit: "297,8 km²", "460 %", "since 1988"; a dash where there is none.

    `year` is a year without groups of digits, `since` the year since when something is so.
    """
    language = t.language
    if figure is None:
        return _NO_FIGURE
    if unit in ("year", "since"):
        year = f"{figure:f}".partition(".")[0]
        return year if unit == "year" else t("since {year}").format(year=year)
    if unit in _MONEY:
        return format_money(figure, unit, language)
    if unit in _OWN_FORM:
        return _OWN_FORM[unit](figure, language)
    return _counted(figure, t(_WORDS[unit]) if unit in _WORDS else unit, language)


def _counted(figure: Decimal, unit: str, language: Language) -> str:
    """A figure and its unit; a Chinese unit follows without a space."""
    if language == "zh" and unit[:1] > "\u2fff":
        return f"{format_number(figure, language)}{unit}"
    return format_quantity(figure, unit, language)
