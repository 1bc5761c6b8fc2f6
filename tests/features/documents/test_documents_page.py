"""The page that makes documents: choosing, looking through, saving, opening, printing, giving up."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
)
from sqlmodel import Session, select
from tests.driving import CTRL, Hand, Key, type_text

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.paths import documents_dir
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.visits import Visit, VisitDraft, VisitStatus
from delegation_desk.store import records
from delegation_desk.ui.preview import Preview

SHEET = "Agreement sheet"
MEMORANDUM = "Memorandum of Understanding on economic cooperation"
DRAFT = "Memorandum District of Leipzig – Jining (draft)"


class Outside(QObject):
    """Stands for whatever the system opens files with."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(Path(address.toLocalFile()))


@pytest.fixture
def outside() -> Iterator[Outside]:
    made = Outside()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # it takes no bytes, whatever its types say
    yield made
    QDesktopServices.unsetUrlHandler("file")


def preview(hand: Hand) -> Preview:
    found: Preview = hand.page.preview
    return found


def making(hand: Hand, act: Callable[[], object] = lambda: None) -> None:
    """Do something that makes the document anew, and wait for it."""
    with hand.qtbot.waitSignal(preview(hand).made, timeout=20_000):
        act()
    hand.qtbot.waitUntil(lambda: not hand.desk.background.busy())


def choose(hand: Hand, name: str, word: str) -> None:
    """Choose what is not chosen yet."""
    if hand.typed(name) != word:
        making(hand, lambda: hand.choose(name, word))


def sheet(hand: Hand) -> None:
    """Show the sheet of the memorandum, the shortest of the documents."""
    hand.go("Documents")
    making(hand)
    choose(hand, "Document", SHEET)
    choose(hand, "About", MEMORANDUM)


@pytest.fixture
def later(hand: Hand) -> Hand:
    """Somebody who has also written down the idea of a visit after the next, and a visit long ago."""

    def write(session: Session) -> None:
        for code, title, start, status in (
            ("2030-jinan", "Later", PartialDate(2030, 4), VisitStatus.IDEA),
            ("zz-1999", "Long ago", PartialDate(1999, 5), VisitStatus.COMPLETED),
        ):
            draft = VisitDraft(code=code, title=LocalText.of(title, en=title), starts_on=start, status=status)
            records.add(session, draft)

    hand.desk.commit("Add visits", write)
    return hand


def test_it_opens_on_the_visit_that_comes_next(later: Hand) -> None:
    later.go("Documents")
    making(later)
    assert later.typed("About") == "Nanjing and Jining"
    assert any("Nanjing" in page for page in pages(later))


def test_pack_and_report_are_of_the_same_visit(later: Hand) -> None:
    later.go("Documents")
    making(later)
    choose(later, "About", "Later")
    choose(later, "Document", "Report of the visit")
    assert later.typed("About") == "Later"
    choose(later, "Document", SHEET)
    choose(later, "Document", "Report of the visit")
    assert later.typed("About") == "Nanjing and Jining"


def test_without_a_visit_ahead_the_latest_is_offered(later: Hand) -> None:
    def past(session: Session) -> None:
        for visit in session.exec(select(Visit)).all():
            records.edit(session, Visit, visit.id, status=VisitStatus.COMPLETED)

    later.desk.commit("Edit visits", past)
    later.go("Documents")
    making(later)
    assert later.typed("About") == "Later"


def pages(hand: Hand) -> list[str]:
    return texts(preview(hand).pdf)


def texts(pdf: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(pdf))
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in reader.pages]


def test_the_pack_of_a_visit_is_there_at_once_and_each_choice_makes_it_anew(hand: Hand) -> None:
    hand.go("Documents")
    making(hand)
    choose(hand, "About", "Nanjing and Jining")
    assert hand.typed("Document") == "Briefing pack of the visit"
    internal = pages(hand)
    assert "INTERNAL" in internal[2]
    assert any("Not to be passed on to hosts" in text for text in hand.words())
    making(hand, lambda: hand.click("Edition for: Hosts"))
    hosts = pages(hand)
    assert "INTERNAL" not in " ".join(hosts)
    assert len(hosts) < len(internal)
    assert any("only what hosts may read" in text for text in hand.words())
    making(hand, lambda: hand.click("Language: Deutsch"))
    assert "Programm für die Gastgeber" in " ".join(pages(hand))
    making(hand, lambda: hand.click("Language: 中文"))
    assert "访问日程" in " ".join(pages(hand))


def test_every_kind_of_document_can_be_chosen(hand: Hand) -> None:
    hand.go("Documents")
    making(hand)
    for kind, head in (
        ("Report of the visit", "Report for the file"),
        (SHEET, "Agreement sheet"),
        ("Preferential Policy", "Preferential Policy"),
    ):
        choose(hand, "Document", kind)
        assert head in " ".join(pages(hand)), kind


def test_the_edition_of_a_policy_by_its_number(hand: Hand) -> None:
    hand.go("Documents")
    making(hand)
    choose(hand, "Document", "Preferential Policy")
    choose(hand, "About", "Preferential Policy of the City of Leipzig")
    assert "Edition 1" in " ".join(pages(hand))
    chooser = hand.control("Edition")
    assert isinstance(chooser, QComboBox)
    offered = [chooser.itemText(n) for n in range(chooser.count())]
    assert offered == ["No. 1, published", "No. 2, draft"]
    choose(hand, "Edition", "No. 2, draft")
    assert "draft" in " ".join(pages(hand))
    assert any("draft" in text for text in hand.words())


def test_pages_are_turned_by_buttons_and_small_pictures(hand: Hand) -> None:
    sheet(hand)
    total = len(pages(hand))
    assert f"Page 1 of {total}" in hand.words()
    hand.click("Next page")
    assert f"Page 2 of {total}" in hand.words()
    hand.click("Page before")
    hand.click("Page before")
    assert f"Page 1 of {total}" in hand.words()
    small = preview(hand).thumbnails
    place = small.visualRect(small.model().index(total - 1, 0)).center()
    QTest.mouseClick(small.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert f"Page {total} of {total}" in hand.words()
    hand.click("Next page")
    assert f"Page {total} of {total}" in hand.words()


def test_pages_are_looked_at_larger_and_fitted_again(hand: Hand) -> None:
    sheet(hand)
    assert "fitted" in hand.words()
    hand.click("Larger")
    assert any(text.endswith("%") for text in hand.words())
    hand.click("As wide as the window")
    assert "fitted" in hand.words()


def test_saved_under_the_name_it_is_offered_or_another(hand: Hand) -> None:
    sheet(hand)
    offered: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChildren(QLineEdit)[0]
        offered.append(line.text())
        line.selectAll()
        type_text(line, "Blatt Überblick")
        buttons = next(iter(dialog.findChildren(QDialogButtonBox)))
        buttons.button(QDialogButtonBox.StandardButton.Save).click()

    with hand.answering(answer):
        hand.click("Save as PDF …")
    assert [Path(name).name for name in offered] == ["mou-2019-leipzig-nanjing-agreement-en.pdf"]
    assert (documents_dir() / "Blatt Überblick.pdf").read_bytes() == preview(hand).pdf
    assert "“Blatt Überblick.pdf” is saved." in hand.status()


@pytest.mark.parametrize(
    ("edition", "name"),
    [
        ("Head, internal", "2019-nanjing-jining-briefing-internal-en.pdf"),
        ("Hosts", "2019-nanjing-jining-briefing-host-en.pdf"),
    ],
)
def test_the_pack_is_offered_under_the_name_the_command_line_gives_it(
    hand: Hand, edition: str, name: str
) -> None:
    hand.go("Documents")
    making(hand)
    choose(hand, "About", "Nanjing and Jining")
    making(hand, lambda: hand.click(f"Edition for: {edition}"))
    offered: list[str] = []
    with hand.answering(lambda dialog: offered.append(dialog.findChildren(QLineEdit)[0].text())):
        hand.click("Save as PDF …")
    assert [Path(each).name for each in offered] == [name]


def test_a_folder_that_takes_no_file_is_told_and_nothing_lost(hand: Hand, tmp_path: Path) -> None:
    sheet(hand)
    (tmp_path / "taken.pdf").mkdir()
    preview(hand).save_to(tmp_path / "taken.pdf")
    assert any("could not be written" in text for text in hand.status())
    assert hand.named("Save as PDF …", QPushButton).isEnabled()


def test_opened_outside_as_a_file_of_its_own(hand: Hand, outside: Outside) -> None:
    sheet(hand)
    hand.click("Open")
    assert [path.read_bytes() for path in outside.opened] == [preview(hand).pdf]
    assert outside.opened[0].name == "mou-2019-leipzig-nanjing-agreement-en.pdf"
    assert documents_dir() not in outside.opened[0].parents


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system's own dialog asks")
def test_printed_where_the_dialog_says(hand: Hand, tmp_path: Path) -> None:
    sheet(hand)
    target = tmp_path / "gedruckt.pdf"

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QPrintDialog)
        printers = next(each for each in dialog.findChildren(QComboBox) if each.isVisible())
        printers.setCurrentIndex(printers.count() - 1)  # into a file
        line = next(each for each in dialog.findChildren(QLineEdit) if each.isVisible())
        line.setText(str(target))
        hand.click("&Print", dialog)

    with hand.answering(answer):
        hand.click("Print …")
    total = len(pages(hand))
    said = f"{total} pages were sent to the printer."
    hand.qtbot.waitUntil(lambda: said in hand.status(), timeout=20_000)
    assert len(PdfReader(target).pages) == total


def cancel(hand: Hand) -> None:
    """Press Cancel in the status bar as soon as it shows."""
    bar: Any = hand.window.statusBar()
    hand.qtbot.waitUntil(lambda: "Cancel" in hand.status())
    hand.click("Cancel", bar)
    hand.qtbot.waitUntil(lambda: not hand.desk.background.busy(), timeout=20_000)


def test_a_long_run_is_given_up_and_begun_again(hand: Hand) -> None:
    bar: Any = hand.window.statusBar()
    bar._patience.setInterval(0)  # so that Cancel shows however fast the machine is
    hand.go("Documents")
    cancel(hand)
    assert preview(hand).pdf == b""
    assert "The document was not made." in hand.words()
    assert not hand.named("Save as PDF …", QPushButton).isEnabled()
    making(hand, lambda: hand.click("Make the document"))
    assert "The document was not made." not in hand.words()
    assert hand.named("Save as PDF …", QPushButton).isEnabled()
    hand.click("Edition for: Hosts")
    cancel(hand)
    # What was made before is not what is chosen now: it must not be handed on by mistake.
    assert preview(hand).pdf == b""
    assert not hand.named("Open", QPushButton).isEnabled()
    making(hand, lambda: hand.click("Make the document"))
    assert "INTERNAL" not in " ".join(pages(hand))


def test_the_next_choice_stands_in_for_a_run_given_up(hand: Hand) -> None:
    bar: Any = hand.window.statusBar()
    bar._patience.setInterval(0)
    hand.go("Documents")
    cancel(hand)
    making(hand, lambda: hand.choose("Document", SHEET))
    assert "Make the document" not in [each.text() for each in hand.all(QPushButton)]
    assert hand.named("Print …", QPushButton).isEnabled()


def test_a_choice_keeps_the_keys(hand: Hand) -> None:
    hand.go("Documents")
    making(hand)
    taken = hand.named("Edition for: Head, internal", QPushButton)
    taken.setFocus()
    making(hand, lambda: hand.press(Key.Key_Right))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Edition for: Delegation"
    box = hand.control("Document")
    box.setFocus()
    making(hand, lambda: hand.press(Key.Key_Down))
    assert hand.typed("Document") == "Report of the visit"
    assert hand.control("Document").hasFocus()


def test_what_is_edited_elsewhere_is_in_the_next_document(hand: Hand) -> None:
    sheet(hand)
    choose(hand, "About", DRAFT)  # what is signed keeps its wording
    agreement = hand.one(Agreement, code="mou-2027-landkreis-jining")

    def rename() -> None:
        hand.desk.write(
            "Edit agreement",
            lambda session: records.edit(
                session,
                Agreement,
                agreement.id,
                title=agreement.title.with_text("en", "Memorandum about lime trees"),
            ),
        )

    making(hand, rename)
    assert "Memorandum about lime trees" in pages(hand)[0]
    making(hand, hand.undo)
    assert "lime trees" not in pages(hand)[0]


def test_a_record_leads_to_its_document(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    visit = hand.record.record_id
    hand.desk.show_documents("report", visit)
    making(hand)
    assert hand.typed("Document") == "Report of the visit"
    assert hand.typed("About") == "Nanjing and Jining"


def test_reading_along_makes_documents_too(reader: Hand, outside: Outside) -> None:
    sheet(reader)
    reader.click("Open")
    assert outside.opened
    assert reader.one(Visit, code="2019-nanjing-jining")
    reader.press(Key.Key_N, CTRL)
    assert QApplication.activeModalWidget() is None
