"""Biographies: under a title that the contents know, all in their order, nobody set above who leads."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from uuid import UUID

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from sqlmodel import Session, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.visits import MemberDraft, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

SAMPLE = "2019-nanjing-jining"
PORTRAIT = 20 * 72 / 25.4
BOOK = {"de": "Lebensläufe", "en": "Biographies", "zh": "人物简介"}
THEIRS = {"de": "Lebensläufe der Gegenüber", "en": "Biographies of the counterparts", "zh": "会谈对象简介"}


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    """Of Ostermann, who follows Wackernagel, there is a life; of her there is none."""

    def fill(session: Session) -> UUID:
        visit = fill_small(session)
        head = session.exec(select(Person).where(Person.family_name == "Wackernagel")).one()
        edit(session, Person, head.id, diet=LocalText())
        _tell(session, "Ostermann")
        return visit

    return workspace.write(N_("Add visit"), fill)


def _tell(session: Session, family: str) -> None:
    person = session.exec(select(Person).where(Person.family_name == family)).one()
    life = LocalText.of("Seit 2020 im Amt.", en="In office since 2020.", zh="2020年起任职。")
    edit(session, Person, person.id, biography=life)


def _add(session: Session, *families: str) -> None:
    for family in families:
        person = row(session, PersonDraft(family_name=family, given_name="Kim"))
        row(session, MemberDraft(visit_id=session.exec(select(Visit)).one().id, person_id=person))


def _page(found: list[str], title: str) -> str:
    """The page with that title, behind the contents."""
    (page, *_others) = [page for page in found[2:] if title in page]
    return " ".join(page.split())


@pytest.mark.parametrize("edition", tuple(Audience))
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_leads_stands_first_though_no_life_is_held(
    workspace: Workspace, visit: UUID, edition: Audience, language: Language
) -> None:
    told = _page(pages(make_pack(workspace, CODE, edition, language).content), BOOK[language])
    told = told[told.index(BOOK[language]) :]
    assert 0 < told.index("Wackernagel") < told.index("Ostermann")
    reproach = {"de": "Kein Lebenslauf", "en": "No biography", "zh": "无人物简介"}[language]
    assert language == "zh" or (reproach in told) is (edition is Audience.INTERNAL)


@pytest.mark.parametrize("edition", [Audience.DELEGATION, Audience.HOST])
def test_many_without_a_life_are_named_on_a_line_but_not_who_leads(
    workspace: Workspace, visit: UUID, edition: Audience
) -> None:
    workspace.write(N_("Add member"), lambda session: _add(session, "Aalto", "Berg", "Cohn"))
    told = _page(pages(make_pack(workspace, CODE, edition, "en").content), BOOK["en"])
    line = told.partition("Also of the delegation: ")[2].partition(".")[0]
    assert set(line.split(", ")) == {"Kim Aalto", "Kim Berg", "Kim Cohn"}
    assert told.index("Wackernagel") < told.index("Ostermann") < told.index("Also of")


def _large(content: bytes) -> list[tuple[int, float]]:
    """Pages and widths of the pictures that are larger than those of a small entry."""
    found: list[tuple[int, float]] = []
    for number, page in enumerate(PdfReader(io.BytesIO(content)).pages, 1):
        drawn = page.get_contents()
        text = drawn.get_data().decode("latin-1") if drawn is not None else ""
        placed = re.findall(r"([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm\s*/\S+ Do", text)
        sizes = [(float(wide), float(high)) for wide, high in placed]
        found += [(number, wide) for wide, high in sizes if PORTRAIT + 1 < wide < high]
    return found


@pytest.mark.parametrize("edition", [Audience.INTERNAL, Audience.HOST])
def test_no_portrait_of_the_sample_is_larger_than_that_of_a_vice_mayor(
    sample: Workspace, edition: Audience
) -> None:
    assert _large(make_pack(sample, SAMPLE, edition, "en").content) == []


def test_places_are_numbered_each_for_itself(sample: Workspace) -> None:
    text = "\n".join(pages(make_pack(sample, SAMPLE, Audience.INTERNAL, "en").content))
    flat = re.sub(r"\s+", " ", text)
    for name in ("TANG Rui", "OUYANG Ming", "LYU An"):
        assert f" 1 {name}" in flat


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", [Audience.INTERNAL, Audience.HOST])
def test_the_entry_of_the_contents_is_a_title_on_its_page(
    sample: Workspace, edition: Audience, language: Language
) -> None:
    reader = PdfReader(io.BytesIO(make_pack(sample, SAMPLE, edition, language).content))

    def entries(outline: object) -> Iterator[Destination]:
        assert isinstance(outline, list)
        for one in outline:
            if isinstance(one, Destination):
                yield one
            else:
                yield from entries(one)

    lives = [one for one in entries(reader.outline) if one.title in (BOOK[language], THEIRS[language])]
    assert len(lives) == (2 if edition is Audience.INTERNAL else 1)
    for entry in lives:
        page = reader.pages[reader.get_destination_page_number(entry) or 0]
        printed = page.extract_text().replace("\u00a0", " ").splitlines()
        assert any(line.strip().endswith(str(entry.title)) for line in printed)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "Mi 26.06.2019, 14:00 Uhr"),
        ("en", "Wed 26 June 2019, 2.00 pm"),
        ("zh", "2019年6月26日，星期三 14:00"),
    ],
)
def test_an_item_in_a_life_has_its_hour_as_text_has_it(
    sample: Workspace, language: Language, told: str
) -> None:
    text = re.sub(r"\s", "", "".join(pages(make_pack(sample, SAMPLE, Audience.INTERNAL, language).content)))
    assert re.sub(r"\s", "", told) in text


def test_the_names_of_english_facts_stand_on_one_line(sample: Workspace) -> None:
    text = "\n".join(pages(make_pack(sample, SAMPLE, Audience.INTERNAL, "en").content))
    assert "In the programme" in text
    assert not re.search(r"In the\s*\n\s*programme|About the\s*\n\s*person", text)
