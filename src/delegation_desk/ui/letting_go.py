"""The question before a workspace is closed in which something is typed and not saved."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.draft_form import DraftForm
from delegation_desk.ui.messages import ask_to_save, confirm


def may_let_go(window: QWidget, desk: Desk) -> bool:
    """Whether the workspace may be closed; asks if that loses something, and offers to save what is right."""
    begun = desk.drafts.all()
    if not begun:
        return True
    title = _("Not everything is saved yet")
    said = "\n".join(": ".join(filter(None, (each.title, each.excerpt()))) for each in begun)
    forms = [form for form in window.findChildren(DraftForm) if form.isVisible() and form.may_be_entered()]
    if len(forms) == len(begun):
        text = _("You began to enter this:\n{entries}").format(entries=said)
        saves = ask_to_save(window, title, text, _("Save and close"), _("Close without saving"))
        if saves:
            return _save(desk, forms)
        may = saves is False
    else:
        text = _("You began to enter this, and it would be lost:\n{entries}").format(entries=said)
        may = confirm(window, title, text, _("Close without saving"))
    if may:
        desk.drafts.clear()
    return may


def _save(desk: Desk, forms: list[DraftForm]) -> bool:
    """Enter what stands in the forms; False if one was refused, which it says itself."""
    for form in forms:
        if form.enter is not None:
            form.enter()
    return not desk.drafts.all()
