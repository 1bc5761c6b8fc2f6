"""What stands in the way of publishing an edition: claims without source, out of date or at odds.

The rules, and the months after which a claim is looked at again, are those of the office's rulebook.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.core.text import LocalText
from delegation_desk.core.units import in_every_language
from delegation_desk.model.deadlines import add_months
from delegation_desk.model.findings import Finding, Severity, Value, Word, worst_first
from delegation_desk.model.policy_parts import Claim, Edition, Offer, Section
from delegation_desk.model.record import Record
from delegation_desk.model.reviews import review_day

_OLD_MONTHS: Final = 24
_SHORT: Final = 80


class ClaimState(Enum):
    """Whether a claim may be relied upon on a day."""

    VALID = N_("valid")
    CHECK = N_("to be checked")
    EXPIRED = N_("expired")
    UNSOURCED = N_("source missing")


def review_of(claim: Claim) -> date | None:
    """When a claim is to be looked at: the day set for it, or so many months after its own date."""
    return review_day(claim.kind, claim.review_on, claim.as_of)


def state_of(claim: Claim, day: date) -> ClaimState:
    """Whether a claim may be relied upon on that day."""
    if claim.source.is_empty():
        return ClaimState.UNSOURCED
    if claim.holds_until is not None and claim.holds_until.certainly_before(day):
        return ClaimState.EXPIRED
    review = review_of(claim)
    return ClaimState.CHECK if review is None or review < day or _is_old(claim, day) else ClaimState.VALID


def _is_old(claim: Claim, day: date) -> bool:
    return claim.as_of is not None and add_months(claim.as_of.latest(), _OLD_MONTHS) < day


def findings_of(
    edition: Edition, sections: Sequence[tuple[Section, list[Offer], list[Claim]]], day: date
) -> tuple[Finding, ...]:
    """Everything to be settled before the edition is published, the worst first; errors stand in its way."""
    claims = [claim for _section, _offers, own in sections for claim in own]
    found = [*_of_dates(edition, day), *_contradictions(claims)]
    for number, claim in enumerate(claims, 1):
        found += _of_claim(edition, number, claim, day)
    if not sections:
        found.append(Finding("policy_empty", Severity.ERROR, edition.id, N_("The edition has no section")))
    rows = list(_texts(sections))
    written = [text for _row, fields in rows for text in fields if not text.is_empty()]
    found += _of_prevailing(edition, written)
    # An office that writes no German misses none.
    asked = [each for each in LANGUAGES if each != "de" or any(text.get(each) for text in written)]
    for row, fields in rows:
        # Sources are said in every language, but no wording of theirs can prevail.
        cited = (row.source,) if isinstance(row, Claim) else ()
        found += _of_texts(row, (*fields, *cited), asked)
    return tuple(worst_first(found))


def _of_dates(edition: Edition, day: date) -> Iterator[Finding]:
    """An end before the beginning, which is the day of publishing where none was entered."""
    begins, ends = edition.valid_from or PartialDate.of(day), edition.valid_until
    if ends is not None and ends.certainly_before(begins):
        title = N_("The edition would be valid until {day}, before it begins")
        yield Finding("edition_dates", Severity.ERROR, edition.id, title, "", {"day": ends})


def _of_claim(edition: Edition, number: int, claim: Claim, day: date) -> Iterator[Finding]:
    values: dict[str, Value] = {"n": number, "claim": _short(claim.heading())}
    if claim.source.is_empty():
        title = N_("No. {n} has no source: {claim}")
        yield Finding("claim_source", Severity.ERROR, claim.id, title, "", values)
    if claim.as_of is None:
        title = N_("No. {n} has no date: {claim}")
        yield Finding("claim_date", Severity.WARNING, claim.id, title, "", values)
    if claim.figure is not None and not in_every_language(claim.unit):
        title = N_("No. {n} has the unit “{unit}”, which is printed so in every language: {claim}")
        yield Finding("claim_unit", Severity.WARNING, claim.id, title, "", values | {"unit": claim.unit})
    yield from _of_norm(edition, claim, day, values)
    review = review_of(claim)
    if review is not None and review < day:
        title = N_("No. {n} was to be checked by {day}: {claim}")
        yield Finding("claim_review", Severity.WARNING, claim.id, title, "", values | {"day": review})
    if _is_old(claim, day):
        title = N_("No. {n} is more than two years old ({day}): {claim}")
        yield Finding("claim_old", Severity.NOTE, claim.id, title, "", values | {"day": claim.as_of})


def _of_norm(edition: Edition, claim: Claim, day: date, values: dict[str, Value]) -> Iterator[Finding]:
    """A rule that ends before the edition does, or has ended."""
    ends = claim.holds_until
    if ends is None:
        return
    until: PartialDate | date = edition.valid_until or day
    if ends.certainly_before(day) or ends.certainly_before(until):
        title = N_("No. {n} holds until {day} only, the edition is valid for longer: {claim}")
        yield Finding("claim_norm", Severity.ERROR, claim.id, title, "", values | {"day": ends})


def _contradictions(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Claims of one key and date that give different figures."""
    groups: dict[tuple[str, PartialDate | None, str], list[tuple[int, Claim]]] = defaultdict(list)
    for number, claim in enumerate(claims, 1):
        if claim.key and claim.figure is not None:
            groups[claim.key, claim.as_of, claim.unit].append((number, claim))
    for group in groups.values():
        if len({claim.figure for _number, claim in group}) > 1:
            numbers = ", ".join(str(number) for number, _claim in group)
            title = N_("Nos. {numbers} give different figures for the same: {claim}")
            values = {"numbers": numbers, "claim": _short(group[0][1].heading())}
            yield Finding("claim_two_values", Severity.ERROR, group[0][1].id, title, "", values)


def _texts(
    sections: Sequence[tuple[Section, list[Offer], list[Claim]]],
) -> Iterator[tuple[Record, tuple[LocalText, ...]]]:
    for section, offers, claims in sections:
        yield section, (section.title, section.lead, section.text)
        for offer in offers:
            yield offer, (offer.title, offer.benefit, offer.eligible, offer.basis)
        for claim in claims:
            yield claim, (claim.statement, claim.caveat)


def _of_prevailing(edition: Edition, written: Sequence[LocalText]) -> Iterator[Finding]:
    """Texts that are not there in the language which the edition says prevails."""
    lacking = sum(1 for text in written if edition.prevailing in text.missing(LANGUAGES))
    if lacking:
        title = N_("The {language} text is to prevail, but is missing {n} times")
        values: dict[str, Value] = {"language": Word(LANGUAGE_NAMES[edition.prevailing]), "n": lacking}
        yield Finding("edition_prevailing", Severity.ERROR, edition.id, title, "", values)


def _of_texts(row: Record, texts: Sequence[LocalText], asked: Sequence[Language]) -> Iterator[Finding]:
    """Translations that are missing or older than their source."""
    written = [text for text in texts if not text.is_empty()]
    for language in asked:
        values = {"heading": _short(row.heading()), "language": Word(LANGUAGE_NAMES[language])}
        if any(text.missing([language]) for text in written):
            title = N_("{language} is missing: {heading}")
            yield Finding("text_missing", Severity.NOTE, row.id, title, "", values)
        if any(text.stale(language) for text in written):
            title = N_("{language} is older than the source: {heading}")
            yield Finding("text_stale", Severity.WARNING, row.id, title, "", values)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"
