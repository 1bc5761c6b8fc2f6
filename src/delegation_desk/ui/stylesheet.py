"""The style sheet made from the tokens: text roles, then controls, then containers."""

from __future__ import annotations

from delegation_desk.core.paths import resource
from delegation_desk.ui.theme import TYPE, Colours

_TONES = ("text", "muted", "faint", "accent", "on_accent", "canvas", "ok", "wait", "bad", "moved", "social")


def stylesheet(c: Colours) -> str:
    """The whole style sheet for one set of colours."""
    return "".join(
        (_text(c), _buttons(c), _fields(c), _ticks(c), _tabs_and_menus(c), _views(c), _containers(c))
    )


def _drawing(name: str, c: Colours) -> str:
    """A drawing that a style sheet can only take as a file."""
    file = resource("theme", f"{name}-{'dark' if c.dark else 'light'}.svg")
    return f'url("{file.as_posix()}")'


def _text(c: Colours) -> str:
    roles = (f'QLabel[role="{n}"]{{font-size:{t.size}px;font-weight:{t.weight};}}\n' for n, t in TYPE.items())
    tones = (f'QLabel[tone="{n}"]{{color:{getattr(c, n)};}}\n' for n in _TONES)
    return f"""QMainWindow, QDialog {{ background: {c.canvas}; }}
QToolTip {{ background: {c.text}; color: {c.canvas}; border: none; padding: 6px 8px; font-size: 13px; }}
{"".join(roles)}{"".join(tones)}"""


def _buttons(c: Colours) -> str:
    return f"""
QPushButton {{ min-height: 22px; padding: 5px 13px; border-radius: 6px; border: 1px solid {c.edge};
  background: {c.surface}; color: {c.text}; }}
QPushButton:hover {{ background: {c.hover}; }} QPushButton:pressed, QPushButton:checked {{ background:
  {c.tint}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px 12px; }}
QPushButton:disabled {{ color: {c.faint}; border-color: {c.line}; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}
QPushButton[role="primary"] {{ background: {c.accent}; border-color: {c.accent}; color: {c.on_accent};
  font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {c.accent_hover}; border-color: {c.accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {c.text}; }}
QPushButton[role="primary"]:disabled {{ background: {c.hover}; border-color: {c.hover}; color: {c.faint}; }}
QPushButton[role="danger"] {{ color: {c.bad}; border-color: {c.bad}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="quiet"]:hover {{ background: {c.hover}; }}
QPushButton[role="quiet"]:focus {{ border-color: {c.accent}; }}
QPushButton[shape="square"], QPushButton[shape="square"]:focus {{ padding: 0; min-width: 30px; max-width:
  30px;
  min-height: 30px; max-height: 30px; }}
QPushButton[shape="square"]:focus {{ min-width: 28px; max-width: 28px; min-height: 28px; max-height: 28px; }}
QPushButton[role="link"] {{ background: transparent; border: none; border-bottom: 2px solid transparent;
  border-radius: 0; padding: 2px 0 0; color: {c.accent}; min-height: 18px; text-align: left; }}
QPushButton[role="link"][step="small"] {{ font-size: {TYPE["small"].size}px; }}
QPushButton[role="link"][shape="flat"] {{ padding: 0; min-height: 16px; }}
QPushButton[role="link"][tone="faint"] {{ color: {c.faint}; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ background: {c.tint}; border-bottom-color: {c.accent}; }}
QPushButton[role="link"]:disabled {{ color: {c.faint}; }}
QPushButton[role="record"] {{ background: transparent; border: none; border-bottom: 2px solid transparent;
  border-radius: 0; padding: 2px 0 0; color: {c.text}; min-height: 18px; text-align: left; }}
QPushButton[role="record"]:hover {{ color: {c.accent}; text-decoration: underline; }}
QPushButton[role="record"]:focus {{ background: {c.tint}; border-bottom-color: {c.accent}; }}
QPushButton[role="fold"] {{ background: transparent; border: none; border-bottom: 2px solid transparent;
  border-radius: 0; padding: 2px 0 0; font-size: {TYPE["heading"].size}px; font-weight: 600; text-align:
    left; }}
QPushButton[role="fold"]:focus {{ background: {c.tint}; border-bottom-color: {c.accent}; }}
QPushButton[role="search"] {{ background: {c.surface}; border-color: {c.line}; color: {c.faint};
  text-align: left;
  padding: 3px 9px; }}
QPushButton[role="search"]:focus {{ border-color: {c.accent}; padding: 2px 8px; }}
"""


def _fields(c: Colours) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {{ background: {c.surface}; color: {c.text};
  border: 1px solid {c.edge}; border-radius: 6px; padding: 5px 9px; placeholder-text-color: {c.faint};
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit, QComboBox {{ min-height: 24px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {{
  border: 2px solid {c.accent}; padding: 4px 8px; }}
QLineEdit[invalid="true"], QLineEdit[invalid="true"]:focus,
QPlainTextEdit[invalid="true"], QPlainTextEdit[invalid="true"]:focus,
QComboBox[invalid="true"], QComboBox[invalid="true"]:focus {{ border: 2px solid {c.bad}; padding: 4px 8px; }}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] {{ background: {c.sunken}; border-color: {c.line}; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ background: {c.sunken}; color: {c.faint};
  border-color: {c.line}; }}
QLineEdit[role="query"], QLineEdit[role="query"]:focus {{ border: none; background: transparent; font-size:
  20px;
  padding: 0; min-height: 34px; }}
QComboBox {{ combobox-popup: 0; }} QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow {{ image: {_drawing("down", c)}; width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.line}; padding: 4px; }}
QComboBox QAbstractItemView::item {{ min-height: 30px; padding: 0 8px; border-radius: 5px; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.tint}; color: {c.text}; }}
"""


def _ticks(c: Colours) -> str:
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; min-height: 24px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {c.edge};
  background: {c.surface}; border-radius: 4px; }}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QRadioButton::indicator:checked {{
  background: {c.accent}; border-color: {c.accent}; }}
QCheckBox::indicator:checked {{ image: {_drawing("check", c)}; }}
QRadioButton::indicator:checked {{ image: {_drawing("radio", c)}; }}
QCheckBox::indicator:indeterminate {{ image: {_drawing("partly", c)}; }}
QRadioButton::indicator {{ border-radius: 8px; }} QCheckBox:focus, QRadioButton:focus {{ background:
  {c.tint}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {c.accent}; }}
"""


def _tabs_and_menus(c: Colours) -> str:
    return f"""
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; padding: 8px 0; margin-right: 28px;
  border-bottom: 2px solid transparent; }}
QTabBar[tight="true"]::tab {{ margin-right: 12px; }}
QTabBar::tab:hover, QTabBar::tab:selected {{ color: {c.text}; }}
QTabBar::tab:selected {{ font-weight: 600; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ background: {c.tint}; }}
QMenuBar {{ background: transparent; }}
QMenuBar::item {{ padding: 6px 10px; border-radius: 6px; color: {c.muted}; background: transparent; }}
QMenuBar::item:selected {{ background: {c.hover}; color: {c.text}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: 6px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {c.tint}; }} QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 6px 8px; }}
"""


def _views(c: Colours) -> str:
    return f"""
QAbstractItemView {{ background: transparent; border: none; outline: none; selection-background-color:
  {c.tint};
  selection-color: {c.text}; }}
QHeaderView, QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{ background: transparent; border:
  none; }}
QHeaderView::section {{ background: transparent; color: {c.faint}; font-size: 13px; font-weight: 600;
  border: none;
  border-bottom: 1px solid {c.line}; padding: 6px 8px; }}
QScrollBar, QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollBar:vertical {{ width: 12px; }} QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {c.edge}; border: 4px solid transparent; min-height: 32px; min-width: 32px;
  background-clip: padding; }}
QScrollBar::handle:hover {{ border-width: 2px; }} QScrollBar::add-line, QScrollBar::sub-line {{ width: 0;
  height: 0; }}
QAbstractItemView[role="popup"] {{ background: {c.surface}; border: 1px solid {c.line}; padding: 2px; }}
QAbstractItemView[role="popup"]::item {{ min-height: 30px; padding: 0 8px; border-radius: 5px; }}
QAbstractItemView[role="popup"]::item:selected {{ background: {c.tint}; color: {c.text}; }}
"""


def _containers(c: Colours) -> str:
    return f"""
QFrame[role="line"], QFrame[role="upright"] {{ background: {c.line}; border: none; }}
QFrame[role="line"] {{ max-height: 1px; min-height: 1px; }} QFrame[role="upright"] {{ max-width: 1px;
  min-width: 1px; }}
QWidget[role="sunken"] {{ background: {c.sunken}; }} QWidget[role="canvas"] {{ background: {c.canvas}; }}
QFrame[role="panel"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 10px; }}
QFrame[role="box"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 6px; }}
QFrame[role="foot"] {{ background: {c.surface}; border: none; border-radius: 5px; }}
QFrame[role="foot"][floats="true"] {{ border-top: 1px solid {c.line}; border-radius: 0; }}
QFrame[role="banner"] {{ border-radius: 6px; }}
QFrame[role="banner"][tone="wait"] {{ background: {c.wait_tint}; }}
QFrame[role="banner"][tone="bad"] {{ background: {c.bad_tint}; }}
QFrame[role="banner"][tone="accent"] {{ background: {c.tint}; }}
QFrame[role="chip"] {{ border-radius: 12px; background: {c.hover}; }}
{"".join(f'QFrame[role="chip"][tone="{n}"]{{background:{getattr(c, n + "_tint")};}}' for n in _CHIPS)}
QFrame[role="chip"][tone="accent"] {{ background: {c.tint}; }}
QLabel[role="key"] {{ border: 1px solid {c.line}; border-radius: 4px; padding: 0 5px; background: {c.canvas};
  color: {c.muted}; font-size: 13px; }}
QFrame[role="segments"] {{ background: {c.hover}; border-radius: 7px; }}
QFrame[role="segments"] QPushButton {{ border: 2px solid transparent; background: transparent; padding: 3px
  12px;
  color: {c.muted}; min-height: 20px; }}
QFrame[role="segments"] QPushButton:checked {{ background: {c.surface}; color: {c.text}; border: 1px solid
  {c.edge};
  padding: 4px 13px; }}
QFrame[role="segments"] QPushButton:focus {{ border: 2px solid {c.accent}; padding: 3px 12px; }}
QFrame[role="segments"][step="small"] QPushButton, QFrame[role="segments"][step="small"] QPushButton:checked,
QFrame[role="segments"][step="small"] QPushButton:focus {{ font-size: 13px; padding: 0 9px; min-height:
  18px; }}
QFrame[role="toast"] {{ background: {c.text}; border-radius: 6px; }}
QFrame[role="toast"] QLabel {{ color: {c.canvas}; font-size: 14px; }}
QFrame[role="toast"] QPushButton {{ color: {c.canvas}; font-size: 14px; text-decoration: underline; }}
QFrame[role="toast"] QPushButton:focus {{ color: {c.text}; background: {c.canvas}; }}
QStatusBar {{ background: {c.sunken}; color: {c.muted}; border-top: 1px solid {c.line}; }}
QStatusBar::item {{ border: none; }}
QProgressBar {{ background: {c.line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {c.line}; }}
"""


_CHIPS = ("ok", "wait", "bad", "moved", "social")
