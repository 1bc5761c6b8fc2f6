from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from tests.features.acting import (
    button_of,
    choose,
    create,
    list_of,
    point_to,
    record_of,
    shown_labels,
    type_and_leave,
    words_of,
)
from tests.features.serving import Serve
from tests.ui.test_accessibility import nameless

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features import correspondence
from delegation_desk.model.correspondence import Correspondence, CorrespondenceDraft, CorrespondenceKind, Way
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import OrganisationDraft
from delegation_desk.model.visits import VisitDraft
from delegation_desk.store.records import add
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.window import MainWindow


def fill(session: Session) -> list[UUID]:
    visit = add(session, VisitDraft(code="2019-nanjing", title=LocalText.of("Reise nach Nanjing"))).id
    lin = add(session, PersonDraft(family_name="Lin", native_family_name="林", given_name="Yahui")).id
    ecmdc = add(session, OrganisationDraft(name=LocalText.of("Kommission für Entwicklung"))).id
    drafts = (
        CorrespondenceDraft(
            kind=CorrespondenceKind.LETTER,
            subject=LocalText.of("Dank für die Gespräche"),
            dated=PartialDate(2019, 7, 5),
            recipient_id=lin,
            visit_id=visit,
        ),
        CorrespondenceDraft(
            kind=CorrespondenceKind.VIDEO,
            way=Way.INCOMING,
            subject=LocalText.of("Videobotschaft"),
            sender_organisation_id=ecmdc,
        ),
        CorrespondenceDraft(
            kind=CorrespondenceKind.CALL,
            way=Way.INCOMING,
            subject=LocalText.of("Rückfrage zur Messe"),
            dated=PartialDate(2018, 3),
            sender_id=lin,
            recipient_organisation_id=ecmdc,
        ),
    )
    return [add(session, draft, tags=["demo"]).id for draft in drafts] + [visit]


@pytest.fixture
def letters(desk: Desk) -> list[UUID]:
    return desk.commit("Fill", fill)


@pytest.fixture
def window(serve: Serve, letters: list[UUID]) -> MainWindow:
    return serve(correspondence.FEATURE)


def subjects(window: MainWindow) -> list[str]:
    return [words.split("; ")[1].split(",")[0] for words in words_of(list_of(window))]


def test_the_list_says_who_wrote_to_whom(window: MainWindow) -> None:
    words = words_of(list_of(window))
    assert words[0].startswith("letter; Dank für die Gespräche, outgoing · to ")
    assert words[1].startswith("telephone call; Rückfrage zur Messe, incoming · ")
    assert words[1].endswith(" to Kommission für Entwicklung; 03/2018")
    assert words[2] == "video message; Videobotschaft, incoming · from Kommission für Entwicklung; unknown"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Lin", ["Dank für die Gespräche", "Rückfrage zur Messe"]),
        ("lin messe", ["Rückfrage zur Messe"]),
        ("Kommission", ["Rückfrage zur Messe", "Videobotschaft"]),
        ("林", ["Dank für die Gespräche", "Rückfrage zur Messe"]),
        ("Messe Dank", []),
        ("-", []),
    ],
)
def test_names_of_people_and_bodies_find_their_letters(
    window: MainWindow, typed: str, found: list[str]
) -> None:
    list_of(window).search.setText(typed)
    assert subjects(window) == found


def test_a_letter_is_found_by_a_name_that_changes(window: MainWindow, desk: Desk) -> None:
    from sqlmodel import select

    from delegation_desk.model.people import Person
    from delegation_desk.store.records import edit

    view = list_of(window)
    view.search.setText("Wang")
    assert subjects(window) == []

    def rename(session: Session) -> None:
        person = session.exec(select(Person)).one()
        edit(session, Person, person.id, family_name="Wang")

    desk.commit("Rename", rename)
    assert len(subjects(window)) == 2


def test_filters_and_sorting(window: MainWindow) -> None:
    view = list_of(window)
    view.set_filter("way", Way.INCOMING, "incoming")
    assert subjects(window) == ["Rückfrage zur Messe", "Videobotschaft"]
    view.set_filter("kind", CorrespondenceKind.CALL, "telephone call")
    assert subjects(window) == ["Rückfrage zur Messe"]


def test_a_new_letter_is_dated_today_edited_and_undone(
    qtbot: QtBot, window: MainWindow, desk: Desk, letters: list[UUID]
) -> None:
    def write(form: Form) -> None:
        type_and_leave(qtbot, form, "subject", "Einladung")
        choose(form, "kind", CorrespondenceKind.EMAIL)
        point_to(form, "recipient_id", "Lin")

    create(list_of(window), write)
    record = record_of(window)

    def kept() -> Correspondence:
        with desk.read() as session:
            found = session.get(Correspondence, record.record_id)
        assert found is not None
        return found

    assert kept().dated == PartialDate.of(date.today())
    form = record.findChild(RecordForm)
    assert isinstance(form, RecordForm)
    type_and_leave(qtbot, form, "dated", "")
    type_and_leave(qtbot, form, "source", "Akte 12")
    assert (kept().dated, kept().source) == (PartialDate.of(date.today()), "Akte 12")
    desk.undo()
    assert kept().source == ""


def test_a_date_that_is_not_known_says_so(window: MainWindow, desk: Desk, letters: list[UUID]) -> None:
    desk.open("correspondence", letters[1])
    assert "date unknown" in shown_labels(record_of(window))


def test_the_way_up_leads_to_what_it_belongs_to(window: MainWindow, desk: Desk, letters: list[UUID]) -> None:
    desk.open("correspondence", letters[0])
    seen: list[tuple[str, UUID]] = []
    desk.opened.connect(lambda table, record_id: seen.append((table, record_id)))
    button_of(record_of(window), "Reise nach Nanjing").click()
    assert seen == [("visit", letters[3])]


@pytest.mark.parametrize("tab", ["letter", "attachments", "history"])
def test_every_control_has_a_name(window: MainWindow, desk: Desk, letters: list[UUID], tab: str) -> None:
    desk.open("correspondence", letters[0])
    record_of(window).show_tab(tab)
    assert nameless(window) == []
