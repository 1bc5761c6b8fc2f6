"""The memorandum of June 2019: known is that it was signed and what for; the rest is invented.

Its row carries a term and a notice period, which are invented; so it says that it is, and its summary says
what is known. What the sources do tell stands in rows of its own: the signature, the two aims, the open
signatories.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import (
    AgreementPartyDraft,
    CooperationFieldDraft,
    ObligationDraft,
    ObligationState,
    SignatoryDraft,
    VersionDraft,
)
from delegation_desk.model.agreements import (
    AgreementDraft,
    AgreementKind,
    AgreementStatus,
    AgreementStepDraft,
)
from delegation_desk.model.words import Side
from delegation_desk.sample.rows import LATER, PREPARED, RETURNED, Row, said, the

NAME: Final = "mou-2019-leipzig-nanjing"
AGREEMENT: Final = the("agreement", NAME)
_RELEASED: Final = date(2019, 6, 17)

_MEMORANDUM: Final = AgreementDraft(
    code=NAME,
    kind=AgreementKind.MOU,
    title=said(
        "Memorandum of Understanding zur wirtschaftlichen Zusammenarbeit",
        "Memorandum of Understanding on economic cooperation",
        "关于经济合作的谅解备忘录",
    ),
    summary=said(
        "Bekannt ist: Bei den Gesprächen im Juni 2019 unterzeichnen Vertreter der Städte ein "
        "Memorandum of Understanding. Es soll die wirtschaftliche Zusammenarbeit stärken, "
        "Ansiedlungs- und Investitionsmöglichkeiten für chinesische Unternehmen in Leipzig "
        "bekannter machen und neue Partnerschaften begründen, zum Beispiel für den Vertrieb "
        "Leipziger Produkte in China. Beteiligte, Tag, Wortlaut, Laufzeit und Zusagen sind hier "
        "Beispielangaben.",
        "What is known: at the meetings in June 2019 representatives of the cities sign a Memorandum "
        "of Understanding. It is to strengthen economic cooperation, make settlement and "
        "investment opportunities for Chinese companies in Leipzig better known and found new "
        "partnerships, for example for the distribution of Leipzig products in China. "
        "Participants, day, wording, term and promises are sample data here.",
        "已知情况：2019年6月会谈期间，两市代表签署谅解备忘录，旨在加强经济合作，使中国企业更好地"
        "了解在莱比锡落户和投资的机会，并建立新的伙伴关系，例如莱比锡产品在中国的销售。签署方、日"
        "期、文本、有效期和承诺事项在此均为示例数据。",
    ),
    status=AgreementStatus.IN_FORCE,
    binding=False,
    languages=["de", "zh"],
    originals=2,
    signed_on=PartialDate(2019, 6),
    signatories_note=said(
        "Wer unterzeichnet, nennt die Quelle nicht. Die Namen bleiben offen.",
        "The source does not name the signatories. The names remain open.",
        "资料未说明签署人，姓名从缺。",
    ),
    effective_on=PartialDate(2019, 6, 28),
    term_months=36,
    renewal_months=24,
    notice_months=3,
    visit_id=the("visit", "2019-nanjing-jining"),
    partnership_id=the("partnership", "leipzig-nanjing"),
)

_PARTIES: Final = (
    ("leipzig", Side.OWN, "stadt-leipzig", "leipzig", said("Stadt Leipzig", "City of Leipzig", "莱比锡市")),
    ("nanjing", Side.PARTNER, "stadt-nanjing", "nanjing", said("Stadt Nanjing", "City of Nanjing", "南京市")),
)
_OPEN: Final = said(
    "Nicht öffentlich bekannt; nichts ergänzen.", "Not publicly known; do not fill in.", "未公开，请勿补填。"
)

_STEPS: Final = (
    (
        AgreementStatus.IDEA,
        "2018-11",
        said("erste Überlegungen", "first thoughts", "初步设想"),
    ),
    (AgreementStatus.DRAFT, "2019-02", LocalText()),
    (
        AgreementStatus.NEGOTIATION,
        "2019-04",
        said("zwei Fassungen", "two versions", "两稿"),
    ),
    (
        AgreementStatus.LEGAL_REVIEW,
        "",
        said("Tag nicht festgehalten", "day not recorded", "日期未记录"),
    ),
    (AgreementStatus.COUNCIL, "2019-05-22", LocalText()),
    (
        AgreementStatus.READY,
        "2019-06-17",
        said("Fassung 2 freigegeben", "version 2 released", "第2稿定稿"),
    ),
    (
        AgreementStatus.SIGNED,
        "2019-06",
        said("Tag und Ort nicht veröffentlicht", "day and place not published", "日期和地点未公布"),
    ),
    (AgreementStatus.IN_FORCE, "2019-06-28", LocalText()),
)

_FIELDS: Final = (
    (
        "settlement",
        said(
            "Ansiedlungs- und Investitionsmöglichkeiten für chinesische Unternehmen in Leipzig "
            "bekannter machen",
            "Make settlement and investment opportunities for Chinese companies in Leipzig better known",
            "使中国企业更好地了解在莱比锡落户和投资的机会",
        ),
    ),
    (
        "partnerships",
        said(
            "Neue Partnerschaften, zum Beispiel für den Vertrieb Leipziger Produkte in China",
            "New partnerships, for example for the distribution of Leipzig products in China",
            "建立新的伙伴关系，例如莱比锡产品在中国的销售",
        ),
    ),
    ("fairs", said("Messen und gemeinsame Auftritte", "Trade fairs and joint appearances", "展会与联合推介")),
    (
        "health",
        said(
            "Gesundheitswirtschaft und Kühllogistik",
            "Health care and cold-chain logistics",
            "医疗健康与冷链物流",
        ),
    ),
)
_KNOWN_FIELDS: Final = ("settlement", "partnerships")

_OBLIGATIONS: Final = (
    (
        Side.OWN,
        "stadt-leipzig",
        said(
            "Übersicht der Ansiedlungsflächen auf Chinesisch bereitstellen",
            "Provide an overview of sites in Chinese",
            "提供中文版落户用地概览",
        ),
        "2019-09-30",
        ObligationState.KEPT,
        said(
            "Dokument vom 18.09.2019, Prüfsumme im Verzeichnis",
            "document of 18 September 2019, checksum in the register",
            "2019年9月18日文件，校验值已登记",
        ),
        date(2019, 9, 18),
    ),
    (
        Side.OWN,
        "invest-region",
        said(
            "Ansprechperson für chinesische Unternehmen benennen",
            "Name a contact for Chinese companies",
            "指定面向中国企业的联系人",
        ),
        "2019-07-31",
        ObligationState.KEPT,
        said("Schreiben vom 12.07.2019", "letter of 12 July 2019", "2019年7月12日函"),
        date(2019, 7, 12),
    ),
    (
        Side.PARTNER,
        "commerce-nanjing",
        said("Ansprechperson je Branche benennen", "Name a contact per industry", "为各行业指定联系人"),
        "2019-09-30",
        ObligationState.OPEN,
        LocalText(),
        RETURNED,
    ),
    (
        Side.BOTH,
        "",
        said(
            "Vertriebspartnerschaft für Leipziger Produkte anbahnen",
            "Initiate a distribution partnership for Leipzig products",
            "推动建立莱比锡产品销售合作",
        ),
        "2020-12",
        ObligationState.IN_PROGRESS,
        said("Ergebnis „Vertrieb Kühlboxen“", "outcome “Distribution of cold boxes”", "成果“冷藏箱销售”"),
        RETURNED,
    ),
    (
        Side.BOTH,
        "",
        said(
            "Jahresgespräch der Wirtschaftsämter",
            "Annual talk of the economic offices",
            "双方经济部门年度会谈",
        ),
        "2020-06-30",
        ObligationState.MISSED,
        said("kein Termin zustande gekommen", "no date was found", "未能安排"),
        LATER,
    ),
)

_VERSIONS: Final = (
    (
        1,
        PartialDate(2019, 4, 9),
        Side.OWN,
        said("Erster Entwurf, zehn Ziffern", "First draft, ten paragraphs", "初稿，共十条"),
        "version-1",
    ),
    (
        2,
        PartialDate(2019, 5, 9),
        Side.PARTNER,
        said(
            "Rücklauf mit Änderungen zu Laufzeit und Sprachen",
            "Returned with changes on term and languages",
            "对方返回稿，修改了有效期和语言条款",
        ),
        "version-2",
    ),
)


def rows() -> Iterator[Row]:
    """The memorandum, its parties, life, fields, promises and drafts."""
    yield Row(NAME, _MEMORANDUM, changed=_RELEASED)
    yield from _parties()
    for status, reached, note in _STEPS:
        step = AgreementStepDraft(
            agreement_id=AGREEMENT,
            status=status,
            reached_on=PartialDate.parse_edtf(reached) if reached else None,
            note=note,
        )
        known = status is AgreementStatus.SIGNED
        entered = RETURNED if reached.startswith("2019-06") and reached != _RELEASED.isoformat() else PREPARED
        yield Row(f"{NAME}-{status.name.lower()}", step, real=known, entered=entered)
    for order, (name, field) in enumerate(_FIELDS):
        draft = CooperationFieldDraft(agreement_id=AGREEMENT, text=field, order=order)
        yield Row(f"{NAME}-{name}", draft, real=name in _KNOWN_FIELDS)
    yield from _obligations()
    yield from _versions()


def _parties() -> Iterator[Row]:
    for order, (name, side, body, place, label) in enumerate(_PARTIES):
        party = AgreementPartyDraft(
            agreement_id=AGREEMENT,
            side=side,
            organisation_id=the("organisation", body),
            place_id=the("place", place),
            name=label,
            order=order,
        )
        yield Row(f"{NAME}-{name}", party)
        signatory = SignatoryDraft(party_id=the("agreement_party", f"{NAME}-{name}"), note=_OPEN)
        yield Row(f"{NAME}-{name}", signatory, real=True)


def _obligations() -> Iterator[Row]:
    for order, (side, body, text, due, state, evidence, changed) in enumerate(_OBLIGATIONS):
        obligation = ObligationDraft(
            agreement_id=AGREEMENT,
            side=side,
            organisation_id=the("organisation", body) if body else None,
            text=text,
            due=PartialDate.parse_edtf(due),
            state=state,
            evidence=evidence,
            order=order,
        )
        yield Row(f"{NAME}-{order}", obligation, entered=RETURNED, changed=changed)


def _versions() -> Iterator[Row]:
    for number, dated, side, note, attachment in _VERSIONS:
        version = VersionDraft(
            agreement_id=AGREEMENT,
            number=number,
            dated=dated,
            side=side,
            note=note,
            attachment_id=the("attachment", attachment),
        )
        yield Row(f"{NAME}-{number}", version, entered=dated.exact() or date.max)
