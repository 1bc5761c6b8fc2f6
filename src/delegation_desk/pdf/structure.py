"""The tree of elements inside a PDF, and the way back from each mark on a page to its element."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import pikepdf
from pikepdf import Name, Pdf, String

from delegation_desk.pdf.job import LOCALES
from delegation_desk.pdf.tags import Annotation, Element, Mark
from delegation_desk.pdf.text import safe

_ALTERNATIVES: Final = frozenset({"Figure", "Link"})
_CELLS: Final = frozenset({"TD", "TH"})  # keep their place even if they are empty


class Structure:
    """Writes the elements of a document into its file.

    They are thousands, so they are added to the drawn file as text, as an update of it (ISO 32000-1, 7.5.6);
    made one by one as objects of pikepdf they took a sixth of the time of a briefing pack.
    """

    def __init__(self, drawn: bytes) -> None:
        self._drawn = drawn
        with pikepdf.open(io.BytesIO(drawn)) as pdf:
            self._pages = [page.obj.objgen[0] for page in pdf.pages]
            self._links = [[link.objgen[0] for link in page.obj.get(Name.Annots, ())] for page in pdf.pages]
            self._catalogue = pdf.Root.objgen[0]
            self._first: int = int(pdf.trailer.Size)
        self._objects: list[str] = []
        self._marked: list[dict[int, int]] = [{} for _ in self._pages]
        self._annotated: list[_Tie] = []
        self._tree = self._add()

    def written(self, root: Element) -> bytes:
        """The drawn file with the tree under `root`."""
        top = self._element(root, self._tree)
        parents = self._add(f"<</Nums[{' '.join(self._numbers())}]>>")
        below = "" if top is None else _reference(top)
        back = (
            f"/ParentTree {_reference(parents)}/ParentTreeNextKey {len(self._pages) + len(self._annotated)}"
        )
        self._objects[self._tree - self._first] = f"<</Type/StructTreeRoot/K[{below}]{back}>>"
        return _updated(self._drawn, self._objects, self._first, self._catalogue)

    def tie(self, pdf: Pdf) -> None:
        """Let the catalogue, the pages and the links of the written file name their elements."""
        pdf.Root.StructTreeRoot = pdf.get_object(self._tree, 0)
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        for number, page in enumerate(pdf.pages):
            page.obj.StructParents = number
            page.obj.Tabs = Name.S
        for number, tie in enumerate(self._annotated, len(self._pages)):
            link = pdf.get_object(tie.link, 0)
            link.StructParent = number
            link.F = 4  # printed, as PDF/A wants it
            link.Contents = String(tie.said)

    def _add(self, text: str = "") -> int:
        """The number of a further object."""
        self._objects.append(text)
        return self._first + len(self._objects) - 1

    def _element(self, element: Element, parent: int) -> int | None:
        """An element and all below it; none if it is empty, unless it is a cell."""
        made = self._add()
        home = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        kids = [said for kid in element.kids if (said := self._kid(kid, made, element, home))]
        if not kids and element.tag not in _CELLS:
            self._objects.pop()  # nothing was added below it
            return None
        where = "" if home is None else f"/Pg {_reference(self._pages[home])}"
        below = f"/K[{' '.join(kids)}]" if kids else ""
        self._objects[made - self._first] = (
            f"<</Type/StructElem/S/{element.tag}/P {_reference(parent)}{where}{below}{_described(element)}>>"
        )
        return made

    def _kid(
        self, kid: Element | Mark | Annotation, made: int, element: Element, home: int | None
    ) -> str | None:
        if isinstance(kid, Mark):
            self._marked[kid.page][kid.number] = made
            if kid.page == home:
                return f"{kid.number}"
            return f"<</Type/MCR/Pg {_reference(self._pages[kid.page])}/MCID {kid.number}>>"
        if isinstance(kid, Element):
            below = self._element(kid, made)
            return None if below is None else _reference(below)
        link = self._links[kid.page][kid.index]
        self._annotated.append(_Tie(link, made, safe(element.alt)))
        return f"<</Type/OBJR/Obj {_reference(link)}/Pg {_reference(self._pages[kid.page])}>>"

    def _numbers(self) -> Iterator[str]:
        """For each page the elements of its marks in order, and for each link its element."""
        for number, marked in enumerate(self._marked):
            owners = (marked.get(mark) for mark in range(max(marked, default=-1) + 1))
            said = " ".join("null" if owner is None else _reference(owner) for owner in owners)
            yield f"{number} {_reference(self._add(f'[{said}]'))}"
        for number, tie in enumerate(self._annotated, len(self._pages)):
            yield f"{number} {_reference(tie.element)}"


class _Tie(NamedTuple):
    """A link and its element, by the numbers of their objects, and what is read aloud of it."""

    link: int
    element: int
    said: str


def _described(element: Element) -> str:
    language = f"/Lang({LOCALES[element.language]})" if element.language else ""
    alternative = f"/Alt{_string(element.alt)}" if element.alt and element.tag in _ALTERNATIVES else ""
    return language + alternative + _attributes(element)


def _attributes(element: Element) -> str:
    if element.tag == "TH" or (element.tag == "TD" and element.span > 1):
        scope = f"/Scope/{element.scope}" if element.scope else ""
        span = f"/ColSpan {element.span}" if element.span > 1 else ""
        return f"/A<</O/Table{scope}{span}>>"
    if element.tag == "L":
        return f"/A<</O/List/ListNumbering/{'Decimal' if element.numbered else 'Disc'}>>"
    if element.tag == "Figure" and element.box is not None:
        box = " ".join(f"{value:.2f}" for value in element.box)
        return f"/A<</O/Layout/BBox[{box}]/Placement/Block>>"
    return ""


def _reference(number: int) -> str:
    return f"{number} 0 R"


def _string(text: str) -> str:
    return f"<feff{safe(text).encode('utf-16-be').hex()}>"


def _updated(drawn: bytes, objects: Sequence[str], first: int, catalogue: int) -> bytes:
    """The file with further objects, numbered from `first`, behind what it had."""
    parts, places = [drawn, b"\n"], []
    end = len(drawn) + 1
    for number, text in enumerate(objects, first):
        part = f"{number} 0 obj\n{text}\nendobj\n".encode("ascii")
        places.append(end)
        parts.append(part)
        end += len(part)
    before = int(drawn[drawn.rindex(b"startxref") :].split()[1])
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"<</Size {first + len(objects)}/Root {_reference(catalogue)}/Prev {before}>>"
    parts.append(
        f"xref\n{first} {len(objects)}\n{table}trailer\n{trailer}\nstartxref\n{end}\n%%EOF\n".encode("ascii")
    )
    return b"".join(parts)
