"""What a page of an edition says without being asked, and what it leaves out where nothing is known."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlmodel import Session
from tests.features.policies.conftest import Case
from tests.features.policies.test_document import make, pages, publish

from delegation_desk.core.language import LANGUAGES, Language, translator
from delegation_desk.core.text import LocalText
from delegation_desk.core.units import in_every_language, value_text
from delegation_desk.features.policies import service
from delegation_desk.model.places import Organisation
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Claim, Edition
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


def test_a_draft_is_marked_on_its_cover_and_in_every_head(workspace: Workspace, case: Case) -> None:
    *printed, _back = pages(make(workspace))
    assert all("Entwurf" in page.replace("Entwurf ·", "") for page in printed)
    publish(workspace, case)
    assert not any("Entwurf" in page for page in pages(make(workspace)))


def test_an_approved_edition_is_marked_too(workspace: Workspace, case: Case) -> None:
    workspace.write("Approve", lambda s: service.approve_edition(s, case.edition))
    assert "Freigegeben" in pages(make(workspace))[0]


@pytest.mark.parametrize("territory", [True, False])
def test_coastlines_are_credited_where_a_map_is_printed(
    workspace: Workspace, case: Case, territory: bool
) -> None:
    if not territory:
        workspace.write("Edit", lambda s: edit(s, Policy, case.policy, territory_id=None))
    printed = "".join(pages(make(workspace))).replace("\u00ad", "").replace(" ", "")  # some words are divided
    assert ("NaturalEarth" in printed) is territory


def test_a_validity_that_is_not_set_draws_no_bar(workspace: Workspace, case: Case) -> None:
    unset = {"valid_from": None, "valid_until": None}
    workspace.write("Edit", lambda s: edit(s, Edition, case.edition, **unset))
    printed = " ".join(pages(make(workspace)))
    assert "Die Gültigkeit ist nicht festgelegt." in printed
    assert "gültig ab" not in printed


def test_who_cannot_be_reached_is_warned_of_and_printed_by_name_alone(
    workspace: Workspace, case: Case
) -> None:
    workspace.write("Edit", lambda s: edit(s, Organisation, case.office, address="", email=""))
    printed = " ".join(pages(make(workspace)))
    assert "Anschrift" not in printed
    assert "Stadt Leipzig" in printed
    with workspace.read() as session:
        found = [each for each in service.findings(session, case.edition) if each.rule == "reach"]
    assert [each.heading(translator("de")) for each in found] == [
        "Von City of Leipzig sind weder Anschrift noch Telefon, E-Mail oder Website bekannt"
    ]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.statistik.example/2019/", "statistik.example/2019"),
        ("statistik.example", "statistik.example"),
        ("https://statistik.example/" + "a" * 80, "statistik.example/…"),
        ("javascript:alert(1)", ""),
    ],
)
def test_the_address_of_a_source_can_be_read_on_paper(
    workspace: Workspace, case: Case, url: str, shown: str
) -> None:
    workspace.write(
        "Edit", lambda s: edit(s, Claim, case.unsourced, source=LocalText.of("Flughafen"), source_url=url)
    )
    made = make(workspace)
    printed = " ".join(pages(made))
    assert ("example" in printed.replace("example.org", "")) is bool(shown)
    assert shown in printed
    assert "javascript" not in printed


@pytest.mark.parametrize(
    ("figure", "unit", "expected"),
    [
        ("297500", "Personen", ("297.500 Personen", "297,500 people", "297,500人")),
        ("12", "Hektar", ("12 ha", "12 ha", "12公顷")),
        ("300000", "Euro", ("300.000 €", "€300,000", "300,000欧元")),
        ("16.1", "Prozent", ("16,1 %", "16.1%", "16.1%")),
        ("17", "Minuten", ("17 Minuten", "17 minutes", "17分钟")),
        ("40", "km", ("40 km", "40 km", "40公里")),
    ],
)
def test_a_unit_typed_in_one_language_is_printed_in_each(
    figure: str, unit: str, expected: tuple[str, str, str]
) -> None:
    shown = [value_text(Decimal(figure), unit, translator(language)) for language in LANGUAGES]
    assert tuple(text.replace("\u00a0", " ") for text in shown) == expected


def test_a_unit_that_is_not_known_is_named_before_printing(workspace: Workspace, case: Case) -> None:
    assert in_every_language("kWh")
    workspace.write("Edit", lambda s: edit(s, Claim, case.unsourced, unit="Stellplätze"))
    with workspace.read() as session:
        (found,) = (each for each in service.findings(session, case.edition) if each.rule == "claim_unit")
    assert "Stellplätze" in found.heading(translator("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_unit_is_not_divided(workspace: Workspace, case: Case, language: Language) -> None:
    def change(session: Session) -> None:
        edit(session, Claim, case.unsourced, figure=Decimal(297500), unit="Personen")

    workspace.write("Edit", change)
    word = {"de": "Personen", "en": "people", "zh": "人"}[language]
    assert word in " ".join(pages(make(workspace, language)))
