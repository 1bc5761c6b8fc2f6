"""What stands above a record uses the width there is, at any width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from delegation_desk.ui.controls import Words
from delegation_desk.ui.flow import Flow
from delegation_desk.ui.layout import boxed, column

pytestmark = pytest.mark.usefixtures("qapp")


def shown(width: int, *widgets: QWidget) -> QWidget:
    around = boxed(column(Flow(*widgets, spacing=12, line_spacing=2)))
    around.resize(width, around.heightForWidth(width))
    around.show()
    return around


def test_what_fits_stands_on_one_line() -> None:
    title, native = Words("Amt für Handel", "title"), Words("南京市商务部门", "title")
    around = shown(900, title, native)
    assert abs(title.geometry().center().y() - native.geometry().center().y()) <= 1
    assert native.x() == title.x() + title.width() + 12
    around.close()


def test_what_does_not_fit_goes_on_in_the_next_line() -> None:
    title, native = Words("Amt für Handel", "title"), Words("南京市商务部门", "title")
    around = shown(title.maximumWidth() + 40, title, native)
    assert native.y() >= title.y() + title.height()
    assert native.x() == title.x() == 0
    around.close()


def test_longer_than_a_line_wraps_within_its_own() -> None:
    title, state = Words("Vereinbarung über die wirtschaftliche Zusammenarbeit", "title"), QLabel("in Kraft")
    around = shown(300, title, state)
    assert title.width() <= 300
    assert title.height() >= 2 * title.fontMetrics().height()
    assert around.height() >= state.y() + state.height()
    around.close()


@pytest.mark.parametrize(
    "text", ["Memorandum of Understanding zur wirtschaftlichen Zusammenarbeit", "AVATAR To"]
)
def test_words_that_have_their_width_need_one_line(text: str) -> None:
    words = Words(text, "title")
    assert words.heightForWidth(words.maximumWidth()) < 1.5 * words.fontMetrics().lineSpacing()


def test_what_is_hidden_takes_no_room() -> None:
    title, native, state = Words("Jining", "title"), Words("", "title"), QLabel("in Kraft")
    native.hide()
    around = shown(600, title, native, state)
    assert state.x() == title.width() + 12
    around.close()


def test_a_line_without_any_room_holds_one_word_each() -> None:
    flow = Flow(Words("Amt", "title"), Words("Handel", "title"), spacing=12)
    around = boxed(column(flow))
    for width in (0, -1, -72):
        assert flow.heightForWidth(width) > 0
    around.close()
