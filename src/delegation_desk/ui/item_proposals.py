"""What a programme item takes from its other fields: clocks from places, countries from the way, readers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from delegation_desk.core.language import _
from delegation_desk.core.zones import HOME_ZONE
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.dates import MomentField
from delegation_desk.ui.page import KeepFresh

if TYPE_CHECKING:
    from uuid import UUID

    from delegation_desk.ui.form import Form

_ABOUT: Final = frozenset({"visit", "programme_item"})  # tables that decide which days are none of the visit


def item_times(form: Form) -> None:
    """Begin and end, each with its clock; a day that is none of the visit is said."""
    starts, ends = (
        MomentField("starts", _("Begin"), "starts_zone"),
        MomentField("ends", _("End"), "ends_zone"),
    )
    fields = {"starts": starts, "ends": ends}

    def look() -> None:
        values = form.source.values()
        if values is not None:
            for name, field in fields.items():
                field.warn(_outside(form.desk, values["visit_id"], values[name]))
            _propose_days(form.desk, values, starts, ends)

    for field in fields.values():
        form.field(field)
        field.left.connect(look)  # behind the form, which has kept the value by then
    form.filled.connect(look)
    KeepFresh(form, form.desk, lambda changes: not _ABOUT.isdisjoint(changes.tables), look)
    look()


def _outside(desk: Desk, visit_id: UUID, moment: datetime | None) -> str:
    from delegation_desk.store.outside import outside

    with desk.read() as session:
        return outside(session, visit_id, moment)


def _propose_days(desk: Desk, values: Mapping[str, Any], starts: MomentField, ends: MomentField) -> None:
    """Let a new item begin on the first day of its visit and end on the day on which it begins."""
    from delegation_desk.model.visits import Visit

    if "id" in values:
        return
    first = None
    if values["starts"] is None:
        with desk.read() as session:
            visit = session.get(Visit, values["visit_id"])
        first = visit.starts_on.exact() if visit is not None and visit.starts_on is not None else None
        starts.propose_day(first)
    if values["ends"] is None:
        ends.propose_day(values["starts"].date() if values["starts"] is not None else first)


def item_places(form: Form) -> None:
    """Where an item takes place or begins, and where it leads; the clocks of both ends follow."""
    from delegation_desk.store.whereabouts import of_begin, of_end

    with form.side_by_side():
        form.place("place_id", _("Place"), lean=of_begin)
        form.place("end_place_id", _("To (journeys)"), lean=of_end)
    _follow_places(form)


def _follow_places(form: Form) -> None:
    """Let the time zones of both ends follow the places, until somebody chooses another."""
    for zone, places in (("starts_zone", ("place_id",)), ("ends_zone", ("end_place_id", "place_id"))):
        form.propose(zone, places, partial(_zone, form.desk, places), unset=HOME_ZONE)


def propose_readers(form: Form) -> None:
    """Let an internal meeting be printed for the delegation, whose date it is too, and not for the hosts."""
    from delegation_desk.model.words import Audience

    form.propose("audience", ("kind",), _readers, unset=Audience.HOST)


def _readers(values: Mapping[str, Any]) -> Any:
    from delegation_desk.model.visits import ItemKind
    from delegation_desk.model.words import Audience

    return Audience.DELEGATION if values["kind"] is ItemKind.INTERNAL else Audience.HOST


def _zone(desk: Desk, names: tuple[str, ...], values: Mapping[str, Any]) -> str:
    """The time zone of the first place that is set; "" where that is not known."""
    from delegation_desk.model.places import Place

    place_id = next((values[name] for name in names if values.get(name) is not None), None)
    if place_id is None:
        return ""
    with desk.read() as session:
        place = session.get(Place, place_id)
        return place.zone if place is not None else ""
