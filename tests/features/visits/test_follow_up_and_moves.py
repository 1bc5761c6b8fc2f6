"""What a report says of the time behind and ahead: what was moved, and by when something is followed up."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages, whole
from tests.features.visits.rows import row
from tests.features.visits.small import fill_small
from tests.features.visits.test_report_in_time import AFTER, BEFORE, made, text_of

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.model.tasks import TaskDraft
from delegation_desk.model.visits import ItemStatus, ProgrammeItem
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


# What is followed up


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_prepares_the_visit_is_no_follow_up(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    label = {"de": "Wiedervorlage", "en": "To be followed up by", "zh": "下次处理日期"}[language]
    due = {"de": "08.06.2027", "en": "8 June 2027", "zh": "2027年6月8日"}[language]
    last = TaskDraft(visit_id=visit, title="Visa beantragen", due=date(2027, 5, 14))
    workspace.write(N_("Add task"), lambda session: row(session, last))
    assert label not in pages(made(workspace, BEFORE, language).content)[0]
    after = TaskDraft(visit_id=visit, title="Dank senden", due=date(2027, 6, 8))
    workspace.write(N_("Add task"), lambda session: row(session, after))
    head = whole(made(workspace, BEFORE, language).content).partition(label.replace(" ", ""))[2]
    assert due.replace(" ", "") in head[:80]


# What was moved


def _move(workspace: Workspace, status: ItemStatus, when: datetime) -> None:
    """The talk of 13 May, two o'clock, first gets a state and is then moved."""

    def change(session: Session, **fields: object) -> None:
        item = next(each for each in session.exec(select(ProgrammeItem)).all() if "Taihu" in str(each.title))
        edit(session, ProgrammeItem, item.id, **fields)

    workspace.write(N_("Edit programme item"), lambda session: change(session, status=status))
    end = when.replace(hour=when.hour + 1)
    workspace.write(N_("Edit programme item"), lambda session: change(session, starts=when, ends=end))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_moved_after_it_was_confirmed_is_a_change(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    label = {"de": "Änderungen im Programm", "en": "Changes of the programme", "zh": "日程变动"}[language]
    former = {"de": "bisher14:00Uhr", "en": "formerly2.00pm", "zh": "原定14:00"}[language]
    label = label.replace(" ", "")
    assert label not in whole(made(workspace, AFTER, language).content)
    _move(workspace, ItemStatus.CONFIRMED, datetime(2027, 5, 13, 15, 30))
    told = whole(made(workspace, AFTER, language).content).partition(label)[2]
    assert "Maschinenbau" in told[:60]
    assert former in told[:80]


def test_a_meeting_moved_to_another_day_says_from_which(workspace: Workspace, visit: UUID) -> None:
    _move(workspace, ItemStatus.CONFIRMED, datetime(2027, 5, 12, 9))
    assert "moved; formerly 13 May 2027, 2.00 pm" in text_of(made(workspace, AFTER))


def test_a_wish_that_was_moved_is_no_change(workspace: Workspace, visit: UUID) -> None:
    _move(workspace, ItemStatus.REQUESTED, datetime(2027, 5, 13, 15, 30))
    assert "Changes of the programme" not in text_of(made(workspace, AFTER))


def test_a_meeting_that_was_moved_back_is_no_change(workspace: Workspace, visit: UUID) -> None:
    _move(workspace, ItemStatus.CONFIRMED, datetime(2027, 5, 13, 15, 30))
    _move(workspace, ItemStatus.CONFIRMED, datetime(2027, 5, 13, 14))
    assert "Changes of the programme" not in text_of(made(workspace, AFTER))
