"""The one question before an edition is published, which nobody changes any more then: what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from delegation_desk.core.language import _, current, ngettext, translator
from delegation_desk.model.findings import Finding, Severity
from delegation_desk.model.policy_parts import Edition
from delegation_desk.ui.controls import button, label, sign
from delegation_desk.ui.layout import STRETCH, boxed, column, row
from delegation_desk.ui.new_record import FormDialog
from delegation_desk.ui.status import WARNING, Mark

MISSING: Final = "text_missing"
"""The rule that finds a text without one of the languages."""
_MOST: Final = 6


def ask_before_publishing(parent: QWidget, edition: Edition, found: Sequence[Finding]) -> bool:
    """Ask whether to publish although something is missing; True where nothing is, or errors refuse it."""
    if not found or any(each.severity is Severity.ERROR for each in found):
        return True
    dialog = _question(parent, edition, still_open(found))
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    parent.window().activateWindow()
    return answer


@dataclass(frozen=True)
class Lacking:
    """A language that is missing in some texts, and which these are."""

    language: str
    headings: tuple[str, ...]

    @property
    def words(self) -> str:
        """How many texts lack it, as a sentence."""
        n = len(self.headings)
        return ngettext("{language} is missing in {n} text", "{language} is missing in {n} texts", n).format(
            language=self.language, n=n
        )


def lacking(found: Sequence[Finding]) -> list[Lacking]:
    """The languages that are missing, each once."""
    t = translator(current())
    headings: dict[str, list[str]] = {}
    for each in found:
        if each.rule == MISSING:
            headings.setdefault(t(str(each.values["language"])), []).append(str(each.values["heading"]))
    return [Lacking(language, tuple(texts)) for language, texts in headings.items()]


def still_open(found: Sequence[Finding]) -> list[str]:
    """What is missing, a sentence each: the languages first, each with how many texts lack it."""
    t = translator(current())
    words = [each.words for each in lacking(found)]
    others = [each.heading(t) for each in found if each.rule != MISSING]
    rest = len(others) - _MOST
    return [*words, *others[:_MOST], *([_("and {n} more").format(n=rest)] if rest > 0 else [])]


def _question(parent: QWidget, edition: Edition, missing: Sequence[str]) -> FormDialog:
    said = _("Once published, an edition can no longer be changed. Still open in this edition:")
    lines = [row(sign(Mark(each, WARNING)), STRETCH) for each in missing]
    asked = boxed(column(label(said, wrap=True), 8, *lines, 8, spacing=3))
    publish, leave = button(_("Publish"), role="primary"), button(_("Not yet"))
    dialog = FormDialog(
        parent, _("Publish edition {n}?").format(n=edition.number), asked, leave, publish, width=560
    )
    publish.clicked.connect(dialog.accept)
    leave.clicked.connect(dialog.reject)
    leave.setDefault(True)
    leave.setFocus()
    return dialog
