"""Figures, dates and states of claims as the pages print them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import (
    format_area,
    format_date,
    format_money,
    format_number,
    format_percent,
    format_quantity,
)
from delegation_desk.core.language import N_, Language, Translator
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import starred, table_date
from delegation_desk.store.briefs.policy_findings import ClaimState
from delegation_desk.store.briefs.policy_parts import ClaimBrief, EditionBrief

NOTHING: Final = "–"
_UNITS: Final = {
    "inhabitants": N_("inhabitants"),
    "months": N_("months"),
    "days": N_("days"),
    "hours": N_("hours"),
    "min": N_("min"),
    "minutes": N_("minutes"),
    "companies": N_("companies"),
    "people": N_("people"),
    "students": N_("students"),
    "EUR/m²": N_("EUR/m²"),
}
_MONEY: Final = ("EUR", "CNY", "USD", "GBP", "CHF")
_OWN_FORM: Final[dict[str, Callable[[Decimal, Language], str]]] = {"km²": format_area, "%": format_percent}
_MARKS: Final = {
    ClaimState.VALID: kit.Status.HELD,
    ClaimState.CHECK: kit.Status.REQUESTED,
    ClaimState.EXPIRED: kit.Status.CANCELLED,
    ClaimState.UNSOURCED: kit.Status.CANCELLED,
}


def value_text(figure: Decimal | None, unit: str, t: Translator) -> str:
    """A figure with its unit: "297,8 km²", "460 %", "since 1988"; a dash where there is none.

    `year` is a year without groups of digits, `since` the year since when something is so.
    """
    language = t.language
    if figure is None:
        return NOTHING
    if unit in ("year", "since"):
        year = f"{figure:f}".partition(".")[0]
        return year if unit == "year" else t("since {year}").format(year=year)
    if unit in _MONEY:
        return format_money(figure, unit, language)
    if unit in _OWN_FORM:
        return _OWN_FORM[unit](figure, language)
    return _counted(figure, t(_UNITS[unit]) if unit in _UNITS else unit, language)


def _counted(figure: Decimal, unit: str, language: Language) -> str:
    """A figure and its unit; a Chinese unit follows without a space."""
    if language == "zh" and unit[:1] > "\u2fff":
        return f"{format_number(figure, language)}{unit}"
    return format_quantity(figure, unit, language)


def claim_value(claim: ClaimBrief, t: Translator) -> str:
    """The figure of a claim as it is printed."""
    return value_text(claim.figure, claim.unit, t)


def date_text(day: PartialDate | None, t: Translator) -> str:
    """The date of a claim in a table; a dash if it has none."""
    return NOTHING if day is None else table_date(day, t.language)


def state_mark(styles: kit.Styles, state: ClaimState) -> kit.Block:
    """The state of a claim by a shape and a word."""
    return kit.StatusMark(styles, _MARKS[state], styles.t(state.value))


def edition_text(edition: EditionBrief, t: Translator) -> str:
    """Number and month of an edition: "1, June 2019"; a draft has no month."""
    if edition.as_of is None:
        return str(edition.number)
    month = PartialDate(edition.as_of.year, edition.as_of.month)
    return t("{n}, {month}").format(n=edition.number, month=format_date(month, t.language))


def sourced(claim: ClaimBrief, styles: kit.Styles) -> kit.Words:
    """The number of a claim, its source and its date, for the small print below a section."""
    t = styles.t
    source = claim.source or t("no source yet")
    dated = t("{source}, as of {date}").format(source=source, date=date_text(claim.as_of, t))
    stop = "。" if t.language == "zh" else "."
    return starred(f"[{claim.number}] {dated if claim.as_of else source}{stop}", invented=claim.invented)
