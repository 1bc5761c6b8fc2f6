"""Every table of the workspace, imported in one place so that none is forgotten."""

from __future__ import annotations

from sqlmodel import SQLModel

from delegation_desk.model import (
    agreements,
    documents,
    meetings,
    partnerships,
    people,
    places,
    policies,
    tasks,
    visits,
)
from delegation_desk.model.record import TABLES, Record, table_of

__all__ = ["METADATA", "TABLES", "VERSION", "Record", "table_of"]

MODULES = (agreements, documents, meetings, partnerships, people, places, policies, tasks, visits)
METADATA = SQLModel.metadata
# The version of the schema, kept in the file's user_version; each migration raises it by one.
VERSION = 1
