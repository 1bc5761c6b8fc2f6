"""The few commands that all others are made of: add, edit, move to the bin, restore, remove.

Each takes the session of a running `Workspace.write`; none commits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Table, UniqueConstraint
from sqlmodel import Session, col, select

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import _
from delegation_desk.core.text import LocalText
from delegation_desk.model.record import Draft, Record, now
from delegation_desk.store.frozen import check_addable, check_open
from delegation_desk.store.recorder import RecordingSession
from delegation_desk.store.rows import row_of
from delegation_desk.store.rules import following, settled
from delegation_desk.store.sentences import sentence

R = TypeVar("R", bound=Record)
# Halves of characters cannot be written as UTF-8, and PostgreSQL keeps no NUL.
_NOT_KEPT = re.compile("[\x00\ud800-\udfff]")


def add(session: Session, draft: Draft, *, tags: list[str] | None = None) -> Any:
    """Make a record from a draft and add it.

    Raises Invalid if a unique field is taken, Refused if what it belongs to takes up nothing more.
    """
    record = type(draft).record
    _check_text(draft.__dict__)
    check_unique(session, record, draft.__dict__, draft.__dict__, None)
    given = {name: value for name, value in draft.__dict__.items() if value is not None}
    values = settled(session, str(record.__tablename__), {}, given)
    row = record(**{**draft.__dict__, **values}, tags=tags or [])
    check_addable(session, row)
    session.add(row)
    _carry_on(session, row, values)
    return row


def checked(draft: type[Draft], values: Mapping[str, Any]) -> Draft:
    """A validated draft of these values; raises Invalid with a sentence for each field."""
    try:
        return draft.model_validate(dict(values))
    except ValidationError as error:
        raise Invalid(_sentences(error)) from None


def edit(session: Session, record: type[R], row_id: UUID, **values: Any) -> R:
    """Set some fields of a record, after the whole draft was validated with them.

    Raises Invalid if one of these fields, or the record as a whole, is not valid then: faults that the record
    already had do not stand in the way. Raises Refused if the record is gone or may not change any more.
    """
    row = load(session, record, row_id)
    known = {name: getattr(row, name) for name in record.draft.model_fields}
    values = settled(session, str(record.__tablename__), known, values)
    try:
        wanted = checked(record.draft, known | values).__dict__
    except Invalid as error:
        # What changes no more is not judged either.
        check_open(session, row, [name for name, value in values.items() if value != known.get(name)])
        wanted = _around_old_faults(record.draft, known, values, error)
    changed = {name: wanted[name] for name in known if wanted[name] != known[name]}
    if changed:
        check_open(session, row, changed)
    _check_text(changed)
    check_unique(session, record, wanted, changed, row_id)
    if isinstance(session, RecordingSession):
        session.rewrite(row, changed)
    else:
        for name, value in changed.items():
            setattr(row, name, value)
    _carry_on(session, row, changed)
    return row


def _carry_on(session: Session, row: Record, changed: Mapping[str, Any]) -> None:
    """Change what follows from it in other records; those in the same way, until all say the same."""
    for record, row_id, values in list(following(session, row, changed)):
        edit(session, record, row_id, **values)


def load(session: Session, record: type[R], row_id: UUID) -> R:
    """The record of this id; raises Refused if there is none any more."""
    row = row_of(session, record, row_id)
    if row is None:
        raise Refused(_("This record no longer exists. Nothing was changed; undo may bring it back."))
    return row


def move_to_bin(session: Session, record: type[Record], row_id: UUID) -> None:
    """Put a record into the bin, from where it can be restored; one that is there stays as it is."""
    row = load(session, record, row_id)
    check_open(session, row)
    row.deleted_at = row.deleted_at or now()


def restore(session: Session, record: type[Record], row_id: UUID) -> None:
    """Take a record out of the bin; raises Refused if what it belongs to takes up nothing more."""
    row = load(session, record, row_id)
    check_addable(session, row)
    row.deleted_at = None


def remove(session: Session, record: type[Record], row_id: UUID) -> None:
    """Take a row out of its table; the journal keeps it, so that undo brings it back."""
    row = load(session, record, row_id)
    check_open(session, row)
    session.delete(row)


def _sentences(error: ValidationError) -> dict[str, str]:
    return {str(part["loc"][0]) if part["loc"] else "": sentence(part) for part in error.errors()}


def _around_old_faults(
    draft: type[Draft], known: Mapping[str, Any], values: Mapping[str, Any], faults: Invalid
) -> dict[str, Any]:
    """The values to keep if the record had all faults already; raises Invalid for new ones."""
    old = _faults(draft, known)
    new = {name: said for name, said in faults.fields.items() if name in values or old.get(name) != said}
    if new:
        raise Invalid(new) from None
    return {**known, **_each_checked(draft, known, values)}


def _faults(draft: type[Draft], known: Mapping[str, Any]) -> dict[str, str]:
    """What is wrong with a record, field by field and as a whole."""
    try:
        checked(draft, known)
    except Invalid as error:
        sound = next((name for name in known if name not in error.fields), None)
        return {**_faults_as_a_whole(draft, known, sound), **error.fields}
    return {}


def _faults_as_a_whole(draft: type[Draft], known: Mapping[str, Any], sound: str | None) -> dict[str, str]:
    """What is wrong between the fields: looked at when one is set, but not while any field is at fault."""
    if sound is None:
        return {}
    bare = draft.model_construct(**known)
    try:
        draft.__pydantic_validator__.validate_assignment(bare, sound, known[sound])
    except ValidationError as error:
        return _sentences(error)
    return {}


def _each_checked(draft: type[Draft], known: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as their fields keep them: an ISO date as a date, blanks stripped."""
    bare = draft.model_construct(**known)
    for name, value in values.items():
        try:
            draft.__pydantic_validator__.validate_assignment(bare, name, value)
        except ValidationError as error:
            # The record as a whole is judged already; the value of the field is set nevertheless.
            if any(part["loc"] for part in error.errors()):
                raise Invalid(_sentences(error)) from None
    return {name: getattr(bare, name) for name in values}


def _check_text(values: Mapping[str, Any]) -> None:
    """Refuse signs that no database keeps; they come in by pasting, never by typing."""
    said = _("This text holds a character that cannot be kept. Please type it instead of pasting it.")
    faults = {
        name: said for name, value in values.items() for text in _texts(value) if _NOT_KEPT.search(text)
    }
    if faults:
        raise Invalid(faults)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, LocalText):
        yield from value.texts.values()
    elif isinstance(value, list):
        yield from filter(lambda each: isinstance(each, str), value)


@cache
def unique_groups(record: type[Record]) -> tuple[tuple[str, ...], ...]:
    """The columns, alone or together, that no two rows of a table share."""
    table: Table = record.__table__  # type: ignore[attr-defined]  # SQLModel adds it at run time
    constraints = (each for each in table.constraints if isinstance(each, UniqueConstraint))
    return tuple(sorted(tuple(column.name for column in each.columns) for each in constraints))


def check_unique(
    session: Session,
    record: type[Record],
    values: Mapping[str, Any],
    changed: Iterable[str],
    row_id: UUID | None,
) -> None:
    """Raise Invalid where a value that no two rows share is another row's."""
    for names in unique_groups(record):
        if set(names).isdisjoint(changed) or any(values.get(name) is None for name in names):
            continue
        alike = (col(getattr(record, name)) == values[name] for name in names)
        other = session.exec(select(record).where(*alike)).first()
        if other is not None and other.id != row_id:
            raise Invalid({names[-1]: _taken(values[names[-1]], other)})


def _taken(value: object, other: Record) -> str:
    if other.deleted_at is not None:
        return _("“{value}” belongs to “{title}” in the bin.").format(value=value, title=other.heading())
    return _("“{value}” belongs to “{title}” already.").format(value=value, title=other.heading())
