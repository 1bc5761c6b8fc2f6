"""The forms of a programme item, its sheet, its points and people."""

from __future__ import annotations

from uuid import UUID

from delegation_desk.core.language import LANGUAGES, N_, _
from delegation_desk.features.meetings.sides import propose_side
from delegation_desk.model.from_words import new_organisation, new_person
from delegation_desk.model.meetings import Meeting, PointKind
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.tasks import TaskStatus
from delegation_desk.model.visits import Dress, ItemKind, ItemStatus, ProgrammeItem
from delegation_desk.model.words import Audience, Side
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.office import HeldOfficeField
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.item_changes import offer_changed
from delegation_desk.ui.item_proposals import item_places, item_times, propose_readers
from delegation_desk.ui.shown_while import show_while


def item_form(desk: Desk, item_id: UUID) -> RecordForm:
    """When, where, who is responsible, what is booked."""
    form = RecordForm(desk, ProgrammeItem, item_id, N_("Edit programme item"))
    form.section(_("When and where"))
    form.localized("title", _("Title"))
    with form.side_by_side():
        kind = form.choice("kind", _("Kind"), ItemKind, width=200)
        status = form.choice("status", _("Status"), ItemStatus, width=200)
        form.choice("audience", _("Printed for"), Audience, width=180)
    item_times(form)
    item_places(form)
    offer_changed(form, status)
    propose_readers(form)
    with form.side_by_side():
        number = form.text("travel_number", _("Flight or train"), width=200)
        booking = form.text("booking", _("Booking reference"), width=200)
    show_while(form, [number, booking], kind, lambda values: values["kind"].is_journey)
    form.localized("venue", _("Venue"))
    form.text("venue_address", _("Address of the venue"))
    _arrangements(form)
    _notes(form)
    form.load()
    return form


def sheet_form(desk: Desk, sheet_id: UUID) -> RecordForm:
    """Objective and background; the points and people stand between them."""
    return RecordForm(desk, Meeting, sheet_id, N_("Edit meeting"))


def objective_fields(form: Form) -> None:
    """What one wants, and who reads it."""
    read_by = _("Printed for whom it is set below; of a visit to us in the internal edition only.")
    form.localized("objective", _("What we want to reach"), lines=2, hint=read_by)
    no_hosts = _("Printed with the objective, but never for the other side.")
    form.localized("wanted_result", _("Wanted result"), lines=2, hint=no_hosts)
    with form.side_by_side():
        form.choice("objective_audience", _("Objective for"), Audience, width=180)
        form.partial_date("result_due", _("Result expected by"))


def background_fields(form: Form) -> None:
    """What one should know."""
    form.localized("background", _("Background"), lines=6)
    form.choice("background_audience", _("For"), Audience, width=180)


def result_fields(form: Form) -> None:
    """What came of it."""
    form.localized("results", _("Results"), lines=3)
    form.localized("minutes", _("Minutes"), lines=8)
    form.choice(
        "minutes_audience", _("Minutes for"), Audience, width=180, hint=_("Holds for the results too.")
    )


def point_fields(form: Form) -> None:
    """A point, what it is for, and who may read it; a new one is internal."""
    form.localized("text", _("Point"), lines=2)
    with form.side_by_side():
        form.choice("kind", _("Kind"), PointKind, width=200)
        form.choice("audience", _("For"), Audience, width=180)


def material_fields(form: Form) -> None:
    """Something handed over."""
    form.localized("title", _("What"))
    with form.side_by_side():
        form.number("copies", _("Copies"), width=120)
        form.choice(
            "language", _("Language"), [("", _("any")), *((each, each) for each in LANGUAGES)], width=140
        )
    form.flag("given", _("Handed over"))


def participant_fields(form: Form) -> None:
    """Who takes part, on which side; a new one on that for which person and office speak."""
    with form.side_by_side():
        form.record("person_id", _("Person"), Person, new=new_person)
        form.choice(
            "side", _("Side"), [(each, _(each.value)) for each in (Side.PARTNER, Side.OWN)], width=180
        )
    form.field(
        HeldOfficeField(form, "position_id", _("Printed office"), hint=_("Empty: the one held that day"))
    )
    propose_side(form)
    form.number("order", _("Place in the order"), hint=_("Empty: by protocol"))


def task_fields(form: Form) -> None:
    """What is to be done after a meeting, by when and by whom."""
    form.text("title", _("What is to be done"))
    with form.side_by_side():
        form.date("due", _("Due"))
        form.choice("status", _("Status"), TaskStatus, width=180)
        form.date("done_on", _("Done on"))
    form.record("responsible_id", _("Responsible"), Person, new=new_person)


def _arrangements(form: Form) -> None:
    form.section(_("Arrangements"))
    form.flag("everyone", _("The whole delegation takes part"))
    with form.side_by_side():
        form.record("responsible_id", _("Responsible"), Person, new=new_person)
        form.record("interpreter_id", _("Interpreter"), Person, new=new_person)
    form.record("arranged_by_id", _("Arranged by"), Organisation, new=new_organisation)
    with form.side_by_side():
        form.date("requested_on", _("Requested on"))
        form.date("confirmed_on", _("Confirmed on"))
        form.choice("dress", _("Dress"), Dress, width=220)
    form.localized(
        "status_note", _("Note to the status"), hint=_("Printed in every edition, for example: so far 09:30")
    )


def _notes(form: Form) -> None:
    form.section(_("Notes for each audience"), folded=True)
    form.localized("note_internal", _("Note, internal"), lines=2)
    form.localized("note_delegation", _("Note for the delegation"), lines=2)
    form.localized("note_host", _("Note for the hosts"), lines=2)
