from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from tests.features.acting import (
    add_row,
    choose,
    click_at,
    create,
    field,
    lines_of,
    list_of,
    point_to,
    record_of,
    rows_of,
    shown_labels,
    type_and_leave,
    type_in,
    words_of,
)
from tests.features.serving import Serve
from tests.ui.test_accessibility import nameless

from delegation_desk.core import language
from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features import partnerships
from delegation_desk.features.partnerships import service
from delegation_desk.features.partnerships.profile import Profile
from delegation_desk.features.partnerships.story import Story
from delegation_desk.features.partnerships.tabs import Outcomes
from delegation_desk.model.outcomes import Certainty, OutcomeDraft, OutcomeLinkDraft
from delegation_desk.model.partnership_parts import EvaluationDraft, PartnerDraft, PartnershipEventDraft
from delegation_desk.model.partnerships import (
    Partnership,
    PartnershipDraft,
    PartnershipKind,
    PartnershipStatus,
)
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import PlaceDraft
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import TransmissionDraft
from delegation_desk.model.visits import VisitDraft
from delegation_desk.model.words import Side
from delegation_desk.store.records import add
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import RecordForm
from delegation_desk.ui.painted import Meter
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.window import MainWindow


@dataclass(frozen=True)
class Case:
    partnership: UUID
    visit: UUID
    policy: UUID
    transmission: UUID
    outcome: UUID


def fill(session: Session) -> Case:
    nanjing = add(session, PlaceDraft(name=LocalText.of("Nanjing", zh="南京"), country="CN")).id
    visit = add(session, VisitDraft(code="2019-nanjing", title=LocalText.of("Reise nach Nanjing"))).id
    people = [
        add(session, PersonDraft(family_name=family, given_name=given)).id
        for family, given in (("Jung", "Burkhard"), ("Han", "Liming"))
    ]
    policy = add(session, PolicyDraft(code="leipzig", title=LocalText.of("Standort Leipzig"))).id
    sent = add(session, TransmissionDraft(policy_id=policy, sender_id=people[0], recipient_id=people[1])).id
    outcome = add(session, OutcomeDraft(code="masken", title=LocalText.of("10.000 Schutzmasken"))).id
    draft = PartnershipDraft(
        code="leipzig-nanjing",
        title=LocalText.of("Leipzig – Nanjing", zh="莱比锡—南京"),
        since=PartialDate(1988),
    )
    made = add(session, draft).id
    add(session, PartnerDraft(partnership_id=made, side=Side.PARTNER, place_id=nanjing))
    other = PartnershipDraft(
        code="other",
        title=LocalText.of("Landkreis – Jining"),
        kind=PartnershipKind.ECONOMIC,
        status=PartnershipStatus.PLANNED,
    )
    add(session, other, tags=["demo"])
    for title, when, about in (
        ("Übermittlung", None, {"transmission_id": sent}),
        ("Reise", PartialDate(2019, 6), {"visit_id": visit}),
        ("Beginn", PartialDate(1988), {}),
        ("Dank", PartialDate(2019, 7, 5), {}),
    ):
        story = {"partnership_id": made, "title": LocalText.of(title), "happened_on": when}
        add(session, PartnershipEventDraft.model_validate(story | about))
    for certainty in (Certainty.ASSOCIATED_WITH, Certainty.CONTRIBUTED_TO):
        add(session, OutcomeLinkDraft(outcome_id=outcome, partnership_id=made, certainty=certainty))
    return Case(made, visit, policy, sent, outcome)


@pytest.fixture
def case(desk: Desk) -> Case:
    return desk.commit("Fill", fill)


@pytest.fixture
def window(serve: Serve, case: Case) -> MainWindow:
    return serve(partnerships.FEATURE)


def stored(desk: Desk, partnership_id: UUID) -> Partnership:
    with desk.read() as session:
        found = session.get(Partnership, partnership_id)
    assert found is not None
    return found


def opened(desk: Desk, window: MainWindow, case: Case, tab: str) -> Any:
    desk.open("partnership", case.partnership)
    record = record_of(window)
    record.show_tab(tab)
    return record


def test_the_list_names_the_partners_and_searches_the_story(window: MainWindow) -> None:
    view = list_of(window)
    assert words_of(view) == [
        "being prepared; Landkreis – Jining, other; economic partnership; date unknown",
        "active; Leipzig – Nanjing, 莱比锡—南京, leipzig-nanjing · Nanjing; partner city; 1988",
    ]
    view.search.setText("Übermitt")
    assert len(words_of(view)) == 1
    view.search.clear()
    view.set_filter("status", PartnershipStatus.PLANNED, "being prepared")
    assert [view.model.row_at(0).sample for _once in range(view.model.rowCount())] == [True]  # type: ignore[union-attr]  # there is a row


def test_a_new_partnership_opens_is_edited_and_undone(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    def write(form: Any) -> None:
        type_and_leave(qtbot, form, "title", "Leipzig and Hangzhou")
        type_in(qtbot, form, "code", "leipzig-hangzhou")
        type_in(qtbot, form, "since", "2016")

    create(list_of(window), write)
    record = record_of(window)
    form = record.findChild(RecordForm)
    assert isinstance(form, RecordForm)
    type_and_leave(qtbot, form, "since", "June 2017")
    assert stored(desk, record.record_id).since == PartialDate(2017, 6)
    assert "since June 2017" in shown_labels(record)
    desk.undo()
    assert stored(desk, record.record_id).since == PartialDate(2016)
    assert not field(form, "since").is_changed()


def test_a_partner_is_a_place_or_a_body(qtbot: QtBot, window: MainWindow, desk: Desk, case: Case) -> None:
    record = opened(desk, window, case, "partnership")
    rows = record.findChild(ChildRows)
    assert rows_of(rows) == ["Nanjing, 南京, partner side"]
    add_row(rows, lambda form: point_to(form, "place_id", "Nanj"))
    assert len(rows_of(rows)) == 2
    desk.undo()
    assert len(rows_of(rows)) == 1
    assert rows.spec.opens is not None
    assert (rows.spec.opens(rows.ids[0]) or ("",))[0] == "place"


def test_the_story_is_told_in_the_order_of_time(window: MainWindow, desk: Desk, case: Case) -> None:
    story = opened(desk, window, case, "story").findChild(Story)
    assert rows_of(story.rows) == [
        "1988, Beginn",
        "June 2019, Reise, Reise nach Nanjing",
        "5\N{NO-BREAK SPACE}July 2019, Dank",
        "date unknown, Übermittlung, Burkhard Jung to Liming Han",
    ]
    assert "1 event has no date and is not drawn." in shown_labels(story)
    assert story.line.accessibleName() == f"Line of years 1988 to {date.today().year}, 3 events"


def test_a_click_on_what_an_event_is_about_opens_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, case: Case
) -> None:
    story = opened(desk, window, case, "story").findChild(Story)
    seen: list[Any] = []
    desk.opened.connect(lambda table, record_id: seen.append((table, record_id)))
    desk.tab_wanted.connect(seen.append)
    for number in (1, 3):
        line = lines_of(story.rows)[number]
        click_at(qtbot, line, line.place_of(2)[0].x() + 40, line.height() / 2)
    assert seen == [("visit", case.visit), ("policy", case.policy), "transmissions"]
    line = lines_of(story.rows)[1]
    click_at(qtbot, line, 300, line.height() / 2)
    assert len(seen) == 3
    assert story.rows.findChild(RecordForm) is not None, "a click elsewhere unfolds the form"


def test_an_event_on_the_line_of_years_leads_to_its_row(
    qtbot: QtBot, window: MainWindow, desk: Desk, case: Case
) -> None:
    story = opened(desk, window, case, "story").findChild(Story)
    area = story.line._areas()[1]
    click_at(qtbot, story.line, area.center().x(), area.center().y())
    assert lines_of(story.rows)[1].hasFocus()
    found = story.line.event_at(area.center().toPoint())
    assert found is not None
    assert (found.title, found.icon) == ("Reise", "airplane-takeoff")


def test_an_event_may_be_a_transmission_chosen_by_its_people(
    qtbot: QtBot, window: MainWindow, desk: Desk, case: Case
) -> None:
    story = opened(desk, window, case, "story").findChild(Story)

    def write(form: Any) -> None:
        type_and_leave(qtbot, form, "title", "Zweite Sendung")
        type_and_leave(qtbot, form, "happened_on", "2021")
        choose(form, "transmission_id", case.transmission)

    add_row(story.rows, write)
    assert "2021, Zweite Sendung, Burkhard Jung to Liming Han" in rows_of(story.rows)
    assert "4 events" in story.line.accessibleName()
    desk.undo()
    assert "3 events" in story.line.accessibleName()


def test_outcomes_count_once_at_their_surest_link(window: MainWindow, desk: Desk, case: Case) -> None:
    outcomes = opened(desk, window, case, "outcomes").findChild(Outcomes)
    assert [each.split(",")[0] for each in rows_of(outcomes.rows)] == ["contributed to", "associated with"]
    words = shown_labels(outcomes)
    assert "contributed to: 1" in words
    assert "associated with: " not in words


def test_caused_by_needs_a_source(qtbot: QtBot, window: MainWindow, desk: Desk, case: Case) -> None:
    outcomes = opened(desk, window, case, "outcomes").findChild(Outcomes)

    def write(form: Any) -> None:
        point_to(form, "outcome_id", "Schutz")
        choose(form, "certainty", Certainty.CAUSED_BY)

    form = add_row(outcomes.rows, write)
    assert "“Caused by” needs a source" in shown_labels(form)
    type_and_leave(qtbot, form, "source", "Schreiben des Vorstands")
    outcomes.rows._enter(form)
    assert rows_of(outcomes.rows)[0].startswith("caused by, ")


def test_unknown_is_not_nought(qtbot: QtBot, window: MainWindow, desk: Desk, case: Case) -> None:
    record = opened(desk, window, case, "evaluations")
    rows = record.findChild(Profile).parentWidget().findChild(ChildRows)

    def write(form: Any) -> None:
        for name, mark in zip(service.CRITERIA, (3, 3, None, 0, 2, 2), strict=True):
            choose(form, name, mark)

    add_row(rows, write)
    (words,) = rows_of(rows)
    assert "Civil society unknown · Organisation 0" in words
    assert words.endswith(", 2.0")
    profile = record.findChild(Profile)
    assert len([each for each in profile.findChildren(Meter) if each.isVisible()]) == 5
    assert "Mean 2.0 of 4, from 5 of 6 sides" in shown_labels(profile)


def test_two_unknown_sides_have_no_mean(window: MainWindow, desk: Desk, case: Case) -> None:
    draft = EvaluationDraft(partnership_id=case.partnership, evaluated_on=date(2021, 3, 2), aims=4, goals=4)
    desk.commit("Add", lambda session: add(session, draft))
    record = opened(desk, window, case, "evaluations")
    assert "No mean" in shown_labels(record.findChild(Profile))


@pytest.mark.parametrize("tab", ["partnership", "story", "outcomes", "evaluations", "attachments", "history"])
def test_every_control_has_a_name(window: MainWindow, desk: Desk, case: Case, tab: str) -> None:
    opened(desk, window, case, tab)
    assert nameless(window) == []


def test_every_control_of_the_forms_has_a_name(window: MainWindow, desk: Desk, case: Case) -> None:
    record = opened(desk, window, case, "story")
    record.findChild(Story).rows.add()
    assert nameless(window) == []
    record.show_tab("evaluations")
    record.findChild(Profile).parentWidget().findChild(ChildRows).add()
    assert nameless(window) == []


def test_the_page_speaks_german(serve: Serve, desk: Desk, case: Case) -> None:
    language.use("de")
    window = serve(partnerships.FEATURE)
    story = opened(desk, window, case, "story").findChild(Story)
    assert rows_of(story.rows)[3] == "Datum unbekannt, Übermittlung, Burkhard Jung an Liming Han"
