"""The page for the program on this computer: language, appearance, the name that stands in the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.core.settings import Appearance, WindowLanguage, load_settings, save_settings
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Key
from delegation_desk.ui.form import Form
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row, scrolling
from delegation_desk.ui.page import Page
from delegation_desk.ui.theme import MARGIN

if TYPE_CHECKING:
    from delegation_desk.store.journal import Changes

Part = Callable[[Desk], QWidget]
"""Makes a part of the page that a feature contributes, such as the settings of the workspace."""

_SEEN: Final = {"window_language", "appearance"}


class SettingsSource:
    """The user's settings as a form reads and writes them; they are in a file, not in the workspace."""

    writable = True
    key: Key | None = ("settings",)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def title(self) -> str:
        """As the page is called."""
        return _("Settings")

    def values(self) -> Mapping[str, Any]:
        """The settings as they are saved."""
        return asdict(load_settings())

    def save(self, values: Mapping[str, Any]) -> None:
        """Save settings; what is seen at once makes the window dress anew."""
        try:
            save_settings(replace(load_settings(), **values))
        except OSError as error:
            raise Refused(
                _("The settings could not be saved: {reason}.").format(reason=error.strerror or "?")
            ) from None
        if "author" in values:
            self._desk.workspace.author = values["author"]
        if _SEEN & values.keys():
            # Later: the window is made anew, and with it the field that is just being left.
            QTimer.singleShot(0, self._desk, self._desk.restyled.emit)

    def concerns(self, changes: Changes) -> bool:
        """No write to the workspace touches the settings."""
        return False


class SettingsPage(Page):
    """The program's settings, and below them what features add."""

    def __init__(self, desk: Desk, parts: Sequence[Part] = ()) -> None:
        super().__init__(desk)
        self.form = _form(desk)
        left, top, right, _bottom = MARGIN
        body = column(self.form, *(part(desk) for part in parts), STRETCH, margins=(left, 0, right, 24))
        head = column(label(_("Settings"), "title"), 16, margins=(left, top, right, 0))
        self.setLayout(column(head, Wide(scrolling(boxed(row(Wide(body)))))))


def _form(desk: Desk) -> Form:
    form = Form(desk, SettingsSource(desk))
    form.section(_("On this computer"), key="settings/computer")
    form.choice("window_language", _("Language of the window"), _languages())
    form.choice("appearance", _("Appearance"), _appearances())
    form.text(
        "author", _("Your name"), width=360, hint=_("Stands in the history beside each of your changes.")
    )
    form.text("device", _("Name of this computer"), width=360, hint=_("Tells a laptop from the office."))
    form.load()
    return form


def _languages() -> list[tuple[WindowLanguage, str]]:
    # Each language is called by its own name.
    return [("auto", _("As the system")), ("de", "Deutsch"), ("en", "English")]


def _appearances() -> list[tuple[Appearance, str]]:
    return [("auto", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))]
