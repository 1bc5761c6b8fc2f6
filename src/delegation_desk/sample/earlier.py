"""Invented visits before and after, and the agreements that stand beside the memorandum."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import (
    AgreementPartyDraft,
    ObligationDraft,
    ObligationState,
    SignatoryDraft,
)
from delegation_desk.model.agreements import (
    AgreementDraft,
    AgreementKind,
    AgreementStatus,
    AgreementStepDraft,
)
from delegation_desk.model.meetings import MeetingDraft
from delegation_desk.model.visit_parts import ObjectiveDraft, ParticipantDraft
from delegation_desk.model.visits import (
    Direction,
    ItemKind,
    ItemStatus,
    MemberDraft,
    MemberRole,
    ProgrammeItemDraft,
    VisitDraft,
    VisitStatus,
)
from delegation_desk.model.words import Audience, Side
from delegation_desk.sample.rows import BERLIN, Row, said, the

PAST: Final = "2016-nanjing-leipzig"
IDEA: Final = "2027-nanjing-leipzig"
LETTER: Final = "loi-2017-messe"
DISTRICT_DRAFT: Final = "mou-2027-landkreis-jining"
_THEN: Final = date(2016, 10, 4)
_NOW: Final = date(2026, 10, 5)

_PAST: Final = VisitDraft(
    code=PAST,
    title=said(
        "Fachdelegation aus Nanjing in Leipzig",
        "Expert delegation from Nanjing in Leipzig",
        "南京专业代表团访问莱比锡",
    ),
    direction=Direction.INBOUND,
    status=VisitStatus.COMPLETED,
    purpose=said(
        "Kühllogistik und Messewesen kennenlernen.",
        "Get to know cold-chain logistics and trade fairs.",
        "了解冷链物流和会展业。",
    ),
    starts_on=PartialDate(2016, 9),
    ends_on=PartialDate(2016, 9),
    home_place_id=the("place", "nanjing"),
    lead_organisation_id=the("organisation", "amt-wirtschaft"),
    partnership_id=the("partnership", "leipzig-nanjing"),
    file_reference="80.21-31/16",
    estimate=Decimal(4200),
    actual=Decimal("3874.50"),
    result=said(
        "Interesse an Kühllogistik; Broschüre auf Chinesisch zugesagt.",
        "Interest in cold-chain logistics; brochure in Chinese promised.",
        "对冷链物流感兴趣；承诺提供中文手册。",
    ),
)
_IDEA: Final = VisitDraft(
    code=IDEA,
    title=said(
        "Unternehmen aus Nanjing und Jining in Leipzig",
        "Companies from Nanjing and Jining in Leipzig",
        "南京、济宁企业访问莱比锡",
    ),
    direction=Direction.INBOUND,
    status=VisitStatus.IDEA,
    purpose=said(
        "Gegenbesuch: Unternehmen sehen Flächen, Labore und die Messe und treffen mögliche Partner.",
        "Return visit: companies see sites, laboratories and the trade fair and meet possible partners.",
        "回访：企业考察用地、实验室和展会，并与潜在伙伴会面。",
    ),
    starts_on=PartialDate(2027, 5),
    ends_on=PartialDate(2027, 5),
    home_place_id=the("place", "nanjing"),
    lead_organisation_id=the("organisation", "amt-wirtschaft"),
    partnership_id=the("partnership", "leipzig-nanjing"),
    estimate=Decimal(16500),
)

_FAIR: Final = AgreementDraft(
    code=LETTER,
    kind=AgreementKind.LETTER_OF_INTENT,
    title=said(
        "Absichtserklärung zu Messen und Auftritten", "Letter of intent on trade fairs", "展会合作意向书"
    ),
    summary=said(
        "Beide Seiten stellen einander auf Messen einen Stand und nennen Ansprechpersonen je Branche.",
        "Both sides offer each other a stand at trade fairs and name contacts per industry.",
        "双方互为对方提供展位，并为各行业指定联系人。",
    ),
    status=AgreementStatus.EXPIRED,
    languages=["de", "zh"],
    originals=2,
    signed_on=PartialDate(2016, 12),
    effective_on=PartialDate(2017, 1, 1),
    term_months=36,
    ends_on=PartialDate(2019, 12, 31),
    notice_months=6,
    partnership_id=the("partnership", "leipzig-nanjing"),
)
_WITH_JINING: Final = AgreementDraft(
    code=DISTRICT_DRAFT,
    kind=AgreementKind.MOU,
    title=said(
        "Memorandum Landkreis Leipzig – Jining (Entwurf)",
        "Memorandum District of Leipzig – Jining (draft)",
        "莱比锡县—济宁谅解备忘录（草案）",
    ),
    summary=said(
        "Ein Kreis von Unternehmen beider Seiten trifft sich einmal im Jahr; Verhandlung läuft.",
        "A circle of companies of both sides meets once a year; negotiation is under way.",
        "双方企业每年会晤一次；正在磋商。",
    ),
    status=AgreementStatus.NEGOTIATION,
    languages=["de", "zh"],
    partnership_id=the("partnership", "landkreis-leipzig-jining"),
    visit_id=the("visit", IDEA),
)

_STEPS: Final = (
    (LETTER, AgreementStatus.SIGNED, PartialDate(2016, 12)),
    (LETTER, AgreementStatus.IN_FORCE, PartialDate(2017, 1, 1)),
    (LETTER, AgreementStatus.EXPIRED, PartialDate(2019, 12, 31)),
    (DISTRICT_DRAFT, AgreementStatus.IDEA, PartialDate(2026, 3)),
    (DISTRICT_DRAFT, AgreementStatus.DRAFT, PartialDate(2026, 6)),
    (DISTRICT_DRAFT, AgreementStatus.NEGOTIATION, PartialDate(2026, 9, 21)),
)
_PARTIES: Final = (
    (LETTER, Side.OWN, "stadt-leipzig", said("Stadt Leipzig", "City of Leipzig", "莱比锡市")),
    (
        LETTER,
        Side.PARTNER,
        "commerce-nanjing",
        said("Amt für Handel der Stadt Nanjing", "Nanjing Municipal Bureau for Commerce", "南京市商务局"),
    ),
    (
        DISTRICT_DRAFT,
        Side.OWN,
        "landkreis-leipzig",
        said("Landkreis Leipzig", "District of Leipzig", "莱比锡县"),
    ),
    (DISTRICT_DRAFT, Side.PARTNER, "stadt-jining", said("Stadt Jining", "City of Jining", "济宁市")),
)
_PROMISES: Final = (
    (
        Side.PARTNER,
        "commerce-nanjing",
        said("Ansprechperson je Branche nennen", "Name a contact per industry", "为各行业指定联系人"),
        "2018-06-30",
        ObligationState.OPEN,
        LocalText(),
        date(2017, 1, 9),
    ),
    (
        Side.OWN,
        "stadt-leipzig",
        said("Broschüre auf Chinesisch übergeben", "Hand over a brochure in Chinese", "递交中文手册"),
        "2018-12-31",
        ObligationState.KEPT,
        said(
            "Preferential Policy, Ausgabe 1 vom 03.06.2019",
            "Preferential Policy, edition 1 of 3 June 2019",
            "2019年6月3日《优惠政策》第1版",
        ),
        date(2019, 6, 3),
    ),
)


def rows() -> Iterator[Row]:
    """The visit of 2016, the idea of 2027, and both agreements."""
    yield Row(PAST, _PAST, entered=_THEN)
    yield from _meeting_of_2016()
    yield Row(IDEA, _IDEA, entered=_NOW)
    yield from _idea()
    yield Row(LETTER, _FAIR, entered=date(2017, 1, 9))
    yield Row(DISTRICT_DRAFT, _WITH_JINING, entered=_NOW)
    yield from _agreements()


def _entered(agreement: str) -> date:
    return date(2017, 1, 9) if agreement == LETTER else _NOW


def _agreements() -> Iterator[Row]:
    for agreement, status, reached in _STEPS:
        step = AgreementStepDraft(agreement_id=the("agreement", agreement), status=status, reached_on=reached)
        yield Row(f"{agreement}-{status.name.lower()}", step, entered=_entered(agreement))
    for order, (agreement, side, body, name) in enumerate(_PARTIES):
        party = AgreementPartyDraft(
            agreement_id=the("agreement", agreement),
            side=side,
            organisation_id=the("organisation", body),
            name=name,
            order=order,
        )
        yield Row(f"{agreement}-{body}", party, entered=_entered(agreement))
    signatory = SignatoryDraft(
        party_id=the("agreement_party", f"{LETTER}-commerce-nanjing"),
        person_id=the("person", "lin"),
        position_id=the("position", "lin-1"),
    )
    yield Row(f"{LETTER}-lin", signatory, entered=_entered(LETTER))
    for order, (side, body, text, due, state, evidence, changed) in enumerate(_PROMISES):
        promise = ObligationDraft(
            agreement_id=the("agreement", LETTER),
            side=side,
            organisation_id=the("organisation", body),
            text=text,
            due=PartialDate.parse_edtf(due),
            state=state,
            evidence=evidence,
            order=order,
        )
        yield Row(f"{LETTER}-{order}", promise, entered=_entered(LETTER), changed=changed)


def _meeting_of_2016() -> Iterator[Row]:
    """One meeting in Leipzig, so that those who meet again in 2019 have met before."""
    item = ProgrammeItemDraft(
        visit_id=the("visit", PAST),
        kind=ItemKind.MEETING,
        status=ItemStatus.HELD,
        title=said("Kühllogistik und Messen", "Cold-chain logistics and trade fairs", "冷链物流与会展"),
        starts=datetime(2016, 9, 14, 10),
        starts_zone=BERLIN,
        ends=datetime(2016, 9, 14, 12),
        ends_zone=BERLIN,
        place_id=the("place", "leipzig"),
        venue=said("Neues Rathaus", "New Town Hall", "新市政厅"),
    )
    yield Row("talk-2016", item, entered=_THEN)
    meeting = MeetingDraft(
        item_id=the("programme_item", "talk-2016"),
        objective=said(
            "Interessen beider Seiten kennenlernen.",
            "Get to know the interests of both sides.",
            "了解双方意向。",
        ),
        minutes_audience=Audience.DELEGATION,
        results=said(
            "Zusage Leipzigs: Broschüre auf Chinesisch.",
            "Leipzig’s promise: a brochure in Chinese.",
            "莱方承诺提供中文手册。",
        ),
    )
    yield Row("talk-2016", meeting, entered=_THEN)
    for person, position, side in (
        ("vollrath", "vollrath", Side.OWN),
        ("lin", "lin-1", Side.PARTNER),
        ("meng", "meng", Side.PARTNER),
    ):
        participant = ParticipantDraft(
            item_id=the("programme_item", "talk-2016"),
            person_id=the("person", person),
            position_id=the("position", position),
            side=side,
        )
        yield Row(f"talk-2016-{person}", participant, entered=_THEN)
    for person, position, role in (("lin", "lin-1", MemberRole.HEAD), ("meng", "meng", MemberRole.MEMBER)):
        member = MemberDraft(
            visit_id=the("visit", PAST),
            person_id=the("person", person),
            position_id=the("position", position),
            role=role,
        )
        yield Row(f"{PAST}-{person}", member, entered=_THEN)


def _idea() -> Iterator[Row]:
    goal = ObjectiveDraft(
        visit_id=the("visit", IDEA),
        text=said(
            "Zehn Unternehmen sehen drei Standorte.",
            "Ten companies see three sites.",
            "十家企业考察三处选址。",
        ),
        evidence=said(
            "Gesprächskarten mit nächstem Schritt", "meeting cards with the next step", "注明下一步的会谈卡"
        ),
    )
    yield Row(f"{IDEA}-sites", goal, entered=_NOW)
    for person, role in (("shan", MemberRole.HEAD), ("kong", MemberRole.MEMBER)):
        member = MemberDraft(
            visit_id=the("visit", IDEA),
            person_id=the("person", person),
            position_id=the("position", person),
            role=role,
        )
        yield Row(f"{IDEA}-{person}", member, entered=_NOW)
