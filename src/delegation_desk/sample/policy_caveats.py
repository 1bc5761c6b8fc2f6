"""The caveats that belong to the claims of a policy."""

from __future__ import annotations

from typing import Final

from delegation_desk.sample.rows import said

AS_OF: Final = said("Angabe zum genannten Stand", "figure as of the date given", "数据截至所注日期")
YEARLY: Final = said("kann sich jährlich ändern", "may change every year", "可能逐年调整")
NO_CLAIM: Final = said(
    "kein Rechtsanspruch; Beihilferecht; Antrag vor Beginn",
    "no entitlement; state aid law; apply before the start",
    "不构成请求权；适用援助法规；开工前申请",
)
SINGLE: Final = said(
    "je Unternehmensverbund, drei Jahre, alle Quellen",
    "per single undertaking, three years, all sources",
    "按单一企业计，三年内，含所有来源",
)
PLAN: Final = said("vorbehaltlich Vertrag und Plan", "subject to contract and plan", "以合同和规划为准")
CASE: Final = said("der Einzelfall entscheidet", "the individual case decides", "视具体情况而定")
TRAFFIC: Final = said("je nach Verkehr", "depends on traffic", "视路况而定")
FEE: Final = said("Gebühren nach Satzung möglich", "fees may apply", "可能依规收费")
