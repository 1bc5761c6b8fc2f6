"""Forms over records that are still to be made: what they propose, and what they say is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from tests.ui.forming import line, new_visit, stored, type_into

from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.codes import dated_code
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.draft_form import DraftForm
from delegation_desk.ui.form import RecordForm
from delegation_desk.ui.proposals import propose_code


def test_a_proposal_fills_a_field_until_somebody_writes_into_it(qtbot: QtBot, desk: Desk) -> None:
    new_visit(desk, "2027-nanjing")
    form = DraftForm(desk, VisitDraft)
    title: Any = form.localized("title", "Title")
    code = form.text("code", "Code", hint="Such as this")
    begin = form.partial_date("starts_on", "First day")
    propose_code(
        form, ["title", "starts_on"], lambda s, values: dated_code(s, Visit, values["title"], year=2027)
    )
    form.load()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    typed = title._edits["de"]
    typed.setFocus()
    QTest.keyClicks(typed, "Nanj")
    assert line(code).text() == "2027-nanj"
    assert "write over it" in code._sentence.text()
    QTest.keyClicks(typed, "ing")
    assert line(code).text() == "2027-nanjing-2"
    type_into(qtbot, code, "")
    type_into(qtbot, begin, "2027")
    assert line(code).text() == "2027-nanjing-2"
    type_into(qtbot, code, "own")
    typed.setFocus()
    QTest.keyClicks(typed, " und Jining")
    assert line(code).text() == "own"
    draft = form.finish()
    assert isinstance(draft, VisitDraft)
    assert draft.code == "own"


def proposing(qtbot: QtBot, desk: Desk) -> DraftForm:
    """A form with a title, a code proposed from it and from the year, and a date."""
    form = DraftForm(desk, VisitDraft)
    form.localized("title", "Title")
    form.text("code", "Code")
    form.partial_date("starts_on", "First day")

    def code(session: Session, values: Mapping[str, Any]) -> str:
        begins = values["starts_on"]
        return dated_code(session, Visit, values["title"], year=begins.year if begins else 2026)

    propose_code(form, ["title", "starts_on"], code)
    form.load()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    type_into(qtbot, form.fields[0], "Nanjing")
    return form


def test_a_field_that_was_touched_and_not_changed_goes_on_being_proposed(qtbot: QtBot, desk: Desk) -> None:
    form = proposing(qtbot, desk)
    _title, code, begin = form.fields
    line(code).setFocus()
    QTest.keyClick(line(code), Qt.Key.Key_End)
    QTest.keyClicks(line(code), "x")
    QTest.keyClick(line(code), Qt.Key.Key_Backspace)
    type_into(qtbot, begin, "Mai 2027")
    assert line(code).text() == "2027-nanjing"


def test_what_is_typed_takes_the_place_of_a_proposal(qtbot: QtBot, desk: Desk) -> None:
    form = proposing(qtbot, desk)
    code = line(form.fields[1])
    QTest.mouseClick(code, Qt.MouseButton.LeftButton)
    assert code.selectedText() == "2026-nanjing"
    QTest.mouseClick(code, Qt.MouseButton.LeftButton)  # a second click sets the cursor
    assert not code.hasSelectedText()
    code.clearFocus()
    code.setFocus()
    QTest.keyClicks(code, "own")
    assert code.text() == "own"
    line(form.fields[2]).setFocus()
    QTest.mouseClick(code, Qt.MouseButton.LeftButton)
    QTest.keyClicks(code, "-2")
    assert code.text() == "own-2"


def test_a_value_that_a_record_begins_with_is_not_proposed_over(qtbot: QtBot, desk: Desk) -> None:
    form = DraftForm(desk, VisitDraft, {"code": "given"})
    title: Any = form.localized("title", "Title")
    code = form.text("code", "Code")
    form.propose("code", ["title"], lambda values: str(values["title"]).lower())
    form.load()
    qtbot.addWidget(form)
    form.show()
    title._edits["de"].setFocus()
    QTest.keyClicks(title._edits["de"], "Nanjing")
    assert line(code).text() == "given"


def test_codes_of_stored_records_do_not_change_along(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = RecordForm(desk, Visit, visit)
    title: Any = form.localized("title", "Title")
    form.text("code", "Code")
    form.propose("code", ["title"], lambda _values: "proposed")
    form.load()
    qtbot.addWidget(form)
    form.show()
    title._edits["de"].setText("Anders")
    title.left.emit()
    assert (str(stored(desk, visit).title), stored(desk, visit).code) == ("Anders", "2019-nanjing")


def test_everything_wrong_with_a_draft_is_said_at_once(qtbot: QtBot, desk: Desk) -> None:
    form = DraftForm(desk, VisitDraft)
    form.localized("title", "Title")
    code = form.text("code", "Code")
    begin = form.partial_date("starts_on", "First day")
    form.load()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    line(code).setText("Not a code")
    line(begin).setText("31.6.2019")
    assert form.finish() is None
    assert [field.has_problem for field in form.fields] == [True, True, True]
    assert form.fields[0].isAncestorOf(form.focusWidget())
    assert (line(code).text(), line(begin).text()) == ("Not a code", "31.6.2019")


def test_an_error_in_a_folded_section_unfolds_it(qtbot: QtBot, desk: Desk) -> None:
    form = DraftForm(desk, VisitDraft, {"title": LocalText.of("Nanjing")})
    section = form.section("More", folded=True, key="test/more")
    code = form.text("code", "Code")
    form.load()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    assert form.finish() is None
    assert section.is_open()
    assert line(code).hasFocus()
