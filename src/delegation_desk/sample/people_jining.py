"""Invented counterparts in Jining, with the offices that they held over the years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.model.people import Gender
from delegation_desk.sample.people import Invented, Post
from delegation_desk.sample.rows import Row, said

PEOPLE: Final = (
    Invented(
        "lue",
        "An",
        "Lü",
        Gender.MALE,
        (
            Post(
                said("Stellvertretender Bürgermeister", "Vice Mayor", "副市长"),
                "stadt-jining",
                "cn_vice_mayor/prefecture_city",
                "2016-04",
            ),
            Post(
                said("Direktor", "Director", "管委会主任"),
                "zone-jining",
                "cn_zone_director/zone",
                "2011",
                "2016-03",
            ),
        ),
        ("zh",),
        said(
            "Herr Lü ist für Wirtschaft und Handel zuständig. Vorher leitete er die Wirtschaftszone Taibai.",
            "Mr LYU is responsible for the economy and trade. Before that he headed the Taibai "
            "Economic Zone.",
            "吕副市长分管经济和贸易，此前任太白经济开发区管委会主任。",
        ),
        native=("吕", "安"),
        sound="Lǚ Ān",
    ),
    Invented(
        "shan",
        "Ding'an",
        "Shan",
        Gender.MALE,
        (
            Post(
                said("Amtsleiter", "Director", "主任"),
                "fao-jining",
                "cn_fao_director/prefecture_city",
                "2018-01",
            ),
        ),
        ("zh", "en"),
        said(
            "Herr Shan führt die internationalen Kontakte der Stadt. Der Familienname 单 wird "
            "hier Shàn gesprochen.",
            "Mr SHAN conducts the city’s international contacts. His family name 单 is pronounced Shàn.",
            "单主任负责全市对外交往工作。",
        ),
        native=("单", "定安"),
        sound="Shàn Dìng'ān",
        phone="+86 537 000 0101",
    ),
    Invented(
        "gu",
        "Minmin",
        "Gu",
        Gender.FEMALE,
        (
            Post(
                said("Leiterin der Abteilung Investitionen", "Head of the investment division", "投资处处长"),
                "fao-jining",
                "cn_division_chief/prefecture_city",
                "2015",
            ),
        ),
        ("zh", "en"),
        said(
            "Frau Gu begleitet Unternehmen aus Jining, die im Ausland investieren.",
            "Ms GU supports companies from Jining that invest abroad.",
            "顾处长负责为济宁企业境外投资提供服务。",
        ),
        native=("顾", "敏敏"),
        sound="Gù Mǐnmǐn",
    ),
    Invented(
        "qu",
        "Heng",
        "Qu",
        Gender.MALE,
        (
            Post(
                said("Direktor", "Director", "管委会主任"),
                "zone-jining",
                "cn_zone_director/zone",
                "2016-04",
            ),
        ),
        ("zh",),
        said(
            "Herr Qu leitet die Zone seit 2016 und möchte ein Lager für Waren aus Deutschland einrichten.",
            "Mr QU has headed the zone since 2016 and would like to set up a warehouse for goods "
            "from Germany.",
            "曲主任自2016年起主持开发区工作，拟设立德国商品仓库。",
        ),
        native=("曲", "恒"),
        sound="Qū Héng",
    ),
    Invented(
        "kong",
        "Lingyi",
        "Kong",
        Gender.FEMALE,
        (Post(said("Präsidentin", "President", "会长"), "chamber-jining", "intermediary", "2017"),),
        ("zh", "en"),
        said(
            "Frau Kong führt ein Familienunternehmen der Lebensmittelbranche und steht der "
            "Kammer seit 2017 vor.",
            "Ms KONG runs a family business in the food industry and has presided over the "
            "chamber since 2017.",
            "孔会长经营食品家族企业，自2017年起担任商会会长。",
        ),
        native=("孔", "令怡"),
        sound="Kǒng Lìngyí",
        spoken=said("Frau Präsidentin", "President KONG", "孔会长"),
    ),
    Invented(
        "zeng",
        "Yao",
        "Zeng",
        Gender.FEMALE,
        (Post(said("Dolmetscherin", "Interpreter", "翻译"), "fao-jining", "interpreter", "2018"),),
        ("zh", "de"),
        said(
            "Frau Zeng dolmetscht für das Außenamt aus dem Deutschen.",
            "Ms ZENG interprets from German for the Foreign Affairs Office.",
            "曾女士担任外事办公室德语翻译。",
        ),
        native=("曾", "瑶"),
        sound="Zēng Yáo",
    ),
    Invented(
        "hou",
        "Jianye",
        "Hou",
        Gender.MALE,
        (Post(said("Werkleiter", "Plant Manager", "厂长"), "lunong", "company_manager", "2012"),),
        ("zh",),
        said(
            "Herr Hou leitet das Werk und hat zwei Standorte in Europa besichtigt.",
            "Mr HOU runs the factory and has visited two sites in Europe.",
            "侯厂长主持工厂工作，曾赴欧洲考察两处选址。",
        ),
        native=("侯", "建业"),
        sound="Hóu Jiànyè",
        spoken=said("Herr Hou", "Mr HOU", "侯厂长"),
    ),
)


def rows() -> Iterator[Row]:
    """Counterparts and their interpreter."""
    for person in PEOPLE:
        yield from person.rows()
