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
    "km": N_("km"),
    "t": N_("t"),
    "years": N_("years"),
    "flights": N_("flights"),
    "jobs": N_("jobs"),
    "EUR/m²": N_("EUR/m²"),
}
# What somebody may type instead, in any of the languages.
_ALSO: Final = {
    **dict.fromkeys(("einwohner", "einwohnerinnen und einwohner", "居民"), "inhabitants"),
    **dict.fromkeys(("personen", "persons", "menschen", "人"), "people"),
    **dict.fromkeys(("unternehmen", "firmen", "betriebe", "企业", "家企业"), "companies"),
    **dict.fromkeys(("studierende", "studenten", "学生", "名学生"), "students"),
    **dict.fromkeys(("arbeitsplätze", "stellen", "个岗位"), "jobs"),
    **dict.fromkeys(("flüge", "航班", "个航班"), "flights"),
    **dict.fromkeys(("jahre", "年"), "years"),
    **dict.fromkeys(("monate", "个月"), "months"),
    **dict.fromkeys(("tage", "天"), "days"),
    **dict.fromkeys(("stunden", "std.", "h", "小时"), "hours"),
    **dict.fromkeys(("minuten", "min.", "分钟"), "minutes"),
    **dict.fromkeys(("hektar", "hectares", "hectare", "公顷"), "ha"),
    **dict.fromkeys(("kilometer", "kilometres", "kilometers", "公里"), "km"),
    **dict.fromkeys(("quadratkilometer", "qkm", "km2", "square kilometres", "平方公里"), "km²"),
    **dict.fromkeys(("quadratmeter", "qm", "m2", "square metres", "平方米"), "m²"),
    **dict.fromkeys(("tonnen", "tonnes", "吨"), "t"),
    **dict.fromkeys(("euro", "€", "欧元"), "EUR"),
    **dict.fromkeys(("prozent", "percent", "per cent", "v. h.", "百分比"), "%"),
    **dict.fromkeys(("euro/m²", "€/m²", "eur/qm", "euro je m²", "欧元/平方米"), "EUR/m²"),
}
_SIGNS: Final = frozenset(
    ("m", "kg", "g", "l", "‰", "°C", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "TEU")
)
_MONEY: Final = ("EUR", "CNY", "USD", "GBP", "CHF")
_OWN_FORM: Final[dict[str, Callable[[Decimal, Language], str]]] = {"km²": format_area, "%": format_percent}


def value_text(figure: Decimal | None, unit: str, t: Translator) -> str:
    """A figure with its unit: "297,8 km²", "460 %", "since 1988"; a dash where there is none.

    `year` is a year without groups of digits, `since` the year since when something is so.
    """
    language = t.language
    if figure is None:
        return _NO_FIGURE
    unit = _known_as(unit)
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


def in_every_language(unit: str) -> bool:
    """Whether a unit is known in German, English and Chinese, or is a sign that all of them read."""
    unit = _known_as(unit)
    known = (*_WORDS, *_MONEY, *_OWN_FORM, *_SIGNS, "year", "since", "")
    return unit in known


def _known_as(unit: str) -> str:
    """The name under which a unit is kept, whichever word for it was typed."""
    unit = unit.strip()
    return unit if unit in (*_WORDS, "year", "since") else _ALSO.get(unit.casefold(), unit)
