"""What a programme item takes from its other fields: clocks from the places, readers from the kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from delegation_desk.core.zones import HOME_ZONE
from delegation_desk.ui.desk import Desk

if TYPE_CHECKING:
    from delegation_desk.ui.form import Form


def follow_places(form: Form) -> None:
    """Let the time zones of both ends follow the places, until somebody chooses another."""
    for zone, places in (("starts_zone", ("place_id",)), ("ends_zone", ("end_place_id", "place_id"))):
        form.propose(zone, places, partial(_zone, form.desk, places), unset=HOME_ZONE)


def keep_internal(form: Form) -> None:
    """Let an internal meeting be printed for the own staff alone, until somebody chooses otherwise."""
    from delegation_desk.model.words import Audience

    form.propose("audience", ("kind",), _readers, unset=Audience.HOST)


def _readers(values: Mapping[str, Any]) -> Any:
    from delegation_desk.model.visits import ItemKind
    from delegation_desk.model.words import Audience

    return Audience.INTERNAL if values["kind"] is ItemKind.INTERNAL else Audience.HOST


def _zone(desk: Desk, names: tuple[str, ...], values: Mapping[str, Any]) -> str:
    """The time zone of the first place that is set; "" where that is not known."""
    from delegation_desk.model.places import Place

    place_id = next((values[name] for name in names if values.get(name) is not None), None)
    if place_id is None:
        return ""
    with desk.read() as session:
        place = session.get(Place, place_id)
        return place.zone if place is not None else ""
