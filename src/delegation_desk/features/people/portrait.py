"""The portrait of a person: shown, chosen from a file, taken away."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from sqlmodel import Session

from delegation_desk.core.language import N_, _
from delegation_desk.core.text import LocalText
from delegation_desk.model.documents import Attachment
from delegation_desk.model.people import Person
from delegation_desk.store import records
from delegation_desk.store.attachments import attach, content_of
from delegation_desk.ui.controls import label, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.painted import Avatar

SIZE = QSize(72, 90)
MOST_BYTES = 20_000_000
MOST_PIXELS = 40_000_000
MEDIA = {b"png": "image/png", b"jpeg": "image/jpeg"}


class Portrait(QWidget):
    """The picture and what can be done with it."""

    def __init__(self, desk: Desk, person_id: UUID) -> None:
        super().__init__()
        self._desk, self._person_id = desk, person_id
        self._place = column()
        self._gone = link(_("Remove picture"), self._remove, small=True)
        choose = link(_("Choose picture …"), self._choose, small=True)
        self._problem = label("", "small", "bad", wrap=True)
        self.setLayout(
            row(boxed(self._place), column(STRETCH, choose, self._gone, self._problem), STRETCH, spacing=16)
        )
        choose.setVisible(desk.workspace.writable)
        touched = ("person", person_id)
        KeepFresh(self, desk, lambda changes: touched in changes.touched, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        with self._desk.read() as session:
            person = session.get(Person, self._person_id)
            if person is None:
                return
            kept = session.get(Attachment, person.portrait_id) if person.portrait_id is not None else None
            content = content_of(session, kept) if kept is not None else None
            name, native = person.heading(), person.native_family_name
        clear(self._place)
        self._place.addWidget(_picture(content, name) or Avatar(name, 72, native=native))
        self._gone.setVisible(content is not None and self._desk.workspace.writable)

    def take(self, path: Path) -> None:
        """Keep the picture of a file as portrait, if it is one that can be shown."""
        content, media = _read(path)
        if not media:
            self._problem.setText(_("This is no picture that can be used here. JPEG or PNG up to 20 MB fit."))
            return
        self._problem.setText("")

        def command(session: Session) -> None:
            person = records.load(session, Person, self._person_id)
            about = LocalText.of(de=f"Porträt: {person.heading()}", en=f"Portrait: {person.heading()}")
            kept = attach(session, path.name, content, media, person_id=person.id, alternative=about)
            records.edit(session, Person, person.id, portrait_id=kept.id)

        self._desk.write(N_("Choose a portrait"), command)

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, _("Choose picture"), "", _("Pictures (*.jpg *.jpeg *.png)")
        )
        if name:
            self.take(Path(name))

    def _remove(self) -> None:
        self._desk.write(
            N_("Remove the portrait"),
            lambda session: records.edit(session, Person, self._person_id, portrait_id=None),
            toast=_("The picture was removed."),
        )


def _read(path: Path) -> tuple[bytes, str]:
    """The bytes of a picture and its media type; nothing where documents could not print it."""
    try:
        content = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        return b"", ""
    reader = QImageReader(str(path))
    size = reader.size()
    shown = reader.canRead() and 0 < size.width() * size.height() <= MOST_PIXELS
    return content, MEDIA.get(bytes(reader.format().data()), "") if shown else ""


def _picture(content: bytes | None, name: str) -> QLabel | None:
    pixmap = QPixmap()
    if content is None or not pixmap.loadFromData(content):
        return None
    shown = QLabel()
    shown.setPixmap(
        pixmap.scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    )
    shown.setAccessibleName(name)
    return shown
