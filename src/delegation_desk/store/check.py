"""Looks a whole workspace through: file, links, every record by its rules, attachments, search, journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import _, ngettext
from delegation_desk.model.documents import Attachment, AttachmentContent
from delegation_desk.model.record import TABLES, Record
from delegation_desk.store.attachments import is_intact
from delegation_desk.store.codec import decode, fields_of
from delegation_desk.store.index_check import index_findings
from delegation_desk.store.journal import Action, JournalChange
from delegation_desk.store.records import checked
from delegation_desk.store.workspace import Workspace

_TOLD_AT_MOST = 100
_CHUNK = 500


@dataclass(frozen=True)
class Report:
    """How many records each table has, those in the bin included, and what is wrong, a sentence each."""

    counts: dict[str, int]
    findings: tuple[str, ...]


def check(workspace: Workspace) -> Report:
    """Look a workspace through; nothing is changed."""
    try:
        with workspace.read() as session:
            damage = list(_damage(session))
            if damage:
                return Report({}, tuple(damage))
            counts = {name: _count(session, record) for name, record in TABLES.items()}
            looks = [_loose_ends, _records, _attachments, index_findings, _journal]
            return Report(counts, tuple(finding for look in looks for finding in _some(look(session))))
    except Refused as refusal:  # so damaged that it cannot even be looked through
        return Report({}, (str(refusal),))


def _some(look: Iterator[str]) -> Iterator[str]:
    """The first findings of one kind, and how many more there are."""
    yield from islice(look, _TOLD_AT_MOST)
    more = sum(1 for _finding in look)
    if more:
        yield ngettext("… and {n} more of this kind.", "… and {n} more of this kind.", more).format(n=more)


def _count(session: Session, record: type[Record]) -> int:
    return int(session.exec(select(func.count()).select_from(record)).one())


def _damage(session: Session) -> Iterator[str]:
    for said in session.connection().exec_driver_sql("PRAGMA integrity_check(20)").scalars():
        if said != "ok":
            yield _broken(said)


def _broken(what: str) -> str:
    return _("The file is damaged ({what}). Restore a backup of it.").format(what=what)


def _loose_ends(session: Session) -> Iterator[str]:
    for table, _row, parent, _key in session.connection().exec_driver_sql("PRAGMA foreign_key_check"):
        yield _("A row of {table} refers to a row of {parent} that is not there.").format(
            table=table, parent=parent
        )


def _records(session: Session) -> Iterator[str]:
    for record in TABLES.values():
        for row_id, row in _rows(session, record):
            if row is None:
                yield _("{table} {id} cannot be read: a value of it is not what it should be.").format(
                    table=record.__tablename__, id=row_id
                )
                continue
            for field, said in _faults(row).items():
                yield _("{table} “{title}”, {field}: {fault}").format(
                    table=record.__tablename__,
                    title=row.heading(),
                    field=field or _("as a whole"),
                    fault=said,
                )


def _faults(row: Record) -> dict[str, str]:
    draft = type(row).draft
    try:
        checked(draft, {name: getattr(row, name) for name in draft.model_fields})
    except Invalid as error:
        return error.fields
    return {}


def _rows(session: Session, record: type[Record]) -> Iterator[tuple[UUID, Record | None]]:
    """Every row of a table with its id; None for one whose values cannot be read."""
    ids = iter(session.connection().execute(select(col(record.id))).scalars().all())
    while chunk := list(islice(ids, _CHUNK)):
        wanted = select(record).where(col(record.id).in_(chunk))
        try:
            rows: dict[UUID, Record] = {row.id: row for row in session.exec(wanted)}
        except (ValueError, LookupError):
            rows = dict(_one_by_one(session, record, chunk))
        yield from ((row_id, rows.get(row_id)) for row_id in chunk)
        session.expunge_all()


def _one_by_one(session: Session, record: type[Record], ids: list[UUID]) -> Iterator[tuple[UUID, Record]]:
    for row_id in ids:
        try:
            row = session.get(record, row_id)
        except (ValueError, LookupError):
            continue
        if row is not None:
            yield row_id, row


def _attachments(session: Session) -> Iterator[str]:
    for row in session.exec(select(Attachment)).all():
        kept = session.get(AttachmentContent, row.sha256)
        if kept is None:
            yield _("The content of the attachment “{name}” is missing.").format(name=row.name)
        elif not is_intact(kept) or len(kept.content) != row.size:
            yield _("The content of the attachment “{name}” is not what was attached.").format(name=row.name)
        session.expunge_all()


def _journal(session: Session) -> Iterator[str]:
    """Whether the journal, told from its beginning, ends in what the tables hold."""
    told = _as_told(session)
    for record in TABLES.values():
        for row_id, row in _rows(session, record):
            values = told.pop((str(record.__tablename__), row_id), None)
            if row is None:
                continue
            if values is None or any(
                decode(record, name, value) != getattr(row, name) for name, value in values.items()
            ):
                yield _("{table} “{title}” was changed without an entry in the journal.").format(
                    table=record.__tablename__, title=row.heading()
                )
    for (table, row_id), values in told.items():
        if values is not None:
            yield _("{table} {id} is gone, but the journal does not say why.").format(table=table, id=row_id)


def _as_told(session: Session) -> dict[tuple[str, UUID], dict[str, Any] | None]:
    """The values that each row has by the journal, as JSON; None for rows that were removed."""
    columns = ("id", "table_name", "row_id", "action", "after")
    changes = select(*(getattr(JournalChange, name) for name in columns)).order_by(col(JournalChange.id))
    told: dict[tuple[str, UUID], dict[str, Any] | None] = {}
    for _number, table, row_id, action, after in session.connection().execute(changes):
        record = TABLES.get(table)
        if record is None:
            continue
        known = {name: value for name, value in after.items() if name in fields_of(record)}
        before = told.get((table, row_id)) or {}
        told[table, row_id] = None if action is Action.DELETE else before | known
    return told
