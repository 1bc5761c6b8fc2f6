"""The rules on a visit, each with the smallest visit that breaks it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from delegation_desk.core.language import translator
from delegation_desk.core.zones import HOME_ZONE, span
from delegation_desk.model.clashes import clashes
from delegation_desk.model.findings import Finding, Severity
from delegation_desk.model.offices import Peer
from delegation_desk.model.readiness import findings
from delegation_desk.model.sheet_facts import SheetFacts
from delegation_desk.model.visas import VisaNeed
from delegation_desk.model.visit_facts import GiftFacts, ItemFacts, TravellerFacts, VisitFacts
from delegation_desk.model.visits import ItemKind, ItemStatus, VisaState

CHINA = "Asia/Shanghai"
KATHRIN, TOM = uuid4(), uuid4()
TODAY = date(2019, 5, 2)


def item(
    title: str, start: str, end: str, day: int = 26, kind: str = "MEETING", **facts: object
) -> ItemFacts:
    first, last = (datetime(2019, 6, day, int(clock[:2]), int(clock[3:])) for clock in (start, end))
    base = ItemFacts(
        id=uuid4(),
        title=title,
        kind=kind,
        status="CONFIRMED",
        span=span(first, CHINA, last, CHINA),
        starts=first,
        ends=last,
        people=frozenset({KATHRIN}),
        place="office",
        calendar="CN",
        objective=True,
    )
    return replace(base, **facts)  # type: ignore[arg-type]  # whatever the test wants to change


def visit(*items: ItemFacts, **facts: object) -> VisitFacts:
    base = VisitFacts(today=TODAY, items=items, names={KATHRIN: "Kathrin Seidel", TOM: "Tom Neumann"})
    return replace(base, **facts)  # type: ignore[arg-type]  # whatever the test wants to change


def only(found: list[Finding], rule: str) -> Finding:
    (finding,) = found
    assert finding.rule == rule
    return finding


def rules(found: list[Finding]) -> list[str]:
    return [finding.rule for finding in found]


def test_nothing_is_wrong_with_a_quiet_day() -> None:
    assert findings(visit(item("A", "09:00", "10:00"), item("B", "10:00", "11:00"))) == []


@pytest.mark.parametrize("missing", ["objective", "points", "own", "counterparts"])
def test_a_sheet_is_complete_with_words_and_with_people_on_both_sides(missing: str) -> None:
    full = SheetFacts(objective=True, points=True, own=True, counterparts=True)
    assert full.complete
    assert not replace(full, **{missing: False}).complete


def test_two_items_at_once() -> None:
    first, second = item("Vertriebspartner", "16:00", "17:30"), item("Hafen", "17:00", "18:00")
    finding = only(findings(visit(second, first)), "overlap")
    assert finding.severity is Severity.ERROR
    assert finding.subject == second.id
    german = translator("de")
    assert finding.heading(german) == "Zwei Punkte zugleich"
    assert finding.sentence(german).replace("\u00a0", " ") == (
        "Kathrin Seidel ist bis 17:30 Uhr bei „Vertriebspartner“ und ab 17:00 Uhr bei „Hafen“."
    )
    assert [mend.text(german).replace("\u00a0", " ") for mend in finding.mends] == [
        "Beginn auf 17:30 Uhr",
        "Herausnehmen",
    ]


def test_no_clash_for_different_people_cancelled_items_or_touching_ends() -> None:
    first = item("A", "16:00", "17:30")
    assert clashes(visit(first, item("B", "17:00", "18:00", people=frozenset({TOM})))) == []
    assert clashes(visit(first, item("B", "17:00", "18:00", status="CANCELLED"))) == []
    assert clashes(visit(first, item("B", "17:30", "18:00"))) == []
    assert clashes(visit(first, item("B", "17:00", "18:00", span=None, starts=None))) == []


def test_several_people_clash_once() -> None:
    both = frozenset({KATHRIN, TOM})
    finding = only(
        clashes(visit(item("A", "16:00", "17:30", people=both), item("B", "17:00", "18:00", people=both))),
        "overlap",
    )
    assert "Kathrin Seidel and 1 more" in finding.sentence(translator("en"))


def test_overlap_is_computed_in_utc() -> None:
    at_home = item("Telefonat", "10:00", "11:00")
    local = datetime(2019, 6, 26, 10)
    at_home = replace(at_home, span=span(local, HOME_ZONE, local + timedelta(hours=1), HOME_ZONE))
    assert clashes(visit(item("A", "10:00", "11:00"), at_home)) == []
    only(clashes(visit(item("B", "16:30", "17:30"), at_home)), "overlap")


def test_too_little_time_for_the_way() -> None:
    first, second = item("Kammer", "09:00", "10:30"), item("Hafen", "11:00", "12:00", place="port")
    finding = only(clashes(visit(first, second, routes={("office", "port"): 45})), "transfer")
    assert finding.severity is Severity.WARNING
    german = translator("de")
    assert finding.sentence(german).replace("\u00a0", " ") == (
        "30 Minuten zwischen „Kammer“ und „Hafen“, nötig sind etwa 55 Minuten."
    )
    assert finding.mends[0].text(german).replace("\u00a0", " ") == "Beginn auf 11:30 Uhr"


@pytest.mark.parametrize(
    ("minute", "place", "kind", "rule"),
    [
        ("10:40", "port", "MEETING", False),
        ("10:39", "port", "MEETING", True),
        ("10:30", "port", "MEAL", False),
        ("10:00", "office", "MEETING", False),
        ("10:00", None, "MEETING", False),
        ("10:00", "airport", "TRANSFER", False),
        ("13:30", "airport", "FLIGHT", False),
        ("13:29", "airport", "FLIGHT", True),
        ("11:15", "station", "TRAIN", False),
        ("11:14", "station", "TRAIN", True),
    ],
)
def test_buffers(minute: str, place: str | None, kind: str, rule: bool) -> None:
    first, second = item("A", "09:00", "10:00"), item("B", minute, "15:00", place=place, kind=kind)
    assert rules(clashes(visit(first, second))) == (["transfer"] if rule else [])


def test_after_a_transfer_one_is_there() -> None:
    way = item("Fahrt", "10:30", "11:00", kind="TRANSFER", place="office", end_place="port")
    there = item("Hafen", "11:00", "12:00", place="port")
    assert clashes(visit(way, there)) == []
    finding = only(clashes(visit(way, there, routes={("office", "port"): 45})), "transfer")
    assert finding.subject == way.id
    assert finding.sentence(translator("de")).replace("\u00a0", " ") == (
        "30 Minuten geplant, der Weg braucht etwa 45 Minuten."
    )


def test_a_domestic_flight_needs_less_time() -> None:
    way = item("Fahrt", "09:00", "10:00", kind="TRANSFER", place="hotel", end_place="airport")
    flight = item("Flug", "11:30", "13:00", kind="FLIGHT", place="airport", international=False)
    assert clashes(visit(way, flight)) == []
    assert rules(clashes(visit(way, replace(flight, international=True)))) == ["transfer"]


def test_too_soon_after_landing() -> None:
    flight = item(
        "Flug", "00:30", "07:15", kind="FLIGHT", changes_zone=True, place="home", end_place="office"
    )
    soon, later = item("Früh", "10:00", "11:00"), item("Spät", "11:00", "12:00")
    finding = only(clashes(visit(flight, soon, later)), "arrival")
    assert finding.subject == soon.id
    assert finding.mends[0].text(translator("de")).replace("\u00a0", " ") == "Beginn auf 10:15 Uhr"
    meal = item("Essen", "08:00", "09:00", kind="MEAL")
    assert clashes(visit(flight, meal)) == []
    short = replace(flight, changes_zone=False, span=soon.span and replace(soon.span, start=soon.span.start))
    assert "arrival" not in rules(clashes(visit(short)))


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2019, 6, 7), "holiday"),
        (date(2019, 6, 29), "holiday"),
        (date(2018, 2, 24), "make_up"),
        (date(2024, 2, 8), "soft_day"),
        (date(2019, 6, 26), None),
    ],
)
def test_days_at_the_place(day: date, rule: str | None) -> None:
    moment = datetime(day.year, day.month, day.day, 10)
    facts = replace(item("A", "10:00", "11:00"), starts=moment, span=span(moment, CHINA, moment, CHINA))
    found = [finding for finding in findings(visit(facts, today=day)) if finding.rule != "home_holiday"]
    assert rules(found) == ([rule] if rule else [])


def test_a_holiday_offers_the_next_working_day() -> None:
    finding = only(findings(visit(item("A", "10:00", "11:00", day=29))), "holiday")
    assert [mend.text(translator("de")).replace("\u00a0", " ") for mend in finding.mends] == [
        "Auf 1. Juli 2019 verlegen",
        "So lassen",
    ]
    assert findings(visit(item("Freizeit", "10:00", "11:00", day=29, kind="FREE"))) == []
    assert findings(visit(item("A", "10:00", "11:00", day=29, calendar=""))) == []


def test_a_holiday_at_home_and_a_year_not_decreed() -> None:
    moment = datetime(2027, 5, 6, 10)
    facts = replace(item("A", "10:00", "11:00"), starts=moment, span=span(moment, CHINA, moment, CHINA))
    found = findings(visit(facts))
    assert rules(found) == ["home_holiday", "provisional"]
    assert found[1].sentence(translator("de")).startswith("Die Feiertage 2027 sind berechnet")


def test_people_of_a_meeting() -> None:
    assert findings(visit(item("A", "10:00", "11:00", common_language=False, interpreter=True))) == []
    only(findings(visit(item("A", "10:00", "11:00", common_language=False))), "interpreter")
    far = only(findings(visit(item("A", "10:00", "11:00", own_peer=Peer.C, their_peer=Peer.A))), "rank_gap")
    assert far.severity is Severity.WARNING
    then = only(findings(visit(item("A", "10:00", "11:00", offices_not_held=("LIN Daming",)))), "office_then")
    assert then.sentence(translator("en")) == "LIN Daming did not hold the office on that day."


def test_not_confirmed() -> None:
    asked = item(
        "A", "10:00", "11:00", status="REQUESTED", requested_on=date(2019, 6, 4), arranged_by="ECMDC"
    )
    assert findings(visit(asked)) == []
    soon = date(2019, 6, 13)
    finding = only(findings(visit(asked, today=soon)), "unconfirmed")
    assert finding.sentence(translator("de")).replace("\u00a0", " ") == (
        "In 13 Tagen; angefragt am 4. Juni 2019 über ECMDC."
    )
    finding = only(findings(visit(replace(asked, requested_on=None), today=soon)), "unconfirmed")
    assert finding.sentence(translator("de")) == "In 13 Tagen; noch nicht angefragt."
    assert findings(visit(asked, today=date(2019, 7, 1))) == []


def test_no_objective() -> None:
    blank = item("A", "10:00", "11:00", objective=False)
    assert findings(visit(blank)) == []
    only(findings(visit(blank, today=date(2019, 6, 21))), "briefing")
    assert findings(visit(replace(blank, kind="MEAL"), today=date(2019, 6, 21))) == []


def test_papers() -> None:
    traveller = TravellerFacts(KATHRIN, "Kathrin Seidel", need=VisaNeed.NEEDED)
    journey = {"starts_on": date(2019, 6, 25), "ends_on": date(2019, 6, 30)}
    assert findings(visit(travellers=(traveller,), **journey)) == []
    soon = date(2019, 6, 3)
    only(findings(visit(travellers=(traveller,), today=soon, **journey)), "visa")
    assert findings(visit(travellers=(replace(traveller, visa="GRANTED"),), today=soon, **journey)) == []
    unknown = replace(traveller, need=VisaNeed.ASK)
    only(findings(visit(travellers=(unknown,), today=soon, **journey)), "visa_ask")
    waived = replace(traveller, need=VisaNeed.NOT_NEEDED)
    assert findings(visit(travellers=(waived,), today=soon, **journey)) == []
    applied = replace(unknown, visa="APPLIED")
    only(findings(visit(travellers=(applied,), today=soon, **journey)), "visa")
    passport = replace(traveller, visa="GRANTED", passport_expiry=date(2019, 12, 1))
    only(findings(visit(travellers=(passport,), **journey)), "passport")


def test_gifts_go_both_ways() -> None:
    partner = UUID(int=1)
    assert findings(visit(gifts=(GiftFacts(partner, "Nanjing", given=True, received=True),))) == []
    finding = only(findings(visit(gifts=(GiftFacts(partner, "Nanjing", received=True),))), "gift")
    assert finding.sentence(translator("en")) == "Nanjing: a gift goes one way only."


def test_conflicts_come_first() -> None:
    blank = item("A", "10:00", "11:00", objective=False, common_language=False)
    found = findings(visit(blank, item("B", "10:30", "11:30"), today=date(2019, 6, 26)))
    assert rules(found) == ["overlap", "interpreter", "briefing"]


def test_every_finding_has_words_in_every_language() -> None:
    messy = item("A", "10:00", "11:00", day=29, status="PLANNED", objective=False, common_language=False)
    found = findings(visit(messy, item("B", "10:30", "11:30", day=29), today=date(2019, 6, 28)))
    for finding in found:
        german, chinese = (finding.heading(translator(language)) for language in ("de", "zh"))
        assert german != finding.title
        assert chinese not in (finding.title, german)


def test_the_names_used_are_those_of_the_tables() -> None:
    from delegation_desk.model import readiness, visit_facts

    kinds = {kind.name for kind in ItemKind}
    assert kinds >= visit_facts.WITH_HOSTS | visit_facts.TRAVEL
    assert {status.name for status in ItemStatus} >= readiness._SETTLED
    assert {state.name for state in VisaState} >= readiness._HAS_VISA
