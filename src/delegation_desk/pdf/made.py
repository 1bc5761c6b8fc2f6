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
class Made:
    """A document ready to be shown, saved or printed."""

    content: bytes
    file_name: str
    pages: int
    losses: tuple[Loss, ...] = ()
    """Characters that no font has, each with the text it stands in."""
    gaps: tuple[Gap, ...] = ()
    """Texts without a translation, which are printed in their source language, or with an older one."""
    warnings: tuple[str, ...] = ()
    """Other things to know before the document is handed on, as sentences in the window's language."""
    shortened: tuple[str, ...] = ()
    """Texts that had to be cut where they stand."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """Everything to know before the document is handed on, a line each, in the window's language."""
        losses = (
            _("No font has “{signs}”; a box stands for it in: {text}").format(signs=what, text=where)
            for what, where in self.losses
        )
        return (*self.warnings, *_gap_remarks(self.gaps), *losses, *_cut_remarks(self.shortened))


def _gap_remarks(gaps: Sequence[Gap]) -> list[str]:
    missing = sorted({gap.heading for gap in gaps if not gap.stale})
    stale = sorted({gap.heading for gap in gaps if gap.stale})
    found = []
    if missing:
        found.append(
            ngettext(
                "{n} record is not translated and is printed in its source language: {names}",
                "{n} records are not translated and are printed in their source language: {names}",
                len(missing),
            ).format(n=len(missing), names=_named(missing))
        )
    if stale:
        found.append(
            ngettext(
                "{n} record has a translation older than its source: {names}",
                "{n} records have a translation older than their source: {names}",
                len(stale),
            ).format(n=len(stale), names=_named(stale))
        )
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
