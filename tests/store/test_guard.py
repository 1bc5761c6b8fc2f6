"""Files that are no sound workspace: refused with a sentence, and not changed by a byte."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from tests.store.others import open_to_others
from tests.store.processes import NOBODY, run_as

from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.record import VERSION
from delegation_desk.model.visits import VisitDraft
from delegation_desk.store.engine import APPLICATION_ID
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

Picture = dict[str, tuple[str, int, int]]


def picture(folder: Path) -> Picture:
    """Every file in a folder: its content, time and rights."""
    return {
        each.name: (sha256(each.read_bytes()).hexdigest(), each.stat().st_mtime_ns, each.stat().st_mode)
        for each in folder.iterdir()
        if each.is_file()
    }


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "sound.desk"
    with Workspace.create(path) as workspace:
        for number in range(40):
            draft = VisitDraft(code=f"visit-{number}", title=LocalText.of("Nanjing " * 40))
            workspace.write("Add visit", lambda s, draft=draft: add(s, draft))  # type: ignore[misc]  # a lambda has no types for its defaults
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = tmp_path / "files"
    made.mkdir()
    yield made
    made.chmod(0o755)


def refused(path: Path, *, write: bool) -> str:
    before = picture(path.parent)
    with pytest.raises(Refused) as refusal:
        Workspace.open(path, write=write).close()
    assert picture(path.parent) == before
    return str(refusal.value)


def other_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id=42")
    connection.execute("CREATE TABLE person (name TEXT)")
    connection.commit()
    connection.close()


def our_number_only(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute("CREATE TABLE person (name TEXT)")
    connection.commit()
    connection.close()


NO_WORKSPACE: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: path.touch(), "is not a workspace"),
    (lambda path: path.write_text("Sehr geehrte Frau Chen,\n" * 40), "is not a workspace"),
    (lambda path: path.write_bytes(os.urandom(8192)), "is not a workspace"),
    (lambda path: path.write_bytes(b"SQLite format 3\x00"), "is not a workspace"),
    (lambda path: path.mkdir(), "is a folder"),
    (lambda path: None, "There is no file"),
    (other_program, "another program"),
    (our_number_only, "is damaged"),
]


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(("make", "sentence"), NO_WORKSPACE)
def test_no_workspace(folder: Path, make: Callable[[Path], object], sentence: str, write: bool) -> None:
    path = folder / "file.desk"
    make(path)
    assert sentence in refused(path, write=write)


def patched(path: Path, sound: Path, place: int, value: bytes) -> None:
    shutil.copy(sound, path)
    with path.open("r+b") as file:
        file.seek(place)
        file.write(value)


@pytest.mark.parametrize("write", [True, False])
def test_newer_than_the_program(folder: Path, sound: Path, write: bool) -> None:
    patched(folder / "new.desk", sound, 60, struct.pack(">I", 999))
    assert "newer version" in refused(folder / "new.desk", write=write)


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("version", [0, 0xFFFFFFFF])
def test_a_version_that_never_was(folder: Path, sound: Path, version: int, write: bool) -> None:
    patched(folder / "odd.desk", sound, 60, struct.pack(">I", version))
    assert refused(folder / "odd.desk", write=write)


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_truncated(folder: Path, sound: Path, part: float, write: bool) -> None:
    path = folder / "short.desk"
    path.write_bytes(sound.read_bytes()[: int(sound.stat().st_size * part)])
    assert "is damaged" in refused(path, write=write)


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("garbage", [b"\x00", b"\xff", b"Z"])
def test_damaged_pages(folder: Path, sound: Path, garbage: bytes, write: bool) -> None:
    pages = sound.stat().st_size // 4096
    damaged = folder / "damaged.desk"
    for page in (1, pages // 2, pages - 2):
        patched(damaged, sound, page * 4096, garbage * 4096)
        assert "is damaged" in refused(damaged, write=write)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER quiet AFTER INSERT ON visit BEGIN DELETE FROM visit; END",
        "CREATE VIEW seen AS SELECT * FROM visit",
        "DROP TABLE task",
    ],
)
def test_altered_by_others(folder: Path, sound: Path, statement: str) -> None:
    path = folder / "altered.desk"
    shutil.copy(sound, path)
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    assert "is damaged" in refused(path, write=True)


def test_damage_that_shows_only_later_is_a_sentence_too(folder: Path, sound: Path) -> None:
    path = folder / "later.desk"
    shutil.copy(sound, path)
    with Workspace.open(path) as workspace:
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * (path.stat().st_size - 4096))
        with pytest.raises(Refused, match="is damaged"):
            workspace.write("Add", lambda s: add(s, VisitDraft(code="x", title=LocalText.of("X"))))


needs_other_users = pytest.mark.skipif(
    sys.platform == "win32" or os.getuid() != 0, reason="needs rights that root can drop"
)

OPEN = """
    from pathlib import Path
    from delegation_desk.core.errors import Refused
    from delegation_desk.store.workspace import Workspace
    try:
        with Workspace.open(Path({path!r}), write={write}) as workspace, workspace.read() as session:
            from sqlmodel import select, func
            from delegation_desk.model.visits import Visit
            print(session.exec(select(func.count()).select_from(Visit)).one())
    except Refused as refusal:
        print(refusal)
"""


def opened_by_nobody(path: Path, *, write: bool) -> str:
    return run_as(NOBODY, OPEN.format(path=str(path), write=write))


@pytest.fixture
def shared(folder: Path, sound: Path) -> Path:
    """A workspace in a folder that everybody may enter."""
    path = folder / "shared.desk"
    shutil.copy(sound, path)
    open_to_others(folder)
    return path


@needs_other_users
@pytest.mark.parametrize(("file", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_write_protected(shared: Path, file: int, folder_mode: int) -> None:
    shared.chmod(file)
    shared.parent.chmod(folder_mode)
    before = picture(shared.parent)
    assert "is write-protected" in opened_by_nobody(shared, write=True)
    assert picture(shared.parent) == before


@needs_other_users
@pytest.mark.parametrize(
    ("file", "folder_mode"), [(0o666, 0o777), (0o444, 0o777), (0o444, 0o555), (0o666, 0o555)]
)
def test_reading_needs_no_right_to_write_and_leaves_nothing(
    shared: Path, file: int, folder_mode: int
) -> None:
    shared.chmod(file)
    shared.parent.chmod(folder_mode)
    before = picture(shared.parent)
    assert opened_by_nobody(shared, write=False) == "40"
    assert picture(shared.parent) == before


@needs_other_users
def test_not_to_be_read(shared: Path) -> None:
    shared.chmod(0o000)
    assert "cannot be read" in opened_by_nobody(shared, write=False)


@needs_other_users
def test_in_a_folder_not_to_be_entered(shared: Path) -> None:
    shared.parent.chmod(0o700)
    assert "cannot be read" in opened_by_nobody(shared, write=False)


@needs_other_users
def test_a_new_workspace_in_a_folder_of_others(shared: Path) -> None:
    shared.parent.chmod(0o555)
    script = f"""
        from pathlib import Path
        from delegation_desk.core.errors import Refused
        from delegation_desk.store.workspace import Workspace
        try:
            Workspace.create(Path({str(shared.parent / "new.desk")!r})).close()
        except Refused as refusal:
            print(refusal)
    """
    assert "cannot be created there: Permission denied" in run_as(NOBODY, script)
    assert [each.name for each in shared.parent.iterdir()] == ["shared.desk"]
