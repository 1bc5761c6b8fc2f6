"""The visit of June 2019: what the sources tell, and an invented frame around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.visit_parts import ObjectiveDraft, ObjectiveState, PartyRole, VisitPartyDraft
from delegation_desk.model.visits import Direction, VisitDraft, VisitStatus
from delegation_desk.sample.rows import Row, said, the

VISIT: Final = the("visit", "2019-nanjing-jining")

_VISIT: Final = VisitDraft(
    code="2019-nanjing-jining",
    title=said("Nanjing und Jining", "Nanjing and Jining", "南京、济宁"),
    direction=Direction.OUTBOUND,
    status=VisitStatus.CONFIRMED,
    purpose=said(
        "Leipziger Unternehmen in China vorstellen; die Städtepartnerschaft und die "
        "wirtschaftlichen Beziehungen stärken.",
        "Present Leipzig companies in China; strengthen the city partnership and the economic relations.",
        "在中国推介莱比锡企业，巩固友好城市关系，加强经济往来。",
    ),
    starts_on=PartialDate(2019, 6, 25),
    ends_on=PartialDate(2019, 6, 30),
    home_place_id=the("place", "leipzig"),
    partnership_id=the("partnership", "leipzig-nanjing"),
    practical=said(
        "Visum: Deutsche brauchen 2019 für China ein Visum.\n\nZeit: China ist im Juni 2019 "
        "sechs Stunden vor Leipzig.\n\nFeiertage: Vom 25. bis 30. Juni ist weder in Sachsen noch "
        "in China ein Feiertag. Der 29. und der 30. Juni sind ein Wochenende; das "
        "Drachenbootfest war am 7. Juni.",
        "Visa: in 2019 Germans need a visa for China.\n\nTime: in June 2019 China is six hours "
        "ahead of Leipzig.\n\nHolidays: from 25 to 30 June there is no public holiday in Saxony "
        "or in China. 29 and 30 June are a weekend; the Dragon Boat Festival was on 7 June.",
        "签证：2019年德国公民赴华须持签证。\n\n时差：2019年6月，中国时间比莱比锡早六小时。\n\n节"
        "假日：6月25日至30日，萨克森州和中国均无法定节假日。29日和30日为周末；端午节为6月7日。",
    ),
    result=said(
        "Vertreter der Städte haben bei den Gesprächen ein Memorandum of Understanding "
        "unterzeichnet. Es soll die wirtschaftliche Zusammenarbeit stärken: Ansiedlungs- und "
        "Investitionsmöglichkeiten in Leipzig bei chinesischen Unternehmen bekannter machen und "
        "neue Partnerschaften begründen, zum Beispiel für den Vertrieb Leipziger Produkte in "
        "China. Elf Unternehmensprofile sind übergeben. Der Besuch einer größeren "
        "Unternehmensdelegation ist angekündigt.",
        "At the meetings representatives of the cities signed a Memorandum of Understanding. It "
        "is to strengthen economic cooperation: make settlement and investment opportunities in "
        "Leipzig better known to Chinese companies and found new partnerships, for example for "
        "the distribution of Leipzig products in China. Eleven company profiles were handed "
        "over. A larger company delegation was announced.",
        "两市代表在会谈期间签署了谅解备忘录，旨在加强经济合作：使中国企业更好地了解在莱比锡落户和"
        "投资的机会，并建立新的伙伴关系，例如莱比锡产品在中国的销售。递交企业简介十一份。规模更大"
        "的企业代表团访问已经预告。",
    ),
    debrief=said(
        "Nicht öffentlich bekannt und hier nicht ergänzt: wer das Memorandum unterzeichnet hat sowie "
        "Tag, Wortlaut und Geltung; wer die Delegation geleitet hat.\n\n"
        "Bewertung als Beispiel ◊: Zwei Gespräche am Tag sind genug. Die Profile wurden gelesen, "
        "wo sie eine Woche vorher auf Chinesisch vorlagen. Für Jining sollte künftig eine zweite "
        "Dolmetscherin gebucht werden. Kosten bisher: 12.950 von 18.400 Euro.",
        "Not publicly known and not filled in here: who signed the memorandum, its day, its "
        "wording and its validity; who led the delegation.\n\n"
        "Assessment as an example ◊: two meetings a day are enough. The profiles were read where "
        "they were there in Chinese a week before. For Jining a second interpreter should be "
        "booked in future. Costs so far: 12,950 of 18,400 euros.",
        "以下情况未公开，此处不予补充：备忘录的签署人、签署日期、文本和有效期；代表团由谁率领。\n\n"
        "示例评估 ◊：每天两场会谈已足够。提前一周提供中文简介的企业，其简介均有人阅读。今后在济宁应"
        "再聘一名翻译。费用：18,400欧元中已支出12,950欧元。",
    ),
)

_OBJECTIVES: Final = (
    (
        "companies",
        said(
            "Leipziger Unternehmen in China vorstellen.",
            "Present Leipzig companies in China.",
            "在中国推介莱比锡企业。",
        ),
        said("elf Unternehmensprofile", "eleven company profiles", "十一份企业简介"),
        ObjectiveState.ACHIEVED,
    ),
    (
        "relations",
        said(
            "Die Städtepartnerschaft mit Nanjing und die wirtschaftlichen Beziehungen stärken.",
            "Strengthen the city partnership with Nanjing and the economic relations.",
            "巩固与南京的友好城市关系，加强经济往来。",
        ),
        said(
            "Memorandum of Understanding der Städte",
            "Memorandum of Understanding of the cities",
            "两市谅解备忘录",
        ),
        ObjectiveState.ACHIEVED,
    ),
    (
        "settlement",
        said(
            "Ansiedlungs- und Investitionsmöglichkeiten in Leipzig bei chinesischen Unternehmen "
            "bekannter machen.",
            "Make settlement and investment opportunities in Leipzig better known to Chinese companies.",
            "使中国企业更好地了解在莱比锡落户和投资的机会。",
        ),
        said(
            "vier Anfragen nach Flächen bis Ende September",
            "four enquiries about sites by the end of September",
            "九月底前收到四项用地咨询",
        ),
        ObjectiveState.IN_PROGRESS,
    ),
    (
        "distribution",
        said(
            "Partner für den Vertrieb Leipziger Produkte in China finden.",
            "Find partners for the distribution of Leipzig products in China.",
            "为莱比锡产品在华销售寻找合作伙伴。",
        ),
        said(
            "drei Anbahnungen mit benannter Ansprechperson",
            "three leads, each with a named contact",
            "三项有明确联系人的合作意向",
        ),
        ObjectiveState.IN_PROGRESS,
    ),
)
_KNOWN_OBJECTIVES: Final = ("companies", "relations")

_ARRANGED: Final = said(
    "zahlreiche Gespräche mit hochrangigen Vertretern aus Politik und Wirtschaft der Region, "
    "vorab vereinbart",
    "numerous meetings with high-ranking representatives of regional business and politics, "
    "agreed beforehand",
    "事先商定与当地政界和经济界高层代表的多场会谈",
)
_PARTIES: Final = (
    ("ecmdc", PartyRole.INTERMEDIARY, "", _ARRANGED),
    (
        "stadt-nanjing",
        PartyRole.HOST,
        "meng",
        said(
            "Programm vom 26. bis 28. Juni",
            "programme from 26 to 28 June",
            "6月26日至28日的日程",
        ),
    ),
    (
        "stadt-jining",
        PartyRole.HOST,
        "shan",
        said(
            "Programm vom 28. bis 30. Juni",
            "programme from 28 to 30 June",
            "6月28日至30日的日程",
        ),
    ),
    (
        "contact-office",
        PartyRole.SUPPORT,
        "wen",
        said("Weitergabe von Unterlagen", "passing on papers", "转交材料"),
    ),
)


def rows() -> Iterator[Row]:
    """The visit with its objectives, hosts and intermediary."""
    yield Row("2019-nanjing-jining", _VISIT, real=True)
    for order, (name, text, evidence, state) in enumerate(_OBJECTIVES):
        objective = ObjectiveDraft(visit_id=VISIT, order=order, text=text, evidence=evidence, state=state)
        yield Row(name, objective, real=name in _KNOWN_OBJECTIVES)
    for order, (body, party, contact, arranged) in enumerate(_PARTIES):
        yield Row(body, _party(body, party, contact, arranged, order), real=body == "ecmdc")


def _party(body: str, role: PartyRole, contact: str, arranged: LocalText, order: int) -> VisitPartyDraft:
    return VisitPartyDraft(
        visit_id=VISIT,
        organisation_id=the("organisation", body),
        contact_id=the("person", contact) if contact else None,
        role=role,
        arranged=arranged,
        order=order,
    )
