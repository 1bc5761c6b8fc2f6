"""Figures, dates and states of claims as the pages print them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import Translator
from delegation_desk.core.units import value_text
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import as_recorded, filled, starred, table_date
from delegation_desk.store.briefs.policy_findings import ClaimState
from delegation_desk.store.briefs.policy_parts import ClaimBrief, EditionBrief

NOTHING: Final = "–"
_NARROW: Final = 12  # letters that fit beside each other in the column of values
_SHORT: Final = 44  # letters of a web address; of a longer one only the host is printed
_MARKS: Final = {
    ClaimState.VALID: kit.Status.HELD,
    ClaimState.CHECK: kit.Status.REQUESTED,
    ClaimState.EXPIRED: kit.Status.CANCELLED,
    ClaimState.UNSOURCED: kit.Status.CANCELLED,
}


def claim_value(claim: ClaimBrief, t: Translator) -> str:
    """The figure of a claim as it is printed; a long unit may stand below it, but is not divided."""
    words = value_text(claim.figure, claim.unit, t)
    return words if len(words) <= _NARROW else words.replace("\u00a0", " ")


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
    source: kit.Words = as_recorded(claim.source) if claim.source else t("no source yet")
    form = t("{source}, as of {date}") if claim.as_of else "{source}"
    dated = filled(form, source=source, date=date_text(claim.as_of, t))
    words = kit.joined(f"[{claim.number}] ", dated)
    if t.language == "zh":  # the sign stands within the sentence there
        return kit.joined(starred(words, invented=claim.invented), "。")
    return starred([*words, "."], invented=claim.invented)


def address_of(claim: ClaimBrief) -> kit.Run | None:
    """Where the source of a claim can be read, short enough to be typed from paper; None if nowhere."""
    address = claim.source_url.strip()
    known = kit.link("", address if ":" in address else f"https://{address}").link if address else ""
    if not known:
        return None
    bare = re.sub(r"^[a-z]+://(www\.)?", "", known, flags=re.IGNORECASE).rstrip("/")
    if len(bare) > _SHORT:
        bare = f"{bare.partition('/')[0]}/…"
    return kit.link(bare, known)


def cited(claim: ClaimBrief) -> kit.Run:
    """The source of a claim in its own language, with a link to where it can be read."""
    linked = kit.link(claim.source.text, claim.source_url)
    return replace(linked, language=claim.source.language) if claim.source.foreign else linked
