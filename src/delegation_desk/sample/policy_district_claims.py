"""Offers and claims of the district's policy; never a figure of the city."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.core.text import LocalText
from delegation_desk.model.policy_parts import ClaimKind
from delegation_desk.sample import sources
from delegation_desk.sample.policies import DISTRICT, Chance, Statement, edition_rows, section_rows
from delegation_desk.sample.policy_caveats import AS_OF, FEE, PLAN, TRAFFIC, YEARLY
from delegation_desk.sample.policy_district import CHAPTERS
from delegation_desk.sample.rows import Row, said

OFFERS: Final = (
    Chance(
        "sites",
        said("Flächenpass", "Site passport", "用地信息卡"),
        said(
            "Zu jeder Fläche, die Sie interessiert, ein Blatt mit Größe, Preis, Anschlüssen, "
            "Plan und Ansprechperson der Gemeinde.",
            "For every site that interests you one sheet with size, price, utilities, plan and "
            "the municipality’s contact.",
            "为您感兴趣的每块用地提供一页说明：面积、价格、配套、规划和市镇联系人。",
        ),
        said(
            "Fertigung, Handwerk, Logistik; ab 2.000 m²",
            "Production, crafts, logistics; from 2,000 m²",
            "生产、手工业、物流；2,000平方米以上",
        ),
        said(
            "Auskunft; Verkauf durch die Gemeinde",
            "Information; sale by the municipality",
            "信息服务；由市镇出让",
        ),
        "landkreis-leipzig",
    ),
    Chance(
        "labour",
        said("Ausbildungsverbund", "Training network", "培训联盟"),
        said(
            "Wer noch nicht alle Ausbildungsteile selbst anbieten kann, bildet gemeinsam mit "
            "Nachbarbetrieben aus.",
            "Those who cannot offer all parts of the training yet train together with neighbouring firms.",
            "尚不能独立完成全部培训内容的企业，可与邻近企业联合培训。",
        ),
        said(
            "Betriebe mit mindestens einer Ausbildungsstelle",
            "Firms with at least one trainee post",
            "至少设有一个培训岗位的企业",
        ),
        said(
            "Vereinbarung der Betriebe; kein Rechtsanspruch",
            "Arrangement of the firms; no entitlement",
            "企业间安排，不构成请求权",
        ),
        "landkreis-leipzig",
    ),
    Chance(
        "permits",
        said("Runder Tisch vor dem Antrag", "Round table before the application", "申请前联席会商"),
        said(
            "Bauaufsicht, Umwelt und Gemeinde an einem Tisch, binnen drei Wochen nach Ihrer Anfrage.",
            "Building authority, environment and municipality at one table, within three weeks "
            "of your enquiry.",
            "收到咨询后三周内，建设、环保和市镇共同会商。",
        ),
        said(
            "Vorhaben mit Bauantrag im Landkreis",
            "Projects with a building application in the district",
            "在县内提出建设申请的项目",
        ),
        said("Dienstleistung des Landkreises", "Service of the district", "县政府服务"),
        "landkreis-leipzig",
    ),
    Chance(
        "services",
        said("Begleitung vor Ort", "Accompanied site visits", "实地陪同"),
        said(
            "An einem Tag drei Gemeinden, mit Dolmetschung, Terminen und Rückfahrt.",
            "Three municipalities in one day, with interpreting, appointments and the way back.",
            "一天走访三个市镇，含翻译、预约和返程。",
        ),
        said(
            "Unternehmen aus China auf Standortsuche",
            "Companies from China in search of a site",
            "寻找选址的中国企业",
        ),
        said("Dienstleistung; kostenlos", "Service; free of charge", "免费服务"),
        "invest-region",
    ),
)


_TOWNS: Final = (
    ("borna", said("Borna", "Borna", "博尔纳"), "28", "420"),
    ("grimma", said("Grimma", "Grimma", "格里马"), "31", "415"),
    ("wurzen", said("Wurzen", "Wurzen", "武尔岑"), "26", "400"),
)
"""Towns with an invented price of land in EUR/m² and an invented tax multiplier in per cent."""


def _of_town(what: LocalText, town: LocalText) -> LocalText:
    return said(
        f"{town.get('de')}: {what.get('de')}",
        f"{town.get('en')}: {what.get('en')}",
        f"{town.get('zh')}：{what.get('zh')}",
    )


def _towns() -> Iterator[Statement]:
    price = said("Gewerbeland, erschlossen", "business land with utilities", "已配套产业用地")
    rate = said("Hebesatz der Gewerbesteuer", "trade-tax multiplier", "营业税系数")
    for key, town, land, multiplier in _TOWNS:
        yield Statement(
            "sites",
            f"plot-price-{key}",
            ClaimKind.SITE,
            _of_town(price, town),
            PLAN,
            land,
            "EUR/m²",
            sources.MUNICIPALITY,
            "2019-05",
            owner="landkreis-leipzig",
            prominent=True,
        )
        yield Statement(
            "taxes",
            f"multiplier-{key}",
            ClaimKind.TAX,
            _of_town(rate, town),
            YEARLY,
            multiplier,
            "%",
            sources.MUNICIPAL_BUDGET,
            "2019",
            owner="landkreis-leipzig",
            prominent=True,
        )


CLAIMS: Final = (
    Statement(
        "glance",
        "district-area",
        ClaimKind.STATISTIC,
        said("Fläche des Landkreises", "Area of the district", "全县面积"),
        AS_OF,
        "1651",
        "km²",
        sources.GOOD,
        "2019",
        owner="landkreis-leipzig",
        prominent=True,
        real=True,
        editions=(1,),
    ),
    Statement(
        "glance",
        "district-population",
        ClaimKind.STATISTIC,
        said("Einwohner des Landkreises", "Inhabitants of the district", "全县人口"),
        AS_OF,
        "260429",
        "",
        sources.GOOD,
        "2022",
        owner="landkreis-leipzig",
        prominent=True,
        real=True,
        editions=(2,),
    ),
    Statement(
        "glance",
        "district-area",
        ClaimKind.STATISTIC,
        said("Fläche des Landkreises", "Area of the district", "全县面积"),
        AS_OF,
        "1651",
        "km²",
        sources.GOOD,
        "2022",
        owner="landkreis-leipzig",
        prominent=True,
        real=True,
        editions=(2,),
    ),
    Statement(
        "economy",
        "firms",
        ClaimKind.STATISTIC,
        said("Betriebe im Landkreis", "Firms in the district", "县内企业"),
        AS_OF,
        "10400",
        "",
        sources.TRADES,
        "2018-12",
        owner="landkreis-leipzig",
        prominent=True,
    ),
    *_towns(),
    Statement(
        "transport",
        "city-minutes",
        ClaimKind.DISTANCE,
        said(
            "S-Bahn von Borna zur Stadt Leipzig",
            "S-Bahn from Borna to the City of Leipzig",
            "博尔纳至莱比锡市城铁",
        ),
        TRAFFIC,
        "45",
        "min",
        sources.TIMETABLE,
        "2019-06",
        owner="landkreis-leipzig",
        prominent=True,
    ),
    Statement(
        "taxes",
        "base-rate",
        ClaimKind.TAX,
        said("Steuermesszahl der Gewerbesteuer", "Base rate of the trade tax", "营业税基准税率"),
        YEARLY,
        "3.5",
        "%",
        sources.BASE_RATE,
        "2019-05",
        owner="landkreis-leipzig",
        prominent=True,
        real=True,
    ),
    Statement(
        "services",
        "table-weeks",
        ClaimKind.SERVICE,
        said("Runder Tisch nach Anfrage", "Round table after the enquiry", "提出咨询后的联席会商"),
        FEE,
        "21",
        "days",
        sources.INSTRUCTION,
        "2019-05",
        owner="landkreis-leipzig",
        prominent=True,
    ),
    Statement(
        "living",
        "lakes",
        ClaimKind.STATISTIC,
        said("Seen zum Baden", "Lakes for swimming", "可游泳的湖泊"),
        AS_OF,
        "14",
        "",
        sources.MUNICIPALITIES,
        "2018-12",
        owner="landkreis-leipzig",
        prominent=True,
    ),
    Statement(
        "labour",
        "trainees",
        ClaimKind.STATISTIC,
        said("Auszubildende in den Betrieben", "Trainees in the firms", "企业学徒"),
        AS_OF,
        "2900",
        "",
        sources.CHAMBERS,
        "2018-10",
        owner="landkreis-leipzig",
        prominent=True,
    ),
)


def rows() -> Iterator[Row]:
    """Both editions with everything in them."""
    yield from edition_rows(DISTRICT)
    for number in (1, 2):
        yield from section_rows(DISTRICT, number, CHAPTERS, OFFERS, CLAIMS)
