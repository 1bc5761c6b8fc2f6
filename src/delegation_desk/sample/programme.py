"""The programme from Leipzig to the first day in Nanjing; every line of it is invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from delegation_desk.model.visits import Dress, ItemKind, ItemStatus
from delegation_desk.model.words import Audience
from delegation_desk.sample.items import BOOKING, HOTEL_NANJING, WHOLE_SIDE, Item
from delegation_desk.sample.rows import Row, said

OUTWARD: Final = (
    Item(
        "departure",
        ItemKind.INTERNAL,
        ItemStatus.CONFIRMED,
        said(
            "Treffen am Neuen Rathaus, letzte Abstimmung",
            "Meeting at the New Town Hall, last points",
            "新市政厅集合，最后沟通",
        ),
        "25 07:30",
        "25 08:00",
        "leipzig",
        audience=Audience.DELEGATION,
        confirmed=date(2019, 6, 5),
        travellers=said(
            "Pässe und Visa mitführen; Gastgeschenke liegen im Wagen.",
            "Carry passports and visas; the gifts are in the car.",
            "请随身携带护照和签证；礼品已装车。",
        ),
    ),
    Item(
        "to-airport",
        ItemKind.TRANSFER,
        ItemStatus.CONFIRMED,
        said("Fahrt zum Flughafen", "Drive to the airport", "前往机场"),
        "25 08:00",
        "25 08:40",
        "leipzig",
        "leipzig-halle",
        audience=Audience.DELEGATION,
        confirmed=date(2019, 6, 5),
    ),
    Item(
        "flight-frankfurt",
        ItemKind.FLIGHT,
        ItemStatus.CONFIRMED,
        said(
            "Flug Leipzig/Halle – Frankfurt",
            "Flight Leipzig/Halle – Frankfurt",
            "航班：莱比锡/哈雷至法兰克福",
        ),
        "25 10:15",
        "25 11:15",
        "leipzig-halle",
        "frankfurt",
        confirmed=date(2019, 5, 24),
        number="XL 158",
        booking=BOOKING,
        travellers=said(
            "Umsteigen in Frankfurt: 2 Stunden 55 Minuten.",
            "Change at Frankfurt: 2 hours 55 minutes.",
            "法兰克福转机时间：2小时55分。",
        ),
    ),
    Item(
        "flight-shanghai",
        ItemKind.FLIGHT,
        ItemStatus.CONFIRMED,
        said("Flug Frankfurt – Shanghai", "Flight Frankfurt – Shanghai", "航班：法兰克福至上海"),
        "25 14:10",
        "26 07:05",
        "frankfurt",
        "pudong",
        confirmed=date(2019, 5, 24),
        number="XL 728",
        booking=BOOKING,
    ),
    Item(
        "pick-up",
        ItemKind.TRANSFER,
        ItemStatus.CONFIRMED,
        said("Abholung, Fahrt zum Bahnhof", "Pick-up, drive to the station", "接机，前往火车站"),
        "26 08:00",
        "26 08:55",
        "pudong",
        "hongqiao",
        arranged_by="ecmdc",
        confirmed=date(2019, 6, 11),
        hosts=said(
            "Treffpunkt Ausgang 8, Schild „Leipzig“.",
            "Meeting point exit 8, sign “Leipzig”.",
            "8号出口会合，举“莱比锡”接机牌。",
        ),
        theirs=("tang",),
    ),
    Item(
        "train-nanjing",
        ItemKind.TRAIN,
        ItemStatus.CONFIRMED,
        said("Schnellzug nach Nanjing", "Fast train to Nanjing", "乘高铁前往南京"),
        "26 09:40",
        "26 11:00",
        "hongqiao",
        "nanjing-south",
        arranged_by="ecmdc",
        confirmed=date(2019, 6, 11),
        number="G9001",
        booking="NJ-0412",
    ),
    Item(
        "check-in",
        ItemKind.INTERNAL,
        ItemStatus.PLANNED,
        said(
            "Einchecken, Mittagessen, Vorbesprechung",
            "Check-in, lunch, preparation",
            "入住酒店，午餐，内部准备",
        ),
        "26 11:30",
        "26 12:45",
        "nanjing",
        venue=HOTEL_NANJING,
        address="南京市示例路8号",
        audience=Audience.DELEGATION,
        responsible="vollrath",
        inside=said(
            "Rollen verteilen: wer eröffnet, wer zu welchem Punkt spricht, wer mitschreibt.",
            "Distribute the roles: who opens, who speaks to which point, who takes notes.",
            "分工：谁开场、谁谈哪项议题、谁做记录。",
        ),
    ),
)

WEDNESDAY: Final = (
    Item(
        "commerce",
        ItemKind.MEETING,
        ItemStatus.CHANGED,
        said("Amt für Handel der Stadt Nanjing", "Nanjing Municipal Bureau for Commerce", "南京市商务局"),
        "26 14:00",
        "26 15:30",
        "nanjing",
        venue=said("Amt für Handel, Saal 3", "Bureau for Commerce, Hall 3", "商务局三号会议室"),
        address="南京市示例路1号",
        responsible="vollrath",
        interpreter="shen",
        arranged_by="ecmdc",
        requested=date(2019, 5, 20),
        confirmed=date(2019, 6, 17),
        status_note=said(
            "bisher 16:00 Uhr; am 17. Juni vorverlegt",
            "formerly 4.00 pm; brought forward on 17 June",
            "原定16:00，6月17日改为提前举行",
        ),
        dress=Dress.BUSINESS,
        hosts=said(
            "Die Leipziger Seite zeigt eine Präsentation auf Chinesisch, 15 Minuten.",
            "The Leipzig side shows a presentation in Chinese, 15 minutes.",
            "莱方将作15分钟中文演示介绍。",
        ),
        ours=WHOLE_SIDE,
        theirs=("lin", "fan", "yu"),
    ),
    Item(
        "port",
        ItemKind.MEETING,
        ItemStatus.REQUESTED,
        said("Jinling Hafen- und Logistikgruppe", "Jinling Port and Logistics Group", "金陵港口物流集团"),
        "26 16:15",
        "26 17:30",
        "nanjing",
        venue=said(
            "Hafenverwaltung, Konferenzraum", "Port administration, conference room", "港口管理大楼会议室"
        ),
        address="南京市示例港路20号",
        interpreter="shen",
        arranged_by="ecmdc",
        requested=date(2019, 6, 3),
        dress=Dress.BUSINESS,
        inside=said(
            "ECMDC hakt am 20. Juni nach. Ohne Zusage: Zeit für die Vorbereitung des Abendessens.",
            "ECMDC follows up on 20 June. Without a reply: time to prepare the dinner.",
            "ECMDC将于6月20日催问；如未确认，则用于准备晚宴。",
        ),
        ours=WHOLE_SIDE,
        theirs=("qiao",),
    ),
    Item(
        "city-wall",
        ItemKind.SITE_VISIT,
        ItemStatus.CANCELLED,
        said("Rundgang auf der Stadtmauer", "Walk on the city wall", "参观城墙"),
        "26 17:45",
        "26 18:15",
        "nanjing",
        arranged_by="fao-nanjing",
        requested=date(2019, 5, 22),
        status_note=said(
            "aus Zeitgründen (14. Juni)",
            "for reasons of time (14 June)",
            "因日程时间所限（6月14日）",
        ),
    ),
    Item(
        "dinner",
        ItemKind.MEAL,
        ItemStatus.CONFIRMED,
        said(
            "Abendessen auf Einladung des Amtes für Handel",
            "Dinner given by the Bureau for Commerce",
            "商务局宴请",
        ),
        "26 18:30",
        "26 20:30",
        "nanjing",
        venue=said("Restaurant am See", "Lakeside restaurant", "湖滨餐厅"),
        address="南京市示例湖畔路12号",
        responsible="vollrath",
        interpreter="shen",
        arranged_by="commerce-nanjing",
        confirmed=date(2019, 6, 13),
        dress=Dress.BUSINESS,
        inside=said(
            "Tischrede drei Minuten; Gastgeschenk: Bildband. Auf ein vegetarisches Gericht achten.",
            "Table speech of three minutes; gift: illustrated book. See to one vegetarian dish.",
            "祝酒词三分钟；礼品：画册。注意准备一份素食。",
        ),
        theirs=("lin", "fan", "yu"),
    ),
)


def rows() -> Iterator[Row]:
    """The items of Tuesday and Wednesday."""
    for item in (*OUTWARD, *WEDNESDAY):
        yield from item.rows()
