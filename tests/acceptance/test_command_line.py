"""Every command as a person types it: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from pypdf import PdfReader

from delegation_desk.cli import LISTS, main


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample") / "demo.desk"))


def run(*arguments: str, workspace: Path | None = None) -> int:
    before = ["--workspace", str(workspace)] if workspace else []
    return main([*before, *arguments])


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.mark.parametrize("what", LISTS)
def test_lists_print_rows_and_json(what: str, sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", what, workspace=sample) == 0
    rows = capsys.readouterr().out.splitlines()
    assert run("list", what, "--json", workspace=sample) == 0
    objects = json.loads(capsys.readouterr().out)
    assert len(rows) == len(objects) > 0
    assert all("id" in each for each in objects)


@pytest.mark.parametrize("language", ["de", "en", "zh"])
@pytest.mark.parametrize("edition", ["internal", "delegation", "host"])
def test_the_pack_in_every_language_and_edition(
    language: str, edition: str, sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "pack.pdf"
    ended = run(
        "pack",
        "2019-nanjing-jining",
        "--edition",
        edition,
        "--lang",
        language,
        "-o",
        str(target),
        workspace=sample,
    )
    assert ended == 0
    assert capsys.readouterr().out.splitlines()[-1] == str(target)
    assert "Schülke" in text_of(target)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("report", "2019-nanjing-jining"),
        ("agreement", "mou-2019-leipzig-nanjing"),
        ("policy", "policy-leipzig"),
        ("policy", "policy-landkreis-leipzig"),
    ],
)
def test_the_other_documents(command: str, code: str, sample: Path, tmp_path: Path) -> None:
    for language in ("de", "en", "zh"):
        target = tmp_path / f"{command}-{language}.pdf"
        assert run(command, code, "--lang", language, "-o", str(target), workspace=sample) == 0
        assert len(PdfReader(target).pages) >= 1


def test_without_a_name_the_document_is_named_after_its_code(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("agreement", "mou-2019-leipzig-nanjing", workspace=sample) == 0
    named = capsys.readouterr().out.strip()
    assert named.startswith("mou-2019-leipzig-nanjing")
    assert (tmp_path / named).exists()


def test_what_is_not_there_is_refused_in_one_sentence(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "none.pdf"
    assert run("pack", "no-such-visit", "-o", str(target), workspace=sample) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert "no-such-visit" in said.err
    assert not target.exists()


def test_a_folder_that_cannot_be_written_to_is_refused(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "no" / "such" / "folder" / "a.pdf"
    assert run("agreement", "mou-2019-leipzig-nanjing", "-o", str(target), workspace=sample) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize("wrong", [["pack"], ["list", "spies"], ["pack", "x", "--lang", "fr"], ["dance"]])
def test_wrong_usage_ends_with_two(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2


def test_check_finds_the_sample_sound(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", workspace=sample) == 0
    assert "visit" in capsys.readouterr().out


def test_reading_commands_change_nothing(sample: Path, tmp_path: Path) -> None:
    before = sha256(sample.read_bytes()).hexdigest()
    assert run("list", "visits", workspace=sample) == 0
    assert run("pack", "2019-nanjing-jining", "-o", str(tmp_path / "p.pdf"), workspace=sample) == 0
    assert sha256(sample.read_bytes()).hexdigest() == before


def test_the_demo_on_a_machine_without_a_display(tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, "-m", "delegation_desk", "demo", "--out", str(tmp_path / "out")]
    first = subprocess.run(command, env=bare, capture_output=True, text=True, timeout=300, check=False)
    assert first.returncode == 0, first.stderr
    lines = [line for line in first.stdout.splitlines() if line.startswith(str(tmp_path))]
    named = [Path(line) for line in lines]
    assert tmp_path / "out" / "demo.desk" in named
    assert len([path for path in named if path.suffix == ".pdf"]) >= 12
    assert all(path.exists() for path in named)
    offered = shlex.split(first.stdout.splitlines()[-1].partition(": ")[2])
    assert offered[-2:] == ["--workspace", str(tmp_path / "out" / "demo.desk")]
    # As it stands there it can be typed: here with a command that needs no screen.
    tried = subprocess.run([*offered, "list", "visits"], env=bare, capture_output=True, text=True, timeout=60)
    assert "2019-nanjing-jining" in tried.stdout


def test_the_demo_leaves_a_workspace_of_the_user_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from delegation_desk.store.workspace import Workspace

    own = tmp_path / "demo.desk"
    Workspace.create(own, author="Test").close()
    before = own.read_bytes()
    assert main(["demo", "--out", str(tmp_path), "--no-window"]) == 1
    assert own.read_bytes() == before
    assert "demo.desk" in capsys.readouterr().err
