"""What a visit came to, read at once for its report: plain objects with no session behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session, col, or_

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import Language
from delegation_desk.features.visits.briefing import Briefing, moment_of_sample, read
from delegation_desk.features.visits.held import Held, held, over
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.outcomes import Certainty, Outcome, OutcomeLink, OutcomeStatus
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.moves import former_starts
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Gap, Reader, Wording
from delegation_desk.store.clock import at_home
from delegation_desk.store.gift_limits import exceeded


@dataclass(frozen=True)
class TaskBrief:
    """Something that remains to be done, or was done."""

    title: Wording
    due: date | None
    status: TaskStatus
    responsible: PersonBrief | None
    invented: bool


@dataclass(frozen=True)
class GiftLine:
    """A gift for the register."""

    way: Way
    description: Wording
    value: Decimal | None
    currency: str
    above: Decimal | None  # the ceiling in euros that the value is above
    given_on: PartialDate | None
    person: str
    partner: Wording
    registered_on: date | None
    consent: Wording
    note: Wording
    planned: bool  # not given or received yet
    invented: bool


@dataclass(frozen=True)
class OutcomeBrief:
    """What came of the visit, how surely, and on what evidence."""

    title: Wording
    status: OutcomeStatus
    reached_on: PartialDate | None
    certainty: Certainty
    evidence: Wording
    source: Wording
    invented: bool


@dataclass(frozen=True)
class VisitReport:
    """A visit and what came of it, as it stood at one moment."""

    visit: Briefing
    tasks: tuple[TaskBrief, ...]
    gifts: tuple[GiftLine, ...]
    outcomes: tuple[OutcomeBrief, ...]
    signings: Mapping[UUID, PartialDate]  # when the agreements of the visit are, or were, to be signed
    moved: Mapping[UUID, datetime]  # when items were to begin that were moved after they had been confirmed
    result: Wording
    debrief: Wording
    gaps: tuple[Gap, ...]
    sample: bool

    @property
    def open_tasks(self) -> tuple[TaskBrief, ...]:
        """What remains to be done, the next first."""
        return tuple(task for task in self.tasks if task.status is TaskStatus.OPEN)


def report(
    session: Session, visit: Visit, language: Language = "de", as_of: datetime | None = None
) -> VisitReport:
    """Read a visit for its report; `as_of` is the moment it stands for, else now.

    That of a sample stands for its latest change, as the sample is looked at on a day of its own.
    """
    then = as_of or moment_of_sample(session, visit)
    stand = then or datetime.now(UTC)
    # Of now the records say how things are: nothing is reckoned back, such as a state that bears no date.
    until = at_home(session, then).date() if then is not None else None
    reader = Reader(session, language, Audience.INTERNAL, until)
    brief = read(reader, visit, stand)
    item_ids = [item.id for item in brief.items]
    people = People(reader)
    return VisitReport(
        visit=brief,
        tasks=_tasks(reader, people, visit.id, item_ids),
        gifts=_gifts(reader, brief),
        outcomes=_outcomes(reader, visit.id, item_ids),
        signings=_signings(reader, visit.id),
        moved=former_starts(session, reader.rows(ProgrammeItem, ProgrammeItem.visit_id == visit.id)),
        result=reader.text(visit, "result"),
        debrief=reader.text(visit, "debrief"),
        gaps=reader.gaps,
        sample=reader.sample,
    )


def _tasks(reader: Reader, people: People, visit_id: UUID, item_ids: Iterable[UUID]) -> tuple[TaskBrief, ...]:
    rows = reader.rows(Task, or_(col(Task.visit_id) == visit_id, col(Task.item_id).in_(item_ids)))
    known = [row for row in rows if row.status is not TaskStatus.DROPPED and reader.knows(None, row)]
    known.sort(key=lambda row: (row.due is None, row.due or date.max, row.title))
    return tuple(
        TaskBrief(
            reader.noted(row.title), row.due, row.status, people.on(row.responsible_id, row.due), row.invented
        )
        for row in known
    )


def _gifts(reader: Reader, brief: Briefing) -> tuple[GiftLine, ...]:
    """The gifts of which there was word by then; one whose day is still to come is planned."""
    items = [item.id for item in brief.items]
    rows = reader.rows(Gift, or_(col(Gift.visit_id) == brief.visit.id, col(Gift.item_id).in_(items)))
    known = [row for row in rows if reader.knows(row.given_on, row) or reader.knows(None, row)]
    known.sort(key=lambda row: (row.given_on.edtf() if row.given_on else "9999", row.created_at))
    return tuple(
        GiftLine(
            row.way,
            reader.text(row, "description"),
            row.value,
            row.currency,
            exceeded(reader.session, row),
            row.given_on,
            *_partner(reader, row),
            row.registered_on,
            reader.noted(row.consent),
            reader.noted(row.note),
            _planned(brief, row),
            row.invented,
        )
        for row in known
    )


def _planned(brief: Briefing, row: Gift) -> bool:
    """Whether a gift is still to be given; where its day does not say so, its meeting or the visit does."""
    day = brief.stand.date()
    if row.given_on is not None and (row.given_on.latest() <= day or row.given_on.earliest() > day):
        return row.given_on.earliest() > day
    item = next((item for item in brief.items if item.id == row.item_id), None)
    return held(brief, item) is Held.AHEAD if item is not None else not over(brief)


def _signings(reader: Reader, visit_id: UUID) -> dict[UUID, PartialDate]:
    rows = reader.rows(Agreement, Agreement.visit_id == visit_id)
    return {row.id: row.signed_on for row in rows if row.signed_on is not None}


def _partner(reader: Reader, row: Gift) -> tuple[str, Wording]:
    """Who gave or got the gift on the other side."""
    outgoing = row.way is Way.OUTGOING
    person = reader.get(Person, row.recipient_id if outgoing else row.giver_id)
    body = reader.get(Organisation, row.recipient_organisation_id if outgoing else row.giver_organisation_id)
    return person.heading() if person else "", reader.text(body, "name") if body else NO_WORDING


def _outcomes(reader: Reader, visit_id: UUID, item_ids: Iterable[UUID]) -> tuple[OutcomeBrief, ...]:
    """Each outcome once, at its strongest link."""
    links = reader.rows(
        OutcomeLink, or_(col(OutcomeLink.visit_id) == visit_id, col(OutcomeLink.item_id).in_(item_ids))
    )
    strongest: dict[UUID, OutcomeLink] = {}
    for link in sorted(links, key=lambda link: list(Certainty).index(link.certainty)):
        strongest.setdefault(link.outcome_id, link)
    found = []
    for outcome_id, link in strongest.items():
        row = reader.get(Outcome, outcome_id)
        if row is not None and reader.happened(row.reached_on, row):
            evidence = reader.text(link, "text") if not link.text.is_empty() else NO_WORDING
            found.append(
                OutcomeBrief(
                    reader.text(row, "title"),
                    row.status,
                    row.reached_on,
                    link.certainty,
                    evidence,
                    reader.noted(link.source or row.source),
                    row.invented,
                )
            )
    return tuple(found)
