"""Where the program finds its own files and may keep the user's."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "DELEGATION_DESK_HOME"
"""Names one folder that holds settings, data and documents instead: for tests and for use from a stick."""

_PACKAGE = Path(__file__).resolve().parents[1]
_PLACES = (_PACKAGE / "resources", _PACKAGE.parents[1] / "resources")  # an installed wheel, a checkout


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `resource("fonts", "SourceSans3-Regular.ttf")`.

    The path is not promised to exist: who opens it says what is missing.
    """
    return next((place for place in _PLACES if place.is_dir()), _PLACES[0]).joinpath(*parts)


def config_dir() -> Path:
    """The folder of the user's settings; it exists when returned."""
    return _kept("config", platformdirs.user_config_path("delegation-desk", appauthor=False, roaming=True))


def data_dir() -> Path:
    """The folder of what the program keeps for itself (log, recovery copies); it exists when returned."""
    return _kept("data", platformdirs.user_data_path("delegation-desk", appauthor=False))


def documents_dir() -> Path:
    """The folder in which workspaces and documents are offered to be saved; it exists when returned."""
    return _kept("documents", platformdirs.user_documents_path())


def _kept(name: str, usual: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    folder = Path(home) / name if home else usual
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
