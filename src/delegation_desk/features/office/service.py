"""The settings of the workspace: one row, made when something is first entered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session, select

from delegation_desk.model.settings import WorkspaceSettings, WorkspaceSettingsDraft
from delegation_desk.store import records


def settings_row(session: Session) -> WorkspaceSettings | None:
    """The row, None while nothing was entered."""
    return session.exec(select(WorkspaceSettings)).first()


def values(session: Session) -> dict[str, Any]:
    """The settings as they hold now, entered or not."""
    row = settings_row(session)
    source = row if row is not None else WorkspaceSettingsDraft()
    return {name: getattr(source, name) for name in WorkspaceSettingsDraft.model_fields}


def save(session: Session, changed: Mapping[str, Any]) -> None:
    """Keep some settings; raises Invalid."""
    row = settings_row(session)
    if row is None:
        records.add(session, records.checked(WorkspaceSettingsDraft, changed))
    else:
        records.edit(session, WorkspaceSettings, row.id, **changed)
