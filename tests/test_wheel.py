"""What is installed holds all that the program needs, and nothing that it does not."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_every_resource_is_inside(wheel: zipfile.ZipFile) -> None:
    shipped = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and file.suffix not in (".po", ".mo")
    }
    catalogues = {f"resources/i18n/{language}/LC_MESSAGES/desk.mo" for language in ("de", "zh")}
    prefix = "delegation_desk/"
    inside = {
        name.removeprefix(prefix) for name in wheel.namelist() if name.startswith(prefix + "resources/")
    }
    assert inside == shipped | catalogues
    assert any(name.endswith(".ttf") for name in inside)


def test_every_module_is_inside(wheel: zipfile.ZipFile) -> None:
    modules = {file.relative_to(ROOT / "src").as_posix() for file in (ROOT / "src").rglob("*.py")}
    inside = {name for name in wheel.namelist() if name.endswith(".py")}
    assert inside == modules


def test_both_commands_and_the_licence_are_named(wheel: zipfile.ZipFile) -> None:
    names = {Path(name).name: name for name in wheel.namelist()}
    commands = wheel.read(names["entry_points.txt"]).decode()
    assert commands.split("\n\n") == [
        "[console_scripts]\ndelegation-desk = delegation_desk.cli:main",
        "[gui_scripts]\ndelegation-desk-window = delegation_desk.cli:main\n",
    ]
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in wheel.namelist())


def test_installed_code_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    ask = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from delegation_desk.core.language import translator\n"
        "from delegation_desk.core.paths import resource\n"
        "print(resource('fonts')); print(translator('de')('Visits'))"
    )
    told = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    fonts, visits = told.stdout.splitlines()
    assert Path(fonts) == (tmp_path / "delegation_desk" / "resources" / "fonts").resolve()
    assert visits != "Visits"
