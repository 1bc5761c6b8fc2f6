"""Places on the maps of the pack, and how far they are from each other."""

from __future__ import annotations

from datetime import datetime, timedelta

from delegation_desk.core.figures import format_quantity
from delegation_desk.core.formats import format_coordinates, format_range
from delegation_desk.core.language import Language, Translator
from delegation_desk.core.zones import offset_text
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import INVENTED, named
from delegation_desk.store.briefs.places import PlaceBrief
from delegation_desk.store.briefs.visits import StopBrief

_FAR = 1000  # km from which tens are exact enough


def spot(s: kit.Styles, place: PlaceBrief, note: str = "", *, main: bool = True) -> kit.Spot | None:
    """A place on a map; None if its position is not known."""
    if place.point is None:
        return None
    latitude, longitude = place.point
    written = f"{named(s, place.name)} {place.native}".strip()
    return kit.Spot(written, longitude, latitude, note, main)


def degrees(place: PlaceBrief, language: Language) -> str:
    """The position of a place as it is printed; "" if it is not known."""
    return format_coordinates(*place.point, language) if place.point else ""


def stays(stop: StopBrief, language: Language) -> str:
    """From which day to which one stays, without the year."""
    if stop.arrives is None and stop.departs is None:
        return ""
    start, end = (moment.date() if moment else None for moment in (stop.arrives, stop.departs))
    text = format_range(start, end, language)
    years = {str(day.year) for day in (start, end) if day}
    for year in years:
        text = text.replace(f"{year}年", "").replace(f" {year}", "")
    return text + (INVENTED if stop.invented else "")


def distance(one: kit.Spot, other: kit.Spot, language: Language) -> str:
    """How far two places are from each other as the crow flies: "8.300 km"."""
    km = kit.distance_km(one, other)
    return format_quantity(round(km, -1) if km >= _FAR else round(km), "km", language, 0)


def zone_name(zone: str, day: datetime, t: Translator) -> str:
    """How the clocks of a place are called: "MESZ, UTC+2"; names that mean several zones are left out."""
    from zoneinfo import ZoneInfo

    short = day.replace(tzinfo=ZoneInfo(zone)).tzname() or ""
    names = {"CET": t("CET"), "CEST": t("CEST")}
    written = offset_text(zone, day).replace("-", "−")
    comma = "，" if t.language == "zh" else ", "
    return f"{names[short]}{comma}{written}" if short in names else written


def told_from(b: Briefing) -> PlaceBrief | None:
    """The place that the readers reckon from: the home of the delegation, or as hosts our own."""
    return b.own_home if b.visit.inbound and b.own_side else b.visit.home


def away(b: Briefing) -> tuple[PlaceBrief, ...]:
    """The places visited whose clocks differ from those at home, those of the first such zone."""
    noon = reference(b)
    known = [place for place in b.places_visited if place.zone]
    differing = [place for place in known if _offset(place.zone, noon) != _offset(b.home_zone, noon)]
    return tuple(
        place for place in differing if _offset(place.zone, noon) == _offset(differing[0].zone, noon)
    )


def reference(b: Briefing) -> datetime:
    """The noon by which clocks are compared: that of the second day, when the delegation is there."""
    first = b.visit.first_day or b.stand.date()
    return datetime(first.year, first.month, first.day, 12) + timedelta(days=1)


def _offset(zone: str, noon: datetime) -> str:
    return offset_text(zone, noon)
