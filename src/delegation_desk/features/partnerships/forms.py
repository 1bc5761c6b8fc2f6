"""The forms of a partnership and of what belongs to it."""

from __future__ import annotations

from uuid import UUID

from delegation_desk.core.language import N_, _
from delegation_desk.features.partnerships.service import CRITERIA
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.evidence import ANCHORS, RATINGS
from delegation_desk.model.from_words import new_organisation
from delegation_desk.model.outcomes import Certainty, Outcome
from delegation_desk.model.partnerships import Partnership, PartnershipKind, PartnershipStatus
from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import Visit
from delegation_desk.model.words import Side
from delegation_desk.store.codes import undated_code
from delegation_desk.store.whereabouts import of_side
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.links import transmission_choices
from delegation_desk.ui.proposals import propose_code

_SIDES = (Side.PARTNER, Side.OWN)


def partnership_form(desk: Desk, partnership_id: UUID) -> RecordForm:
    """The form of a stored partnership; the caller adds the partners and loads it."""
    form = RecordForm(desk, Partnership, partnership_id, N_("Edit partnership"))
    form.section(_("Partnership"))
    form.localized("title", _("Title"))
    with form.side_by_side():
        form.choice("kind", _("Kind"), PartnershipKind, width=220)
        form.choice("status", _("Status"), PartnershipStatus, width=200)
        form.text("code", _("Code"))
    form.partial_date("since", _("Since"))
    form.localized("since_note", _("Note on the beginning"))
    form.localized("story", _("In short"), lines=3)
    return form


def new_fields(form: Form) -> None:
    """What a new partnership needs."""
    form.localized("title", _("Title"))
    with form.side_by_side():
        form.text("code", _("Code"), hint=_("Such as leipzig-nanjing"))
        form.choice("kind", _("Kind"), PartnershipKind, width=220)
    form.partial_date("since", _("Since"))
    propose_code(form, ["title"], lambda s, values: undated_code(s, Partnership, values["title"]))


def partner_fields(form: Form) -> None:
    """A partner: a place, a body, or a body of a place."""
    with form.side_by_side():
        form.place("place_id", _("Place"), lean=of_side)
        form.choice("side", _("Side"), [(each, _(each.value)) for each in _SIDES], width=180)
    form.record("organisation_id", _("Organisation"), Organisation, new=new_organisation)


def event_fields(desk: Desk, form: Form) -> None:
    """An event, its date as far as it is known, and what it is about."""
    with form.side_by_side():
        form.partial_date("happened_on", _("When"))
        form.text("source", _("Source"))
    form.localized("title", _("What happened"))
    form.localized("text", _("Text"), lines=3)
    with form.side_by_side():
        form.record("visit_id", _("Visit"), Visit)
        form.record("agreement_id", _("Agreement"), Agreement)
    with form.side_by_side():
        form.record("outcome_id", _("Outcome"), Outcome)
        form.choice("transmission_id", _("Transmission"), lambda: transmission_choices(desk))


def outcome_fields(form: Form) -> None:
    """An outcome, how surely it came of the partnership, and on what evidence."""
    form.record("outcome_id", _("Outcome"), Outcome)
    form.text("source", _("Source"), hint=_("Who says so, and where"))
    hint = _("Press reports alone never make it “caused by”.")
    form.choice("certainty", _("Certainty"), Certainty, hint=hint)
    form.localized("text", _("Why"))


def evaluation_fields(form: Form) -> None:
    """The marks 0 to 4 for each side of the partnership; what is not known stays unknown."""
    with form.side_by_side():
        form.date("evaluated_on", _("Evaluated on"))
        form.text("evaluator", _("By whom"))
    names = list(CRITERIA)
    for pair in (names[:2], names[2:4], names[4:]):
        with form.side_by_side():
            for name in pair:
                two, four = ANCHORS[name]
                hint = _("2: {two}; 4: {four}").format(two=_(two), four=_(four))
                form.choice(name, _(CRITERIA[name]), _marks(), hint=hint)
    form.notes("remarks", _("Remarks"), lines=3)


def _marks() -> list[tuple[int | None, str]]:
    return [(None, _("unknown")), *((mark, f"{mark}  {_(word)}") for mark, word in enumerate(RATINGS))]
