"""The documents of all features under one call; nothing heavy is imported before one is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.collecting import no_collections

if TYPE_CHECKING:
    from delegation_desk.features.documents.orders import Order, Progress
    from delegation_desk.pdf.made import Made
    from delegation_desk.store.workspace import Workspace


def make(workspace: Workspace, order: Order, progress: Progress | None = None) -> Made:
    """Make the document of an order; raises Refused if there is no such record, Cancelled by progress."""
    with no_collections():
        return _made(workspace, order, progress)


def _made(workspace: Workspace, order: Order, progress: Progress | None) -> Made:
    if order.kind == "pack":
        from delegation_desk.features.visits.pack.document import make_pack

        return make_pack(workspace, order.code, order.edition, order.language, progress)
    if order.kind == "report":
        from delegation_desk.features.visits.document_report import make_report

        return make_report(workspace, order.code, order.language, progress)
    with workspace.read() as session:
        if order.kind == "agreement":
            from delegation_desk.features.agreements.document import make_agreement

            return make_agreement(session, order.code, order.language, progress)
        from delegation_desk.features.policies.document import make_policy

        return make_policy(session, order.code, order.edition_no, order.language, progress)


def warm_up() -> None:
    """Read what the first document would wait for; for a thread beside the window (it takes a second)."""
    from delegation_desk.features.visits.pack import document  # noqa: F401 - with all that it imports
    from delegation_desk.model import calendars
    from delegation_desk.pdf import fonts, geography, hyphens, kit

    fonts.warm_up()
    hyphens.warm_up()
    geography.warm_up()
    calendars.calendar_known(calendars.SAXONY)
    styles = kit.Styles("de", kit.Palette())
    kit.build(kit.Document(""), [kit.body(styles, "")])  # the rest is read while a file is finished
