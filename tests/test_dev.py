"""The script that sets up a bare machine."""

from __future__ import annotations

import ast
import ctypes
import os
import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
DEV = ROOT / "dev"
# For a process of its own: `dev` is then the script as a module.
LOADED = (
    "import os, sys; from importlib.machinery import SourceFileLoader as L; "
    f"import importlib.util as u; s = u.spec_from_loader('dev', L('dev', {str(DEV)!r})); "
    "dev = u.module_from_spec(s); s.loader.exec_module(dev); "
)

posix_only = pytest.mark.skipif(os.name == "nt", reason="asks for a shell")
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt's libraries on Linux")


@pytest.fixture
def dev() -> Any:
    loader = SourceFileLoader("dev", str(DEV))
    module = ModuleType("dev")
    module.__file__ = str(DEV)
    loader.exec_module(module)
    return module


def ran(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, **environment}, cwd=ROOT
    )


def executable(file: Path, script: str) -> Path:
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def with_tools(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).symlink_to(shutil.which(name) or name)


# --- the script itself


def test_an_older_python_can_read_it() -> None:
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_it_needs_nothing_but_python() -> None:
    nodes = list(ast.walk(ast.parse(DEV.read_text(encoding="utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


@posix_only
def test_both_scripts_can_be_started() -> None:
    assert os.access(DEV, os.X_OK)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert "./dev test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"), [([], 2), (["nonsense"], 2), (["check", "all"], 2), (["help"], 0), (["--help"], 0)]
)
def test_usage(arguments: list[str], code: int) -> None:
    assert ran(sys.executable, str(DEV), *arguments).returncode == code


def test_the_help_names_every_command(dev: Any) -> None:
    told = ran(sys.executable, str(DEV), "help").stdout
    assert [name for name in dev.COMMANDS if f"./dev {name}" not in told] == []


def test_the_exit_code_of_what_it_starts_is_its_own() -> None:
    start = LOADED + "sys.exit(dev.become([sys.executable, '-c', 'raise SystemExit(7)']))"
    assert ran(sys.executable, "-c", start).returncode == 7


# --- the right Python


@posix_only
def test_too_old_a_python_hands_over(tmp_path: Path) -> None:
    executable(tmp_path / "python3.12", "echo given ${1##*/} $2 $3")
    executable(tmp_path / "python3.10", "echo wrong")
    old = LOADED + "sys.version_info = (3, 9, 2); dev.main(['test', '--long'])"
    assert ran(sys.executable, "-c", old, PATH=str(tmp_path)).stdout == "given dev test --long\n"


@posix_only
def test_no_suitable_python_is_said_in_a_sentence(tmp_path: Path) -> None:
    old = LOADED + "sys.version_info = (3, 9, 2); dev.main(['test'])"
    told = ran(sys.executable, "-c", old, PATH=str(tmp_path))
    assert told.returncode == 1
    assert "needs Python 3.11 to 3.14, and this is 3.9." in told.stderr


@posix_only
def test_a_suitable_python_is_installed_where_the_system_has_one(tmp_path: Path) -> None:
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    executable(bin_ / "apt-cache", '[ $2 = python3.11 ] && echo "$2 | 3.11.0" && echo "$3 | 3.11.0"')
    executable(bin_ / "sudo", 'shift; exec "$@"')
    executable(tmp_path / "made", "echo given $2")
    executable(
        bin_ / "apt-get",
        f'echo "$@" >> {tmp_path}/log; [ $1 = update ] || mv {tmp_path}/made {bin_}/python3.11',
    )
    with_tools(bin_, "env", "mv", "sh", "true")
    old = LOADED + "sys.version_info = (3, 10, 12); dev.main(['demo'])"
    assert ran(sys.executable, "-c", old, PATH=str(bin_)).stdout == "given demo\n"
    assert "install -y --no-install-recommends python3.11 python3.11-venv" in (tmp_path / "log").read_text()


# --- the system's packages


@linux_only
def test_a_missing_library_names_its_package(dev: Any) -> None:
    dev.LIBRARIES = {"libc.so.6": "libc6", "libnonesuch.so.9": "libnonesuch9"}
    dev.PROGRAMS = {"sh": "dash", "nonesuch": "nonesuch-tools"}
    assert dev.missing_packages(for_tests=False) == ["libnonesuch9"]
    assert dev.missing_packages(for_tests=True) == ["libnonesuch9", "nonesuch-tools"]


@linux_only
@pytest.mark.parametrize(
    "plugin", ["platforms/libqxcb.so", "platforms/libqoffscreen.so", "imageformats/libqpdf.so"]
)
def test_the_list_of_libraries_is_enough_for_qt(plugin: str, dev: Any) -> None:
    import PySide6

    assert dev.missing_packages(for_tests=True) == []
    ctypes.CDLL(str(Path(PySide6.__path__[0]) / "Qt" / "plugins" / plugin))


@linux_only
def test_without_the_right_to_install_it_prints_the_line_and_stops() -> None:
    with TemporaryDirectory() as folder:  # nobody may look into tmp_path
        Path(folder).chmod(0o755)
        executable(Path(folder) / "apt-get", "exit 99")
        ask = "os.geteuid() or os.seteuid(65534); dev.install_packages(['libegl1', 'xvfb'])"
        told = ran(sys.executable, "-c", LOADED + ask, PATH=folder)
    assert told.returncode == 1
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 xvfb"
    assert line in told.stderr


@linux_only
def test_a_failed_installation_shows_what_was_said(tmp_path: Path) -> None:
    executable(tmp_path / "apt-get", "echo E: no space left; exit 100")
    executable(tmp_path / "sudo", 'shift; exec "$@"')
    with_tools(tmp_path, "env", "sh", "true")
    told = ran(sys.executable, "-c", LOADED + "dev.install_packages(['libegl1'])", PATH=str(tmp_path))
    assert told.returncode == 1
    assert "E: no space left" in told.stderr


# --- the virtual environment


def test_an_installation_fits_until_what_it_depends_on_changes(dev: Any, tmp_path: Path) -> None:
    dev.MARKER = tmp_path / "marker.json"
    now = {"python": "3.12", "folder": "/desk", "pyproject": "abc", "extras": ["test"]}
    assert not dev.fits(now)
    dev.MARKER.write_text(dev.json.dumps(now))
    assert dev.fits(now)
    assert dev.fits({**now, "extras": []})
    for key, value in {"python": "3.13", "folder": "/moved", "pyproject": "abd", "extras": ["docs"]}.items():
        assert not dev.fits({**now, key: value})
    dev.MARKER.write_text("{")
    assert not dev.fits(now)


def test_the_environment_tells_its_python(dev: Any, tmp_path: Path) -> None:
    dev.PYTHON = tmp_path / "python"
    assert dev.venv_version() is None
    dev.PYTHON = Path(sys.executable)
    assert dev.venv_version() == "{}.{}".format(*sys.version_info[:2])
