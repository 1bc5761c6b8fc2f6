"""The history of a record tells what became of its parts, in words a reader knows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from sqlmodel import col, select
from tests.driving import ALT, Hand, Key

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import Clause
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.meetings import Meeting, TalkingPoint
from delegation_desk.model.policy_parts import Claim, Edition, EditionStatus, Section
from delegation_desk.model.record import TABLES
from delegation_desk.model.visits import Member, ProgrammeItem, VisaState
from delegation_desk.sample.rows import the
from delegation_desk.sample.visit import VISIT
from delegation_desk.store import records
from delegation_desk.ui.column_words import _WORDS
from delegation_desk.ui.form import Form
from delegation_desk.ui.history import _SILENT, History
from delegation_desk.ui.kinds import KINDS
from delegation_desk.ui.restoring import is_edited
from delegation_desk.ui.rows import ChildRows

ITEM = the("programme_item", "commerce")


def told(hand: Hand) -> list[str]:
    """What the history says, line by line."""
    return hand.words(hand.all(History)[0])


def test_the_history_of_a_meeting_tells_what_became_of_its_points(hand: Hand) -> None:
    hand.desk.open("programme_item", ITEM)
    assert [line for line in told(hand) if "Point" in line or line == "Created"] == ["Created"]
    first = hand.lines()[0]
    hand.line(first)
    hand.press(Key.Key_F2)
    hand.choose("For", "delegation" if hand.typed("For") != "delegation" else "internal")
    assert "Point: For" in told(hand)
    assert any(line.startswith(f"“{first[:40]}") for line in told(hand))
    hand.press(Key.Key_Escape)
    hand.line(first)
    hand.press(Key.Key_Delete)
    assert "Point removed" in told(hand)
    hand.undo()
    assert "Point added" in told(hand)


def test_a_point_that_is_moved_is_one_line_however_many_change_their_place(hand: Hand) -> None:
    hand.desk.open("programme_item", ITEM)
    hand.line(hand.lines()[0])
    hand.press(Key.Key_Down, ALT)
    assert told(hand).count("Point: order changed") == 1


def test_an_earlier_value_of_a_part_can_be_taken_back(hand: Hand) -> None:
    hand.desk.open("programme_item", ITEM)
    hand.unfold("Results and minutes")
    hand.enter("Results, Deutsch", "Zwei Flächen besichtigt")
    assert "Meeting sheet: Results (Deutsch)" in told(hand)
    assert any("Zwei Flächen besichtigt" in line for line in told(hand))
    sheet = hand.one(Meeting, item_id=ITEM)
    assert str(sheet.results) == "Zwei Flächen besichtigt"
    hand.click("Restore", hand.all(History)[0])
    assert str(hand.one(Meeting, item_id=ITEM).results) != "Zwei Flächen besichtigt"


def test_the_history_of_a_visit_tells_of_its_members_and_programme_but_not_of_their_parts(hand: Hand) -> None:
    def change(session: Any) -> None:
        member = session.exec(select(Member).where(Member.visit_id == VISIT)).first()
        visa = next(each for each in VisaState if each is not member.visa)
        records.edit(session, Member, member.id, visa=visa)
        records.edit(session, ProgrammeItem, ITEM, travel_number="G 1")
        point = session.exec(select(TalkingPoint).join(Meeting).where(Meeting.item_id == ITEM)).first()
        records.edit(session, TalkingPoint, point.id, text=LocalText.of("Neu"))

    hand.desk.open("visit", VISIT)
    hand.tab("History")
    hand.desk.write("Change", change)
    lines = told(hand)
    assert "Member of the delegation: Visa" in lines
    assert "Programme item: Flight or train" in lines
    assert not [line for line in lines if "Point" in line]


def test_the_history_of_a_policy_tells_of_its_claims(hand: Hand) -> None:
    def change(session: Any) -> UUID:
        draft = session.exec(select(Edition).where(col(Edition.published_on).is_(None))).first()
        claim = session.exec(
            select(Claim).where(Section.edition_id == draft.id, Claim.section_id == Section.id)
        ).first()
        records.edit(session, Claim, claim.id, unit="Züge")
        return UUID(str(draft.policy_id))

    policy = hand.desk.commit("Change", change)
    hand.desk.open("policy", policy)
    hand.tab("History")
    assert "Statement: Unit" in told(hand)


def test_what_comes_along_with_a_record_is_not_told_line_by_line(hand: Hand) -> None:
    agreement = hand.ask(lambda s: s.exec(select(Agreement).join(Clause)).first())
    hand.desk.open("agreement", agreement.id)
    hand.tab("History")
    assert [line for line in told(hand) if "added" in line] == []
    assert "Created" in told(hand)


def test_the_first_undo_in_a_fresh_sample_takes_nothing_away(hand: Hand) -> None:
    hand.go("Visits")
    before = hand.listed()
    hand.undo()
    hand.redo()
    assert hand.listed() == before
    assert len(before) > 1
    hand.desk.open("visit", VISIT)
    hand.tab("History")
    assert "Created" in told(hand)


@pytest.mark.parametrize("table", TABLES)
def test_every_kind_and_column_has_a_word(table: str) -> None:
    assert table in KINDS
    assert set(TABLES[table].model_fields) - _SILENT - {"deleted_at"} <= set(_WORDS)


def offered(hand: Hand) -> int:
    """How many earlier values the history offers to give back."""
    return len([each for each in hand.all(QPushButton, hand.all(History)[0]) if each.text() == "Restore"])


def test_only_what_a_form_edits_is_offered_to_be_taken_back(hand: Hand) -> None:
    def change(session: Any) -> UUID:
        draft = session.exec(
            select(Edition).where(col(Edition.published_on).is_(None), Edition.number == 2)
        ).first()
        section = session.exec(select(Section).where(Section.edition_id == draft.id)).first()
        records.edit(session, Edition, draft.id, valid_until=PartialDate(2031), content_hash="0" * 64)
        records.edit(session, Section, section.id, lead=LocalText.of("Neu"))
        return UUID(str(draft.policy_id))

    policy = hand.desk.commit("Change", change)
    hand.desk.open("policy", policy)
    hand.tab("History")
    assert "Edition: Valid until" in told(hand)
    assert any("0" * 64 in line for line in told(hand))
    assert offered(hand) == 2

    def publish(session: Any) -> None:
        draft = session.exec(select(Edition).where(Edition.policy_id == policy, Edition.number == 2)).one()
        records.edit(session, Edition, draft.id, status=EditionStatus.PUBLISHED)

    hand.desk.write("Publish", publish)
    assert any("→" in line and "published" in line for line in told(hand))
    assert offered(hand) == 0


def test_the_state_of_an_agreement_is_taken_back_by_undo_alone(hand: Hand) -> None:
    agreement = hand.one(Agreement, status=AgreementStatus.NEGOTIATION)

    def change(session: Any) -> None:
        records.edit(session, Agreement, agreement.id, status=AgreementStatus.LEGAL_REVIEW, binding=True)

    hand.desk.open("agreement", agreement.id)
    hand.tab("History")
    hand.desk.write("Change", change)
    assert any("legal review" in line for line in told(hand))
    assert offered(hand) == 1
    hand.click("Restore", hand.all(History)[0])
    stored = hand.stored(Agreement, agreement.id)
    assert (stored.binding, stored.status) == (agreement.binding, AgreementStatus.LEGAL_REVIEW)


def test_what_forms_edit_is_what_can_be_taken_back(hand: Hand) -> None:
    """The pages of records are looked through, each tab with the form of a row."""
    edited: dict[str, set[str]] = {}
    for table in ("agreement", "policy", "person", "programme_item", "task"):
        with hand.desk.read() as session:
            row = session.exec(select(TABLES[table])).first()
        assert row is not None
        hand.desk.open(table, row.id)
        for tab in hand.record._tabs:
            hand.record.show_tab(tab.key)
            QApplication.processEvents()
            for rows in hand.record.findChildren(ChildRows):
                (rows.edit(rows.ids[0]) if rows.ids else rows.add())
            for form in hand.record.findChildren(Form):
                record = getattr(form.source, "_record", None) or form.source._draft.record
                names = {name for field in form.fields for name in field.names}
                edited.setdefault(str(record.__tablename__), set()).update(names)
    for table, names in edited.items():
        fields = TABLES[table].draft.model_fields
        assert {name for name in fields if is_edited(TABLES[table], name)} == names & set(fields), table
