"""A workspace with a hundred thousand invented people, each with an office, and the words of the search."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text
from sqlmodel import Session

from delegation_desk.core.names import Name, display_latin, display_native, sort_key
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.positions import PositionDraft
from delegation_desk.store.engine import writing_engine
from delegation_desk.store.naming import sort_text
from delegation_desk.store.records import add
from delegation_desk.store.words import prepare
from delegation_desk.store.workspace import Workspace

_SYLLABLES = "bach berg ber bur en er fel gru hard heim hof korn lin mann mei mül ner sch ser stein wald zier"
_GIVEN = "Anna Barbara Chen Dirk Elke Fang Georg Heike Ingo Jürgen Karin Lei Ming Nora Olaf Petra Rolf Sören"
_FAMILY_CHARACTERS = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN_CHARACTERS = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
_OFFICES = "Bürgermeister Dezernentin Referent Geschäftsführerin Amtsleiter Dolmetscherin Direktor Stadträtin"
_NOTES = ("Am Rande der Messe kennengelernt.", "Spricht fließend Chinesisch.", *[""] * 4)


@dataclass(frozen=True)
class _Invented:
    number: int
    name: Name
    gender: str
    office: str
    note: str

    @property
    def person_id(self) -> str:
        return UUID(int=self.number).hex

    @property
    def position_id(self) -> str:
        return UUID(int=self.number << 64).hex


def make_crowd(path: Path, count: int) -> None:
    """Make the workspace; written past the journal, since it is test data and only its size counts."""
    with Workspace.create(path) as workspace:
        workspace.write("Add one to copy", _add_one)
    crowd = [_invented(number) for number in range(1, count + 1)]
    engine = writing_engine(path)
    with engine.begin() as connection:
        _copy(connection, "person", [_person(each) for each in crowd])
        _copy(connection, "position", [_position(each) for each in crowd])
        _insert(connection, "search_row", [_person_words(each) for each in crowd])
        _insert(connection, "search_row", [_position_words(each) for each in crowd])
        connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES('rebuild')")
    engine.dispose()


def _add_one(session: Session) -> None:
    person: Person = add(
        session,
        PersonDraft(family_name="Erste", given_name="Eva"),
    )
    add(session, PositionDraft(person_id=person.id, title=LocalText.of("Referentin")))


def _invented(number: int) -> _Invented:
    rolled = random.Random(number)
    family = "".join(rolled.choices(_SYLLABLES.split(), k=rolled.randint(2, 3))).capitalize()
    native = ("", "")
    if rolled.random() < 0.4:
        native = rolled.choice(_FAMILY_CHARACTERS), "".join(rolled.choices(_GIVEN_CHARACTERS, k=2))
    name = Name(family, rolled.choice(_GIVEN.split()), *native)
    gender = rolled.choice(("UNKNOWN", "FEMALE", "MALE"))
    return _Invented(number, name, gender, rolled.choice(_OFFICES.split()), rolled.choice(_NOTES))


def _person(each: _Invented) -> dict[str, Any]:
    return {
        "id": each.person_id,
        "family_name": each.name.family,
        "given_name": each.name.given,
        "native_family_name": each.name.native_family,
        "native_given_name": each.name.native_given,
        "sort_name": sort_key(each.name),
        "gender": each.gender,
        "note": each.note,
    }


def _position(each: _Invented) -> dict[str, Any]:
    title = {"source": "de", "texts": {"de": each.office}, "made_from": {}}
    return {"id": each.position_id, "person_id": each.person_id, "title": json.dumps(title)}


def _person_words(each: _Invented) -> dict[str, Any]:
    name, heading = each.name, display_latin(each.name)
    words = prepare(f"{name.family} {name.given} {name.native_family} {name.native_given} {each.note}")
    orders = f"{name.family} {name.given}", f"{name.given} {name.family}", display_native(name)
    return _search_row("person", each.person_id, heading, words, heading, *orders)


def _position_words(each: _Invented) -> dict[str, Any]:
    return _search_row("position", each.position_id, each.office, prepare(each.office), each.office)


def _search_row(table: str, row_id: str, heading: str, words: str, *names: str) -> dict[str, Any]:
    sort = sort_text(heading, names)
    return {"table_name": table, "row_id": row_id, "heading": heading, "sort": sort, "words": words}


def _copy(connection: Connection, table: str, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that are as the one in the table, but for the values given."""
    copied = connection.execute(text(f"SELECT * FROM {table}")).mappings().one()
    _insert(connection, table, [{**copied, **row} for row in rows])


def _insert(connection: Connection, table: str, rows: Sequence[dict[str, Any]]) -> None:
    names = ", ".join(f'"{name}"' for name in rows[0])
    marks = ", ".join("?" * len(rows[0]))
    connection.exec_driver_sql(
        f"INSERT INTO {table} ({names}) VALUES ({marks})", [tuple(row.values()) for row in rows]
    )
