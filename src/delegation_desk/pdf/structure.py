"""The tree of elements inside a PDF, and the way back from each mark on a page to its element."""

from __future__ import annotations

from functools import cache
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from delegation_desk.pdf.job import LOCALES
from delegation_desk.pdf.tags import Annotation, Element, Mark
from delegation_desk.pdf.text import safe

_ALTERNATIVES: Final = frozenset({"Figure", "Link"})


@cache
def _name(tag: str) -> Name:
    return Name("/" + tag)


class Structure:
    """Writes the elements of a document into its file."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._marked: list[dict[int, Object]] = [{} for _ in self._pages]
        self._annotated: list[Object] = []

    def write(self, root: Element) -> None:
        """Write the tree under `root`."""
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top = self._element(root, tree)
        tree.K = Array([top] if top is not None else [])
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(self._numbers())))
        tree.ParentTreeNextKey = len(self._pages) + len(self._annotated)
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, element: Element, parent: Object) -> Object | None:
        """An element and all below it; none if it is empty, unless it is a cell, which keeps its place."""
        home = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        made = self._pdf.make_indirect(Dictionary(self._described(element, home) | {"/P": parent}))
        kids = [
            kid for kid in (self._kid(kid, made, element, home) for kid in element.kids) if kid is not None
        ]
        if not kids and element.tag not in {"TD", "TH"}:
            return None
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _kid(
        self, kid: Element | Mark | Annotation, made: Object, element: Element, home: int | None
    ) -> Object | int | None:
        if isinstance(kid, Element):
            return self._element(kid, made)
        if isinstance(kid, Mark):
            self._marked[kid.page][kid.number] = made
            if kid.page == home:
                return kid.number
            return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)
        annotation = self._annotation(kid, made, element.alt)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[kid.page])

    def _annotation(self, kid: Annotation, made: Object, said: str) -> Object:
        annotations = self._pages[kid.page].Annots
        annotation = annotations[kid.index]
        if not annotation.is_indirect:
            annotation = annotations[kid.index] = self._pdf.make_indirect(annotation)
        annotation.StructParent = len(self._pages) + len(self._annotated)
        annotation.F = 4  # printed, as PDF/A wants it
        annotation.Contents = String(safe(said))
        self._annotated.append(made)
        return annotation

    def _described(self, element: Element, home: int | None) -> dict[str, Object]:
        """Its own words in one go: a key set later costs as much as the whole element."""
        found: dict[str, Object] = {"/Type": Name.StructElem, "/S": _name(element.tag)}
        if home is not None:
            found["/Pg"] = self._pages[home]
        if element.language:
            found["/Lang"] = String(LOCALES[element.language])
        if element.alt and element.tag in _ALTERNATIVES:
            found["/Alt"] = String(safe(element.alt))
        attributes = _attributes(element)
        if attributes is not None:
            found["/A"] = attributes
        return found

    def _numbers(self) -> list[Object | int]:
        numbers: list[Object | int] = []
        for number, (page, marked) in enumerate(zip(self._pages, self._marked, strict=True)):
            page.StructParents = number
            page.Tabs = Name.S
            owners = [marked.get(mark) for mark in range(max(marked, default=-1) + 1)]
            numbers += [number, self._pdf.make_indirect(Array(owners))]
        for number, owner in enumerate(self._annotated, len(self._pages)):
            numbers += [number, owner]
        return numbers


def _attributes(element: Element) -> Object | None:
    if element.tag == "TH" or (element.tag == "TD" and element.span > 1):
        found = Dictionary(O=Name.Table)
        if element.scope:
            found.Scope = _name(element.scope)
        if element.span > 1:
            found.ColSpan = element.span
        return found
    if element.tag == "L":
        return Dictionary(O=Name.List, ListNumbering=Name.Decimal if element.numbered else Name.Disc)
    if element.tag == "Figure" and element.box is not None:
        box = Array([round(value, 2) for value in element.box])
        return Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
    return None
