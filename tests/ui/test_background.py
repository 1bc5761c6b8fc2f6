from __future__ import annotations

import threading
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import PlaceDraft
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui.background import Job
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.statusbar import StatusBar


def test_work_is_done_elsewhere_and_its_answer_comes_back_here(qtbot: QtBot, desk: Desk) -> None:
    answers: list[tuple[object, object, object]] = []
    desk.background.run(
        "Counting",
        lambda _job: threading.get_ident(),
        lambda where: answers.append((where, threading.get_ident(), QThread.currentThread())),
    )
    qtbot.waitUntil(lambda: bool(answers))
    application = QApplication.instance()
    assert application is not None
    assert answers[0][0] != answers[0][1] == threading.get_ident()
    assert answers[0][2] == application.thread()
    assert not desk.background.busy()


def test_many_answers_all_arrive(qtbot: QtBot, desk: Desk) -> None:
    answers: list[int] = []
    for number in range(200):
        desk.background.run("Counting", partial(lambda number, _job: number, number), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 200)
    assert sorted(answers) == list(range(200))


def test_what_goes_wrong_is_handed_over(qtbot: QtBot, desk: Desk) -> None:
    wrong: list[object] = []

    def work(_job: Job) -> None:
        raise Refused("Not now.")

    desk.background.run("Failing", work, lambda _answer: None, failed=wrong.append)
    qtbot.waitUntil(lambda: bool(wrong))
    assert str(wrong[0]) == "Not now."
    with qtbot.waitSignal(desk.background.failed) as heard:
        desk.background.run("Failing", work, lambda _answer: None)
    assert heard.args[0] == "Failing"


def test_an_answer_that_nobody_waits_for_is_dropped(qtbot: QtBot, desk: Desk) -> None:
    answers: list[str] = []
    gate = threading.Event()
    owner = QObject()
    cancelled = desk.background.run(
        "One", lambda _job: gate.wait(5), lambda _answer: answers.append("cancelled")
    )
    desk.background.run(
        "Two", lambda _job: gate.wait(5), lambda _answer: answers.append("orphan"), owner=owner
    )
    cancelled.cancel()
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, 0)
    QApplication.processEvents()
    gate.set()
    qtbot.waitUntil(lambda: not desk.background.busy())
    assert answers == []


def test_progress_and_cancel_stand_in_the_status_bar(qtbot: QtBot, desk: Desk) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.serve(desk, sample=False)
    bar.show()
    gate = threading.Event()
    stopped: list[Any] = []

    def work(job: Job) -> None:
        job.progress(2, 5)
        gate.wait(5)
        try:
            job.check()
        except BaseException as reason:
            stopped.append(reason)
            raise

    desk.background.run("Making the pack", work, lambda _answer: None)
    qtbot.waitUntil(lambda: bar.findChild(QProgressBar) is not None)
    progress = bar.findChild(QProgressBar)
    assert progress is not None
    assert progress.maximum() == 5
    assert bar.focus_action()
    assert bar._action is not None
    bar._action.click()
    gate.set()
    qtbot.waitUntil(lambda: bool(stopped) and not desk.background.busy())
    assert "Making the pack" not in [each.text() for each in bar.findChildren(QLabel) if each.isVisible()]


def test_a_write_from_a_working_thread_is_heard_here(qtbot: QtBot, desk: Desk) -> None:
    heard: list[int] = []
    desk.changed.connect(lambda _changes: heard.append(threading.get_ident()))
    draft = PlaceDraft(name=LocalText.of(de="Nanjing"))
    desk.background.run(
        "Writing",
        lambda _job: desk.commit("New", lambda session: records.add(session, draft)),
        lambda _answer: None,
    )
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.get_ident()]


def test_after_the_end_nothing_is_begun(qtbot: QtBot, workspace: Workspace) -> None:
    """A page that goes may still have a timer that would make something."""
    desk = Desk(workspace)
    answers: list[int] = []
    desk.background.close()
    job = desk.background.run("Making the pack", lambda _job: 1, answers.append)
    QApplication.processEvents()
    assert job.cancelled
    assert (answers, desk.background.busy()) == ([], False)
