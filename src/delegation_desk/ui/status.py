"""How a state shows itself: a sign, a word and a tone, so that colour is never alone."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, NamedTuple

from delegation_desk.core.language import N_, _
from delegation_desk.ui.theme import Tone

Edge = Literal["solid", "dashed", "dotted", "none"]


class Look(NamedTuple):
    """Sign and tone of a state; `edge` is how the board outlines it."""

    icon: str
    tone: Tone
    fill: bool = False
    edge: Edge = "solid"


class Mark(NamedTuple):
    """A sign with its word, ready to show."""

    word: str
    look: Look


PLAIN: Final = Look("circle", "muted")
_OPEN, _GOOD = Look("circle-dashed", "muted", edge="dotted"), Look("check-circle", "ok", fill=True)
_ASKED, _OFF = Look("hourglass-medium", "wait", edge="dashed"), Look("x-circle", "bad", edge="none")
_DONE, _CHANGED = Look("flag-checkered", "muted"), Look("arrows-clockwise", "moved")
_WRITING = Look("pencil-simple", "moved", edge="dashed")

# By the member's name: the names are kept in the database and therefore do not change.
LOOKS: Final[dict[str, Look]] = {
    "IDEA": _OPEN, "LEAD": _OPEN, "OPEN": _OPEN, "PLANNED": _OPEN, "TODO": _OPEN, "CONSIDERED": _OPEN,
    "PLANNING": _WRITING, "DRAFT": _WRITING,
    "REQUESTED": _ASKED, "APPLIED": _ASKED, "NEGOTIATION": _ASKED, "IN_NEGOTIATION": _ASKED,
    "LEGAL_REVIEW": _ASKED,
    "COUNCIL": _ASKED, "WAITING": _ASKED, "IN_PROGRESS": _ASKED, "QUALIFIED": _ASKED, "SUSPENDED": _ASKED,
    "DORMANT": _ASKED,
    "CONFIRMED": _GOOD, "GRANTED": _GOOD, "ISSUED": _GOOD, "READY": _GOOD, "SIGNED": _GOOD, "IN_FORCE": _GOOD,
    "ACTIVE": _GOOD, "APPROVED": _GOOD, "PUBLISHED": _GOOD, "ACHIEVED": _GOOD, "KEPT": _GOOD, "DONE": _GOOD,
    "CHANGED": _CHANGED, "UNDER_WAY": Look("airplane-takeoff", "accent"), "SUPERSEDED": _CHANGED,
    "CANCELLED": _OFF, "TERMINATED": _OFF, "WITHDRAWN": _OFF, "LOST": _OFF, "MISSED": _OFF, "REFUSED": _OFF,
    "REJECTED": _OFF, "OVERDUE": Look("warning-octagon", "bad", fill=True),
    "HELD": _DONE, "COMPLETED": _DONE, "EXPIRED": _DONE, "ENDED": _DONE,
    "INTERNAL": Look("lock-simple", "text"), "DELEGATION": Look("users", "muted"),
    "HOST": Look("handshake", "muted"),
}  # fmt: skip

STALE: Final = Look("clock-counter-clockwise", "wait")
WARNING: Final = Look("warning", "wait", fill=True)
ERROR: Final = Look("warning-circle", "bad", fill=True)
CONFLICT: Final = Look("warning-octagon", "bad", fill=True)
NOTICE: Final = Look("info", "accent", fill=True)
SEALED: Final = Look("lock-simple", "muted")
SAMPLE: Final = Look("flask", "faint")
SAMPLE_WORD: Final = N_("Sample")


def look(member: Enum) -> Look:
    """The sign and tone of an enum's member; a plain circle for one without its own."""
    return LOOKS.get(member.name, PLAIN)


def mark(member: Enum) -> Mark:
    """The sign and translated word of an enum's member."""
    return Mark(_(str(member.value)), look(member))


def sample() -> Mark:
    """The flask that invented records carry."""
    return Mark(_(SAMPLE_WORD), SAMPLE)
