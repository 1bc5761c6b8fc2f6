"""Who travelled in June 2019, where they slept, notes on the way; but for two travellers invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Final

from delegation_desk.core.text import LocalText
from delegation_desk.model.visit_parts import VisitNoteDraft
from delegation_desk.model.visits import MemberDraft, MemberRole, StopDraft, VisaState
from delegation_desk.model.words import Audience
from delegation_desk.sample.rows import Row, june, said, the
from delegation_desk.sample.visit import VISIT

_MEMBERS: Final = (
    ("koerner", MemberRole.MEMBER, LocalText(), VisaState.UNKNOWN, "", None),
    (
        "seidel",
        MemberRole.COMPANY,
        said("Kühllogistik", "Cold-chain logistics", "冷链物流"),
        VisaState.GRANTED,
        "vegetarisches Essen bei den Gastgebern gemeldet",
        date(2024, 3, 14),
    ),
    (
        "naumann",
        MemberRole.COMPANY,
        said("Biotechnologie", "Biotechnology", "生物技术"),
        VisaState.APPLIED,
        "Unterlagen am 11. Juni nachgefordert",
        date(2019, 11, 20),
    ),
    (
        "vollrath",
        MemberRole.STAFF,
        said("Programm, Protokoll", "Programme, protocol", "日程、礼宾"),
        VisaState.GRANTED,
        "",
        date(2026, 8, 2),
    ),
    (
        "wittig",
        MemberRole.STAFF,
        said("Unternehmensprofile", "Company profiles", "企业简介"),
        VisaState.GRANTED,
        "",
        date(2023, 1, 9),
    ),
    (
        "shen",
        MemberRole.INTERPRETER,
        said("Dolmetschen", "Interpreting", "翻译"),
        VisaState.NOT_NEEDED,
        "",
        None,
    ),
)

_STOPS: Final = (
    ("nanjing", "26 11:00", "28 14:20", "Hotel Xuanwu 玄武示例酒店", "南京市示例路8号", "+86 25 0000 0001"),
    ("jining", "28 17:35", "30 06:30", "Hotel Taibai 太白示例酒店", "济宁市示例路6号", "+86 537 000 0001"),
)

_NOTES: Final = (
    (
        datetime(2019, 6, 6, 13, 20, tzinfo=UTC),
        "Anke Vollrath",
        "Unterzeichnung: Die Sitzordnung schlagen die Gastgeber vor; wir prüfen Reihenfolge und "
        "Schreibweise der Namen.",
        Audience.INTERNAL,
    ),
    (
        datetime(2019, 6, 12, 8, 5, tzinfo=UTC),
        "Jonas Wittig",
        "Visitenkarten werden mit beiden Händen gegeben und gelesen, bevor sie in der "
        "Reihenfolge der Sitzplätze vor Ihnen liegen. Bitte zweisprachige Karten in "
        "ausreichender Zahl mitbringen. Der Gastgeber spricht den ersten Toast; Alkohol dürfen "
        "Sie ablehnen.",
        Audience.DELEGATION,
    ),
    (
        datetime(2019, 6, 17, 14, 10, tzinfo=UTC),
        "Anke Vollrath",
        "Kosten: geschätzt 18.400 Euro, gebunden 12.950 Euro. Fassung 2 des Memorandums ist seit dem "
        "17. Juni 2019 freigegeben.",
        Audience.INTERNAL,
    ),
)


def rows() -> Iterator[Row]:
    """Members, stops and notes."""
    yield from _members()
    yield from _stops()
    for number, (written_at, author, note, audience) in enumerate(_NOTES):
        draft = VisitNoteDraft(
            visit_id=VISIT, written_at=written_at, author=author, text=note, audience=audience
        )
        yield Row(f"note-{number}", draft, entered=written_at.date())


def _members() -> Iterator[Row]:
    """The two whom the sources name, as far as they do; who led is not stated, so the head is invented."""
    head = MemberDraft(
        visit_id=VISIT,
        person_id=the("person", "schuelke"),
        position_id=the("position", "schuelke"),
        role=MemberRole.HEAD,
        order=1,
        order_reason="Amt der Stadt vor Geschäftsführung der Gesellschaft",
    )
    yield Row("schuelke", head)
    for name, role, task, visa, note, passport in _MEMBERS:
        member = MemberDraft(
            visit_id=VISIT,
            person_id=the("person", name),
            position_id=the("position", name),
            role=role,
            task=task,
            visa=visa,
            travel_note=note,
            passport_expiry=passport,
        )
        yield Row(name, member, real=name == "koerner")


def _stops() -> Iterator[Row]:
    for order, (place, arrives, departs, lodging, address, phone) in enumerate(_STOPS):
        stop = StopDraft(
            visit_id=VISIT,
            place_id=the("place", place),
            arrives=june(arrives),
            departs=june(departs),
            lodging=lodging,
            lodging_address=address,
            lodging_phone=phone,
            order=order,
        )
        yield Row(place, stop)
