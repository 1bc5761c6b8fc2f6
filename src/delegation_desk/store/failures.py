"""What the database's own failures say to the user; one place for all of them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _

# By what SQLite says, since its driver hands over no code.
_SENTENCES = (
    (
        "FOREIGN KEY constraint failed",
        N_("Other records still refer to this one, or it refers to one that is gone. Nothing was changed."),
    ),
    (
        "UNIQUE constraint failed",
        N_("Another record has this code already. Choose another one; nothing was changed."),
    ),
    (
        "database is locked",
        N_(
            "Another program is using “{name}”, such as a backup or a virus scanner. "
            "Try again in a moment; nothing was changed."
        ),
    ),
    (
        "database or disk is full",
        N_("There is no room left on the disk of “{name}”. Make room and try again; nothing was changed."),
    ),
    (
        "disk I/O error",
        N_(
            "The disk of “{name}” cannot be read or written. Check that it is still connected, then "
            "try again; nothing was changed."
        ),
    ),
    (
        "attempt to write a readonly database",
        N_(
            "“{name}” became write-protected. Lift the protection or work on a copy in a folder of your own; "
            "nothing was changed."
        ),
    ),
    (
        "unable to open database file",
        N_("“{name}” cannot be opened any more. Check that its folder is still there; nothing was changed."),
    ),
    (
        "database disk image is malformed",
        N_("“{name}” is damaged. Close it and restore a backup of it; nothing was changed."),
    ),
    (
        "file is not a database",
        N_("“{name}” is damaged. Close it and restore a backup of it; nothing was changed."),
    ),
)


def refusal(error: Exception, path: Path) -> Refused | None:
    """The refusal for a failure that a user can do something about; None for a fault of the program."""
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    for part, sentence in _SENTENCES:
        if part in said:
            return Refused(_(sentence).format(name=path.name))
    return None
