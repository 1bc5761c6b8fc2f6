"""The journey of June 2019 as a workspace: what is public is exact, all else is invented and says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.language import N_
from delegation_desk.features.policies.service import publish_edition
from delegation_desk.model.record import Record
from delegation_desk.sample import (
    agreement,
    agreement_text,
    companies,
    correspondence,
    earlier,
    figures,
    hosts,
    meetings_companies,
    meetings_jining,
    meetings_nanjing,
    organisations,
    outcomes,
    partnership,
    people,
    people_jining,
    people_leipzig,
    people_nanjing,
    places,
    policy_city_claims,
    policy_district_claims,
    programme,
    programme_jining,
    programme_nanjing,
    settings,
    tasks,
    transmissions,
    travel,
    visit,
)
from delegation_desk.sample.pictures import pictures
from delegation_desk.sample.policies import CITY, DISTRICT, PUBLISHED_ON, policy_rows
from delegation_desk.sample.rows import DEMO, Row, the
from delegation_desk.store.attachments import attach
from delegation_desk.store.journal import SAMPLE_AUTHOR
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

STAND: Final = datetime(2019, 6, 18, 12, 30, tzinfo=UTC)
"""When the visit was last changed: a pack printed from the sample stands for this moment."""

_MODULES: Final = (
    settings,
    places,
    figures,
    organisations,
    hosts,
    companies,
    people,
    people_leipzig,
    people_nanjing,
    people_jining,
    partnership,
    earlier,
    visit,
    travel,
    programme,
    programme_nanjing,
    programme_jining,
    meetings_nanjing,
    meetings_companies,
    meetings_jining,
    agreement,
    agreement_text,
    policy_city_claims,
    policy_district_claims,
    transmissions,
    outcomes,
    correspondence,
    tasks,
)


def create_sample(path: Path, author: str = "") -> Workspace:
    """Make a new workspace that holds the sample, and open it for an author; Refused if the file is there."""
    workspace = Workspace.create(path, author=author)
    workspace.author = SAMPLE_AUTHOR
    build(workspace)
    workspace.author = author
    return workspace


def build(workspace: Workspace) -> None:
    """Write the sample into an empty workspace, as the ground that undo never takes away."""
    workspace.lay_ground(N_("Build the sample"), _fill)


def rows() -> Iterator[Row]:
    """Every record of the sample but its attachments."""
    yield from policy_rows()
    for module in _MODULES:
        yield from module.rows()


def _fill(session: Session) -> None:
    # Nothing here is asked back before all of it is there, so one flush does.
    with session.no_autoflush:
        for number, row in enumerate(rows()):
            made = add(session, row.draft, tags=[] if row.real else [DEMO])
            _settle(made, row.id, row.entered, number, row.changed)
    for number, picture in enumerate(pictures()):
        kept = attach(
            session,
            picture.file_name,
            picture.content,
            picture.media_type,
            caption=picture.caption,
            alternative=picture.alternative,
            audience=picture.audience,
            **picture.about,
        )
        kept.tags = [DEMO]
        _settle(kept, the("attachment", picture.name), picture.entered, number)
    session.flush()
    for policy in (CITY, DISTRICT):
        publish_edition(session, the("edition", f"{policy}-1"), PUBLISHED_ON)


def _settle(row: Record, identity: UUID, entered: date, number: int, changed: date | None = None) -> None:
    """Give a row its lasting identity and the moment at which it would have been entered, in order."""
    row.id = identity
    row.created_at, row.updated_at = (_morning(day, number) for day in (entered, changed or entered))
    if row.id == visit.VISIT:
        row.updated_at = STAND


def _morning(day: date, number: int) -> datetime:
    return datetime.combine(day, time(8), UTC) + timedelta(seconds=number)
