"""Holidays of years that China has not decreed yet are printed as what they are: probable."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest
from sqlmodel import Session, col, select
from tests.features.visits.reading import whole
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.places import Place
from delegation_desk.model.visits import ItemKind, ProgrammeItem, Visit
from delegation_desk.store.records import edit, remove
from delegation_desk.store.workspace import Workspace

MARKS: dict[Language, str] = {"de": "voraussichtlich", "en": "probably", "zh": "预计"}
# The decree for a year comes in the autumn before it: 2019 is decreed for good, 2040 will not be for long.
DECREED, AHEAD = 2019, 2040


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def move(workspace: Workspace, visit: UUID, year: int, month: int, day: int) -> None:
    """Everything that is planned takes place on one day."""

    def write(session: Session) -> None:
        when = PartialDate(year, month, day)
        edit(session, Visit, visit, starts_on=when, ends_on=when)
        for place in session.exec(select(Place)).all():
            edit(session, Place, place.id, holidays="CN" if place.country == "CN" else "")
        kept = select(ProgrammeItem).where(col(ProgrammeItem.deleted_at).is_(None))
        for item in session.exec(kept).all():
            if item.kind is ItemKind.FLIGHT:
                remove(session, ProgrammeItem, item.id)
                continue
            hours = {end: datetime(year, month, day, hour) for end, hour in (("starts", 14), ("ends", 15))}
            edit(session, ProgrammeItem, item.id, **hours)

    workspace.write(N_("Edit visit"), write)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [DECREED, AHEAD])
def test_a_holiday_is_probable_until_it_is_decreed(
    workspace: Workspace, visit: UUID, year: int, language: Language
) -> None:
    move(workspace, visit, year, 10, 1)
    text = whole(make_pack(workspace, CODE, language=language).content)
    assert (MARKS[language] in text) is (year == AHEAD)
    assert {"de": "Feiertag", "en": "publicholiday", "zh": "法定节假日"}[language] in text


def test_that_there_is_none_is_probable_too(workspace: Workspace, visit: UUID) -> None:
    move(workspace, visit, AHEAD, 5, 11)
    assert "ProbablynopublicholidayinSuzhou" in whole(make_pack(workspace, CODE, language="en").content)
    move(workspace, visit, DECREED, 5, 14)
    assert "NopublicholidayinSuzhou" in whole(make_pack(workspace, CODE, language="en").content)
