"""The forms of a letter, mail, call or message."""

from __future__ import annotations

from uuid import UUID

from delegation_desk.core.language import N_, _
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.correspondence import Correspondence, CorrespondenceKind, Way
from delegation_desk.model.from_words import new_organisation, new_person
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.policies import Policy
from delegation_desk.model.visits import Visit
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm


def correspondence_form(desk: Desk, letter_id: UUID) -> RecordForm:
    """The form of something stored."""
    form = RecordForm(desk, Correspondence, letter_id, N_("Edit correspondence"))
    form.section(_("Letter or message"))
    _what(form)
    form.localized("text", _("Text or content"), lines=8)
    form.text("source", _("Source or file"))
    form.section(_("From whom to whom"))
    _who(form)
    form.section(_("Belongs to"))
    with form.side_by_side():
        form.record("visit_id", _("Visit"), Visit)
        form.record("agreement_id", _("Agreement"), Agreement)
    with form.side_by_side():
        form.record("partnership_id", _("Partnership"), Partnership)
        form.record("policy_id", _("Preferential Policy"), Policy)
    form.load()
    return form


def new_fields(form: Form) -> None:
    """What a new letter, mail, call or message needs."""
    _what(form)
    with form.side_by_side():
        form.record("sender_id", _("From (person)"), Person, new=new_person)
        form.record("recipient_id", _("To (person)"), Person, new=new_person)


def _what(form: Form) -> None:
    form.localized("subject", _("Subject"))
    with form.side_by_side():
        form.choice("kind", _("Kind"), CorrespondenceKind, width=180)
        form.choice("way", _("Direction"), Way, width=140)
    form.partial_date("dated", _("Date"))


def _who(form: Form) -> None:
    with form.side_by_side():
        form.record("sender_id", _("From (person)"), Person, new=new_person)
        form.record("sender_organisation_id", _("From (organisation)"), Organisation, new=new_organisation)
    with form.side_by_side():
        form.record("recipient_id", _("To (person)"), Person, new=new_person)
        form.record("recipient_organisation_id", _("To (organisation)"), Organisation, new=new_organisation)
