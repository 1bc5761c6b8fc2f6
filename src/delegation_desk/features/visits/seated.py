"""Who is entered on another side of the table than is printed, to be said before a document goes out."""

from __future__ import annotations

from sqlmodel import Session

from delegation_desk.core.language import _
from delegation_desk.model.visits import Visit
from delegation_desk.model.words import Side
from delegation_desk.store.sides import Misplaced, misplaced


def seat_warnings(session: Session, visit: Visit) -> tuple[str, ...]:
    """A sentence on each person, in the window's language."""
    return tuple(_sentence(each) for each in misplaced(session, visit.id))


def _sentence(each: Misplaced) -> str:
    if each.twice:
        form = _("{person} is entered twice in “{meeting}” and printed once.")
    elif each.entered is Side.OWN:
        form = _(
            "{person} travels with the delegation, is entered on our side in “{meeting}” "
            "and printed on the partner side."
        )
    else:
        form = _(
            "{person} travels with the delegation, is entered on the partner side in “{meeting}” "
            "and printed on our side."
        )
    return form.format(person=each.person.called(), meeting=each.item.called())
