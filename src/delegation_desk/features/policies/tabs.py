"""The rows that belong to a policy: sections with offers and claims, editions, transmissions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import LANGUAGES, N_, Language, _, current, translator
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.core.units import value_text
from delegation_desk.features.policies import forms, queries, service
from delegation_desk.model.policy_parts import Claim, Edition, Offer, Section, Transmission
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.choice import ChoiceField
from delegation_desk.ui.form import Form
from delegation_desk.ui.layout import STRETCH, boxed, clear, column
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.status import ERROR, STALE, WARNING, Mark

if TYPE_CHECKING:
    from sqlmodel import Session


class Sections(QWidget):
    """The outline of an edition; below, the offers and claims of the section chosen or opened last."""

    def __init__(self, desk: Desk, edition_id: UUID, *, section: UUID | None = None) -> None:
        """`section` is the one chosen."""
        super().__init__()
        self._desk, self._edition_id = desk, edition_id
        self.chosen: UUID | None = None
        self._known: frozenset[UUID] | None = None
        self._first = section
        self._field: ChoiceField | None = None
        self._choice = column()
        self._offers, self._claims = label("", "heading", wrap=True), label("", "heading", wrap=True)
        self._details = [column(), column()]
        self._rows = rows = ChildRows(desk, _section_spec(edition_id, self._declare))
        self._inside: list[ChildRows] = []  # the offers and the claims of the section chosen
        self._below = boxed(column(self._offers, self._details[0], 20, self._claims, self._details[1]))
        self.setLayout(column(rows, 20, self._choice, 12, self._below, STRETCH))
        KeepFresh(self, desk, lambda changes: "section" in changes.tables, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer the sections of the edition to choose from."""
        with self._desk.read() as session:
            known = queries.sections(session, self._edition_id)
            offered = [(each.id, each.title.best(current())[0]) for each in known]
        clear(self._choice)
        self._below.setVisible(bool(offered))
        if not offered:
            self.chosen = self._field = None
            self._known = frozenset()
            return
        self._field = field = ChoiceField(
            "section", _("Offers and claims of the section"), offered, width=420
        )
        field.left.connect(lambda: self._choose(field.read()["section"]))
        self._choice.addWidget(field)
        ids = [section_id for section_id, _title in offered]
        # Whoever adds a section goes on with what is in it.
        added = [each for each in ids if self._known is not None and each not in self._known]
        self._known = frozenset(ids)
        wanted = next(iter(added), None) or self.chosen or self._first
        self._choose(wanted if wanted in ids else ids[0])

    def show_row(self, row_id: UUID) -> bool:
        """Unfold a section, an offer or a claim of the edition; whether it is one of these."""
        with self._desk.read() as session:
            parts = session.get(Offer, row_id), session.get(Claim, row_id)
            section_id = next((each.section_id for each in parts if each is not None), None)
        if section_id is not None:
            self._choose(section_id)
        for rows in (self._rows, *self._inside):
            if row_id in rows.ids:
                rows.close_form()
                rows.edit(row_id)
                return True
        return False

    def _declare(self, form: Form) -> None:
        """The form of a section; opening one chooses it."""
        forms.section_fields(form)
        opened = form.source.key[-1] if form.source.key is not None else None  # None: one to be made
        if isinstance(opened, UUID):
            self._choose(opened)

    def _choose(self, section_id: UUID) -> None:
        with self._desk.read() as session:
            section = session.get(Section, section_id)
            title = section.title.best(current())[0] if section is not None else ""
        self._offers.setText(_("Offers in “{section}”").format(section=title))
        self._claims.setText(_("Claims in “{section}”").format(section=title))
        if self._field is not None:
            self._field.load({"section": section_id})
        if section_id != self.chosen:
            self.chosen = section_id
            self._show_details(section_id)

    def _show_details(self, section_id: UUID) -> None:
        specs = (_offer_spec, _claim_spec)
        self._inside = [ChildRows(self._desk, spec(section_id)) for spec in specs]
        for place, rows in zip(self._details, self._inside, strict=True):
            clear(place)
            place.addWidget(rows)


def transmissions(desk: Desk, policy_id: UUID) -> ChildRows:
    """Who sent it to whom."""
    spec = RowsSpec(
        record=Transmission,
        parent=("policy_id", policy_id),
        columns=[
            Column("from", _("From")),
            Column("to", _("To"), 260),
            Column("when", _("When and how"), 340),
        ],
        rows=_transmission_rows,
        fields=lambda form: forms.transmission_fields(form, lambda: _editions(desk, policy_id)),
        values=lambda: _newest(desk, policy_id),
        add=service.record_transmission,
        add_word=_("Add a transmission"),
        nothing=_("Nobody has received this policy yet."),
        query=lambda session: queries.transmissions(session, policy_id),
        order_by="sent_on",
        two_lines=True,
        watched=frozenset({"person", "position", "edition"}),
        label=N_("Edit transmission"),
    )
    return ChildRows(desk, spec)


def _editions(desk: Desk, policy_id: UUID) -> list[tuple[UUID | None, str]]:
    with desk.read() as session:
        known = queries.editions(session, policy_id)
    return [(None, _("not known")), *((each.id, _("Edition {n}").format(n=each.number)) for each in known)]


def _newest(desk: Desk, policy_id: UUID) -> dict[str, UUID | None]:
    with desk.read() as session:
        return {"edition_id": queries.newest_published(session, policy_id)}


def _section_spec(edition_id: UUID, fields: Callable[[Form], None]) -> RowsSpec:
    return RowsSpec(
        record=Section,
        parent=("edition_id", edition_id),
        columns=[Column("title", _("Section")), Column("state", _("Translations"), 200)],
        rows=_section_rows,
        fields=fields,
        add_word=_("Add a section"),
        nothing=_("No sections yet."),
        label=N_("Edit section"),
    )


def _offer_spec(section_id: UUID) -> RowsSpec:
    return RowsSpec(
        record=Offer,
        parent=("section_id", section_id),
        columns=[Column("title", _("Offer"))],
        rows=lambda _session, rows: [
            Row(
                each.id,
                [Cell(each.title.best(current())[0], strong=True, below=each.benefit.best(current())[0])],
                sample=each.invented,
            )
            for each in rows
        ],
        fields=forms.offer_fields,
        add_word=_("Add an offer"),
        nothing=_("No offers in this section."),
        two_lines=True,
        label=N_("Edit offer"),
    )


def _claim_spec(section_id: UUID) -> RowsSpec:
    return RowsSpec(
        record=Claim,
        parent=("section_id", section_id),
        columns=[
            Column("statement", _("Claim and source")),
            Column("value", _("Value"), 150, right=True),
            Column("as_of", _("As of"), 110),
            Column("state", _("Check"), 170),
        ],
        rows=_claim_rows,
        fields=forms.claim_fields,
        add_word=_("Add a claim"),
        nothing=_("No claims in this section."),
        two_lines=True,
        label=N_("Edit claim"),
    )


def _section_rows(_session: Session, rows: Sequence[Section]) -> list[Row]:
    made = []
    for number, each in enumerate(rows, 1):
        texts = (each.title, each.lead, each.text)
        stale = {language for text in texts for language in text.texts if text.stale(language)}
        state = Cell(_languages(each.title.texts), tone="faint")
        if stale:
            state = Cell(mark=Mark(_("stale: {languages}").format(languages=_languages(stale)), STALE))
        title = Cell(f"{number}  {each.title.best(current())[0]}", strong=True)
        made.append(Row(each.id, [title, state], sample=each.invented))
    return made


def _languages(written: Collection[Language]) -> str:
    return ", ".join(_(LANGUAGE_NAMES[language]) for language in LANGUAGES if language in written)


def _claim_rows(session: Session, rows: Sequence[Claim]) -> list[Row]:
    return [_claim_row(session, each) for each in rows]


def _claim_row(session: Session, claim: Claim) -> Row:
    value = value_text(claim.figure, claim.unit, translator(current())) if claim.figure is not None else ""
    as_of = format_date(claim.as_of, current(), "numeric") if claim.as_of is not None else _("no date")
    if claim.source.is_empty():
        state = Cell(mark=Mark(_("source missing"), ERROR))
    elif queries.is_stale(session, claim):
        state = Cell(mark=Mark(_("review due"), STALE))
    else:
        day = claim.review_on
        words = (
            _("until {day}").format(day=format_date(day, current(), "numeric")) if day else _("no review set")
        )
        state = Cell(words, tone="muted")
    statement = Cell(claim.statement.best(current())[0], strong=True, below=claim.source.best(current())[0])
    return Row(claim.id, [statement, Cell(value), Cell(as_of, tone="muted"), state], sample=claim.invented)


def _transmission_rows(session: Session, rows: Sequence[Transmission]) -> list[Row]:
    made = []
    for each in rows:
        sender = queries.person_words(session, each.sender_id, each.sender_position_id)
        receiver = queries.person_words(session, each.recipient_id, each.recipient_position_id)
        cells = [_person_cell(*sender), _person_cell(*receiver), _when_cell(session, each)]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _person_cell(name: str, office: str) -> Cell:
    return Cell(name or _("not known"), strong=bool(name), below=office)


def _when_cell(session: Session, each: Transmission) -> Cell:
    when = format_date(each.sent_on, current()) if each.sent_on is not None else _("date not known")
    edition = session.get(Edition, each.edition_id) if each.edition_id is not None else None
    details = [_("edition {n}").format(n=edition.number) if edition else _("edition not known")]
    if each.language:
        details[0] = f"{details[0]} ({_(LANGUAGE_NAMES[each.language])})"
    if each.sent_on is None and each.not_before is not None:
        details.append(_("not before {day}").format(day=format_date(each.not_before, current(), "short")))
    details.append(_(each.channel.value))
    early = queries.sent_early(session, each.edition_id, each.sent_on)
    remark = Mark(_("earlier than the edition"), WARNING) if early else None
    return Cell(when, below=" · ".join(details), remark=remark)
