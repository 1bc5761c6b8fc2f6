"""The sheets of the two meetings in Nanjing that are about companies; all invented."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.sample.rows import Row, said
from delegation_desk.sample.sheets import ANSWER, AVOID, HOSTS, INSIDE, MAKE, PROFILES, TRAVELLERS, Sheet

SHEETS: Final = (
    Sheet(
        item="companies",
        objective=said(
            "Elf Leipziger Unternehmen und mögliche Partner in Nanjing",
            "Eleven Leipzig companies and possible partners in Nanjing",
            "十一家莱比锡企业与南京企业对接",
        ),
        objective_for=HOSTS,
        wanted=said(
            "Eine Liste mit mindestens einem Gesprächspartner je Unternehmen: wer hat gefragt, was ist "
            "der nächste Schritt.",
            "A list with at least one partner for talks for each company: who asked, and what the "
            "next step is.",
            "形成清单，每家企业至少有一个洽谈对象：谁关注哪份简介，下一步是什么。",
        ),
        due="2019-07-14",
        background=said(
            "Zwölf Unternehmen aus Nanjing sind eingeladen, die meisten aus Einfuhr und "
            "Großhandel. Die Profile liegen auf Chinesisch und Englisch vor.",
            "Twelve companies from Nanjing are invited, most of them importers and wholesalers. "
            "The profiles are available in Chinese and English.",
            "邀请十二家南京企业，多为进口和批发企业。企业简介备有中英文。",
        ),
        background_for=TRAVELLERS,
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Vorstellung der elf Unternehmen: was sie bieten, was sie suchen, wer antwortet",
                    "Presentation of the eleven companies: what they offer, what they seek, who answers",
                    "介绍十一家企业：提供什么，寻求什么，由谁联系",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Höchstens drei Sätze je Unternehmen, damit Zeit für Fragen bleibt.",
                    "No more than three sentences per company, so that time remains for questions.",
                    "每家企业不超过三句话，留出提问时间。",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Interesse sofort auf der Karte vermerken.",
                    "Note any interest on the card at once.",
                    "当场在卡片上记录对方意向。",
                ),
            ),
            (
                ANSWER,
                TRAVELLERS,
                said(
                    "Muster? Versand binnen zwei Wochen über das Kontaktbüro.",
                    "Samples? Sent within two weeks through the contact office.",
                    "样品问题：两周内通过联络处寄送。",
                ),
            ),
            (
                AVOID,
                TRAVELLERS,
                said(
                    "Keine Preise nennen; die Unternehmen antworten selbst.",
                    "Quote no prices; the companies answer for themselves.",
                    "不报价格，由企业自行答复。",
                ),
            ),
        ),
        materials=((PROFILES, 14, "zh", True), (PROFILES, 4, "en", True)),
        minutes=said(
            "Alle elf Profile wurden vorgestellt. Nachgefragt wurden vor allem Kühlboxen, Säfte "
            "und Klaviernoten. Muster gehen über das Kontaktbüro.",
            "All eleven profiles were presented. Most questions concerned cold boxes, juices and "
            "piano music. Samples will go through the contact office.",
            "十一份简介均已介绍，询问较多的是冷藏箱、果汁和钢琴乐谱。样品通过联络处寄送。",
        ),
        results=said(
            "Vier Unternehmen mit Nachfrage und Frist 14. Juli.",
            "Four companies with enquiries, deadline 14 July.",
            "四家企业收到明确意向，答复期限为7月14日。",
        ),
    ),
    Sheet(
        item="clinics",
        objective=said(
            "Testkits aus Leipzig im zentralen Labor des Verbundes vergleichen lassen.",
            "Have test kits from Leipzig compared in the group’s central laboratory.",
            "在集团中心实验室对莱比锡的检测试剂盒进行比对。",
        ),
        wanted=said(
            "Zusage für eine Vergleichsreihe mit 200 Proben im Herbst.",
            "Promise of a comparison with 200 samples in autumn.",
            "对方同意秋季以200份样本进行比对。",
        ),
        due="2019-10",
        background=said(
            "Der Verbund betreibt sechs Kliniken. Die Zulassung der Testkits in China ist nicht "
            "beantragt; ein Vergleich im Labor wäre der erste Schritt.",
            "The group runs six hospitals. Registration of the test kits in China has not been "
            "applied for; a comparison in the laboratory would be the first step.",
            "集团拥有六家医院。试剂盒尚未在华申请注册，实验室比对可作为第一步。",
        ),
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Das Verfahren der Testkits: Vorstellung und Austausch",
                    "The method of the test kits: presentation and exchange",
                    "检测方法介绍与交流",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Zwei Minuten genügen; das Verfahrensblatt liegt auf Chinesisch bei.",
                    "Two minutes are enough; the method sheet is at hand in Chinese.",
                    "两分钟即可；备有中文方法说明。",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Vergleichsreihe anbieten: 200 Proben, Material kostenlos.",
                    "Offer a comparison: 200 samples, material free of charge.",
                    "提出比对方案：200份样本，材料免费。",
                ),
            ),
            (
                ANSWER,
                INSIDE,
                said(
                    "Zulassung? Dr. Naumann erläutert die Schritte, nennt aber kein Datum.",
                    "Registration? Dr Naumann explains the steps but names no date.",
                    "注册问题：由Naumann博士说明步骤，不谈时间。",
                ),
            ),
            (
                AVOID,
                INSIDE,
                said(
                    "Keine Aussage über die Qualität anderer Anbieter.",
                    "No statement about the quality of other suppliers.",
                    "不评价其他供应商的质量。",
                ),
            ),
        ),
        materials=(
            (said("Verfahrensblatt Testkit", "Method sheet test kit", "试剂盒方法说明"), 5, "zh", False),
        ),
    ),
)


def rows() -> Iterator[Row]:
    """The sheets of Thursday noon and afternoon."""
    for sheet in SHEETS:
        yield from sheet.rows()
