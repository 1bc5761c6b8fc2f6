"""Who stands at the head of a cover, where the settings of the workspace say so."""

from __future__ import annotations

from dataclasses import replace

from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


def sender_lines(reader: Reader, settings: WorkspaceSettings | None) -> tuple[Wording, Wording]:
    """The first line of the sender, and what stands in the lines below it; both empty if none is set."""
    if settings is None or settings.sender.is_empty():
        return NO_WORDING, NO_WORDING
    found = reader.text(settings, "sender")
    first, *below = [line.strip() for line in found.text.splitlines() if line.strip()] or [""]
    return replace(found, text=first), replace(found, text=" ".join(below))
