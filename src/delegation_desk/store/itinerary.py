"""When and between which places a line of the programme runs, on the clocks of both its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from delegation_desk.core.formats import format_time
from delegation_desk.core.language import _, current, ngettext
from delegation_desk.core.zones import days_apart, offset_text

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlmodel import Session


class Line(Protocol):
    """A line of the programme, such as a `ProgrammeItem`."""

    @property
    def starts(self) -> datetime | None:
        """When it begins, on the clocks there."""

    @property
    def starts_zone(self) -> str:
        """The time zone of its begin."""

    @property
    def ends(self) -> datetime | None:
        """When it ends, on the clocks there."""

    @property
    def ends_zone(self) -> str:
        """The time zone of its end."""

    @property
    def place_id(self) -> UUID | None:
        """Where it begins."""

    @property
    def end_place_id(self) -> UUID | None:
        """Where it ends, if that is elsewhere."""


def times(item: Line) -> tuple[str, str]:
    """Begin and end in one text; if the clocks at the end differ, departure, and arrival as a second text."""
    if item.starts is None:
        return "", ""
    start = format_time(item.starts, current(), "clock")
    if item.ends is None:
        return start, ""
    end, later = format_time(item.ends, current(), "clock"), days_later(item.starts, item.ends)
    zones = offset_text(item.starts_zone, item.starts), offset_text(item.ends_zone, item.ends)
    if zones[0] == zones[1]:
        return " ".join(filter(None, (f"{start}–{end}", later))), ""
    departs = _("dep. {time} ({zone})").format(time=start, zone=zones[0])
    arrives = _("arr. {time} ({zone})").format(time=end, zone=zones[1])
    return departs, " ".join(filter(None, (arrives, later)))


def route(session: Session, item: Line) -> str:
    """From where to where a journey leads; empty for what stays in one place."""
    if item.end_place_id is None or item.end_place_id == item.place_id:
        return ""
    from delegation_desk.model.places import Place

    start = session.get(Place, item.place_id) if item.place_id is not None else None
    end = session.get(Place, item.end_place_id)
    origin, destination = (each.called() if each is not None else _("not known") for each in (start, end))
    return _("{origin} → {destination}").format(origin=origin, destination=destination)


def days_later(start: datetime, end: datetime) -> str:
    """Say “+1 day” for what is a day later by its clocks than another time by its own; "" on the same day."""
    days = days_apart(start, end)
    if not days:
        return ""
    signed = f"+{days}" if days > 0 else f"\N{MINUS SIGN}{-days}"
    return ngettext("{signed} day", "{signed} days", abs(days)).format(signed=signed)
