"""On which side somebody is entered: proposed while nobody has chosen, and said where it is not printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from delegation_desk.core.language import _
from delegation_desk.model.people import Person
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.model.words import Side
from delegation_desk.store.sides import likely_side, travelling
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form
from delegation_desk.ui.shown_while import remark_while

_DECIDE = ("person_id", "position_id")


def propose_side(form: Form) -> None:
    """Propose the side of a new participant, and say below it while a traveller is entered opposite."""
    form.propose(
        "side",
        _DECIDE,
        lambda values: _proposed(form.desk, values),
        unset=Side.PARTNER,
        follows=False,  # of a stored one somebody may have looked at it and found it right
    )
    side = next(field for field in form.fields if "side" in field.names)
    decide = [field for field in form.fields if not {*_DECIDE, "side"}.isdisjoint(field.names)]
    remark_while(form, side, decide, lambda values: _contradiction(form.desk, values))


def printed_elsewhere(side: Side) -> str:
    """Where somebody is printed who is entered on the other side."""
    return _("printed on our side") if side is Side.OWN else _("printed on the partner side")


def _proposed(desk: Desk, values: Mapping[str, Any]) -> Side:
    person_id: UUID | None = values.get("person_id")
    if person_id is None:
        return Side.PARTNER
    with desk.read() as session:
        return likely_side(session, values["item_id"], person_id, values.get("position_id"))


def _contradiction(desk: Desk, values: Mapping[str, Any]) -> str:
    """What is wrong with the side of somebody who travels; "" for nothing."""
    with desk.read() as session:
        item = session.get(ProgrammeItem, values["item_id"])
        person = session.get(Person, values["person_id"]) if values.get("person_id") is not None else None
        if item is None or person is None:
            return ""
        delegation = travelling(session, item.visit_id)
        if person.id not in delegation.people or values.get("side") is delegation.side:
            return ""
        name = person.called()
    form = (
        _("{person} travels with the delegation of this visit and is printed on our side.")
        if delegation.side is Side.OWN
        else _("{person} travels with the delegation of this visit and is printed on the partner side.")
    )
    return form.format(person=name)
