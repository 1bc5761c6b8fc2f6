"""Printing a document: page by page as pictures of 300 dots to the inch, in the background, with progress."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QRect
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.ui.background import Job
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.thumbnails import render_page

_RESOLUTION: Final = 300  # dots to the inch


def print_pdf(parent: QWidget, desk: Desk, pdf: bytes, name: str) -> None:
    """Ask for a printer, then print; never into a PDF, for the document is one already."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_RESOLUTION)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, _page_count(pdf))
    if dialog.exec():
        desk.background.run(
            _("Printing {name}").format(name=name),
            lambda job: draw_pages(job, pdf, printer),
            lambda pages: desk.toast(_("{n} pages were sent to the printer.").format(n=pages)),
        )


def draw_pages(job: Job, pdf: bytes, printer: QPrinter) -> int:
    """Draw the pages that were asked for; returns how many."""
    buffer, document = _loaded(pdf)  # of its own, as a document belongs to the thread that made it
    first = max(printer.fromPage(), 1)
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused(_("The printer does not answer. Nothing was printed; check it and print again."))
    try:
        for number in range(first, last + 1):
            job.progress(number - first, last - first + 1)
            if number > first:
                printer.newPage()
            _draw_page(painter, printer, document, number - 1)
    finally:
        painter.end()
        document.close()
        buffer.close()
    return last - first + 1


def _draw_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, number: int) -> None:
    points = document.pagePointSize(number)
    dots = printer.resolution() / 72
    picture = render_page(document, number, round(points.width() * dots))
    # Laid on the sheet from its edge, not from the printable area: the document has margins of its own.
    margins = printer.pageLayout().marginsPixels(printer.resolution())
    painter.drawImage(QRect(-margins.left(), -margins.top(), picture.width(), picture.height()), picture)


def _page_count(pdf: bytes) -> int:
    buffer, document = _loaded(pdf)
    count = document.pageCount()
    document.close()
    buffer.close()
    return max(1, count)


def _loaded(pdf: bytes) -> tuple[QBuffer, QPdfDocument]:
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return buffer, document
