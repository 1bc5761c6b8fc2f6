"""Throwing away and deleting: what is said of it, what it takes along, and that undo outlives a restart."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton
from sqlmodel import Session, select
from tests.driving import Hand, Key

from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import EditionDraft, Transmission, TransmissionDraft
from delegation_desk.model.visits import Member, MemberDraft, MemberRole, VisitDraft
from delegation_desk.store.records import add

NAME = "Abend, Maria"


def scene(session: Session) -> UUID:
    """Somebody who leads a delegation, whom a policy was sent to, and who has had a gift."""
    person = add(session, PersonDraft(family_name="Abend", given_name="Maria"))
    visit = add(session, VisitDraft(code="2026-baoding", title=LocalText.of(de="Baoding")))
    policy = add(session, PolicyDraft(code="policy-a", title=LocalText.of(de="Angebot")))
    session.flush()
    edition = add(session, EditionDraft(policy_id=policy.id))
    session.flush()
    add(session, MemberDraft(visit_id=visit.id, person_id=person.id, role=MemberRole.HEAD))
    add(session, TransmissionDraft(policy_id=policy.id, edition_id=edition.id, recipient_id=person.id))
    found: UUID = person.id
    return found


def at_the_bin(hand: Hand) -> UUID:
    person = hand.desk.commit("Scene", scene)
    hand.go("People")
    hand.pick(NAME)
    hand.press(Key.Key_Delete)
    hand.go("Bin")
    return person


def links(hand: Hand, person: UUID) -> tuple[int, int]:
    """In how many delegations and transmissions somebody stands."""
    return (
        len(hand.ask(lambda session: session.exec(select(Member).where(Member.person_id == person)).all())),
        len(
            hand.ask(
                lambda session: session.exec(
                    select(Transmission).where(Transmission.recipient_id == person)
                ).all()
            )
        ),
    )


def test_the_toast_says_where_somebody_thrown_away_is_still_named(newcomer: Hand) -> None:
    hand = newcomer
    hand.desk.commit("Scene", scene)
    hand.go("People")
    hand.pick(NAME)
    hand.press(Key.Key_Delete)
    where = "the visit “Baoding” (head of delegation), 1 transmission"
    said = f"“Maria Abend” is in the bin. Still named in: {where}."
    assert said in hand.status()
    hand.undo()
    hand.open(NAME)
    hand.take("More", "Move to the bin", hand.record)
    assert said in hand.status()


def test_one_named_nowhere_is_thrown_away_in_a_short_sentence(newcomer: Hand) -> None:
    hand = newcomer
    hand.desk.commit("Scene", lambda session: add(session, PersonDraft(family_name="Abend")))
    hand.go("People")
    hand.pick("Abend")
    hand.press(Key.Key_Delete)
    assert "“Abend” is in the bin." in hand.status()


def test_deleting_for_good_says_what_went_along(newcomer: Hand) -> None:
    hand = newcomer
    person = at_the_bin(hand)
    hand.pick("Maria Abend")
    hand.click("Delete for good")
    assert links(hand, person) == (0, 0)
    assert "“Maria Abend” is deleted, also from 1 delegation and 1 transmission." in hand.status()
    hand.undo()
    assert links(hand, person) == (1, 1)


def test_what_was_deleted_for_good_comes_back_after_a_restart(newcomer: Hand, tmp_path: Path) -> None:
    hand = newcomer
    person = at_the_bin(hand)
    hand.pick("Maria Abend")
    hand.click("Delete for good")
    hand.program.close()
    hand.program.open(tmp_path / "Empty.desk")
    assert hand.ask(lambda session: session.get(Person, person)) is None
    hand.undo()
    assert hand.stored(Person, person).deleted_at is not None
    assert links(hand, person) == (1, 1)
    hand.undo()
    assert hand.stored(Person, person).deleted_at is None


def test_the_way_out_stands_apart_from_the_way_back_and_comes_last(newcomer: Hand) -> None:
    hand = newcomer
    at_the_bin(hand)
    hand.pick("Maria Abend")
    back = hand.named("Restore", QAbstractButton)
    out = hand.named("Delete for good", QAbstractButton)
    top = hand.view.table.mapTo(hand.window, QPoint(0, 0)).y()
    assert back.mapTo(hand.window, QPoint(0, 0)).y() < top
    assert out.mapTo(hand.window, QPoint(0, 0)).y() > top
    assert out.property("role") == "quiet"
    hand.view.table.setFocus()
    hand.press(Key.Key_Tab)
    assert out.hasFocus()
