"""Files in the workspace: their bytes once, whatever they are called."""

from __future__ import annotations

from hashlib import sha256

import pytest
from sqlmodel import Session, func, select

from delegation_desk.core.errors import Invalid
from delegation_desk.model.documents import Attachment, AttachmentContent
from delegation_desk.store.attachments import attach, content_of
from delegation_desk.store.workspace import Workspace


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 3, b"%PDF-1.7\n" + bytes(2_000_000)])
def test_what_goes_in_comes_out(workspace: Workspace, content: bytes) -> None:
    made = workspace.write("Attach", lambda s: attach(s, "../../scan.pdf", content, "application/pdf"))
    assert (made.name, made.size, made.sha256) == (
        "../../scan.pdf",
        len(content),
        sha256(content).hexdigest(),
    )
    with workspace.read() as session:
        assert content_of(session, session.get_one(Attachment, made.id)) == content


def test_the_same_bytes_are_kept_once(workspace: Workspace) -> None:
    def command(session: Session) -> None:
        attach(session, "a.txt", b"same", "text/plain")
        attach(session, "b.txt", b"same", "text/plain")

    workspace.write("Attach", command)
    with workspace.read() as session:
        assert session.exec(select(func.count()).select_from(Attachment)).one() == 2
        assert session.exec(select(func.count()).select_from(AttachmentContent)).one() == 1


def test_a_file_without_a_name_is_refused_and_its_bytes_with_it(workspace: Workspace) -> None:
    with pytest.raises((Invalid, ValueError)):
        workspace.write("Attach", lambda s: attach(s, " ", b"lost", "text/plain"))
    with workspace.read() as session:
        assert session.exec(select(AttachmentContent)).all() == []
