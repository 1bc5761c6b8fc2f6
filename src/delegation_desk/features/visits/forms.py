"""The forms of a visit and of what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QKeySequence

from delegation_desk.core.language import N_, _
from delegation_desk.features.visits.service import has_sheet
from delegation_desk.model.from_words import new_company, new_organisation, new_person
from delegation_desk.model.meetings import MeetingDraft
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.visas import passport_too_short
from delegation_desk.model.visit_parts import ObjectiveState, PartyRole
from delegation_desk.model.visits import (
    Direction,
    ItemKind,
    ItemStatus,
    MemberRole,
    ProgrammeItem,
    VisaState,
    Visit,
    VisitStatus,
)
from delegation_desk.model.words import Audience
from delegation_desk.store import records
from delegation_desk.store.codes import dated_code
from delegation_desk.store.whereabouts import of_stop, of_travellers
from delegation_desk.ui.controls import link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.office import HeldOfficeField
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.item_changes import offer_changed
from delegation_desk.ui.item_proposals import item_places, item_times, propose_readers
from delegation_desk.ui.layout import STRETCH, boxed, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.proposals import propose_code
from delegation_desk.ui.shown_while import remark_while, show_while

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QPushButton, QWidget
    from sqlmodel import Session


def visit_form(desk: Desk, visit_id: UUID) -> RecordForm:
    """The form of a stored visit."""
    form = RecordForm(desk, Visit, visit_id, N_("Edit visit"))
    form.section(_("Visit"))
    form.localized("title", _("Title"))
    form.localized(
        "purpose", _("Purpose"), lines=3, hint=_("Printed in every edition, for the other side too.")
    )
    with form.side_by_side():
        form.choice("status", _("Status"), VisitStatus, width=200)
        form.choice("direction", _("Direction"), Direction, width=200)
        form.text("code", _("Code"), width=240)
    with form.side_by_side():
        form.partial_date("starts_on", _("First day"), hint=_("25.6.2019, June 2019 or 2019"))
        form.partial_date("ends_on", _("Last day"))
    form.section(_("Who and where from"))
    form.place(
        "home_place_id", _("Home place"), hint=_("Where those who travel come from"), lean=of_travellers
    )
    form.record("lead_organisation_id", _("Lead organisation"), Organisation, new=new_organisation)
    form.section(_("Practical page"), folded=True)
    form.localized("practical", _("Hints for travellers"), lines=6)
    form.section(_("Costs"), folded=True)
    with form.side_by_side():
        form.money("estimate", "currency", _("Estimate"))
        form.number("actual", _("Actual cost"), "decimal")
        form.text("file_reference", _("File reference"), width=180)
    form.section(_("Afterwards"), folded=True)
    form.localized("result", _("Result"), lines=4, hint=_("Stands first in the report."))
    form.localized("debrief", _("Debrief"), lines=4, hint=_("Printed in the report only, as the assessment."))
    return form


def new_visit_fields(form: Form) -> None:
    """What a new visit needs."""
    form.localized("title", _("Title"))
    form.text("code", _("Code"), hint=_("For file names and print, such as 2027-nanjing"))
    with form.side_by_side():
        form.choice("direction", _("Direction"), Direction, width=200)
        form.partial_date("starts_on", _("First day"), hint=_("A year or a month will do"))
        form.partial_date("ends_on", _("Last day"))
    propose_code(form, ["title", "starts_on"], _code)


def objective_fields(form: Form) -> None:
    """An objective and by what one will see it."""
    read_by = _("Printed for our own side only; of a visit to us in the internal edition only.")
    form.localized("text", _("Objective"), lines=2, hint=read_by)
    form.localized("evidence", _("By what one sees it"))
    form.choice("state", _("State"), ObjectiveState, width=200)


def party_fields(form: Form) -> None:
    """A host or intermediary."""
    with form.side_by_side():
        form.record("organisation_id", _("Organisation"), Organisation, new=new_organisation)
        form.choice("role", _("Role"), PartyRole, width=180)
    form.record("contact_id", _("Contact person"), Person, new=new_person)
    form.localized("arranged", _("What it arranged"), hint=_("Printed for our own side only."))


def member_fields(form: Form) -> None:
    """Who travels, in which role, under which office."""
    with form.side_by_side():
        form.record("person_id", _("Person"), Person, new=new_person)
        form.choice("role", _("Role"), MemberRole, width=220)
    form.field(
        HeldOfficeField(
            form, "position_id", _("Printed office"), hint=_("Empty: the one held on the first day")
        )
    )
    form.localized(
        "task", _("Task in the delegation"), hint=_("Printed in every edition, for the other side too.")
    )
    with form.side_by_side():
        form.choice("visa", _("Visa"), VisaState, width=220)
        passport = form.date("passport_expiry", _("Passport valid until"), hint=_("Deleted after the visit"))
        form.text("room", _("Room"), width=120)
    with form.side_by_side():
        form.number("order", _("Place in the order"), hint=_("Empty: by protocol"))
        inside = _("Printed in the internal edition only.")
        form.text("order_reason", _("Reason for another place"), hint=inside)
    form.localized("travel_note", _("Travel note"), lines=2, hint=inside)
    remark_while(form, passport, [passport], partial(_passport, form.desk))


def _passport(desk: Desk, values: Mapping[str, Any]) -> str:
    """What is wrong with a passport; "" for nothing, or while nobody knows when the journey ends."""
    with desk.read() as session:
        visit = session.get(Visit, values["visit_id"])
    end = (visit.ends_on or visit.starts_on) if visit is not None else None
    expiry: date | None = values["passport_expiry"]
    if expiry is None or end is None or not passport_too_short(expiry, end.latest()):
        return ""
    return _("Valid for less than six months after the journey; many countries ask for that.")


def stop_fields(form: Form) -> None:
    """A stay in one place; times are local to it."""
    form.place("place_id", _("Place"), lean=of_stop)
    with form.side_by_side():
        form.moment("arrives", _("Arrival, local time"))
        form.moment("departs", _("Departure, local time"))
    form.text("lodging", _("Lodging"))
    with form.side_by_side():
        form.text("lodging_address", _("Address"))
        form.text("lodging_phone", _("Telephone"), width=200)


def item_fields(form: Form) -> None:
    """A line of the programme; each end has its own wall clock and zone."""
    links = _ways_in(form)
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
    form.localized("venue", _("Venue"))
    with form.side_by_side():
        form.record("responsible_id", _("Responsible"), Person, new=new_person)
        form.record("interpreter_id", _("Interpreter"), Person, new=new_person)
    show_while(form, [number, booking], kind, lambda values: values["kind"].is_journey)
    for may_have_sheet, way in links.items():
        show_while(form, [way], kind, partial(_may_have_sheet, may_have_sheet))


def _may_have_sheet(wanted: bool, values: Mapping[str, Any]) -> bool:
    """Whether an item may have a meeting sheet, or may not."""
    kind: ItemKind = values["kind"]
    return kind.may_have_sheet is wanted


def _ways_in(form: Form) -> dict[bool, QWidget]:
    """The links to the page of a stored item: to its meeting sheet, or to the details of a journey."""
    item_id = (form.source.values() or {}).get("id")
    if item_id is None:
        return {}
    ways = {
        True: link("", partial(_open_sheet, form.desk, item_id)),
        False: link(_("Open all details"), lambda: form.desk.open("programme_item", item_id)),
    }
    _say_sheet(form.desk, item_id, ways[True])
    KeepFresh(
        form,
        form.desk,
        lambda changes: "meeting" in changes.tables,
        lambda: _say_sheet(form.desk, item_id, ways[True]),
    )
    for way in ways.values():
        keys = QKeySequence("Ctrl+Return")
        way.setShortcut(keys)
        way.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
    form.add(boxed(row(*ways.values(), STRETCH, spacing=0, margins=(0, 0, 0, 8))))
    return dict(ways)


def _open_sheet(desk: Desk, item_id: UUID) -> None:
    """Show the meeting sheet, which is begun if there is none: the link has said which of the two it does."""
    with desk.read() as session:
        begun = has_sheet(session, item_id)
    if not begun and desk.workspace.writable:
        desk.write(
            N_("Begin meeting sheet"), lambda session: records.add(session, MeetingDraft(item_id=item_id))
        )
    desk.open("programme_item", item_id)


def _say_sheet(desk: Desk, item_id: UUID, way: QPushButton) -> None:
    """Let the link to a meeting sheet say whether there is one to open, or one to begin."""
    with desk.read() as session:
        begun = has_sheet(session, item_id)
    way.setText(_("Open the meeting sheet") if begun else _("Begin meeting sheet"))
    way.setAccessibleName(way.text())


def company_fields(form: Form) -> None:
    """A company presented, and who showed interest."""
    form.record("organisation_id", _("Company"), Organisation, new=new_company)
    form.localized("profile", _("Profile handed over"), lines=3)
    with form.side_by_side():
        form.choice("interest", _("Interest shown"), interest_words(), width=300)
        form.record("item_id", _("Presented at"), ProgrammeItem)
    with form.side_by_side():
        form.record("interested_organisation_id", _("Interested"), Organisation, new=new_organisation)
        form.record("responsible_id", _("Responsible"), Person, new=new_person)
    form.localized("follow_up", _("Next step"))
    form.partial_date("follow_up_due", _("By"))


def note_fields(form: Form) -> None:
    """A note and who may read it."""
    form.localized("text", _("Note"), lines=4)
    with form.side_by_side():
        form.choice("audience", _("For"), Audience, width=180)
        form.text("author", _("Author"), width=240)


def interest_words() -> list[tuple[int, str]]:
    """The degrees of interest, 0 to 3, in words."""
    return [
        (0, _("not presented yet")),
        (1, _("taken note of")),
        (2, _("asked about")),
        (3, _("asked about, papers kept")),
    ]


def _code(session: Session, values: Mapping[str, Any]) -> str:
    """The year of the visit and where it leads."""
    begins = values["starts_on"]
    return dated_code(session, Visit, values["title"], year=begins.year if begins is not None else None)
