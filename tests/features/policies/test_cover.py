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
from delegation_desk.model.places import Organisation, OrganisationDraft
from delegation_desk.model.policies import Policy
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


def test_another_own_body_is_no_part_of_the_sender(workspace: Workspace, case: Case) -> None:
    """A county's policy in the workspace of a city's office bears the county's name."""

    def settle_for_another(session: Session) -> None:
        office = add(session, OrganisationDraft(name=LocalText.of("Amt"), own=True))
        add(session, WorkspaceSettingsDraft(sender=SENDER, office_id=office.id))

    workspace.write(N_("Edit settings"), settle_for_another)
    assert "Stadt Leipzig" in cover(workspace, "de")


def test_where_no_office_is_named_the_sender_is_nobody_elses(workspace: Workspace, case: Case) -> None:
    """Of two own bodies nobody knows for which the sender of the settings speaks."""

    def settle_with_a_county(session: Session) -> None:
        add(session, OrganisationDraft(name=LocalText.of("Landkreis"), own=True))
        settle(session)

    workspace.write(N_("Edit settings"), settle_with_a_county)
    assert "Stadt Leipzig" in cover(workspace, "de")
    assert "Die Oberbürgermeisterin" not in cover(workspace, "de")


def test_what_nobody_is_known_to_issue_bears_no_sender(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Edit settings"), settle)
    workspace.write(N_("Edit policy"), lambda session: edit(session, Policy, case.policy, issuer_id=None))
    assert "Die Oberbürgermeisterin" not in cover(workspace, "de")


def test_an_office_speaks_for_the_body_above_it(workspace: Workspace, case: Case) -> None:
    def settle_for_its_office(session: Session) -> None:
        office = add(session, OrganisationDraft(name=LocalText.of("Amt"), own=True, parent_id=case.office))
        add(session, WorkspaceSettingsDraft(sender=SENDER, office_id=office.id))

    workspace.write(N_("Edit settings"), settle_for_its_office)
    assert "Die Oberbürgermeisterin" in cover(workspace, "de")


@pytest.mark.parametrize("language", ["de", "zh"])
def test_an_office_that_bears_the_name_of_the_issuer_speaks_for_it(
    workspace: Workspace, case: Case, language: Language
) -> None:
    """Whoever was entered on the spot is not marked as own, nor is the office part of it."""

    def settle_by_name(session: Session) -> None:
        edit(session, Organisation, case.office, own=False)
        name = LocalText.of("Wirtschaftsförderung, Stadt Leipzig")
        office = add(session, OrganisationDraft(name=name))
        add(session, WorkspaceSettingsDraft(sender=SENDER, office_id=office.id))

    workspace.write(N_("Edit settings"), settle_by_name)
    assert SENDER.get(language).splitlines()[0] in cover(workspace, language)


def test_a_title_without_translation_is_marked_and_never_cut(workspace: Workspace, case: Case) -> None:
    title = LocalText.of("Standortbedingungen und besondere Angebote der Stadt Leipzig für Unternehmen")
    workspace.write(N_("Edit policy"), lambda s: edit(s, Policy, case.policy, title=title))
    english = " ".join(cover(workspace, "en"))
    assert "Angebote der Stadt Leipzig für Unternehmen [in German]" in english
    assert "…" not in english
