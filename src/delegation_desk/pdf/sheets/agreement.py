"""The agreement sheet: its life, its facts, who signs, what was promised, what comes next, and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_list
from delegation_desk.core.language import N_, Language
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.core.names import display_both, office_beside
from delegation_desk.model.agreements import AgreementStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.sheets.agreement_facts import (
    SIDES,
    key_facts,
    listed,
    next_dates,
    numeric,
    party_name,
)
from delegation_desk.pdf.wordings import (
    as_recorded,
    marked,
    said,
    starred,
    table_date,
    told,
)
from delegation_desk.store.briefs.agreement_life import StationBrief
from delegation_desk.store.briefs.agreements import (
    AgreementBrief,
    ClauseBrief,
    ObligationBrief,
    PartyBrief,
    SignatoryBrief,
)
from delegation_desk.store.briefs.people import OfficeBrief, PersonBrief

# Short enough for eight stations in a row.
_STATIONS: Final = {
    AgreementStatus.IDEA: N_("Idea"),
    AgreementStatus.DRAFT: N_("Draft"),
    AgreementStatus.NEGOTIATION: N_("Negotiation"),
    AgreementStatus.LEGAL_REVIEW: N_("Legal review"),
    AgreementStatus.COUNCIL: N_("Council"),
}
_DATES: Final[dict[Language, float]] = {"de": 22, "en": 31, "zh": 26}
"""How many millimetres a column of dates needs."""
_AT_THE_END: Final = 2  # clauses that stay together
_SHORT: Final = 8  # rows of a table that are not parted


def agreement_sheet(
    styles: kit.Styles,
    brief: AgreementBrief,
    *,
    chapter: kit.Chapter | None = None,
    text: bool = True,
) -> list[kit.Block]:
    """The sheet of an agreement, and after it, if asked for, its text clause by clause."""
    blocks = [
        _title(styles, brief, chapter),
        _life(styles, brief),
        *key_facts(styles, brief),
        *_signing(styles, brief),
    ]
    blocks += [*_obligations(styles, brief), *next_dates(styles, brief), *_remarks(styles, brief)]
    blocks += _versions(styles, brief)
    if text:
        blocks += agreement_text(styles, brief, chapter=chapter)
    return blocks


def agreement_text(
    styles: kit.Styles, brief: AgreementBrief, *, chapter: kit.Chapter | None = None
) -> list[kit.Block]:
    """The text of an agreement in the language of the document, a clause to each side head."""
    if not brief.clauses:
        return []
    foreign = any(clause.text.foreign for clause in brief.clauses)
    every = all(clause.invented for clause in brief.clauses)
    lead = styles.t("Not every clause is translated.") if foreign else ""
    title = kit.Title(
        styles,
        starred(styles.t("Wording"), invented=every),
        kicker=styles.t("Agreement") if chapter is None else "",
        chapter=chapter,
        new_page=False,  # else the page before would stay nearly empty
        lead=lead,
        note=marked(styles, brief.title),
    )
    clauses = [_clause(styles, clause, sign=not every) for clause in brief.clauses]
    return [title, *clauses[:-_AT_THE_END], kit.Together(clauses[-_AT_THE_END:])]


def _title(styles: kit.Styles, brief: AgreementBrief, chapter: kit.Chapter | None) -> kit.Block:
    t = styles.t
    parts = [t(brief.kind.value), t("binding") if brief.binding else t("not binding")]
    comma = "，" if styles.language == "zh" else ", "
    lead = listed(styles, [comma.join(parts), *filter(None, [_languages(styles, brief)])])
    return kit.Title(
        styles,
        said(styles, brief.title, invented=brief.invented),
        kicker=t("Agreement") if chapter is None else "",
        chapter=chapter,
        lead=lead[:1].upper() + lead[1:],
        entry=marked(styles, brief.title),
        note=_state(styles, brief.status),
    )


def _languages(styles: kit.Styles, brief: AgreementBrief) -> str:
    names = [styles.t(LANGUAGE_NAMES[name]) for name in LANGUAGE_NAMES if name in brief.languages]
    if len(names) < 2:
        return "".join(names)
    listed = format_list(names, styles.language)
    for name, word in LANGUAGE_NAMES.items():
        if name == brief.prevailing:
            return styles.t("{languages}; {language} prevails").format(
                languages=listed, language=styles.t(word)
            )
    return styles.t("{languages} of equal validity").format(languages=listed)


def _state(styles: kit.Styles, status: AgreementStatus) -> str:
    words = styles.t(_STATIONS.get(status, status.value))
    return words[:1].upper() + words[1:]  # each stands for itself, as the heading of its day


def _life(styles: kit.Styles, brief: AgreementBrief) -> kit.Block:
    return kit.LifeCycle(styles, [_station(styles, brief, station) for station in brief.stations])


def _remarks(styles: kit.Styles, brief: AgreementBrief) -> Iterator[kit.Block]:
    """What the agreement is about, and what was noted on its way."""
    if brief.summary:
        yield kit.Side(styles, styles.t("In short"), told(styles, brief.summary))
    notes = [
        (_state(styles, s.status), said(styles, s.note, invented=s.invented))
        for s in brief.stations
        if s.note
    ]
    if notes:
        yield kit.Side(styles, styles.t("Its history"), kit.Facts(styles, notes))


def _station(styles: kit.Styles, brief: AgreementBrief, station: StationBrief) -> kit.Step:
    """A station with what is known of its day: an unknown day is said, never filled in."""
    known = _narrow(styles, station.on) if station.on is not None else ""
    if station.reached is None:
        known = known or styles.t("not recorded")
    elif station.reached or (station.status is AgreementStatus.IN_FORCE and brief.signed):
        known = known or styles.t("unknown")
    sign = " ◊" if station.invented and station.on is not None else ""
    return kit.Step(_state(styles, station.status), f"{known}{sign}", bool(station.reached), station.current)


def _narrow(styles: kit.Styles, day: PartialDate) -> str:
    """A date that fits below a station: a day on two lines in Chinese, where eight on one would touch."""
    written = table_date(day, styles.language)
    return re.sub("年(?=.*日)", "年\n", written) if styles.language == "zh" else written


def _signing(styles: kit.Styles, brief: AgreementBrief) -> Iterator[kit.Block]:
    """The signatories by name and office, and a dashed box for everyone of whom no name is known."""
    pairs = [(party, signatory) for party in brief.parties for signatory in party.signatories]
    named = [_named(styles, party, who.person) for party, who in pairs if who.person is not None]
    still = [_open_box(styles, brief, party, who) for party, who in pairs if who.person is None]
    blocks: list[kit.Block] = []
    if named:
        blocks.append(kit.Facts(styles, named, name_width=42))
    if still:
        blocks.append(kit.OpenBoxes(styles, still))
    if brief.signatories_note:
        blocks.append(kit.small(styles, said(styles, brief.signatories_note)))
    if blocks:
        yield kit.Side(styles, styles.t("Signatories"), *blocks)


def _named(styles: kit.Styles, party: PartyBrief, person: PersonBrief) -> tuple[kit.Words, kit.Block]:
    name = starred(display_both(person.name, styles.language), invented=person.invented)
    return party_name(styles, party), kit.two_lines(styles, name, _office(styles, person.office))


def _office(styles: kit.Styles, office: OfficeBrief | None) -> list[str | kit.Run]:
    """An office and its body: in Chinese the body first, as in one word with it."""
    if office is None:
        return []
    body, title = office.organisation, office.title
    if not body:
        return said(styles, title, invented=office.invented)
    if not title.foreign:
        title = replace(title, text=office_beside(title.text, body.text, styles.language))
    words = said(styles, title, invented=office.invented)
    if styles.language == "zh":
        return [*said(styles, body, name=True), *words]
    return [*words, ", ", *said(styles, body, name=True)]


def _open_box(
    styles: kit.Styles, brief: AgreementBrief, party: PartyBrief, who: SignatoryBrief
) -> kit.OpenBox:
    t = styles.t
    name, remark = (
        (t("Name not known"), t("The name was not recorded."))
        if brief.signed
        else (t("Name open"), t("Not named yet."))
    )
    side = t("For: {party}").format(party=kit.plain(party_name(styles, party)))
    return kit.OpenBox(name, side, kit.plain(said(styles, who.note)) if who.note else remark)


def _obligations(styles: kit.Styles, brief: AgreementBrief) -> Iterator[kit.Block]:
    if not brief.obligations:
        return
    t, rows = styles.t, brief.obligations
    stateful = any(row.state is not None for row in rows)
    every = all(row.invented for row in rows)
    columns = [kit.Column(t("No."), 10), kit.Column(t("Who"), 35, "strong"), kit.Column(t("What"))]
    columns.append(kit.Column(t("By"), _DATES[styles.language]))
    if stateful:
        columns += [kit.Column(t("Evidence"), 30), kit.Column(t("State"), 20)]
    table = kit.Table(
        styles, columns, [_obligation(styles, row, sign=not every, stateful=stateful) for row in rows]
    )
    blocks = [kit.heading(styles, starred(t("Promises"), invented=every)), table]
    yield from [kit.Together(blocks)] if len(rows) <= _SHORT else blocks


def _obligation(
    styles: kit.Styles, row: ObligationBrief, *, sign: bool, stateful: bool
) -> list[kit.Words | kit.Block]:
    t = styles.t
    who = said(styles, row.who, name=True) if row.who else [t(SIDES[row.side])]
    cells: list[kit.Words | kit.Block] = [
        str(row.number),
        who,
        said(styles, row.text, invented=row.invented and sign),
        numeric(styles, row.due) if row.due else t("no day set"),
    ]
    if stateful:
        state = t("overdue") if row.overdue else t(row.state.value) if row.state else "–"
        cells += [said(styles, row.evidence) if row.evidence else "–", state]
    return cells


def _versions(styles: kit.Styles, brief: AgreementBrief) -> Iterator[kit.Block]:
    if not brief.versions:
        return
    t = styles.t
    every = all(version.invented for version in brief.versions)
    columns = [
        kit.Column(t("No."), 10),
        kit.Column(t("Date"), _DATES[styles.language] + 3),
        kit.Column(t("Sent by"), 32),
    ]
    columns += [kit.Column(t("Remark")), kit.Column(t("File"), 40, "small")]
    head = kit.heading(styles, starred(t("Drafts sent back and forth"), invented=every))
    table = kit.Table(
        styles,
        columns,
        [
            [
                str(version.number),
                numeric(styles, version.dated),
                t(SIDES[version.side]),
                said(styles, version.note, invented=version.invented and not every) if version.note else "–",
                version.file_name or "–",
            ]
            for version in brief.versions
        ],
    )
    yield from [kit.Together([head, table])] if len(brief.versions) <= _SHORT else [head, table]


def _clause(styles: kit.Styles, clause: ClauseBrief, *, sign: bool) -> kit.Block:
    number = f"{clause.number}\u2002"
    head = kit.joined(number, _clause_title(styles, clause)) if clause.title else number
    return kit.Side(styles, head, told(styles, clause.text, invented=clause.invented and sign))


def _clause_title(styles: kit.Styles, clause: ClauseBrief) -> kit.Words:
    """One in the language of its clause, which says so, says no more."""
    return as_recorded(clause.title) if clause.text.foreign else said(styles, clause.title)
