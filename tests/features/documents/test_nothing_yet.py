"""The page of documents while there is nothing to make them from: the first step, and no empty preview."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from sqlmodel import Session, select
from tests.driving import Hand

from delegation_desk.app import Program
from delegation_desk.model.agreements import Agreement
from delegation_desk.store import records


def test_nothing_to_print_says_so_and_keeps_nothing_older(hand: Hand) -> None:
    hand.go("Documents")
    choose_kind(hand, "Agreement sheet")

    def throw_away(session: Session) -> None:
        for agreement in session.exec(select(Agreement)):
            records.move_to_bin(session, Agreement, agreement.id)

    hand.desk.write("Bin", throw_away)
    hand.qtbot.waitUntil(lambda: not hand.desk.background.busy(), timeout=20_000)
    assert "Nothing to print yet" in hand.words()
    assert hand.page.preview.pdf == b""
    assert not hand.page.preview.isVisible()
    assert "Save as PDF …" not in offered(hand)
    assert hand.typed("Document") == "Agreement sheet"
    with hand.answering(lambda dialog: dialog.reject()):
        hand.click("Agreement", hand.page)
    assert "Agreements" in hand.words(hand.page)
    hand.go("Documents")
    choose_kind(hand, "Report of the visit")
    assert hand.page.preview.isVisible()
    assert hand.named("Save as PDF …", QPushButton).isEnabled()


def test_a_newcomer_begins_with_a_visit_and_finds_its_pack(newcomer: Hand) -> None:
    newcomer.go("Documents")
    assert "Nothing to print yet" in newcomer.words()
    assert any("Begin with a visit" in text for text in newcomer.words())
    assert offered(newcomer) == ["Visit"]
    assert not newcomer.page.preview.isVisible()
    assert not newcomer.all(QComboBox, newcomer.page)
    with newcomer.answering(lambda dialog: begin_a_visit(newcomer, dialog)):
        newcomer.click("Visit", newcomer.page)
    newcomer.go("Documents")
    newcomer.qtbot.waitUntil(lambda: bool(newcomer.page.preview.pdf), timeout=20_000)
    assert newcomer.page.preview.isVisible()
    assert newcomer.typed("About") == "Jena"


def test_who_reads_along_is_offered_no_first_step(qtbot: QtBot, program: Program, empty_file: Path) -> None:
    program.open(empty_file, write=False)
    reading = Hand(qtbot, program)
    reading.go("Documents")
    assert not reading.named("Visit", QPushButton, reading.page).isEnabled()


def offered(hand: Hand) -> list[str]:
    """What the buttons of the page say."""
    return [each.accessibleName() for each in hand.all(QPushButton, hand.page)]


def begin_a_visit(hand: Hand, dialog: QDialog) -> None:
    """Fill in the dialog for a new visit, and create it."""
    hand.write("Title, Deutsch", "Jena", dialog)
    hand.click("Create", dialog)


def choose_kind(hand: Hand, word: str) -> None:
    """Choose a kind of document, and wait until it is there."""
    hand.choose("Document", word)
    hand.qtbot.waitUntil(lambda: bool(hand.page.preview.pdf), timeout=20_000)
