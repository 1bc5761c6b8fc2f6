"""Recognises folders in which a live database does not survive: network drives and synchronised ones."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePath

_REMOTE_SYSTEMS = frozenset(
    {"9p", "afs", "beegfs", "ceph", "cifs", "davfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4"}
    | {"ocfs2", "pvfs2", "smb2", "smb3", "smbfs"}
)
# File systems in user space that keep their files on this computer all the same.
_LOCAL_IN_USER_SPACE = frozenset(
    {"fuse.ecryptfs", "fuse.encfs", "fuse.exfat", "fuse.gocryptfs", "fuse.lowntfs-3g", "fuse.mergerfs"}
    | {"fuse.ntfs", "fuse.ntfs-3g", "fuse.overlayfs", "fuse.fuse-overlayfs", "fuse.veracrypt"}
)
# The names that the services give their folders, alone or with more behind: "OneDrive - Stadt Leipzig".
_SYNC_FOLDER = re.compile(
    r"(onedrive|dropbox|nextcloud|owncloud|seafile|icloud ?drive|google ?drive|my drive|meine ablage"
    r"|magentacloud|hidrive|pcloud ?drive|synologydrive|box sync)(?![a-z])",
    re.IGNORECASE,
)
_SYNC_MARKS = (
    ".dropbox",
    ".dropbox.cache",
    ".sync_*.db",
    "._sync_*.db",
    ".sync_journal.db",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".stfolder",
)
_MOUNTS = Path("/proc/self/mounts")


def is_remote(folder: Path) -> bool:
    """Whether a folder lies on another machine."""
    if sys.platform == "win32":
        return _windows_remote(folder)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False  # this system does not tell
    return is_remote_system(file_system(folder.resolve(), mounts))


def is_synced(folder: Path) -> bool:
    """Whether a cloud service keeps a folder in step with other machines."""
    whole = folder.resolve()
    if any(_SYNC_FOLDER.match(part) for part in whole.parts):
        return True
    return any(_has_mark(parent) for parent in (whole, *whole.parents))


def is_remote_system(kind: str) -> bool:
    """Whether a kind of file system, as the table of mounts calls it, lies on another machine."""
    return kind in _REMOTE_SYSTEMS or (kind.startswith("fuse.") and kind not in _LOCAL_IN_USER_SPACE)


def file_system(folder: PurePath, mounts: str) -> str:
    """The kind of file system that holds a folder by a table of mounts; empty where none of them does."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        point = PurePath(_unescaped(fields[1])) if len(fields) > 2 else None
        if point is not None and folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind


def _unescaped(point: str) -> str:
    """A mount point with its blanks, which the table writes in octal (fstab(5))."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)


def _has_mark(folder: Path) -> bool:
    try:
        return any(next(folder.glob(mark), None) for mark in _SYNC_MARKS)
    except OSError:
        return False  # a folder above that may not be looked into


def _windows_remote(folder: Path) -> bool:
    import ctypes

    whole = os.fspath(folder.resolve())
    if whole.startswith("\\\\"):
        return True
    drive = os.path.splitdrive(whole)[0] + "\\"
    remote_drive = 4
    kind = ctypes.windll.kernel32.GetDriveTypeW(drive)  # type: ignore[attr-defined,unused-ignore]  # exists on Windows alone
    return bool(kind == remote_drive)
