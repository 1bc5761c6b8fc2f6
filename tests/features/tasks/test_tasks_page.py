"""The list of tasks with the page of one beside it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QTabBar
from tests.driving import CTRL, Hand, Key

from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.model.visits import Visit
from delegation_desk.ui.navigation import NavigationItem

DAY = date(2019, 6, 18)  # on which the sample is looked at
TITLE = "Dank an die Kammer für die Firmenliste"


def said(hand: Hand) -> list[str]:
    """What can be read, without the dots between the facts of the head."""
    return [text.strip("\N{NO-BREAK SPACE}·") for text in hand.words()]


def test_a_new_task_is_asked_for_and_opened(hand: Hand) -> None:
    hand.go("Tasks")

    def fill(dialog: QDialog) -> None:
        hand.click("Create")
        assert hand.problem("What is to be done") == "Please fill in this field. Not saved yet."
        hand.enter("What is to be done", "Visum für Dr. Naumann prüfen")
        hand.enter("Due", "30.2.2019")
        assert "February" in hand.problem("Due")
        hand.enter("Due", "20.6.2019")
        hand.point_to("Responsible", "voll", "Dr. Anke Vollrath", dialog)
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Task, title="Visum für Dr. Naumann prüfen")
    assert made.due == date(2019, 6, 20)
    assert hand.record.record_id == made.id
    assert made.title in hand.listed()


def test_the_tabs_of_the_first_task_show_their_whole_words(newcomer: Hand) -> None:
    newcomer.window.resize(1366, 768)
    newcomer.go("Tasks")

    def fill(dialog: QDialog) -> None:
        newcomer.enter("What is to be done", "Visa beantragen")
        newcomer.click("Create")

    with newcomer.answering(fill):
        newcomer.click("Task")
    bar = newcomer.all(QTabBar, newcomer.record)[0]
    apart = 12 if bar.property("tight") == "true" else 28
    for number in range(bar.count()):
        words = QFontMetrics(bar.font()).horizontalAdvance(bar.tabText(number))
        assert bar.tabRect(number).width() >= words + apart, bar.tabText(number)


def make_task(hand: Hand, title: str) -> None:
    """Type a title, and click at once: what the click leaves is told only when it has landed."""

    def fill(dialog: QDialog) -> None:
        hand.write("What is to be done", title)
        # No event passes between the click and the end of the dialog.
        QTest.mouseClick(hand.named("Create", QPushButton, dialog), Qt.MouseButton.LeftButton)

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    hand.qtbot.waitUntil(lambda: title in hand.listed())


def test_a_new_task_is_marked_in_the_list(newcomer: Hand) -> None:
    newcomer.go("Tasks")
    for title in ("Visa beantragen", "Geschenke kaufen"):
        make_task(newcomer, title)
        table = newcomer.view.table
        assert table.selected_ids() == [newcomer.record.record_id] == [newcomer.one(Task, title=title).id]
        assert table.current_id() == newcomer.record.record_id


def test_what_shows_stays_marked_while_one_searches(hand: Hand) -> None:
    hand.go("Tasks")
    hand.pick(TITLE)
    hand.search("firmenliste")
    assert hand.view.table.selected_ids() == [hand.record.record_id]
    hand.search("")
    assert hand.view.table.selected_ids() == [hand.record.record_id]


def test_nothing_is_marked_where_nothing_shows_beside(hand: Hand) -> None:
    hand.go("Tasks")
    hand.pick(TITLE)
    hand.go("Tasks")
    assert hand.page.record is None
    assert hand.view.table.selected_ids() == []
    hand.view.table.setFocus()
    hand.press(Key.Key_Return)  # the cursor is where it was
    assert hand.record.record_id == hand.one(Task, title=TITLE).id
    assert hand.view.table.selected_ids() == [hand.record.record_id]


def test_a_task_shows_beside_the_list_as_the_cursor_comes_to_it(hand: Hand) -> None:
    hand.go("Tasks")
    first, second = hand.listed()[:2]
    hand.pick(first)
    assert first in hand.words()
    hand.press(Key.Key_Down)
    assert second in hand.words()
    assert hand.view.table.hasFocus()


def test_doing_a_task_takes_it_from_what_is_due_and_undo_brings_it_back(hand: Hand) -> None:
    hand.go("Tasks")
    entry = next(each for each in hand.all(NavigationItem, hand.window) if each.text() == "Tasks")
    before = entry.accessibleName()
    hand.open(TITLE)
    assert "overdue" in said(hand)
    hand.choose("Status", "done")
    assert hand.one(Task, title=TITLE).status is TaskStatus.DONE
    hand.qtbot.waitUntil(lambda: entry.accessibleName() != before)
    hand.undo()
    assert hand.one(Task, title=TITLE).status is TaskStatus.OPEN
    hand.qtbot.waitUntil(lambda: entry.accessibleName() == before)


def test_a_finished_task_says_when_it_was_finished_and_never_that_it_is_overdue(hand: Hand) -> None:
    hand.go("Tasks")
    hand.take("Status: all", "done")
    hand.open("Visumunterlagen Dr. Naumann nachreichen")
    assert "done on 18\N{NO-BREAK SPACE}June 2019" in said(hand)
    assert "overdue" not in said(hand)
    hand.choose("Status", "dropped")
    assert "no longer due" in said(hand)
    hand.choose("Status", "open")
    assert hand.typed("Done on") == ""
    assert "overdue" in said(hand)


def test_a_task_set_to_done_is_done_today_in_the_same_step(hand: Hand) -> None:
    hand.go("Tasks")
    hand.open(TITLE)
    hand.choose("Status", "done")
    task = hand.one(Task, title=TITLE)
    assert (task.status, task.done_on) == (TaskStatus.DONE, DAY)
    assert hand.typed("Done on") == "18 June 2019"
    hand.undo()
    task = hand.one(Task, title=TITLE)
    assert (task.status, task.done_on) == (TaskStatus.OPEN, None)
    hand.choose("Status", "done")
    hand.enter("Done on", "17.6.2019")
    assert hand.one(Task, title=TITLE).done_on == date(2019, 6, 17)
    hand.choose("Status", "open")
    assert hand.one(Task, title=TITLE).done_on is None


def test_a_task_for_tomorrow_says_so_and_one_done_later_is_open_on_the_day_of_the_sample(hand: Hand) -> None:
    hand.go("Tasks")
    hand.take("Status: all", "open")
    hand.open("Entwurf der Reden an Frau Shen schicken")
    assert "tomorrow" in said(hand)
    assert "open" in said(hand)


def test_what_a_task_is_about_can_be_opened(hand: Hand) -> None:
    hand.go("Tasks")
    hand.open("Visumunterlagen Dr. Naumann nachreichen")
    task = hand.stored(Task, hand.record.record_id)
    hand.click(hand.stored(Visit, task.visit_id).called())
    assert hand.record.record_id == task.visit_id


def test_filters_of_what_is_due(hand: Hand) -> None:
    hand.go("Tasks")
    hand.take("Due: all", "overdue")
    late = [hand.stored(Task, each) for each in hand.view.model.ids]
    assert late
    assert all(each.status_on(DAY) is TaskStatus.OPEN and each.due < DAY for each in late)
    hand.take("Due: overdue", "this week")
    week = [hand.stored(Task, each) for each in hand.view.model.ids]
    assert all(each.due < DAY + timedelta(7) for each in week)
    hand.take("Due: this week", "all")
    hand.search("naumann visum")
    assert hand.listed() == ["Visumunterlagen Dr. Naumann nachreichen"]


@pytest.mark.parametrize("descending", [False, True])
def test_tasks_without_a_date_come_last(hand: Hand, descending: bool) -> None:
    hand.go("Tasks")
    hand.open(TITLE)
    hand.enter("Due", "")
    assert hand.one(Task, title=TITLE).due is None
    if descending:
        hand.sort("Due")
    assert hand.listed()[-1] == TITLE
    assert "without a date" in said(hand)


def test_several_tasks_go_to_the_bin_at_once(hand: Hand) -> None:
    hand.go("Tasks")
    first, second, *rest = hand.listed()
    hand.pick(first, second)
    hand.press(Key.Key_Delete)
    assert hand.listed() == rest
    assert any("2 records are in the bin" in text for text in hand.status())
    hand.undo()
    assert hand.listed() == [first, second, *rest]


def test_reading_along(reader: Hand) -> None:
    reader.go("Tasks")
    reader.open(TITLE)
    assert not reader.control("Status").isEnabled()
    assert not reader.view.new_button.isEnabled()


def test_a_date_without_a_year_lies_near_the_day_of_the_sample(hand: Hand) -> None:
    hand.go("Tasks")
    hand.open("Entwurf der Reden an Frau Shen schicken")
    hand.enter("Due", "20.6.")
    assert hand.stored(Task, hand.record.record_id).due == date(2019, 6, 20)
