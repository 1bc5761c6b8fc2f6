from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
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
    unfold,
    words_of,
)
from tests.features.serving import Serve
from tests.ui.test_accessibility import nameless

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features import outcomes
from delegation_desk.features.outcomes.chain import Chain
from delegation_desk.model.correspondence import CorrespondenceDraft
from delegation_desk.model.outcomes import (
    Certainty,
    Outcome,
    OutcomeDraft,
    OutcomeKind,
    OutcomeLink,
    OutcomeLinkDraft,
    OutcomeStatus,
)
from delegation_desk.model.places import OrganisationDraft
from delegation_desk.model.visits import ProgrammeItemDraft, VisitDraft
from delegation_desk.store.records import add, move_to_bin
from delegation_desk.ui.attachments import Attachments
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.window import MainWindow


@dataclass(frozen=True)
class Case:
    outcome: UUID
    visit: UUID
    item: UUID
    letter: UUID


def fill(session: Session) -> Case:
    visit = add(session, VisitDraft(code="2019-nanjing", title=LocalText.of("Reise nach Nanjing"))).id
    item = add(session, ProgrammeItemDraft(visit_id=visit, title=LocalText.of("Gespräch am Hafen"))).id
    add(session, OrganisationDraft(name=LocalText.of("Hafenbetrieb")))
    letter = add(session, CorrespondenceDraft(subject=LocalText.of("Videobotschaft"))).id
    masks = OutcomeDraft(
        code="masken",
        title=LocalText.of("Schutzmasken", zh="口罩"),
        kind=OutcomeKind.DONATION,
        status=OutcomeStatus.ACHIEVED,
        amount=Decimal(10000),
        unit="Stück",
    )
    made = add(session, masks).id
    sale = OutcomeDraft(
        code="kuehlzellen",
        title=LocalText.of("Vertrieb Kühlzellen"),
        kind=OutcomeKind.DISTRIBUTION,
        status=OutcomeStatus.IN_PROGRESS,
        amount=Decimal("186000"),
        reached_on=PartialDate(2019, 11),
        next_step="Muster",
    )
    add(session, sale, tags=["demo"])
    for target, certainty in (
        ({"visit_id": visit, "item_id": item}, Certainty.CONTRIBUTED_TO),
        ({"correspondence_id": letter}, Certainty.ASSOCIATED_WITH),
    ):
        link = OutcomeLinkDraft(
            outcome_id=made, certainty=certainty, text=LocalText.of("Dieselbe Quelle"), **target
        )
        add(session, link)
    return Case(made, visit, item, letter)


@pytest.fixture
def case(desk: Desk) -> Case:
    return desk.commit("Fill", fill)


@pytest.fixture
def window(serve: Serve, case: Case) -> MainWindow:
    return serve(outcomes.FEATURE)


def chain_of(desk: Desk, window: MainWindow, case: Case) -> Chain:
    desk.open("outcome", case.outcome)
    record = record_of(window)
    record.show_tab("chain")
    chain = record.findChild(Chain)
    assert isinstance(chain, Chain)
    return chain


def stored(desk: Desk, link_id: UUID) -> OutcomeLink:
    with desk.read() as session:
        found = session.get(OutcomeLink, link_id)
    assert found is not None
    return found


def test_the_list_says_state_kind_date_amount_and_certainty(window: MainWindow) -> None:
    assert words_of(list_of(window)) == [
        "in progress; Vertrieb Kühlzellen, distribution partnership · kuehlzellen · Muster; not linked yet; "
        "11/2019; €186,000",
        "achieved; Schutzmasken, 口罩, donation · masken; contributed to; unknown; "
        "10,000\N{NO-BREAK SPACE}Stück",
    ]


def test_a_word_of_the_evidence_finds_the_outcome(window: MainWindow) -> None:
    view = list_of(window)
    view.search.setText("dieselbe quelle")
    assert [words.split("; ")[1].split(",")[0] for words in words_of(view)] == ["Schutzmasken"]
    view.search.clear()
    view.set_filter("year", "2019", "2019")
    assert len(words_of(view)) == 1
    view.set_filter("kind", OutcomeKind.DONATION, "donation")
    assert words_of(view) == []


def test_a_new_outcome_opens_is_edited_and_undone(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    def write(form: Form) -> None:
        type_and_leave(qtbot, form, "title", "Ansiedlung")
        type_in(qtbot, form, "code", "ansiedlung-2027")
        choose(form, "kind", OutcomeKind.SETTLEMENT)

    create(list_of(window), write)
    record = record_of(window)
    form = record.findChild(RecordForm)
    assert isinstance(form, RecordForm)
    type_and_leave(qtbot, form, "amount", "12.5")
    type_and_leave(qtbot, form, "unit", "ha")
    assert "12.5\N{NO-BREAK SPACE}ha" in shown_labels(record)
    desk.undo()
    desk.undo()
    with desk.read() as session:
        found = session.get(Outcome, record.record_id)
        assert found is not None
        assert (found.kind, found.amount, found.unit) == (OutcomeKind.SETTLEMENT, None, "EUR")


def test_each_link_names_its_target_its_certainty_and_who_says_so(
    window: MainWindow, desk: Desk, case: Case
) -> None:
    chain = chain_of(desk, window, case)
    assert rows_of(chain.rows) == [
        "contributed to, Gespräch am Hafen, +1, Dieselbe Quelle · no source yet",
        "associated with, Videobotschaft, Dieselbe Quelle · no source yet",
    ]
    assert "counts once, at its surest link: contributed to" in shown_labels(chain)


def test_a_click_on_a_target_opens_it_and_asks_where_there_are_two(
    qtbot: QtBot, window: MainWindow, desk: Desk, case: Case
) -> None:
    chain = chain_of(desk, window, case)
    seen: list[Any] = []
    desk.opened.connect(lambda table, record_id: seen.append((table, record_id)))
    two, one = lines_of(chain.rows)
    area = one.place_of(1)[0]
    click_at(qtbot, one, area.x() + 60, 14)
    assert seen == [("correspondence", case.letter)]
    click_at(qtbot, two, area.x() + 60, 14)
    menu = two.findChildren(type(two._more.menu()))[-1]
    assert [action.text() for action in menu.actions()] == ["Gespräch am Hafen", "Reise nach Nanjing"]
    menu.actions()[1].trigger()
    menu.close()
    assert seen[1:] == [("visit", case.visit)]


def test_what_lies_in_the_bin_is_not_linked_to(window: MainWindow, desk: Desk, case: Case) -> None:
    from delegation_desk.model.correspondence import Correspondence

    chain = chain_of(desk, window, case)
    desk.commit("Bin", lambda session: move_to_bin(session, Correspondence, case.letter))
    assert rows_of(chain.rows)[1] == "associated with, nothing named yet, Dieselbe Quelle · no source yet"


def test_a_link_that_caused_it_needs_a_source(
    qtbot: QtBot, window: MainWindow, desk: Desk, case: Case
) -> None:
    chain = chain_of(desk, window, case)
    first = chain.rows.ids[0]
    form = unfold(chain.rows, 0)
    assert "A documented step among others." in shown_labels(form)
    choose(form, "certainty", Certainty.CAUSED_BY)
    assert field(form, "certainty").has_problem
    assert "“Caused by” needs a source" in shown_labels(form)
    assert stored(desk, first).certainty is Certainty.CONTRIBUTED_TO
    type_and_leave(qtbot, form, "source", "Brief des Vorstands")
    choose(form, "certainty", Certainty.CAUSED_BY)
    assert stored(desk, first).certainty is Certainty.CAUSED_BY
    assert "press reports are not enough" in shown_labels(form)
    assert "surest link: caused by" in shown_labels(chain)


def test_a_new_link_is_added_and_undone(qtbot: QtBot, window: MainWindow, desk: Desk, case: Case) -> None:
    chain = chain_of(desk, window, case)

    def write(form: Form) -> None:
        point_to(form, "organisation_id", "Hafen")
        type_and_leave(qtbot, form, "source", "Vermerk")

    add_row(chain.rows, write)
    assert rows_of(chain.rows)[2] == "associated with, Hafenbetrieb, Vermerk"
    desk.undo()
    assert len(rows_of(chain.rows)) == 2


def test_files_are_kept_with_the_outcome(window: MainWindow, desk: Desk, case: Case, tmp_path: Path) -> None:
    paper = tmp_path / "press.pdf"
    paper.write_bytes(b"%PDF-1.7")
    desk.open("outcome", case.outcome)
    record = record_of(window)
    record.show_tab("attachments")
    attachments = record.findChild(Attachments)
    assert isinstance(attachments, Attachments)
    attachments.take([paper])
    assert [words.split(",")[0] for words in rows_of(attachments.rows)] == ["press.pdf"]


@pytest.mark.parametrize("tab", ["outcome", "chain", "attachments", "history"])
def test_every_control_has_a_name(window: MainWindow, desk: Desk, case: Case, tab: str) -> None:
    desk.open("outcome", case.outcome)
    record_of(window).show_tab(tab)
    assert nameless(window) == []


def test_every_control_of_the_link_form_has_a_name(window: MainWindow, desk: Desk, case: Case) -> None:
    chain = chain_of(desk, window, case)
    chain.rows.add()
    assert nameless(window) == []


def outcome_form_of(desk: Desk, window: MainWindow, case: Case) -> Form:
    desk.open("outcome", case.outcome)
    record = record_of(window)
    record.show_tab("outcome")
    form = record.findChild(Form)
    assert isinstance(form, Form)
    return form


def test_what_is_not_achieved_has_no_day_on_which_it_was_reached(
    qtbot: QtBot, desk: Desk, window: MainWindow, case: Case
) -> None:
    form = outcome_form_of(desk, window, case)
    reached = field(form, "reached_on")
    type_and_leave(qtbot, form, "reached_on", "2150")
    assert reached.problem == "This day lies ahead. Enter it once it has come."
    choose(form, "status", OutcomeStatus.LEAD)
    type_and_leave(qtbot, form, "reached_on", "2020")
    assert reached.problem == "Only what is achieved has a day on which it was reached."
    choose(form, "status", OutcomeStatus.ACHIEVED)  # both are right now, and saved together
    assert not form.has_problems()
    with desk.read() as session:
        row = session.get_one(Outcome, case.outcome)
        assert (row.status, row.reached_on) == (OutcomeStatus.ACHIEVED, PartialDate(2020))
    choose(form, "status", OutcomeStatus.LOST)
    assert field(form, "status").problem == "Only what is achieved has a day on which it was reached."
