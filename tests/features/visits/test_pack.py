"""The briefing pack as a file, its pages read back in every language and edition."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from sqlmodel import Session, select
from tests.features.visits.case import Case
from tests.features.visits.reading import everything, pages, whole
from tests.features.visits.rows import CODE, SHANGHAI, STAND, said

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.meetings import Meeting, MeetingDraft
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.visits import MemberDraft, ProgrammeItem, ProgrammeItemDraft, Visit, VisitDraft
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.store.records import add, edit, move_to_bin
from delegation_desk.store.workspace import Workspace

EDITIONS = tuple(Audience)
_HEADS: dict[Language, tuple[str, ...]] = {
    "de": ("Auf einen Blick", "Die Delegation", "Gespräch 1", "Elf Profile", "Kontakte", "Kaltwerk GmbH"),
    "en": ("At a glance", "The delegation", "Meeting 1", "Elf Profile en", "Contacts", "Kaltwerk GmbH en"),
    "zh": ("概览", "代表团成员", "会谈1", "Elf Profile 中", "联系方式", "Kaltwerk GmbH 中"),
}

_ABROAD = {
    Audience.INTERNAL: "briefing-internal",
    Audience.DELEGATION: "briefing-delegation",
    Audience.HOST: "briefing-host",
}
FILE_WORDS = {
    "de": {
        Audience.INTERNAL: "mappe-intern",
        Audience.DELEGATION: "mappe-delegation",
        Audience.HOST: "mappe-gastgeber",
    },
    "en": _ABROAD,
    "zh": _ABROAD,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_is_furnished_and_says_something(
    workspace: Workspace, case: Case, edition: Audience, language: Language
) -> None:
    made = make_pack(workspace, CODE, edition, language)
    assert made.file_name == f"{CODE}-{FILE_WORDS[language][edition]}-{language}.pdf"
    found = pages(made.content)
    assert len(found) == made.pages
    for number, page in enumerate(found, 1):
        assert CODE in page
        assert number == 1 or str(number) in page
        assert len(re.sub(r"\s", "", page)) > 60
    text = whole(made.content)
    for head in _HEADS[language]:
        assert re.sub(r"\s", "", head) in text
    assert made.losses == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("edition", "hidden"),
    [(Audience.INTERNAL, ""), (Audience.DELEGATION, "GEHEIM-I"), (Audience.HOST, "GEHEIM")],
)
def test_what_others_may_not_see_is_nowhere_in_the_file(
    workspace: Workspace, case: Case, edition: Audience, hidden: str, language: Language
) -> None:
    text = everything(make_pack(workspace, CODE, edition, language).content)
    if not hidden:
        assert "GEHEIM-I-background" in text
        assert "GEHEIM-D-goal" in text
        return
    assert re.findall(f"{hidden}[-A-Za-z_]*", text) == []


def test_the_delegation_reads_what_is_meant_for_it(workspace: Workspace, case: Case) -> None:
    text = whole(make_pack(workspace, CODE, Audience.DELEGATION, "de").content)
    for word in ("goal", "objective", "item", "hotel", "room", "phone", "life", "TO_AVOID-DELEGATION"):
        assert f"GEHEIM-D-{word}" in text


def test_passports_are_in_no_edition(workspace: Workspace, case: Case) -> None:
    assert "2031" not in whole(make_pack(workspace, CODE).content)


def test_host_pages_close_up_over_what_is_left_out(workspace: Workspace, case: Case) -> None:
    text = whole(make_pack(workspace, CODE, Audience.HOST, "de").content)
    for head in (
        "Vermeiden",
        "Antworten,wenngefragt",
        "Hintergrund",
        "ZielundgewünschteErgebnisse",
        "Vereinbarungen",
    ):
        assert head not in text
    assert "WorüberwirsprechenmöchtenThemafüralle" in re.sub(r"\d", "", text)
    assert "offene-nummer" in text


def test_contents_name_the_pages_where_things_stand(workspace: Workspace, case: Case) -> None:
    reader = PdfReader(io.BytesIO(make_pack(workspace, CODE).content))
    contents = [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]
    number = next(
        i for i, text in enumerate(contents, 1) if i > 2 and "3 Gespräch 1" in text.replace("\u00a0", " ")
    )
    assert re.search(rf"Gespräch 1 im Handelsamt.{{0,40}}{number}\b", contents[1].replace("\u00a0", " "))
    titles = _titles(reader.outline)
    assert "Auf einen Blick" in titles
    assert any(title.startswith("Gespräch 1") for title in titles)


def _titles(outline: Sequence[Any]) -> list[str]:
    found: list[str] = []
    for item in outline:
        found += _titles(item) if isinstance(item, list) else [str(item.title)]
    return found


@pytest.mark.parametrize("as_of", [STAND, None])
def test_no_later_office_figure_or_event_is_printed(
    workspace: Workspace, case: Case, as_of: datetime | None
) -> None:
    """Also years later: what a pack says ends with its visit."""
    text = whole(make_pack(workspace, CODE, as_of=as_of).content)
    assert "8.505.500" in text
    for later in ("9.314.685", "SpätereAmtsleiterin", "SpätereBürgermeisterin", "SpäteresEreignis"):
        assert later not in text
    assert ("Stand18.06.2019,14:30Uhr" in text) == (as_of is STAND)


def test_both_clocks_and_the_leg_across_zones(workspace: Workspace, case: Case) -> None:
    text = whole(make_pack(workspace, CODE).content)
    assert "14:00" in text
    assert "08:00" in text
    assert "10h30min,Uhr6Stundenvor" in text
    assert "Leipzig07:00" in text
    assert "Nanjing23:30" in text


def test_a_text_without_translation_is_printed_in_its_source_and_named(
    workspace: Workspace, case: Case
) -> None:
    only = LocalText.of("Nur auf Deutsch vorhanden")
    workspace.write(N_("Edit meeting"), lambda s: edit(s, ProgrammeItem, case.meeting_item, title=only))
    made = make_pack(workspace, CODE, Audience.INTERNAL, "en")
    assert "NuraufDeutschvorhanden[inGerman]" in whole(made.content)
    assert [gap.field for gap in made.gaps] == ["title"]
    assert any("Nur auf Deutsch vorhanden" in remark for remark in made.remarks)


def test_an_empty_visit_makes_a_pack(workspace: Workspace) -> None:
    workspace.write(N_("Add visit"), lambda s: add(s, VisitDraft(code="empty", title=said("Leer"))))
    for edition in EDITIONS:
        for language in LANGUAGES:
            assert make_pack(workspace, "empty", edition, language).pages >= 3


def test_a_meeting_without_a_date_has_its_sheet(workspace: Workspace) -> None:
    def fill(session: Session) -> None:
        visit = add(session, VisitDraft(code="open", title=said("Offen")))
        item = add(
            session,
            ProgrammeItemDraft(visit_id=visit.id, title=said("Gespräch ohne Termin"), ends_zone=SHANGHAI),
        )
        add(session, MeetingDraft(item_id=item.id, objective=said("Ziel ohne Termin")))

    workspace.write(N_("Add visit"), fill)
    text = whole(make_pack(workspace, "open").content)
    assert "NochohneTermin" in text
    assert "nochnichtfestgelegt" in text
    assert "ZielohneTermin" in text


def test_names_of_three_hundred_letters(workspace: Workspace, case: Case) -> None:
    long = "Wollweber-" * 29 + "Wollweber"

    def fill(session: Session) -> None:
        person = add(session, PersonDraft(family_name=long, given_name="X" * 300))
        add(session, MemberDraft(visit_id=case.visit, person_id=person.id))

    workspace.write(N_("Add member"), fill)
    for edition in EDITIONS:
        assert "Wollweber-Wollweber" in whole(make_pack(workspace, CODE, edition).content)


def test_very_long_texts_flow_and_the_glance_stays_one_page(workspace: Workspace, case: Case) -> None:
    text = "Wirtschaftsförderung braucht Geduld. " * 2700
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, case.visit, purpose=LocalText.of(text)))
    found = pages(make_pack(workspace, CODE).content)
    glance = [number for number, page in enumerate(found) if "Auf einen Blick" in page and "Zeit" in page]
    assert len(glance) == 1
    assert "Ziele und gewünschte" in " ".join(found[glance[0] + 1].split())


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=300).filter(lambda text: bool(text.strip())))
@pytest.mark.parametrize("mark", ["<b>&amp;</b><img src='file:///etc/passwd'>"])
def test_hostile_text_is_printed_as_text(workspace: Workspace, case: Case, text: str, mark: str) -> None:
    hostile = mark + text.replace("\x00", "").encode("utf-8", "ignore").decode()

    def change(session: Session) -> None:
        edit(
            session,
            ProgrammeItem,
            case.meeting_item,
            title=LocalText.of(hostile),
            note_host=LocalText.of(hostile),
        )
        edit(session, Person, case.head, note=hostile)
        edit(session, Visit, case.visit, purpose=LocalText.of(hostile))

    workspace.write(N_("Edit visit"), change)
    for edition in (Audience.INTERNAL, Audience.HOST):
        content = make_pack(workspace, CODE, edition).content
        assert "<b>&amp;</b><imgsrc='file:///etc/passwd'>" in whole(content)


def test_a_cancelled_build_leaves_nothing(workspace: Workspace, case: Case) -> None:
    with pytest.raises(kit.Cancelled):
        make_pack(workspace, CODE, progress=lambda done, total: False)


def test_an_unknown_visit_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Refused):
        make_pack(workspace, "no-such")


def test_the_same_visit_gives_the_same_bytes(workspace: Workspace, case: Case) -> None:
    stand = datetime.fromisoformat("2019-06-18T12:30+00:00")
    first, second = (make_pack(workspace, CODE, as_of=stand).content for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("edition", "language"), list(zip(EDITIONS, LANGUAGES, strict=True)))
def test_the_sample_fills_every_chapter(sample: Workspace, edition: Audience, language: Language) -> None:
    made = make_pack(sample, "2019-nanjing-jining", edition, language)
    found = pages(made.content)
    assert len(found) > (36 if edition is not Audience.HOST else 18)
    assert all("◊" in page for page in found)
    text = whole(made.content)
    assert "HANLiming" not in text
    assert "9.314.685" not in text
    assert made.losses == ()


def test_a_sheet_in_the_bin_makes_no_meeting(workspace: Workspace, case: Case) -> None:

    def bin_it(session: Session) -> None:
        move_to_bin(session, Meeting, session.exec(select(Meeting)).one().id)

    workspace.write(N_("Delete meeting"), bin_it)
    assert "Gespräch1:" not in whole(make_pack(workspace, CODE).content)
