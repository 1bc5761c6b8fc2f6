"""Enums that several subjects share: audiences, sides, languages."""

from __future__ import annotations

from enum import Enum

from delegation_desk.core.language import N_


class Audience(Enum):
    """Who may see a note, a point or an attachment; also the edition of a document."""

    INTERNAL = N_("internal")
    DELEGATION = N_("delegation")
    HOST = N_("host")

    def may_see(self, edition: Audience) -> bool:
        """Whether something meant for this audience belongs into a document of that edition."""
        order = list(Audience)
        return order.index(self) >= order.index(edition)


class Side(Enum):
    """Which side of the table."""

    OWN = N_("our side")
    PARTNER = N_("partner side")
    BOTH = N_("both sides")
