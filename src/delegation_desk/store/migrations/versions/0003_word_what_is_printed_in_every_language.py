"""Word notes, diets and sources in every language, as they are printed in documents of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from delegation_desk.store.upgrade import safe_batch

revision = "0003"
down_revision = "0002"

_FIELDS = {
    "visit_note": "text",
    "person": "diet",
    "member": "travel_note",
    "place_fact": "source",
    "claim": "source",
}
_LANGUAGES = ("de", "en", "zh")


def upgrade() -> None:
    language = _written_in()
    for table, field in _FIELDS.items():
        _word(table, field, language)
        with safe_batch(op, table) as batch_op:
            batch_op.alter_column(field, existing_type=sa.String(), type_=sa.JSON(), existing_nullable=False)
    _word_journal(language)


def _written_in() -> str:
    """The language in which the workspace is written: the first that its settings name, else German."""
    settings = sa.table("workspace_settings", sa.column("languages", sa.JSON()))
    named = op.get_bind().execute(sa.select(settings.c.languages)).scalar() or []
    return next((language for language in named[:1] if language in _LANGUAGES), "de")


def _word(table: str, field: str, language: str) -> None:
    """Put JSON in place of each text while the column is one of texts: of JSON, it would not keep them."""
    rows = sa.table(table, sa.column("id", sa.String()), sa.column(field, sa.String()))
    worded = sa.table(table, sa.column("id", sa.String()), sa.column(field, sa.JSON()))
    found = op.get_bind().execute(sa.select(rows.c.id, rows.c[field])).all()
    change = worded.update().where(worded.c.id == sa.bindparam("which")).values({field: sa.bindparam("text")})
    if found:
        op.get_bind().execute(
            change, [{"which": row_id, "text": _text(text, language)} for row_id, text in found]
        )


def _word_journal(language: str) -> None:
    """The values before and after each edit too, which undo and redo put back."""
    changes = sa.table(
        "journal_change",
        *(sa.column("id", sa.Integer()), sa.column("table_name", sa.String())),
        *(sa.column("before", sa.JSON()), sa.column("after", sa.JSON())),
    )
    for table, field in _FIELDS.items():
        known = sa.select(changes.c.id, changes.c.before, changes.c.after).where(
            changes.c.table_name == table
        )
        for number, *sides in op.get_bind().execute(known).all():
            before, after = (_worded(side, field, language) for side in sides)
            if [before, after] != sides:
                op.execute(changes.update().where(changes.c.id == number).values(before=before, after=after))


def _worded(values: Mapping[str, Any], field: str, language: str) -> dict[str, Any]:
    return {**values, field: _text(values[field], language)} if field in values else {**values}


def _text(text: str, language: str) -> dict[str, Any]:
    """A text as it is kept with its languages; an empty one has none."""
    if not text.strip():
        return {"source": "de", "texts": {}, "made_from": {}}
    return {"source": language, "texts": {language: text}, "made_from": {}}
