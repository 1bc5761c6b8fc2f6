"""The list of partnerships and the page of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.features.partnerships import service, tabs
from delegation_desk.features.partnerships.forms import new_fields, partnership_form
from delegation_desk.features.partnerships.profile import Profile
from delegation_desk.features.partnerships.story import Story
from delegation_desk.model.partnership_parts import Evaluation, PartnershipEvent
from delegation_desk.model.partnerships import (
    Partnership,
    PartnershipDraft,
    PartnershipKind,
    PartnershipStatus,
)
from delegation_desk.model.record import Record
from delegation_desk.store import listing
from delegation_desk.ui.attachments import Attachments, count_attachments
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.choice import options
from delegation_desk.ui.layout import STRETCH, boxed, column
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import mark

if TYPE_CHECKING:
    from sqlmodel import Session


class PartnershipsPage(BrowsePage):
    """All partnerships."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), PartnershipPage)


class PartnershipPage(RecordPage):
    """One partnership with its partners, its story, its outcomes and evaluations."""

    def __init__(self, desk: Desk, partnership_id: UUID) -> None:
        super().__init__(desk, Partnership, partnership_id, home=_("Partnerships"))
        self._form = partnership_form(desk, partnership_id)
        self.labels |= self._form.labels()
        self.add_tab("partnership", _("Partnership"), self._partnership)
        self.add_tab(
            "story", _("Story"), lambda: Story(desk, partnership_id), count=self._count(PartnershipEvent)
        )
        self.add_tab(
            "outcomes",
            _("Outcomes"),
            lambda: tabs.Outcomes(desk, partnership_id),
            count=lambda session: len(service.outcome_links(session, partnership_id)),
        )
        self.add_tab("evaluations", _("Evaluations"), self._evaluations, count=self._count(Evaluation))
        self.add_tab(
            "attachments",
            _("Attachments"),
            lambda: Attachments(desk, "partnership_id", partnership_id),
            count=lambda session: count_attachments(session, "partnership_id", partnership_id),
        )
        self.ready()

    def head(self, session: Session, row: Partnership) -> Head:
        """Title, state, code, kind, since when."""
        facts = [row.code, _(row.kind.value), _since_words(row)]
        title, native = row.title.best(current())[0], row.title.get("zh")
        return Head(title, native=native, mark=mark(row.status), facts=facts, sample=row.invented)

    def tables(self) -> set[str]:
        """The head and the numbers of the tabs."""
        return {"partnership", "partnership_event", "outcome_link", "outcome", "evaluation", "attachment"}

    def _partnership(self) -> QWidget:
        form = self._form
        form.section(_("Partners"))
        form.add(tabs.partners(self.desk, self.record_id))
        form.load()
        return form

    def _evaluations(self) -> QWidget:
        rows = tabs.evaluations(self.desk, self.record_id)
        return boxed(column(Profile(self.desk, self.record_id), rows, STRETCH))

    def _count(self, record: type[Record]) -> Callable[[Session], int]:
        return lambda session: service.count_of(session, record, self.record_id)


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.partnership_ids(session, typed, filters, sort.key, descending=sort.descending)

    return ListSpec(
        record=Partnership,
        title=_("Partnerships"),
        columns=[
            Column("status", _("Status"), 160),
            Column("title", _("Partnership")),
            Column("kind", _("Kind"), 190, sortable=False),
            Column("since", _("Since"), 150),
        ],
        query=query,
        rows=_rows,
        sort=Sort("title"),
        empty=Empty("handshake", _("No partnerships yet"), _("A title and a code are enough to begin with.")),
        filters=[
            Filter("status", _("Status"), lambda _session: options(PartnershipStatus)),
            Filter("kind", _("Kind"), lambda _session: options(PartnershipKind)),
        ],
        two_lines=True,
        search_hint=_("Search partnerships …"),
        new_word=_("Partnership"),
        new=lambda parent: ask_new(parent, desk, _("New partnership"), PartnershipDraft, new_fields),
        watched=frozenset({"partner", "place", "organisation"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    names = service.partners(session, ids)
    return [_row(each, names.get(each.id, [])) for each in listing.fetch(session, Partnership, ids)]


def _row(partnership: Partnership, partners: Sequence[str]) -> Row:
    below = " · ".join((partnership.code, *partners))
    since = partnership.since
    cells = [
        Cell(mark=mark(partnership.status)),
        Cell(
            partnership.title.best(current())[0],
            strong=True,
            beside=partnership.title.get("zh"),
            below=below,
        ),
        Cell(_(partnership.kind.value), tone="muted"),
        Cell(format_date(since, current()), tone="muted" if since else "faint"),
    ]
    return Row(partnership.id, cells, sample=partnership.invented)


def _since_words(partnership: Partnership) -> str:
    if partnership.since is None:
        return _("beginning not known")
    return _("since {day}").format(day=format_date(partnership.since, current()))
