"""The sheets of the talks with offices and the port in Nanjing; invented, and nothing in them is put
into a real person's mouth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.sample.rows import Row, said
from delegation_desk.sample.sheets import (
    ANSWER,
    AVOID,
    HOSTS,
    INSIDE,
    MAKE,
    POLICY,
    PROFILES,
    TRAVELLERS,
    Sheet,
)

SHEETS: Final = (
    Sheet(
        item="commerce",
        objective=said(
            "Feste Ansprechpersonen für Logistik und Gesundheitswirtschaft",
            "Permanent contacts for logistics and for health care",
            "物流和医疗健康领域的固定联系人",
        ),
        objective_for=HOSTS,
        wanted=said(
            "Zwei Namen mit Telefon und E-Mail, dazu ein Termin für das erste Fachgespräch.",
            "Two names with telephone and e-mail, and a date for the first technical talk.",
            "两位联系人的姓名、电话和邮箱，并商定首次专业交流的时间。",
        ),
        due="2019-09",
        background=said(
            "Das Amt betreut ausländische Unternehmen in Nanjing und wählt Teilnehmer für "
            "Auslandsreisen aus. Es hat im Frühjahr nach Flächen für Kühllogistik gefragt; die "
            "Antwort nannte keine Größen.",
            "The bureau looks after foreign companies in Nanjing and selects those who travel "
            "abroad. In spring it asked for sites for cold storage; the reply gave no sizes.",
            "该部门服务在宁外资企业，并遴选出访企业。今年春季曾询问冷链物流用地，答复中未提供面积。",
        ),
        background_for=TRAVELLERS,
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Eine feste Ansprechperson je Branche auf beiden Seiten",
                    "One permanent contact per industry on both sides",
                    "双方各行业的固定联系人",
                ),
            ),
            (
                MAKE,
                HOSTS,
                said(
                    "Elf Unternehmensprofile; mehrere Unternehmen suchen Partner für den Vertrieb",
                    "Eleven company profiles; several companies look for distribution partners",
                    "十一份企业简介，其中多家寻求销售伙伴",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Leipzig nimmt chinesische Unternehmen als Ansiedler ernst: ein Lotse vom ersten "
                    "Gespräch bis zum Einzug.",
                    "Leipzig takes Chinese investors seriously: one guide from the first talk to the day "
                    "of moving in.",
                    "莱比锡重视中国投资者：从首次洽谈到入驻均有专人引导。",
                ),
            ),
            (
                ANSWER,
                TRAVELLERS,
                said(
                    "Förderung? Auf die Preferential Policy verweisen, Abschnitt 8; kein Rechtsanspruch.",
                    "Incentives? Refer to the Preferential Policy, section 8; no entitlement.",
                    "资助问题：请参阅《优惠政策》第8节，不构成请求权。",
                ),
            ),
            (
                ANSWER,
                INSIDE,
                said(
                    "Direktflug? Stand der Gespräche beim Flughafen erfragen, nichts zusagen.",
                    "Direct flight? Ask the airport about the state of talks, promise nothing.",
                    "直航问题：向机场了解进展，不作承诺。",
                ),
            ),
            (
                AVOID,
                INSIDE,
                said(
                    "Keine Zahl zu Grundstückspreisen nennen: Die Vorlage für den Stadtrat läuft.",
                    "Give no figure for land prices: the paper for the council is under way.",
                    "不谈地价数字：议会议案尚在审议。",
                ),
            ),
        ),
        materials=((POLICY, 2, "zh", True), (PROFILES, 2, "zh", True)),
        minutes=said(
            "Die Gastgeberin begrüßt die Delegation und erinnert an den Besuch der "
            "Fachdelegation im Jahr 2016. Unsere Seite stellt den Standort und die elf Profile "
            "vor. Nachgefragt werden Kühlboxen für Arzneimittel und die Dauer von "
            "Genehmigungen.\n\nDas Amt sagt zu, bis Ende September je eine Ansprechperson für "
            "Logistik und Gesundheitswirtschaft zu benennen. Unsere Seite sagt eine Antwort zu "
            "Flächen binnen 14 Tagen zu.",
            "The hostess welcomes the delegation and recalls the visit of the expert delegation "
            "in 2016. Our side presents the location and the eleven profiles. Questions concern "
            "cold boxes for medicines and how long permits take.\n\nThe bureau promises to name "
            "one contact each for logistics and health care by the end of September. Our side "
            "promises an answer about sites within 14 days.",
            "主方欢迎代表团，并提及2016年专业代表团的访问。我方介绍区位情况和十一家企业。对方询问"
            "药品冷藏箱和审批时限。\n\n商务局表示九月底前为物流和医疗健康各指定一名联系人。我方"
            "表示14日内就用地作出答复。",
        ),
        results=said(
            "Zwei Ansprechpersonen bis Ende September zugesagt; Antwort zu Flächen bis 14. Juli.",
            "Two contacts promised by the end of September; answer about sites by 14 July.",
            "对方承诺九月底前指定两名联系人；我方7月14日前答复用地问题。",
        ),
    ),
    Sheet(
        item="port",
        objective=said(
            "Die Gruppe prüft Kühlboxen aus Leipzig für ihr Lagernetz.",
            "The group examines cold boxes from Leipzig for its network of stores.",
            "集团考虑在其仓储网络中采用莱比锡的冷藏箱。",
        ),
        wanted=said(
            "Eine Anfrage mit Mengen und Maßen an die Kaltwerk Systeme GmbH.",
            "An enquiry with quantities and sizes to Kaltwerk Systeme GmbH.",
            "向Kaltwerk制冷系统有限公司发出注明数量和尺寸的询价。",
        ),
        due="2019-07",
        background=said(
            "Die Gruppe baut drei Kühllager am Jangtse. Der Termin ist über die ECMDC angefragt "
            "und noch nicht bestätigt.",
            "The group is building three cold stores on the Yangtze. The meeting was requested "
            "through the ECMDC and is not confirmed yet.",
            "集团正在长江沿线建设三座冷库。会谈已通过ECMDC提出，尚未确认。",
        ),
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Kühlboxen für Arzneimittel: zwei bis acht Grad, 72 Stunden ohne Strom",
                    "Cold boxes for medicines: two to eight degrees, 72 hours without power",
                    "药品冷藏箱：断电72小时保持2至8摄氏度",
                ),
            ),
            (
                MAKE,
                TRAVELLERS,
                said(
                    "Technischen Rundgang am Donnerstag bestätigen lassen.",
                    "Have the technical tour on Thursday confirmed.",
                    "确认周四的技术考察。",
                ),
            ),
            (
                ANSWER,
                TRAVELLERS,
                said(
                    "Lieferzeit? Zwölf Wochen ab Bestellung; Angebot folgt binnen 14 Tagen.",
                    "Delivery time? Twelve weeks from order; an offer follows within 14 days.",
                    "交货期：订货后十二周；14日内报价。",
                ),
            ),
            (
                ANSWER,
                INSIDE,
                said(
                    "Fertigung in China? Frau Seidel antwortet für ihr Unternehmen, nicht wir.",
                    "Manufacture in China? Ms Seidel answers for her company, not we.",
                    "在华生产问题：由Seidel总经理代表企业答复。",
                ),
            ),
            (
                AVOID,
                INSIDE,
                said(
                    "Keine Zusage zu Preisen oder Abnahmemengen.",
                    "No promise on prices or quantities.",
                    "不就价格和采购量作承诺。",
                ),
            ),
        ),
        materials=(
            (PROFILES, 1, "zh", True),
            (said("Datenblatt Kühlbox K8", "Data sheet cold box K8", "K8型冷藏箱数据表"), 3, "en", True),
        ),
        minutes=said(
            "Die Gruppe stellt ihr Lagernetz vor. Für zwei Häuser werden gekühlte "
            "Transportboxen gesucht. Unsere Seite erläutert die Technik und verweist für Preise "
            "auf das Angebot des Unternehmens.",
            "The group presents its network of stores. For two of them it is looking for "
            "refrigerated transport boxes. Our side explains the technology and refers to the "
            "company’s offer for prices.",
            "集团介绍其仓储网络，其中两座冷库需要冷藏运输箱。我方说明技术情况，价格以企业报价为准。",
        ),
        results=said(
            "Anfrage über zwölf Kühlboxen; Angebot bis 14. Juli.",
            "Enquiry for twelve cold boxes; offer by 14 July.",
            "询价十二台冷藏箱；7月14日前报价。",
        ),
    ),
    Sheet(
        item="fao",
        objective=said(
            "Ablauf der Unterzeichnung und Kalender der Partnerschaft bis 2020",
            "The signing ceremony and the calendar of the partnership until 2020",
            "签约仪式流程和至2020年的友城交流计划",
        ),
        objective_for=HOSTS,
        wanted=said(
            "Bestätigter Ablauf für Freitag; Liste gemeinsamer Termine.",
            "Confirmed sequence for Friday; list of joint dates.",
            "确认周五的流程；列出共同活动清单。",
        ),
        due="2019-06-28",
        background=said(
            "Das Außenamt betreut die Partnerschaft. Sitzordnung, Flaggen und Presse schlägt der "
            "Gastgeber vor; wir prüfen Reihenfolge und Schreibweise der Namen.",
            "The office looks after the partnership. The host proposes seating, flags and press; "
            "we check the order and spelling of names.",
            "外事办公室负责友城事务。座次、旗帜和媒体安排由主方提出，我方核对排序和姓名写法。",
        ),
        points=(
            (
                MAKE,
                HOSTS,
                said(
                    "Ablauf der Unterzeichnung, Schritt für Schritt",
                    "The signing, step by step",
                    "签约流程的各项步骤",
                ),
            ),
            (
                MAKE,
                HOSTS,
                said(
                    "Jugendaustausch und Hochschulen im Kalender 2020",
                    "Youth exchange and universities in the calendar for 2020",
                    "2020年的青少年交流和高校合作",
                ),
            ),
            (
                ANSWER,
                TRAVELLERS,
                said(
                    "Gegenbesuch? Willkommen; Termin stimmt das Referat ab.",
                    "Return visit? Welcome; the international office agrees on a date.",
                    "回访问题：欢迎来访，时间由国际事务部门商定。",
                ),
            ),
            (
                AVOID,
                INSIDE,
                said(
                    "Keine Zusage zu einem Gegenbesuch vor Herbst 2020.",
                    "No promise of a return visit before autumn 2020.",
                    "不承诺2020年秋季前安排回访。",
                ),
            ),
        ),
        materials=(
            (
                said("Redetext für die Unterzeichnung", "Speech for the signing", "签约仪式讲稿"),
                1,
                "zh",
                True,
            ),
        ),
        minutes=said(
            "Ablauf der Unterzeichnung durchgegangen: Gäste betreten den Saal zuerst, zwei "
            "Urschriften auf Deutsch und Chinesisch, Bild nach dem Austausch der Mappen. Die "
            "Gastgeber schlagen für 2020 eine Fotoausstellung vor.",
            "Sequence of the signing gone through: guests enter the hall first, two originals in "
            "German and Chinese, photograph after the exchange of folders. The hosts propose a "
            "photo exhibition for 2020.",
            "双方核对签约流程：来宾先入场，正本一式两份（德文和中文），交换文本后合影。主方建议2020年"
            "举办摄影展。",
        ),
        results=said(
            "Ablauf bestätigt; Vorschlag Fotoausstellung 2020 zu prüfen.",
            "Sequence confirmed; proposal of a photo exhibition in 2020 to be examined.",
            "流程已确认；2020年摄影展建议待研究。",
        ),
    ),
)


def rows() -> Iterator[Row]:
    """The sheets of Wednesday and of Thursday morning."""
    for sheet in SHEETS:
        yield from sheet.rows()
