"""Notes, diets, travel notes and the sources of figures stand in the language of the page, or are missed."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import whole
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person
from delegation_desk.model.place_facts import PlaceFact, PlaceFactDraft
from delegation_desk.model.places import Place
from delegation_desk.model.record import Record
from delegation_desk.model.visit_parts import VisitNote
from delegation_desk.model.visits import Member, MemberRole
from delegation_desk.model.words import Audience
from delegation_desk.pdf.made import Made
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

WORDED: dict[tuple[type[Record], str], LocalText] = {
    (VisitNote, "text"): LocalText.of("Bitte Karten mitbringen.", en="Please bring cards.", zh="请带名片。"),
    (Person, "diet"): LocalText.of("kein Fisch", en="no fish", zh="不吃鱼"),
    (Member, "travel_note"): LocalText.of("reist nach", en="follows later", zh="随后抵达"),
    (PlaceFact, "source"): LocalText.of("Jahrbuch", en="Yearbook", zh="统计年鉴"),
}


@pytest.fixture
def rows(workspace: Workspace) -> dict[type[Record], UUID]:
    """The small visit, and the row of each table whose text is printed in its pack."""

    def fill(session: Session) -> dict[type[Record], UUID]:
        fill_small(session)
        head = session.exec(select(Member).where(Member.role == MemberRole.HEAD)).one()
        there = session.exec(select(Place).where(Place.country == "CN")).one()
        label = LocalText.of("Einwohner", en="Inhabitants", zh="人口")
        fact = row(
            session,
            PlaceFactDraft(
                place_id=there.id, key="population", label=label, value=Decimal(9), as_of=PartialDate(2018)
            ),
        )
        note = session.exec(select(VisitNote)).one()
        return {VisitNote: note.id, Person: head.person_id, Member: head.id, PlaceFact: fact}

    return workspace.write(N_("Add visit"), fill)


def word(workspace: Workspace, rows: dict[type[Record], UUID], *, but: Language | None = None) -> None:
    """Put the words down, in all languages but one."""

    def put(session: Session) -> None:
        for (record, field), text in WORDED.items():
            left = text.with_text(but, "") if but is not None else text
            edit(session, record, rows[record], **{field: left})

    workspace.write(N_("Edit"), put)


def made(workspace: Workspace, language: Language) -> Made:
    return make_pack(workspace, CODE, Audience.INTERNAL, language)


def missed(found: Made, *, stale: bool) -> set[tuple[str, str]]:
    return {(gap.table, gap.field) for gap in found.gaps if gap.stale is stale}


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_stand_in_the_language_of_the_page(
    workspace: Workspace, rows: dict[type[Record], UUID], language: Language
) -> None:
    word(workspace, rows)
    pack = whole(made(workspace, language).content)
    for text in WORDED.values():
        printed = {each for each in LANGUAGES if text.get(each).replace(" ", "") in pack}
        assert printed == {language}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_source_stands_in_and_its_lack_is_named_before_printing(
    workspace: Workspace, rows: dict[type[Record], UUID], language: Language
) -> None:
    wanted = {(str(record.__tablename__), field) for record, field in WORDED}
    word(workspace, rows)
    assert not wanted & missed(made(workspace, language), stale=False)
    word(workspace, rows, but=language)
    pack = made(workspace, language)
    assert wanted <= missed(pack, stale=False)
    text = whole(pack.content)
    assert [each for each in WORDED.values() if each.get("de").replace(" ", "") not in text] == []


def test_a_translation_older_than_its_source_is_named_before_printing(
    workspace: Workspace, rows: dict[type[Record], UUID]
) -> None:
    def change(session: Session) -> None:
        for (record, field), text in WORDED.items():
            edit(session, record, rows[record], **{field: text.with_text("de", "anders")})

    word(workspace, rows)
    workspace.write(N_("Edit"), change)
    wanted = {(str(record.__tablename__), field) for record, field in WORDED}
    assert wanted <= missed(made(workspace, "en"), stale=True)
