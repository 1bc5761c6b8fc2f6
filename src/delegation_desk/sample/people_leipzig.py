"""Invented people who travel with the delegation or work for it at home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.model.people import Gender
from delegation_desk.model.words import Audience
from delegation_desk.sample.people import Invented, Post
from delegation_desk.sample.rows import Row, said

PEOPLE: Final = (
    Invented(
        "vollrath",
        "Anke",
        "Vollrath",
        Gender.FEMALE,
        (
            Post(
                said("Referentin für Internationales", "Officer for International Affairs", "国际事务专员"),
                "stadt-leipzig",
                "de_officer",
                "2015-04",
            ),
        ),
        ("de", "en"),
        said(
            "Dr. Vollrath bereitet in der Stadtverwaltung die Reisen in die Partnerstädte vor "
            "und führt auf dieser Reise Protokoll und Niederschriften.",
            "Dr Vollrath prepares the city administration’s journeys to the partner cities; on "
            "this one she looks after protocol and minutes.",
            "Vollrath博士在市政府负责友好城市出访筹备，本次访问中负责礼宾和会谈记录。",
        ),
        title="Dr.",
        phone="+49 151 0000 0001",
    ),
    Invented(
        "wittig",
        "Jonas",
        "Wittig",
        Gender.MALE,
        (
            Post(
                said("Projektleiter China", "Project Manager China", "中国项目经理"),
                "invest-region",
                "de_officer",
                "2017-09",
            ),
        ),
        ("de", "en", "zh"),
        said(
            "Herr Wittig hat Wirtschaft und Sinologie studiert. Er hat die elf "
            "Unternehmensprofile zusammengestellt und ist auf der Reise die Ansprechperson für "
            "alles Praktische.",
            "Mr Wittig studied business and Chinese. He compiled the eleven company profiles and "
            "is the contact for everything practical on this journey.",
            "Wittig先生曾学习经济和汉学，编制了十一家企业简介，访问期间负责各项具体事务联络。",
        ),
        phone="+49 151 0000 0002",
        called_by=Audience.HOST,  # he is whom hosts reach on the spot
    ),
    Invented(
        "shen",
        "Meilin",
        "Shen",
        Gender.FEMALE,
        (
            Post(
                said("Dolmetscherin Deutsch–Chinesisch", "Interpreter German–Chinese", "德汉翻译"),
                "",
                "interpreter",
                "2011",
            ),
        ),
        ("zh", "de", "en"),
        said(
            "Frau Shen dolmetscht seit 2011 für Verwaltungen und Gerichte. Sie bittet um "
            "Redetexte zwei Tage vorher.",
            "Ms SHEN has interpreted for administrations and courts since 2011. She asks for "
            "speeches two days in advance.",
            "沈女士自2011年起为行政机关和法院担任翻译，请提前两天提供讲稿。",
        ),
        native=("沈", "美琳"),
        sound="Shěn Měilín",
        phone="+49 151 0000 0003",
    ),
    Invented(
        "seidel",
        "Kathrin",
        "Seidel",
        Gender.FEMALE,
        (
            Post(
                said("Geschäftsführerin", "Managing Director", "总经理"),
                "kaltwerk",
                "company_manager",
                "2012",
            ),
        ),
        ("de", "en"),
        said(
            "Frau Seidel leitet die Kaltwerk Systeme GmbH in zweiter Generation und sucht einen "
            "Vertriebspartner für Kühlboxen in Jiangsu.",
            "Ms Seidel runs Kaltwerk Systeme GmbH in the second generation and is looking for a "
            "distribution partner for cold boxes in Jiangsu.",
            "Seidel总经理是Kaltwerk制冷系统有限公司第二代负责人，正在江苏寻找冷藏箱销售伙伴。",
        ),
        diet=said("vegetarisch", "vegetarian", "素食"),
    ),
    Invented(
        "naumann",
        "Tobias",
        "Naumann",
        Gender.MALE,
        (
            Post(
                said("Vertriebsleiter", "Head of Sales", "销售总监"),
                "elsterbio",
                "company_delegate",
                "2016-10",
            ),
        ),
        ("de", "en"),
        said(
            "Dr. Naumann ist Biochemiker und verantwortet bei der Elsterbio AG den Verkauf von "
            "Testkits außerhalb Europas.",
            "Dr Naumann is a biochemist and responsible at Elsterbio AG for sales of test kits "
            "outside Europe.",
            "Naumann博士是生物化学家，在Elsterbio公司负责欧洲以外市场的试剂盒销售。",
        ),
        title="Dr.",
    ),
    Invented(
        "demmler",
        "Katrin",
        "Demmler",
        Gender.FEMALE,
        (Post(said("Referentin", "Officer", "专员"), "stadt-leipzig", "de_officer", "2014"),),
        ("de", "en"),
        said(
            "Frau Demmler hält während der Reise in Leipzig die Verbindung und pflegt die "
            "Preferential Policy.",
            "Ms Demmler keeps in touch from Leipzig during the journey and maintains the "
            "Preferential Policy.",
            "Demmler女士访问期间在莱比锡负责联络，并维护《优惠政策》文本。",
        ),
        phone="+49 341 0000-101",
    ),
    Invented(
        "lindner",
        "Petra",
        "Lindner",
        Gender.FEMALE,
        (
            Post(
                said(
                    "Referentin für Wirtschaftsförderung", "Officer for Economic Development", "经济促进专员"
                ),
                "landkreis-leipzig",
                "de_officer",
                "2016",
            ),
        ),
        ("de",),
        said(
            "Frau Lindner betreut im Landkreis die Gewerbeflächen der Städte und Gemeinden.",
            "Ms Lindner looks after the business sites of the district’s towns and municipalities.",
            "Lindner女士在县政府负责各市镇的产业用地事务。",
        ),
        phone="+49 3433 0000-10",
    ),
    Invented(
        "wen",
        "Jia",
        "Wen",
        Gender.FEMALE,
        (
            Post(
                said("Leiterin", "Head", "主任"),
                "contact-office",
                "intermediary",
                "2018",
            ),
        ),
        ("zh", "de"),
        said(
            "Frau Wen leitet das Kontaktbüro in Leipzig und gibt Unterlagen an die "
            "Gesprächspartner in China weiter.",
            "Ms WEN heads the contact office in Leipzig and passes papers on to the partners in China.",
            "温女士主持莱比锡联络处工作，负责向中方转交材料。",
        ),
        native=("温", "佳"),
        sound="Wēn Jiā",
        phone="+49 341 0000-301",
    ),
)


def rows() -> Iterator[Row]:
    """Travellers and staff."""
    for person in PEOPLE:
        yield from person.rows()
