"""Organisations: bodies, agencies, companies, and who holds an office in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.organisations.page import OrganisationsPage

    return OrganisationsPage(desk)


FEATURE = Feature(N_("Organisations"), "buildings", Group.WHO, _page, tables=("organisation",))
