"""The forms of a gift."""

from __future__ import annotations

from uuid import UUID

from delegation_desk.core.language import N_, _
from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.from_words import new_organisation, new_person
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm

WAYS = {Way.OUTGOING: N_("given"), Way.INCOMING: N_("received")}
"""What a gift's way is called, where a letter would be outgoing or incoming."""


def new_fields(form: Form) -> None:
    """What a new gift needs."""
    form.localized("description", _("Gift"))
    with form.side_by_side():
        _way(form)
        form.partial_date("given_on", _("Date"))
    form.money("value", "currency", _("Value"))
    with form.side_by_side():
        form.record("giver_organisation_id", _("From (organisation)"), Organisation, new=new_organisation)
        form.record("recipient_organisation_id", _("To (organisation)"), Organisation, new=new_organisation)


def gift_form(desk: Desk, gift_id: UUID) -> RecordForm:
    """The form of a stored gift; the caller puts what the rules say above the fields and loads it."""
    form = RecordForm(desk, Gift, gift_id, N_("Edit gift"))
    form.section(_("Gift"))
    return form


def declare(form: Form) -> None:
    """The fields of a stored gift."""
    _what(form)
    form.section(_("From whom to whom"))
    with form.side_by_side():
        form.record("giver_id", _("From (person)"), Person, new=new_person)
        form.record("giver_organisation_id", _("From (organisation)"), Organisation, new=new_organisation)
    with form.side_by_side():
        form.record("recipient_id", _("To (person)"), Person, new=new_person)
        form.record("recipient_organisation_id", _("To (organisation)"), Organisation, new=new_organisation)
    with form.side_by_side():
        form.record("visit_id", _("Visit"), Visit)
        form.record("item_id", _("Programme item"), ProgrammeItem)
    form.section(_("Consent and register"))
    with form.side_by_side():
        form.date("registered_on", _("In the register since"))
        form.text("consent", _("Consent"), hint=_("Who consented when, and where the gift is kept"))
    form.notes("note", _("Note"), lines=3, hint=_("Not printed."))


def _what(form: Form) -> None:
    form.localized("description", _("Gift"), hint=_("Printed in the internal edition only."))
    with form.side_by_side():
        _way(form)
        form.money("value", "currency", _("Value"))
        form.partial_date("given_on", _("Date"))


def _way(form: Form) -> None:
    form.choice("way", _("Direction"), [(way, _(word)) for way, word in WAYS.items()], width=160)
