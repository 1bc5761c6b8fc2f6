"""Writing the drawn pages: fonts, links, outline by ReportLab, structure and metadata by pikepdf."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from delegation_desk.pdf.job import Job
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.tags import level_headings
from delegation_desk.pdf.text import safe

if TYPE_CHECKING:
    from delegation_desk.pdf.build import Document

Outline = Sequence[tuple[int, str, str]]
"""Level, title and key of each entry."""


def finished(job: Job, sheets: Sequence[Sheet], document: Document, outline: Outline) -> bytes:
    """The whole document as bytes; the same for the same pages, whenever and wherever it is written."""
    import pikepdf

    from delegation_desk.pdf.metadata import add_metadata
    from delegation_desk.pdf.structure import Structure

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
