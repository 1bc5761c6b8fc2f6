"""The forms of a policy, its editions, sections, offers, claims and transmissions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from delegation_desk.core.language import LANGUAGES, N_, _
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.features.policies import queries
from delegation_desk.model.from_words import new_organisation, new_person
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Channel, ClaimKind, Edition
from delegation_desk.model.visits import Visit
from delegation_desk.store.codes import undated_code
from delegation_desk.store.offices import printed_office
from delegation_desk.store.whereabouts import at_home
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.choice import Options
from delegation_desk.ui.fields.office import HeldOfficeField
from delegation_desk.ui.fields.record import RecordField
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.proposals import propose_code

if TYPE_CHECKING:
    from sqlmodel import Session


def policy_form(desk: Desk, policy_id: UUID) -> RecordForm:
    """The form of a stored policy."""
    form = RecordForm(desk, Policy, policy_id, N_("Edit policy"))
    form.section(_("Policy"))
    new_policy_fields(form)
    form.record("issuer_id", _("Issued by"), Organisation, new=new_organisation)
    form.localized("summary", _("Summary"), lines=3)
    form.load()
    return form


def new_policy_fields(form: Form) -> None:
    """What a new policy needs."""
    form.localized("title", _("Title"))
    with form.side_by_side():
        form.text("code", _("Code"), hint=_("Such as policy-leipzig"))
        form.place("territory_id", _("Territory"), lean=at_home)
    propose_code(form, ["title", "territory_id"], _code)


def edition_form(desk: Desk, edition_id: UUID) -> RecordForm:
    """The dates of an edition; its state changes by the buttons above."""
    form = RecordForm(desk, Edition, edition_id, N_("Edit edition"))
    with form.side_by_side():
        form.partial_date("valid_from", _("Valid from"))
        form.partial_date("valid_until", _("Valid until"))
        form.date("as_of", _("As of"))
    form.choice(
        "prevailing", _("Prevailing text"), [(each, _(LANGUAGE_NAMES[each])) for each in LANGUAGES], width=200
    )
    form.notes("note", _("Internal note"), lines=2)
    form.load()
    return form


def section_fields(form: Form) -> None:
    """A section of an edition."""
    form.localized("title", _("Heading"))
    form.localized("lead", _("Lead"), lines=2)
    form.localized("text", _("Text"), lines=6)


def offer_fields(form: Form) -> None:
    """An offer: benefit, for whom, on what basis, whom to ask."""
    form.localized("title", _("Offer"))
    form.localized("benefit", _("Benefit"), lines=2)
    form.localized("eligible", _("For whom"))
    form.localized("basis", _("Basis"))
    form.field(_ContactField(form.desk))


class _ContactField(RecordField):
    """Whom to ask about an offer: always a body, which outlasts those who work there."""

    def __init__(self, desk: Desk) -> None:
        hint = _("A body with its address and telephone number, not a person")
        super().__init__(
            desk, "contact_id", _("Contact (body)"), Organisation, new=new_organisation, hint=hint
        )

    def offer_of(self, words: str) -> str:
        """Say that it becomes an organisation, though a person may have been typed."""
        return _("+ New organisation: {words}").format(words=words)


def claim_fields(form: Form) -> None:
    """A claim, which is not published without its source."""
    form.localized("statement", _("Statement"))
    with form.side_by_side():
        form.number("figure", _("Figure"), "decimal")
        form.text("unit", _("Unit"), width=100)
        form.partial_date("as_of", _("As of"))
    form.localized(
        "source", _("Source"), hint=_("Office, table, date; without it the edition is not published")
    )
    form.text("source_url", _("Link"))
    with form.side_by_side():
        form.choice("kind", _("Kind"), ClaimKind, width=180)
        form.date("review_on", _("Review by"))
        form.record("owner_id", _("Kept by"), Organisation)
    form.localized("caveat", _("Caveat"))
    form.flag("prominent", _("Large figure at the head of its section"))


def transmission_fields(form: Form, editions: Callable[[], Options]) -> None:
    """Who sent which of the editions to whom; what is not known stays empty."""
    with form.side_by_side():
        form.record("sender_id", _("From"), Person, new=new_person)
        form.field(HeldOfficeField(form, "sender_position_id", _("In the office"), person="sender_id"))
    with form.side_by_side():
        form.record("recipient_id", _("To"), Person, new=new_person)
        form.field(HeldOfficeField(form, "recipient_position_id", _("In the office"), person="recipient_id"))
    with form.side_by_side():
        sent = form.partial_date("sent_on", _("Sent on"), hint=_("Empty: not known"))
        form.partial_date("not_before", _("Not before"), hint=_("Where only that is certain"))
    with form.side_by_side():
        sent_edition = form.choice("edition_id", _("Edition"), editions, width=200)
        form.choice(
            "language",
            _("Language"),
            [("", _("not known")), *((e, _(LANGUAGE_NAMES[e])) for e in LANGUAGES)],
            width=160,
        )
        form.choice("channel", _("Channel"), Channel, width=220)
    with form.side_by_side():
        form.record("via_id", _("Through"), Organisation, new=new_organisation)
        form.record("visit_id", _("On the visit"), Visit)
        form.partial_date("acknowledged_on", _("Acknowledged on"))
    form.localized("note", _("Note"))
    _warn_of_early(form, sent, sent_edition)
    for side in ("sender", "recipient"):
        names = [f"{side}_id", "sent_on", "not_before"]
        form.propose(f"{side}_position_id", names, partial(_held_then, form.desk, names[0]), unset="")


def _warn_of_early(form: Form, sent: Field, edition: Field) -> None:
    """Say where something was sent before it was published: an earlier copy may have been handed over."""

    def look() -> None:
        values = form.source.values()
        if values is not None:
            with form.desk.read() as session:
                sent.warn(queries.sent_early(session, values["edition_id"], values["sent_on"]))

    for field in (sent, edition):
        field.left.connect(look)  # behind the form, which has kept the value by then
    form.filled.connect(look)
    look()


def _held_then(desk: Desk, person: str, values: Mapping[str, Any]) -> UUID | None:
    """The office that somebody held all the time in which it can have been sent; None without a date."""
    day = values["sent_on"] or values["not_before"]
    if day is None or values[person] is None:
        return None
    with desk.read() as session:
        first, last = (
            printed_office(session, values[person], None, at) for at in (day.earliest(), day.latest())
        )
    return first.id if first is not None and last is not None and first.id == last.id else None


def _code(session: Session, values: Mapping[str, Any]) -> str:
    """The territory, or else what the title is about."""
    territory = session.get(Place, values["territory_id"]) if values["territory_id"] else None
    about = territory.name if territory is not None else values["title"]
    return undated_code(session, Policy, about, before="policy")
