"""One clock for a workspace: that of its home place, wherever the computer stands."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import Session

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import PlaceDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.store.clock import at_home, home_zone
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

LATE = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


def test_without_a_home_place_the_clocks_are_those_of_germany(workspace: Workspace) -> None:
    with workspace.read() as session:
        assert at_home(session, LATE) == datetime(2026, 11, 23, 0, 30)


def test_the_home_place_sets_the_clock(workspace: Workspace) -> None:
    def settle(session: Session) -> None:
        jinan = add(session, PlaceDraft(name=LocalText.of("Jinan"), zone="Asia/Shanghai"))
        add(session, WorkspaceSettingsDraft(home_place_id=jinan.id))

    workspace.write(N_("Edit settings"), settle)
    with workspace.read() as session:
        assert home_zone(session) == "Asia/Shanghai"
        assert at_home(session, LATE) == datetime(2026, 11, 23, 7, 30)
