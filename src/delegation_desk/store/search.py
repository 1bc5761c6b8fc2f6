"""Full-text search over all records; the only place that knows how the database does it.

It asks what `search_index` keeps. What the user types is quoted word by word and never reaches the query
language as it is.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, bindparam, column, false, text
from sqlmodel import Session, col

from delegation_desk.model.record import TABLES, Record
from delegation_desk.store.family import owners
from delegation_desk.store.naming import ELSEWHERE, rank
from delegation_desk.store.search_index import owner_of, searched_tables
from delegation_desk.store.words import typed_words

_LEAST_INSIDE = 3  # letters of a word that is looked for inside others
_MATCHES = (
    "FROM search_index JOIN search_row ON search_row.number = search_index.rowid"
    " WHERE search_index MATCH :query"
)
_MOST_COUNTED = 2000  # records and parts
_PARTS = 8  # hits in parts for each record that the search looks for


@dataclass(frozen=True)
class Hit:
    """A record that was found."""

    table_name: str
    row_id: UUID
    heading: str
    part: str = ""  # the table of the part that holds the words, such as a section; "" for the record itself


def search(session: Session, typed: str, limit: int = 50, tables: Iterable[str] = ()) -> list[Hit]:
    """The records that hold every word typed, or one that begins so: those first that are called so.

    Behind them come those that hold the words inside others, for German joins its words.
    """
    # A record without a name of its own is found through what it belongs to.
    found = _found(session, typed, limit, tables)
    return [hit for hit in found if hit.heading != str(hit.row_id)][:limit]


def search_whole(session: Session, typed: str, limit: int, tables: Container[str]) -> list[Hit]:
    """The records of some tables that hold every word typed in themselves or in one of their parts.

    A word in the section of a policy finds the policy, one in the minutes of a meeting its programme item;
    what holds the words itself comes first.
    """
    own, others = _parted(tables)
    homes = {hit.row_id: hit for hit in _found(session, typed, limit, own)}
    for part in _found(session, typed, limit * _PARTS, others) if len(homes) < limit else ():
        if len(homes) < limit and (home := _home(session, part, tables)) is not None:
            homes.setdefault(home.row_id, home)
    return list(homes.values())


def count_whole(session: Session, typed: str, tables: Container[str]) -> tuple[int, bool]:
    """How many records `search_whole` would give without a limit, and whether these are all.

    Nobody reads on through thousands, so it does not count them: they are at least so many then.
    """
    if not (query := match_query(typed)):
        return 0, True
    condition, values = _like(typed)
    if not values:
        condition, values = (
            "number IN (SELECT rowid FROM search_index WHERE search_index MATCH :query)",
            {"query": query},
        )
    statement = text(f"SELECT table_name, row_id FROM search_row WHERE {condition} LIMIT {_MOST_COUNTED + 1}")  # noqa: S608 - only names of bind parameters are put in
    rows = session.connection().execute(statement, values).all()
    found: dict[str, set[str]] = {}
    for table, row_id in rows[:_MOST_COUNTED]:
        found.setdefault(table, set()).add(row_id)
    return _count_homes(session, found, tables), len(rows) <= _MOST_COUNTED


def _count_homes(session: Session, found: dict[str, set[str]], tables: Container[str]) -> int:
    """How many records show what was found in several tables."""
    homes: set[str] = set()
    while found:
        table, ids = found.popitem()
        if table in tables:
            homes |= ids
        else:
            for owner, above in _above(session, table, ids):
                found.setdefault(owner, set()).add(above)
    # What was found in a part may belong to something in the bin, which the search does not keep.
    kept = text("SELECT count(*) FROM search_row WHERE row_id IN (SELECT value FROM json_each(:ids))")
    number: int = session.connection().execute(kept, {"ids": json.dumps([*homes])}).scalar_one()
    return number


def _above(session: Session, table: str, ids: set[str]) -> Iterator[tuple[str, str]]:
    """What each of some rows is part of: the table and the id."""
    if not (links := owners(TABLES[table])):
        return
    statement = text(
        f"""SELECT {", ".join(links)} FROM "{table}" WHERE deleted_at IS NULL"""  # noqa: S608 - names of our own tables
        " AND id IN (SELECT value FROM json_each(:ids))"
    )
    for row in session.connection().execute(statement, {"ids": json.dumps([*ids])}):
        yield from [(owner, row_id) for owner, row_id in zip(links.values(), row, strict=True) if row_id][:1]


def _parted(tables: Container[str]) -> tuple[list[str], list[str]]:
    """The searched tables that are among some, and the others."""
    names = [str(record.__tablename__) for record in searched_tables()]
    return [name for name in names if name in tables], [name for name in names if name not in tables]


def _home(session: Session, hit: Hit, tables: Container[str]) -> Hit | None:
    """The record that shows what was found; None for what belongs to none of the tables."""
    row = session.get(TABLES[hit.table_name], hit.row_id)
    while row is not None and row.deleted_at is None:
        table = str(row.__tablename__)
        if table in tables:
            return Hit(table, row.id, row.heading(), "" if table == hit.table_name else hit.table_name)
        row = owner_of(session, row)
    return None


def _found(session: Session, typed: str, limit: int, tables: Iterable[str]) -> list[Hit]:
    """What holds the words: what is called so, what holds them elsewhere, what holds them inside others."""
    names = {f"t{number}": name for number, name in enumerate(tables)}
    found: dict[UUID, Hit] = {}
    for look in (_called, _elsewhere, _inside) if match_query(typed) else ():
        if len(found) < limit:
            for hit in look(session, typed, names, limit + len(found)):
                found.setdefault(hit.row_id, hit)
    return list(found.values())[:limit]


def _called(session: Session, typed: str, names: Mapping[str, str], limit: int) -> list[Hit]:
    """The records whose name holds the words: the exact name first, then one that begins with them."""
    term, values = rank(typed)
    ranked = f"SELECT table_name, row_id, heading, sort, {term} AS place {_MATCHES}{_among(names)}"
    statement = f"SELECT * FROM ({ranked}) WHERE place < {ELSEWHERE} ORDER BY place, sort LIMIT :limit"  # noqa: S608 - only names of bind parameters are put in
    return _hits(session, statement, {"query": match_query(typed), "limit": limit, **values, **names})


def _elsewhere(session: Session, typed: str, names: Mapping[str, str], limit: int) -> list[Hit]:
    """The records that hold the words in any text, those first that hold little else."""
    statement = f"SELECT table_name, row_id, heading {_MATCHES}{_among(names)} ORDER BY rank LIMIT :limit"
    return _hits(session, statement, {"query": match_query(typed), "limit": limit, **names})


def _inside(session: Session, typed: str, names: Mapping[str, str], limit: int) -> list[Hit]:
    """The records in whose words those typed stand anywhere; short ones would find too much."""
    condition, values = _like(typed)
    statement = (
        f"SELECT table_name, row_id, heading FROM search_row WHERE {condition}{_among(names)}"  # noqa: S608 - only names of bind parameters are put in
        " ORDER BY sort LIMIT :limit"
    )
    return _hits(session, statement, {"limit": limit, **values, **names})


def _like(typed: str) -> tuple[str, dict[str, str]]:
    """The condition that the words typed stand anywhere, with its values."""
    wanted = typed_words(typed)
    if any(len(forms[0]) < _LEAST_INSIDE or not forms[0].isalpha() for forms in wanted):
        return "0", {}
    values = {f"w{n}x{m}": f"%{form}%" for n, forms in enumerate(wanted) for m, form in enumerate(forms)}
    each = (" OR ".join(f"words LIKE :w{n}x{m}" for m in range(len(f))) for n, f in enumerate(wanted))
    return " AND ".join(f"({any_form})" for any_form in each), values


def _among(names: Mapping[str, str]) -> str:
    return f" AND table_name IN ({', '.join(':' + key for key in names)})" if names else ""


def _hits(session: Session, statement: str, values: Mapping[str, Any]) -> list[Hit]:
    """What a statement finds; nothing but names of bind parameters was put into its text."""
    rows = session.connection().execute(text(statement), values)
    return [Hit(str(row.table_name), UUID(str(row.row_id)), str(row.heading)) for row in rows]


def matching(typed: str, record: type[Record]) -> ColumnElement[bool]:
    """A condition on a table: its records that hold every word typed; none if only signs were typed."""
    query = match_query(typed)
    if not query:
        return false()
    found = (
        text(
            "SELECT search_row.row_id FROM search_index"
            " JOIN search_row ON search_row.number = search_index.rowid"
            " WHERE search_index MATCH :query AND search_row.table_name = :table"
        )
        .bindparams(
            bindparam("query", query, unique=True), bindparam("table", str(record.__tablename__), unique=True)
        )
        .columns(column("row_id", Uuid))
    )
    return col(record.id).in_(found.scalar_subquery())


def numbers_with(session: Session, words: Iterable[Iterable[str]]) -> list[int]:
    """The numbers in `search_row` of all records that hold all words, each in one of its forms."""
    query = " AND ".join(_any_of(forms) for forms in words)
    # As one value: a hundred thousand rows would cost twice as much.
    found = session.connection().exec_driver_sql(
        "SELECT json_group_array(rowid) FROM search_index WHERE search_index MATCH ?", (query,)
    )
    numbers: list[int] = json.loads(found.scalar_one())
    return numbers


def found_through(session: Session, record: type[Record], name: str = "id") -> Iterator[tuple[int, str]]:
    """For each record the number by which it is found, and the id in one of its columns."""
    table = str(record.__tablename__)
    # The index alone knows what a record is found by itself; its parent stands in its own row.
    source = "" if name == "id" else f' JOIN "{table}" AS source ON source.id = search_row.row_id'
    column = "row_id" if name == "id" else f'source."{name}"'
    statement = (
        f"SELECT json_group_array(number), json_group_array({column}) FROM search_row{source}"  # noqa: S608 - names of our own tables
        " WHERE search_row.table_name = ?"
    )
    numbers, ids = session.connection().exec_driver_sql(statement, (table,)).one()
    return zip(json.loads(numbers), json.loads(ids), strict=True)


def match_query(typed: str) -> str:
    """The FTS5 query for what was typed: every word quoted, as a beginning; "" for signs alone."""
    return " AND ".join(_any_of(forms) for forms in typed_words(typed))


def _any_of(forms: Iterable[str]) -> str:
    # A blank inside: Chinese characters that stand next to each other.
    quoted = [f'"{form}"' if " " in form else f'"{form}" *' for form in forms]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"
