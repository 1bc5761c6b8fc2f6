"""The partnership of Leipzig and Nanjing: known by its years, told between them by invented events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.partnership_parts import EvaluationDraft, PartnerDraft, PartnershipEventDraft
from delegation_desk.model.partnerships import PartnershipDraft, PartnershipKind, PartnershipStatus
from delegation_desk.model.words import Side
from delegation_desk.sample.items import UNSAID
from delegation_desk.sample.rows import LATER, PREPARED, PRESS, PUBLIC, RETURNED, Row, said, the

NAME: Final = "leipzig-nanjing"
PARTNERSHIP: Final = the("partnership", NAME)
SECOND: Final = "landkreis-leipzig-jining"
_EXAMPLE: Final = "Beispielangabe"


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the story, with what it is about."""

    name: str
    when: str
    title: LocalText
    source: str = _EXAMPLE
    real: bool = False
    text: LocalText = UNSAID
    visit: str = ""
    agreement: str = ""
    transmission: str = ""
    outcome: str = ""
    entered: date = PREPARED

    def row(self) -> Row:
        """Return the event."""
        draft = PartnershipEventDraft(
            partnership_id=PARTNERSHIP,
            happened_on=PartialDate.parse_edtf(self.when) if self.when else None,
            title=self.title,
            text=self.text,
            source=self.source,
            visit_id=_link("visit", self.visit),
            agreement_id=_link("agreement", self.agreement),
            transmission_id=_link("transmission", self.transmission),
            outcome_id=_link("outcome", self.outcome),
        )
        return Row(self.name, draft, real=self.real, entered=self.entered)


def _link(table: str, name: str) -> UUID | None:
    return the(table, name) if name else None


EVENTS: Final = (
    Event(
        "since-1988",
        "1988",
        said("Beginn der Städtepartnerschaft", "Beginning of the city partnership", "结为友好城市"),
        f"{PUBLIC}, Jahr sicher",
        real=True,
        text=said("Der genaue Tag ist nicht geprüft.", "The exact day is not verified.", "具体日期未核实。"),
    ),
    Event(
        "concerts-1998",
        "1998",
        said(
            "Zehn Jahre: Konzerte in beiden Städten",
            "Ten years: concerts in both cities",
            "结好十周年：两市举办音乐会",
        ),
    ),
    Event(
        "exhibition-2008",
        "2008-10",
        said(
            "Zwanzig Jahre: Ausstellung im Neuen Rathaus",
            "Twenty years: exhibition in the New Town Hall",
            "结好二十周年：新市政厅展览",
        ),
    ),
    Event(
        "delegation-2016",
        "2016-09",
        said(
            "Fachdelegation aus Nanjing in Leipzig",
            "Expert delegation from Nanjing in Leipzig",
            "南京专业代表团访问莱比锡",
        ),
        visit="2016-nanjing-leipzig",
    ),
    Event(
        "fair-2016",
        "2016-12",
        said(
            "Absichtserklärung zu Messen unterzeichnet",
            "Letter of intent on trade fairs signed",
            "签署展会合作意向书",
        ),
        agreement="loi-2017-messe",
    ),
    Event(
        "visit-2019",
        "2019-06",
        said(
            "Delegationsreise nach Nanjing und Jining",
            "Delegation’s journey to Nanjing and Jining",
            "代表团访问南京和济宁",
        ),
        PRESS,
        real=True,
        visit="2019-nanjing-jining",
        text=said(
            "Clemens Schülke, Leiter des Amtes für Wirtschaftsförderung der Stadt Leipzig, und "
            "Michael Körner, Geschäftsführer der Invest Region Leipzig GmbH, stellen Leipziger "
            "Unternehmen vor.",
            "Clemens Schülke, Head of the Office for Economic Development of the City of "
            "Leipzig, and Michael Körner, Managing Director of Invest Region Leipzig GmbH, "
            "present Leipzig companies.",
            "莱比锡市经济促进局局长Clemens Schülke与Invest Region Leipzig GmbH总经理Michael "
            "Körner推介莱比锡企业。",
        ),
        entered=RETURNED,
    ),
    Event(
        "memorandum-2019",
        "2019-06",
        said(
            "Memorandum of Understanding unterzeichnet",
            "Memorandum of Understanding signed",
            "签署谅解备忘录",
        ),
        PRESS,
        real=True,
        agreement="mou-2019-leipzig-nanjing",
        text=said(
            "Vertreter der Städte unterzeichnen bei den Gesprächen ein Memorandum zur "
            "wirtschaftlichen Zusammenarbeit. Tag und Unterzeichnende sind nicht öffentlich.",
            "At the meetings representatives of the cities sign a memorandum on economic "
            "cooperation. Day and signatories are not public.",
            "两市代表在会谈期间签署经济合作备忘录，日期和签署人未公开。",
        ),
        entered=RETURNED,
    ),
    Event(
        "transmission-mayor",
        "",
        said(
            "Oberbürgermeister Burkhard Jung übermittelt die Preferential Policy an HAN Liming, "
            "Bürgermeisterin (im Amt seit Januar 2020)",
            "Lord Mayor Burkhard Jung sends the Preferential Policy to HAN Liming, mayor (in "
            "office since January 2020)",
            "Burkhard Jung市长向HAN Liming市长（2020年1月起任职）递送《优惠政策》",
        ),
        PRESS,
        real=True,
        transmission="jung-han",
        entered=LATER,
    ),
    Event(
        "masks",
        "",
        said(
            "10.000 Schutzmasken für die Stadt Leipzig",
            "10,000 protective masks for the City of Leipzig",
            "向莱比锡市捐赠一万只口罩",
        ),
        PRESS,
        real=True,
        outcome="masken-spende",
        text=said(
            "Über CICCPS und ECMDC; Tag nicht erfasst.",
            "Through CICCPS and ECMDC; day not recorded.",
            "通过CICCPS和ECMDC；日期未记录。",
        ),
        entered=LATER,
    ),
)


def rows() -> Iterator[Row]:
    """Both partnerships, the story of the first, and its evaluation."""
    yield from _first()
    yield from _second()
    for event in EVENTS:
        yield event.row()
    yield Row(f"{NAME}-2021", _evaluation(), entered=date(2021, 3, 2))


def _first() -> Iterator[Row]:
    partnership = PartnershipDraft(
        code=NAME,
        title=said("Leipzig – Nanjing", "Leipzig – Nanjing", "莱比锡—南京"),
        kind=PartnershipKind.TWINNED,
        status=PartnershipStatus.ACTIVE,
        since=PartialDate(1988),
        since_note=said(
            "Jahr sicher; der genaue Tag ist nicht geprüft.",
            "Year sure; the exact day is not verified.",
            "年份确定，具体日期未核实。",
        ),
        story=said(
            "Leipzig und Nanjing sind seit 1988 Partnerstädte.",
            "Leipzig and Nanjing have been partner cities since 1988.",
            "莱比锡与南京自1988年起为友好城市。",
        ),
    )
    yield Row(NAME, partnership, real=True)
    for side, place in ((Side.OWN, "leipzig"), (Side.PARTNER, "nanjing")):
        partner = PartnerDraft(partnership_id=PARTNERSHIP, side=side, place_id=the("place", place))
        yield Row(f"{NAME}-{place}", partner, real=True)


def _second() -> Iterator[Row]:
    partnership = PartnershipDraft(
        code=SECOND,
        title=said("Landkreis Leipzig – Jining", "District of Leipzig – Jining", "莱比锡县—济宁"),
        kind=PartnershipKind.ECONOMIC,
        status=PartnershipStatus.PLANNED,
        story=said(
            "In Vorbereitung: ein Kreis von Unternehmen beider Seiten, der sich einmal im Jahr trifft.",
            "Being prepared: a circle of companies of both sides that meets once a year.",
            "筹备中：双方企业每年会晤一次的交流机制。",
        ),
    )
    yield Row(SECOND, partnership, entered=date(2026, 3, 9))
    for side, place in ((Side.OWN, "landkreis-leipzig"), (Side.PARTNER, "jining")):
        partner = PartnerDraft(
            partnership_id=the("partnership", SECOND), side=side, place_id=the("place", place)
        )
        yield Row(f"{SECOND}-{place}", partner, entered=date(2026, 3, 9))


def _evaluation() -> EvaluationDraft:
    return EvaluationDraft(
        partnership_id=PARTNERSHIP,
        evaluated_on=date(2021, 3, 2),
        evaluator="Dr. Anke Vollrath",
        aims=3,
        activity=3,
        civil_society=None,
        organisation=2,
        projects=2,
        goals=2,
        remarks="Regelmäßige Kontakte der Verwaltungen, wenige eigene Mittel. Zu Vereinen und Schulen "
        "fehlen Angaben; sie sind nicht bewertet.",
    )
