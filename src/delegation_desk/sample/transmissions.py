"""Who sent a policy to whom: two that the sources tell of, without day, edition or way, and one invented."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.policy_parts import Channel, TransmissionDraft
from delegation_desk.sample.policies import CITY, DISTRICT
from delegation_desk.sample.rows import LATER, RETURNED, Row, said, the

_MAYOR: Final = TransmissionDraft(
    policy_id=the("policy", CITY),
    sender_id=the("person", "jung"),
    sender_position_id=the("position", "jung"),
    recipient_id=the("person", "han"),
    recipient_position_id=the("position", "han"),
    not_before=PartialDate(2020, 1),
    note=said(
        "Tag, Ausgabe, Sprache und Weg sind nicht bekannt; nicht vor Januar 2020, denn seitdem "
        "ist die Empfängerin im Amt.",
        "Day, edition, language and way are not known; not before January 2020, since when the "
        "recipient has held the office.",
        "日期、版次、语言和递送方式不详；不早于2020年1月，因收件人自该月起任职。",
    ),
)
_DISTRICT: Final = TransmissionDraft(
    policy_id=the("policy", DISTRICT),
    sender_id=the("person", "graichen"),
    sender_position_id=the("position", "graichen"),
    recipient_id=the("person", "shi"),
    recipient_position_id=the("position", "shi"),
    note=said(
        "Für den Landkreis Leipzig. Tag, Ausgabe, Sprache und Weg sind nicht bekannt.",
        "For the District of Leipzig. Day, edition, language and way are not known.",
        "代表莱比锡县递送。日期、版次、语言和递送方式不详。",
    ),
)
_BY_HAND: Final = TransmissionDraft(
    policy_id=the("policy", CITY),
    edition_id=the("edition", f"{CITY}-1"),
    language="zh",
    sender_id=the("person", "vollrath"),
    sender_position_id=the("position", "vollrath"),
    recipient_id=the("person", "lin"),
    recipient_position_id=the("position", "lin"),
    sent_on=PartialDate(2019, 6, 26),
    channel=Channel.IN_PERSON,
    via_id=the("organisation", "ecmdc"),
    visit_id=the("visit", "2019-nanjing-jining"),
    cover_letter=said(
        "Sehr geehrte Frau Lin,\n\nals Anlage erhalten Sie Ausgabe 1 (Stand 3. Juni 2019) "
        "unserer Preferential Policy für die Stadt Leipzig. Sie informiert unverbindlich. Fragen "
        "beantwortet die Invest Region Leipzig GmbH gern; für eine Eingangsbestätigung danke ich "
        "Ihnen.\n\nMit freundlichen Grüßen",
        "Dear Deputy Director LIN,\n\nPlease find enclosed edition 1 (as of 3 June 2019) of our Preferential "
        "Policy for the City of Leipzig. It is for information and not binding. Invest Region "
        "Leipzig GmbH will gladly answer questions; I would appreciate an "
        "acknowledgement.\n\nYours sincerely,",
        "尊敬的林副局长：\n\n谨送上莱比锡市优惠政策第1版（截至2019年6月3日），供参考，不构成法律"
        "承诺。如有疑问，请与Invest Region Leipzig GmbH联系；收悉后敬请告知。\n\n顺颂商祺",
    ),
    acknowledged_on=PartialDate(2019, 7, 2),
    note=said(
        "im ersten Gespräch übergeben, zwei Exemplare",
        "handed over at the first meeting, two copies",
        "首场会谈时面交，两份",
    ),
)


def rows() -> Iterator[Row]:
    """The transmissions."""
    yield Row("jung-han", _MAYOR, real=True, entered=LATER)
    yield Row("graichen-shi", _DISTRICT, real=True, entered=LATER)
    yield Row("vollrath-lin", _BY_HAND, entered=RETURNED)
