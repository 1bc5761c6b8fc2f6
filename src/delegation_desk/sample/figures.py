"""Figures and hints about the places of the sample; a figure without a year has none in the source."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.place_facts import PlaceFactDraft
from delegation_desk.sample import sources
from delegation_desk.sample.rows import LATER, PREPARED, Row, said, the

_AREA: Final = said("Fläche", "Area", "面积")
_PEOPLE: Final = said("Einwohner", "Inhabitants", "人口")

_FIGURES: Final = (
    ("leipzig", "population", _PEOPLE, "593145", "", "2019"),
    ("leipzig", "area", _AREA, "297.8", "km²", ""),
    ("landkreis-leipzig", "population", _PEOPLE, "260429", "", "2022"),
    ("landkreis-leipzig", "area", _AREA, "1651", "km²", ""),
    ("nanjing", "population", _PEOPLE, "8505500", "", "2019"),
    ("nanjing", "population", _PEOPLE, "9314685", "", "2020"),
    ("nanjing", "area", _AREA, "6587", "km²", ""),
    ("jining", "population", _PEOPLE, "8081905", "", "2010"),
    ("jining", "area", _AREA, "11187", "km²", ""),
)
"""Place, key, label, value, unit, year."""

_HINTS: Final = (
    (
        "emergency",
        said("Notruf", "Emergency calls", "紧急电话"),
        said(
            "Polizei 110, Rettung 120, Feuerwehr 119",
            "Police 110, ambulance 120, fire brigade 119",
            "报警110，急救120，火警119",
        ),
    ),
    (
        "power",
        said("Strom", "Electricity", "电源"),
        said(
            "220 Volt, 50 Hertz; Adapter mitnehmen",
            "220 volts, 50 hertz; bring an adapter",
            "220伏，50赫兹；请自备转换插头",
        ),
    ),
    (
        "weather",
        said("Wetter", "Weather", "天气"),
        said(
            "Ende Juni warm und feucht, um 30 Grad; Regenjacke einpacken",
            "Late June is warm and humid, about 30 degrees; pack a rain jacket",
            "六月下旬温暖潮湿，气温约30度；请备雨衣",
        ),
    ),
)


def rows() -> Iterator[Row]:
    """The figures that the sources give, the seat of the district, and invented hints for travellers."""
    for number, (place, key, label, value, unit, year) in enumerate(_FIGURES):
        fact = PlaceFactDraft(
            place_id=the("place", place),
            key=key,
            label=label,
            value=Decimal(value),
            unit=unit,
            as_of=PartialDate(int(year)) if year else None,
            source=sources.GOOD,
            order=number,
        )
        entered = LATER if year > "2019" else PREPARED
        yield Row("-".join(filter(None, (place, key, year))), fact, real=True, entered=entered)
    yield Row("landkreis-leipzig-seat", _seat(), real=True)
    for city in ("nanjing", "jining"):
        yield from _hints(city)


def _seat() -> PlaceFactDraft:
    return PlaceFactDraft(
        place_id=the("place", "landkreis-leipzig"),
        key="seat",
        label=said("Sitz", "Seat", "驻地"),
        text=said("Borna", "Borna", "博尔纳（Borna）"),
        source=sources.GOOD,
        order=len(_FIGURES),
    )


def _hints(city: str) -> Iterator[Row]:
    for number, (key, label, text) in enumerate(_HINTS):
        fact = PlaceFactDraft(
            place_id=the("place", city),
            key=key,
            label=label,
            text=text,
            as_of=PartialDate(2019, 5),
            source=sources.EXAMPLE,
            order=20 + number,
        )
        yield Row(f"{city}-{key}", fact)
