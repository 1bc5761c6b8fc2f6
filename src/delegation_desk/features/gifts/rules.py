"""What the rules say about a gift, above its form: ceilings, register, what is not given in China."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_money
from delegation_desk.core.language import N_, _, current, translator
from delegation_desk.features.gifts import service
from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.findings import Finding, Severity
from delegation_desk.store.gift_limits import euros, gift_limits
from delegation_desk.ui.controls import banner, link, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import clear, column
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.status import ERROR, LOOKS, NOTICE, WARNING, Mark

if TYPE_CHECKING:
    from delegation_desk.model.gifts import GiftLimits

LOOK: Final = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.NOTE: NOTICE}
_WATCHED: Final = {"gift", "workspace_settings", "organisation", "place", "position"}


class Rules(QWidget):
    """A line for everything that speaks against the gift or is still to be done about it."""

    def __init__(self, desk: Desk, gift_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, gift_id
        self._lines = column(spacing=6)
        self.setLayout(self._lines)
        KeepFresh(self, desk, lambda changes: not _WATCHED.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask the rules again."""
        with self._desk.read() as session:
            gift = session.get(Gift, self._id)
            if gift is None:
                return
            found = service.findings(session, [gift])[gift.id]
            rest = _rest(gift, gift_limits(session), found)
        clear(self._lines)
        for each in found:
            self._lines.addWidget(self._line(each))
        if rest is not None:
            self._lines.addWidget(sign(rest, "body"))
        self._lines.addSpacing(10)

    def _line(self, finding: Finding) -> QWidget:
        t = translator(current())
        sentence = finding.sentence(t)
        words = f"{finding.heading(t)}. {sentence}" if sentence else f"{finding.heading(t)}."
        mends = []
        if finding.rule == "gift_register" and self._desk.workspace.writable:
            mends.append(link(_("Registered today"), self._on_registered))
        return banner(LOOK[finding.severity], words, *mends)

    def _on_registered(self) -> None:
        self._desk.write(
            N_("Enter the gift as registered"),
            lambda session: service.register_today(session, self._id),
            toast=_("The gift is noted as registered today."),
        )


def _rest(gift: Gift, limits: GiftLimits, found: list[Finding]) -> Mark | None:
    """What else is to be said: that the worth cannot be judged, or that all is done for a dear gift."""
    limit = limits.given if gift.way is Way.OUTGOING else limits.taken
    value = euros(gift)
    words, look = "", NOTICE
    if gift.value is None:
        words = _("The value is not known; it is not compared with the ceiling of {limit}.")
    elif value is None:
        words = _("The ceiling of {limit} is in euros; this value is not compared.")
    elif gift.way is Way.INCOMING and value > limit and not found:
        words = _("Above the ceiling of {limit}; consent and register entry are there.")
        look = LOOKS["CONFIRMED"]
    return Mark(words.format(limit=format_money(limit, "EUR", current())), look) if words else None
