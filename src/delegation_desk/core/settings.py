"""What the user chose for this program on this computer; never part of a workspace."""

from __future__ import annotations

import getpass
import json
import os
import platform
import tempfile
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, get_args

from delegation_desk.core.language import Language, system_language
from delegation_desk.core.paths import config_dir

WindowLanguage = Literal["auto", "de", "en"]
"""The window's language; "auto" follows the system."""

Appearance = Literal["auto", "light", "dark"]
"""Light or dark window; "auto" follows the system."""

RECENT_KEPT: Final = 10
"""How many workspaces the list of recent ones keeps."""


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name, or without a password database
        return ""


@dataclass(frozen=True)
class Settings:
    """The user's choices; `author` and `device` are what the journal writes beside each change."""

    window_language: WindowLanguage = "auto"
    appearance: Appearance = "auto"
    recent_workspaces: tuple[Path, ...] = ()
    author: str = field(default_factory=_login_name)
    device: str = field(default_factory=platform.node)

    @property
    def language(self) -> Language:
        """The window's language, with "auto" resolved."""
        return system_language() if self.window_language == "auto" else self.window_language

    def with_recent(self, workspace: Path) -> Settings:
        """These settings with `workspace` first in the list of recent ones."""
        others = (path for path in self.recent_workspaces if path != workspace)
        return replace(self, recent_workspaces=(workspace, *others)[:RECENT_KEPT])

    def without_recent(self, workspace: Path) -> Settings:
        """These settings with `workspace` gone from the list of recent ones."""
        return replace(self, recent_workspaces=tuple(p for p in self.recent_workspaces if p != workspace))


def load_settings() -> Settings:
    """The saved settings; defaults where there are none or where the file, then kept aside, is damaged."""
    try:
        kept = json.loads(_file().read_text(encoding="utf-8"))
        return _understood(kept)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError):
        _keep_aside()
        return Settings()


def save_settings(settings: Settings) -> None:
    """Writes the settings so that a crash leaves either the old file or the new one; raises OSError."""
    target = _file()
    text = json.dumps(asdict(settings), indent=2, ensure_ascii=False, default=str) + "\n"
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _file() -> Path:
    return config_dir() / "settings.json"


def _keep_aside() -> None:
    try:
        _file().replace(_file().with_suffix(".damaged.json"))
    except OSError:
        return  # a folder that cannot be written keeps the file where it is


def _understood(kept: Any) -> Settings:
    """Settings from parsed JSON; choices this version does not know become the default."""
    if not isinstance(kept, dict):
        raise TypeError(kept)
    settings = Settings()
    choices: dict[str, Any] = {
        "window_language": get_args(WindowLanguage),
        "appearance": get_args(Appearance),
    }
    for name, known in choices.items():
        if kept.get(name) in known:
            settings = replace(settings, **{name: kept[name]})
    for name in ("author", "device"):
        if isinstance(kept.get(name), str):
            settings = replace(settings, **{name: kept[name]})
    paths = tuple(Path(path) for path in kept.get("recent_workspaces", ()) if isinstance(path, str))
    return replace(settings, recent_workspaces=paths[:RECENT_KEPT])
