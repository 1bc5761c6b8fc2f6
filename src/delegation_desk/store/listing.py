"""The ids that a list shows: what is typed, what is filtered, how it is sorted.

A list of a hundred thousand keeps ids only; the rows themselves are fetched a screenful at a time. The order
is asked of the database once and kept until the journal says that something in it changed: a key then costs a
look into the search index and nothing else.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import compress
from operator import and_ as both
from typing import Any, Final, TypeVar, overload
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import (
    JSON,
    ColumnElement,
    Engine,
    Select,
    String,
    Table,
    and_,
    case,
    cast,
    func,
    or_,
    type_coerce,
)
from sqlalchemy.sql import visitors
from sqlmodel import Session, col, select

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.record import Record
from delegation_desk.store.journal import JournalChange, JournalEntry
from delegation_desk.store.search import found_through, numbers_with
from delegation_desk.store.search_index import SearchRow
from delegation_desk.store.words import typed_words

R = TypeVar("R", bound=Record)
_Through = tuple[tuple[type[Record], str], ...]


class Ids(Sequence[UUID]):
    """Ids in their order, kept as the text that the database gives until one is asked for."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, place: int) -> UUID: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[UUID]: ...
    def __getitem__(self, place: int | slice) -> UUID | Sequence[UUID]:
        if isinstance(place, slice):
            return Ids(self._texts[place])
        return UUID(self._texts[place])

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """The place of an id; raises ValueError if it is not among them."""
        return self._texts.index(value.hex, start, len(self._texts) if stop is None else stop)

    def __contains__(self, value: object) -> bool:
        return isinstance(value, UUID) and value.hex in self._texts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ids) and self._texts == other._texts

    __hash__ = None  # type: ignore[assignment]  # as a list


@dataclass
class _Order:
    """The ids of one list in order, as they were after an entry of the journal."""

    after: int
    watched: frozenset[str]
    texts: list[str]
    # For each number in the search index the place of the record that it finds, or _NOWHERE.
    places: list[int] | None = None
    found: dict[tuple[tuple[str, ...], ...], set[int]] = field(default_factory=dict)


_BETWEEN = ","
_PLAIN = {
    "äÄ": "ae", "öÖ": "oe", "üÜ": "ue", "ß": "ss", "éÉè": "e", "-.,'’()&/–—:;?!+\"“”„‘‚«»…": "",
}  # fmt: skip
_KEPT_AT_MOST = 12
_WORDS_KEPT = 24
_NOWHERE: Final = -1
_FEW: Final = 8  # times fewer than all: sorting them costs less than a walk through all
_kept: WeakKeyDictionary[Engine, OrderedDict[Any, _Order]] = WeakKeyDictionary()


def ids(
    session: Session,
    record: type[Record],
    typed: str = "",
    *,
    where: Iterable[ColumnElement[bool]] = (),
    order: Iterable[Any] = (),
    through: Iterable[tuple[type[Record], str]] = (),
) -> Ids:
    """The ids of the records outside the bin that fit, in order.

    `through` names child tables and the column that points here: a word found in a child finds its parent, so
    that typing an office finds the person who holds it.
    """
    children = tuple(through)
    statement = select(cast(col(record.id), String)).where(col(record.deleted_at).is_(None), *where)
    found = _ordered(session, statement.order_by(*order, col(record.id)), children)
    if not typed.strip():
        return Ids(found.texts)
    if found.places is None:
        found.places = _places(session, found.texts, record, children)
    return _matching(session, found, found.places, typed, bool(children))


def fetch(session: Session, record: type[R], wanted: Iterable[UUID]) -> list[R]:
    """The records of some ids, in the order of the ids; those that are gone are left out."""
    asked = list(wanted)
    found = {row.id: row for row in session.exec(select(record).where(col(record.id).in_(asked)))}
    return [found[each] for each in asked if each in found]


def by_heading(record: type[Record]) -> ColumnElement[str]:
    """An order for `ids`: by what lists call the records, as DIN 5007-2 sorts; for searched tables."""
    heading = select(SearchRow.sort).where(col(SearchRow.row_id) == col(record.id))
    return type_coerce(heading.scalar_subquery(), String)


def by_name(record: type[Place | Organisation], language: Language) -> ColumnElement[str]:
    """An order for `ids`: by the names as a window that speaks a language shows them."""
    return by_wording(record.name, language, type_coerce(col(record.sort_name), String))


def by_wording(text: Any, language: Language, of_source: ColumnElement[str]) -> ColumnElement[str]:
    """An order for `ids`: by a text as a window that speaks a language shows it.

    `of_source` is the order by its source, kept folded already; it serves for all that is shown so.
    """
    parts = type_coerce(col(text), JSON)
    source = parts["source"].as_string()
    wordings = {each: parts["texts"][each].as_string() for each in LANGUAGES}
    translated = case((source != language, wordings[language]))
    has_source = or_(*(and_(source == each, wording.is_not(None)) for each, wording in wordings.items()))
    return func.coalesce(
        _folded(translated), case((has_source, of_source)), _folded(func.coalesce(*wordings.values()))
    )


def _folded(text: ColumnElement[str]) -> ColumnElement[str]:
    """What `core.names.fold` does to a text, as far as names in the languages of the window need it."""
    made: ColumnElement[str] = func.lower(text)
    for signs, plain in _PLAIN.items():
        for sign in signs:
            made = func.replace(made, sign, plain)
    # Where a sign stood between blanks, there are two now.
    return func.replace(made, "  ", " ")


def _ordered(session: Session, statement: Select[Any], children: _Through) -> _Order:
    """The order that a statement gives, from memory if nothing that it looks at has changed since."""
    connection = session.connection()
    if not connection.get_execution_options().get("reading"):
        return _Order(0, frozenset(), _texts(session, statement))  # within a write nothing is settled yet
    compiled = statement.compile(connection.engine)
    key = str(compiled), tuple(map(str, compiled.params.items())), children
    kept = _kept.setdefault(connection.engine, OrderedDict())
    now = session.exec(select(func.max(JournalEntry.number))).one() or 0
    known = kept.get(key)
    if known is None or not _still_holds(session, known, now):
        watched = _tables(statement) | {str(child.__tablename__) for child, _name in children}
        kept[key] = known = _Order(now, watched, _texts(session, statement))
    kept.move_to_end(key)
    while len(kept) > _KEPT_AT_MOST:
        kept.popitem(last=False)
    return known


def _still_holds(session: Session, known: _Order, now: int) -> bool:
    if known.after == now:
        return True
    since = select(JournalChange.id).where(
        col(JournalChange.entry_number) > known.after, col(JournalChange.table_name).in_(known.watched)
    )
    if known.after > now or session.exec(since.limit(1)).first() is not None:
        return False
    known.after = now
    return True


def _tables(statement: Select[Any]) -> frozenset[str]:
    """Every table that a statement looks at, in its subqueries too."""
    return frozenset(part.name for part in visitors.iterate(statement) if isinstance(part, Table))


def _texts(session: Session, statement: Select[Any]) -> list[str]:
    """The ids that a statement gives, as one value: a hundred thousand rows would cost three times that."""
    # SQLite and PostgreSQL keep the order of a subquery for functions such as this one.
    together = select(func.aggregate_strings(statement.subquery().c[0], _BETWEEN))
    joined: str | None = session.connection().execute(together).scalar_one()
    # PostgreSQL writes hyphens into an id, SQLite does not.
    return joined.replace("-", "").split(_BETWEEN) if joined else []


def _places(session: Session, texts: list[str], record: type[Record], children: _Through) -> list[int]:
    """For each number in the search index the place of the record that it finds, or whose child."""
    place_of = {text: place for place, text in enumerate(texts)}
    pointers = (found_through(session, source, name) for source, name in ((record, "id"), *children))
    places = {
        number: place
        for pairs in pointers
        for number, text in pairs
        if (place := place_of.get(text)) is not None
    }
    return [places.get(number, _NOWHERE) for number in range(max(places, default=0) + 1)]


def _matching(session: Session, order: _Order, places: list[int], typed: str, several: bool) -> Ids:
    """Those of an order that hold every word typed; with children each word may stand in another row."""
    words = typed_words(typed)
    if not words:
        return Ids([])
    parts = [(forms,) for forms in words] if several else [tuple(words)]
    found = reduce(both, (_found(session, order, places, part) for part in parts))
    return Ids(_in_order(order.texts, found))


def _in_order(texts: list[str], found: set[int]) -> list[str]:
    """The texts at some places, in order: few places are sorted, many are crossed off in one walk."""
    if len(found) * _FEW < len(texts):
        return [texts[place] for place in sorted(found)]
    return list(compress(texts, map(found.__contains__, range(len(texts)))))


def _found(
    session: Session, order: _Order, places: list[int], words: tuple[tuple[str, ...], ...]
) -> set[int]:
    """The places of what holds all these words in one row; remembered for the next key."""
    known = order.found.get(words)
    if known is None:
        numbers = numbers_with(session, words)
        beyond = max(numbers, default=0) + 1 - len(places)
        places.extend([_NOWHERE] * beyond)  # what other lists hold is found too
        known = set(map(places.__getitem__, numbers))
        known.discard(_NOWHERE)
        if len(order.found) >= _WORDS_KEPT:
            order.found.clear()
        order.found[words] = known
    return known
