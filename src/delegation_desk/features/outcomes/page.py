"""The list of outcomes and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.figures import format_number, format_quantity
from delegation_desk.core.formats import format_date, format_money
from delegation_desk.core.language import _, current
from delegation_desk.features.outcomes import service
from delegation_desk.features.outcomes.chain import Chain
from delegation_desk.features.outcomes.forms import new_fields, outcome_form
from delegation_desk.model.outcomes import Certainty, Outcome, OutcomeDraft, OutcomeKind, OutcomeStatus
from delegation_desk.store import listing
from delegation_desk.ui.attachments import Attachments, count_attachments
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.choice import options
from delegation_desk.ui.fields.numbers import CURRENCIES
from delegation_desk.ui.links import CERTAINTIES
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import Mark, mark

if TYPE_CHECKING:
    from sqlmodel import Session


class OutcomesPage(BrowsePage):
    """All outcomes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), OutcomePage)


class OutcomePage(RecordPage):
    """One outcome and the chain of what it came of."""

    def __init__(self, desk: Desk, outcome_id: UUID) -> None:
        super().__init__(desk, Outcome, outcome_id, home=_("Outcomes"))
        self._form = outcome_form(desk, outcome_id)
        self.labels |= self._form.labels()
        self.add_tab("outcome", _("Outcome"), lambda: self._form)
        self.add_tab(
            "chain",
            _("Origin"),
            lambda: Chain(desk, outcome_id),
            count=lambda session: service.count_links(session, outcome_id),
        )
        self.add_tab(
            "attachments",
            _("Attachments"),
            lambda: Attachments(desk, "outcome_id", outcome_id),
            count=lambda session: count_attachments(session, "outcome_id", outcome_id),
        )
        self.ready()

    def head(self, session: Session, row: Outcome) -> Head:
        """Title, state, kind, date, amount, and how sure its surest link is."""
        facts: list[str | Mark | QWidget] = [
            row.code,
            _(row.kind.value),
            format_date(row.reached_on, current()),
        ]
        if row.amount is not None:
            facts.append(amount_words(row))
        sure = service.certainties(session, [row.id]).get(row.id)
        if sure is not None:
            facts.append(certainty_mark(sure))
        title, native = row.title.best(current())[0], row.title.get("zh")
        return Head(title, native=native, mark=mark(row.status), facts=facts, sample=row.invented)

    def tables(self) -> set[str]:
        """The head and the numbers of the tabs."""
        return {"outcome", "outcome_link", "attachment"}


def amount_words(outcome: Outcome) -> str:
    """The amount with its unit, as a sum of money where the unit is a currency; "" where it is not known."""
    if outcome.amount is None:
        return ""
    if outcome.unit in CURRENCIES:
        return format_money(outcome.amount, outcome.unit, current())
    if not outcome.unit:
        return format_number(outcome.amount, current())
    return format_quantity(outcome.amount, outcome.unit, current())


def certainty_mark(certainty: Certainty) -> Mark:
    """Sign and word of a certainty."""
    return Mark(_(certainty.value), CERTAINTIES[certainty.name])


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.outcome_ids(session, typed, filters, sort.key, descending=sort.descending)

    return ListSpec(
        record=Outcome,
        title=_("Outcomes"),
        columns=[
            Column("status", _("Status"), 140),
            Column("title", _("Outcome")),
            Column("certainty", _("Certainty"), 180, sortable=False),
            Column("date", _("When"), 120),
            Column("amount", _("Amount"), 130, right=True),
        ],
        query=query,
        rows=_rows,
        sort=Sort("date", descending=True),
        empty=Empty("trend-up", _("No outcomes yet"), _("A first lead is enough to begin with.")),
        filters=[
            Filter("year", _("Year"), lambda session: [(year, year) for year in service.years(session)]),
            Filter("status", _("Status"), lambda _session: options(OutcomeStatus)),
            Filter("kind", _("Kind"), lambda _session: options(OutcomeKind)),
        ],
        two_lines=True,
        search_hint=_("Search outcomes …"),
        new_word=_("Outcome"),
        new=lambda parent: ask_new(parent, desk, _("New outcome"), OutcomeDraft, new_fields),
        watched=frozenset({"outcome_link"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    sure = service.certainties(session, ids)
    return [_row(each, sure.get(each.id)) for each in listing.fetch(session, Outcome, ids)]


def _row(outcome: Outcome, certainty: Certainty | None) -> Row:
    evidence = Cell(_("not linked yet"), tone="faint")
    if certainty is not None:
        evidence = Cell(mark=certainty_mark(certainty))
    below = " · ".join(filter(None, (_(outcome.kind.value), outcome.code, outcome.next_step)))
    title = Cell(outcome.title.best(current())[0], strong=True, beside=outcome.title.get("zh"), below=below)
    reached = outcome.reached_on
    day = Cell(format_date(reached, current(), "numeric"), tone="muted" if reached else "faint")
    cells = [
        Cell(mark=mark(outcome.status)),
        title,
        evidence,
        day,
        Cell(amount_words(outcome)),
    ]
    return Row(outcome.id, cells, sample=outcome.invented)
