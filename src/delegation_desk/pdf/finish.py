"""Writing the drawn pages: fonts, links, outline by ReportLab, structure and metadata by pikepdf."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from delegation_desk.pdf.job import Job
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.tags import level_headings
from delegation_desk.pdf.text import safe

if TYPE_CHECKING:
    from pikepdf import Pdf

    from delegation_desk.pdf.build import Document

_ATTEMPTS: Final = 8
Outline = Sequence[tuple[int, str, str]]
"""Level, title and key of each entry."""


def finished(job: Job, sheets: Sequence[Sheet], document: Document, outline: Outline) -> bytes:
    """The whole document as bytes; the same for the same pages, whenever and wherever it is written."""
    import pikepdf

    from delegation_desk.pdf.metadata import add_metadata
    from delegation_desk.pdf.structure import Structure

    with ThreadPoolExecutor(1) as beside:
        contents = _contents(sheets, beside)
        level_headings(job.root)
        structure = Structure(_drawn(job, sheets, outline))
        with pikepdf.open(io.BytesIO(structure.written(job.root))) as pdf:
            structure.tie(pdf)
            add_metadata(pdf, document)
            for page, content in zip(pdf.pages, contents, strict=True):
                page.obj.Contents.write(content.result(), filter=pikepdf.Name.FlateDecode)
            return _saved(pdf)


def _contents(sheets: Sequence[Sheet], beside: Executor) -> list[Future[bytes]]:
    """What is drawn on each page, compressed while the rest of the file is made."""
    return [
        beside.submit(zlib.compress, _ending_well(("\n".join(sheet.code) + "\n").encode("ascii")))
        for sheet in sheets
    ]


def _ending_well(content: bytes) -> bytes:
    """What does not end with a carriage return when compressed; a line feed more changes nothing seen."""
    return content + b"\n" if zlib.adler32(content) & 0xFF == ord("\r") else content


def _saved(pdf: Pdf) -> bytes:
    """The file, in which no compressed stream ends with a carriage return.

    Such a byte and the line feed that must follow it look like one end of line, so that readers who go by
    the words rather than by /Length find the stream a byte short. It is the last byte of a sum over the
    content: only other content gives another.
    """
    _compress(pdf)
    found = b""
    for attempt in range(_ATTEMPTS):
        _vary(pdf, attempt)
        found = _written(pdf)
        if b"\r\nendstream" not in found:
            break
    return found


def _written(pdf: Pdf) -> bytes:
    from pikepdf import ObjectStreamMode

    out = io.BytesIO()
    pdf.save(out, min_version="1.7", deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def _compress(pdf: Pdf) -> None:
    """Compress what is not yet: forms and fonts."""
    from pikepdf import Name, Stream

    for found in pdf.objects:
        if isinstance(found, Stream) and Name.Filter not in found and found.get(Name.Subtype) != Name.XML:
            content = _ending_well(found.read_raw_bytes())
            if Name.Length1 in found:
                found.Length1 = len(content)
            found.write(zlib.compress(content), filter=Name.FlateDecode)


def _vary(pdf: Pdf, attempt: int) -> None:
    """Say the same with other objects, so that those packed into one stream are others."""
    from pikepdf import Name

    keys = (Name.Lang, Name.ViewerPreferences, Name.OutputIntents)
    for place, key in enumerate(keys):
        if attempt >> place & 1 and not pdf.Root[key].is_indirect:
            pdf.Root[key] = pdf.make_indirect(pdf.Root[key])


def _drawn(job: Job, sheets: Sequence[Sheet], outline: Outline) -> bytes:
    canvas = job.canvas
    for sheet in sheets:
        canvas._code, canvas._formsinuse = [], sheet.forms  # its content is put in when it is compressed
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
