from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlmodel import Session, select

from delegation_desk.core.settings import load_settings
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.record import Record
from delegation_desk.model.visit_parts import Objective, Participant, ParticipantDraft
from delegation_desk.model.visits import (
    ItemKind,
    Member,
    MemberDraft,
    ProgrammeItem,
    ProgrammeItemDraft,
    Visit,
)
from delegation_desk.store import records
from delegation_desk.store.check import check
from delegation_desk.ui.bin_page import BinPage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.rows_spec import REMOVE
from delegation_desk.ui.settings_page import SettingsPage


def thrown(qtbot: QtBot, desk: Desk, *visits: UUID) -> BinPage:
    def command(session: Session) -> None:
        for visit in visits:
            records.move_to_bin(session, Visit, visit)

    desk.write("Bin", command)
    page = BinPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def headings(page: BinPage) -> list[str]:
    rows = (page.list.model.row_at(number) for number in range(page.list.model.rowCount()))
    return [row.cells[1].text for row in rows if row is not None]


def test_the_bin_shows_what_was_thrown_away(qtbot: QtBot, desk: Desk, visits: list[UUID]) -> None:
    page = thrown(qtbot, desk, visits[0], visits[2])
    assert sorted(headings(page)) == ["Leipzig in Jining", "Leipzig in Nanjing"]
    page.list.search.setText("nanj")
    assert headings(page) == ["Leipzig in Nanjing"]


def test_the_bin_says_what_kind_of_thing_lies_there_and_who_threw_it_away(
    qtbot: QtBot, desk: Desk, visits: list[UUID]
) -> None:
    def scene(session: Session) -> UUID:
        title = LocalText.of(de="Abendessen")
        item = records.add(session, ProgrammeItemDraft(visit_id=visits[0], title=title, kind=ItemKind.MEAL))
        session.flush()
        records.move_to_bin(session, ProgrammeItem, item.id)
        return UUID(str(item.id))

    desk.workspace.author = "Jonas Wittig"
    desk.commit("Bin", scene)
    desk.workspace.author = "Anke Vollrath"
    page = thrown(qtbot, desk, visits[1])
    rows = [page.list.model.row_at(number) for number in range(2)]
    told = [(row.cells[0].text, row.cells[1].text, row.cells[3].text) for row in rows if row is not None]
    assert told == [
        ("Visit", "Leipzig in Hangzhou", "Anke Vollrath"),
        ("Meal", "Abendessen", "Jonas Wittig"),
    ]
    (kind,) = page.list.spec.filters
    with desk.read() as session:
        assert kind.choices(session) == [("Meal", "Meal"), ("Visit", "Visit")]
    page.list.set_filter("kind", "Meal", "Meal")
    assert headings(page) == ["Abendessen"]


def test_what_is_restored_leaves_the_bin(qtbot: QtBot, desk: Desk, visits: list[UUID]) -> None:
    page = thrown(qtbot, desk, visits[0])
    assert not page.list._restore.isEnabled()
    page.list.table.selectRow(0)
    page.list._restore.click()
    assert headings(page) == []
    with desk.read() as session:
        assert session.get_one(Visit, visits[0]).deleted_at is None


def test_deleting_for_good_takes_along_what_hangs_on_it_and_undo_brings_all_back(
    qtbot: QtBot, desk: Desk, visits: list[UUID]
) -> None:
    page = thrown(qtbot, desk, visits[2])
    page.list.table.selectRow(0)
    page.list._erase.click()
    with desk.read() as session:
        assert session.get(Visit, visits[2]) is None
        assert session.exec(select(Objective)).all() == []
    desk.undo()
    assert headings(page) == ["Leipzig in Nanjing"]
    with desk.read() as session:
        assert len(session.exec(select(Objective)).all()) == 1


def test_the_author_is_saved_and_stands_in_the_history_from_now_on(
    qtbot: QtBot, desk: Desk, visits: list[UUID]
) -> None:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    author: Any = page.form.fields[2]
    author.findChild(QLineEdit).setText("Anke Vollrath")
    author.left.emit()
    assert load_settings().author == "Anke Vollrath"
    assert desk.workspace.author == "Anke Vollrath"


def test_another_language_makes_the_window_dress_anew(qtbot: QtBot, desk: Desk) -> None:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    field: Any = page.form.fields[0]
    field._box.setCurrentIndex(1)
    with qtbot.waitSignal(desk.restyled):
        field.left.emit()
    assert load_settings().window_language == "de"


@pytest.fixture
def trip(desk: Desk, visits: list[UUID]) -> tuple[UUID, UUID]:
    """A member of a visit, and an item of its programme in which the member takes part."""

    def command(session: Session) -> tuple[UUID, UUID]:
        person = records.add(session, PersonDraft(family_name="Körner", given_name="Michael"))
        member = records.add(session, MemberDraft(visit_id=visits[0], person_id=person.id, room="512"))
        title = LocalText.of(de="Abendessen")
        item = records.add(session, ProgrammeItemDraft(visit_id=visits[0], title=title, kind=ItemKind.MEAL))
        session.flush()
        records.add(session, ParticipantDraft(item_id=item.id, person_id=person.id))
        return member.id, item.id

    return desk.commit("Fill", command)


def take_out(desk: Desk, table: type[Record], row_id: UUID) -> None:
    desk.write(REMOVE, lambda session: records.remove(session, table, row_id))


def bin_of(qtbot: QtBot, desk: Desk) -> BinPage:
    page = BinPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_row_taken_out_lies_in_the_bin_under_the_record_it_was_part_of(
    qtbot: QtBot, desk: Desk, trip: tuple[UUID, UUID]
) -> None:
    member, _item = trip
    desk.workspace.author = "Anke Vollrath"
    take_out(desk, Member, member)
    page = bin_of(qtbot, desk)
    row = page.list.model.row_at(0)
    assert row is not None
    kind, name, _when, who = row.cells
    assert (kind.text, name.text) == ("Member of the delegation", "Michael Körner")
    assert (name.beside, who.text) == ("from “Leipzig in Jining”", "Anke Vollrath")
    page.list.table.selectRow(0)
    assert not page.list._erase.isEnabled()
    page.list._restore.click()
    assert headings(page) == []
    with desk.read() as session:
        assert session.get_one(Member, member).room == "512"
    desk.undo()
    assert headings(page) == ["Michael Körner"]
    desk.undo()
    assert headings(page) == []
    with desk.read() as session:
        assert session.get_one(Member, member).room == "512"
    assert check(desk.workspace).findings == ()


def test_a_row_whose_ground_is_gone_is_refused_with_its_reason(
    qtbot: QtBot, desk: Desk, trip: tuple[UUID, UUID]
) -> None:
    member, _item = trip
    take_out(desk, Member, member)
    page = bin_of(qtbot, desk)
    said: list[str] = []
    desk.refused.connect(said.append)

    def gone(session: Session) -> None:
        for table in (Participant, Person):
            for row in session.exec(select(table)).all():
                session.delete(row)
            session.flush()

    desk.commit("Delete for good", gone)
    page.list.restore([member])
    assert said == ["It cannot come back, as what it belongs to is gone."]
    page.list.throw_away([member])
    assert "the history keeps it" in said[-1]


def test_a_row_whose_record_is_gone_is_not_offered(
    qtbot: QtBot, desk: Desk, visits: list[UUID], trip: tuple[UUID, UUID]
) -> None:
    member, _item = trip
    take_out(desk, Member, member)
    page = thrown(qtbot, desk, visits[0])
    assert headings(page) == ["Leipzig in Jining"]
