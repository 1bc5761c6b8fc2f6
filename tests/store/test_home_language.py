"""The language in which a workspace is written, and the country where its office is likely to be."""

from __future__ import annotations

import pytest

from delegation_desk.core.language import N_, system_country
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import PlaceDraft
from delegation_desk.model.settings import WorkspaceSettings, WorkspaceSettingsDraft
from delegation_desk.store.countries import home_country
from delegation_desk.store.home_language import home_language
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace


@pytest.mark.parametrize(
    ("wish", "country"),
    [("en_IE.UTF-8", "IE"), ("de_DE", "DE"), ("C.UTF-8", ""), ("POSIX", ""), ("en", ""), ("", "")],
)
def test_the_country_that_the_system_is_set_to(
    wish: str, country: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", wish)
    assert system_country() == country


def test_an_office_is_where_its_home_place_is_else_where_its_language_says(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_IE.UTF-8")
    with workspace.read() as session:
        assert (home_language(session), home_country(session)) == ("de", "DE")
    made: WorkspaceSettings = workspace.write(
        N_("Edit settings"), lambda session: add(session, WorkspaceSettingsDraft(languages=["en", "zh"]))
    )
    with workspace.read() as session:
        assert (home_language(session), home_country(session)) == ("en", "IE")
    austria = workspace.write(
        N_("Add place"), lambda session: add(session, PlaceDraft(name=LocalText.of("Wien"), country="AT"))
    )
    workspace.write(
        N_("Edit settings"),
        lambda session: edit(session, WorkspaceSettings, made.id, home_place_id=austria.id),
    )
    with workspace.read() as session:
        assert home_country(session) == "AT"
