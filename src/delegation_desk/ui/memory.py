"""What the window remembers between two runs: its size, what is folded; never any data."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from delegation_desk.core.paths import config_dir

_log = logging.getLogger(__name__)
_kept: dict[str, Any] = {}
_read_from: list[Path] = []


def recall(key: str, default: Any) -> Any:
    """What was remembered under a key, if it is of the default's kind; else the default."""
    value = _all().get(key, default)
    return value if isinstance(value, type(default)) else default


def remember(key: str, value: Any) -> None:
    """Remember a plain value (text, number, list) under a key; kept on disk by `keep`."""
    _all()[key] = value


def keep() -> None:
    """Write down what is remembered; a full disk costs only this, so it is not worth a message."""
    try:
        _file().write_text(json.dumps(_all(), indent=1, sort_keys=True), encoding="utf-8")
    except OSError as error:
        _log.warning("window state not kept: %s", error.strerror)


def _all() -> dict[str, Any]:
    # Read anew when the place changes, as it does from test to test.
    if _read_from != [_file()]:
        _read_from[:] = [_file()]
        _kept.clear()
        _kept.update(_read())
    return _kept


def _read() -> dict[str, Any]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _file() -> Path:
    return config_dir() / "window.json"
