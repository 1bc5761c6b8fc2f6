"""The facts of an agreement: parties, signature, term and notice, and the dates that come next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, Language
from delegation_desk.model.calendars import CHINA, is_provisional
from delegation_desk.model.words import Audience, Side
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import named, said
from delegation_desk.store.briefs.agreement_terms import span_text
from delegation_desk.store.briefs.agreements import AgreementBrief, PartyBrief

SIDES: Final = {Side.OWN: N_("our side"), Side.PARTNER: N_("partner side"), Side.BOTH: N_("both sides")}
"""What the sides are called, as msgids."""
_LAST_OBJECTION: Final = N_("Last day on which an objection to the renewal may be received.")
_LAST_NOTICE: Final = N_("Last day on which a notice to the end of the term may be received.")
_DAYS: Final[dict[Language, float]] = {"de": 29, "en": 34, "zh": 31}  # millimetres


def key_facts(styles: kit.Styles, brief: AgreementBrief) -> Iterator[kit.Block]:
    """What is known of the agreement as names and values, and what it is about."""
    t = styles.t
    rows: list[tuple[str, kit.Words | kit.Block]] = [
        (t("Parties") if brief.binding else t("Participants"), _parties(styles, brief)),
        (t("Day of signing"), _signed(styles, brief)),
        (t("Term"), _term(styles, brief)),
        _notice(styles, brief),
        (t("Fields"), _fields(styles, brief)),
        (t("Arising from"), _context(styles, brief)),
        (t("Replaces"), said(styles, brief.supersedes) if brief.supersedes else ""),
    ]
    yield kit.Side(styles, t("Key facts"), kit.Facts(styles, [row for row in rows if row[1]]))


def _parties(styles: kit.Styles, brief: AgreementBrief) -> kit.Words:
    names: list[str | kit.Run] = []
    for party in brief.parties:
        names += [*([_semicolon(styles)] if names else []), *party_name(styles, party)]
    return names or styles.t("not known")


def party_name(styles: kit.Styles, party: PartyBrief) -> list[str | kit.Run]:
    """How a party is called, or its side where it has no name."""
    if not party.name:
        return [styles.t(SIDES[party.side])]
    return said(styles, party.name, invented=party.invented, name=True)


def _signed(styles: kit.Styles, brief: AgreementBrief) -> str:
    t = styles.t
    if not brief.signed:
        return t("not signed yet")
    if brief.signed_on is None:
        when = t("day not known")
    else:
        when = format_date(brief.signed_on, styles.language)
        if brief.signed_on.exact() is None:
            when = t("{date}; day not known").format(date=when)
    parts = [when, named(styles, brief.signed_place) or t("place not known")]
    if brief.originals:
        parts.append(t.plural("{n} original", "{n} originals", brief.originals).format(n=brief.originals))
    return listed(styles, parts)


def _effective(styles: kit.Styles, brief: AgreementBrief) -> str:
    if brief.term.effective_on is not None:
        return styles.t("from {date}").format(date=format_date(brief.term.effective_on, styles.language))
    return styles.t("beginning not known") if brief.signed else ""


def _context(styles: kit.Styles, brief: AgreementBrief) -> kit.Words:
    """The visit and the partnership that the agreement belongs to."""
    parts = [said(styles, wording) for wording in (brief.visit, brief.partnership) if wording]
    words: list[str | kit.Run] = []
    for part in parts:
        words += [*([_semicolon(styles)] if words else []), *part]
    return words


def _term(styles: kit.Styles, brief: AgreementBrief) -> str:
    """Term and renewal as agreed, and the end that follows, if the day of the beginning is known."""
    t, term = styles.t, brief.term
    parts = [effective] if (effective := _effective(styles, brief)) else []
    if term.term_months:
        parts.append(span_text(term.term_months, t))
    elif term.ends_on is not None:
        parts.append(t("runs until {date}").format(date=format_date(term.ends_on, styles.language)))
    if term.renewal_months:
        parts.append(t("renewed by {span} each time").format(span=span_text(term.renewal_months, t)))
    if term.current_end is not None and (term.renewed or term.ends_on is None):
        parts.append(t("at present until {date}").format(date=format_date(term.current_end, styles.language)))
    elif term.term_months and term.ends_on is None and brief.signed:
        parts.append(t("its end cannot be worked out without the day on which it took effect"))
    return listed(styles, parts)


def _notice(styles: kit.Styles, brief: AgreementBrief) -> tuple[str, str]:
    """By when to object to a renewal; where nothing renews itself the period alone is recorded."""
    t, term = styles.t, brief.term
    if term.notice_months is None:
        return "", ""
    span = span_text(term.notice_months, t)
    if not term.renewal_months:
        return t("Notice period as agreed"), span
    parts = [t("at least {span} before the end of the term").format(span=span)]
    if term.last_notice is not None and not term.notice_passed:
        parts.append(t("to be received by {date}").format(date=numeric(styles, term.last_notice)))
    return t("Notice of non-renewal"), listed(styles, parts)


def _fields(styles: kit.Styles, brief: AgreementBrief) -> kit.Words:
    words: list[str | kit.Run] = []
    for field in brief.fields:
        words += [
            *(["；" if styles.language == "zh" else "; "] if words else []),
            *said(styles, field.text, invented=field.invented),
        ]
    return words


def listed(styles: kit.Styles, parts: Sequence[str]) -> str:
    """Several remarks as one line."""
    return _semicolon(styles).join(parts)


def _semicolon(styles: kit.Styles) -> str:
    return "；" if styles.language == "zh" else "; "


def numeric(styles: kit.Styles, day: PartialDate | date | None) -> str:
    """A date as tables print it, with no more in it than is known."""
    return format_date(day, styles.language, "numeric")


def next_dates(styles: kit.Styles, brief: AgreementBrief) -> Iterator[kit.Block]:
    """What is overdue, what falls due, and the dates of the term; hosts see their promises only."""
    rows = [*_due(styles, brief), *(_term_dates(styles, brief) if brief.edition is not Audience.HOST else ())]
    if rows:
        rows.sort(key=lambda row: row[0].edtf())
        shown = [(numeric(styles, when), words) for when, words in rows]
        side = kit.Side(
            styles, styles.t("Next dates"), kit.Facts(styles, shown, name_width=_DAYS[styles.language])
        )
        yield kit.Together([side])


def _due(styles: kit.Styles, brief: AgreementBrief) -> Iterator[tuple[PartialDate, str]]:
    """The promises that are due or overdue; of those whose state is not told only the ones to come."""
    t = styles.t
    for row in brief.obligations:
        if row.due is None:
            continue
        if row.overdue:
            yield row.due, t("Promise {n} has been overdue since then.").format(n=row.number)
        elif row.due.latest() >= brief.day and (
            row.state is None or row.state.name in ("OPEN", "IN_PROGRESS")
        ):
            yield row.due, t("Promise {n} is due.").format(n=row.number)


def _term_dates(styles: kit.Styles, brief: AgreementBrief) -> Iterator[tuple[PartialDate, str]]:
    t, term = styles.t, brief.term
    if term.current_end is None:
        return
    if term.last_notice is not None and term.safe_notice is not None and not term.notice_passed:
        words = t(_LAST_OBJECTION if term.renewal_months else _LAST_NOTICE)
        if term.safe_notice != term.last_notice:
            after = "" if styles.language == "zh" else " "
            words = f"{words}{after}{_working_day(styles, term.safe_notice)}"
        yield PartialDate.of(term.last_notice), words
    if term.next_end is not None:
        ends = t("The term ends and goes on until {date}; the day to object has passed.")
        yield PartialDate.of(term.current_end), ends.format(date=numeric(styles, term.next_end))
    elif term.renewal_months:
        ends = t("The term ends; it is renewed by {span} unless either side objects.")
        yield PartialDate.of(term.current_end), ends.format(span=span_text(term.renewal_months, t))
    else:
        yield PartialDate.of(term.current_end), t("The term ends.")


def _working_day(styles: kit.Styles, day: date) -> str:
    """What is said of it; one reckoned before China has decreed its holidays may still change."""
    if is_provisional(day, CHINA):
        words = styles.t(
            "The last working day of both sides before it is probably {date}, as China has not decreed its "
            "holidays of that year yet."
        )
    else:
        words = styles.t("The last working day of both sides before it is {date}.")
    return words.format(date=numeric(styles, day))
