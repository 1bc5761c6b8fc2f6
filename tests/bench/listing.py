"""A hundred thousand people listed, sorted and filtered as one types."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session, col
from tests.bench.crowd import make_crowd
from tests.bench.measure import Measure, milliseconds, percentile

from delegation_desk.model.people import Gender, Person
from delegation_desk.model.positions import Position
from delegation_desk.store.engine import driver_connection
from delegation_desk.store.listing import fetch, ids
from delegation_desk.store.workspace import Workspace

_PEOPLE = 100_000
_PROMISED_MS = 50
_SCREEN = 50  # rows that a window shows at once
TYPED = (
    "müller", "grubach", "hofmann peter", "wald", "bürgermeister berg", "chen lei", "王伟", "stein anna",
    "eber", "dolmetscherin mei", "lin", "korner", "nora", "zierwin", "sören", "刘", "amtsleiter karin",
)  # fmt: skip
_Ask = Callable[[Session, str], Sequence[UUID]]


def measures() -> Iterator[Measure]:
    """Every key of some searches, in the order by name, in another one, and with a filter."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crowd.desk"
        make_crowd(path, _PEOPLE)
        with Workspace.open(path) as workspace:
            plain = percentile(_plain_keys(workspace), 0.95)
            for what, ask in _WAYS.items():
                took = percentile(_keys(workspace, ask), 0.95)
                yield Measure(what, took, "LIKE over the names", plain, most_ms=_PROMISED_MS)


def _by_name(session: Session, typed: str, **how: Any) -> Sequence[UUID]:
    through = ((Position, "person_id"),)
    return ids(session, Person, typed, **{"order": (col(Person.sort_name),), "through": through} | how)


_WAYS: dict[str, _Ask] = {
    "a key in 100,000 people, p95": _by_name,
    "the same, last names first": lambda session, typed: _by_name(
        session, typed, order=(col(Person.family_name).desc(),)
    ),
    "the same, filtered": lambda session, typed: _by_name(
        session, typed, where=(col(Person.gender) == Gender.FEMALE,)
    ),
}


def _keys(workspace: Workspace, ask: _Ask) -> Iterator[float]:
    """What each key costs: the ids that fit, and the rows of the first screen."""

    def key(typed: str) -> None:
        with workspace.read() as session:
            fetch(session, Person, ask(session, typed)[:_SCREEN])

    key("")  # the list is there before somebody types
    for typed in TYPED:
        for end in range(1, len(typed) + 1):
            yield milliseconds(lambda: key(typed[:end]))  # noqa: B023 - called at once
        yield milliseconds(lambda: key(""))


def _plain_keys(workspace: Workspace) -> Iterator[float]:
    """The same keys with the bare driver, looking through every name: no umlauts, no offices, no words."""
    statement = "SELECT id FROM person WHERE family_name LIKE ? OR given_name LIKE ? ORDER BY sort_name"
    with workspace.read() as session:
        connection = driver_connection(session.connection())
        for typed in TYPED[:4]:
            for end in range(1, len(typed) + 1):
                values = (f"%{typed[:end]}%",) * 2
                yield milliseconds(lambda: connection.execute(statement, values).fetchall())  # noqa: B023 - called at once
