"""Baseline: every table of the first version, as `0001_baseline.json` lists them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TABLES = Path(__file__).with_suffix(".json")


def upgrade() -> None:
    tables = json.loads(_TABLES.read_text(encoding="utf-8"))
    for name, table in tables.items():
        op.create_table(name, *_columns(table), *_constraints(name, table))
    for name, table in tables.items():
        for index, columns in table["indexes"].items():
            op.create_index(index, name, columns)
    op.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_row', content_rowid='number',"
        " tokenize='ascii', prefix='1 2 3')"
    )
    op.execute("INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1)")


def _columns(table: dict[str, Any]) -> list[sa.Column[Any]]:
    return [
        sa.Column(name, getattr(sa, kind)(*size), nullable=nullable)
        for name, nullable, kind, *size in table["columns"]
    ]


def _constraints(name: str, table: dict[str, Any]) -> list[sa.Constraint]:
    made: list[sa.Constraint] = [sa.PrimaryKeyConstraint(*table["primary"], name=f"pk_{name}")]
    made += [
        sa.ForeignKeyConstraint(
            [column],
            [target],
            name=f"fk_{name}_{column}",
            deferrable=later or None,
            initially="DEFERRED" if later else None,
        )
        for column, (target, later) in table["links"].items()
    ]
    made += [sa.UniqueConstraint(*columns, name=f"uq_{name}_{columns[0]}") for columns in table["unique"]]
    return made
