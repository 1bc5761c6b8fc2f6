"""The claims of the city's Preferential Policy; invented where no public source is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from delegation_desk.model.policies import ClaimKind
from delegation_desk.sample.policies import CITY, Statement, edition_rows, section_rows
from delegation_desk.sample.policy_city_more import CHAPTERS, DRAFT_CHAPTERS
from delegation_desk.sample.policy_city_offers import OFFERS
from delegation_desk.sample.rows import PUBLIC, Row, said

_AS_OF: Final = said("Angabe zum genannten Stand", "Figure as of the date given", "数据截至所注日期")
_YEARLY: Final = said("kann sich jährlich ändern", "may change every year", "可能逐年调整")
_NO_CLAIM: Final = said(
    "kein Rechtsanspruch; Beihilferecht; Antrag vor Beginn",
    "no entitlement; state aid law; apply before the start",
    "不构成请求权；适用援助法规；开工前申请",
)
_SINGLE: Final = said(
    "je Unternehmensverbund, drei Jahre, alle Quellen",
    "per single undertaking, three years, all sources",
    "按单一企业计，三年内，含所有来源",
)
_PLAN: Final = said("vorbehaltlich Vertrag und Plan", "subject to contract and plan", "以合同和规划为准")
_CASE: Final = said("der Einzelfall entscheidet", "the individual case decides", "视具体情况而定")
_TRAFFIC: Final = said("je nach Verkehr", "depends on traffic", "视路况而定")
_FEE: Final = said("Gebühren nach Satzung möglich", "fees may apply", "可能依规收费")
_CHECKED: Final = date(2027, 6, 30)

_OFFICE: Final = "amt-wirtschaft"
_GOOD: Final = f"{PUBLIC}, Gewissheit gut"
_DRAFT: Final = (2,)

_PLOTS: Final = Statement(
    "sites",
    "plot-area",
    ClaimKind.SITE,
    said(
        "Städtische Gewerbeflächen, sofort verfügbar",
        "City-owned business land, available at once",
        "可立即使用的市属产业用地",
    ),
    _PLAN,
    "84.5",
    "ha",
    "Flächenverzeichnis des Amtes, Beispielwert",
    "2019-03-31",
    owner=_OFFICE,
    prominent=True,
    editions=(1,),
)
_AIRPORT: Final = Statement(
    "transport",
    "airport-minutes",
    ClaimKind.DISTANCE,
    said(
        "Fahrzeit vom Hauptbahnhof zum Flughafen",
        "Travel time from the main station to the airport",
        "从火车总站到机场的车程",
    ),
    _TRAFFIC,
    "17",
    "min",
    "Fahrplan S-Bahn, Beispielwert",
    "2019-05",
    owner="invest-region",
    prominent=True,
    editions=(1,),
)
_BASE_RATE: Final = Statement(
    "taxes",
    "base-rate",
    ClaimKind.TAX,
    said("Steuermesszahl der Gewerbesteuer", "Base rate of the trade tax", "营业税基准税率"),
    _YEARLY,
    "3.5",
    "%",
    "GewStG § 11",
    "2019-05",
    owner=_OFFICE,
    prominent=True,
    real=True,
    editions=(1,),
)
_EQUAL: Final = Statement(
    "taxes",
    "equal-rates",
    ClaimKind.LAW,
    said(
        "Ein Hebesatz für alle Unternehmen der Gemeinde",
        "One multiplier for all companies of a municipality",
        "同一市镇的企业适用同一系数",
    ),
    _CASE,
    source="GewStG § 16 Absatz 4",
    as_of="2019-05",
    owner=_OFFICE,
    real=True,
    editions=(1,),
)

CLAIMS: Final = (
    Statement(
        "glance",
        "city-population",
        ClaimKind.STATISTIC,
        said("Einwohner der Stadt Leipzig", "Inhabitants of the City of Leipzig", "莱比锡市人口"),
        _AS_OF,
        "593145",
        "",
        _GOOD,
        "2019",
        owner=_OFFICE,
        prominent=True,
        real=True,
    ),
    Statement(
        "glance",
        "city-area",
        ClaimKind.STATISTIC,
        said("Fläche der Stadt Leipzig", "Area of the City of Leipzig", "莱比锡市面积"),
        _AS_OF,
        "297.8",
        "km²",
        _GOOD,
        "2019",
        owner=_OFFICE,
        prominent=True,
        real=True,
        review=_CHECKED,
    ),
    Statement(
        "glance",
        "partnership",
        ClaimKind.STATISTIC,
        said("Partnerstadt von Nanjing", "Partner city of Nanjing", "与南京结为友好城市"),
        said(
            "Jahr sicher; der Tag ist nicht geprüft",
            "year sure; the day is not verified",
            "年份确定，具体日期未核实",
        ),
        "1988",
        "since",
        f"{PUBLIC}, Jahr sicher",
        "2019",
        owner=_OFFICE,
        prominent=True,
        real=True,
        review=_CHECKED,
    ),
    _PLOTS,
    replace(_PLOTS, figure="61.2", as_of="2026-09-30", editions=_DRAFT),
    Statement(
        "sites",
        "plot-price",
        ClaimKind.SITE,
        said(
            "Richtwert für Gewerbeland, erschlossen",
            "Standard value of business land with utilities",
            "已配套产业用地参考价",
        ),
        _PLAN,
        "65",
        "EUR/m²",
        "Gutachterausschuss, Beispielwert",
        "2019-04",
        owner=_OFFICE,
        prominent=True,
    ),
    Statement(
        "sites",
        "start-up-months",
        ClaimKind.GRANT,
        said("Mietfreie Zeit im Gründerhaus", "Rent-free time in the start-up house", "创业楼免租期"),
        _NO_CLAIM,
        "6",
        "months",
        "Richtlinie Gründerhaus, Beispiel",
        "2019-01-01",
        until="2028-12-31",
        owner=_OFFICE,
        prominent=True,
        review=_CHECKED,
    ),
    _AIRPORT,
    # Without a source the draft cannot be published: the window has something to point at.
    replace(_AIRPORT, source="", as_of="2026-09", editions=_DRAFT),
    Statement(
        "labour",
        "students",
        ClaimKind.STATISTIC,
        said(
            "Studierende an Leipziger Hochschulen", "Students at universities in Leipzig", "莱比锡高校在校生"
        ),
        _AS_OF,
        "38000",
        "",
        "Angabe der Hochschulen, gerundet, Beispielwert",
        "2018-11",
        owner=_OFFICE,
        prominent=True,
    ),
    _BASE_RATE,
    replace(_BASE_RATE, as_of="2026-10", editions=_DRAFT),
    Statement(
        "taxes",
        "multiplier",
        ClaimKind.TAX,
        said("Hebesatz der Stadt Leipzig", "Multiplier of the City of Leipzig", "莱比锡市税率系数"),
        _YEARLY,
        "460",
        "%",
        "Haushaltsseite der Stadt und Presse; vor der Ausgabe die Satzung nennen",
        "2024-05",
        owner=_OFFICE,
        prominent=True,
        real=True,
        editions=_DRAFT,
    ),
    Statement(
        "taxes",
        "effective-rate",
        ClaimKind.TAX,
        said("Gewerbesteuer im Ergebnis", "Resulting trade tax", "营业税实际税率"),
        _YEARLY,
        "16.1",
        "%",
        "Messzahl 3,5 % mal Hebesatz 460 %",
        "2024-05",
        owner=_OFFICE,
        prominent=True,
        real=True,
        editions=_DRAFT,
    ),
    _EQUAL,
    replace(_EQUAL, as_of="2026-10", editions=_DRAFT),
    Statement(
        "funding",
        "de-minimis",
        ClaimKind.DE_MINIMIS,
        said(
            "Grenze für De-minimis-Beihilfen in drei Jahren",
            "Ceiling for de minimis aid in three years",
            "三年内最低限额援助上限",
        ),
        _SINGLE,
        "300000",
        "EUR",
        "Verordnung (EU) 2023/2831",
        "2024-01",
        "2030-12-31",
        owner=_OFFICE,
        prominent=True,
        real=True,
        editions=_DRAFT,
        review=_CHECKED,
    ),
    Statement(
        "permits",
        "screening",
        ClaimKind.LAW,
        said(
            "Prüfung von Erwerben durch Käufer von außerhalb der EU ab 10, 20 oder 25 % der Stimmrechte, "
            "je nach Branche",
            "Screening of acquisitions by buyers from outside the EU from 10, 20 or 25% of the votes, by "
            "sector",
            "欧盟以外收购方取得表决权达10%、20%或25%（视行业）时须接受审查",
        ),
        _CASE,
        source="AWV §§ 55a, 56, Fassung 07/2024",
        as_of="2024-07",
        owner=_OFFICE,
        real=True,
        editions=_DRAFT,
    ),
    Statement(
        "permits",
        "permit-months",
        ClaimKind.SERVICE,
        said("Baugenehmigung, mittlere Dauer", "Building permit, average time", "建设许可平均时限"),
        _FEE,
        "4.5",
        "months",
        "Auswertung der Bauaufsicht, Beispielwert",
        "2018-12",
        owner="stadt-leipzig",
        prominent=True,
    ),
    Statement(
        "services",
        "answer-days",
        ClaimKind.SERVICE,
        said("Erste Antwort auf eine Anfrage", "First answer to an enquiry", "首次答复时限"),
        _FEE,
        "5",
        "days",
        "Dienstanweisung, Beispiel",
        "2019-05",
        owner=_OFFICE,
        prominent=True,
    ),
    Statement(
        "partners",
        "nanjing-population",
        ClaimKind.STATISTIC,
        said("Einwohner von Nanjing", "Inhabitants of Nanjing", "南京市人口"),
        _AS_OF,
        "8505500",
        "",
        _GOOD,
        "2019",
        owner=_OFFICE,
        prominent=True,
        real=True,
    ),
)


def rows() -> Iterator[Row]:
    """Both editions with everything in them."""
    yield from edition_rows(CITY)
    yield from section_rows(CITY, 1, CHAPTERS, OFFERS, CLAIMS)
    yield from section_rows(CITY, 2, DRAFT_CHAPTERS, OFFERS, CLAIMS)
