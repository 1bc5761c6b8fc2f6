"""What a pack says is not confirmed: all that somebody still has to confirm, as the start page counts it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.visits import ItemKind, ItemStatus, ProgrammeItem
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def _text(workspace: Workspace, edition: Audience = Audience.INTERNAL) -> str:
    return " ".join("\n".join(pages(make_pack(workspace, CODE, edition, "de").content)).split())


def _set(workspace: Workspace, **stati: ItemStatus) -> None:
    """Give the items that begin with a word their status, all others are confirmed."""

    def change(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem)).all():
            word = str(item.title).split()[0]
            edit(session, ProgrammeItem, item.id, status=stati.get(word, ItemStatus.CONFIRMED))

    workspace.write(N_("Edit programme item"), change)


def test_what_is_planned_is_no_more_confirmed_than_what_was_requested(
    workspace: Workspace, visit: UUID
) -> None:
    _set(workspace, Handelsamt=ItemStatus.REQUESTED, Maschinenbau=ItemStatus.PLANNED)
    assert "Noch nicht bestätigt: Handelsamt Suzhou; Maschinenbau Taihu." in _text(workspace)
    _set(workspace, Flug=ItemStatus.CHANGED, Maschinenbau=ItemStatus.CANCELLED)
    text = _text(workspace, Audience.DELEGATION)
    assert "Noch nicht bestätigt: Flug nach Suzhou." in text


def test_a_page_on_which_nothing_is_confirmed_says_so_at_once(workspace: Workspace, visit: UUID) -> None:
    _set(workspace, Handelsamt=ItemStatus.PLANNED, Maschinenbau=ItemStatus.REQUESTED, Flug=ItemStatus.PLANNED)
    text = _text(workspace)
    assert "Hiervon ist noch nichts bestätigt." in text
    assert "Noch nicht bestätigt:" not in text


def test_nothing_is_said_where_all_is_settled_and_nothing_to_hosts(workspace: Workspace, visit: UUID) -> None:
    _set(workspace, Handelsamt=ItemStatus.CANCELLED)
    assert "bestätigt:" not in _text(workspace)
    assert "noch nichts bestätigt" not in _text(workspace)
    _set(workspace, Handelsamt=ItemStatus.PLANNED)
    assert "Noch nicht bestätigt" not in _text(workspace, Audience.HOST)


def _edit(workspace: Workspace, word: str, **values: object) -> None:
    def change(session: Session) -> None:
        items = session.exec(select(ProgrammeItem)).all()
        item = next(each for each in items if str(each.title).startswith(word))
        edit(session, ProgrammeItem, item.id, **values)

    workspace.write(N_("Edit programme item"), change)


def test_what_was_changed_and_confirmed_is_confirmed(workspace: Workspace, visit: UUID) -> None:
    _set(workspace, Handelsamt=ItemStatus.CHANGED, Maschinenbau=ItemStatus.PLANNED)
    _edit(workspace, "Handelsamt", confirmed_on=date(2026, 6, 17))
    assert "Noch nicht bestätigt: Maschinenbau Taihu." in _text(workspace)


@pytest.mark.parametrize("kind", [ItemKind.INTERNAL, ItemKind.FREE])
def test_what_is_among_ourselves_waits_for_nobody(workspace: Workspace, visit: UUID, kind: ItemKind) -> None:
    _set(workspace, Handelsamt=ItemStatus.PLANNED, Maschinenbau=ItemStatus.PLANNED)
    _edit(workspace, "Handelsamt", kind=kind)
    assert "Noch nicht bestätigt: Maschinenbau Taihu." in _text(workspace)
    _edit(workspace, "Handelsamt", requested_on=date(2026, 6, 17))
    assert "Noch nicht bestätigt: Handelsamt Suzhou; Maschinenbau Taihu." in _text(workspace)
