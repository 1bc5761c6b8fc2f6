"""Puts `resources/`, with the texts compiled, into the wheel."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Compiles the texts and includes every shipped file but the sources of the texts."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds; an editable install reads `resources/` where it is."""
        if version == "editable":
            return
        root = Path(self.root)
        subprocess.run([sys.executable, str(root / "packaging" / "texts.py"), "compile"], check=True)  # noqa: S603 - our own script
        for path in sorted((root / "resources").rglob("*")):
            if path.is_file() and path.suffix != ".po":
                within = path.relative_to(root / "resources").as_posix()
                build_data["force_include"][str(path)] = f"delegation_desk/resources/{within}"
