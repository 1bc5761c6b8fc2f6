"""The list of people and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from delegation_desk.core.countries import country_name
from delegation_desk.core.formats import format_date, format_range
from delegation_desk.core.language import N_, _, current
from delegation_desk.core.names import display_listed, display_native
from delegation_desk.features.people import service
from delegation_desk.features.people.encounters import WATCHED, encounters
from delegation_desk.features.people.form import contact_fields, name_fields, office_fields, person_form
from delegation_desk.features.people.met import Encounters
from delegation_desk.features.people.portrait import Portrait
from delegation_desk.features.people.service import Office
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import Organisation
from delegation_desk.model.positions import ContactPoint, Position
from delegation_desk.store import listing
from delegation_desk.store.today import today
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import Wide, boxed, column
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.status import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlmodel import Session


class PeoplePage(BrowsePage):
    """Everybody, found by any part of the name or the office."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), PersonPage, beside=True)


class PersonPage(RecordPage):
    """One person."""

    def __init__(self, desk: Desk, person_id: UUID) -> None:
        super().__init__(desk, Person, person_id, home=_("People"))
        self._form = person_form(desk, person_id)
        self.labels |= self._form.labels()
        self.add_tab("person", _("Person"), self._person)
        self.add_tab("offices", _("Offices"), self._offices, count=self._count_offices)
        self.add_tab("contacts", _("Contact"), self._contacts)
        self.add_tab("met", _("Encounters"), lambda: Encounters(desk, person_id), count=self._count_met)
        self.ready()

    def head(self, session: Session, row: Person) -> Head:
        """The name in both scripts and the office held now."""
        office = service.offices(session, [row.id], today(session)).get(row.id)
        facts = [_office_words(office)] if office is not None else [_("No office recorded")]
        if row.blocked:
            facts.append(_("blocked"))
        return Head(row.called(), native=display_native(row.name()), facts=facts, sample=row.invented)

    def tables(self) -> set[str]:
        """The head names the office, and the tabs their numbers."""
        return {"position", "organisation", *WATCHED}

    def _person(self) -> QWidget:
        return boxed(column(Portrait(self.desk, self.record_id), 12, Wide(self._form)))

    def _offices(self) -> QWidget:
        spec = RowsSpec(
            record=Position,
            parent=("person_id", self.record_id),
            columns=[Column("title", _("Office")), Column("time", _("When"), 200)],
            rows=_office_rows,
            fields=office_fields,
            add_word=_("Add an office"),
            nothing=_("No office recorded. Documents then print the name alone."),
            two_lines=True,
            watched=frozenset({"organisation"}),
            label=N_("Edit office"),
        )
        return ChildRows(self.desk, spec)

    def _contacts(self) -> QWidget:
        spec = RowsSpec(
            record=ContactPoint,
            parent=("person_id", self.record_id),
            columns=[
                Column("kind", _("Kind"), 120),
                Column("value", _("Number or address")),
                Column("for", _("For"), 120),
            ],
            rows=_contact_rows,
            fields=contact_fields,
            add_word=_("Add a way to reach"),
            nothing=_("No telephone number or address recorded."),
            label=N_("Edit contact"),
        )
        return ChildRows(self.desk, spec)

    def _count_offices(self, session: Session) -> int:
        return len(listing.ids(session, Position, where=[Position.person_id == self.record_id]))  # type: ignore[list-item]  # SQLModel types a condition as bool

    def _count_met(self, session: Session) -> int:
        return len(encounters(session, self.record_id))


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.people_ids(session, typed, filters, descending=sort.descending)

    return ListSpec(
        record=Person,
        title=_("People"),
        columns=[
            Column("name", _("Name"), 250),
            Column("office", _("Office and organisation"), sortable=False),
        ],
        query=query,
        rows=_rows,
        sort=Sort("name"),
        empty=Empty("user", _("No people yet"), _("A name in one script is enough to begin with.")),
        filters=[
            Filter(
                "country",
                _("Country"),
                lambda session: [(c, country_name(c, current())) for c in service.countries(session)],
            )
        ],
        two_lines=True,
        search_hint=_("Search people …"),
        new_word=_("Person"),
        new=lambda parent: ask_new(
            parent, desk, _("New person"), PersonDraft, name_fields, add=service.add_person
        ),
        watched=frozenset({"position", "organisation"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    held = service.offices(session, ids, today(session))
    return [_row(person, held.get(person.id)) for person in listing.fetch(session, Person, ids)]


def _row(person: Person, office: Office | None) -> Row:
    name = person.name()
    cells = [
        Cell(display_listed(name), strong=True, beside=display_native(name)),
        Cell(_title(office) if office else "", below=office.organisation if office else ""),
    ]
    return Row(person.id, cells, sample=person.invented)


def _office_words(office: Office) -> str:
    return ", ".join(part for part in (_title(office), office.organisation) if part)


def _title(office: Office) -> str:
    """The title of an office; of one that is not held on the day also when it is."""
    return office.title if office.held else f"{office.title} ({_time_words(office)})"


def _office_rows(session: Session, records: Sequence[Position]) -> list[Row]:
    return [_office_row(session, position) for position in records]


def _office_row(session: Session, position: Position) -> Row:
    known = position.organisation_id is not None
    organisation = session.get(Organisation, position.organisation_id) if known else None
    title = Cell(
        position.called(), strong=True, below=organisation.called() if organisation is not None else ""
    )
    return Row(position.id, [title, Cell(_time_words(position), tone="muted")], sample=position.invented)


def _time_words(position: Position | Office) -> str:
    if position.since is not None and position.until is not None:
        return format_range(position.since, position.until, current())
    if position.since is not None:
        return _("since {day}").format(day=format_date(position.since, current()))
    if position.until is not None:
        return _("until {day}").format(day=format_date(position.until, current()))
    return _("dates not known")


def _contact_rows(_session: Session, records: Sequence[ContactPoint]) -> list[Row]:
    return [
        Row(
            each.id,
            [
                Cell(_(each.kind.value), tone="muted"),
                Cell(each.value, beside=each.label),
                Cell(mark=mark(each.audience)),
            ],
            sample=each.invented,
        )
        for each in records
    ]
