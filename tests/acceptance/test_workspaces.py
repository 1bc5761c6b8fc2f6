"""Workspaces, the bin and the first steps, as a person meets them in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import select
from tests.driving import AUTHOR, CTRL, Hand, Key, type_text

from delegation_desk.app import Program
from delegation_desk.core.settings import load_settings
from delegation_desk.model.people import Person
from delegation_desk.model.visits import Visit
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui.messages import ProblemDialog


def menu_entry(hand: Hand, menu: str, *entries: str) -> QAction:
    """An entry of a menu, or of a menu within it."""
    menus: QWidget = hand.window._top.menus
    actions = {action.text(): action for action in menus.actions()}
    found = actions[menu]
    for entry in entries:
        inner = found.menu()
        assert isinstance(inner, QMenu)
        found = {action.text(): action for action in inner.actions()}[entry]
    return found


def open_visit(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")


def test_another_workspace_is_opened_by_its_name_and_the_first_from_the_list(
    hand: Hand, leipzig: Path
) -> None:
    def name_it(name: str) -> Callable[[QDialog], None]:
        def answer(dialog: QDialog) -> None:
            line = dialog.findChildren(QLineEdit)[0]
            line.selectAll()
            type_text(line, name)
            hand.press(Key.Key_Return)

        return answer

    with hand.answering(name_it("Jena")):
        menu_entry(hand, "File", "New workspace …").trigger()
    assert hand.window.windowTitle() == "Jena – Delegation Desk"
    assert hand.desk.workspace.path.name == "Jena.desk"
    Workspace.open(leipzig).close()  # the first is free for others again
    hand.go("Visits")
    assert hand.listed() == []
    menu_entry(hand, "File", "Open again", str(leipzig.resolve())).trigger()
    assert hand.window.windowTitle() == "Leipzig – Delegation Desk"
    hand.go("Visits")
    assert "Nanjing and Jining" in hand.listed()
    assert [path.name for path in load_settings().recent_workspaces[:2]] == ["Leipzig.desk", "Jena.desk"]


def test_the_workspace_that_shows_is_not_asked_for_again(hand: Hand, leipzig: Path) -> None:
    desk = hand.desk
    menu_entry(hand, "File", "Open again", str(leipzig.resolve())).trigger()
    assert hand.window.desk is desk
    assert QApplication.activeModalWidget() is None


def test_a_second_window_says_who_has_the_workspace_open_and_reads_along(
    qtbot: QtBot, program: Program, leipzig: Path
) -> None:
    said: list[str] = []

    def look() -> None:
        dialog: Any = QApplication.activeModalWidget()
        assert isinstance(dialog, ProblemDialog)
        said.append(dialog.problem.happened)
        buttons = {each.accessibleName() or each.text(): each for each in dialog.findChildren(QPushButton)}
        buttons["Read along"].click()

    with Workspace.open(leipzig, author=AUTHOR) as holder:
        QTimer.singleShot(0, look)
        program.open(leipzig)
        reader = Hand(qtbot, program)
        assert len(said) == 1
        assert "Leipzig.desk" in said[0]
        assert AUTHOR in said[0]
        assert any("Reading along" in text for text in reader.status())
        reader._back_to(reader.window)  # no window manager does it after the dialog
        open_visit(reader)
        code = reader.control("Code")
        assert isinstance(code, QLineEdit)
        assert code.isReadOnly()
        # What the other does is there when one looks again.
        visit = reader.one(Visit, code="2019-nanjing-jining")
        assert holder.writable
        assert visit.title.get("en") == "Nanjing and Jining"
        program.close()


def test_undo_goes_on_where_the_last_start_ended(hand: Hand) -> None:
    open_visit(hand)
    path = hand.desk.workspace.path
    hand.enter("Code", "2019-im-juni")
    hand.program.close()
    hand.program.open(path)
    assert menu_entry(hand, "Edit", "Undo: Edit visit").isEnabled()
    hand.undo()
    assert hand.one(Visit, code="2019-nanjing-jining")
    hand.program.close()
    hand.program.open(path)
    hand.redo()
    assert hand.one(Visit, code="2019-im-juni")


def test_what_is_typed_when_the_window_closes_is_kept(hand: Hand) -> None:
    open_visit(hand)
    path = hand.desk.workspace.path
    hand.write("Code", "2019-eilig")
    hand.window.close()
    hand.program.close()
    with Workspace.open(path) as workspace, workspace.read() as session:
        assert "2019-eilig" in session.exec(select(Visit.code)).all()


def test_the_bin_gives_back_and_lets_go(hand: Hand) -> None:
    hand.go("People")
    hand.pick("Körner, Michael")
    hand.press(Key.Key_Delete)
    person = hand.ask(lambda s: [p for p in s.exec(select(Person)) if p.deleted_at is not None])
    assert [each.family_name for each in person] == ["Körner"]
    hand.go("Bin")
    assert hand.listed() == [person[0].heading()]
    assert not hand.named("Restore", QPushButton).isEnabled()
    hand.pick(person[0].heading())
    hand.click("Restore")
    assert hand.listed() == []
    assert any("is back" in text for text in hand.status())
    hand.click("Undo", hand.window.statusBar())
    hand.pick(person[0].heading())
    hand.press(Key.Key_Delete)
    assert hand.ask(lambda s: s.get(Person, person[0].id)) is None
    assert any("is deleted" in text for text in hand.status())
    hand.undo()
    assert hand.listed() == [person[0].heading()]
    hand.press(Key.Key_F, CTRL)
    hand.search("Körn")
    assert hand.listed() == [person[0].heading()]
    hand.search("Nobody")
    assert hand.listed() == []


@pytest.mark.parametrize(("verb", "page"), [("New visit", "Visits"), ("New person", "People")])
def test_an_empty_workspace_leads_to_its_first_record(newcomer: Hand, verb: str, page: str) -> None:
    assert "Welcome." in newcomer.words()
    titles: list[str] = []

    with newcomer.answering(lambda dialog: titles.append(dialog.windowTitle())):
        newcomer.click(verb)
    assert titles == [verb]
    assert page in newcomer.words()
