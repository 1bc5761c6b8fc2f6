from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.forming import leave, new_visit, shown_form, stored

from delegation_desk.core import language
from delegation_desk.core.language import Language
from delegation_desk.core.text import LocalText
from delegation_desk.ui.desk import Desk


def test_a_changed_source_leaves_its_translation_stale_until_it_is_confirmed(
    qtbot: QtBot, desk: Desk
) -> None:
    visit = new_visit(desk, title=LocalText.of(de="Alt", zh="旧"))
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("title", "Title"))
    field: Any = form.fields[0]
    german = field._edits["de"]
    german.setFocus()
    german.selectAll()
    QTest.keyClicks(german, "Neu")
    leave(form)
    kept = stored(desk, visit).title
    assert (kept.get("de"), kept.get("zh"), kept.stale("zh")) == ("Neu", "旧", True)
    assert field._confirm.isVisible()
    field._confirm.click()
    assert not stored(desk, visit).title.stale("zh")
    assert not field._confirm.isVisible()


def test_a_text_first_written_in_english_has_english_as_its_source(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("purpose", "Purpose", lines=3))
    field: Any = form.fields[0]
    field._segments.buttons()[1].click()
    english = field._edits["en"]
    assert isinstance(english, QPlainTextEdit)
    english.setFocus()
    QTest.keyClicks(english, "To meet")
    leave(form)
    assert stored(desk, visit).purpose.source == "en"


def test_a_text_is_saved_when_left_by_way_of_its_language_buttons(qtbot: QtBot, desk: Desk) -> None:
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("purpose", "Purpose", lines=3))
    field: Any = form.fields[0]
    german = field._edits["de"]
    german.setFocus()
    QTest.keyClicks(german, "Kennenlernen")
    QTest.keyClick(german, Qt.Key.Key_Tab)
    assert any(each.hasFocus() for each in field._segments.buttons())
    leave(form)
    assert stored(desk, visit).purpose.get("de") == "Kennenlernen"


@pytest.fixture
def _own_language() -> Iterator[None]:
    before = language.current()
    yield
    language.use(before)


@pytest.mark.usefixtures("_own_language")
@pytest.mark.parametrize(
    ("window", "source", "beside"),
    [("en", "de", "en"), ("en", "en", "zh"), ("en", "zh", "en"), ("de", "de", "zh"), ("de", "en", "de")],
)
def test_beside_the_source_stands_the_language_of_the_window(
    qtbot: QtBot, desk: Desk, window: Any, source: Any, beside: str
) -> None:
    language.use(window)
    title = LocalText.of(de="Reise", en="Journey", zh="旅行", source=source)
    form = shown_form(qtbot, desk, new_visit(desk, title=title), lambda f: f.localized("title", "Title"))
    field: Any = form.fields[0]
    assert [each for each, edit in field._edits.items() if edit.isVisible()] == sorted(
        {source, beside}, key=["de", "en", "zh"].index
    )
    assert field._segments.buttons()[["de", "en", "zh"].index(beside)].isChecked()


@pytest.mark.usefixtures("_own_language")
@pytest.mark.parametrize(
    ("window", "texts", "beside"),
    [
        ("de", {"de": "Reise", "en": "Journey"}, "en"),
        ("en", {"de": "Reise", "zh": "旅行"}, "zh"),
        ("de", {"de": "Reise", "zh": "旅行"}, "zh"),
        ("de", {"de": "Reise"}, "zh"),
        ("en", {"de": "Reise"}, "en"),
    ],
)
def test_a_text_that_is_there_shows_before_an_empty_one(
    qtbot: QtBot, desk: Desk, window: Any, texts: dict[Language, str], beside: Any
) -> None:
    language.use(window)
    visit = new_visit(desk, title=LocalText(texts=texts))
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("title", "Title"))
    field: Any = form.fields[0]
    assert field._edits[beside].isVisible()


@pytest.mark.usefixtures("_own_language")
def test_a_text_that_is_emptied_stays_under_the_cursor(qtbot: QtBot, desk: Desk) -> None:
    language.use("de")
    visit = new_visit(desk, title=LocalText.of(de="Reise", en="Journey"))
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("title", "Title"))
    field: Any = form.fields[0]
    english = field._edits["en"]
    english.setFocus()
    english.selectAll()
    QTest.keyClick(english, Qt.Key.Key_Delete)
    QTest.keyClick(english, Qt.Key.Key_Return)
    assert stored(desk, visit).title.get("en") == ""
    assert english.hasFocus()


@pytest.mark.usefixtures("_own_language")
def test_a_language_that_somebody_chose_stays_beside_the_source(qtbot: QtBot, desk: Desk) -> None:
    language.use("en")
    visit = new_visit(desk, title=LocalText.of(de="Reise", en="Journey", zh="旅行"))
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("title", "Title"))
    field: Any = form.fields[0]
    field._segments.buttons()[2].click()
    assert field._edits["zh"].isVisible()
    form.load()
    assert field._edits["zh"].isVisible()
    assert not field._edits["en"].isVisible()


def test_an_empty_text_begins_in_the_language_of_the_workspace(qtbot: QtBot, desk: Desk) -> None:
    language.write_in("en")
    visit = new_visit(desk)
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("purpose", "Purpose", lines=3))
    field: Any = form.fields[0]
    assert field._source_name.text() == "English"
    english, chinese = field._edits["en"], field._edits["zh"]
    assert english.isVisible()
    english.setFocus()
    QTest.keyClicks(english, "To meet")
    chinese.setFocus()
    chinese.setPlainText("会面")
    leave(form)
    purpose = stored(desk, visit).purpose
    assert (purpose.source, purpose.stale("zh")) == ("en", False)
    assert field._source_name.text() == "English"


def test_a_text_that_stands_keeps_its_source_whatever_the_workspace_is_written_in(
    qtbot: QtBot, desk: Desk
) -> None:
    language.write_in("en")
    visit = new_visit(desk, purpose=LocalText.of(de="Kennenlernen"))
    form = shown_form(qtbot, desk, visit, lambda f: f.localized("purpose", "Purpose", lines=3))
    field: Any = form.fields[0]
    assert field._source_name.text() == "Deutsch"
