"""Places of the sample: four territories as the sources describe them, waypoints of an invented route."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.model.places import PlaceDraft, PlaceKind
from delegation_desk.sample.rows import BERLIN, SHANGHAI, Row, said, the

TERRITORIES: Final = (
    Row(
        "leipzig",
        PlaceDraft(
            name=said("Leipzig", "Leipzig", "莱比锡"),
            kind=PlaceKind.CITY,
            country="DE",
            zone=BERLIN,
            latitude=51.340,
            longitude=12.375,
            holidays="DE-SN",
            profile=said(
                "Partnerstadt von Nanjing seit 1988.",
                "Partner city of Nanjing since 1988.",
                "1988年起为南京市的友好城市。",
            ),
            picture_id=the("attachment", "picture-leipzig"),
        ),
        real=True,
    ),
    Row(
        "landkreis-leipzig",
        PlaceDraft(
            name=said("Landkreis Leipzig", "District of Leipzig", "莱比锡县"),
            kind=PlaceKind.DISTRICT,
            country="DE",
            zone=BERLIN,
            latitude=51.12,
            longitude=12.50,
            holidays="DE-SN",
            profile=said(
                "Der Landkreis hat seinen Sitz in Borna. Die Stadt Leipzig gehört nicht zu ihm.",
                "The seat of the district is Borna. The City of Leipzig is not part of it.",
                "县政府驻地为博尔纳（Borna）。莱比锡市不属于莱比锡县。",
            ),
            picture_id=the("attachment", "picture-landkreis-leipzig"),
        ),
        real=True,
    ),
    Row(
        "nanjing",
        PlaceDraft(
            name=said("Nanjing", "Nanjing", "南京"),
            kind=PlaceKind.CITY,
            country="CN",
            zone=SHANGHAI,
            latitude=32.061,
            longitude=118.779,
            holidays="CN",
            profile=said(
                "Nanjing liegt im Osten Chinas und ist seit 1988 Partnerstadt Leipzigs.",
                "Nanjing lies in eastern China and has been Leipzig’s partner city since 1988.",
                "南京位于中国东部，1988年起为莱比锡市的友好城市。",
            ),
            picture_id=the("attachment", "picture-nanjing"),
        ),
        real=True,
    ),
    Row(
        "jining",
        PlaceDraft(
            name=said("Jining", "Jining", "济宁"),
            kind=PlaceKind.CITY,
            country="CN",
            zone=SHANGHAI,
            latitude=35.415,
            longitude=116.587,
            holidays="CN",
            profile=said(
                "Jining liegt im Osten Chinas.", "Jining lies in eastern China.", "济宁位于中国东部。"
            ),
            picture_id=the("attachment", "picture-jining"),
        ),
        real=True,
    ),
)


WAYPOINTS: Final = (
    (
        "leipzig-halle",
        said("Flughafen Leipzig/Halle", "Leipzig/Halle Airport", "莱比锡/哈雷机场"),
        PlaceKind.AIRPORT,
        BERLIN,
        (51.424, 12.236),
        "leipzig",
    ),
    (
        "frankfurt-city",
        said("Frankfurt am Main", "Frankfurt am Main", "法兰克福"),
        PlaceKind.CITY,
        BERLIN,
        (50.110, 8.682),
        "",
    ),
    (
        "frankfurt",
        said("Flughafen Frankfurt", "Frankfurt Airport", "法兰克福机场"),
        PlaceKind.AIRPORT,
        BERLIN,
        (50.033, 8.571),
        "frankfurt-city",
    ),
    ("shanghai-city", said("Shanghai", "Shanghai", "上海"), PlaceKind.CITY, SHANGHAI, (31.230, 121.474), ""),
    (
        "pudong",
        said("Flughafen Shanghai Pudong", "Shanghai Pudong Airport", "上海浦东国际机场"),
        PlaceKind.AIRPORT,
        SHANGHAI,
        (31.143, 121.805),
        "shanghai-city",
    ),
    (
        "hongqiao",
        said("Bahnhof Shanghai Hongqiao", "Shanghai Hongqiao Station", "上海虹桥站"),
        PlaceKind.STATION,
        SHANGHAI,
        (31.194, 121.320),
        "shanghai-city",
    ),
    (
        "nanjing-south",
        said("Bahnhof Nanjing Süd", "Nanjing South Station", "南京南站"),
        PlaceKind.STATION,
        SHANGHAI,
        (31.969, 118.798),
        "nanjing",
    ),
    ("qufu-city", said("Qufu", "Qufu", "曲阜"), PlaceKind.CITY, SHANGHAI, (35.581, 116.986), ""),
    (
        "qufu-east",
        said("Bahnhof Qufu Ost", "Qufu East Station", "曲阜东站"),
        PlaceKind.STATION,
        SHANGHAI,
        (35.559, 117.066),
        "qufu-city",
    ),
    ("jinan-city", said("Jinan", "Jinan", "济南"), PlaceKind.CITY, SHANGHAI, (36.651, 117.120), ""),
    (
        "jinan",
        said("Flughafen Jinan", "Jinan Airport", "济南机场"),
        PlaceKind.AIRPORT,
        SHANGHAI,
        (36.857, 117.216),
        "jinan-city",
    ),
)
"""Name, label, kind, zone, latitude and longitude, and the city it belongs to."""


def rows() -> Iterator[Row]:
    """All places."""
    yield from TERRITORIES
    for name, label, kind, zone, (latitude, longitude), city in WAYPOINTS:
        abroad = zone == SHANGHAI
        place = PlaceDraft(
            name=label,
            kind=kind,
            country="CN" if abroad else "DE",
            parent_id=the("place", city) if city else None,
            zone=zone,
            latitude=latitude,
            longitude=longitude,
            holidays="CN" if abroad else "",
        )
        yield Row(name, place)
