"""The sheets of the meetings in Jining; all invented."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.sample.rows import Row, said
from delegation_desk.sample.sheets import ANSWER, AVOID, HOSTS, INSIDE, MAKE, PROFILES, TRAVELLERS, Sheet

_DISTRICT_POLICY: Final = said(
    "Preferential Policy des Landkreises Leipzig, Ausgabe 1",
    "Preferential Policy of the District of Leipzig, edition 1",
    "《莱比锡县优惠政策》第1版",
)

SHEETS: Final = (
    Sheet(
        item="zone",
        objective=said(
            "Ein Lager für Leipziger Waren in der Zone ab 2020",
            "A warehouse for Leipzig goods in the zone from 2020",
            "2020年起在开发区设立莱比锡商品仓库",
        ),
        objective_for=HOSTS,
        wanted=said(
            "Eckpunkte auf einer Seite: Fläche, Miete, Zoll, Ansprechperson.",
            "Key points on one page: space, rent, customs, contact.",
            "一页要点：面积、租金、海关、联系人。",
        ),
        due="2019-09-30",
        background=said(
            "Die Zone wirbt seit 2018 um Waren aus Deutschland. Für eine Lieferung in kleinen "
            "Mengen fehlt bisher ein gemeinsames Lager.",
            "The zone has been courting goods from Germany since 2018. For deliveries in small "
            "quantities a joint warehouse is still missing.",
            "开发区自2018年起引进德国商品，但小批量供货尚缺共同仓库。",
        ),
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Gemeinsames Lager für drei Unternehmen: Kühlboxen, Säfte, Noten",
                    "Joint warehouse for three companies: cold boxes, juices, sheet music",
                    "三家企业共用仓库：冷藏箱、果汁、乐谱",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Pilotanlage für Filter anbieten, Kosten teilen.",
                    "Offer a pilot plant for filters, share the costs.",
                    "提出过滤设备试点方案，费用分担。",
                ),
            ),
            (
                ANSWER,
                TRAVELLERS,
                said(
                    "Mindestmenge? Ein Container im Quartal zu Beginn.",
                    "Minimum quantity? One container a quarter to begin with.",
                    "最低数量：初期每季度一个集装箱。",
                ),
            ),
            (
                ANSWER,
                INSIDE,
                said(
                    "Beteiligung der Stadt? Nein; wir vermitteln, wir beteiligen uns nicht.",
                    "A share of the city? No; we mediate, we do not invest.",
                    "市方入股问题：我方只牵线，不参股。",
                ),
            ),
            (
                AVOID,
                INSIDE,
                said(
                    "Keine Zusage zu einzelnen Fördersätzen.",
                    "No promise of individual grant rates.",
                    "不就具体资助比例作承诺。",
                ),
            ),
        ),
        materials=((PROFILES, 3, "zh", True), (_DISTRICT_POLICY, 2, "zh", True)),
        minutes=said(
            "Die Zone bietet 300 Quadratmeter in einem bestehenden Lager an, ein halbes Jahr "
            "mietfrei. Zoll und Haftung sind offen. Nach einer Pilotanlage für Filter wurde "
            "ausdrücklich gefragt.",
            "The zone offers 300 square metres in an existing warehouse, rent-free for half a "
            "year. Customs and liability are open. It asked expressly about a pilot plant for "
            "filters.",
            "开发区提出在现有仓库提供300平方米，免租半年。海关和责任问题待定。对方明确询问过滤设备试点项目。",
        ),
        results=said(
            "Eckpunkte bis 30. September; Vorschlag Pilotanlage bis 14. Juli.",
            "Key points by 30 September; proposal for a pilot plant by 14 July.",
            "9月30日前提交要点；7月14日前提交试点方案。",
        ),
    ),
    Sheet(
        item="chamber",
        objective=said(
            "Reise von Unternehmen aus Jining nach Leipzig",
            "Journey of companies from Jining to Leipzig",
            "济宁企业赴莱比锡考察",
        ),
        objective_for=HOSTS,
        wanted=said(
            "Eine Liste mit zehn mittelständischen Unternehmen, die reisen möchten, und ihren Branchen.",
            "A list of ten medium-sized companies that would like to travel, and their industries.",
            "十家有意赴莱比锡考察的中小企业及其行业的名单。",
        ),
        due="2019-12",
        background=said(
            "Die Kammer vertritt rund 400 Unternehmen. Viele kennen Deutschland von Messen, "
            "Leipzig bisher kaum.",
            "The chamber represents some 400 companies. Many know Germany from trade fairs, but "
            "hardly Leipzig.",
            "商会代表约400家企业，不少企业因展会了解德国，但对莱比锡了解不多。",
        ),
        background_for=TRAVELLERS,
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Einladung zu einer Unternehmensreise nach Leipzig, drei Tage, mit Besuchen nach Branche",
                    "Invitation to a company journey to Leipzig, three days, with visits by industry",
                    "赴莱比锡考察的邀请：为期三天，按行业安排参观",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Säfte und Saatgut: Einfuhrbedingungen erfragen.",
                    "Juices and seed: ask about import conditions.",
                    "果汁和种子：了解进口条件。",
                ),
            ),
            (
                ANSWER,
                TRAVELLERS,
                said(
                    "Visum für Unternehmer? Einladungsschreiben ja; über Visa entscheidet die "
                    "Auslandsvertretung.",
                    "Visas for business people? Letters of invitation, yes; the mission decides on visas.",
                    "企业家签证：可出具邀请函，签证由驻外使领馆决定。",
                ),
            ),
            (
                AVOID,
                TRAVELLERS,
                said(
                    "Keine Zusage, Reisekosten zu übernehmen.",
                    "No promise to bear travel costs.",
                    "不承诺承担旅费。",
                ),
            ),
        ),
        materials=((PROFILES, 6, "zh", True), (_DISTRICT_POLICY, 4, "zh", True)),
        minutes=said(
            "Die Kammer will die Einladung im Mitgliederbrief bekannt machen. Nachgefragt wurden "
            "Säfte, Saatgut und gewerbliche Flächen im Landkreis.",
            "The chamber will announce the invitation in its newsletter. Questions concerned "
            "juices, seed and business sites in the district.",
            "商会将在会员通讯中发布邀请。对方询问果汁、种子以及县内的产业用地。",
        ),
        results=said(
            "Liste interessierter Unternehmen bis Ende Dezember zugesagt.",
            "List of interested companies promised by the end of December.",
            "对方承诺十二月底前提供意向企业名单。",
        ),
    ),
    Sheet(
        item="closing",
        objective=said(
            "Nächste Schritte mit Namen und Datum",
            "Next steps with names and dates",
            "下一步工作的责任人和时间",
        ),
        objective_for=HOSTS,
        wanted=said(
            "Gemeinsame Liste, am selben Abend per E-Mail verschickt.",
            "A joint list, sent by e-mail the same evening.",
            "形成共同清单，当晚以邮件发送。",
        ),
        due="2019-06-29",
        background=said(
            "Letztes Gespräch der Reise. Es fasst beide Tage in Jining zusammen und bereitet den "
            "Gegenbesuch vor.",
            "Last meeting of the journey. It sums up both days in Jining and prepares the return visit.",
            "本次访问最后一场会谈，总结在济宁两天的成果并准备回访。",
        ),
        background_for=TRAVELLERS,
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Ergebnisse der Gespräche in Jining",
                    "Results of the meetings in Jining",
                    "济宁各场会谈成果",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Die Liste Punkt für Punkt vorlesen und jeden bestätigen lassen.",
                    "Read out the list point by point and have each confirmed.",
                    "逐项宣读清单，请对方逐项确认。",
                ),
            ),
            (
                MAKE,
                HOSTS,
                said(
                    "Besuch einer Unternehmensdelegation aus Jining in Leipzig",
                    "Visit of a company delegation from Jining to Leipzig",
                    "济宁企业代表团访问莱比锡",
                ),
            ),
            (
                ANSWER,
                TRAVELLERS,
                said(
                    "Landkreis oder Stadt? Zwei Gebietskörperschaften: Der Landkreis wird von einem "
                    "gewählten Landrat geleitet.",
                    "District or city? Two separate authorities: the district is headed by an elected "
                    "administrator.",
                    "县与市的关系：二者互不隶属，县由民选县长领导。",
                ),
            ),
            (
                AVOID,
                INSIDE,
                said(
                    "Keine Zusage zu einzelnen Flächen im Landkreis.",
                    "No promise of individual sites in the district.",
                    "不就县内具体地块作承诺。",
                ),
            ),
        ),
        materials=((_DISTRICT_POLICY, 1, "zh", True),),
        minutes=said(
            "Die Liste der nächsten Schritte wurde Punkt für Punkt bestätigt und am Abend "
            "verschickt. Ansprechperson in Jining ist die Abteilung Investitionen des Außenamtes.",
            "The list of next steps was confirmed point by point and sent in the evening. The "
            "contact in Jining is the investment division of the Foreign Affairs Office.",
            "双方逐项确认后续清单，并于当晚发送。济宁方面的联系人为外事办公室投资处。",
        ),
        results=said(
            "Gemeinsame Liste mit sieben Schritten; Ansprechperson benannt.",
            "Joint list of seven steps; contact named.",
            "形成七项后续工作清单；已确定联系人。",
        ),
    ),
)


def rows() -> Iterator[Row]:
    """The sheets of Saturday."""
    for sheet in SHEETS:
        yield from sheet.rows()
