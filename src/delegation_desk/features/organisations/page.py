"""The list of organisations and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import N_, _
from delegation_desk.features.organisations import service
from delegation_desk.model.from_words import organisation_kind
from delegation_desk.model.places import Organisation, OrganisationDraft, OrganisationKind
from delegation_desk.store import listing
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.controls import label, line, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.layout import STRETCH, boxed, clear, column, row
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.record_page import Head, RecordPage

if TYPE_CHECKING:
    from sqlmodel import Session


class OrganisationsPage(BrowsePage):
    """All organisations."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), OrganisationPage, beside=True)


class OrganisationPage(RecordPage):
    """One organisation."""

    def __init__(self, desk: Desk, organisation_id: UUID) -> None:
        super().__init__(desk, Organisation, organisation_id, home=_("Organisations"))
        self._form = organisation_form(desk, organisation_id)
        self.labels |= self._form.labels()
        self.add_tab("organisation", _("Organisation"), lambda: self._form)
        self.add_tab("people", _("People"), lambda: Holders(desk, organisation_id), count=self._count)
        self.ready()

    def head(self, session: Session, row: Organisation) -> Head:
        """Name, kind and place."""
        place = service.places(session, [row]).get(row.place_id) if row.place_id is not None else None
        facts = [_(row.kind.value)] + ([place] if place else [])
        return Head(row.called(), native=row.name.get("zh"), facts=facts, sample=row.invented)

    def tables(self) -> set[str]:
        """The head names the place; the number counts the people."""
        return {"organisation", "place", "position"}

    def _count(self, session: Session) -> int:
        return len(service.holders(session, self.record_id))


class Holders(QWidget):
    """Who holds or held an office here."""

    def __init__(self, desk: Desk, organisation_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, organisation_id
        self._list = column()
        self.setLayout(column(self._list, STRETCH))
        watched = {"position", "person"}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read them again."""
        with self._desk.read() as session:
            found = [
                (person.id, person.called(), position.called(), position.until is not None)
                for person, position in service.holders(session, self._id)
            ]
        clear(self._list)
        if not found:
            sentence = _("Nobody is recorded here yet. Offices are entered on the page of the person.")
            self._list.addWidget(label(sentence, "body", "faint", wrap=True))
        for each in found:
            self._list.addWidget(self._line(*each))

    def _line(self, person_id: UUID, name: str, office: str, former: bool) -> QWidget:
        words = _("{office} (former)").format(office=office) if former else office
        title = link(name, lambda: self._desk.open("person", person_id))
        inner = row(
            title, STRETCH, label(words, "small", "muted", wrap=True), spacing=12, margins=(0, 7, 0, 7)
        )
        return boxed(column(inner, line()))


def organisation_form(desk: Desk, organisation_id: UUID) -> RecordForm:
    """The form of a stored organisation."""
    form = RecordForm(desk, Organisation, organisation_id, N_("Edit organisation"))
    form.section(_("Organisation"))
    new_fields(form)
    with form.side_by_side():
        form.text("short_name", _("Short name"))
        form.record("parent_id", _("Part of"), Organisation)
    form.flag("own", _("One of our own organisations"))
    form.section(_("Contact"))
    form.notes("address", _("Address"), lines=3)
    with form.side_by_side():
        form.text("phone", _("Telephone"))
        form.text("email", _("E-mail"))
    form.text("web", _("Web"))
    form.section(_("Profile"))
    form.localized("industry", _("Industry"))
    form.localized("profile", _("Profile"), lines=5)
    form.localized("offers", _("What it offers"), lines=2)
    form.localized("seeks", _("What it seeks"), lines=2)
    form.load()
    return form


def new_fields(form: Form) -> None:
    """What a new organisation needs."""
    form.localized("name", _("Name"))
    with form.side_by_side():
        form.choice("kind", _("Kind"), OrganisationKind)
        form.place("place_id", _("Place"))
    form.propose("kind", ("name",), _kind, unset=OrganisationKind.OTHER, follows=False)


def _kind(values: Mapping[str, Any]) -> OrganisationKind:
    """What the name says in the first of its languages that says something."""
    kinds = map(organisation_kind, values["name"].texts.values())
    return next((kind for kind in kinds if kind is not OrganisationKind.OTHER), OrganisationKind.OTHER)


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.organisation_ids(session, typed, filters, sort.key, descending=sort.descending)

    kinds = Filter("kind", _("Kind"), lambda _session: [(each, _(each.value)) for each in OrganisationKind])
    return ListSpec(
        record=Organisation,
        title=_("Organisations"),
        columns=[Column("name", _("Name")), Column("kind", _("Kind"), 170)],
        query=query,
        rows=_rows,
        sort=Sort("name"),
        empty=Empty("buildings", _("No organisations yet"), _("A name is enough to begin with.")),
        filters=[kinds],
        two_lines=True,
        search_hint=_("Search organisations …"),
        new_word=_("Organisation"),
        new=lambda parent: ask_new(parent, desk, _("New organisation"), OrganisationDraft, new_fields),
        watched=frozenset({"place"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    found = listing.fetch(session, Organisation, ids)
    names = service.places(session, found)
    return [_row(each, names.get(each.place_id, "") if each.place_id is not None else "") for each in found]


def _row(organisation: Organisation, place: str) -> Row:
    name = Cell(organisation.called(), strong=True, beside=organisation.name.get("zh"), below=place)
    return Row(
        organisation.id, [name, Cell(_(organisation.kind.value), tone="muted")], sample=organisation.invented
    )
