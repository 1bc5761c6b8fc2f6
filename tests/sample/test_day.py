"""The sample as it is seen on its day, and as the ground that undo never takes away."""

from __future__ import annotations

from pathlib import Path

from sqlmodel import Session, col, func, select

from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.sample import STAND, create_sample
from delegation_desk.sample.visit import VISIT
from delegation_desk.store.family import history
from delegation_desk.store.journal import EntryKind
from delegation_desk.store.today import sample_day


def test_undo_does_not_take_the_sample_away(tmp_path: Path) -> None:
    with create_sample(tmp_path / "fresh.desk") as workspace:
        assert (workspace.undo_label, workspace.undo(), workspace.redo()) == (None,) * 3
        with workspace.read() as session:
            (built,) = history(session, Visit, VISIT)
    assert (built.kind, built.label) == (EntryKind.GROUND, "Build the sample")


def test_a_pack_printed_from_the_sample_stands_for_the_day_of_the_sample(session: Session) -> None:
    assert sample_day(session) == STAND.date()


def test_nothing_was_asked_or_confirmed_after_the_day_of_the_sample(session: Session) -> None:
    for column in (ProgrammeItem.requested_on, ProgrammeItem.confirmed_on):
        last = session.exec(select(func.max(col(column))).where(ProgrammeItem.visit_id == VISIT)).one()
        assert last is not None
        assert last <= STAND.date()
