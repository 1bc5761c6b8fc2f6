"""The offer to call a confirmed programme item "changed" once somebody moves it to another time or place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import shiboken6

from delegation_desk.core.language import N_, _

if TYPE_CHECKING:
    from uuid import UUID

    from delegation_desk.ui.fields.base import Field
    from delegation_desk.ui.form import Form

_WHEN_AND_WHERE: Final = ("starts", "ends", "place_id", "end_place_id", "venue", "venue_address")


def offer_changed(form: Form, status: Field) -> None:
    """Offer the status "changed" when time or place of a confirmed item is edited; called before `load`.

    The report names as changed only what has that status, and nobody but the officer knows what is a change.
    """
    before = dict(form.source.values() or {})
    if "id" not in before:
        return

    def look() -> None:
        now = form.source.values()
        if now is None:
            return
        moved = any(now[name] != before[name] for name in _WHEN_AND_WHERE)
        before.update(now)
        if moved and _is_confirmed(now):
            status.remark(_("Time or place was changed after it was confirmed."))
            form.desk.toast(
                _("This item was confirmed."),
                _("Set the status to “changed”"),
                lambda: _set_changed(form, now["id"]),
            )

    form.saved.connect(look)


def _is_confirmed(values: Mapping[str, Any]) -> bool:
    from delegation_desk.model.visits import ItemStatus

    return values["status"] is ItemStatus.CONFIRMED


def _set_changed(form: Form, item_id: UUID) -> None:
    from delegation_desk.model.visits import ItemStatus, ProgrammeItem
    from delegation_desk.store import records

    if shiboken6.isValid(form):  # the page may have been left since
        form.desk.write(
            N_("Mark the item as changed"),
            # The day on which the earlier time was confirmed says nothing of the new one.
            lambda session: records.edit(
                session, ProgrammeItem, item_id, status=ItemStatus.CHANGED, confirmed_on=None
            ),
            toast=_("Marked as changed."),
        )
