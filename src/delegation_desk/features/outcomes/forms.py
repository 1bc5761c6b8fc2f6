"""The forms of an outcome and of the links that say what it came of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from delegation_desk.core.language import N_, _
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.correspondence import Correspondence
from delegation_desk.model.evidence import ASKS_FOR
from delegation_desk.model.from_words import new_organisation, new_person
from delegation_desk.model.outcomes import Certainty, Outcome, OutcomeKind, OutcomeStatus
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.store.codes import dated_code
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.choice import ChoiceField
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.links import transmission_choices
from delegation_desk.ui.proposals import propose_code

if TYPE_CHECKING:
    from sqlmodel import Session


class CertaintyField(ChoiceField):
    """How surely an outcome came of something; below it, the evidence that this asks for."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, Certainty)

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the word, and what it asks for."""
        super().display(values)
        chosen = values[self.names[0]]
        self._hint = _(ASKS_FOR[chosen.name]) if chosen is not None else ""


def outcome_form(desk: Desk, outcome_id: UUID) -> RecordForm:
    """The form of a stored outcome."""
    form = RecordForm(desk, Outcome, outcome_id, N_("Edit outcome"))
    form.section(_("Outcome"))
    form.localized("title", _("Title"))
    with form.side_by_side():
        form.choice("kind", _("Kind"), OutcomeKind, width=220)
        form.choice("status", _("Status"), OutcomeStatus, width=200)
        form.text("code", _("Code"))
    with form.side_by_side():
        form.partial_date("reached_on", _("Reached on"))
        form.number("amount", _("Amount"), "decimal", width=180)
        form.text("unit", _("Unit"), hint=_("EUR, items, persons"), width=150)
    form.localized("text", _("Text"), lines=4)
    form.text("source", _("Source"))
    form.section(_("What is next"))
    form.record("responsible_id", _("Responsible"), Person, new=new_person)
    form.text("next_step", _("Next step"))
    form.load()
    return form


def new_fields(form: Form) -> None:
    """What a new outcome needs."""
    form.localized("title", _("Title"))
    form.text("code", _("Code"), hint=_("Such as settlement-2027-filters"))
    with form.side_by_side():
        form.choice("kind", _("Kind"), OutcomeKind, width=220)
        form.choice("status", _("Status"), OutcomeStatus, width=200)
    propose_code(form, ["title", "kind"], _code)


def _code(session: Session, values: Mapping[str, Any]) -> str:
    """The kind, the year and what it is about."""
    kind: OutcomeKind = values["kind"]
    before = "" if kind is OutcomeKind.OTHER else kind.name.lower()
    return dated_code(session, Outcome, values["title"], before=before)


def link_fields(desk: Desk, form: Form) -> None:
    """What the outcome came of, who says so, and how sure that is."""
    with form.side_by_side():
        form.record("visit_id", _("Visit"), Visit)
        form.record("item_id", _("Programme item"), ProgrammeItem)
    with form.side_by_side():
        form.record("agreement_id", _("Agreement"), Agreement)
        form.record("organisation_id", _("Organisation"), Organisation, new=new_organisation)
    with form.side_by_side():
        form.record("partnership_id", _("Partnership"), Partnership)
        form.record("correspondence_id", _("Correspondence"), Correspondence)
    form.choice("transmission_id", _("Transmission"), lambda: transmission_choices(desk), width=440)
    form.text("source", _("Source"), hint=_("Who says so, and where"))
    form.field(CertaintyField("certainty", _("Certainty")))
    form.localized("text", _("Why"))
