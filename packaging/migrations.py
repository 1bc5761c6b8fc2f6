"""Writes migrations from the tables of the model.

python packaging/migrations.py baseline         the tables of version 1 anew, while no workspace of it is out
python packaging/migrations.py new "add colour" the next version, from what differs; read and complete it
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Enum, Table, UniqueConstraint, create_engine
from sqlalchemy.types import TypeDecorator, TypeEngine

import delegation_desk.store.journal
import delegation_desk.store.search_index  # noqa: F401 - journal and search bring tables too
from delegation_desk.model.schema import METADATA, VERSION
from delegation_desk.store.upgrade import MIGRATIONS, run_migrations

VERSIONS = MIGRATIONS / "versions"
_SIZES = ("length", "precision", "scale", "timezone")
_HEAD = '''"""{title}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from delegation_desk.store.upgrade import safe_batch

revision = "{number:04}"
down_revision = "{before:04}"


def upgrade() -> None:
'''


def baseline() -> Path:
    """Write down every table of the model as data, which the first migration makes the tables from."""
    path = VERSIONS / "0001_baseline.json"
    tables = (f"{json.dumps(name)}: {_described(METADATA.tables[name])}" for name in sorted(METADATA.tables))
    path.write_text("{\n" + ",\n".join(tables) + "\n}\n", encoding="utf-8")
    return path


def following(title: str) -> Path:
    """Write the migration after the newest, from what the model has and the migrations do not yet make."""
    newest = len(list(VERSIONS.glob("[0-9]*.py")))
    with create_engine("sqlite://", module=driver).connect() as connection:
        run_migrations(connection, MIGRATIONS, 0, newest)
        body = _differences(connection)
    path = VERSIONS / f"{newest + 1:04}_{re.sub(r'[^a-z0-9]+', '_', title.lower())}.py"
    path.write_text(_HEAD.format(title=title, number=newest + 1, before=newest) + body, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(path)], check=True)  # noqa: S603 - our own tool
    return path


def _described(table: Table) -> str:
    """A table as JSON, one column a line."""
    columns = ",\n".join(
        "    " + json.dumps([column.name, column.nullable, *_type(column.type)]) for column in table.columns
    )
    rest = {
        "primary": [column.name for column in table.primary_key.columns],
        "links": {
            column.name: [key.target_fullname, bool(key.deferrable)]
            for column in table.columns
            for key in column.foreign_keys
        },
        "unique": sorted(
            [column.name for column in each.columns]
            for each in table.constraints
            if isinstance(each, UniqueConstraint)
        ),
        "indexes": {
            str(index.name): [column.name for column in index.columns]
            for index in sorted(table.indexes, key=lambda each: str(each.name))
        },
    }
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in rest.items())
    return f'{{\n  "columns": [\n{columns}\n  ],\n{lines}\n}}'


def _type(kept: TypeEngine[Any]) -> list[Any]:
    """A type by the name that SQLAlchemy has for it, and its sizes."""
    plain = _plain(kept)
    sizes = (getattr(plain, name) for name in _SIZES if getattr(plain, name, None) not in (None, False))
    name = "String" if isinstance(plain, Enum) else type(plain).__name__
    return [name, *sizes]


def _plain(kept: TypeEngine[Any]) -> TypeEngine[Any]:
    return kept.impl_instance if isinstance(kept, TypeDecorator) else kept


def _differences(connection: Connection) -> str:
    options = {"render_item": _rendered, "include_object": _is_ours, "render_as_batch": True}
    # Tables refer to each other in circles; their links wait for the end of the transaction.
    warnings.filterwarnings("ignore", "Cannot correctly sort tables")
    made = produce_migrations(MigrationContext.configure(connection, opts=options), METADATA)
    assert made.upgrade_ops is not None
    body = render_python_code(made.upgrade_ops, render_item=_rendered, render_as_batch=True)
    body = re.sub(r"with op\.batch_alter_table\(('\w+'), schema=None\)", r"with safe_batch(op, \1)", body)
    return "".join(f"    {line}\n" for line in body.splitlines() if not line.lstrip().startswith("#"))


def _rendered(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Types as SQLAlchemy's own: a migration must not change with the model's."""
    if kind != "type":
        return False
    name, *sizes = _type(item)
    return f"sa.{name}({', '.join(map(repr, sizes))})"


def _is_ours(_item: Any, name: str | None, kind: str, _reflected: bool, _compared: Any) -> bool:
    """Not the tables that SQLite keeps for the search index by itself."""
    return not (kind == "table" and str(name).startswith("search_index"))


def main(arguments: Sequence[str]) -> int:
    """Run one of the two commands; 2 for wrong usage."""
    match arguments:
        case ["baseline"] if VERSION == 1:
            print(baseline())
        case ["new", title]:
            print(following(title))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
