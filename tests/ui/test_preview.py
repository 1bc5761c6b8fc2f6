from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from delegation_desk.ui.background import Job
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.preview import Preview
from delegation_desk.ui.printing import draw_pages
from delegation_desk.ui.thumbnails import render_page


def document(pages: int) -> bytes:
    buffer = io.BytesIO()
    drawing = canvas.Canvas(buffer, pagesize=A4)
    for _page in range(pages):
        drawing.rect(100, 100, 200, 200, fill=1)
        drawing.showPage()
    drawing.save()
    return buffer.getvalue()


@pytest.fixture
def preview(qtbot: QtBot, desk: Desk) -> Preview:
    made = Preview(desk)
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_document_is_made_in_the_background_and_shown(qtbot: QtBot, preview: Preview) -> None:
    with qtbot.waitSignal(preview.made):
        preview.make("Making the pack", lambda _job: (document(3), "2019-pack.pdf"))
    assert preview._name == "2019-pack.pdf"
    assert preview.document.pageCount() == 3
    assert preview._page.text() == "Page 1 of 3"
    assert preview.thumbnails.model().rowCount() == 3


def test_pages_can_be_turned_and_the_place_stays_with_a_new_document(qtbot: QtBot, preview: Preview) -> None:
    preview.show_pdf(document(5), "pack.pdf")
    preview.go_to_page(3)
    assert preview._page.text() == "Page 4 of 5"
    assert preview.thumbnails.currentIndex().row() == 3
    preview.show_pdf(document(5), "pack.pdf")
    assert preview._page.text() == "Page 4 of 5"
    preview.show_pdf(document(2), "pack.pdf")
    assert preview._page.text() == "Page 2 of 2"


def test_zoom_goes_in_steps(preview: Preview) -> None:
    preview.show_pdf(document(1), "pack.pdf")
    preview.zoom(1)
    larger = preview.view.zoomFactor()
    preview.zoom(-1)
    assert preview.view.zoomFactor() < larger


def test_a_page_is_drawn_on_white(preview: Preview) -> None:
    preview.show_pdf(document(1), "pack.pdf")
    picture = render_page(preview.document, 0, 200)
    assert picture.pixelColor(2, 2) == QColor("white")
    assert picture.pixelColor(70, 200) == QColor("black")


def test_the_document_is_saved_as_it_was_made(
    qtbot: QtBot, desk: Desk, preview: Preview, tmp_path: Path
) -> None:
    pdf = document(2)
    preview.show_pdf(pdf, "pack.pdf")
    preview.save_to(tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").read_bytes() == pdf
    with qtbot.waitSignal(desk.refused) as refused:
        preview.save_to(tmp_path / "no folder" / "pack.pdf")
    assert "could not be written" in refused.args[0]


def test_printing_draws_every_page(preview: Preview, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    told: list[int] = []
    job = Job("Printing", lambda job: told.append(job.total))
    assert draw_pages(job, document(3), printer) == 3
    assert told == [3, 3, 3]
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 3
