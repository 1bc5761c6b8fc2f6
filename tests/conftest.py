"""What every test stands on: its own folders, English to begin with, no screen."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis.strategies import none
from tests.built import built_once

from delegation_desk.core import language
from delegation_desk.core.paths import HOME_VARIABLE

if TYPE_CHECKING:
    from delegation_desk.store.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]

# Before anything imports Qt. A test that needs a screen starts the program as a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the tests that take minutes")


def pytest_configure(config: pytest.Config) -> None:
    # The same examples in every run, so that what fails, fails for whoever broke it; --long looks for others.
    settings.register_profile("steady", derandomize=True)
    settings.load_profile("default" if config.getoption("--long") else "steady")
    if not hasattr(config, "workerinput"):  # once, not in every worker of xdist
        subprocess.run([sys.executable, ROOT / "packaging" / "texts.py", "compile"], check=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="takes minutes: --long"))


def pytest_collection_finish() -> None:
    """What is imported stays: to look for garbage among it again and again takes a tenth of the whole run."""
    _draw_once()
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)


@given(none())
@settings(max_examples=1, database=None)
def _draw_once(nothing: None) -> None:
    """Let Hypothesis keep its random numbers before all is frozen: later it could not see what holds them."""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own settings, data or documents."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Every test begins in English over German texts, whatever the one before it chose."""
    language.use("en")
    language.write_in("de")
    yield
    language.use("en")
    language.write_in("de")


@pytest.fixture(autouse=True)
def _nothing_unanswered(request: pytest.FixtureRequest) -> Iterator[None]:
    """A dialog that a test leaves open is closed, and the test fails; tests without Qt stay without."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from tests.unanswered import PATIENCE, Unanswered, left_on_the_screen

    request.getfixturevalue("qapp")
    looking = Unanswered(int(os.environ.get("UNANSWERED_PATIENCE", PATIENCE)))
    yield
    looking.stop()
    if looking.sentence:
        pytest.fail(looking.sentence)
    if left := left_on_the_screen():
        pytest.fail(left)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in a file that nobody may write to: copy it."""
    from delegation_desk.sample import create_sample

    return built_once(tmp_path_factory, "Sample.desk", partial(create_sample, author="Anke Vollrath"))


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workspace in a file that nobody may write to: copy it."""
    from delegation_desk.store.workspace import Workspace

    return built_once(tmp_path_factory, "Empty.desk", Workspace.create)


@pytest.fixture
def workspace(empty_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace in a file of its own."""
    from delegation_desk.store.workspace import Workspace

    workspace = Workspace.open(Path(shutil.copy(empty_file, tmp_path / "test.desk")))
    yield workspace
    workspace.close()


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """The environment of a program on a screen of its own; the test is marked `xvfb`."""
    if not sys.platform.startswith("linux"):
        pytest.skip("Xvfb is a server of Linux")
    told, tell = os.pipe()
    # Without -noreset the server begins anew, and turns others away, whenever its last client goes.
    display_of = ["-displayfd", str(tell), "-screen", "0", "1440x900x24"]
    command = ["Xvfb", *display_of, "-noreset", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    os.close(tell)
    with os.fdopen(told) as display:
        number = display.readline().strip()
    others = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")
    }
    yield {**others, "DISPLAY": f":{number}"}
    server.terminate()
    server.wait(10)
