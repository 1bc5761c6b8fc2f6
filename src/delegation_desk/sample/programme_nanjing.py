"""The programme of the second day in Nanjing; every line of it is invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from delegation_desk.model.visits import Dress, ItemKind, ItemStatus
from delegation_desk.model.words import Audience
from delegation_desk.sample.items import WHOLE_SIDE, Item
from delegation_desk.sample.rows import Row, said

THURSDAY: Final = (
    Item(
        "fao",
        ItemKind.MEETING,
        ItemStatus.CONFIRMED,
        said("Außenamt der Stadt Nanjing", "Nanjing Foreign Affairs Office", "南京市外事办公室"),
        "27 09:00",
        "27 10:15",
        "nanjing",
        venue=said("Außenamt, Empfangssaal", "Foreign Affairs Office, reception hall", "外事办公室会见厅"),
        address="南京市示例路3号",
        responsible="vollrath",
        interpreter="shen",
        arranged_by="fao-nanjing",
        requested=date(2019, 5, 20),
        confirmed=date(2019, 6, 4),
        dress=Dress.BUSINESS,
        ours=WHOLE_SIDE,
        theirs=("meng", "yu"),
    ),
    Item(
        "companies",
        ItemKind.MEETING,
        ItemStatus.CONFIRMED,
        said(
            "Unternehmensrunde: elf Leipziger Profile",
            "Company round: eleven Leipzig profiles",
            "企业对接会：十一家莱比锡企业",
        ),
        "27 11:00",
        "27 12:30",
        "nanjing",
        venue=said("Amt für Handel, großer Saal", "Bureau for Commerce, main hall", "商务局大会议厅"),
        address="南京市示例路1号",
        interpreter="shen",
        arranged_by="ecmdc",
        requested=date(2019, 5, 20),
        confirmed=date(2019, 6, 7),
        dress=Dress.BUSINESS,
        hosts=said(
            "Zwölf Unternehmen aus Nanjing sind eingeladen.",
            "Twelve companies from Nanjing are invited.",
            "邀请十二家南京企业参加。",
        ),
        ours=WHOLE_SIDE,
        theirs=("gao", "fan", "yu"),
    ),
    Item(
        "lunch-companies",
        ItemKind.MEAL,
        ItemStatus.CONFIRMED,
        said("Mittagessen mit den Unternehmen", "Lunch with the companies", "与企业代表共进午餐"),
        "27 12:30",
        "27 13:45",
        "nanjing",
        venue=said("Amt für Handel, Speisesaal", "Bureau for Commerce, dining room", "商务局餐厅"),
        arranged_by="ecmdc",
        interpreter="shen",
        confirmed=date(2019, 6, 7),
        theirs=("gao", "fan"),
    ),
    Item(
        "techpark",
        ItemKind.SITE_VISIT,
        ItemStatus.CONFIRMED,
        said("Besichtigung des Technologieparks Qinghe", "Visit to Qinghe Technology Park", "参观清河科技园"),
        "27 14:30",
        "27 16:00",
        "nanjing",
        venue=said("Technologiepark Qinghe, Haus 1", "Qinghe Technology Park, building 1", "清河科技园1号楼"),
        address="南京市示例大道100号",
        arranged_by="techpark-nanjing",
        interpreter="shen",
        confirmed=date(2019, 6, 12),
        dress=Dress.CASUAL,
        travellers=said(
            "Flache Schuhe; im Labortrakt wird nicht fotografiert.",
            "Flat shoes; no photographs in the laboratory wing.",
            "请穿平底鞋；实验区内禁止拍照。",
        ),
        theirs=("xu",),
    ),
    Item(
        "clinics",
        ItemKind.MEETING,
        ItemStatus.REQUESTED,
        said(
            "Klinikverbund Xinkang: Gesundheitswirtschaft",
            "Xinkang Hospital Group: health care",
            "新康医疗集团：医疗健康合作",
        ),
        "27 16:30",
        "27 17:45",
        "nanjing",
        venue=said("Zentrallabor, Besprechungsraum", "Central laboratory, meeting room", "中心实验室会议室"),
        address="南京市示例街9号",
        responsible="vollrath",
        interpreter="shen",
        arranged_by="ecmdc",
        requested=date(2019, 6, 5),
        dress=Dress.BUSINESS,
        everyone=False,
        ours=("naumann", "seidel", "vollrath", "shen"),
        theirs=("zhou",),
    ),
    Item(
        "terminal",
        ItemKind.SITE_VISIT,
        ItemStatus.CONFIRMED,
        said(
            "Kühllager am Hafen: technischer Rundgang",
            "Cold store at the port: technical tour",
            "港口冷库技术考察",
        ),
        "27 17:00",
        "27 18:15",
        "nanjing",
        venue=said("Hafen, Lager 7", "Port, warehouse 7", "港口7号仓库"),
        address="南京市示例港路20号",
        interpreter="yu",
        arranged_by="port-nanjing",
        confirmed=date(2019, 6, 13),
        dress=Dress.SAFETY,
        everyone=False,
        inside=said(
            "Überschneidet sich für Frau Seidel mit dem Klinikverbund; sie möchte beides.",
            "Overlaps with the hospital group for Ms Seidel; she would like both.",
            "Seidel总经理的日程与医疗集团会谈冲突，她希望两场都参加。",
        ),
        ours=("seidel", "wittig"),
        theirs=("qiao", "yu"),
    ),
    Item(
        "free-evening",
        ItemKind.FREE,
        ItemStatus.PLANNED,
        said("Abend zur freien Verfügung", "Free evening", "晚间自由活动"),
        "27 19:30",
        "27 21:00",
        "nanjing",
        audience=Audience.DELEGATION,
        responsible="",
    ),
)


def rows() -> Iterator[Row]:
    """The items of Thursday."""
    for item in THURSDAY:
        yield from item.rows()
