"""Nothing slips away from under the hand: what one goes on with stays in its place while others are saved."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar, QWidget
from sqlmodel import select
from tests.acceptance.test_clicks_scroll_nothing import click_into
from tests.driving import Hand, Key

from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.core.text import LocalText
from delegation_desk.model.from_words import new_place
from delegation_desk.model.places import Place
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store import records
from delegation_desk.ui.controls import Segments

LONG = "Landkreis Mittelsachsen mit allen seinen Gemeinden und auch den Ortsteilen davon"


def height(hand: Hand, control: QWidget) -> int:
    """Where a control stands in the window."""
    hand.qtbot.wait(400)
    return control.mapTo(hand.window, QPoint(0, 0)).y()


def around(widget: QWidget) -> QScrollArea:
    found: QWidget | None = widget
    while not isinstance(found, QScrollArea):
        assert found is not None
        found = found.parentWidget()
    return found


def wheel_to(control: QWidget, down: int) -> None:
    """Scroll so that a control stands in the middle of what shows."""
    area = around(control)
    inside = area.widget()
    assert inside is not None
    place = control.mapTo(inside, QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(place - down)
    QApplication.processEvents()


def test_a_title_that_wraps_moves_no_field(newcomer: Hand) -> None:
    made = newcomer.desk.commit("New", lambda session: records.add(session, new_place("Freiberg, DE")))
    newcomer.desk.open("place", made.id)
    newcomer.write("Name, Deutsch", LONG)
    country = newcomer.control("Country")
    wheel_to(country, 200)
    before = height(newcomer, country)
    newcomer.write("Country", "DE")
    newcomer.press(Key.Key_Tab)
    assert str(newcomer.one(Place).name) == LONG
    assert height(newcomer, country) == before


def begin_visit(hand: Hand) -> None:
    draft = VisitDraft(code="2027-x", title=LocalText.of(de="Delegationsreise nach Taiyuan"))
    visit: UUID = hand.desk.commit("New", lambda session: records.add(session, draft).id)
    hand.desk.open("visit", visit)


def test_what_is_saved_scrolls_no_page_that_stands_at_its_top(newcomer: Hand) -> None:
    newcomer.window.resize(1366, 768)
    begin_visit(newcomer)
    newcomer.click("English")
    newcomer.write("Title, English", "Delegation visit to Taiyuan")
    purpose = newcomer.control("Purpose, Deutsch")
    before = height(newcomer, purpose)
    click_into(newcomer, purpose)
    assert newcomer.one(Visit).title.get("en") == "Delegation visit to Taiyuan"
    assert around(purpose).verticalScrollBar().value() == 0
    assert height(newcomer, purpose) == before


def test_a_heading_that_says_the_same_again_moves_nothing_for_a_moment(newcomer: Hand) -> None:
    begin_visit(newcomer)
    newcomer.qtbot.wait(100)
    bar = newcomer.all(QTabBar)[0]
    before = bar.mapTo(newcomer.window, QPoint(0, 0)).y()
    newcomer.record.refresh()
    for _round in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        assert bar.mapTo(newcomer.window, QPoint(0, 0)).y() == before


def test_a_sentence_that_wraps_moves_no_field(newcomer: Hand) -> None:
    newcomer.window.resize(760, 620)
    draft = VisitDraft(code="2027-x", title=LocalText.of("Taiyuan"))
    visit: UUID = newcomer.desk.commit("New", lambda session: records.add(session, draft).id)
    newcomer.desk.open("visit", visit)
    lead = newcomer.control("Lead organisation")
    newcomer.write("Home place", "Che")
    wheel_to(lead, 200)
    before = height(newcomer, lead)
    newcomer.press(Key.Key_Escape)
    newcomer.write("Lead organisation", "Stadt")
    newcomer.press(Key.Key_Escape)
    assert newcomer.problem("Home place")
    assert height(newcomer, lead) == before


def test_results_that_are_saved_move_no_task(hand: Hand) -> None:
    hand.go("Meetings")
    hand.open(hand.listed()[-1])
    hand.unfold("Results and minutes")
    link = hand.control("Minutes for")
    hand.write("Results, Deutsch", "Eins und zwei")
    wheel_to(link, 300)
    before = height(hand, link)
    link.setFocus()
    assert height(hand, link) == before


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_edition_moves_no_language(hand: Hand, language: Literal["en", "de"]) -> None:
    save_settings(replace(load_settings(), window_language=language))
    hand.window.dress_anew()
    visit = hand.ask(lambda session: session.exec(select(Visit)).first())
    hand.desk.show_documents("pack", visit.id)
    places = set()
    for number in range(3):
        hand.qtbot.wait(60)
        hand.all(Segments)[0]._group.buttons()[number].click()
        hand.qtbot.wait(60)
        places.add(hand.all(Segments)[1].mapTo(hand.window, QPoint(0, 0)).y())
    assert len(places) == 1
