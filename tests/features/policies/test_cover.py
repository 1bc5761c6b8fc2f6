"""Who stands at the head of a policy's cover."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from sqlmodel import Session
from tests.features.policies.conftest import CODE, Case

from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.policies.document import make_policy
from delegation_desk.model.places import Organisation
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

SENDER = LocalText.of(
    "Die Oberbürgermeisterin\nDezernat I", en="The Mayor\nDepartment I", zh="市长办公室\n第一部门"
)


def cover(workspace: Workspace, language: Language) -> list[str]:
    with workspace.read() as session:
        made = make_policy(session, CODE, None, language)
    text = PdfReader(io.BytesIO(made.content)).pages[0].extract_text().replace("\u00a0", " ")
    return [line.strip() for line in text.splitlines()]


def settle(session: Session) -> None:
    add(session, WorkspaceSettingsDraft(sender=SENDER))


@pytest.mark.parametrize(
    ("language", "issuer"), [("de", "Stadt Leipzig"), ("en", "City of Leipzig"), ("zh", "莱比锡市")]
)
def test_the_sender_of_the_settings_heads_the_cover(
    workspace: Workspace, case: Case, language: Language, issuer: str
) -> None:
    assert issuer in cover(workspace, language)
    workspace.write(N_("Edit settings"), settle)
    assert issuer not in cover(workspace, language)
    assert SENDER.get(language).splitlines()[0] in cover(workspace, language)


def test_what_others_issue_bears_their_name(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Edit settings"), settle)
    workspace.write(N_("Edit organisation"), lambda s: edit(s, Organisation, case.office, own=False))
    assert "Stadt Leipzig" in cover(workspace, "de")
