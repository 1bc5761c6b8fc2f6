"""The one question before a signing is taken back: whether it was noted by mistake."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from delegation_desk.core.language import N_, _
from delegation_desk.features.agreements import service
from delegation_desk.ui.controls import button, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import boxed, column
from delegation_desk.ui.new_record import FormDialog

TAKE_BACK: Final = N_("Take the signing back")


def take_back(parent: QWidget, desk: Desk, agreement_id: UUID) -> bool:
    """Ask, and make the agreement ready to sign again; whether it was done."""
    dialog = _question(parent)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    parent.window().activateWindow()
    if not agreed:
        return False
    done = desk.write(
        TAKE_BACK,
        lambda session: service.take_back_signing(session, agreement_id),
        toast=_("The agreement is ready to sign again, and its wording is open."),
    )
    return done is not None


def _question(parent: QWidget) -> FormDialog:
    said = _(
        "This is for a signing that was noted by mistake: the agreement is ready to sign again, the states "
        "from the signing on and the day of the signature are taken out, and its wording can be changed. "
        "If both sides did sign, conclude an amendment or a new agreement instead."
    )
    leave, go = button(_("Leave it signed")), button(_(TAKE_BACK), role="primary")
    asked = boxed(column(label(said, wrap=True), 8))
    dialog = FormDialog(parent, _("Take the signing back?"), asked, leave, go, width=500)
    go.clicked.connect(dialog.accept)
    leave.clicked.connect(dialog.reject)
    leave.setDefault(True)
    leave.setFocus()
    return dialog
