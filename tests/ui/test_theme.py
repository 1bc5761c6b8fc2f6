from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QIcon

from delegation_desk.core.paths import resource
from delegation_desk.ui import status, theme
from delegation_desk.ui.icons import icon

GROUNDS = ("canvas", "sunken", "surface", "hover", "tint")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["text", "muted", "faint", "accent", "ok", "wait", "bad", "moved", "social"])
def test_text_can_be_read_on_every_ground(colours: theme.Colours, tone: str) -> None:
    ink = getattr(colours, tone)
    own = getattr(colours, f"{tone}_tint", colours.tint)
    assert min(contrast(ink, getattr(colours, ground)) for ground in GROUNDS) >= 4.5
    assert contrast(ink, own) >= 4.5


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_buttons_can_be_read_and_fields_have_an_edge(colours: theme.Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert min(contrast(colours.edge, getattr(colours, ground)) for ground in GROUNDS[:3]) >= 3


def test_the_bundled_fonts_have_german_and_chinese_letters() -> None:
    assert {"Source Sans 3", "Noto Sans SC"} <= set(QFontDatabase.families())
    metrics = QFontMetricsF(theme.font("body"))
    assert metrics.horizontalAdvance("南京") == pytest.approx(2 * metrics.horizontalAdvance("南"))
    assert QFontDatabase.font("Noto Sans SC", "Regular", 12).family() == "Noto Sans SC"


def test_every_icon_that_a_state_or_feature_names_is_there() -> None:
    for look in status.LOOKS.values():
        folder, ending = ("fill", "-fill") if look.fill else ("regular", "")
        assert resource("icons", folder, f"{look.icon}{ending}.svg").is_file(), look.icon


def test_an_icon_comes_in_two_densities_and_a_faint_double() -> None:
    made = icon("trash")
    assert {size.width() for size in made.availableSizes()} == {18, 36}
    assert made.pixmap(18, 18, QIcon.Mode.Disabled).toImage() != made.pixmap(18, 18).toImage()
