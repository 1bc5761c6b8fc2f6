"""What the page shows while there is nothing to make documents from: the first step."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import N_, _
from delegation_desk.features.documents.orders import Kind
from delegation_desk.ui.controls import button
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.first_step import first_step
from delegation_desk.ui.list_spec import Empty


class _Source(NamedTuple):
    """What a document is made from: what a sentence says of it, what a button says, where it is begun."""

    sentence: str
    word: str
    feature: str


_SOURCES: Final = {
    "visit": _Source(N_("This document is made from a visit."), N_("Visit"), "Visits"),
    "agreement": _Source(N_("This document is made from an agreement."), N_("Agreement"), "Agreements"),
    "policy": _Source(
        N_("This document is made from a policy."), N_("Preferential Policy"), "Preferential Policy"
    ),
}


def nothing_yet(desk: Desk, kind: Kind, *, at_all: bool) -> QWidget:
    """The first step to a document of a kind; `at_all` where there is none of any other kind either."""
    source = _SOURCES[str(kind.record.__tablename__)]
    text = _("Begin with a visit, an agreement or a policy.") if at_all else _(source.sentence)

    def begin() -> None:
        desk.show_feature(source.feature)
        desk.begin_new()

    step = button(_(source.word), begin, "primary", "plus")
    step.setEnabled(desk.workspace.writable)
    return first_step(Empty("printer", _("Nothing to print yet"), text), step)
