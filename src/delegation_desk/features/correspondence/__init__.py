"""Correspondence: letters, mail, calls and video messages, in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.correspondence.page import CorrespondencePage

    return CorrespondencePage(desk)


FEATURE = Feature(N_("Correspondence"), "envelope", Group.STORY, _page, tables=("correspondence",))
