"""What the page says before printing: whole, true, with a way to each record; and its first language."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from sqlmodel import Session, select
from tests.driving import Hand
from tests.features.documents.test_documents_page import choose, making, pages
from tests.features.visits.opening import CODE

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.store.records import edit

REPORT = "Report of the visit"
PACK = "Briefing pack of the visit"


def _untranslate(hand: Hand, count: int) -> list[str]:
    """Take the Chinese venue of some items away; their titles keep theirs."""

    def command(session: Session) -> list[str]:
        items = session.exec(select(ProgrammeItem).join(Visit).where(Visit.code == CODE)).all()
        found = [each for each in items if each.title.get("zh")][:count]
        for number, each in enumerate(found):
            edit(session, ProgrammeItem, each.id, venue=LocalText.of(f"Saal {number}"))
        return [each.heading() for each in found]

    return hand.desk.commit(N_("Edit programme item"), command)


def test_each_text_is_named_and_leads_to_its_record(hand: Hand) -> None:
    names = _untranslate(hand, 7)
    hand.go("Documents")
    making(hand)
    choose(hand, "About", "Nanjing and Jining")
    making(hand, lambda: hand.click("Language: 中文"))
    said = " ".join(hand.words())
    assert "not translated and are printed in their source language:" in said
    assert f"Venue of “{names[0]}”" not in said  # folded
    assert "…" not in " ".join(each for each in hand.words() if "not translated" in each)
    unfold = next(name for name in _buttons(hand) if name.startswith("Show all"))
    hand.click(unfold)
    shown = hand.words()
    for name in names:
        assert f"Venue of “{name}”" in shown
        assert f"Title of “{name}”" not in shown
    narrow = next(each for each in hand.all(QLabel) if each.text() == f"Venue of “{names[0]}”")
    assert narrow.wordWrap()
    hand.click("Show fewer")
    assert f"Venue of “{names[0]}”" not in hand.words()
    hand.click(unfold)
    hand.click(f"Open: Venue of “{names[0]}”")
    assert hand.stored(ProgrammeItem, hand.record.record_id).heading() == names[0]


def _buttons(hand: Hand) -> list[str]:
    return [each.text() for each in hand.all(QPushButton)]


def test_each_kind_of_document_begins_in_its_usual_language(hand: Hand) -> None:
    hand.go("Documents")
    making(hand)
    choose(hand, "About", "Nanjing and Jining")
    making(hand, lambda: hand.click("Edition for: Hosts"))
    making(hand, lambda: hand.click("Language: 中文"))
    making(hand, lambda: hand.choose("Document", REPORT))
    assert hand.page.order().language == "en"
    assert "Report for the file" in " ".join(pages(hand))
    making(hand, lambda: hand.choose("Document", PACK))
    assert hand.page.order().language == "zh"
    making(hand, lambda: hand.click("Edition for: Head, internal"))
    assert hand.page.order().language == "en"
    making(hand, lambda: hand.click("Edition for: Hosts"))
    assert hand.page.order().language == "zh"


def test_a_chosen_language_stays_for_other_readers(hand: Hand) -> None:
    hand.go("Documents")
    making(hand)
    choose(hand, "About", "Nanjing and Jining")
    making(hand, lambda: hand.click("Language: Deutsch"))
    for edition in ("Hosts", "Delegation", "Head, internal"):
        making(hand, lambda edition=edition: hand.click(f"Edition for: {edition}"))  # type: ignore[misc]  # bound now
        assert hand.page.order().language == "de"


def test_a_long_title_is_readable_whole(hand: Hand) -> None:
    title = "Delegationsreise des Landkreises mit Betrieben der Umwelttechnik nach Taiyuan und Datong"

    def rename(session: Session) -> None:
        visit = session.exec(select(Visit).where(Visit.code == CODE)).one()
        edit(session, Visit, visit.id, title=LocalText.of(title, en=title))

    hand.desk.commit(N_("Edit visit"), rename)
    hand.go("Documents")
    making(hand)
    assert title in hand.words()
