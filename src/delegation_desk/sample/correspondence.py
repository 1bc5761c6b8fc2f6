"""Letters, calls and gifts around the visit: invented but for one video message that the sources name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.correspondence import CorrespondenceDraft, CorrespondenceKind, GiftDraft, Way
from delegation_desk.sample.items import UNSAID
from delegation_desk.sample.rows import LATER, PREPARED, PRESS, RETURNED, Row, said, the
from delegation_desk.sample.visit import VISIT

_IN: Final = Way.INCOMING
_OUT: Final = Way.OUTGOING

_VIDEO: Final = CorrespondenceDraft(
    kind=CorrespondenceKind.VIDEO,
    way=_IN,
    subject=said(
        "Videobotschaft von William Y. Zhang, Vorsitzender der ECMDC",
        "Video message by William Y. Zhang, chairman of the ECMDC",
        "ECMDC主席William Y. Zhang的视频致辞",
    ),
    text=said(
        "Wortlaut und Tag sind hier nicht erfasst.",
        "Wording and day are not recorded here.",
        "内容和日期在此未记录。",
    ),
    sender_id=the("person", "zhang"),
    sender_organisation_id=the("organisation", "ecmdc"),
    source=PRESS,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A piece of invented correspondence."""

    name: str
    kind: CorrespondenceKind
    way: Way
    dated: str
    subject: LocalText
    sender: str
    recipient: str
    text: LocalText = UNSAID
    of_visit: bool = True

    def row(self) -> Row:
        """Return the letter."""
        day = PartialDate.parse_edtf(self.dated)
        draft = CorrespondenceDraft(
            kind=self.kind,
            way=self.way,
            subject=self.subject,
            text=self.text,
            dated=day,
            sender_id=the("person", self.sender),
            recipient_id=the("person", self.recipient),
            visit_id=VISIT if self.of_visit else None,
            partnership_id=None if self.of_visit else the("partnership", "leipzig-nanjing"),
            source="Beispiel",
        )
        return Row(self.name, draft, entered=max(day.latest(), PREPARED) if self.of_visit else PREPARED)


LETTERS: Final = (
    Letter(
        "call-2018",
        CorrespondenceKind.CALL,
        _OUT,
        "2018-03",
        said(
            "Videogespräch: Ansprechperson je Branche",
            "Video call: one contact per industry",
            "视频会议：各行业联系人",
        ),
        "wittig",
        "lin",
        said(
            "Das Amt will je Branche eine Ansprechperson nennen; bis heute offen.",
            "The bureau means to name one contact per industry; open to this day.",
            "对方拟为各行业指定联系人，至今未定。",
        ),
        of_visit=False,
    ),
    Letter(
        "letter-contact-office",
        CorrespondenceKind.LETTER,
        _OUT,
        "2019-06-05",
        said(
            "Preferential Policy: Übermittlung der Ausgabe 1",
            "Preferential Policy: edition 1 enclosed",
            "优惠政策：递送第1版",
        ),
        "demmler",
        "wen",
        said(
            "Mit diesem Schreiben erhalten Sie die Preferential Policy der Stadt Leipzig in der "
            "Ausgabe 1, auf Deutsch, Englisch und Chinesisch. Bitte leiten Sie je ein Exemplar "
            "an die Stellen weiter, mit denen für die Reise vom 25. bis 30. Juni 2019 Gespräche "
            "vereinbart sind.",
            "Please find enclosed edition 1 of the Preferential Policy of the City of Leipzig in "
            "German, English and Chinese. Kindly pass on one copy each to the bodies with which "
            "meetings have been arranged for the journey from 25 to 30 June 2019.",
            "随函附上莱比锡市优惠政策第1版（德、英、中文）。请转交2019年6月25日至30日访问期间已约"
            "定会谈的各单位，每单位一份。",
        ),
    ),
    Letter(
        "mail-fao",
        CorrespondenceKind.EMAIL,
        _IN,
        "2019-06-04",
        said(
            "Zusage des Außenamtes für den 27. Juni",
            "Foreign Affairs Office confirms 27 June",
            "外事办公室确认6月27日会谈",
        ),
        "meng",
        "vollrath",
    ),
    Letter(
        "mail-change",
        CorrespondenceKind.EMAIL,
        _IN,
        "2019-06-17",
        said(
            "Amt für Handel: Gespräch beginnt schon um 14:00 Uhr",
            "Bureau for Commerce: meeting begins at 2.00 pm already",
            "商务局：会谈提前至14:00",
        ),
        "tang",
        "vollrath",
    ),
    Letter(
        "thanks-lin",
        CorrespondenceKind.LETTER,
        _OUT,
        "2019-07-05",
        said("Dank für die Gespräche in Nanjing", "Thanks for the meetings in Nanjing", "感谢在南京的会谈"),
        "vollrath",
        "lin",
        said(
            "Wir danken Ihnen für das Gespräch und das Abendessen am 26. Juni. Die Liste der "
            "Ansprechpersonen erwarten wir gern bis Ende September.",
            "We thank you for the meeting and the dinner on 26 June. We look forward to the list "
            "of contacts by the end of September.",
            "感谢6月26日的会谈和晚宴，期待九月底前收到联系人名单。",
        ),
    ),
    Letter(
        "chat-wen",
        CorrespondenceKind.CHAT,
        _IN,
        "2019-07-18",
        said("Muster sind angekommen", "Samples have arrived", "样品已送达"),
        "wen",
        "wittig",
    ),
)


@dataclass(frozen=True, slots=True)
class Present:
    """An invented gift between bodies."""

    name: str
    way: Way
    description: LocalText
    value: str
    day: int
    giver: str
    recipient: str
    item: str
    registered: date | None = None
    consent: str = ""

    def row(self) -> Row:
        """Return the gift."""
        draft = GiftDraft(
            way=self.way,
            description=self.description,
            value=Decimal(self.value),
            given_on=PartialDate(2019, 6, self.day),
            giver_organisation_id=_body(self.giver),
            recipient_organisation_id=_body(self.recipient),
            visit_id=VISIT,
            item_id=the("programme_item", self.item),
            registered_on=self.registered,
            consent=self.consent,
        )
        return Row(self.name, draft, entered=PREPARED if self.way is _OUT else RETURNED)


def _body(name: str) -> UUID:
    return the("organisation", name)


GIFTS: Final = (
    Present(
        "book-commerce",
        _OUT,
        said("Bildband über Leipzig", "Illustrated book on Leipzig", "莱比锡画册"),
        "24.90",
        26,
        "stadt-leipzig",
        "commerce-nanjing",
        "dinner",
        date(2019, 6, 12),
    ),
    Present(
        "music-fao",
        _OUT,
        said("Klavierheft in Leinen", "Piano book bound in linen", "布面精装钢琴曲集"),
        "22.00",
        27,
        "stadt-leipzig",
        "fao-nanjing",
        "fao",
        date(2019, 6, 12),
    ),
    Present(
        "book-jining",
        _OUT,
        said(
            "Bildband über das Leipziger Neuseenland",
            "Illustrated book on Leipzig’s new lakes",
            "莱比锡新湖区画册",
        ),
        "19.90",
        29,
        "stadt-leipzig",
        "fao-jining",
        "closing",
        date(2019, 6, 12),
    ),
    Present(
        "brocade",
        _IN,
        said("Gerahmtes Brokatbild", "Framed brocade picture", "装裱云锦画"),
        "60.00",
        26,
        "commerce-nanjing",
        "stadt-leipzig",
        "dinner",
        date(2019, 7, 3),
        "Zustimmung vom 03.07.2019; bleibt im Neuen Rathaus",
    ),
    Present(
        "scroll",
        _IN,
        said("Rollbild mit Kalligraphie", "Scroll with calligraphy", "书法卷轴"),
        "35.00",
        29,
        "fao-jining",
        "stadt-leipzig",
        "closing",
        date(2019, 7, 3),
        "Zustimmung vom 04.07.2019; hängt im Neuen Rathaus",
    ),
)


def rows() -> Iterator[Row]:
    """Correspondence and gifts; the gift to the Foreign Affairs Office in Nanjing got none in return."""
    yield Row("video-zhang", _VIDEO, real=True, entered=LATER)
    for letter in LETTERS:
        yield letter.row()
    for gift in GIFTS:
        yield gift.row()
