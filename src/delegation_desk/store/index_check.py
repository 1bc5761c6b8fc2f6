"""Compares the search index with the records it should find; a part of `check`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import _
from delegation_desk.store.search_index import Entry, SearchRow, entry_of, lying_in_bin, searched_tables

_Key = tuple[str, UUID]


def index_findings(session: Session) -> Iterator[str]:
    """A sentence for each record that is not found by its words, or found by others."""
    held, buried = _held(session), lying_in_bin(session)
    for record in searched_tables():
        try:
            rows = session.exec(select(record).where(col(record.deleted_at).is_(None))).all()
        except (ValueError, LookupError):
            continue  # said already of the record itself
        for row in rows:
            key = str(record.__tablename__), row.id
            found = held.pop(key, None)
            if found is None and row.id in buried:
                continue  # older files still find the parts of what is in the bin
            if found not in _right(entry_of(row)):
                yield _("{table} “{title}” is not found by the words it has.").format(
                    table=key[0], title=row.heading()
                )
        session.expunge_all()
    for table, row_id in held:
        yield _("The search finds {table} {id}, which is not there.").format(table=table, id=row_id)
    yield from _words_findings(session)


def _right(entry: Entry) -> tuple[Entry, Entry]:
    """What the index may hold: older files kept of the names only the one that sorts, and find as much."""
    return entry, replace(entry, sort=entry.sort.partition("\n")[0])


def _held(session: Session) -> dict[_Key, Entry]:
    return {
        (row.table_name, row.row_id): Entry(row.heading, row.sort, row.words)
        for row in session.exec(select(SearchRow))
    }


def _words_findings(session: Session) -> Iterator[str]:
    """Whether the index holds the very words that the rows beside it name."""
    indexed = _indexed(session)
    for number, heading, words in session.connection().exec_driver_sql(
        "SELECT number, heading, words FROM search_row"
    ):
        if indexed.pop(number, []) != words.split():
            yield _("The search index is wrong for “{title}”.").format(title=heading)
    for number in indexed:
        yield _("The search index holds words of a record that is not there ({number}).").format(
            number=number
        )


def _indexed(session: Session) -> dict[int, list[str]]:
    """The words in the index by the number of their row, in their order."""
    connection = session.connection()
    # A table in memory shows what the index holds; even that counts as writing.
    connection.exec_driver_sql("PRAGMA query_only=OFF")
    try:
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search_index, instance)"
        )
        found: dict[int, list[str]] = defaultdict(list)
        for number, word in connection.exec_driver_sql(
            'SELECT doc, term FROM temp.search_words ORDER BY doc, "offset"'
        ):
            found[number].append(word)
        connection.exec_driver_sql("DROP TABLE temp.search_words")
    finally:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    return found
