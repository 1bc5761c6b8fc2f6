"""Window and sheet tell the time of the home place, whatever the computer's clock is set to."""

from __future__ import annotations

import io

from pypdf import PdfReader
from sqlmodel import Session
from tests.driving import Hand
from tests.features.agreements.conftest import CODE, Case

from delegation_desk.core.formats import format_moment, format_time
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements.document import make_agreement
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.store.clock import now_at_home
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui.history import History

ZONE = "Pacific/Kiritimati"  # fourteen hours ahead: no computer that runs this stands there


def settle(session: Session) -> None:
    home = add(session, PlaceDraft(name=LocalText.of("Kiritimati"), zone=ZONE))
    add(session, WorkspaceSettingsDraft(home_place_id=home.id))


def test_the_foot_of_the_sheet(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Edit settings"), settle)
    with workspace.read() as session:
        moments = [format_moment(now_at_home(session), "de")]
        content = make_agreement(session, CODE, "de").content
        moments.append(format_moment(now_at_home(session), "de"))
    text = " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
    assert any(" ".join(moment.split()) in text for moment in moments)


def test_status_bar_and_history(newcomer: Hand) -> None:
    newcomer.desk.write(N_("Edit settings"), settle)
    times = {format_time(newcomer.ask(now_at_home), "en", "clock")}
    bonn = PlaceDraft(name=LocalText.of("Bonn"))
    made: Place = newcomer.desk.commit(N_("Add place"), lambda session: add(session, bonn))
    status = newcomer.status()
    history = History(newcomer.desk, Place, made.id, {})
    newcomer.qtbot.addWidget(history)
    history.show()
    words = newcomer.words(history)
    times.add(format_time(newcomer.ask(now_at_home), "en", "clock"))
    assert any(f"Saved {time}" in status for time in times)
    assert times & set(words)
    assert "Today" in words
