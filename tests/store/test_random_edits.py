"""Any sequence of edits, undo, redo and restarts ends as expected, and the search finds just that."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule
from sqlmodel import Session, select

from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.visits import Member, MemberDraft, Visit, VisitDraft, VisitStatus
from delegation_desk.store.check import check
from delegation_desk.store.index_check import index_findings
from delegation_desk.store.records import add, edit, move_to_bin, remove, restore
from delegation_desk.store.workspace import Workspace

_TABLES = (Visit, Person, Place, Member)
_State = list[tuple[str, dict[str, Any]]]
_words = st.text(st.sampled_from("aäßéMZ 南京市çŁ9-'\"*(<"), max_size=12)
_texts = st.builds(lambda de, zh: LocalText.of(de or "x", zh=zh), _words, _words)


def _state(workspace: Workspace) -> _State:
    with workspace.read() as session:
        rows = (row for table in _TABLES for row in session.exec(select(table)))
        kept = [(str(row.__tablename__), row.model_dump(exclude={"updated_at", "revision"})) for row in rows]
        return sorted(kept, key=lambda each: str(each[1]["id"]))


class Edits(RuleBasedStateMachine):
    """A person at work, and a model that remembers every state that was ever left."""

    visits = Bundle("visits")
    people = Bundle("people")
    places = Bundle("places")

    template: Path | None = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "random.desk"
        shutil.copy(self._template(), self.path)
        self.workspace = Workspace.open(self.path)
        self.past: list[_State] = [_state(self.workspace)]
        self.future: list[_State] = []

    @classmethod
    def _template(cls) -> Path:
        """An empty workspace to copy, since making one takes a while."""
        if cls.template is None:
            cls.template = Path(tempfile.mkdtemp()) / "template.desk"
            Workspace.create(cls.template).close()
        return cls.template

    def teardown(self) -> None:
        assert check(self.workspace).findings == ()
        self.workspace.close()
        shutil.rmtree(self.folder)

    def write(self, command: Any) -> Any:
        try:
            result = self.workspace.write("Change", command)
        except Refused:
            assert _state(self.workspace) == self.past[-1]
            return None
        now = _state(self.workspace)
        if now != self.past[-1]:
            self.past.append(now)
            self.future.clear()
        return result

    @rule(target=visits, code=st.sampled_from("abcdef"), title=_texts)
    def add_visit(self, code: str, title: LocalText) -> UUID | None:
        made = self.write(lambda s: add(s, VisitDraft(code=code, title=title)))
        return made.id if made is not None else None

    @rule(target=people, family=_words, note=_words)
    def add_person(self, family: str, note: str) -> UUID:
        made: Person = self.write(lambda s: add(s, PersonDraft(family_name=family + "x", note=note)))
        return made.id

    @rule(target=places, name=_texts, within=st.none() | places)
    def add_place(self, name: LocalText, within: UUID | None) -> UUID | None:
        made = self.write(lambda s: add(s, PlaceDraft(name=name, parent_id=within)))
        return made.id if made is not None else None

    @rule(visit=visits, person=people)
    def add_member(self, visit: UUID | None, person: UUID) -> None:
        if visit is not None:
            self.write(
                lambda s: add(
                    s, MemberDraft(visit_id=visit, person_id=person, travel_note=LocalText.of(zh="南京"))
                )
            )

    @rule(visit=visits, title=_texts, status=st.sampled_from(VisitStatus), code=st.sampled_from("abcdef"))
    def edit_visit(self, visit: UUID | None, title: LocalText, status: VisitStatus, code: str) -> None:
        if visit is not None:
            self.write(lambda s: edit(s, Visit, visit, title=title, status=status, code=code))

    @rule(first=people, second=people, family=_words)
    def edit_two_people(self, first: UUID, second: UUID, family: str) -> None:
        def command(session: Session) -> None:
            edit(session, Person, first, family_name=family + "y")
            edit(session, Person, second, academic_title="Dr.", note=family)

        self.write(command)

    @rule(place=places, parent=places)
    def move_place(self, place: UUID | None, parent: UUID | None) -> None:
        if place is not None:
            self.write(lambda s: edit(s, Place, place, parent_id=parent))

    @rule(visit=visits, binned=st.booleans())
    def bin_or_restore(self, visit: UUID | None, binned: bool) -> None:
        if visit is not None:
            self.write(lambda s: (move_to_bin if binned else restore)(s, Visit, visit))

    @rule(person=consumes(people))
    def remove_person(self, person: UUID) -> None:
        self.write(lambda s: remove(s, Person, person))

    @rule(place=consumes(places))
    def remove_place(self, place: UUID | None) -> None:
        if place is not None:
            self.write(lambda s: remove(s, Place, place))

    @rule(target=places, name=_texts)
    def lay_ground(self, name: LocalText) -> UUID:
        """What neither undo nor redo goes behind."""
        made: Place = self.workspace.lay_ground("Ground", lambda s: add(s, PlaceDraft(name=name)))
        self.past, self.future = [_state(self.workspace)], []
        return made.id

    @rule()
    def undo(self) -> None:
        undone = self.workspace.undo()
        assert (undone is None) == (len(self.past) == 1)
        if undone is not None:
            self.future.append(self.past.pop())

    @rule()
    def redo(self) -> None:
        redone = self.workspace.redo()
        assert (redone is None) == (not self.future)
        if redone is not None:
            self.past.append(self.future.pop())

    @rule()
    def restart(self) -> None:
        self.workspace.close()
        self.workspace = Workspace.open(self.path)

    @invariant()
    def everything_is_as_expected(self) -> None:
        assert _state(self.workspace) == self.past[-1]
        with self.workspace.read() as session:
            assert list(index_findings(session)) == []


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=10, stateful_step_count=25, deadline=None)
