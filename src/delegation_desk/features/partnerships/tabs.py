"""The rows that belong to a partnership: its partners, what came of it, how it was evaluated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.figures import format_number
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current
from delegation_desk.features.partnerships import forms, service
from delegation_desk.model.evidence import mean_rating
from delegation_desk.model.outcomes import Certainty, Outcome, OutcomeLink
from delegation_desk.model.partnership_parts import Evaluation, Partner
from delegation_desk.store.briefs.linked import Linked, linked
from delegation_desk.store.today import today
from delegation_desk.ui.controls import label, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, clear, column, row
from delegation_desk.ui.links import CERTAINTIES, RowLinks, link_cell
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.status import Mark, mark

if TYPE_CHECKING:
    from sqlmodel import Session


def partners(desk: Desk, partnership_id: UUID) -> ChildRows:
    """Who is part of it."""
    spec = RowsSpec(
        record=Partner,
        parent=("partnership_id", partnership_id),
        columns=[Column("name", _("Partner")), Column("side", _("Side"), 150)],
        rows=_partner_rows,
        fields=forms.partner_fields,
        add_word=_("Add a partner"),
        nothing=_("No partners recorded yet."),
        two_lines=True,
        watched=frozenset({"place", "organisation"}),
        opens=lambda row_id: _partner_behind(desk, row_id),
        label=N_("Edit partner"),
    )
    return ChildRows(desk, spec)


class Outcomes(QWidget):
    """What came of the partnership, how surely; each outcome counts once."""

    def __init__(self, desk: Desk, partnership_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, partnership_id
        self._count = row(spacing=18)
        self.rows = ChildRows(desk, _outcome_spec(desk, partnership_id))
        RowLinks(self.rows, 1, self._targets, desk)
        self.setLayout(column(self._count, 10, self.rows, STRETCH))
        watched = {"outcome", "outcome_link"}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count again; the rows keep themselves fresh."""
        with self._desk.read() as session:
            counted = service.outcome_count(session, self._id)
        clear(self._count)
        for certainty in Certainty:
            n = counted[certainty.name]
            if n:
                words = _("{word}: {n}").format(word=_(certainty.value), n=n)
                self._count.addWidget(sign(Mark(words, CERTAINTIES[certainty.name])))
        if any(counted.values()):
            words = _("Each outcome counts once, at its surest link.")
            self._count.addWidget(label(words, "small", "faint"))
        self._count.addStretch(1)

    def _targets(self, link_id: UUID) -> tuple[Linked, ...]:
        return _outcome_behind(self._desk, link_id)


def evaluations(desk: Desk, partnership_id: UUID) -> ChildRows:
    """The evaluations, each with its marks."""
    spec = RowsSpec(
        record=Evaluation,
        parent=("partnership_id", partnership_id),
        columns=[
            Column("day", _("Evaluated on"), 190),
            Column("marks", _("Marks")),
            Column("mean", _("Mean"), 110, right=True),
        ],
        rows=_evaluation_rows,
        fields=forms.evaluation_fields,
        add_word=_("Add an evaluation"),
        nothing=_("Not evaluated yet. Unknown is a mark too: it is not nought."),
        values=lambda: _new_evaluation(desk),
        query=lambda session: service.evaluations(session, partnership_id),
        order_by="evaluated_on",
        two_lines=True,
        label=N_("Edit evaluation"),
    )
    return ChildRows(desk, spec)


def _outcome_spec(desk: Desk, partnership_id: UUID) -> RowsSpec:
    return RowsSpec(
        record=OutcomeLink,
        parent=("partnership_id", partnership_id),
        columns=[
            Column("certainty", _("Certainty"), 200),
            Column("outcome", _("Outcome and evidence")),
            Column("status", _("Status"), 130),
            Column("when", _("When"), 130),
        ],
        rows=_outcome_rows,
        fields=forms.outcome_fields,
        add_word=_("Link an outcome"),
        nothing=_("Nothing is linked to this partnership yet. Outcomes have a page of their own."),
        query=lambda session: service.outcome_links(session, partnership_id),
        order_by="created_at",
        two_lines=True,
        watched=frozenset({"outcome"}),
        opens=lambda row_id: _first(_outcome_behind(desk, row_id)),
        label=N_("Edit link of an outcome"),
    )


def _partner_rows(session: Session, rows: Sequence[Partner]) -> list[Row]:
    made = []
    for each in rows:
        body, place = service.partner_records(session, each)
        named = body if body is not None else place
        name = named.called() if named is not None else _("not known")
        native = named.name.get("zh") if named is not None else ""
        below = place.called() if body is not None and place is not None else ""
        cells = [Cell(name, strong=True, beside=native, below=below), Cell(_(each.side.value), tone="muted")]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _partner_behind(desk: Desk, partner_id: UUID) -> tuple[str, UUID] | None:
    with desk.read() as session:
        partner = session.get(Partner, partner_id)
        if partner is None:
            return None
        if partner.organisation_id is not None:
            return "organisation", partner.organisation_id
        return ("place", partner.place_id) if partner.place_id is not None else None


def _outcome_rows(session: Session, rows: Sequence[OutcomeLink]) -> list[Row]:
    made = []
    for each in rows:
        outcome = session.get(Outcome, each.outcome_id)
        if outcome is None:
            continue
        why = " · ".join(filter(None, (each.text.best(current())[0], each.source)))
        cells = [
            Cell(mark=Mark(_(each.certainty.value), CERTAINTIES[each.certainty.name])),
            link_cell(linked(session, each, ("outcome_id",)), below=why or _("no evidence yet")),
            Cell(mark=mark(outcome.status)),
            Cell(format_date(outcome.reached_on, current()), tone="muted"),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _outcome_behind(desk: Desk, link_id: UUID) -> tuple[Linked, ...]:
    with desk.read() as session:
        found = session.get(OutcomeLink, link_id)
        return linked(session, found, ("outcome_id",)) if found is not None else ()


def _first(targets: Sequence[Linked]) -> tuple[str, UUID] | None:
    return targets[0].opens if targets else None


def _evaluation_rows(_session: Session, rows: Sequence[Evaluation]) -> list[Row]:
    return [_evaluation_row(each) for each in rows]


def _evaluation_row(each: Evaluation) -> Row:
    day = format_date(each.evaluated_on, current())
    unknown = _("unknown")
    marks = " · ".join(
        f"{_(title)} {unknown if mark is None else mark}"
        for title, mark in zip(service.CRITERIA.values(), service.ratings(each), strict=True)
    )
    mean = mean_rating(service.ratings(each))
    figure = format_number(mean, current(), 1) if mean is not None else "–"
    cells = [Cell(day, strong=True, below=each.evaluator), Cell(marks, below=each.remarks), Cell(figure)]
    return Row(each.id, cells, sample=each.invented)


def _new_evaluation(desk: Desk) -> dict[str, object]:
    with desk.read() as session:
        return {"evaluated_on": today(session), "evaluator": desk.workspace.author}
