"""Pages well used: sheets of one page, lives that share one, whole lists, a key to what is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.visits import VisitDraft
from delegation_desk.model.words import Audience
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

Pack = Callable[[Language], list[str]]
SAMPLE = "2019-nanjing-jining"
MEETINGS = 8


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


@pytest.fixture(scope="module")
def sample_pack(sample_file: Path) -> Callable[[Language], list[str]]:
    """The pages of the sample's internal pack, each made once a language."""

    @cache
    def told(language: Language) -> list[str]:
        workspace = Workspace.open(sample_file, write=False)
        found = pages(make_pack(workspace, SAMPLE, Audience.INTERNAL, language).content)
        workspace.close()
        return [re.sub(r"[ \u00a0]+", " ", page) for page in found]

    return told


@pytest.fixture(scope="module")
def bare() -> VisitDraft:
    return VisitDraft(code="bare", title=LocalText.of("Reise"), starts_on=PartialDate(2027, 5, 11))


@pytest.mark.parametrize(
    ("language", "kicker", "sides"),
    [("de", "Gespräch", "Teilnehmende"), ("en", "Meeting", "Taking part"), ("zh", "会谈", "出席人员")],
)
def test_every_meeting_of_the_sample_is_told_on_one_page(
    sample_pack: Pack, language: Language, kicker: str, sides: str
) -> None:
    found = sample_pack(language)
    numbers = [n for n, page in enumerate(found) if sides in page]
    assert numbers == list(range(numbers[0], numbers[0] + MEETINGS))
    for number, page in enumerate(found[numbers[0] : numbers[-1] + 1], 1):
        assert re.search(rf"3 {kicker} ?{number}\b", page)


def test_short_lives_stand_three_to_a_page(sample_pack: Pack) -> None:
    found = sample_pack("de")
    lives = [page.count("4 Lebenslauf") for page in found if "4 Lebenslauf" in page]
    assert sum(lives) == 17
    assert len(lives) <= 7


def test_a_short_life_keeps_every_fact(sample_pack: Pack) -> None:
    text = "".join("".join(sample_pack("de")).split())
    assert "FamiliennameQiao乔,VornameWenbo文博;gesprochenQiáoWénbó" in text
    assert "deutsch:HerrQiao;englisch:MrQIAO;chinesisch:乔总经理" in text


@pytest.mark.parametrize(
    ("language", "head", "first", "last"),
    [("de", "Reisende", "Visum beantragt", "kein Visum nötig"), ("zh", "出访人员", "已申请签证", "无需签证")],
)
def test_the_list_of_travellers_is_not_torn(
    sample_pack: Pack, language: Language, head: str, first: str, last: str
) -> None:
    found = sample_pack(language)
    (page,) = (page for page in found if first in page)
    assert head in page
    assert last in page


@pytest.mark.parametrize("edition", tuple(Audience))
def test_the_key_explains_the_marks_that_are_there(
    workspace: Workspace, visit: UUID, edition: Audience
) -> None:
    contents = pages(make_pack(workspace, CODE, edition).content)[1]
    key = contents.split("Zeichen im Programm")[1]
    assert "geplant" in key
    for unused in ("angefragt", "bestätigt", "geändert", "abgesagt", "durchgeführt"):
        assert unused not in key


@pytest.mark.parametrize(
    ("language", "head", "unused"), [("de", "Zeichen im Programm", "durchgeführt"), ("zh", "图例", "已完成")]
)
def test_a_full_page_of_contents_has_its_key(
    sample_pack: Pack, language: Language, head: str, unused: str
) -> None:
    contents = sample_pack(language)[1]
    assert head in contents
    assert unused not in contents


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", tuple(Audience))
def test_there_is_at_most_one_page_for_notes(
    workspace: Workspace, visit: UUID, edition: Audience, language: Language
) -> None:
    words = {"de": "Raum für Notizen", "en": "Room for notes", "zh": "备忘"}[language]
    found = pages(make_pack(workspace, CODE, edition, language).content)
    assert sum(words in page for page in found[2:]) <= 1
    listed = words in found[1]
    assert listed == (words in "".join(found[2:]) and edition is not Audience.HOST)


@pytest.mark.parametrize("edition", tuple(Audience))
def test_a_visit_of_which_nothing_is_known_says_so(
    workspace: Workspace, bare: VisitDraft, edition: Audience
) -> None:
    workspace.write(N_("Add visit"), lambda s: add(s, bare))
    glance = " ".join(pages(make_pack(workspace, "bare", edition).content)[2].split())
    assert "Reisedaten 11. Mai 2027" in glance
    assert "Noch sind weder Personen noch Orte noch Programmpunkte erfasst." in glance


def test_a_pack_before_the_signing_does_not_speak_of_it_as_done(sample_pack: Pack) -> None:
    text = "".join("".join(sample_pack("de")).split())
    assert "Werunterzeichnet,nenntdieQuellenicht." in text
    assert "unterzeichnethat" not in text
