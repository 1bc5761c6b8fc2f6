"""Makes one document and writes it: `pack`, `report`, `agreement`, `policy`."""

from __future__ import annotations

import sys
from pathlib import Path

from delegation_desk.commands.opening import open_to_read
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.features.documents.orders import Order
from delegation_desk.making import make
from delegation_desk.pdf.made import Made, save


def print_document(workspace: Path | None, order: Order, output: Path | None) -> int:
    """Make a document, write it, and say where it is and what is missing in it."""
    with open_to_read(workspace) as opened:
        made = make(opened, order, show_progress if sys.stderr.isatty() else None)
    path = output or Path(made.file_name)
    write(made, path)
    for remark in made.remarks:
        print(remark, file=sys.stderr)
    print(path)
    return 0


def write(made: Made, path: Path) -> None:
    """Write a document under its final name, whole or not at all."""
    try:
        save(made.content, path)
    except OSError as error:
        raise Refused(
            _("“{name}” cannot be written: {reason}. Nothing was changed.").format(
                name=path, reason=error.strerror or type(error).__name__
            )
        ) from None


def show_progress(done: int, total: int) -> bool:
    """Say on standard error how far the document has come; never cancels."""
    end = "\n" if done >= total else "\r"
    print(_("{done} of {total}").format(done=done, total=total), end=end, file=sys.stderr, flush=True)
    return True
