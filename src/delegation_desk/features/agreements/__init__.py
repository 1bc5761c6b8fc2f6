"""Agreements: drafts, signatures, promises, and the dates that must not be missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.agreements.page import AgreementsPage

    return AgreementsPage(desk)


FEATURE = Feature(N_("Agreements"), "signature", Group.WORK, _page, tables=("agreement",))
