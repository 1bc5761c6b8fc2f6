"""One writer at a time, whoever comes second is told who has it, and readers read along."""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from pathlib import Path
from time import sleep

import pytest
from sqlmodel import func, select
from tests.store.others import open_to_others
from tests.store.processes import NOBODY, run_as, started

from delegation_desk.core import language
from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.lock import WriterLock
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

HOLDER = """
    import sys
    from pathlib import Path
    from delegation_desk.core.text import LocalText
    from delegation_desk.model.visits import VisitDraft
    from delegation_desk.store.records import add
    from delegation_desk.store.workspace import Workspace

    workspace = Workspace.open(Path({path!r}))
    print("open")
    for line in sys.stdin:
        draft = VisitDraft(code=line.strip(), title=LocalText.of("Reise"))
        workspace.write("Add", lambda s: add(s, draft))
        print("written")
    workspace.close()
"""


def visits(workspace: Workspace) -> int:
    with workspace.read() as session:
        return session.exec(select(func.count()).select_from(Visit)).one()


def new_visit(workspace: Workspace, code: str) -> None:
    workspace.write("Add", lambda s: add(s, VisitDraft(code=code, title=LocalText.of("Reise"))))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "shared.desk"
    Workspace.create(made).close()
    return made


def test_a_second_writer_is_told_who_has_it(path: Path) -> None:
    process = started(HOLDER.format(path=str(path)))
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    with pytest.raises(Refused) as refused:
        Workspace.open(path)
    for part in ("shared.desk", getpass.getuser(), platform.node(), "since"):
        assert part in str(refused.value)
    process.communicate()
    Workspace.open(path).close()


def test_the_holder_is_told_by_name_and_by_the_clock_of_the_office(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.open(path, author="Anke Vollrath"):
        note = path.with_name("shared.desk.lock")
        signed = json.loads(note.read_text(encoding="utf-8"))
        assert signed["user"] == "Anke Vollrath"
        note.write_text(json.dumps({**signed, "since": "2026-06-18T06:30:00+00:00"}), encoding="utf-8")
        language.use("de")
        with pytest.raises(Refused) as refused:
            Workspace.open(path)
    assert f"Anke Vollrath an {platform.node()}, seit 18.06.2026, 08:30\u00a0Uhr" in str(refused.value)


def test_a_second_window_of_the_same_program_is_refused_too(path: Path) -> None:
    with Workspace.open(path) as first:
        for _attempt in range(2):
            with pytest.raises(Refused, match="is open"):
                Workspace.open(path)
        new_visit(first, "still-ours")
    Workspace.open(path).close()


def test_the_lock_is_free_after_a_kill(path: Path) -> None:
    process = started(HOLDER.format(path=str(path)))
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdout.readline()
    process.stdin.write("before-the-kill\n")
    process.stdin.flush()
    assert process.stdout.readline() == "written\n"
    process.kill()
    process.communicate()
    with Workspace.open(path) as workspace:
        assert visits(workspace) == 1
        new_visit(workspace, "afterwards")


def test_nothing_lies_beside_a_closed_workspace(path: Path) -> None:
    with Workspace.open(path) as workspace:
        new_visit(workspace, "a")
    assert [each.name for each in path.parent.iterdir() if each.is_file()] == [path.name]


def test_a_lock_file_left_behind_locks_nobody_out(path: Path) -> None:
    left = path.with_name(path.name + ".lock")
    left.write_text('{"user": "anna", "device": "old-pc"}')
    Workspace.open(path).close()
    assert not left.exists()


@pytest.mark.parametrize("note", ["", "[]", "{", '{"user": 1}', "\x00" * 5000])
def test_a_note_that_cannot_be_read_still_refuses(path: Path, note: str) -> None:
    lock = WriterLock(path)
    path.with_name(path.name + ".lock").write_text(note)
    with pytest.raises(Refused, match="is open in another window"):
        Workspace.open(path)
    lock.release()


def test_the_holder_who_waits_for_the_lock_gets_the_file_that_lies_there(path: Path) -> None:
    for _round in range(20):
        first = WriterLock(path)
        with pytest.raises(Refused):
            WriterLock(path)
        first.release()
        second = WriterLock(path)
        assert path.with_name(path.name + ".lock").exists()
        second.release()


# --- reading along


def test_readers_read_along_and_see_what_is_written(path: Path) -> None:
    with Workspace.open(path) as writer, Workspace.open(path, write=False) as reader:
        assert (visits(reader), reader.writable) == (0, False)
        new_visit(writer, "a")
        assert visits(reader) == 1
        with pytest.raises(Refused, match="for reading only"):
            new_visit(reader, "b")
        with pytest.raises(Refused, match="for reading only"):
            reader.undo()
        assert reader.undo_label == "Add"


def test_a_reader_stays_when_the_writer_comes_and_goes(path: Path) -> None:
    with Workspace.open(path, write=False) as reader:
        for expected in range(1, 4):
            with Workspace.open(path) as writer:
                new_visit(writer, f"visit-{expected}")
                assert visits(reader) == expected
            assert visits(reader) == expected


def test_reading_in_another_process_while_a_writer_has_it_open(path: Path) -> None:
    script = f"""
        from pathlib import Path
        from delegation_desk.store.workspace import Workspace
        from delegation_desk.model.visits import Visit
        from sqlmodel import select
        with Workspace.open(Path({str(path)!r}), write=False) as workspace, workspace.read() as session:
            print([visit.code for visit in session.exec(select(Visit))])
    """
    with Workspace.open(path) as writer:
        new_visit(writer, "still-in-the-log")
        assert run_as(None, script) == "['still-in-the-log']"


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="needs rights that root can drop")
def test_reading_what_a_killed_writer_left_where_nothing_may_be_written(path: Path) -> None:
    process = started(HOLDER.format(path=str(path)))
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdout.readline()
    process.stdin.write("in-the-log\n")
    process.stdin.flush()
    process.stdout.readline()
    process.kill()
    process.communicate()
    open_to_others(path.parent)
    path.parent.chmod(0o555)
    script = f"""
        from pathlib import Path
        from delegation_desk.store.workspace import Workspace
        from delegation_desk.store.check import check
        with Workspace.open(Path({str(path)!r}), write=False) as workspace:
            print(check(workspace).counts["visit"])
    """
    assert run_as(NOBODY, script) == "1"


def test_creating_is_whole_or_not_at_all_when_killed(tmp_path: Path) -> None:
    """Killed at a different moment each time; what then lies under the name opens."""
    script = f"""
        from pathlib import Path
        from delegation_desk.store.workspace import Workspace
        import delegation_desk.store.check
        print("now")
        Workspace.create(Path({str(tmp_path)!r}) / "new.desk")
        print("made")
    """
    whole = 0
    for round_number in range(6):
        path = tmp_path / "new.desk"
        path.unlink(missing_ok=True)
        process = started(script)
        assert process.stdout is not None
        process.stdout.readline()
        sleep(0.03 * round_number)
        process.kill()
        process.communicate()
        if path.exists():
            Workspace.open(path).close()
            whole += 1
        else:
            Workspace.create(path).close()
    assert whole < 6  # the first never had the time
