"""What the sheet of a city says of it: whose partnership it is, from when its figures are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlmodel import Session, select
from tests.features.visits.case import Case
from tests.features.visits.reading import pages
from tests.features.visits.rows import CODE, STAND, row, said

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.partnership_parts import Partner, PartnerDraft
from delegation_desk.model.partnerships import Partnership, PartnershipDraft, PartnershipKind
from delegation_desk.model.places import PlaceDraft
from delegation_desk.model.words import Audience, Side
from delegation_desk.store.workspace import Workspace

_SAMPLE = "2019-nanjing-jining"


def flat(text: str) -> str:
    return " ".join(text.split())


def of_the_district(session: Session, case: Case, *, entered: datetime) -> None:
    """In place of the city's partnership one of the district, of which no beginning is known."""
    for partner in session.exec(select(Partner)).all():
        session.delete(partner)
    district = row(session, PlaceDraft(name=said("Landkreis"), country="DE", zone="Europe/Berlin"))
    title = said("Landkreis – Nanjing")
    draft = PartnershipDraft(code="landkreis-nanjing", title=title, kind=PartnershipKind.ECONOMIC)
    made = row(session, draft)
    partnership = session.get_one(Partnership, made)
    partnership.created_at, partnership.tags = entered, ["demo"]
    for side, place in ((Side.OWN, district), (Side.PARTNER, case.nanjing)):
        row(session, PartnerDraft(partnership_id=made, side=side, place_id=place))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_partnership_of_another_territory_names_its_sides(
    workspace: Workspace, case: Case, language: Language
) -> None:
    workspace.write(N_("Edit partnership"), lambda s: of_the_district(s, case, entered=STAND))
    told = {
        "de": "Wirtschaftspartnerschaft: Landkreis – Nanjing ◊",
        "en": "Economic partnership: Landkreis – Nanjing en ◊",
        "zh": "经济合作关系：Landkreis – Nanjing 中 ◊",
    }[language]
    found = [flat(page) for page in pages(make_pack(workspace, CODE, Audience.INTERNAL, language).content)]
    assert sum(told in page for page in found) >= 2  # among the contents and on its page


def test_a_partnership_without_a_beginning_is_not_known_before_it_was_entered(
    workspace: Workspace, case: Case
) -> None:
    later = datetime(2026, 3, 9, tzinfo=UTC)
    workspace.write(N_("Edit partnership"), lambda s: of_the_district(s, case, entered=later))
    text = flat("".join(pages(make_pack(workspace, CODE, Audience.INTERNAL, "de").content)))
    assert "partnerschaft: Landkreis" not in text


def test_the_sample_tells_no_partnership_of_later_years(sample: Workspace) -> None:
    for edition in (Audience.INTERNAL, Audience.DELEGATION):
        text = flat("".join(pages(make_pack(sample, _SAMPLE, edition, "en").content)))
        assert "Partner city since 1988" in text
        assert "Economic partnership" not in text


# Figures


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_without_a_date_says_so_wherever_it_stands(sample: Workspace, language: Language) -> None:
    unknown = {"de": "Stand nicht erfasst", "en": "as-of date not recorded", "zh": "统计日期未记录"}[language]
    area = {"de": "11.187 km²", "en": "11,187 km²", "zh": "11,187平方公里"}[language]
    found = pages(make_pack(sample, _SAMPLE, Audience.INTERNAL, language).content)
    page = next(flat(page) for page in found if page.count(area) >= 3)
    assert (
        page.count(unknown) + page.count(unknown.capitalize()) >= 2
    )  # at the large figure, below the squares


def test_areas_are_compared_from_the_largest_down_with_their_source(sample: Workspace) -> None:
    found = pages(make_pack(sample, _SAMPLE, Audience.INTERNAL, "en").content)
    page = flat(next(page for page in found if page.count("11,187 km²") >= 3))
    drawn = page.split("Areas compared, to scale")[1]
    places = [drawn.index(area) for area in ("11,187 km²", "1,651 km²", "297.8 km²")]
    assert places == sorted(places)
    assert "Sources: public information, good certainty. As-of date not recorded." in drawn
