"""The forms of a place and of its figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from delegation_desk.core.countries import calendar_code, calendar_name, country_code, country_name
from delegation_desk.core.language import N_, _, current
from delegation_desk.core.zones import zone_of_country, zones_by_country
from delegation_desk.features.places.service import edit_place
from delegation_desk.model.from_words import place_kind
from delegation_desk.model.places import Place, PlaceKind
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.text import TextField
from delegation_desk.ui.fields.zone import ZoneField
from delegation_desk.ui.form import Form, RecordForm


class CountryField(TextField):
    """A country by its name in any of the languages, or by its two letters."""

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the name."""
        super().display({self.names[0]: country_name(values[self.names[0]] or "", current())})

    def read(self) -> dict[str, Any]:
        """The two letters; what names no country as it was typed."""
        typed = self._line.text().strip()
        return {self.names[0]: country_code(typed) or typed}


class CalendarField(TextField):
    """A calendar of holidays in words, "Deutschland, Sachsen", or by its code, DE-SN."""

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the words."""
        super().display({self.names[0]: calendar_name(values[self.names[0]] or "", current())})

    def read(self) -> dict[str, Any]:
        """The code; what names no calendar as it was typed."""
        typed = self._line.text().strip()
        return {self.names[0]: calendar_code(typed) or typed}


def place_form(desk: Desk, place_id: UUID) -> RecordForm:
    """The form of a stored place."""
    form = RecordForm(desk, Place, place_id, N_("Edit place"), edit_place)
    form.section(_("Place"))
    _name_fields(form)
    form.record("parent_id", _("Part of"), Place)
    form.section(_("Time and position"))
    with form.side_by_side():
        _zone_field(form)
        hint = _("Such as Sachsen or DE-SN")
        form.field(CalendarField("holidays", _("Holiday calendar"), hint=hint))
    with form.side_by_side():
        form.number("latitude", _("Latitude"), "float")
        form.number("longitude", _("Longitude"), "float")
    form.section(_("For visitors"))
    form.localized("profile", _("Profile"), lines=5)
    form.localized("practical", _("Practical notes"), lines=5)
    form.load()
    return form


def new_fields(form: Form) -> None:
    """What a new place needs; its kind is proposed from its name, its time zone from the country."""
    _name_fields(form)
    form.propose("kind", ["name"], _proposed_kind, unset=PlaceKind.CITY, follows=False)
    _zone_field(form)


def fact_fields(form: Form) -> None:
    """A figure, never without its date and source."""
    form.localized("label", _("What it is"))
    with form.side_by_side():
        form.number("value", _("Value"), "decimal")
        form.text("unit", _("Unit"), width=120)
        form.partial_date("as_of", _("As of"))
    form.localized("text", _("Statement"), hint=_("Where it is no figure"))
    form.localized("source", _("Source"))


def _name_fields(form: Form) -> None:
    form.localized("name", _("Name"))
    with form.side_by_side():
        form.choice("kind", _("Kind"), PlaceKind, width=220)
        form.field(CountryField("country", _("Country"), width=220, hint=_("Name or code (DE)")))


def _zone_field(form: Form) -> None:
    """The time zone follows the country until somebody chooses another."""
    country = next(field for field in form.fields if "country" in field.names)
    form.field(
        ZoneField(
            "zone",
            _("Time zone"),
            hint=_("For example Asia/Shanghai"),
            country=lambda: str(country.read()["country"]),
        )
    )
    form.propose("zone", ["country"], _proposed_zone, _zone_remark, unset="")


def _proposed_kind(values: Mapping[str, Any]) -> PlaceKind:
    name = values["name"]
    return place_kind(str(name)) if name is not None else PlaceKind.CITY


def _proposed_zone(values: Mapping[str, Any]) -> str:
    return zone_of_country(str(values["country"]))


def _zone_remark(values: Mapping[str, Any]) -> str:
    """Why this zone stands there, or why none does."""
    code = str(values["country"]).strip().upper()
    country = country_name(code, current())
    if values["zone"]:
        return _("Proposed for {country}.").format(country=country)
    if code in zones_by_country():
        return _("This country has several time zones ({country}).").format(country=country)
    return ""
