"""Writing the drawn pages: fonts, links, outline by ReportLab, structure and metadata by pikepdf."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from delegation_desk.pdf.job import LOCALES, Job
from delegation_desk.pdf.metadata import add_metadata
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.tags import Annotation, Element, Mark, level_headings
from delegation_desk.pdf.text import safe

if TYPE_CHECKING:
    import pikepdf

    from delegation_desk.pdf.build import Document

Outline = Sequence[tuple[int, str, str]]
"""Level, title and key of each entry."""

_ALTERNATIVES: Final = frozenset({"Figure", "Link"})


def finished(job: Job, sheets: Sequence[Sheet], document: Document, outline: Outline) -> bytes:
    """The whole document as bytes; the same for the same pages, whenever and wherever it is written."""
    import pikepdf

    drawn = _drawn(job, sheets, outline)
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        level_headings(job.root)
        Structure(pdf).write(job.root)
        add_metadata(pdf, document)
        out = io.BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _drawn(job: Job, sheets: Sequence[Sheet], outline: Outline) -> bytes:
    canvas = job.canvas
    for sheet in sheets:
        canvas._code, canvas._formsinuse = sheet.code, sheet.forms
        for rect, target in sheet.links:
            if target.startswith("#"):
                canvas.linkRect("", target[1:], rect, relative=0, thickness=0)
            else:
                canvas.linkURL(target, rect, relative=0, thickness=0)
        for key, y in sheet.places.items():
            # Not Fit: viewers keep their zoom, and QtPdf warns of it.
            canvas.bookmarkPage(key, "XYZ", left=0, top=y, zoom=0)
        canvas.showPage()
    for level, title, key in outline:
        canvas.addOutlineEntry(safe(title), key, level)
    canvas.save()
    return job.file.getvalue()


class Structure:
    """Writes the tree of elements into a PDF, with the way back from each mark on a page to its element."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._marked: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self._annotated: list[pikepdf.Object] = []

    def write(self, root: Element) -> None:
        """Write the tree under `root`."""
        from pikepdf import Array, Dictionary, Name

        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top = self._element(root, tree)
        tree.K = Array([top] if top is not None else [])
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(self._numbers())))
        tree.ParentTreeNextKey = len(self._pages) + len(self._annotated)
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object | None:
        """An element and all below it; none if it is empty, unless it is a cell, which keeps its place."""
        from pikepdf import Array, Dictionary, Name

        made = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent))
        kids = [kid for kid in (self._kid(kid, made, element.alt) for kid in element.kids) if kid is not None]
        if not kids and element.tag not in {"TD", "TH"}:
            return None
        if kids:
            made.K = Array(kids)
        self._describe(element, made)
        return made

    def _kid(
        self, kid: Element | Mark | Annotation, made: pikepdf.Object, said: str
    ) -> pikepdf.Object | None:
        from pikepdf import Dictionary, Name

        if isinstance(kid, Element):
            return self._element(kid, made)
        if isinstance(kid, Mark):
            self._marked[kid.page][kid.number] = made
            return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)
        annotation = self._annotation(kid, made, said)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[kid.page])

    def _annotation(self, kid: Annotation, made: pikepdf.Object, said: str) -> pikepdf.Object:
        from pikepdf import String

        annotations = self._pages[kid.page].Annots
        annotation = annotations[kid.index]
        if not annotation.is_indirect:
            annotation = annotations[kid.index] = self._pdf.make_indirect(annotation)
        annotation.StructParent = len(self._pages) + len(self._annotated)
        annotation.F = 4  # printed, as PDF/A wants it
        annotation.Contents = String(safe(said))
        self._annotated.append(made)
        return annotation

    def _describe(self, element: Element, made: pikepdf.Object) -> None:
        from pikepdf import String

        if element.language:
            made.Lang = String(LOCALES[element.language])
        if element.alt and element.tag in _ALTERNATIVES:
            made.Alt = String(safe(element.alt))
        attributes = _attributes(element)
        if attributes is not None:
            made.A = attributes

    def _numbers(self) -> list[pikepdf.Object | int]:
        from pikepdf import Array, Name

        numbers: list[pikepdf.Object | int] = []
        for number, (page, marked) in enumerate(zip(self._pages, self._marked, strict=True)):
            page.StructParents = number
            page.Tabs = Name.S
            owners = [marked.get(mark) for mark in range(max(marked, default=-1) + 1)]
            numbers += [number, self._pdf.make_indirect(Array(owners))]
        for number, owner in enumerate(self._annotated, len(self._pages)):
            numbers += [number, owner]
        return numbers


def _attributes(element: Element) -> pikepdf.Object | None:
    from pikepdf import Array, Dictionary, Name

    if element.tag == "TH" or (element.tag == "TD" and element.span > 1):
        found = Dictionary(O=Name.Table)
        if element.scope:
            found.Scope = Name("/" + element.scope)
        if element.span > 1:
            found.ColSpan = element.span
        return found
    if element.tag == "L":
        return Dictionary(O=Name.List, ListNumbering=Name.Decimal if element.numbered else Name.Disc)
    if element.tag == "Figure" and element.box is not None:
        box = Array([round(value, 2) for value in element.box])
        return Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
    return None
