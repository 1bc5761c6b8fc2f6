"""What an organisation is, is proposed from its name; that it is something else is no description."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from sqlmodel import select
from tests.driving import CTRL, Hand, Key
from tests.features.visits.reading import whole
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.places import Organisation, OrganisationDraft, OrganisationKind
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Maschinenbau Nordtal GmbH", OrganisationKind.COMPANY),
        ("Stadt Baoding", OrganisationKind.CITY_GOVERNMENT),
        ("IHK zu Nordtal", OrganisationKind.CHAMBER),
    ],
)
def test_a_body_named_with_an_office_has_its_kind(newcomer: Hand, name: str, kind: OrganisationKind) -> None:
    newcomer.desk.write(N_("Add visit"), fill_small)
    newcomer.go("Meetings")
    newcomer.open("Maschinenbau Taihu")
    newcomer.click("Add a person")
    for field, words in (("Person", "Petra Hagen"), ("Printed office", f"Leiterin, {name}")):
        newcomer.write(field, words)
        newcomer.press(Key.Key_Return)
    known = newcomer.ask(lambda session: session.exec(select(Organisation)).all())
    found = {str(each.name): each.kind for each in known}
    assert found[name] is kind


def test_the_kind_follows_the_name_until_somebody_chooses(newcomer: Hand) -> None:
    newcomer.go("Organisations")

    def fill(_dialog: QDialog) -> None:
        newcomer.enter("Name, Deutsch", "Universität Nordtal")
        assert newcomer.typed("Kind") == "university"
        newcomer.enter("Name, Deutsch", "Nordtal GmbH")
        assert newcomer.typed("Kind") == "company"
        newcomer.choose("Kind", "agency")
        newcomer.enter("Name, Deutsch", "Nordtal AG")
        newcomer.click("Create")

    with newcomer.answering(fill):
        newcomer.press(Key.Key_N, CTRL)
    assert newcomer.one(Organisation).kind is OrganisationKind.AGENCY


def test_a_stored_kind_stays_when_a_name_in_another_language_is_added(newcomer: Hand) -> None:
    name = LocalText.of("Museum Nordtal")
    made = newcomer.desk.commit("Add", lambda s: records.add(s, OrganisationDraft(name=name)))
    newcomer.go("Organisations")
    newcomer.open("Museum Nordtal")
    newcomer.enter("Name, English", "Jining Municipal Government")
    stored = newcomer.stored(Organisation, made.id)
    assert stored.name.get("en") == "Jining Municipal Government"
    assert stored.kind is OrganisationKind.OTHER


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Sonstige"), ("en", "Other organisation"), ("zh", "其他机构")]
)
def test_another_organisation_is_no_description(workspace: Workspace, language: Language, words: str) -> None:
    workspace.write(N_("Add visit"), fill_small)
    text = whole(make_pack(workspace, CODE, language=language).content)
    assert "HandelsamtSuzhou" in text
    assert words.replace(" ", "") not in text
