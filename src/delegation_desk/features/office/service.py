"""The settings of the workspace: one row, made when something is first entered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlmodel import Session, select

from delegation_desk.model.places import Organisation
from delegation_desk.model.settings import WorkspaceSettings, WorkspaceSettingsDraft
from delegation_desk.store import records
from delegation_desk.store.home_language import first_language

_OURS: Final = ("office_id", "agency_id")


def settings_row(session: Session) -> WorkspaceSettings | None:
    """The row, None while nothing was entered."""
    return session.exec(select(WorkspaceSettings)).first()


def values(session: Session) -> dict[str, Any]:
    """The settings as they hold now, entered or not; `language` is the first of the languages."""
    row = settings_row(session)
    source = row if row is not None else WorkspaceSettingsDraft()
    found = {name: getattr(source, name) for name in WorkspaceSettingsDraft.model_fields}
    return found | {"language": first_language(source.languages)}


def save(session: Session, changed: Mapping[str, Any]) -> None:
    """Keep some settings; what is said to be ours is one of our organisations. Raises Invalid."""
    row = settings_row(session)
    new = dict(changed)
    if language := new.pop("language", None):
        others = [] if row is None else [each for each in row.languages if each != language]
        new["languages"] = [language, *others]
    if row is None:
        records.add(session, records.checked(WorkspaceSettingsDraft, new))
    else:
        records.edit(session, WorkspaceSettings, row.id, **new)
    for name in _OURS:
        if (body := new.get(name)) is not None:
            records.edit(session, Organisation, body, own=True)
