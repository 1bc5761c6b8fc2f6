"""What an organisation is, by its name."""

from __future__ import annotations

import pytest

from delegation_desk.core.body_words import body_in_name


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (
            "COMPANY",
            "Maschinenbau Nordtal GmbH|Stadtwerke Musterstadt GmbH & Co. KG|Musterbau AG|Taihu Co., Ltd.",
        ),
        ("COMPANY", "保定太行机械有限公司|Sparkasse Musterstadt"),
        ("CITY_GOVERNMENT", "Stadt Baoding|保定市政府|南京市人民政府|Rathaus Musterstadt|City of Leipzig"),
        (
            "CITY_GOVERNMENT",
            "Cork City Council|Jining Municipal People's Government|Municipal People’s Government of Jining",
        ),
        ("DISTRICT_GOVERNMENT", "Kerry County Council|Gulou District People's Government"),
        ("DISTRICT_GOVERNMENT", "Landkreis Nordsachsen|鼓楼区人民政府|Landratsamt Nordtal"),
        (
            "CHAMBER",
            "IHK zu Leipzig|Industrie- und Handelskammer|保定市商会|AHK Greater China e. V.",
        ),
        ("UNIVERSITY", "Universität Leipzig|河北大学|Technische Hochschule Nordtal"),
        ("NGO", "Deutsch-Chinesische Freundschaft e. V.|Freundeskreis Baoding e.V.|保定市友好协会"),
        (
            "AUTHORITY",
            "Foreign Affairs Office|Foreign Affairs Office of Jining Municipal People's Government",
        ),
        (
            "AUTHORITY",
            "济宁市人民政府外事办公室|外事办公室",
        ),
        (
            "AUTHORITY",
            "Amt für Handel|保定市商务局|外事办公室|Wirtschaftsministerium",
        ),
        ("AGENCY", "Economic Development, Cork City Council|Wirtschaftsförderung Nordtal|南京投资促进中心"),
        ("", "Gästehaus am Ring|Taihu|Museum der bildenden Künste|Agora|Segelclub"),
    ],
)
def test_the_kind_stands_in_the_name(kind: str, names: str) -> None:
    assert {name: body_in_name(name) for name in names.split("|")} == dict.fromkeys(names.split("|"), kind)
