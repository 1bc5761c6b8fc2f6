"""Records made on the spot, in a field of another one: a step of their own that goes and comes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlmodel import col, select

from delegation_desk.core.language import N_
from delegation_desk.store.changes import Action

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.store.steps import Step

ON_THE_SPOT: Final = N_("New record on the spot")
"""What the journal calls such a step."""


def was_made_for(session: Session, step: Step, other: Step) -> bool:
    """Whether a step made on the spot what another step then pointed to."""
    from delegation_desk.store.journal import JournalChange

    if step.label != ON_THE_SPOT:
        return False
    made = session.exec(
        select(JournalChange.row_id).where(
            JournalChange.entry_number == step.number, JournalChange.action == Action.INSERT
        )
    ).all()
    changes = session.exec(select(JournalChange).where(col(JournalChange.entry_number) == other.number)).all()
    named = {str(value) for change in changes for value in change.after.values()}
    return any(str(row_id) in named or row_id.hex in named for row_id in made)
