"""The list of policies and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import _, current
from delegation_desk.features.policies import queries, tabs
from delegation_desk.features.policies.editions import EditionView, begin_edition
from delegation_desk.features.policies.forms import new_policy_fields, policy_form
from delegation_desk.model.policies import Policy, PolicyDraft
from delegation_desk.store import listing
from delegation_desk.ui.attachments import Attachments, count_attachments
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list_spec import Cell, Column, Empty, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import mark

if TYPE_CHECKING:
    from sqlmodel import Session


class PoliciesPage(BrowsePage):
    """The policies of all territories."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), PolicyPage)


class PolicyPage(RecordPage):
    """One policy with its editions and transmissions."""

    def __init__(self, desk: Desk, policy_id: UUID) -> None:
        super().__init__(desk, Policy, policy_id, home=_("Preferential Policy"))
        self.set_primary(_("Print edition …"), self._print)
        self.add_action(_("New edition"), self._new_edition, "plus")
        self._view: EditionView | None = None
        self._form = policy_form(desk, policy_id)
        self.labels |= self._form.labels()
        # It has no parent to go with as long as nobody looks at its tab.
        self.destroyed.connect(self._form.deleteLater)
        self.add_tab("editions", _("Sections"), self._editions)
        self.add_tab(
            "transmissions",
            _("Transmissions"),
            lambda: tabs.transmissions(desk, policy_id),
            count=lambda session: queries.count_transmissions(session, policy_id),
        )
        self.add_tab("policy", _("Policy"), lambda: self._form)
        self.add_tab(
            "attachments",
            _("Attachments"),
            lambda: Attachments(desk, "policy_id", policy_id),
            count=lambda session: count_attachments(session, "policy_id", policy_id),
        )
        self.ready()

    def head(self, session: Session, row: Policy) -> Head:
        """Title, territory, newest edition and its state."""
        newest, place = next(iter(queries.editions(session, row.id)), None), queries.territory(session, row)
        facts = [row.code] + ([place.called()] if place is not None else [])
        if newest is not None:
            facts.append(_("Edition {n}").format(n=newest.number))
        state = mark(newest.status) if newest is not None else None
        title, native = row.title.best(current())[0], row.title.get("zh")
        return Head(title, native=native, mark=state, facts=facts, sample=row.invented)

    def tables(self) -> set[str]:
        """The head names territory and edition."""
        return {"policy", "place", "edition", "transmission", "attachment"}

    def _editions(self) -> QWidget:
        self._view = EditionView(self.desk, self.record_id)
        return self._view

    def _print(self) -> None:
        """Print the edition that shows, be it a draft."""
        chosen = self._view.chosen if self._view is not None else None
        self.desk.show_documents("policy", chosen or self.record_id)

    def _new_edition(self) -> None:
        self.show_tab("editions")
        begin_edition(self.desk, self.record_id)


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, _filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return queries.policy_ids(session, typed, descending=sort.descending)

    return ListSpec(
        record=Policy,
        title=_("Preferential Policy"),
        columns=[
            Column("title", _("Policy")),
            Column("edition", _("Newest edition"), 220, sortable=False),
            Column("sent", _("Transmissions"), 130, sortable=False, right=True),
        ],
        query=query,
        rows=_rows,
        sort=Sort("title"),
        empty=Empty(
            "book-open-text",
            _("No policy yet"),
            _("A territory, a title and a code are enough to begin with."),
        ),
        two_lines=True,
        search_hint=_("Search policies …"),
        new_word=_("Policy"),
        new=lambda parent: _ask_new(parent, desk),
        watched=frozenset({"edition", "transmission", "place"}),
    )


def _ask_new(parent: QWidget, desk: Desk) -> UUID | None:
    with desk.read() as session:
        values = queries.own_values(session)
    return ask_new(parent, desk, _("New policy"), PolicyDraft, new_policy_fields, values)


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    return [_row(session, policy) for policy in listing.fetch(session, Policy, ids)]


def _row(session: Session, policy: Policy) -> Row:
    newest, place = next(iter(queries.editions(session, policy.id)), None), queries.territory(session, policy)
    below = " · ".join([policy.code] + ([place.called()] if place is not None else []))
    edition = Cell(_("no edition yet"), tone="muted")
    if newest is not None:
        edition = Cell(_("Edition {n}").format(n=newest.number), mark=mark(newest.status))
    sent = queries.count_transmissions(session, policy.id)
    title = Cell(policy.title.best(current())[0], strong=True, beside=policy.title.get("zh"), below=below)
    return Row(policy.id, [title, edition, Cell(str(sent))], sample=policy.invented)
