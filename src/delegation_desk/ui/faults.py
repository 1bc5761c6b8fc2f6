"""What goes wrong unexpectedly: written to a log without personal data, shown once, never swallowed."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from delegation_desk import __version__
from delegation_desk.core.errors import Refused
from delegation_desk.core.paths import data_dir

_log = logging.getLogger(__name__)
_LOG_SIZE = 500_000
Show = Callable[[BaseException, str], object]


def log_file() -> Path:
    """Where the log is."""
    return data_dir() / "delegation-desk.log"


def start_log() -> None:
    """Write warnings and errors of the program to the log file; a full disk goes unheard."""
    try:
        handler = RotatingFileHandler(
            log_file(), maxBytes=_LOG_SIZE, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("delegation_desk").addHandler(handler)
    logging.raiseExceptions = False


def describe(error: BaseException) -> str:
    """Kind and place of an error. Not its message: that may quote what somebody typed."""
    reason = (
        f": [Errno {error.errno}] {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
    )
    frames = traceback.extract_tb(error.__traceback__)
    places = (f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    when = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
    system = f"Delegation Desk {__version__}, Python {platform.python_version()}, {platform.system()}, {when}"
    return "\n".join((f"{type(error).__name__}{reason}", *places, system))


def report(error: BaseException, show: Show) -> None:
    """Log an error and show it."""
    details = describe(error)
    _log.error("%s", details)
    show(error, details)


def catch_everything(show: Show, refuse: Callable[[str], object]) -> None:
    """Send what no code caught to the log and to `show`; a refusal is no fault and goes to `refuse`.

    PySide hands exceptions in slots to sys.excepthook and says nothing otherwise.
    """
    busy = threading.Lock()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, Refused):
            refuse(str(error))
        elif busy.acquire(blocking=False):  # one dialog at a time, whatever a timer keeps doing
            try:
                report(error, show)
            finally:
                busy.release()

    sys.excepthook = hook


def _short(file: str) -> str:
    """A path without the folders above the package: they name the user."""
    parts = Path(file).parts
    start = next(
        (n for n, part in enumerate(parts) if part in ("delegation_desk", "site-packages")), len(parts) - 1
    )
    return "/".join(parts[start:])
