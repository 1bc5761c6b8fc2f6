"""Files that belong to a record: dropped or chosen, described, opened, kept inside the workspace."""

from __future__ import annotations

import mimetypes
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from delegation_desk.core.language import N_, _, current
from delegation_desk.ui.controls import button, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form
from delegation_desk.ui.layout import STRETCH, column, row
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.status import mark

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.documents import Attachment

MOST_BYTES: Final = 100_000_000
# What the system would run instead of show; such a file is kept and given back, never opened from here.
_NEVER_OPENED: Final = frozenset(
    {".exe", ".com", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jar", ".msi", ".scr", ".lnk", ".sh", ".desktop",
     ".docm", ".xlsm", ".pptm", ".hta", ".reg", ".py", ".appimage"}
)  # fmt: skip


class Attachments(QWidget):
    """The files of one record; new ones are chosen or dropped here."""

    def __init__(self, desk: Desk, column_name: str, record_id: UUID) -> None:
        """`column_name` is the column of the attachment that points to the record, such as "visit_id"."""
        super().__init__()
        self._desk, self._column, self._id = desk, column_name, record_id
        self.setAcceptDrops(desk.workspace.writable)
        self._problem = label("", "small", "bad", wrap=True)
        self.rows = ChildRows(desk, self._spec())
        add = button(_("Add files …"), self._choose, "", "paperclip")
        add.setEnabled(desk.workspace.writable)
        hint = label(_("Or drop files here."), "small", "faint")
        self.setLayout(column(row(add, hint, STRETCH), 8, self._problem, self.rows, STRETCH))

    def take(self, paths: Sequence[Path]) -> None:
        """Keep some files; one that is too large, or cannot be read, is named and left out."""
        left_out = []
        for path in paths:
            content = _content(path)
            if content is None:
                left_out.append(path.name)
                continue
            self._keep(path.name, content)
        names = ", ".join(left_out)
        sentence = _("Not added: {names}. Files up to 100 MB that can be read fit here.").format(names=names)
        self._problem.setText(sentence if left_out else "")

    def _keep(self, name: str, content: bytes) -> None:
        from delegation_desk.store.attachments import attach

        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._desk.write(
            N_("Add a file"),
            lambda session: attach(session, name[:255], content, kind, **{self._column: self._id}),
            toast=_("“{name}” is kept in the workspace.").format(name=name),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the files dropped."""
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _spec(self) -> RowsSpec:
        from delegation_desk.model.documents import Attachment

        return RowsSpec(
            record=Attachment,
            parent=(self._column, self._id),
            columns=[
                Column("name", _("File")),
                Column("size", _("Size"), 90, right=True),
                Column("for", _("For"), 120),
            ],
            rows=_rows,
            fields=_fields,
            add_word=_("Add files …"),
            nothing=_("No files yet."),
            actions=[(_("Open file"), self.open_file), (_("Save a copy …"), self.save_copy)],
            addable=False,
            label=N_("Edit attachment"),
        )

    def _choose(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, _("Add files"))
        self.take([Path(name) for name in names])

    def _kept(self, attachment_id: UUID) -> tuple[str, bytes] | None:
        """Name and bytes of an attachment; None, and a sentence, if they are no longer whole."""
        from delegation_desk.model.documents import Attachment
        from delegation_desk.store.attachments import content_of

        with self._desk.read() as session:
            kept = session.get(Attachment, attachment_id)
            content = content_of(session, kept) if kept is not None else None
        if kept is None:
            return None
        if content is None:
            self._problem.setText(
                _("“{name}” is damaged in the workspace; a backup may hold it.").format(name=kept.name)
            )
            return None
        return kept.name, content

    def open_file(self, attachment_id: UUID) -> None:
        """Open a copy with the program that the system has for it, unless it could run."""
        chosen = self._kept(attachment_id)
        if chosen is None:
            return
        ending = Path(chosen[0]).suffix.lower()
        if ending in _NEVER_OPENED or not ending:
            self._problem.setText(
                _("Files of this kind are not opened from here, as they could run. Save a copy.")
            )
            return
        # The name is only shown: the copy that is opened gets one of its own.
        with tempfile.NamedTemporaryFile(prefix="desk-", suffix=ending, delete=False) as copy:
            copy.write(chosen[1])
        QDesktopServices.openUrl(QUrl.fromLocalFile(copy.name))

    def save_copy(self, attachment_id: UUID) -> None:
        """Write a copy where the user wants it."""
        chosen = self._kept(attachment_id)
        if chosen is None:
            return
        name, _kind = QFileDialog.getSaveFileName(self, _("Save a copy"), Path(chosen[0]).name)
        if name:
            Path(name).write_bytes(chosen[1])
            self._desk.toast(_("Saved: {path}").format(path=name))


def count_attachments(session: Session, column_name: str, record_id: UUID) -> int:
    """How many files belong to a record."""
    from sqlmodel import col, func, select

    from delegation_desk.model.documents import Attachment

    counted = select(func.count()).select_from(Attachment).where(col(Attachment.deleted_at).is_(None))
    return session.exec(counted.where(col(getattr(Attachment, column_name)) == record_id)).one()


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError:
        return None


def _fields(form: Form) -> None:
    from delegation_desk.model.words import Audience

    with form.side_by_side():
        form.text("name", _("Name"))
        form.choice("audience", _("For"), Audience, width=180)
    form.localized("caption", _("Caption"))
    form.localized(
        "alternative", _("What the picture shows"), hint=_("Read aloud to those who do not see it.")
    )


def _rows(_session: Session, records: Sequence[Attachment]) -> list[Row]:
    return [_row(each) for each in records]


def _row(each: Attachment) -> Row:
    name = Cell(each.name, strong=True, beside=each.caption.best(current())[0])
    return Row(each.id, [name, Cell(_size(each.size)), Cell(mark=mark(each.audience))], sample=each.invented)


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} B"
    return f"{count // 1000} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
