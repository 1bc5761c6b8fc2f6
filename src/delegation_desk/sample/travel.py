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

_NOTHING: Final = LocalText()
_MEMBERS: Final = (
    ("koerner", MemberRole.MEMBER, _NOTHING, VisaState.UNKNOWN, _NOTHING, None),
    (
        "seidel",
        MemberRole.COMPANY,
        said("Kühllogistik", "Cold-chain logistics", "冷链物流"),
        VisaState.GRANTED,
        said(
            "vegetarisches Essen bei den Gastgebern gemeldet",
            "vegetarian meals announced to the hosts",
            "素食要求已告知东道主",
        ),
        date(2024, 3, 14),
    ),
    (
        "naumann",
        MemberRole.COMPANY,
        said("Biotechnologie", "Biotechnology", "生物技术"),
        VisaState.APPLIED,
        said(
            "Unterlagen am 11. Juni nachgefordert",
            "further papers asked for on 11 June",
            "6月11日要求补交材料",
        ),
        date(2019, 11, 20),
    ),
    (
        "vollrath",
        MemberRole.STAFF,
        said("Programm, Protokoll", "Programme, protocol", "日程、礼宾"),
        VisaState.GRANTED,
        _NOTHING,
        date(2026, 8, 2),
    ),
    (
        "wittig",
        MemberRole.STAFF,
        said("Unternehmensprofile", "Company profiles", "企业简介"),
        VisaState.GRANTED,
        _NOTHING,
        date(2023, 1, 9),
    ),
    (
        "shen",
        MemberRole.INTERPRETER,
        said("Dolmetschen", "Interpreting", "翻译"),
        VisaState.NOT_NEEDED,
        _NOTHING,
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
        said(
            "Unterzeichnung: Die Sitzordnung schlagen die Gastgeber vor; wir prüfen Reihenfolge und "
            "Schreibweise der Namen.",
            "Signing: the hosts propose the seating; we check the order and the spelling of the names.",
            "签署仪式：座次由东道主提出，我们核对姓名的顺序和写法。",
        ),
        Audience.INTERNAL,
    ),
    (
        datetime(2019, 6, 12, 8, 5, tzinfo=UTC),
        "Jonas Wittig",
        said(
            "Visitenkarten werden mit beiden Händen gegeben und gelesen, bevor sie in der "
            "Reihenfolge der Sitzplätze vor Ihnen liegen. Bitte zweisprachige Karten in "
            "ausreichender Zahl mitbringen. Der Gastgeber spricht den ersten Toast; Alkohol dürfen "
            "Sie ablehnen.",
            "Business cards are given with both hands, and read before they lie in front of you in the "
            "order of the seats. Please bring enough cards in both languages. The host gives the first "
            "toast; you may decline alcohol.",
            "名片应双手递接，看过之后再按座次摆放在面前。请备足双语名片。第一杯酒由主人提议；您可以谢"
            "绝饮酒。",
        ),
        Audience.DELEGATION,
    ),
    (
        datetime(2019, 6, 14, 9, 40, tzinfo=UTC),
        "Jonas Wittig",
        said(
            "Die Delegation bringt eine Dolmetscherin mit. Bei den gemeinsamen Essen bitten wir um ein "
            "vegetarisches Gericht. Die Unternehmensprofile übergeben wir gedruckt zu Beginn der "
            "Gespräche; Fragen zum Programm beantwortet Jonas Wittig.",
            "The delegation brings its own interpreter. For the meals that we share we kindly ask for one "
            "vegetarian dish. The company profiles will be handed over in print at the beginning of the "
            "meetings; Jonas Wittig will answer questions about the programme.",
            "代表团自带翻译。共同用餐时，烦请准备一份素食。企业简介纸质版将在会谈开始时递交；日程方面如"
            "有疑问，请与Jonas Wittig联系。",
        ),
        Audience.HOST,
    ),
    (
        datetime(2019, 6, 17, 14, 10, tzinfo=UTC),
        "Anke Vollrath",
        said(
            "Kosten: geschätzt 18.400 Euro, gebunden 12.950 Euro. Fassung 2 des Memorandums ist seit dem "
            "17. Juni 2019 freigegeben.",
            "Costs: estimated 18,400 euros, committed 12,950 euros. Version 2 of the memorandum was released "
            "on 17 June 2019.",
            "费用：预算18,400欧元，已承付12,950欧元。谅解备忘录第2稿已于2019年6月17日定稿。",
        ),
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
