"""On which side a person is entered: proposed once the person is known, and said where it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlmodel import Session, select
from tests.driving import AUTHOR, CTRL, Hand, Key
from tests.features.visits import received
from tests.features.visits.rows import row
from tests.features.visits.small import fill_small

from delegation_desk.app import Program
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import OrganisationDraft, Place
from delegation_desk.model.positions import PositionDraft
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.words import Side
from delegation_desk.store.workspace import Workspace

Opener = Callable[[Callable[[Session], object]], Hand]


@pytest.fixture
def opened(qtbot: QtBot, program: Program, tmp_path: Path) -> Opener:
    """Opens the window on a workspace that holds what is written into it."""

    def opens(fill: Callable[[Session], object]) -> Hand:
        path = tmp_path / "Visit.desk"
        with Workspace.create(path, author=AUTHOR) as workspace:
            workspace.write(N_("Add visit"), fill)
        program.open(path)
        return Hand(qtbot, program)

    return opens


def begin(hand: Hand, meeting: str) -> None:
    """Open a meeting and begin a new line among those who take part."""
    hand.go("Meetings")
    hand.open(meeting)
    hand.click("Add a person")


def neighbour(session: Session) -> None:
    """A guest house of our own town, which is no body of ours, and who runs it."""
    received.fill_received(session)
    here = next(each for each in session.exec(select(Place)).all() if str(each.name) == "Musterstadt")
    hall = OrganisationDraft(name=LocalText.of("Gästehaus am Ring"), place_id=here.id)
    person = row(session, PersonDraft(family_name="Quandt", given_name="Rolf"))
    held = PositionDraft(person_id=person, organisation_id=row(session, hall), title=LocalText.of("Leiter"))
    row(session, held)


@pytest.mark.parametrize(
    ("name", "side"),
    [("Marianne Wackernagel", "our side"), ("ZHOU Peiwen", "partner side")],
)
def test_abroad_a_traveller_sits_on_our_side(opened: Opener, name: str, side: str) -> None:
    hand = opened(fill_small)
    begin(hand, "Maschinenbau Taihu")
    hand.point_to("Person", name.rsplit(maxsplit=1)[-1], name)
    assert hand.typed("Side") == side


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("ZHOU Peiwen", "partner side"),  # a guest
        ("Marianne Lindner", "our side"),  # of a body of ours
        ("Rolf Quandt", "our side"),  # of our place
    ],
)
def test_at_home_guests_sit_opposite(opened: Opener, name: str, side: str) -> None:
    hand = opened(neighbour)
    begin(hand, "Reception")
    hand.point_to("Person", name.rsplit(maxsplit=1)[-1], name)
    assert hand.typed("Side") == side


def test_a_side_that_was_chosen_stays(opened: Opener) -> None:
    hand = opened(fill_small)
    begin(hand, "Maschinenbau Taihu")
    hand.point_to("Person", "Ostermann", "Jost Ostermann")
    hand.choose("Side", "partner side")
    hand.press(Key.Key_Tab)
    hand.control("Person").setFocus()
    hand.press(Key.Key_Tab)
    assert hand.typed("Side") == "partner side"
    said = "Jost Ostermann travels with the delegation of this visit and is printed on our side."
    assert said in hand.words()
    hand.press(Key.Key_Return, CTRL)
    person = hand.one(Person, family_name="Ostermann")
    assert hand.one(Participant, person_id=person.id).side is Side.PARTNER
    spoken = next(
        line.accessibleName() for line in hand.rows(1)._lines.values() if "Ostermann" in line.row.name()
    )
    assert "printed on our side" in spoken


def test_the_remark_goes_with_the_wrong_side(opened: Opener) -> None:
    hand = opened(neighbour)
    begin(hand, "Reception")
    hand.point_to("Person", "Shen", "SHEN Li")
    hand.choose("Side", "our side")
    said = "SHEN Li travels with the delegation of this visit and is printed on the partner side."
    assert said in hand.words()
    hand.choose("Side", "partner side")
    assert said not in hand.words()
