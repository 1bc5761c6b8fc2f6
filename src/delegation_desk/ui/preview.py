"""The preview of a document: its pages as they will print, kept only in memory until they are saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from delegation_desk.core.language import _
from delegation_desk.core.paths import data_dir, documents_dir
from delegation_desk.ui.background import Job
from delegation_desk.ui.controls import label, line, square
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row
from delegation_desk.ui.thumbnails import Thumbnails

_ZOOMS: Final = (0.25, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
Make = Callable[[Job], tuple[bytes, str]]
"""Makes a document; gives its bytes and the name of its file."""


class Preview(QWidget):
    """Pages, thumbnails, page x of y, zoom; the document is made in the background."""

    made = Signal()  # a document shows now
    given_up = Signal()  # no document shows: its making was cancelled or failed
    page_changed = Signal(int)  # counted from 0

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._bytes, self._name = b"", "document.pdf"
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self._job: Job | None = None
        self._build()
        desk.background.ended.connect(self._on_ended)

    @property
    def pdf(self) -> bytes:
        """The document that shows; empty before the first."""
        return self._bytes

    def make(self, title: str, work: Make, then: Callable[[], object] | None = None) -> None:
        """Make a document in the background and show it; one that is still being made is given up."""
        if self._job is not None:
            self._job.cancel()
        self._stack.setCurrentIndex(1 if not self._bytes else 0)
        self._waiting.setText(title)

        def shown(made: tuple[bytes, str]) -> None:
            self.show_pdf(*made)
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._job = None
            self.show_nothing(_("The document was not made."))
            self.given_up.emit()
            self._desk.background.failed.emit(title, error)

        self._job = self._desk.background.run(title, work, shown, failed=failed, owner=self)

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show a finished document, on the page that showed before."""
        place = self.view.pageNavigator().currentPage()
        self._bytes, self._name, self._job = pdf, name, None
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.thumbnails.show_document(self.document)
        self._stack.setCurrentIndex(0)
        self.go_to_page(min(place, self.document.pageCount() - 1))
        self._say_page()
        self.made.emit()

    def show_nothing(self, words: str) -> None:
        """Show words in place of a document: one made for another choice must not be handed on."""
        if self._job is not None:
            self._job.cancel()
        self._bytes, self._job = b"", None
        self.document.close()
        self.thumbnails.show_document(self.document)
        self._page.setText("")
        self._waiting.setText(words)
        self._stack.setCurrentIndex(1)

    def go_to_page(self, number: int) -> None:
        """Show a page, counted from 0."""
        if 0 <= number < self.document.pageCount():
            self.view.pageNavigator().jump(number, QPointF(), 0)

    def zoom(self, by: int) -> None:
        """Show everything larger (1) or smaller (-1)."""
        now = self.view.zoomFactor()
        ahead = (
            [z for z in _ZOOMS if z > now + 0.01]
            if by > 0
            else [z for z in reversed(_ZOOMS) if z < now - 0.01]
        )
        if ahead:
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(ahead[0])
            self._say_zoom()

    def fit(self) -> None:
        """Show pages as wide as the view."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._say_zoom()

    def save_as(self) -> None:
        """Ask where to, and write the document there."""
        dialog = QFileDialog(self, _("Save as PDF"), str(documents_dir()), _("PDF documents (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")  # a name typed without it is asked about as it will be
        dialog.selectFile(self._name)
        if dialog.exec():
            self.save_to(Path(dialog.selectedFiles()[0]))
        dialog.deleteLater()

    def save_to(self, target: Path) -> None:
        """Write the document; a crash leaves either the old file or the new one."""
        try:
            fresh = target.with_name(f"{target.name}.tmp")
            fresh.write_bytes(self._bytes)
            fresh.replace(target)
        except OSError as error:
            sentence = _("“{name}” could not be written: {reason}. The document is still here.")
            self._desk.refused.emit(sentence.format(name=target.name, reason=error.strerror or "?"))
        else:
            self._desk.toast(
                _("“{name}” is saved.").format(name=target.name), _("Open"), lambda: _open_file(target)
            )

    def open_outside(self) -> None:
        """Show the document in the system's own viewer, from a copy that the program keeps."""
        folder = data_dir() / "shown"
        folder.mkdir(exist_ok=True)
        copy = folder / self._name
        copy.write_bytes(self._bytes)
        _open_file(copy)

    def print_out(self) -> None:
        """Ask for a printer and print; Qt draws the pages as pictures of 300 dots to the inch."""
        from delegation_desk.ui.printing import print_pdf

        print_pdf(self, self._desk, self._bytes, self._name)

    # Building.

    def _build(self) -> None:
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(_("Pages"))
        self.view.pageNavigator().currentPageChanged.connect(self._on_page)
        self.thumbnails = Thumbnails()
        self.thumbnails.chosen.connect(self.go_to_page)
        self._waiting = label("", "body", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(boxed(column(STRETCH, self._waiting, STRETCH)))
        self._stack.setCurrentIndex(1)
        pages = row(Wide(self._stack), line(upright=True), self.thumbnails, spacing=0)
        ground = boxed(column(self._bar(), line(), Wide(pages)), "sunken")
        self.setLayout(column(ground))

    def _bar(self) -> QWidget:
        self._page, self._zoom = label("", "small", "muted", tabular=True), label("", "small", "muted")
        go = self.view.pageNavigator()
        back = square("caret-left", _("Page before"), lambda: self.go_to_page(go.currentPage() - 1))
        forth = square("caret-right", _("Next page"), lambda: self.go_to_page(go.currentPage() + 1))
        smaller = square("minus", _("Smaller"), lambda: self.zoom(-1))
        larger = square("plus", _("Larger"), lambda: self.zoom(1))
        fit = square("arrows-out-line-horizontal", _("As wide as the window"), self.fit)
        return boxed(
            row(STRETCH, back, self._page, forth, 20, smaller, self._zoom, larger, fit, STRETCH, spacing=4,
                margins=(0, 6, 0, 6)),
            "sunken",
        )  # fmt: skip

    def _on_ended(self, job: Job) -> None:
        if job is self._job and job.cancelled:
            self.show_nothing(_("The document was not made."))
            self.given_up.emit()

    def _on_page(self, number: int) -> None:
        self.thumbnails.show_current(number)
        self._say_page()
        self.page_changed.emit(number)

    def _say_page(self) -> None:
        number = self.view.pageNavigator().currentPage() + 1
        self._page.setText(_("Page {n} of {total}").format(n=number, total=self.document.pageCount()))
        self._say_zoom()

    def _say_zoom(self) -> None:
        fitted = self.view.zoomMode() == QPdfView.ZoomMode.FitToWidth
        self._zoom.setText(
            _("fitted") if fitted else f"{round(self.view.zoomFactor() * 100)}\N{NO-BREAK SPACE}%"
        )


def _open_file(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
