"""The list of places and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from delegation_desk.core.countries import country_name, zone_name
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current, translator
from delegation_desk.core.units import value_text
from delegation_desk.features.places import service
from delegation_desk.features.places.forms import fact_fields, new_fields, place_form
from delegation_desk.model.place_facts import PlaceFact
from delegation_desk.model.places import Place, PlaceDraft, PlaceKind
from delegation_desk.store import listing
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.rows import ChildRows, RowsSpec

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlmodel import Session


class PlacesPage(BrowsePage):
    """All places."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), PlacePage, beside=True)


class PlacePage(RecordPage):
    """One place."""

    def __init__(self, desk: Desk, place_id: UUID) -> None:
        super().__init__(desk, Place, place_id, home=_("Places"))
        self._form = place_form(desk, place_id)
        self.labels |= self._form.labels()
        self.add_tab("place", _("Place"), lambda: self._form)
        self.add_tab("facts", _("Figures"), self._figures, count=self._count)
        self.ready()

    def head(self, session: Session, row: Place) -> Head:
        """Name, kind, country and zone."""
        country, zone = country_name(row.country, current()), zone_name(row.zone, current())
        facts = filter(None, (_(row.kind.value), country, zone))
        return Head(row.called(), native=row.name.get("zh"), facts=list(facts), sample=row.invented)

    def tables(self) -> set[str]:
        """The number counts the figures."""
        return {"place", "place_fact"}

    def _figures(self) -> QWidget:
        spec = RowsSpec(
            record=PlaceFact,
            parent=("place_id", self.record_id),
            columns=[
                Column("label", _("What it is")),
                Column("value", _("Value"), 170, right=True),
                Column("as_of", _("As of"), 120),
            ],
            rows=_fact_rows,
            fields=fact_fields,
            add_word=_("Add a figure"),
            nothing=_("No figures yet. Each needs its date and its source."),
            two_lines=True,
            label=N_("Edit figure"),
        )
        return ChildRows(self.desk, spec)

    def _count(self, session: Session) -> int:
        return len(listing.ids(session, PlaceFact, where=[PlaceFact.place_id == self.record_id]))  # type: ignore[list-item]  # SQLModel types a condition as bool


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.place_ids(session, typed, filters, sort.key, descending=sort.descending)

    kinds = Filter("kind", _("Kind"), lambda _session: [(each, _(each.value)) for each in PlaceKind])
    return ListSpec(
        record=Place,
        title=_("Places"),
        columns=[
            Column("name", _("Name")),
            Column("kind", _("Kind"), 140),
            Column("country", _("Country"), 160),
        ],
        query=query,
        rows=_rows,
        sort=Sort("name"),
        empty=Empty("map-pin", _("No places yet"), _("Begin with your own city.")),
        filters=[kinds],
        search_hint=_("Search places …"),
        new_word=_("Place"),
        new=lambda parent: ask_new(parent, desk, _("New place"), PlaceDraft, new_fields),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    return [
        Row(
            place.id,
            [
                Cell(place.called(), strong=True, beside=place.name.get("zh")),
                Cell(_(place.kind.value), tone="muted"),
                Cell(country_name(place.country, current()), tone="muted"),
            ],
            sample=place.invented,
        )
        for place in listing.fetch(session, Place, ids)
    ]


def _fact_rows(_session: Session, records: Sequence[PlaceFact]) -> list[Row]:
    return [_fact_row(each) for each in records]


def _fact_row(fact: PlaceFact) -> Row:
    value = value_text(fact.value, fact.unit, translator(current())) if fact.value is not None else ""
    text = fact.text.best(current())[0]
    day = format_date(fact.as_of, current(), "numeric") if fact.as_of is not None else _("no date")
    # A statement is a sentence, which no column of figures has room for.
    below = " · ".join(filter(None, (text, fact.source.best(current())[0] or _("Source missing"))))
    label = Cell(fact.label.best(current())[0] or fact.key, strong=True, below=below)
    return Row(fact.id, [label, Cell(value), Cell(day, tone="muted")], sample=fact.invented)
