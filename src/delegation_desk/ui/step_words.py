"""What undo and redo call a step: which row of what, in the window's language, as the journal knows it.

The journal keeps a label that is translated when it is shown, and the values themselves: names are read from
those, so that nothing worded in one language is ever stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from delegation_desk.core.language import N_, _
from delegation_desk.ui.drafts import shortened

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.store.journal import HistoryLine
    from delegation_desk.store.steps import Step

_ADDED: Final = frozenset({N_("Add a row"), N_("New record"), N_("New record on the spot")})
_REMOVED: Final = N_("Remove a row")
_EDITED: Final = "Edit "  # how the labels of forms begin, which are English as all msgids
_SILENT: Final = frozenset({"updated_at", "created_at", "revision", "id", "sort_name", "printed"})
_MOST_FIELDS: Final = 2


def step_words(session: Session, step: Step) -> str:
    """A step in a few words: "Programme item “Reception” added"; its label where that says more."""
    if not (step.label in _ADDED or step.label == _REMOVED or step.label.startswith(_EDITED)):
        return _(step.label)
    lines = _lines(session, step)
    wanted = "INSERT" if step.label in _ADDED else "DELETE" if step.label == _REMOVED else "UPDATE"
    found = [line for line in lines if line.action.name == wanted]
    if not found:
        return _(step.label)
    if wanted == "INSERT":
        return _("{what} added").format(what=what_of(session, found[0]))
    if wanted == "DELETE":  # what makes no sense without the row went before it
        return _("{what} removed").format(what=what_of(session, found[-1]))
    return _edited(session, step, found[0])


def what_of(session: Session, line: HistoryLine) -> str:
    """A row by its kind and its name: "Programme item “Reception”"."""
    from delegation_desk.ui.kinds import kind_word

    kind, name = kind_word(line.table_name), shortened(_name(session, line))
    return _("{kind} “{name}”").format(kind=kind, name=name) if name else kind


def made_by(session: Session, step: Step) -> str:
    """What a step made, by kind and name."""
    found = [line for line in _lines(session, step) if line.action.name == "INSERT"]
    return what_of(session, found[0]) if found else _(step.label)


def _edited(session: Session, step: Step, line: HistoryLine) -> str:
    from delegation_desk.ui.column_words import column_word

    words = list(dict.fromkeys(column_word(name) for name in line.after if name not in _SILENT))
    if not words:
        return _(step.label)
    shown = ", ".join(words[:_MOST_FIELDS]) + (" …" if len(words) > _MOST_FIELDS else "")
    return _("{what}: {fields} changed").format(what=what_of(session, line), fields=shown)


def _name(session: Session, line: HistoryLine) -> str:
    from delegation_desk.model.record import table_of
    from delegation_desk.ui.part_names import name_of_part

    record = table_of(line.table_name)
    row = session.get(record, line.row_id)
    if row is None:
        row = record(**(line.after if line.action.name == "INSERT" else line.before))
    own = row.called()
    return own if own not in ("", str(line.row_id)) else name_of_part(session, line)


def _lines(session: Session, step: Step) -> list[HistoryLine]:
    from sqlmodel import col, select

    from delegation_desk.store.journal import JournalChange, JournalEntry, line_of

    entry = session.exec(select(JournalEntry).where(JournalEntry.number == step.number)).one()
    changes = (
        select(JournalChange).where(JournalChange.entry_number == step.number).order_by(col(JournalChange.id))
    )
    return [line_of(entry, change) for change in session.exec(changes).all()]
