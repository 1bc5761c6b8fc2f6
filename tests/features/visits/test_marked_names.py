"""Names, offices and titles that a language has no form of stand in their own, and say so."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages, whole
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.places import OrganisationDraft, Place
from delegation_desk.model.visit_parts import PartyRole, VisitPartyDraft
from delegation_desk.model.visits import Direction, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def told(workspace: Workspace, edition: Audience, language: Language) -> list[str]:
    found = pages(make_pack(workspace, CODE, edition, language).content)
    return [" ".join(page.split()) for page in found]


@pytest.mark.parametrize(("language", "mark"), [("en", "[in German]"), ("zh", "〔德文〕")])
def test_the_title_on_a_cover_says_in_which_language_it_is(
    workspace: Workspace, visit: UUID, language: Language, mark: str
) -> None:
    title = LocalText.of("Fachbesuch in Suzhou")
    workspace.write(
        N_("Edit visit"), lambda s: edit(s, Visit, visit, title=title, direction=Direction.INBOUND)
    )
    cover, _contents, glance, *_rest = told(workspace, Audience.HOST, language)
    remark = mark if language == "zh" else f" {mark}"
    assert f"Fachbesuch in Suzhou{remark}" in cover
    assert f"Fachbesuch in Suzhou{remark}" in glance  # in the running head


def test_below_the_places_the_title_is_marked_too(workspace: Workspace, visit: UUID) -> None:
    assert "Fachbesuch in Suzhou [in German]" in told(workspace, Audience.HOST, "en")[0]


@pytest.mark.parametrize("edition", tuple(Audience))
def test_a_chinese_page_marks_every_name_it_has_no_form_of(
    workspace: Workspace, visit: UUID, edition: Audience
) -> None:
    found = [page.replace(" 〔", "〔") for page in told(workspace, edition, "zh")]  # a line may end there
    text = " ".join(found)
    for name in ("Musterstadt", "Handelsamt Suzhou", "Referent, Stadt Musterstadt"):
        assert f"{name}〔德文〕" in text
    assert "Musterstadt〔德文〕" in found[0]  # at the globe
    assert "苏州〔" not in text
    assert "Stadt Musterstadt" not in text.replace("Stadt Musterstadt〔德文〕", "")


def test_one_remark_is_enough_for_an_office_and_its_body(workspace: Workspace, visit: UUID) -> None:
    text = " ".join(told(workspace, Audience.INTERNAL, "zh"))
    assert "Amtsleiterin für Wirtschaftsförderung, Stadt Musterstadt〔德文〕" in text
    assert "Wirtschaftsförderung〔德文〕" not in text


def test_an_english_page_marks_offices_but_no_names_in_its_own_letters(
    workspace: Workspace, visit: UUID
) -> None:
    text = " ".join(told(workspace, Audience.INTERNAL, "en"))
    assert "Referent, Stadt Musterstadt [in German]" in text
    assert "Musterstadt (CEST, UTC+2)" in text
    assert "Musterstadt – Suzhou" in text


def test_a_chinese_name_on_a_german_page_is_marked(workspace: Workspace, visit: UUID) -> None:
    def rename(session: Session) -> None:
        places = session.exec(select(Place).where(Place.country == "CN")).all()
        for place in places:
            edit(session, Place, place.id, name=LocalText.of("苏州", source="zh"))

    workspace.write(N_("Edit place"), rename)
    assert "苏州 [auf Chinesisch]" in " ".join(told(workspace, Audience.INTERNAL, "de"))


def test_no_line_ends_within_a_remark(workspace: Workspace, visit: UUID) -> None:
    for edition in Audience:
        text = "\n".join(pages(make_pack(workspace, CODE, edition, "zh").content))
        assert "〔德文〕" in text
        assert "〔德\n" not in text
        assert "〔\n" not in text


def test_the_report_marks_them_too(workspace: Workspace, visit: UUID) -> None:
    def add_helper(session: Session) -> None:
        body = row(session, OrganisationDraft(name=LocalText.of("Handelskammer Musterland")))
        row(session, VisitPartyDraft(visit_id=visit, organisation_id=body, role=PartyRole.INTERMEDIARY))

    workspace.write(N_("Add party"), add_helper)
    text = whole(make_report(workspace, CODE, "zh").content)
    assert "HandelskammerMusterland〔德文〕" in text
    assert "StadtMusterstadt〔德文〕" in text


def test_the_gaps_name_what_is_missing(workspace: Workspace, visit: UUID) -> None:
    gaps = make_pack(workspace, CODE, Audience.HOST, "zh").gaps
    assert {"place", "organisation", "position"} <= {gap.table for gap in gaps}


def test_what_a_host_arranges_is_marked_as_invented(sample: Workspace) -> None:
    made = make_pack(sample, "2019-nanjing-jining", Audience.INTERNAL, "de")
    text = " ".join(" ".join(pages(made.content)).replace("\u00a0", " ").split())
    assert "Programm vom 26. bis 28. Juni ◊" in text
    assert "Weitergabe von Unterlagen ◊" in text
    assert "vorab vereinbart ◊" not in text  # the sources say so
    assert "zwei Fassungen ◊" in text  # on the course of the memorandum
    assert "(Beispiel)" not in text
