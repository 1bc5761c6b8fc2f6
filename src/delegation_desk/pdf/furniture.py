"""Running head and footer, mirrored for double-sided printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.pdf.marks import draw_audience, draw_state
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, Align, Styles, mm

if TYPE_CHECKING:
    from delegation_desk.pdf.build import Document


def sample_note(styles: Styles) -> str:
    """What the footer says about invented data; the German and English words are in every edition."""
    return styles.t("◊ Beispieldaten / sample data: invented")


def draw_furniture(sheet: Sheet, document: Document, styles: Styles, total: int) -> None:
    """Head and foot of one page: names inside, audience and page number outside."""
    with sheet.inside(None):
        _head(sheet, document, styles)
        _foot(sheet, document, styles, total)


def _head(sheet: Sheet, document: Document, styles: Styles) -> None:
    odd, y = sheet.number % 2 == 1, PAGE.height - PAGE.head
    left, right = sheet.left, sheet.left + PAGE.measure
    strong = styles.label.but(colour=styles.palette.ink)
    quiet = styles.small.but(size=7.5, face="Text")
    room = PAGE.measure - 30 * mm
    if odd:
        used = sheet.text(left, y, document.head or document.title, strong, "left", within=room)
        sheet.text(left + used + 7, y, document.subtitle, quiet, "left", within=room - used)
    else:
        used = sheet.text(right, y, document.head or document.title, strong, "right", within=room)
        sheet.text(right - used - 7, y, document.subtitle, quiet, "right", within=room - used)
    outside = right if odd else left
    align: Align = "right" if odd else "left"
    if document.audience is not None:
        draw_audience(sheet, document.audience, styles, outside, y, align)
    elif document.state:
        draw_state(sheet, document.state, styles, outside, y, align)


def _foot(sheet: Sheet, document: Document, styles: Styles, total: int) -> None:
    odd, y = sheet.number % 2 == 1, PAGE.foot
    left, right = sheet.left, sheet.left + PAGE.measure
    quiet = styles.small.but(size=7.5, face="Text")
    page = styles.t("Page {n} of {total}").format(n=sheet.number, total=total)
    strong = styles.label.but(colour=styles.palette.ink)
    sheet.text(right if odd else left, y, page, strong, "right" if odd else "left")
    stand = " · ".join(part for part in (document.code, document.as_of) if part)
    sheet.text(left if odd else right, y, stand, quiet, "left" if odd else "right", within=62 * mm)
    if document.sample:
        middle = left + PAGE.measure / 2 + (10 * mm if odd else -10 * mm)
        sheet.text(middle, y, sample_note(styles), quiet, "centre")
