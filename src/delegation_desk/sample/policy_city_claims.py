"""Law, tax and service in the claims of the city's policy; invented where no public source is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from delegation_desk.model.policy_parts import ClaimKind
from delegation_desk.sample import sources
from delegation_desk.sample.policies import CITY, Statement, edition_rows, section_rows
from delegation_desk.sample.policy_caveats import CASE, FEE, SINGLE, YEARLY
from delegation_desk.sample.policy_city_figures import FIGURES
from delegation_desk.sample.policy_city_more import CHAPTERS, DRAFT_CHAPTERS
from delegation_desk.sample.policy_city_offers import OFFERS
from delegation_desk.sample.rows import Row, said

_CHECKED: Final = date(2027, 6, 30)
_OFFICE: Final = "amt-wirtschaft"
_DRAFT: Final = (2,)

_BASE_RATE: Final = Statement(
    "taxes",
    "base-rate",
    ClaimKind.TAX,
    said("Steuermesszahl der Gewerbesteuer", "Base rate of the trade tax", "营业税基准税率"),
    YEARLY,
    "3.5",
    "%",
    sources.BASE_RATE,
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
    CASE,
    source=sources.EQUAL_RATES,
    as_of="2019-05",
    owner=_OFFICE,
    real=True,
    editions=(1,),
)

CLAIMS: Final = (
    *FIGURES,
    _BASE_RATE,
    replace(_BASE_RATE, as_of="2026-10", editions=_DRAFT),
    Statement(
        "taxes",
        "multiplier",
        ClaimKind.TAX,
        said("Hebesatz der Stadt Leipzig", "Multiplier of the City of Leipzig", "莱比锡市税率系数"),
        YEARLY,
        "460",
        "%",
        sources.MULTIPLIER,
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
        YEARLY,
        "16.1",
        "%",
        sources.RECKONED,
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
        SINGLE,
        "300000",
        "EUR",
        sources.DE_MINIMIS,
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
        CASE,
        source=sources.SCREENING,
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
        FEE,
        "4.5",
        "months",
        sources.BUILDING_AUTHORITY,
        "2018-12",
        owner="stadt-leipzig",
        prominent=True,
    ),
    Statement(
        "services",
        "answer-days",
        ClaimKind.SERVICE,
        said("Erste Antwort auf eine Anfrage", "First answer to an enquiry", "首次答复时限"),
        FEE,
        "5",
        "days",
        sources.INSTRUCTION,
        "2019-05",
        owner=_OFFICE,
        prominent=True,
    ),
)


def rows() -> Iterator[Row]:
    """Both editions with everything in them."""
    yield from edition_rows(CITY)
    yield from section_rows(CITY, 1, CHAPTERS, OFFERS, CLAIMS)
    yield from section_rows(CITY, 2, DRAFT_CHAPTERS, OFFERS, CLAIMS)
