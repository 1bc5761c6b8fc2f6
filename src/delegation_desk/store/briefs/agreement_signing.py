"""The day of signing in the words of an agreement's own text, where it is another than the recorded one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.clauses import LIBRARY, places
from delegation_desk.model.structure import days_named
from delegation_desk.store.briefs.agreement_values import clauses

_PLACE = "signed_on"


@dataclass(frozen=True)
class OtherDay:
    """A paragraph that names another day of signing than the record does."""

    number: int
    title: LocalText
    named: tuple[PartialDate, ...]


def other_days(
    session: Session, agreement: Agreement, signed_on: PartialDate | None, languages: Iterable[Language] = ()
) -> tuple[OtherDay, ...]:
    """The paragraphs whose place for the day of signing was filled with another day in these languages."""
    if signed_on is None:
        return ()
    asked = tuple(languages) or LANGUAGES
    found = (
        OtherDay(number, clause.title, _others(clause.text, asked, signed_on))
        for number, clause in enumerate(clauses(session, agreement.id), 1)
        if clause.key in LIBRARY and _PLACE in places(LIBRARY[clause.key].text.get("de"))
    )
    return tuple(each for each in found if each.named)


def _others(
    text: LocalText, languages: Iterable[Language], signed_on: PartialDate
) -> tuple[PartialDate, ...]:
    """The days named in a language that names no day which may be the recorded one."""
    found: dict[PartialDate, None] = {}
    for language in languages:
        named = days_named(text.get(language))
        if all(day.certainly_before(signed_on) or day.certainly_after(signed_on) for day in named):
            found |= dict.fromkeys(named)
    return tuple(found)
