"""The pages of a document as small pictures, drawn as they come into view."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from delegation_desk.core.language import _
from delegation_desk.ui.theme import colours, font

_WIDTH: Final = 128
_PAGE_WIDTH: Final = 84
_PICTURE_ROLE: Final = Qt.ItemDataRole.UserRole


class Thumbnails(QListView):
    """One column of pages; a click or Enter shows one."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages = _Pages(self)
        self.setModel(self._pages)
        self.setItemDelegate(_Drawn(self))
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(_("Pages as small pictures"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        for signal in (self.clicked, self.activated):
            signal.connect(lambda index: self.chosen.emit(index.row()))

    def show_document(self, document: QPdfDocument) -> None:
        """Show the pages of a document."""
        self._pages.show_document(document, self.devicePixelRatioF())

    def show_current(self, number: int) -> None:
        """Mark the page that shows, counted from 0."""
        index = self._pages.index(number, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)


class _Pages(QAbstractListModel):
    """The pages and their pictures."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._document: QPdfDocument | None = None
        self._density = 1.0
        self._pictures: dict[int, QImage] = {}

    def show_document(self, document: QPdfDocument, density: float) -> None:
        self.beginResetModel()
        self._document, self._density = document, density
        self._pictures.clear()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._document is None else self._document.pageCount()

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        return self._picture(index.row()) if role == _PICTURE_ROLE else None

    def _picture(self, number: int) -> QImage:
        if number not in self._pictures and self._document is not None:
            self._pictures[number] = render_page(self._document, number, round(_PAGE_WIDTH * self._density))
            self._pictures[number].setDevicePixelRatio(self._density)
        return self._pictures[number]


class _Drawn(QStyledItemDelegate):
    """Paints a page with its number below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH - 12, round(_PAGE_WIDTH * 1.414) + 38)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        c, area = colours(), QRectF(option.rect)
        picture: QImage = index.data(_PICTURE_ROLE)
        size = picture.deviceIndependentSize()
        page = QRectF(area.center().x() - size.width() / 2, area.y() + 10, size.width(), size.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(page.topLeft(), picture)
        painter.setPen(QColor(c.accent if chosen else c.line))
        painter.drawRoundedRect(page.adjusted(-4, -4, 4, 4) if chosen else page, 4, 4)
        painter.setFont(font("label" if chosen else "small", tabular=True))
        painter.setPen(QColor(c.accent if chosen else c.faint))
        below = QRectF(area.x(), page.bottom() + 6, area.width(), 18)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        painter.restore()


def render_page(document: QPdfDocument, number: int, width: int) -> QImage:
    """A page as a picture of this many pixels across, on white: the document itself has no ground."""
    points = document.pagePointSize(number)
    height = round(width * points.height() / max(1.0, points.width()))
    drawn = document.render(number, QSize(width, height))
    made = QImage(drawn.size(), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return made
