"""The chain of what an outcome came of: link by link, each with its certainty, its source and the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import N_, _, current
from delegation_desk.features.outcomes import forms, service
from delegation_desk.model.outcomes import OutcomeLink
from delegation_desk.store.briefs.linked import Linked, linked
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, column
from delegation_desk.ui.links import CERTAINTIES, RowLinks, link_cell
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.status import Mark

if TYPE_CHECKING:
    from sqlmodel import Session

_WATCHED: Final = frozenset(
    {"visit", "programme_item", "agreement", "organisation", "partnership", "transmission", "correspondence"}
)
_TARGET: Final = 1  # the column that names what the outcome came of


class Chain(QWidget):
    """The links, and what the outcome counts as because of them."""

    def __init__(self, desk: Desk, outcome_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, outcome_id
        self._counts = label("", "small", "muted", wrap=True)
        self.rows = ChildRows(desk, _spec(desk, outcome_id))
        RowLinks(self.rows, _TARGET, self._targets, desk)
        self.setLayout(column(self._counts, 8, self.rows, STRETCH))
        KeepFresh(self, desk, lambda changes: "outcome_link" in changes.tables, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say again what the surest link is; the rows keep themselves fresh."""
        with self._desk.read() as session:
            sure = service.certainties(session, [self._id]).get(self._id)
        words = ""
        if sure is not None:
            text = _("In statistics it counts once, at its surest link: {certainty}.")
            words = text.format(certainty=_(sure.value))
        self._counts.setText(words)
        self._counts.setVisible(bool(words))

    def _targets(self, link_id: UUID) -> tuple[Linked, ...]:
        with self._desk.read() as session:
            return service.targets(session, link_id)


def _spec(desk: Desk, outcome_id: UUID) -> RowsSpec:
    return RowsSpec(
        record=OutcomeLink,
        parent=("outcome_id", outcome_id),
        columns=[
            Column("certainty", _("Certainty"), 200),
            Column("target", _("Origin, and who says so")),
        ],
        rows=_rows,
        fields=lambda form: forms.link_fields(desk, form),
        add_word=_("Add a link"),
        nothing=_(
            "Not linked yet to a visit, a meeting, an agreement or a letter. Each link has its certainty."
        ),
        two_lines=True,
        watched=_WATCHED,
        opens=lambda link_id: _opens(desk, link_id),
        label=N_("Edit link of an outcome"),
    )


def _rows(session: Session, links: Sequence[OutcomeLink]) -> list[Row]:
    made = []
    for each in links:
        why = " · ".join(filter(None, (each.text.best(current())[0], each.source or _("no source yet"))))
        targets = linked(session, each, service.TARGETS)
        cells = [
            Cell(mark=Mark(_(each.certainty.value), CERTAINTIES[each.certainty.name])),
            link_cell(targets, below=why, nothing=_("nothing named yet")),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _opens(desk: Desk, link_id: UUID) -> tuple[str, UUID] | None:
    with desk.read() as session:
        targets = service.targets(session, link_id)
    return targets[0].opens if targets else None
