"""Whoever lies in the bin is not printed: the window marks the row, and it is said before printing."""

from __future__ import annotations

from functools import partial

from sqlmodel import Session, select
from tests.driving import Hand, Key
from tests.features.visits.reading import whole
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.visit_parts import PartyRole, VisitParty, VisitPartyDraft
from delegation_desk.model.visits import Visit
from delegation_desk.store.records import add, move_to_bin
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui.rows import ChildRows

HEAD = "Marianne Wackernagel"
SAID = f"“{HEAD}” lies in the bin and is not printed."


def _fill(session: Session) -> None:
    fill_small(session)
    visit = session.exec(select(Visit)).one()
    bureau = next(
        each for each in session.exec(select(Organisation)).all() if str(each.name) == "Handelsamt Suzhou"
    )
    host = session.exec(select(Person).where(Person.family_name == "Zhou")).one()
    role = PartyRole.HOST
    add(session, VisitPartyDraft(visit_id=visit.id, organisation_id=bureau.id, role=role, contact_id=host.id))


def _throw_away(session: Session, family: str) -> None:
    person = session.exec(select(Person).where(Person.family_name == family)).one()
    move_to_bin(session, Person, person.id)


def test_it_is_said_before_printing(workspace: Workspace) -> None:
    workspace.write(N_("Add visit"), _fill)
    assert not [each for each in make_pack(workspace, CODE).remarks if "bin" in each]
    for family in ("Wackernagel", "Zhou"):
        workspace.write(N_("Move to the bin"), partial(_throw_away, family=family))
    made = make_pack(workspace, CODE)
    assert SAID in made.remarks
    assert "“ZHOU Peiwen” lies in the bin and is not printed." in made.remarks
    assert "Wackernagel" not in whole(made.content)


def test_the_row_is_marked_and_brings_the_person_back(newcomer: Hand) -> None:
    newcomer.desk.write(N_("Add visit"), _fill)
    newcomer.desk.write(N_("Move to the bin"), lambda session: _throw_away(session, "Wackernagel"))
    newcomer.go("Visits")
    newcomer.open("Fachbesuch in Suzhou")
    newcomer.tab("Delegation")
    line = newcomer.line(HEAD)
    assert "in the bin" in line.accessibleName()
    newcomer.press(Key.Key_Return)
    assert SAID in newcomer.words()
    newcomer.click(f"Restore “{HEAD}”")
    assert SAID not in newcomer.words()
    assert newcomer.one(Person, family_name="Wackernagel").deleted_at is None
    assert "in the bin" not in newcomer.line(HEAD).accessibleName()


def test_hosts_are_marked_by_their_contact(newcomer: Hand) -> None:
    newcomer.desk.write(N_("Add visit"), _fill)
    newcomer.desk.write(N_("Move to the bin"), lambda session: _throw_away(session, "Zhou"))
    newcomer.go("Visits")
    newcomer.open("Fachbesuch in Suzhou")
    several = newcomer.all(ChildRows)
    rows = [line.accessibleName() for each in several for line in each._lines.values()]
    assert newcomer.one(VisitParty).contact_id is not None
    assert [each for each in rows if "ZHOU Peiwen: in the bin" in each]
