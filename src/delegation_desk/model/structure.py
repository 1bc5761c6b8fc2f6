"""What an agreement's text lacks, or says differently in its languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import MONTHS
from delegation_desk.core.language import N_, Language
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.core.text import LocalText
from delegation_desk.model.clauses import LIBRARY, places, required_keys
from delegation_desk.model.findings import Finding, Severity, Value, Word

_PARTIES: Final = 2
_NUMBERED: Final = {
    name.casefold(): number for language in ("de", "en") for number, name in enumerate(MONTHS[language], 1)
}
_DATES: Final = re.compile(
    r"(?P<y1>\d{4})年(?P<m1>\d{1,2})月(?:(?P<d1>\d{1,2})日)?"
    r"|\b(?P<d2>\d{1,2})\.\s*(?P<m2>\d{1,2})\.\s*(?P<y2>\d{4})\b"
    rf"|\b(?:(?P<d3>\d{{1,2}})\.?\s+)?(?P<m3>{'|'.join(_NUMBERED)})\s+(?P<y3>\d{{4}})\b",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class SignatoryState:
    """A signatory: whether named, declared unknown, and whether the office was held that day."""

    named: bool = False
    declared_unknown: bool = False
    held_office: bool | None = None


@dataclass(frozen=True, slots=True)
class AgreementText:
    """What the check looks at: the clauses by key in their order, and the terms as fields."""

    clauses: tuple[tuple[str, LocalText], ...] = ()
    languages: tuple[Language, ...] = ("de", "zh")
    ready: bool = False
    personal_data: bool = False
    signed_on: PartialDate | None = None
    effective_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    term_months: int | None = None
    renewal_months: int | None = None
    notice_months: int | None = None
    originals: int | None = None
    signatories: tuple[SignatoryState, ...] = ()


def check_structure(text: AgreementText) -> list[Finding]:
    """Return what is missing or out of step; what would stop a signature is a conflict once it is ready."""
    checks: tuple[Callable[[AgreementText], list[Finding]], ...] = (
        _missing_clauses,
        _missing_languages,
        _unequal_places,
        _unequal_figures,
        _open_places,
        _terms,
        _signatories,
        _originals,
        _stale,
    )
    return [finding for check in checks for finding in check(text)]


def _finding(text: AgreementText, rule: str, subject: str | None, title: str, **values: Value) -> Finding:
    severity = Severity.ERROR if text.ready else Severity.WARNING
    return Finding(rule, severity, subject, title, values=values)


def _missing_clauses(text: AgreementText) -> list[Finding]:
    present = {key for key, wording in text.clauses if not wording.is_empty()}
    title = N_("The clause “{clause}” is missing")
    return [
        _finding(text, "clause_missing", key, title, clause=LIBRARY[key].title)
        for key in required_keys(personal_data=text.personal_data)
        if key not in present
    ]


def _missing_languages(text: AgreementText) -> list[Finding]:
    title = N_("The {language} text is missing")
    return [
        _finding(text, "language_missing", key, title, language=Word(LANGUAGE_NAMES[language]))
        for key, wording in text.clauses
        for language in wording.missing(text.languages)
        if not wording.is_empty()
    ]


def _present(text: AgreementText, wording: LocalText) -> list[Language]:
    return [language for language in text.languages if wording.get(language)]


def _unequal_places(text: AgreementText) -> list[Finding]:
    found = []
    title = N_("{{{place}}} is missing in the {language} text")
    for key, wording in text.clauses:
        named = {language: places(wording.get(language)) for language in _present(text, wording)}
        every = dict.fromkeys(place for names in named.values() for place in names)
        found += [
            _finding(text, "place_missing", key, title, place=place, language=Word(LANGUAGE_NAMES[language]))
            for language, names in named.items()
            for place in every
            if place not in names
        ]
    return found


def _unequal_figures(text: AgreementText) -> list[Finding]:
    found = []
    title = N_("Dates or figures differ between the languages")
    for key, wording in text.clauses:
        seen = {_figures(wording.get(language), language) for language in _present(text, wording)}
        if len(seen) > 1:
            found.append(_finding(text, "figures_differ", key, title))
    return found


def _figures(text: str, language: Language) -> tuple[frozenset[str], tuple[Decimal, ...]]:
    """Return the dates and the other figures of a text, in a form that does not depend on the language."""
    plain = re.sub(r"\{\w*\}", " ", text)
    days = frozenset(_day(match) for match in _DATES.finditer(plain))
    rest = _DATES.sub(" ", plain)
    return days, tuple(sorted(_number(match[0], language) for match in _FIGURES.finditer(rest)))


def days_named(text: str) -> tuple[PartialDate, ...]:
    """Return the dates that a text names in words or figures, in its order; none that no calendar has."""
    found = []
    for match in _DATES.finditer(text):
        try:
            found.append(PartialDate.parse_edtf(_day(match).removesuffix("-00")))
        except ValueError:
            continue
    return tuple(found)


def _day(match: re.Match[str]) -> str:
    year, month, day = next(
        (match[f"y{form}"], match[f"m{form}"], match[f"d{form}"]) for form in "123" if match[f"y{form}"]
    )
    number = int(month) if month.isdecimal() else _NUMBERED[month.casefold()]
    return f"{year}-{number:02d}-{int(day or 0):02d}"


def _number(written: str, language: Language) -> Decimal:
    group, point = (".", ",") if language == "de" else (",", ".")
    try:
        return Decimal(written.replace(group, "").replace(point, "."))
    except InvalidOperation:  # such as 1.2.3, the number of a section
        return Decimal(re.sub(r"\D", "", written))


def _open_places(text: AgreementText) -> list[Finding]:
    if not text.ready:
        return []
    title = N_("{{{place}}} is still to be filled in")
    return [
        _finding(text, "place_open", key, title, place=place)
        for key, wording in text.clauses
        for place in dict.fromkeys(
            name for language in text.languages for name in places(wording.get(language))
        )
    ]


def _terms(text: AgreementText) -> list[Finding]:
    found = []
    if text.signed_on and text.effective_on and text.effective_on.certainly_before(text.signed_on):
        found.append(_finding(text, "effective_early", None, N_("It takes effect before it is signed")))
    if text.term_months and text.ends_on is None and text.effective_on is None:
        found.append(_finding(text, "term_open", None, N_("There is a term, but no day on which it ends")))
    if text.renewal_months and not text.notice_months:
        found.append(
            _finding(text, "notice_open", None, N_("It is renewed, but there is no period of notice"))
        )
    return found


def _signatories(text: AgreementText) -> list[Finding]:
    found = []
    if any(not (who.named or who.declared_unknown) for who in text.signatories) or not text.signatories:
        title = N_("A signatory is neither named nor declared unknown")
        found.append(_finding(text, "signatory_open", None, title))
    if any(who.named and who.held_office is False for who in text.signatories):
        title = N_("A signatory did not hold the office on that day")
        found.append(Finding("office_then", Severity.WARNING, None, title))
    return found


def _originals(text: AgreementText) -> list[Finding]:
    if not text.ready and text.originals is None:
        return []
    if (text.originals or 0) >= _PARTIES:
        return []
    return [_finding(text, "originals", None, N_("Each side needs an original"))]


def _stale(text: AgreementText) -> list[Finding]:
    title = N_("The {language} text is older than its source")
    return [
        _finding(text, "stale", key, title, language=Word(LANGUAGE_NAMES[language]))
        for key, wording in text.clauses
        for language in text.languages
        if wording.stale(language)
    ]
