"""Documents: choose what to print, for whom and in which language; see it, save it, print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.features.documents.orders import Maker
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def feature(make: Maker) -> Feature:
    """The feature; `make` combines the documents of all others, which none of them may know."""

    def page(desk: Desk) -> Page:
        from delegation_desk.features.documents.page import DocumentsPage

        return DocumentsPage(desk, make)

    return Feature(N_("Documents"), "printer", Group.WORK, page)
