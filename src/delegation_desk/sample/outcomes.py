"""What came of the visit: the donation that the sources tell of, with its links, and invented leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.outcomes import (
    Certainty,
    OutcomeDraft,
    OutcomeKind,
    OutcomeLinkDraft,
    OutcomeStatus,
)
from delegation_desk.sample.items import UNSAID
from delegation_desk.sample.rows import LATER, PRESS, RETURNED, Row, said, the

MASKS: Final = "masken-spende"
_CONTRIBUTED: Final = Certainty.CONTRIBUTED_TO
_ASSOCIATED: Final = Certainty.ASSOCIATED_WITH

_DONATION: Final = OutcomeDraft(
    code=MASKS,
    kind=OutcomeKind.DONATION,
    title=said(
        "10.000 Schutzmasken für die Stadt Leipzig",
        "10,000 protective masks for the City of Leipzig",
        "向莱比锡市捐赠一万只口罩",
    ),
    status=OutcomeStatus.ACHIEVED,
    amount=Decimal(10000),
    unit="Stück",
    text=said(
        "Die Stadt Leipzig hat über CICCPS und ECMDC 10.000 Schutzmasken erhalten. Der Tag ist "
        "hier nicht erfasst.",
        "The City of Leipzig received 10,000 protective masks through CICCPS and ECMDC. The day "
        "is not recorded here.",
        "莱比锡市通过CICCPS和ECMDC获赠一万只口罩，日期在此未记录。",
    ),
    source=PRESS,
)

_CHAIN: Final = (
    (
        "organisation",
        "ciccps",
        _CONTRIBUTED,
        said(
            "Die Masken kamen über CICCPS und ECMDC.",
            "The masks came through CICCPS and ECMDC.",
            "口罩经由CICCPS和ECMDC捐赠。",
        ),
    ),
    (
        "organisation",
        "ecmdc",
        _CONTRIBUTED,
        said(
            "Die Masken kamen über CICCPS und ECMDC.",
            "The masks came through CICCPS and ECMDC.",
            "口罩经由CICCPS和ECMDC捐赠。",
        ),
    ),
    (
        "organisation",
        "contact-office",
        _ASSOCIATED,
        said(
            "Kontaktbüro beider Einrichtungen in Leipzig",
            "Contact office of both bodies in Leipzig",
            "两机构在莱比锡的联络处",
        ),
    ),
    (
        "visit",
        "2019-nanjing-jining",
        _ASSOCIATED,
        said(
            "Dieselbe Quelle berichtet von der Reise im Juni 2019.",
            "The same source reports on the journey of June 2019.",
            "同一来源亦报道2019年6月的访问。",
        ),
    ),
    (
        "agreement",
        "mou-2019-leipzig-nanjing",
        _ASSOCIATED,
        said(
            "Dieselbe Quelle nennt das Memorandum.",
            "The same source names the memorandum.",
            "同一来源提及该备忘录。",
        ),
    ),
    (
        "transmission",
        "jung-han",
        _ASSOCIATED,
        said(
            "Dieselbe Quelle nennt die Übermittlung.",
            "The same source names the transmission.",
            "同一来源提及该次递送。",
        ),
    ),
    (
        "partnership",
        "leipzig-nanjing",
        _ASSOCIATED,
        said("Partnerstadt seit 1988", "partner city since 1988", "1988年起为友好城市"),
    ),
    (
        "correspondence",
        "video-zhang",
        _ASSOCIATED,
        said(
            "Videobotschaft des Vorsitzenden der ECMDC",
            "Video message of the chairman of the ECMDC",
            "ECMDC主席的视频致辞",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Lead:
    """An invented outcome."""

    code: str
    kind: OutcomeKind
    status: OutcomeStatus
    title: LocalText
    text: LocalText
    next_step: str
    reached: str = ""
    amount: str = ""
    unit: str = "EUR"
    item: str = ""
    why: LocalText = UNSAID
    certainty: Certainty = _CONTRIBUTED

    def rows(self) -> Iterator[Row]:
        """Return the outcome and its links to the visit and to the meeting it began in."""
        draft = OutcomeDraft(
            code=self.code,
            kind=self.kind,
            title=self.title,
            status=self.status,
            reached_on=PartialDate.parse_edtf(self.reached) if self.reached else None,
            amount=Decimal(self.amount) if self.amount else None,
            unit=self.unit,
            text=self.text,
            source="Vermerk (Beispiel)",
            responsible_id=the("person", "wittig"),
            next_step=self.next_step,
        )
        yield Row(self.code, draft, entered=RETURNED)
        link = OutcomeLinkDraft(
            outcome_id=the("outcome", self.code),
            certainty=self.certainty,
            text=self.why,
            source="Niederschrift (Beispiel)",
            visit_id=the("visit", "2019-nanjing-jining"),
            item_id=the("programme_item", self.item),
        )
        yield Row(f"{self.code}-{self.item}", link, entered=RETURNED)


LEADS: Final = (
    Lead(
        "vertrieb-kuehlboxen",
        OutcomeKind.DISTRIBUTION,
        OutcomeStatus.IN_PROGRESS,
        said("Vertrieb Kühlboxen", "Distribution of cold boxes", "冷藏箱销售"),
        said(
            "Anfrage über zwölf Kühlboxen; Angebot abgegeben.",
            "Enquiry for twelve cold boxes; offer made.",
            "询价十二台冷藏箱，已报价。",
        ),
        "Musterlieferung vereinbaren",
        amount="186000",
        item="port",
        why=said(
            "Die Anfrage kam im Gespräch mit der Jinling Hafen- und Logistikgruppe am 26. Juni.",
            "The enquiry came in the meeting with Jinling Port and Logistics Group on 26 June.",
            "该询价在6月26日与金陵港口物流集团的会谈中提出。",
        ),
        certainty=Certainty.CAUSED_BY,
    ),
    Lead(
        "ansiedlung-lunong",
        OutcomeKind.SETTLEMENT,
        OutcomeStatus.LEAD,
        said(
            "Vertrieb und Montage von Landtechnik",
            "Sales and assembly of agricultural machinery",
            "农机销售与装配基地",
        ),
        said(
            "Das Werk in Jining sucht einen Standort in Europa und hat nach Flächen gefragt.",
            "The factory in Jining is looking for a site in Europe and has asked about land.",
            "济宁工厂在欧洲选址，已咨询用地情况。",
        ),
        "Flächenpass aus dem Landkreis senden",
        item="closing",
        why=said(
            "Im Gespräch mit dem Außenamt der Stadt Jining am 29. Juni nachgefragt",
            "Asked about in the meeting with Jining Foreign Affairs Office on 29 June",
            "6月29日与济宁市外事办公室会谈时询问",
        ),
    ),
    Lead(
        "pilotanlage-filter",
        OutcomeKind.INVESTMENT,
        OutcomeStatus.QUALIFIED,
        said("Pilotanlage für Filter", "Pilot plant for filters", "过滤设备试点项目"),
        said(
            "Die Wirtschaftszone prüft eine Pilotanlage mit geteilten Kosten.",
            "The economic zone examines a pilot plant with shared costs.",
            "开发区正在研究费用分担的试点项目。",
        ),
        "Kostenrahmen abstimmen",
        amount="95000",
        item="zone",
        why=said(
            "Vorschlag aus dem Gespräch mit der Wirtschaftszone Taibai am 29. Juni",
            "Proposal from the meeting with Taibai Economic Zone on 29 June",
            "6月29日与太白经济开发区会谈中提出的建议",
        ),
    ),
    Lead(
        "praktikum-logistik",
        OutcomeKind.EXCHANGE,
        OutcomeStatus.ACHIEVED,
        said("Praktikum in der Logistik", "Internship in logistics", "物流实习"),
        said(
            "Eine Studentin aus Nanjing war drei Monate in Leipzig.",
            "A student from Nanjing spent three months in Leipzig.",
            "一名南京学生在莱比锡实习三个月。",
        ),
        "",
        reached="2019-11",
        amount="1",
        unit="Person",
        item="fao",
        why=said(
            "Im Kalender für 2020 vorgesehen, früher begonnen",
            "Planned in the calendar for 2020, begun earlier",
            "原列入2020年计划，提前开始",
        ),
    ),
)


def rows() -> Iterator[Row]:
    """The donation with its chain of links, then the leads."""
    yield Row(MASKS, _DONATION, real=True, entered=LATER)
    for order, (table, name, certainty, text) in enumerate(_CHAIN):
        target = {f"{table}_id": the(table, name)}
        link = OutcomeLinkDraft.model_validate(
            {
                "outcome_id": the("outcome", MASKS),
                "certainty": certainty,
                "text": text,
                "source": PRESS,
                "order": order,
            }
            | target
        )
        yield Row(f"{MASKS}-{name}", link, real=True, entered=LATER)
    for lead in LEADS:
        yield from lead.rows()
