"""The look of the program: tokens, and the palette that Qt paints with.

Everything visible comes from here. A widget asks for a role (`role="title"`) or a tone (`tone="muted"`) and
never for a colour, a size or a font of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from delegation_desk.core.settings import Appearance

Tone = Literal["text", "muted", "faint", "accent", "on_accent", "canvas", "edge",
               "ok", "wait", "bad", "moved", "social"]  # fmt: skip
Role = Literal["display", "title", "heading", "body", "strong", "small", "label"]


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours: each pair that carries text at least 4.5:1, each edge of a control at least 3:1."""

    dark: bool
    canvas: str  # the page
    sunken: str  # navigation, menus, status bar, the ground of a preview
    surface: str  # fields, blocks, menus: what can be touched
    hover: str
    line: str  # hairlines between rows; never carries meaning
    edge: str  # borders of fields and boxes
    text: str
    muted: str  # second lines, labels
    faint: str  # hints, units; still readable
    accent: str  # the one colour: primary action, selection, focus
    accent_hover: str
    on_accent: str
    tint: str  # ground of what is selected
    ok: str
    ok_tint: str
    wait: str
    wait_tint: str
    bad: str
    bad_tint: str
    moved: str
    moved_tint: str
    social: str  # meals and receptions on the board
    social_tint: str

    def tone(self, name: Tone) -> QColor:
        """The colour of a tone."""
        return QColor(getattr(self, name))

    def ground(self, name: Tone) -> QColor:
        """The pale ground that belongs to a tone, for chips and blocks."""
        return QColor(self.tint if name == "accent" else getattr(self, f"{name}_tint", self.hover))


LIGHT: Final = Colours(
    dark=False, canvas="#FCFBF9", sunken="#F3F1EC", surface="#FFFFFF", hover="#ECE9E2", line="#E4E0D8",
    edge="#8B867C",
    text="#22201D", muted="#56524A", faint="#6B665D", accent="#155E7C", accent_hover="#0F4A63",
    on_accent="#FFFFFF",
    tint="#DDEBF1", ok="#1D6A3D", ok_tint="#DFF0E4", wait="#855000", wait_tint="#FAEBCF", bad="#AF2A20",
    bad_tint="#FBE4E0", moved="#64479A", moved_tint="#ECE6F6", social="#7A4A34", social_tint="#F4E8DF",
)  # fmt: skip
DARK: Final = Colours(
    dark=True, canvas="#1C1D1F", sunken="#151618", surface="#26282B", hover="#2D3034", line="#33363A",
    edge="#7D8187",
    text="#ECEAE5", muted="#B9B6AF", faint="#A8A59E", accent="#7BC1DE", accent_hover="#A5D6EA",
    on_accent="#0B2733",
    tint="#1D3B49", ok="#82CF9D", ok_tint="#1D3626", wait="#E8B764", wait_tint="#3B2E16", bad="#F3968D",
    bad_tint="#472320", moved="#C3AFEE", moved_tint="#322949", social="#DDB096", social_tint="#3A2C24",
)  # fmt: skip

ROW: Final = {"menu": 32, "nav": 32, "field": 36, "list": 44, "list_two_lines": 52}
FOCUS: Final = 2  # pixels of accent inside what has the focus
ICON: Final = {"sign": 14, "inline": 16, "nav": 18, "empty": 40}
MARGIN: Final = (40, 24, 32, 0)  # of a page: left, top, right, bottom
FAMILIES: Final = (
    "Source Sans 3",
    "Noto Sans SC",
)  # the order decides: Latin first, then Chinese as written in China


class Type(NamedTuple):
    """A step of the type scale, in logical pixels."""

    size: int
    weight: int = 400


TYPE: Final[dict[Role, Type]] = {
    "display": Type(60, 600),  # one number a page at most
    "title": Type(26, 600), "heading": Type(17, 600),
    "body": Type(15), "strong": Type(15, 600), "small": Type(13), "label": Type(13, 600),
}  # fmt: skip

# For a new QApplication. To set the style of one that stands costs a fiftieth of the start: PySide then makes
# a Python class of QStyle, with all that it counts.
STYLE: Final = ("-style", "fusion")

_chosen: list[Colours] = [LIGHT]
_sheet: list[str] = [""]


def colours() -> Colours:
    """The colours in use; asked for when painting, never kept."""
    return _chosen[0]


def font(role: Role = "body", *, tabular: bool = False) -> QFont:
    """The font of a role, for delegates and painted widgets; tabular figures for columns of numbers."""
    return QFont(_font(role, tabular))


@cache
def metrics(role: Role = "body", *, tabular: bool = False) -> QFontMetricsF:
    """What the font of a role measures; the same for every cell of a list."""
    return QFontMetricsF(_font(role, tabular))


@cache
def _font(role: Role, tabular: bool) -> QFont:
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(TYPE[role].size)
    made.setWeight(QFont.Weight(TYPE[role].weight))
    if tabular:
        made.setFeature(QFont.Tag.fromString("tnum"), 1)
    return made


def palette(c: Colours) -> QPalette:
    """The palette that Fusion paints with, for all that the style sheet leaves alone."""
    role, made = QPalette.ColorRole, QPalette()
    pairs = (
        (c.canvas, role.Window, role.ToolTipText), (c.sunken, role.AlternateBase), (c.hover, role.Midlight),
        (c.line, role.Mid), (c.surface, role.Base, role.Button, role.Light), (c.edge, role.Dark, role.Shadow),
        (c.faint, role.PlaceholderText), (c.text, role.WindowText, role.Text, role.ButtonText,
        role.ToolTipBase),
        (c.accent, role.Highlight, role.Accent, role.Link, role.LinkVisited), (c.on_accent,
        role.HighlightedText),
    )  # fmt: skip
    for colour, *roles in pairs:
        for each in roles:
            made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(c.faint))
    return made


def set_role(widget: QWidget, **properties: str) -> None:
    """Give a living widget another role, tone or `invalid` mark, and let the style sheet see it."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def choose(appearance: Appearance) -> Colours:
    """The colours that an appearance means on this system now."""
    hints = QApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return _system_contrast(QApplication.palette())
    system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return DARK if appearance == "dark" or (appearance == "auto" and system_dark) else LIGHT


def apply(app: QApplication, appearance: Appearance) -> None:
    """Dress the whole program; called again to change between light and dark."""
    from delegation_desk.ui.stylesheet import stylesheet

    c = _chosen[0] = choose(appearance)
    app.setPalette(palette(c))
    app.setFont(font())
    _sheet[0] = stylesheet(c)
    for window in app.topLevelWidgets():
        if window.styleSheet():
            dress(window)


def dress(window: QWidget) -> None:
    """Give the style sheet to a window or a list that pops up; what stands in it has it from there.

    The program as a whole has none: whatever was put into another widget would be dressed once more, with all
    in it, and a page is put together from the inside out.
    """
    window.setStyleSheet(_sheet[0])


def _system_contrast(system: QPalette) -> Colours:
    """The system's own colours for people who asked for high contrast: tints fall away, edges are text."""
    role = QPalette.ColorRole
    page, ink = system.color(role.Window).name(), system.color(role.WindowText).name()
    return Colours(
        dark=system.color(role.Window).lightness() < 128, canvas=page, sunken=page, surface=page, hover=page,
        line=ink, edge=ink, text=ink, muted=ink, faint=ink, accent=ink, accent_hover=ink, on_accent=page,
        tint=page, ok=ink, ok_tint=page, wait=ink, wait_tint=page, bad=ink, bad_tint=page, moved=ink,
        moved_tint=page, social=ink, social_tint=page,
    )  # fmt: skip
