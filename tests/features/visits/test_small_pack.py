"""The pack of a small visit that a small office entered: few pages, whole names, every language marked."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from sqlmodel import Session, select
from tests.features.visits.reading import pages, whole
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.visits import Direction, ItemStatus, ProgrammeItem, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def made(workspace: Workspace, edition: Audience = Audience.INTERNAL, language: Language = "de") -> bytes:
    return make_pack(workspace, CODE, edition, language).content


def languages_in(content: bytes) -> set[str]:
    """Every language that a piece of text or an element of the structure names."""
    reader = PdfReader(io.BytesIO(content))
    found: set[str] = set()
    for page in reader.pages:
        drawn = page.get_contents()
        if drawn is not None:
            found.update(re.findall(r"/Lang \(([\w-]+)\)", drawn.get_data().decode("latin-1")))
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        thing = reader.get_object(number)
        if isinstance(thing, DictionaryObject) and "/Lang" in thing and "/Pages" not in thing:
            found.add(str(thing["/Lang"]))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("edition", "most"), [(Audience.INTERNAL, 10), (Audience.DELEGATION, 10), (Audience.HOST, 6)]
)
def test_a_small_visit_makes_few_pages_and_an_even_number(
    workspace: Workspace, visit: UUID, edition: Audience, most: int, language: Language
) -> None:
    made_ = make_pack(workspace, CODE, edition, language)
    assert made_.pages <= most
    assert made_.pages % 2 == 0


def test_short_sections_share_a_page_and_long_ones_do_not(workspace: Workspace, visit: UUID) -> None:
    text = pages(made(workspace))
    together = next(page for page in text if "Die Gegenüber" in page and "Inhalt" not in page)
    assert "Organisationen" in together
    sheets = [page for page in text if "Teilnehmende" in page]
    assert len(sheets) == 2  # each meeting keeps its own page


@pytest.mark.parametrize("edition", tuple(Audience))
def test_the_home_town_heads_its_column_whole(workspace: Workspace, visit: UUID, edition: Audience) -> None:
    for page in pages(made(workspace, edition)):
        assert not re.search(r"Muster-?\n|Mustersta-?\n|Suz-?\nhou|Wacker-?\n", page)
    text = "\n".join(pages(made(workspace, edition)))
    assert "Musterstadt" in text


def test_hosts_read_when_a_flight_arrives_and_that_it_is_the_next_day(
    workspace: Workspace, visit: UUID
) -> None:
    german, english, chinese = (whole(made(workspace, Audience.HOST, one)) for one in ("de", "en", "zh"))
    assert "14:10bis07:05+1" in german
    assert "AnkunftMi07:05Uhr,OrtszeitSuzhou" in german
    assert "arrivalWed7.05am,localtimeinSuzhou" in english
    assert "苏州当地时间周三07:05抵达" in chinese
    own = whole(made(workspace))
    assert "14:10–07:05+1" in own  # among the bookings
    assert "Suzhou07:05(Mi)" in own  # on the rails


def test_notes_that_belong_to_several_days_say_so(workspace: Workspace, visit: UUID) -> None:
    def settle(session: Session, status: ItemStatus) -> None:
        for item in session.exec(select(ProgrammeItem).where(ProgrammeItem.visit_id == visit)).all():
            edit(session, ProgrammeItem, item.id, status=status)

    workspace.write(N_("Edit programme item"), partial(settle, status=ItemStatus.CONFIRMED))
    text = "\n".join(pages(made(workspace)))
    assert "Zu diesem Tag" not in text
    workspace.write(N_("Edit programme item"), partial(settle, status=ItemStatus.REQUESTED))
    text = "\n".join(pages(made(workspace)))
    assert "Zu diesen Tagen" in text
    assert "Zu diesem Tag\n" not in text


def test_the_days_are_those_of_the_visit_not_those_with_an_item(workspace: Workspace, visit: UUID) -> None:
    assert "vier Tage, drei Programmpunkte" in "\n".join(pages(made(workspace)))
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, visit, ends_on=PartialDate(2027, 5)))
    # Of an end without a day nothing can be counted; the flight reaches into the second day.
    assert "drei Tage, drei Programmpunkte" in "\n".join(pages(made(workspace)))


def test_the_cover_has_the_chinese_name_of_the_visit(workspace: Workspace, visit: UUID) -> None:
    assert "苏州" in pages(made(workspace))[0]
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, visit, direction=Direction.INBOUND))
    for language in ("de", "en"):
        cover = pages(made(workspace, language=language))[0]
        assert "苏州专业考察" in cover
    assert pages(made(workspace, language="zh"))[0].count("苏州专业考察") == 1


@pytest.mark.parametrize(
    ("language", "mark", "remark"),
    [("en", " [in German]", "Not translated; the text is in German"), ("zh", "〔德文〕", "德文")],
)
def test_what_is_kept_in_german_only_says_so_on_other_pages(
    workspace: Workspace, visit: UUID, language: Language, mark: str, remark: str
) -> None:
    text = "\n".join(pages(made(workspace, language=language)))
    assert f"vegetarisch{mark}" in text
    assert remark in text.split("Bitte Karten auf Chinesisch")[0]
    content = made(workspace, language=language)
    assert "de-DE" in languages_in(content)
    report = make_report(workspace, CODE, language).content
    assert f"senden{mark}" in "\n".join(pages(report))
    assert "de-DE" in languages_in(report)


def test_a_german_page_says_nothing_of_the_kind(workspace: Workspace, visit: UUID) -> None:
    text = "\n".join(pages(made(workspace)))
    assert "vegetarisch" in text
    assert "auf Deutsch]" not in text
    assert "Nicht übersetzt" not in text


def test_an_office_without_translation_is_marked_in_its_own_language(
    workspace: Workspace, visit: UUID
) -> None:
    text = " ".join("\n".join(pages(made(workspace, language="zh"))).split())
    assert "Amtsleiterin für Wirtschaftsförderung, Stadt Musterstadt〔德文〕" in text


def test_the_bare_facts_of_a_page_need_no_second_page(workspace: Workspace, visit: UUID) -> None:
    assert "Ziele und gewünschte Ergebnisse" not in "\n".join(pages(made(workspace)))


@pytest.mark.parametrize(
    ("status", "day", "number"),
    [
        (ItemStatus.CONFIRMED, 1, "2meetingstocome"),
        (ItemStatus.CONFIRMED, 20, "2meetingsheld"),
        (ItemStatus.REQUESTED, 20, "2meetingsnotyetnotedasheld"),  # nobody ever agreed to them
    ],
)
def test_a_report_counts_no_meeting_that_was_not_held(
    workspace: Workspace, visit: UUID, status: ItemStatus, day: int, number: str
) -> None:
    def settle(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem)).all():
            edit(session, ProgrammeItem, item.id, status=status)

    workspace.write(N_("Edit programme item"), settle)
    made = make_report(workspace, CODE, "en", as_of=datetime(2027, 5, day, 12, tzinfo=UTC))
    assert number in whole(made.content)
