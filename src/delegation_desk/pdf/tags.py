"""The structure of a document for screen readers: what is a heading, a list, a table, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from delegation_desk.core.language import Language

Tag = Literal[
    "Document", "Sect", "Div", "H1", "H2", "H3", "P", "Span", "Link", "Figure", "L", "LI", "Lbl", "LBody",
    "Table", "THead", "TBody", "TR", "TH", "TD", "TOC", "TOCI", "Reference",
]  # fmt: skip
"""A kind of element in PDF's standard structure."""

Scope = Literal["Column", "Row"]


@dataclass(eq=False)
class Mark:
    """A stretch of one page's content that belongs to an element."""

    page: int
    number: int


@dataclass(eq=False)
class Annotation:
    """A link on a page that belongs to an element."""

    page: int
    index: int


@dataclass(eq=False)
class Element:
    """A node of the structure tree."""

    tag: Tag
    language: Language | None = None
    alt: str = ""
    scope: Scope | None = None
    span: int = 1
    numbered: bool = False
    box: tuple[float, float, float, float] | None = None
    kids: list[Element | Mark | Annotation] = field(default_factory=list)

    def add(self, child: Element) -> Element:
        """Append a child and return it."""
        self.kids.append(child)
        return child

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class Slot:
    """Stands for one element in every part of a split block; each document has its own element for it."""


def level_headings(root: Element) -> None:
    """Make headings start at H1 and never skip a level, as PDF/UA demands."""
    levels: dict[str, Tag] = {"1": "H1", "2": "H2", "3": "H3"}
    last = 0
    for element in root.walk():
        if element.tag in levels.values():
            last = min(int(element.tag[1]), last + 1)
            element.tag = levels[str(last)]
