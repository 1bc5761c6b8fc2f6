"""What making a document hands back: the file, its name, and what a reader would miss in it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from delegation_desk.core.language import _, ngettext
from delegation_desk.pdf.job import Loss
from delegation_desk.store.briefs.reading import Gap

_FEW: Final = 5
_LONGEST: Final = 60


@dataclass(frozen=True)
class Remark:
    """A sentence on a document, in the window's language, and the texts of records that it is about."""

    lead: str
    about: tuple[Gap, ...] = ()

    @property
    def line(self) -> str:
        """The sentence with the first few of the records, each once."""
        names = sorted({gap.heading for gap in self.about})
        return f"{self.lead}: {_named(names)}" if names else self.lead


@dataclass(frozen=True)
class Made:
    """A document ready to be shown, saved or printed."""

    content: bytes
    file_name: str
    pages: int
    losses: tuple[Loss, ...] = ()
    """Characters that no font has, each with the text it stands in."""
    gaps: tuple[Gap, ...] = ()
    """Texts without a translation, which are printed in their source language, or with an older one, and ways
    to reach somebody that have not the form of their kind."""
    warnings: tuple[str, ...] = ()
    """Other things to know before the document is handed on, as sentences in the window's language."""
    shortened: tuple[str, ...] = ()
    """Texts that had to be cut where they stand."""
    open_points: tuple[Remark, ...] = ()
    """What the records leave open that the document tells of."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """Everything to know before the document is handed on, a line each, in the window's language."""
        return tuple(remark.line for remark in self.notes)

    @property
    def notes(self) -> tuple[Remark, ...]:
        """The same with the records that it is about."""
        losses = (
            _("No font has “{signs}”; a box stands for it in: {text}").format(signs=what, text=where)
            for what, where in self.losses
        )
        said = (Remark(sentence) for sentence in self.warnings)
        rest = (Remark(sentence) for sentence in (*losses, *_cut_remarks(self.shortened)))
        return (*said, *self.open_points, *_gap_remarks(self.gaps), *rest)


def _gap_remarks(gaps: Sequence[Gap]) -> list[Remark]:
    missing = [gap for gap in gaps if not gap.stale and not gap.fault and not gap.binned]
    stale = [gap for gap in gaps if gap.stale]
    sentences = [
        _("{fault} It is printed as it stands: {way}").format(fault=gap.fault, way=_named([gap.heading]))
        for gap in gaps
        if gap.fault
    ]
    form = _("“{name}” lies in the bin and is not printed.")
    sentences += [form.format(name=_named([gap.heading])) for gap in gaps if gap.binned]
    found = [Remark(sentence) for sentence in sentences]
    if missing:
        lead = ngettext(
            "{n} text is not translated and is printed in its source language",
            "{n} texts are not translated and are printed in their source language",
            len(missing),
        )
        found.append(Remark(lead.format(n=len(missing)), tuple(missing)))
    if stale:
        lead = ngettext(
            "{n} text has a translation older than its source",
            "{n} texts have a translation older than their source",
            len(stale),
        )
        found.append(Remark(lead.format(n=len(stale)), tuple(stale)))
    return found


def _cut_remarks(shortened: Sequence[str]) -> list[str]:
    if not shortened:
        return []
    n = len(shortened)
    remark = ngettext(
        "{n} text had no room where it stands and was cut: {texts}",
        "{n} texts had no room where they stand and were cut: {texts}",
        n,
    )
    return [remark.format(n=n, texts=_named(shortened))]


def _named(names: Sequence[str]) -> str:
    """The first few, so that the remark stays a line."""
    shown = "; ".join(name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…" for name in names[:_FEW])
    return shown if len(names) <= _FEW else f"{shown}; …"


def save(content: bytes, path: Path) -> None:
    """Put a document at `path`, replacing what is there; never half of it. Raises OSError."""
    part = path.parent / f".{path.stem[:40]}-{secrets.token_hex(4)}.part"
    try:
        with part.open("xb") as file:  # unlike a temporary file, readable for whom the user's settings let
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
