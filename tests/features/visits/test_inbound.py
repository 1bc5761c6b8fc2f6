"""The pack of a visit to us: the delegation is the other side, and the Stand is by the office's clock."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader
from sqlmodel import Session, col, select
from tests.features.visits import received
from tests.features.visits.reading import everything, pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_, Language
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import Place
from delegation_desk.model.visit_parts import ParticipantDraft
from delegation_desk.model.visits import Direction, Member, MemberDraft, MemberRole, ProgrammeItem, Visit
from delegation_desk.model.words import Audience, Side
from delegation_desk.store.records import edit, remove
from delegation_desk.store.workspace import Workspace

NOON = datetime(2027, 5, 1, 10, tzinfo=UTC)  # noon in Musterstadt, six in the evening in Suzhou


@pytest.fixture
def visited(workspace: Workspace) -> Workspace:
    """Zhou comes from Suzhou with an interpreter and meets Wackernagel."""
    workspace.write(N_("Add visit"), fill_small)
    workspace.write(N_("Edit visit"), _turn_round)
    return workspace


def _turn_round(session: Session) -> None:
    visit = session.exec(select(Visit).where(Visit.code == CODE)).one()
    suzhou = next(each for each in session.exec(select(Place)).all() if str(each.name) == "Suzhou")
    edit(session, Visit, visit.id, direction=Direction.INBOUND, home_place_id=suzhou.id)
    for member in session.exec(select(Member)).all():
        remove(session, Member, member.id)
    zhou = session.exec(select(Person).where(Person.family_name == "Zhou")).one()
    host = session.exec(select(Person).where(Person.family_name == "Wackernagel")).one()
    interpreter = row(session, PersonDraft(family_name="Aalto", given_name="Anna"))
    row(session, MemberDraft(visit_id=visit.id, person_id=zhou.id, role=MemberRole.HEAD))
    row(session, MemberDraft(visit_id=visit.id, person_id=interpreter, role=MemberRole.INTERPRETER))
    met = select(ProgrammeItem).where(col(ProgrammeItem.starts).is_not(None))
    item = next(each for each in session.exec(met).all() if str(each.title) == "Handelsamt Suzhou")
    row(session, ParticipantDraft(item_id=item.id, person_id=host.id, side=Side.OWN))
    row(session, ParticipantDraft(item_id=item.id, person_id=interpreter, side=Side.PARTNER))


def test_guests_read_who_comes_and_who_receives(visited: Workspace) -> None:
    text = [
        " ".join(each.split()) for each in pages(make_pack(visited, CODE, Audience.DELEGATION, "en").content)
    ]
    page = next(each for each in text if "Delegation from Suzhou" in each)
    guests, _hosts, receiving = page.partition("Delegation from Suzhou")[2].partition("Hosts")
    assert "1 ZHOU Peiwen" in guests
    assert "2 Anna Aalto" in guests  # whoever interprets is named last
    assert "Wackernagel" not in guests
    assert "Wackernagel" in receiving
    assert "ZHOU" not in receiving


def test_the_own_sheet_has_us_on_our_side(visited: Workspace) -> None:
    text = pages(make_pack(visited, CODE, Audience.INTERNAL, "en").content)
    page = next(each for each in text if "Our side" in each and "Wackernagel" in each)
    sides = page.partition("Our side")[2]
    assert sides.index("Wackernagel") < sides.index("ZHOU")


def test_it_stands_by_the_clock_of_the_office(visited: Workspace) -> None:
    text = pages(make_pack(visited, CODE, Audience.INTERNAL, "de", as_of=NOON).content)
    assert any("01.05.2027, 12:00 Uhr" in each for each in text)


@pytest.fixture
def host(workspace: Workspace) -> Workspace:
    """A well filled visit to us, every text of which says for whom it is."""
    workspace.write(N_("Add visit"), received.fill_received)
    return workspace


def _text(workspace: Workspace, edition: Audience, language: Language = "en") -> str:
    found = pages(make_pack(workspace, received.CODE, edition, language).content)
    return " ".join(" ".join(found).split())


def test_guests_are_told_nothing_that_is_ours(host: Workspace) -> None:
    found = everything(make_pack(host, received.CODE, Audience.DELEGATION, "en").content)
    ours = (
        "Prepare an investment.", "Win their trust.", "A promise for the site.", "Follow up the offer.",
        "Word to us.", "Word to the drivers.", "Notiz für INTERNAL", "Notiz für HOST", "Our briefing",
        "TO_MAKE internal", "TO_MAKE host", "TO_ANSWER", "TO_AVOID",
        "Life of Zhou", "Heikel", "vegetarian", "Kur", "4,200", received.OUR_PRIVATE, received.GUEST_PHONE,
    )  # fmt: skip
    assert [words for words in ours if words.replace(" ", "") in found] == []


def test_guests_are_told_what_is_for_them(host: Workspace) -> None:
    text = _text(host, Audience.DELEGATION)
    theirs = (
        "Word to the guests.", "TO_MAKE delegation", "Notiz für DELEGATION",
        "Life of Wackernagel", "Hotel Am Ring",
        "The shuttle stops at the hotel.", "Tips are usual.", "QX7PLM", "room 412", received.OUR_PHONE,
        "A city on the river.", "Papers for you", "Who receives you", "Inviting office",
    )  # fmt: skip
    assert [words for words in theirs if words not in text] == []


def test_our_own_people_read_all_but_the_internal(host: Workspace) -> None:
    text = _text(host, Audience.HOST)
    assert "Briefing pack for hosts, drivers and interpreters" in text
    for words in (
        "Word to the drivers.",
        "Word to the guests.",
        "TO_AVOID host",
        "Life of Zhou",
        "Notiz für HOST",
        "room 412; vegetarian",
    ):
        assert words in text
    for words in (
        "Word to us.",
        "TO_MAKE internal",
        "Notiz für INTERNAL",
        "Heikel",
        "Our briefing",
        "Tips are",
        "Kur",
        "Objective",
        "Prepare an investment.",
        "Win their trust.",
        "A promise for the site.",
        "Wanted result",
    ):
        assert words not in text


def test_aims_stand_in_the_internal_edition(host: Workspace) -> None:
    text = _text(host, Audience.INTERNAL)
    for words in ("Prepare an investment.", "Objective: Win their trust.", "A promise for the site."):
        assert words in text


@pytest.mark.parametrize("edition", [Audience.INTERNAL, Audience.HOST])
def test_a_chapter_for_bodies_of_both_sides_names_neither(host: Workspace, edition: Audience) -> None:
    assert "People and organisations" in _text(host, edition)


@pytest.mark.parametrize("edition", list(Audience))
def test_nobody_reads_that_we_travel(host: Workspace, edition: Audience) -> None:
    text = _text(host, edition)
    for words in ("head of the delegation", "We bring along", "Brought along", "Travelling party", "At home"):
        assert words not in text


def test_the_second_clock_is_that_of_the_guests(host: Workspace) -> None:
    for edition in Audience:
        text = _text(host, edition)
        assert "10.00 am to 11.30 am 4.00 pm Meeting 1: Reception" in text
        assert "Suzhou: 4.00 pm" in text
    assert "Musterstadt: 6 hours behind." in _text(host, Audience.DELEGATION)
    assert "Suzhou: 6 hours ahead." in _text(host, Audience.HOST)


def test_hosts_read_of_the_city_that_their_guests_come_from(host: Workspace) -> None:
    text = _text(host, Audience.INTERNAL)
    assert "+6 hrelative to Musterstadt" in text
    assert "A city of gardens." in text
    assert "A city on the river." not in text


@pytest.mark.parametrize(
    ("edition", "file_word", "title"),
    [
        (Audience.INTERNAL, "internal", "Briefing pack"),
        (Audience.DELEGATION, "guests", "Programme for the guests"),
        (Audience.HOST, "host", "Briefing pack"),
    ],
)
def test_file_and_title_say_for_whom_it_is(
    host: Workspace, edition: Audience, file_word: str, title: str
) -> None:
    made = make_pack(host, received.CODE, edition, "en")
    assert made.file_name == f"2027-besuch-briefing-{file_word}-en.pdf"
    information = PdfReader(io.BytesIO(made.content)).metadata
    assert information is not None
    assert str(information.title).startswith(f"Delegation from Suzhou: {title}")
