"""The forms of an agreement and of what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from delegation_desk.core.language import LANGUAGES, N_, _
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.model.agreement_parts import AgreementParty, ObligationState
from delegation_desk.model.agreements import Agreement, AgreementKind
from delegation_desk.model.from_words import new_organisation, new_person
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import Visit
from delegation_desk.model.words import Side
from delegation_desk.store.codes import dated_code
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.languages import LanguageBoxes
from delegation_desk.ui.fields.office import HeldOfficeField
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.proposals import propose_code

if TYPE_CHECKING:
    from sqlmodel import Session

_SIDES = (Side.OWN, Side.PARTNER)
# How the codes of agreements begin.
_BEGINNINGS: Final = {
    AgreementKind.MOU: "mou",
    AgreementKind.LETTER_OF_INTENT: "loi",
    AgreementKind.JOINT_DECLARATION: "declaration",
    AgreementKind.PARTNERSHIP: "partnership",
    AgreementKind.CONTRACT: "contract",
}


def agreement_form(desk: Desk, agreement_id: UUID) -> RecordForm:
    """The form of a stored agreement; the caller adds rows and loads it."""
    form = RecordForm(desk, Agreement, agreement_id, N_("Edit agreement"))
    form.section(_("Agreement"))
    form.localized("title", _("Title"))
    form.localized("summary", _("Summary"), lines=3)
    with form.side_by_side():
        form.choice("kind", _("Kind"), AgreementKind)
        form.text("code", _("Code"))
    form.flag("binding", _("Legally binding"))
    form.section(_("Signing"))
    with form.side_by_side():
        form.partial_date("signed_on", _("Signed on"), hint=_("Day, month or year, as far as it is known"))
        form.place("signed_place_id", _("Signed at"))
    with form.side_by_side():
        form.field(LanguageBoxes("languages", _("Languages")))
        form.choice("prevailing", _("Prevailing text"), _prevailing(), width=220)
        form.number("originals", _("Originals"), width=110)
    form.localized("signatories_note", _("Note on the signatories"))
    _term(form)
    form.section(_("Belongs to"), folded=True)
    form.record("visit_id", _("Visit"), Visit)
    form.record("partnership_id", _("Partnership"), Partnership)
    form.record("supersedes_id", _("Replaces"), Agreement)
    return form


def new_fields(form: Form) -> None:
    """What a new agreement needs."""
    form.localized("title", _("Title"))
    with form.side_by_side():
        form.text("code", _("Code"), hint=_("Such as mou-2027-nanjing"))
        form.choice("kind", _("Kind"), AgreementKind)
    form.record("visit_id", _("Visit"), Visit, hint=_("On which it is talked about or signed, if any"))
    propose_code(form, ["title", "kind", "visit_id"], _code)


def party_fields(form: Form) -> None:
    """A party: a body or a place."""
    with form.side_by_side():
        form.record("organisation_id", _("Organisation"), Organisation, new=new_organisation)
        form.choice("side", _("Side"), [(each, _(each.value)) for each in _SIDES], width=170)
    form.place("place_id", _("Or place"))
    form.localized("name", _("Name in this agreement"), hint=_("Empty: as the organisation is called"))


def signatory_fields(form: Form) -> None:
    """Who signs; nobody named means that it is not known."""
    form.record("person_id", _("Person"), Person, new=new_person, hint=_("Leave empty if not known"))
    form.field(HeldOfficeField(form, "position_id", _("Printed office")))
    form.localized("note", _("Note"))


def clause_fields(form: Form) -> None:
    """A paragraph of the text."""
    form.localized("title", _("Heading"))
    form.localized("text", _("Text"), lines=5)


def field_fields(form: Form) -> None:
    """A field of cooperation."""
    form.localized("text", _("Field of cooperation"))


def obligation_fields(form: Form) -> None:
    """A promise: who does what by when, with what evidence."""
    form.localized("text", _("What was promised"), lines=2)
    with form.side_by_side():
        form.choice("side", _("By whom"), Side, width=170)
        form.record("organisation_id", _("Organisation"), Organisation)
    with form.side_by_side():
        form.partial_date("due", _("Due"))
        form.choice("state", _("State"), ObligationState, width=180)
    form.localized("evidence", _("Evidence"))


def version_fields(form: Form) -> None:
    """A draft that went back or forth."""
    with form.side_by_side():
        form.number("number", _("Number"), width=100)
        form.partial_date("dated", _("Dated"))
        form.choice("side", _("From"), [(each, _(each.value)) for each in _SIDES], width=170)
    form.localized("note", _("What changed"))


def step_fields(form: Form) -> None:
    """When a state was reached; what is not known stays empty."""
    from delegation_desk.model.agreements import AgreementStatus

    with form.side_by_side():
        form.choice("status", _("State"), AgreementStatus, width=220)
        form.partial_date("reached_on", _("Reached on"))
    form.localized("note", _("Note"))


def _term(form: Form) -> None:
    form.section(_("Term and notice"))
    with form.side_by_side():
        form.partial_date("effective_on", _("Takes effect on"))
        form.partial_date("ends_on", _("Ends on"), hint=_("Empty: follows from the term"))
    with form.side_by_side():
        form.number("term_months", _("Term"), unit=_("months"), width=110)
        form.number("renewal_months", _("Renewal by"), unit=_("months"), width=110)
        form.number("notice_months", _("Notice period"), unit=_("months"), width=110)


def _code(session: Session, values: Mapping[str, Any]) -> str:
    """The kind, the year of the signing, else of its visit, and with whom."""
    visit = session.get(Visit, values["visit_id"]) if values["visit_id"] else None
    day = values["signed_on"] or (visit.starts_on if visit is not None else None)
    year = day.year if day is not None else None
    return dated_code(session, Agreement, values["title"], before=_BEGINNINGS[values["kind"]], year=year)


def _prevailing() -> list[tuple[str, str]]:
    return [("", _("all texts equally")), *((each, _(LANGUAGE_NAMES[each])) for each in LANGUAGES)]


PARTY = AgreementParty
