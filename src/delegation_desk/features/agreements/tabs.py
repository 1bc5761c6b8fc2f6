"""The rows that belong to an agreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import LANGUAGES, N_, Language, _, current, ngettext, translator
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import forms, queries, service
from delegation_desk.features.agreements.gaps import WATCHED
from delegation_desk.model.agreement_parts import (
    AgreementParty,
    Clause,
    CooperationField,
    Obligation,
    Signatory,
    Version,
)
from delegation_desk.model.agreements import Agreement, AgreementStep
from delegation_desk.model.clause_places import filled_in, with_blanks
from delegation_desk.model.clauses import places
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.store.briefs.agreement_values import known_values, text_languages
from delegation_desk.store.frozen import is_signed
from delegation_desk.ui.binned import bin_mark
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, clear, column
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.status import CONFLICT, STALE, WARNING, Mark, mark

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.core.dates import PartialDate


def clauses(desk: Desk, agreement_id: UUID) -> ChildRows:
    """The text, paragraph by paragraph."""
    spec = RowsSpec(
        record=Clause,
        parent=("agreement_id", agreement_id),
        columns=[Column("text", _("Paragraph")), Column("languages", _("Languages"), 190)],
        rows=_clause_rows,
        fields=forms.clause_fields,
        add_word=_("Add a paragraph"),
        nothing=_("No text yet. Take it from the library, or write the first paragraph."),
        two_lines=True,
        says_why=False,  # the tab does
        watched=WATCHED,
        label=N_("Edit paragraph"),
    )
    return ChildRows(desk, spec)


def obligations(desk: Desk, agreement_id: UUID) -> ChildRows:
    """The promises of both sides."""
    spec = RowsSpec(
        record=Obligation,
        parent=("agreement_id", agreement_id),
        columns=[
            Column("state", _("State"), 120),
            Column("text", _("What")),
            Column("side", _("Who"), 120),
            Column("due", _("By"), 120),
        ],
        rows=_obligation_rows,
        fields=forms.obligation_fields,
        add_word=_("Add a promise"),
        nothing=_("No promises recorded."),
        two_lines=True,
        label=N_("Edit promise"),
    )
    return ChildRows(desk, spec)


def versions(desk: Desk, agreement_id: UUID) -> ChildRows:
    """The drafts that went back and forth."""
    spec = RowsSpec(
        record=Version,
        parent=("agreement_id", agreement_id),
        columns=[
            Column("number", _("Draft"), 80),
            Column("note", _("What changed")),
            Column("side", _("From"), 130),
            Column("dated", _("Dated"), 130),
        ],
        rows=lambda _session, rows: [
            Row(
                each.id,
                [
                    Cell(str(each.number), strong=True),
                    Cell(each.note.best(current())[0]),
                    Cell(_(each.side.value), tone="muted"),
                    Cell(_day(each.dated), tone="muted"),
                ],
                sample=each.invented,
            )
            for each in rows
        ],
        fields=forms.version_fields,
        add_word=_("Add a draft"),
        nothing=_("No drafts recorded."),
        order_by="number",
        label=N_("Edit draft"),
    )
    return ChildRows(desk, spec)


def cooperation(desk: Desk, agreement_id: UUID) -> ChildRows:
    """The fields of cooperation."""
    spec = RowsSpec(
        record=CooperationField,
        parent=("agreement_id", agreement_id),
        columns=[Column("text", _("Field of cooperation"))],
        rows=lambda _session, rows: [
            Row(each.id, [Cell(each.text.best(current())[0])], sample=each.invented) for each in rows
        ],
        fields=forms.field_fields,
        add_word=_("Add a field"),
        nothing=_("No fields of cooperation recorded."),
        label=N_("Edit field of cooperation"),
    )
    return ChildRows(desk, spec)


def steps(desk: Desk, agreement_id: UUID) -> ChildRows:
    """When each state was reached."""
    spec = RowsSpec(
        record=AgreementStep,
        parent=("agreement_id", agreement_id),
        columns=[
            Column("state", _("State"), 200),
            Column("note", _("Note")),
            Column("day", _("Reached on"), 150),
        ],
        rows=lambda _session, rows: [
            Row(
                each.id,
                [
                    Cell(mark=mark(each.status)),
                    Cell(each.note.best(current())[0]),
                    Cell(_day(each.reached_on), tone="muted"),
                ],
                sample=each.invented,
            )
            for each in rows
        ],
        fields=forms.step_fields,
        add_word=_("Add a state of the past"),
        nothing=_("No states recorded yet."),
        add=service.add_step,
        order_by="created_at",
        label=N_("Edit state"),
    )
    return ChildRows(desk, spec)


def parties(desk: Desk, agreement_id: UUID) -> ChildRows:
    """Who concludes it."""
    spec = RowsSpec(
        record=AgreementParty,
        parent=("agreement_id", agreement_id),
        columns=[Column("name", _("Party")), Column("side", _("Side"), 150)],
        rows=_party_rows,
        fields=forms.party_fields,
        add_word=_("Add a party"),
        nothing=_("No parties recorded."),
        two_lines=True,
        watched=frozenset({"agreement_step", "signatory", "organisation", "place", "person"}),
        label=N_("Edit party"),
    )
    return ChildRows(desk, spec)


class Signatories(QWidget):
    """For each party who signs, or that it is not known."""

    def __init__(self, desk: Desk, agreement_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, agreement_id
        self._content = column()
        self.setLayout(column(self._content, STRETCH))
        self._shown: list[UUID] = []
        KeepFresh(self, desk, lambda changes: "agreement_party" in changes.tables, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """One list for each party."""
        with self._desk.read() as session:
            known = [
                (party.id, queries.party_name(session, party)) for party in queries.parties(session, self._id)
            ]
        clear(self._content)
        for party_id, name in known:
            self._content.addWidget(label(name or _("Party without a name"), "label", "muted"))
            self._content.addWidget(ChildRows(self._desk, _signatory_spec(party_id)))
            self._content.addSpacing(12)
        if not known:
            self._content.addWidget(label(_("Enter the parties first."), "body", "faint"))


def _signatory_spec(party_id: UUID) -> RowsSpec:
    return RowsSpec(
        record=Signatory,
        parent=("party_id", party_id),
        columns=[Column("person", _("Signs"))],
        rows=_signatory_rows,
        fields=forms.signatory_fields,
        add_word=_("Add a signatory"),
        nothing=_("Nobody named. The sheet prints an open box."),
        two_lines=True,
        watched=frozenset({"person"}),
        label=N_("Edit signatory"),
    )


def _clause_rows(session: Session, rows: Sequence[Clause]) -> list[Row]:
    agreement = session.get(Agreement, rows[0].agreement_id) if rows else None
    known = known_values(session, agreement) if agreement is not None else {}
    asked = text_languages(agreement) if agreement is not None else LANGUAGES
    return [_clause_row(number, each, known, asked) for number, each in enumerate(rows, 1)]


def _clause_row(
    number: int, clause: Clause, known: Mapping[str, LocalText], asked: Sequence[Language]
) -> Row:
    """A paragraph with what it lacks in the languages that count."""
    text = filled_in(clause.text, known, clause.key)
    language = current() if current() in asked else asked[0]
    shown = with_blanks(text.best(language)[0], translator(current()))
    stale = [language for language in text.texts if text.stale(language)]
    still = {place for language in asked for place in places(text.get(language))}
    languages = Cell(", ".join(sorted(text.texts)), tone="muted")
    if still:
        words = ngettext("{n} gap", "{n} gaps", len(still)).format(n=len(still))
        languages = Cell(mark=Mark(words, WARNING))
    elif stale:
        languages = Cell(mark=Mark(_("stale: {languages}").format(languages=", ".join(stale)), STALE))
    title = clause.title.best(current())[0] or _("without a heading")
    return Row(
        clause.id, [Cell(f"{number}  {title}", strong=True, below=shown), languages], sample=clause.invented
    )


def _obligation_rows(session: Session, rows: Sequence[Obligation]) -> list[Row]:
    made = []
    for each in rows:
        late = queries.overdue(session, each)
        cells = [
            Cell(mark=Mark(_("overdue"), CONFLICT) if late else mark(each.state)),
            Cell(
                each.text.best(current())[0], below=each.evidence.best(current())[0] or _("no evidence yet")
            ),
            Cell(_(each.side.value), tone="muted"),
            Cell(_day(each.due), tone="bad" if late else "muted"),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _party_rows(session: Session, rows: Sequence[AgreementParty]) -> list[Row]:
    agreement = session.get(Agreement, rows[0].agreement_id) if rows else None
    signed = agreement is not None and is_signed(session, agreement)
    made = []
    for each in rows:
        signing = queries.signatories(session, each.id)
        named = ", ".join(name or _("not known") for name in signing) or _("not known")
        below = (_("Signed by: {names}") if signed else _("To sign: {names}")).format(names=named)
        body = session.get(Organisation, each.organisation_id) if each.organisation_id is not None else None
        cells = [
            Cell(queries.party_name(session, each), strong=True, below=below, remark=bin_mark(body)),
            Cell(_(each.side.value), tone="muted"),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _signatory_rows(session: Session, rows: Sequence[Signatory]) -> list[Row]:
    made = []
    for each in rows:
        person = session.get(Person, each.person_id) if each.person_id is not None else None
        name = person.called() if person is not None else _("Person not known")
        below = each.note.best(current())[0]
        cell = Cell(name, strong=person is not None, below=below, remark=bin_mark(person))
        made.append(Row(each.id, [cell], sample=each.invented))
    return made


def _day(day: PartialDate | None) -> str:
    return format_date(day, current(), "numeric") if day is not None else _("not known")
