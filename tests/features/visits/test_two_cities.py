"""The documents of a visit of which little is held: its title, its meetings, nothing that is empty."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from uuid import UUID

import pytest
from pypdf import PdfReader
from sqlmodel import Session, select
from tests.features.visits.reading import pages, whole
from tests.features.visits.two_cities import CODE, RESULT, TITLES, fill_two_cities

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.outcomes import OutcomeDraft, OutcomeLinkDraft
from delegation_desk.model.people import Person
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.visits import Direction, ItemStatus, ProgrammeItem, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

_NO_LIFE: dict[Language, tuple[str, ...]] = {
    "de": ("Lebenslauf", "Lebensläufe"),
    "en": ("biography", "biographies"),
    "zh": ("简历", "人物简介"),
}


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_two_cities)


def pack(workspace: Workspace, edition: Audience = Audience.INTERNAL, language: Language = "de") -> bytes:
    return make_pack(workspace, CODE, edition, language).content


def flat(text: str) -> str:
    return " ".join(text.split())


# What is not held


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_own_staff_reads_that_no_life_is_held(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    assert any(
        word in flat("".join(pages(pack(workspace, language=language)))) for word in _NO_LIFE[language]
    )
    for edition in (Audience.DELEGATION, Audience.HOST):
        text = flat("".join(pages(pack(workspace, edition, language))))
        assert not any(word in text for word in _NO_LIFE[language])


def test_a_person_without_a_life_has_no_portrait_page_outside(workspace: Workspace, visit: UUID) -> None:
    def tell(session: Session) -> None:
        krause = session.exec(select(Person).where(Person.family_name == "Krause")).one()
        life = LocalText.of("Seit 2020 im Amt.")
        edit(session, Person, krause.id, biography=life)

    workspace.write(N_("Edit person"), tell)
    for edition in Audience:
        text = flat("".join(pages(pack(workspace, edition))))
        assert "Seit 2020 im Amt." in text
        assert ("Kein Lebenslauf hinterlegt" in text) is (edition is Audience.INTERNAL)


def test_a_city_of_which_nothing_is_held_has_no_page(workspace: Workspace, visit: UUID) -> None:
    for edition in (Audience.INTERNAL, Audience.DELEGATION):
        found = pages(pack(workspace, edition))
        assert "Orte" not in found[1].split()
        assert "Informationen zu" not in found[1]
        assert not any(re.search(r"Orte\s+(Qingdao|Jinan)", page) for page in found)

    def tell(session: Session) -> None:
        jinan = next(one for one in session.exec(select(Place)) if str(one.name) == "Jinan")
        edit(session, Place, jinan.id, profile=LocalText.of("Stadt der Quellen."))

    workspace.write(N_("Edit place"), tell)
    contents = pages(pack(workspace))[1]
    assert re.search(r"Orte\s+Jinan", contents)
    assert not re.search(r"^Qingdao", contents, re.MULTILINE)


# The title


@pytest.mark.parametrize("direction", tuple(Direction))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_stands_on_the_cover_and_the_report(
    workspace: Workspace, visit: UUID, language: Language, direction: Direction
) -> None:
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, visit, direction=direction))
    title = TITLES.get(language)
    for edition in Audience:
        content = pack(workspace, edition, language)
        cover = pages(content)[0]
        assert title in flat(cover)
        assert ("Jinan" in cover) is (language != "zh")
        metadata = PdfReader(io.BytesIO(content)).metadata
        assert metadata is not None
        assert str(metadata.title).startswith(title)
    report = make_report(workspace, CODE, language).content
    assert title.replace(" ", "") in re.sub(r"\s", "", pages(report)[0])
    assert TITLES.get("zh") in pages(pack(workspace))[0]


def test_places_stand_in_for_a_title_that_is_not_translated(workspace: Workspace, visit: UUID) -> None:
    def translate(session: Session) -> None:
        for place in session.exec(select(Place)).all():
            zh = {"Qingdao": "青岛", "Jinan": "济南"}.get(str(place.name), "")
            edit(session, Place, place.id, name=LocalText.of(str(place.name), zh=zh))
        edit(session, Visit, visit, title=LocalText.of("Reise nach Shandong"))

    workspace.write(N_("Edit place"), translate)
    cover = pages(pack(workspace, language="zh"))[0]
    assert cover.index("青岛、济南") < cover.index("Reise nach Shandong")
    assert "代表团访问青岛、济南" in re.sub(r"\s", "", pages(make_report(workspace, CODE, "zh").content)[0])


# The meetings


def test_meetings_are_counted_by_the_programme(workspace: Workspace, visit: UUID) -> None:
    assert "vier Gespräche" in flat("".join(pages(pack(workspace))))
    assert "four meetings" in flat("".join(pages(pack(workspace, language="en"))))


def test_a_report_counts_the_meetings_that_were_held(workspace: Workspace, visit: UUID) -> None:
    before, back_home = (datetime(2027, 5, day, 12, tzinfo=UTC) for day in (1, 17))
    assert re.search(r"\b1 ?Gespräch\b", _reported(workspace, back_home))  # one has a result noted

    def settle(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem)).all():
            if item.status is not ItemStatus.CANCELLED:
                edit(session, ProgrammeItem, item.id, status=ItemStatus.CONFIRMED)

    workspace.write(N_("Edit programme item"), settle)
    assert re.search(r"\b4 ?Gespräche ?geführt", _reported(workspace, back_home))
    assert not re.search(
        r"\bGespräche? ?geführt", _reported(workspace, before)
    )  # a result noted ahead is none


def _reported(workspace: Workspace, day: datetime) -> str:
    return flat("".join(pages(make_report(workspace, CODE, as_of=day).content)))


def test_the_word_meeting_stands_there_once(workspace: Workspace, visit: UUID) -> None:
    german, english, chinese = (
        flat("".join(pages(pack(workspace, Audience.HOST, one)))) for one in ("de", "en", "zh")
    )
    for label in (
        "Gespräch 1 im Handelsamt",
        "Gespräch 2 mit Vizebürgermeister Wang",
        "Gespräch 3: Hightech-Zone",
        "Gespräch 4: Luhua Chemie",
    ):
        assert label in german
    assert not re.search(r"Gespräch \d: Gespräch", german)
    assert "Meeting 2 with Mayor Wang" in english
    assert "会谈1：商务局" in chinese
    assert "会谈3：高新区" in chinese


def test_a_sheet_behind_a_reception_is_no_meeting(workspace: Workspace, visit: UUID) -> None:
    from delegation_desk.model.meetings import MeetingDraft
    from delegation_desk.model.visits import ItemKind, ProgrammeItem

    def begin(session: Session) -> None:
        item = session.exec(select(ProgrammeItem).where(ProgrammeItem.kind == ItemKind.RECEPTION)).one()
        add(session, MeetingDraft(item_id=item.id, objective=LocalText.of("Dank sagen.")))

    workspace.write(N_("Add meeting"), begin)
    text = flat("".join(pages(pack(workspace))))
    assert "Dank sagen." in text
    assert "vier Gespräche" in text
    assert "None" not in text
    assert "3 Empfang" in text


# The report


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_knows_the_results_of_meetings(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    none = {"de": "Noch kein Ergebnis", "en": "No result has been recorded", "zh": "尚未记录成果"}[language]
    first = flat(pages(make_report(workspace, CODE, language).content)[0])
    assert none not in first
    assert first.count(RESULT) == 2  # summed up, and where it belongs

    def forget(session: Session) -> None:
        edit(session, Meeting, session.exec(select(Meeting)).one().id, results=LocalText.of(""))

    workspace.write(N_("Edit meeting"), forget)
    assert none in flat(pages(make_report(workspace, CODE, language).content)[0])


def test_the_summary_knows_the_outcomes(workspace: Workspace, visit: UUID) -> None:
    def reach(session: Session) -> None:
        edit(session, Meeting, session.exec(select(Meeting)).one().id, results=LocalText.of(""))
        outcome = add(session, OutcomeDraft(code="lab", title=LocalText.of("Gemeinsames Labor")))
        add(session, OutcomeLinkDraft(outcome_id=outcome.id, visit_id=visit))

    workspace.write(N_("Add outcome"), reach)
    first = flat(pages(make_report(workspace, CODE).content)[0])
    assert "Noch kein Ergebnis" not in first
    assert first.index("Gemeinsames Labor") < first.index("In Zahlen")


# The sender


@pytest.mark.parametrize(
    ("sender", "lines"),
    [
        ("", ["Amt für Wirtschaft"]),
        ("Stadt Musterstadt", ["Stadt Musterstadt", "Amt für Wirtschaft"]),
        ("Stadt Musterstadt\nDezernat I", ["Stadt Musterstadt", "Dezernat I"]),
    ],
)
def test_the_sender_of_the_settings_heads_the_cover(
    workspace: Workspace, visit: UUID, sender: str, lines: list[str]
) -> None:
    def settle(session: Session) -> None:
        row = session.exec(select(WorkspaceSettings)).one()
        edit(session, WorkspaceSettings, row.id, sender=LocalText.of(sender))

    workspace.write(N_("Edit settings"), settle)
    cover = pages(pack(workspace))[0]
    head = [line.replace("INTERN", "").strip() for line in cover.splitlines() if line.strip()]
    assert head[: len(lines)] == lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sender_that_names_the_office_has_one_line(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    def settle(session: Session) -> None:
        row = session.exec(select(WorkspaceSettings)).one()
        edit(session, WorkspaceSettings, row.id, sender=LocalText.of("Musterstadt – Amt für Wirtschaft"))

    workspace.write(N_("Edit settings"), settle)
    cover = flat(pages(pack(workspace, language=language))[0]).replace(" ", "")
    assert cover.count("AmtfürWirtschaft") == 1
    mark = {"de": "", "en": "[inGerman]", "zh": "〔德文〕"}[language]
    assert f"AmtfürWirtschaft{mark}" in cover


@pytest.mark.parametrize(("language", "mark"), [("en", "[in German]"), ("zh", "〔德文〕")])
def test_an_office_that_is_not_translated_is_marked_in_every_language(
    workspace: Workspace, visit: UUID, language: Language, mark: str
) -> None:
    def settle(session: Session) -> None:
        row = session.exec(select(WorkspaceSettings)).one()
        edit(session, WorkspaceSettings, row.id, sender=LocalText.of("Stadt Musterstadt"))

    workspace.write(N_("Edit settings"), settle)
    cover = flat(pages(pack(workspace, language=language))[0])
    assert re.search(rf"Amt für Wirtschaft ?{re.escape(mark)}", cover)


# The map


def test_no_name_on_a_map_is_cut_without_a_word(workspace: Workspace, visit: UUID) -> None:
    long = "Nationale Wirtschafts- und Technologieentwicklungszone " * 3

    def place(session: Session) -> None:
        spots = {"Musterstadt": (51.0, 10.0), "Qingdao": (36.07, 120.38), "Jinan": (36.65, 117.12)}
        names = {
            "Qingdao": LocalText.of("San José 圣何塞", zh="圣何塞"),
            "Jinan": LocalText.of(long, zh="济南"),
        }
        for one in session.exec(select(Place)).all():
            name = str(one.name)
            latitude, longitude = spots[name]
            edit(
                session,
                Place,
                one.id,
                name=names.get(name, one.name),
                latitude=latitude,
                longitude=longitude,
            )

    workspace.write(N_("Edit place"), place)
    made = make_pack(workspace, CODE)
    glance = next(page for page in pages(made.content)[2:] if "Auf einen Blick" in page)
    assert "Nationale" in glance
    assert "…" in glance
    assert any(text.startswith("Nationale Wirtschafts") for text in made.shortened)
    assert "San José" in whole(made.content) or "SanJosé" in whole(made.content)


def test_a_place_of_two_words_keeps_both_on_the_map(workspace: Workspace, visit: UUID) -> None:
    def place(session: Session) -> None:
        add(session, PlaceDraft(name=LocalText.of("unused")))
        spots = {
            "Musterstadt": ("Musterstadt", 51.0, 10.0),
            "Qingdao": ("New York", 36.07, 120.38),
            "Jinan": ("Los Angeles", 36.65, 117.12),
        }
        for one in session.exec(select(Place)).all():
            if str(one.name) in spots:
                name, latitude, longitude = spots[str(one.name)]
                edit(
                    session,
                    Place,
                    one.id,
                    name=LocalText.of(name, zh="纽约"),
                    latitude=latitude,
                    longitude=longitude,
                )

    workspace.write(N_("Edit place"), place)
    glance = next(page for page in pages(pack(workspace))[2:] if "Auf einen Blick" in page)
    assert "New York, Los Angeles" in flat(glance)


def test_a_gap_is_named_by_its_text_where_the_record_has_no_heading(
    workspace: Workspace, visit: UUID
) -> None:
    def settle(session: Session) -> None:
        row = session.exec(select(WorkspaceSettings)).one()
        edit(session, WorkspaceSettings, row.id, sender=LocalText.of("Stadt Musterstadt\nDezernat I"))

    workspace.write(N_("Edit settings"), settle)
    names = [gap.heading for gap in make_report(workspace, CODE, "en").gaps]
    assert "Stadt Musterstadt" in names
    assert RESULT in names
    assert all(names)
