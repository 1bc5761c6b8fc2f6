"""The start page of the sample, beside a bare window and the libraries that it cannot avoid."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.bench.measure import Measure, in_turn

from delegation_desk.sample import create_sample

_ROUNDS = 5
_PROMISED = 1.5
# With room for the program's window as it first appears: on a small screen it would fill that.
_SCREEN = {"name": "bench", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1}


def measures() -> Iterator[Measure]:
    """Whole processes, from their start until the page is painted, everything compiled and read before."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.desk"
        create_sample(path).close()
        program, tables, bare = ["program", str(path)], ["tables"], ["bare"]
        painted = {_start(folder, each) for each in (program, tables, bare)}
        if len(painted) > 1:
            raise RuntimeError(f"windows of several sizes cannot be compared: {', '.join(sorted(painted))}")
        took, declared, libraries = in_turn(
            _ROUNDS, *(partial(_start, folder, each) for each in (program, tables, bare))
        )
    # Promised against the libraries alone; the second line shows that not every table is declared for it.
    yield Measure("start page painted", took, "bare window, libraries alone", libraries, most=_PROMISED)
    yield Measure("start page painted", took, "bare window, libraries and all our tables", declared)


def _start(folder: str, arguments: list[str]) -> str:
    """One process until it says that it has painted, and how large a window."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.first_paint", *arguments],
        env=_environment(folder),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def _environment(folder: str) -> dict[str, str]:
    """Without a screen, with settings of its own, and with compiled files."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    screens = Path(folder) / "screens.json"
    screens.write_text(json.dumps({"screens": [_SCREEN]}), "utf-8")
    return kept | {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "DELEGATION_DESK_HOME": folder}
