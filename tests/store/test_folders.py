"""Folders where a workspace would be lost: on other machines, or kept in step with them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from delegation_desk.core.errors import Refused
from delegation_desk.store import folders
from delegation_desk.store.workspace import Workspace

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw 0 0
//server/stadt /mnt/stadt cifs rw,vers=3.1.1 0 0
nas:/export /mnt/nas\\040drive nfs4 rw 0 0
nas:/export/home /home/anna/team nfs4 rw 0 0
/dev/sdb1 /home/anna/team/local ext4 rw 0 0
sshfs#anna@host: /mnt/ssh fuse.sshfs rw 0 0
rclone: /mnt/cloud fuse.rclone rw 0 0
/home/anna/.vault /home/anna/vault fuse.gocryptfs rw 0 0
/dev/sdc1 /media/stick fuseblk rw 0 0
shared /mnt/host 9p rw 0 0
line without enough
"""


@pytest.mark.parametrize(
    ("folder", "kind", "remote"),
    [
        ("/home/anna", "ext4", False),
        ("/mnt/stadt", "cifs", True),
        ("/mnt/stadt/amt/2026", "cifs", True),
        ("/mnt/stadtrat", "ext4", False),
        ("/mnt/nas drive/desk", "nfs4", True),
        ("/home/anna/team", "nfs4", True),
        ("/home/anna/team/local/desk", "ext4", False),
        ("/mnt/ssh/x", "fuse.sshfs", True),
        ("/mnt/cloud", "fuse.rclone", True),
        ("/home/anna/vault", "fuse.gocryptfs", False),
        ("/media/stick/desk", "fuseblk", False),
        ("/mnt/host", "9p", True),
    ],
)
def test_remote_by_the_table_of_mounts(folder: str, kind: str, remote: bool) -> None:
    found = folders.file_system(PurePosixPath(folder), MOUNTS)
    assert (found, folders.is_remote_system(found)) == (kind, remote)


def test_an_empty_table_tells_nothing() -> None:
    assert folders.file_system(PurePosixPath("/home"), "") == ""
    assert not folders.is_remote_system("")


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive", "OneDrive - Stadt Leipzig", "onedrive", "Dropbox", "Dropbox (Amt)", "Nextcloud",
        "Nextcloud2", "ownCloud", "Google Drive", "GoogleDrive", "My Drive", "Meine Ablage",
        "iCloud Drive", "iCloudDrive",
        "MagentaCLOUD", "Seafile",
    ],
)  # fmt: skip
def test_synchronised_by_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "Delegationen"
    folder.mkdir(parents=True)
    assert folders.is_synced(folder)


@pytest.mark.parametrize("name", ["Drive", "Dropboxen", "Nextcloudy", "Delegationen", "one drive"])
def test_not_synchronised(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert not folders.is_synced(tmp_path / name)


@pytest.mark.parametrize(
    "mark", [".dropbox.cache", "._sync_0a1b.db", ".sync_0a1b.db", ".nextcloudsync.log", ".stfolder"]
)
def test_synchronised_by_what_the_service_leaves(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).touch()
    assert folders.is_synced(tmp_path / "Delegationen" / "2026")


@pytest.mark.parametrize("command", [Workspace.create, Workspace.open])
def test_a_synchronised_folder_is_refused_and_left_alone(tmp_path: Path, command: type) -> None:
    whole = tmp_path / "local.desk"
    Workspace.create(whole).close()
    folder = tmp_path / "OneDrive - Stadt"
    folder.mkdir()
    path = folder / "visits.desk"
    if command == Workspace.open:
        whole.rename(path)
    names = [each.name for each in folder.iterdir()]
    with pytest.raises(Refused, match="synchronised by a cloud service"):
        command(path)
    assert [each.name for each in folder.iterdir()] == names


def test_a_network_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\n//server/share {tmp_path} cifs rw 0 0\n")
    monkeypatch.setattr(folders, "_MOUNTS", mounts)
    with pytest.raises(Refused, match="is a network folder"):
        Workspace.create(tmp_path / "visits.desk")
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".desk"] == []
