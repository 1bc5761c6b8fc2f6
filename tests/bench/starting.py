"""The start page of the sample, beside a bare window and the libraries that it cannot avoid."""

from __future__ import annotations

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


def measures() -> Iterator[Measure]:
    """Whole processes, from their start until the page is painted, everything compiled and read before."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.desk"
        create_sample(path).close()
        program, tables, bare = ["program", str(path)], ["tables"], ["bare"]
        for each in (program, tables, bare):
            _start(folder, each)
        took, declared, libraries = in_turn(
            _ROUNDS, *(partial(_start, folder, each) for each in (program, tables, bare))
        )
    # Promised against the libraries alone; the second line shows that not every table is declared for it.
    yield Measure("start page painted", took, "bare window, libraries alone", libraries, most=_PROMISED)
    yield Measure("start page painted", took, "bare window, libraries and all our tables", declared)


def _start(folder: str, arguments: list[str]) -> None:
    """One process until it says that it has painted."""
    subprocess.run(
        [sys.executable, "-m", "tests.bench.first_paint", *arguments],
        env=_environment(folder),
        stdout=subprocess.DEVNULL,
        check=True,
    )


def _environment(folder: str) -> dict[str, str]:
    """Without a screen, with settings of its own, and with compiled files."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "DELEGATION_DESK_HOME": folder}
