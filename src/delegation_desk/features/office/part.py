"""The part of the settings page that belongs to the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import LANGUAGES, N_, _
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.features.office import service
from delegation_desk.model.from_words import new_organisation
from delegation_desk.model.places import Organisation
from delegation_desk.store.whereabouts import at_home
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Key
from delegation_desk.ui.form import Form

if TYPE_CHECKING:
    from delegation_desk.store.journal import Changes


class OfficeSource:
    """The settings of the workspace as a form reads and writes them."""

    key: Key | None = ("workspace_settings",)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.writable = desk.workspace.writable

    def title(self) -> str:
        """As the page is called."""
        return _("Settings")

    def values(self) -> Mapping[str, Any]:
        """The settings as they hold now."""
        with self._desk.read() as session:
            return service.values(session)

    def save(self, values: Mapping[str, Any]) -> None:
        """Keep settings, as one step that can be undone."""
        self._desk.commit(N_("Edit settings"), lambda session: service.save(session, values))

    def concerns(self, changes: Changes) -> bool:
        """Whether the settings were touched."""
        return "workspace_settings" in changes.tables


def office_part(desk: Desk) -> QWidget:
    """Office, look of the documents, deadlines."""
    form = Form(desk, OfficeSource(desk))
    form.section(_("This workspace: the office"), key="settings/office")
    form.record("office_id", _("Our office"), Organisation, new=new_organisation)
    agency = _("A company that promotes the economy for you, named beside the office; empty if there is none")
    form.record("agency_id", _("Our agency"), Organisation, new=new_organisation, hint=agency)
    form.place("home_place_id", _("Home place"), lean=at_home)
    languages = [(each, _(LANGUAGE_NAMES[each])) for each in LANGUAGES]
    hint = _("New texts begin in it; the others are translations")
    form.choice("language", _("Language of the texts"), languages, hint=hint, width=220)
    form.section(_("This workspace: documents"), key="settings/documents")
    form.text(
        "accent",
        _("Colour of the office"),
        width=140,
        hint=_("Such as #17456B; darkened until it reads well"),
    )
    form.localized("sender", _("Sender on the cover"), hint=_("Empty: the name of the office"))
    form.section(_("This workspace: deadlines and limits"), folded=True, key="settings/deadlines")
    with form.side_by_side():
        form.number("minutes_days", _("Minutes within"), unit=_("working days"), width=90)
        form.number("report_days", _("Report within"), unit=_("working days"), width=90)
    with form.side_by_side():
        form.number("lead_days", _("Answer leads within"), unit=_("days"), width=90)
        form.number("claim_days", _("Travel costs within"), unit=_("days"), width=90)
    with form.side_by_side():
        form.number("gift_limit", _("Gift, at most"), "decimal", unit="EUR", width=110)
        form.number("gift_limit_year", _("Gifts of one giver a year"), "decimal", unit="EUR", width=110)
    form.load()
    return form
