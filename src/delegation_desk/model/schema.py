"""Every table of the workspace, declared as soon as this is imported.

What writes, lays out or compares the whole schema imports it; who only reads needs no more than the tables
that it reads (see `Tables`).
"""

from __future__ import annotations

from delegation_desk.model.record import METADATA, TABLES, VERSION, Record, table_of

__all__ = ["METADATA", "TABLES", "VERSION", "Record", "table_of"]

for _name in TABLES:
    table_of(_name)
