"""The list of agreements and the page of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.features.agreements import filling, kept_gaps, queries, service, tabs
from delegation_desk.features.agreements.dates import Dates
from delegation_desk.features.agreements.ending import ending, never_signed
from delegation_desk.features.agreements.forms import agreement_form, new_fields
from delegation_desk.features.agreements.gaps import BeforePrinting
from delegation_desk.features.agreements.lacking import before_printing
from delegation_desk.features.agreements.life import Life
from delegation_desk.features.agreements.wordings import Wordings
from delegation_desk.model.agreement_parts import Clause, Obligation, Version
from delegation_desk.model.agreements import Agreement, AgreementDraft, AgreementKind, AgreementStatus
from delegation_desk.model.lifecycle import PATH
from delegation_desk.model.record import Record
from delegation_desk.store import listing
from delegation_desk.store.briefs.agreement_values import text_languages
from delegation_desk.ui.attachments import Attachments, count_attachments
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import mark

if TYPE_CHECKING:
    from sqlmodel import Session


class AgreementsPage(BrowsePage):
    """All agreements."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), AgreementPage)


class AgreementPage(RecordPage):
    """One agreement with its life, its text and its promises."""

    def __init__(self, desk: Desk, agreement_id: UUID) -> None:
        super().__init__(desk, Agreement, agreement_id, home=_("Agreements"))
        self.set_primary(_("Agreement sheet …"), self._print)
        self._form = agreement_form(desk, agreement_id)
        self.labels |= self._form.labels()
        self.add_tab("agreement", _("Agreement"), self._agreement)
        self._add_rows("text", _("Wording"), self._wordings, Clause)
        self._add_rows("promises", _("Promises"), tabs.obligations, Obligation)
        self._add_rows("versions", _("Drafts"), tabs.versions, Version)
        self.add_tab("life", _("States"), lambda: tabs.steps(desk, agreement_id))
        self.add_tab(
            "attachments",
            _("Attachments"),
            lambda: Attachments(desk, "agreement_id", agreement_id),
            count=lambda session: count_attachments(session, "agreement_id", agreement_id),
        )
        self.set_panel(_("Dates"), Dates(desk, agreement_id))
        self.ready()

    def head(self, session: Session, row: Agreement) -> Head:
        """Title, state, code, whether it binds."""
        binding = _("legally binding") if row.binding else _("not legally binding")
        facts = [row.code, _(row.kind.value), binding]
        return Head(row.title.best(current())[0], mark=mark(row.status), facts=facts, sample=row.invented)

    def tables(self) -> set[str]:
        """The head and the numbers of the tabs."""
        return {"agreement", "clause", "obligation", "agreement_version", "attachment"}

    def show_gap(self, place: str) -> None:
        """Show the wording, with the cursor where an open place is filled in."""
        self.show_tab("text")
        for wordings in self.findChildren(Wordings):
            wordings.show_gap(place)

    def _wordings(self, desk: Desk, agreement_id: UUID) -> Wordings:
        made = Wordings(desk, agreement_id)
        made.field_wanted.connect(self._show_field)
        return made

    def _show_field(self, name: str) -> None:
        """Show the agreement, with the cursor in the field of a column."""
        self.show_tab("agreement")
        self._form.show_field(name)

    def _print(self) -> None:
        if not self._put_in_what_is_typed():
            return
        with self.desk.read() as session:
            still = filling.gaps(session, self.record_id)
            said = before_printing(session, self.record_id)
            languages = text_languages(session.get_one(Agreement, self.record_id))
        if still or said:
            dialog = BeforePrinting(self, still, said, languages)
            dialog.exec()
            wanted, goes_on = dialog.wanted, bool(dialog.result())
            dialog.deleteLater()
            if wanted:
                self.show_gap(wanted)
            if not goes_on:
                return
        self.desk.show_documents("agreement", self.record_id)

    def _put_in_what_is_typed(self) -> bool:
        """Put what is typed into the gaps before it would print as blanks; False if that was refused."""
        if not kept_gaps.typed_values(self.desk, self.record_id):
            return True
        try:
            kept_gaps.put_in(self.desk, self.record_id)
        except Refused as refusal:
            self.desk.toast(str(refusal))
            return False
        return True

    def _agreement(self) -> QWidget:
        form = self._form
        form.section(_("Life of the agreement"))
        form.add(Life(self.desk, self.record_id, self.show_gap))
        form.section(_("Parties"))
        form.add(tabs.parties(self.desk, self.record_id))
        form.section(_("Signatories"))
        form.add(tabs.Signatories(self.desk, self.record_id))
        form.section(_("Fields of cooperation"))
        form.add(tabs.cooperation(self.desk, self.record_id))
        form.load()
        return form

    def _add_rows(
        self, key: str, title: str, make: Callable[[Desk, UUID], QWidget], record: type[Record]
    ) -> None:
        self.add_tab(
            key,
            title,
            lambda: make(self.desk, self.record_id),
            count=lambda session: queries.count_of(session, record, self.record_id),
        )


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return queries.agreement_ids(session, typed, filters, sort.key, descending=sort.descending)

    return ListSpec(
        record=Agreement,
        title=_("Agreements"),
        columns=[
            Column("status", _("Status"), 160),
            Column("title", _("Agreement")),
            Column("signed", _("Signed"), 180),
            Column("notice", _("Notice by"), 150, sortable=False),
        ],
        query=query,
        rows=_rows,
        sort=Sort("signed", descending=True),
        empty=Empty("signature", _("No agreements yet"), _("A title and a code are enough to begin with.")),
        filters=[
            Filter(
                "status", _("Status"), lambda _session: [(each, _(each.value)) for each in AgreementStatus]
            ),
            Filter("kind", _("Kind"), lambda _session: [(each, _(each.value)) for each in AgreementKind]),
        ],
        two_lines=True,
        search_hint=_("Search agreements …"),
        new_word=_("Agreement"),
        new=lambda parent: ask_new(
            parent, desk, _("New agreement"), AgreementDraft, new_fields, add=service.new_agreement
        ),
        watched=frozenset({"agreement_step"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    return [_row(session, each) for each in listing.fetch(session, Agreement, ids)]


def _row(session: Session, agreement: Agreement) -> Row:
    known = ending(session, agreement)
    notice = known.open_notice
    gives = _("notice") if notice is not None and not known.renews else ""  # there is nothing to object to
    cells = [
        Cell(mark=mark(agreement.status)),
        Cell(agreement.title.best(current())[0], strong=True, below=agreement.code),
        Cell(_signed(session, agreement), tone="muted"),
        Cell(format_date(notice, current(), "numeric") if notice else "", tone="muted", below=gives),
    ]
    return Row(agreement.id, cells, sample=agreement.invented)


def _signed(session: Session, agreement: Agreement) -> str:
    """When it was signed, or that it never was."""
    if agreement.signed_on is not None:
        return format_date(agreement.signed_on, current(), "numeric")
    if not never_signed(session, agreement):
        return _("not known")
    return _("not signed yet") if agreement.status in PATH else _("never signed")
