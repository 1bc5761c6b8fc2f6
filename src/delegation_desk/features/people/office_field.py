"""What an office is for the protocol: the post and, in China, the kind of body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QSizePolicy

from delegation_desk.core.language import _
from delegation_desk.model.offices import POSTS, Body, Office
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.choice import Choices
from delegation_desk.ui.layout import boxed, column

_WIDTH: Final = 340


class OfficeField(Field):
    """Two choices that make one code; the second only where the rank follows from the body."""

    def __init__(self, name: str, title: str, *, hint: str = "") -> None:
        self._posts = ["", *POSTS]
        self._post, self._body = Choices(), Choices()
        self._post.addItems([_("not chosen"), *(_(post.label) for post in POSTS.values())])
        self._body.addItems([_("body not known"), *(_(body.value) for body in Body)])
        for each in (self._post, self._body):
            # Their longest words would widen the panel that they stand in.
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            each.setMinimumWidth(0)
            each.setMaximumWidth(_WIDTH)
        super().__init__((name,), title, boxed(column(self._post, self._body, spacing=8)), hint=hint)
        self.label.setBuddy(self._post)
        self.guard(self._post, title)
        self.guard(self._body, _("Kind of body"))
        self._post.activated.connect(self._on_post)
        self._body.activated.connect(lambda _number: self.left.emit())

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the post and the body of a code."""
        office = Office.parse(str(values[self.names[0]]))
        self._post.setCurrentIndex(self._posts.index(office.post) if office else 0)
        bodies = list(Body)
        self._body.setCurrentIndex(bodies.index(office.body) + 1 if office and office.body else 0)
        self._show_body()

    def read(self) -> dict[str, Any]:
        """The code of what is chosen; empty if no post is."""
        number = self._post.currentIndex()
        if number <= 0:
            return {self.names[0]: ""}
        post, place = self._posts[number], self._body.currentIndex() - 1
        body = list(Body)[place] if place >= 0 and POSTS[post].graded else None
        return {self.names[0]: Office(post, body).code}

    def _on_post(self, _number: int) -> None:
        self._show_body()
        self.left.emit()

    def _show_body(self) -> None:
        post = self._posts[max(0, self._post.currentIndex())]
        self._body.setVisible(bool(post) and POSTS[post].graded)
