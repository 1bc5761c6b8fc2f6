"""Invented data that the gallery prints."""

from __future__ import annotations

from delegation_desk.core.language import Language
from delegation_desk.pdf import kit

HOME = kit.Spot("Leipzig", 12.375, 51.340, "51,34° N 12,38° O")
NANJING = kit.Spot("Nanjing 南京", 118.779, 32.061, "26. bis 28. Juni ◊")
JINING = kit.Spot("Jining 济宁", 116.587, 35.415, "28. bis 30. Juni ◊")

TEXT: dict[Language, str] = {
    "de": "Das Amt betreut ausländische Unternehmen in Nanjing und wählt Teilnehmer für Auslandsreisen aus. "
    "Es hat im Frühjahr nach Flächen für Kühllogistik gefragt; die Antwort nannte keine Größen ◊.",
    "en": "The bureau looks after foreign companies in Nanjing and selects those who travel abroad. In "
    "spring it asked for sites for cold storage in Leipzig; the reply gave no sizes ◊.",
    "zh": "莱比锡与南京于1988年结为友好城市。本次访问旨在向中方介绍莱比锡企业，巩固两市友好关系。"
    "扩大经贸往来。代表团将递交“优惠政策”中文版以及十一家莱比锡企业的简介。六月，南京时间比莱比锡早六小时。",
}
SHORT: dict[Language, str] = {
    "de": "Übersicht der Ansiedlungsflächen auf Chinesisch bereitstellen",
    "en": "Provide an overview of sites for settlement in Chinese",
    "zh": "提供中文版的落户用地概览",
}
TITLE: dict[Language, str] = {"de": "Nanjing und Jining", "en": "Nanjing and Jining", "zh": "南京与济宁"}
