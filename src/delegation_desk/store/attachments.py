"""Files kept inside the workspace: their bytes once, under their hash; names are only shown."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from sqlmodel import Session, col, select

from delegation_desk.model.documents import Attachment, AttachmentContent, AttachmentDraft
from delegation_desk.store.records import add


def attach(session: Session, name: str, content: bytes, media_type: str, **about: Any) -> Attachment:
    """Keep a file; `about` names the record it belongs to (visit_id=...), its caption, its audience."""
    digest = sha256(content).hexdigest()
    if session.get(AttachmentContent, digest) is None:
        session.add(AttachmentContent(sha256=digest, content=content))
    draft = AttachmentDraft(name=name, media_type=media_type, size=len(content), sha256=digest, **about)
    made: Attachment = add(session, draft)
    return made


def content_of(session: Session, attachment: Attachment) -> bytes | None:
    """The bytes of an attachment, or None if they are missing or no longer match their hash."""
    kept = session.get(AttachmentContent, attachment.sha256)
    return kept.content if kept is not None and is_intact(kept) else None


def contents_of(session: Session, attachments: Iterable[Attachment]) -> dict[str, bytes]:
    """The bytes of many attachments by their hash, in one query; those are left out that have changed."""
    wanted = {attachment.sha256 for attachment in attachments}
    kept = session.exec(select(AttachmentContent).where(col(AttachmentContent.sha256).in_(wanted)))
    return {each.sha256: each.content for each in kept if is_intact(each)}


def is_intact(kept: AttachmentContent) -> bool:
    """Whether bytes are still those that were attached."""
    content: object = kept.content  # a file that others altered may hold anything
    return isinstance(content, bytes) and sha256(content).hexdigest() == kept.sha256
