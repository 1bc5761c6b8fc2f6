"""How the tests write down a record: in three languages, as of a day before the visit."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import (
    VisitDraft,
)
from delegation_desk.store.records import add

CODE = "2019-test"
STAND = datetime(2019, 6, 18, 12, 30, tzinfo=UTC)
SHANGHAI = "Asia/Shanghai"


def said(text: str) -> LocalText:
    return LocalText.of(text, en=f"{text} en", zh=f"{text} 中")


def row(session: Session, draft: Any) -> UUID:
    made = add(session, draft)
    made.created_at = made.updated_at = datetime(2019, 5, 13, 8, tzinfo=UTC)
    if isinstance(draft, VisitDraft):
        made.updated_at = STAND
    identity: UUID = made.id
    return identity
