"""Reading records for a document: in one language, for one edition, and no later than a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar, cast
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import Language
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.kinds import OrganisationKind
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import ContactKind, check_way
from delegation_desk.model.record import Record
from delegation_desk.model.words import Audience
from delegation_desk.store.home_language import first_language

R = TypeVar("R", bound=Record)

_MISSED: Final = (Person, Organisation)  # whom a reader looks for in vain while they lie in the bin
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
# What a line might divide of the name of a company; longer words would not fit a narrow column.
_DIVIDED: Final = re.compile(r"\b[A-ZÀ-Þ][A-Za-zÀ-ÿ]{5,23}\b")


@dataclass(frozen=True)
class Wording:
    """A text as a document prints it: in the language asked for, or in its source language instead."""

    text: str = ""
    language: Language = "de"
    foreign: bool = False  # printed in another language than the document's, as there is no translation
    stale: bool = False  # the source has changed since this translation was made

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


NO_WORDING: Final = Wording()


@dataclass(frozen=True)
class Gap:
    """A text that a document needs and that is missing or stale in its language, or breaks a rule."""

    table: str
    row_id: UUID
    heading: str
    field: str
    stale: bool
    fault: str = ""  # what is wrong with it, as a sentence in the window's language
    binned: bool = False  # whether the record lies in the bin, and so is not printed


class Reader:
    """Hands out records and their texts for one document, and remembers what was missing.

    `until` is the last day of which the document may know; None sets no limit. What is binned is left out.
    `receiving`: of a visit to us. Its edition for the delegation goes to the guests, who are then the other
    side; its edition for the hosts goes to our own people who receive them: hosts, drivers, interpreters.
    """

    def __init__(
        self,
        session: Session,
        language: Language,
        edition: Audience = Audience.INTERNAL,
        until: date | None = None,
        *,
        receiving: bool = False,
    ) -> None:
        self.session = session
        self.language = language
        self.edition = edition
        self.until = until
        self.receiving = receiving
        self.sample = False
        self._home_language: Language | None = None
        self._gaps: dict[tuple[UUID, str], Gap] = {}
        self._rows: dict[tuple[type[Record], UUID], Record | None] = {}
        self._binned: dict[tuple[type[Record], UUID], Record] = {}
        self._children: dict[tuple[type[Record], str], dict[UUID, list[Any]]] = {}

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The texts met so far that are missing or stale in the document's language, or break a rule.

        Whoever is looked for and lies in the bin is among them.
        """
        return tuple(self._gaps.values())

    def may_see(self, audience: Audience) -> bool:
        """Whether what is meant for this audience belongs into the document.

        Guests read what is meant for the delegation and nothing that is meant for the hosts, who are ours.
        """
        return audience is Audience.DELEGATION if self.for_guests() else audience.may_see(self._circle)

    def may_reach(self, audience: Audience) -> bool:
        """Whether the edition may tell a way to reach somebody, noted once for visits of all kinds."""
        return audience.may_see(self._circle)

    def on_programme(self, audience: Audience) -> bool:
        """Whether the edition shows an item; of a visit to us both sides read all but the internal."""
        return self.may_reach(audience) or (self.receiving and audience is not Audience.INTERNAL)

    def for_guests(self) -> bool:
        """Whether the document is handed to those who visit us."""
        return self.receiving and self.edition is Audience.DELEGATION

    @property
    def _circle(self) -> Audience:
        """The edition of a visit abroad that is as near to us as this one."""
        if self.receiving and not self.inside():
            return Audience.HOST if self.for_guests() else Audience.DELEGATION
        return self.edition

    def inside(self) -> bool:
        """Whether the document is for the own staff only."""
        return self.edition is Audience.INTERNAL

    def own_side(self) -> bool:
        """Whether the document stays on the own side: own staff, and our delegation or our hosts."""
        return self._circle is not Audience.HOST

    def told_aims(self) -> bool:
        """Whether the document says what is to be reached.

        Our delegation travels to reach it; drivers and interpreters of guests need not know.
        """
        return self.inside() or (self.own_side() and not self.receiving)

    def for_travellers(self) -> bool:
        """Whether those read it who travel or who look after their journey."""
        return self.own_side() or self.for_guests()

    def knows(self, when: PartialDate | date | None, row: Record) -> bool:
        """Whether something of that date may be named; what has no date must have been entered by then."""
        if self.until is None:
            return True
        if when is None:
            return row.created_at.date() <= self.until
        return (when.earliest() if isinstance(when, PartialDate) else when) <= self.until

    def happened(self, when: PartialDate | date | None, row: Record) -> bool:
        """Whether an event was over by the last day, however little of its date is known."""
        if self.until is None or when is None:
            return self.knows(when, row)
        return (when.latest() if isinstance(when, PartialDate) else when) <= self.until

    def text(self, row: Record, field: str) -> Wording:
        """The text of a record's field in the document's language, or its source."""
        value: LocalText = getattr(row, field)
        found = value.best_language(self.language)
        if found is None:
            return Wording(language=self.language)
        foreign, stale = found != self.language, value.stale(found)
        if foreign or stale:
            key = row.id, field
            called = _called(row) or value.get(found).partition("\n")[0]
            self._gaps[key] = Gap(str(row.__tablename__), row.id, called, field, stale)
        return Wording(value.get(found), found, foreign, stale)

    def noted(self, text: str) -> Wording:
        """A note that is kept in one language without saying in which, as it stands."""
        from delegation_desk.store.briefs.guessing import is_wording, language_of

        text = text.strip()
        if not is_wording(text):
            return Wording(text, self.language)
        language = language_of(text, self.home_language) or self.language
        return Wording(text, language, language != self.language)

    @property
    def home_language(self) -> Language:
        """The language in which a workspace keeps its notes: the first of those it names, else German."""
        from delegation_desk.model.settings import WorkspaceSettings

        if self._home_language is None:
            rows = self._ordered(WorkspaceSettings, "")
            self._home_language = first_language(rows[0].languages if rows else [])
        return self._home_language

    def way(self, row: Record, field: str, kind: ContactKind, owner: str) -> str:
        """A way to reach somebody as it is kept; one that has not the form of its kind is remarked.

        `owner` is who is reached by it. Old workspaces hold what no form would take any more.
        """
        value: str = getattr(row, field)
        try:
            check_way(kind, value)
        except ValueError as fault:
            called = f"{owner}: {value}"
            self._gaps[row.id, field] = Gap(str(row.__tablename__), row.id, called, field, False, str(fault))
        return value

    def names(self) -> frozenset[str]:
        """The words of the names of people, places and companies that were read, which no line may divide.

        Those of an authority are words as any other: its name says what it does.
        """
        texts: list[str] = []
        for row in self._rows.values():
            if isinstance(row, Person):
                texts += [row.family_name, row.given_name]
            elif isinstance(row, Place):
                texts += row.name.texts.values()
            elif isinstance(row, Organisation) and row.kind is OrganisationKind.COMPANY:
                texts += _DIVIDED.findall(" ".join((row.short_name, *row.name.texts.values())))
        return frozenset(word for text in texts for word in _WORD.findall(text) if not word[0].islower())

    def get(self, record: type[R], row_id: UUID | None) -> R | None:
        """The record of this id, or None if there is none or it lies in the bin."""
        if row_id is None:
            return None
        key = record, row_id
        if key not in self._rows:
            self._keep(record, [row_id])
        row = cast("R | None", self._rows[key])
        if row is not None and row.invented:
            self.sample = True
        if row is None and (gone := self._binned.get(key)) is not None:
            self._gaps[row_id, ""] = Gap(
                str(record.__tablename__), row_id, gone.called(), "", False, binned=True
            )
        return row

    def prepare(self, record: type[Record], ids: Iterable[UUID | None]) -> None:
        """Fetch many records in one query, so that `get` finds them."""
        wanted = {row_id for row_id in ids if row_id is not None and (record, row_id) not in self._rows}
        if wanted:
            self._keep(record, list(wanted))

    def rows(self, record: type[R], *where: Any, order: str = "") -> list[R]:
        """All records that meet the conditions and do not lie in the bin, in the order of a field."""
        found = self._ordered(record, order, *where)
        for row in found:
            self._rows[type(row), row.id] = row
            self.sample = self.sample or row.invented
        return found

    def of(self, record: type[R], field: str, ids: Iterable[UUID], *, order: str = "") -> list[R]:
        """The records whose foreign key is one of `ids`."""
        wanted = list(ids)
        return self.rows(record, col(getattr(record, field)).in_(wanted), order=order) if wanted else []

    def children(self, parent: Record, record: type[R], field: str, *, order: str = "") -> list[R]:
        """The records whose foreign key leads to `parent`, in the order of a field.

        They are fetched for every record of its kind that was read so far: those are likely to be asked next.
        """
        known: dict[UUID, list[R]] = self._children.setdefault((record, field), {})
        if parent.id not in known:
            alike = {row_id for kind, row_id in self._rows if kind is type(parent)} - known.keys()
            known.update({row_id: [] for row_id in {*alike, parent.id}})
            for row in self._ordered(record, order, col(getattr(record, field)).in_({*alike, parent.id})):
                known[getattr(row, field)].append(row)
        found = known[parent.id]
        self.sample = self.sample or any(row.invented for row in found)
        return found

    def keep(self, rows: Iterable[Record]) -> None:
        """Hand out these rows in place of those that are stored."""
        from delegation_desk.model.settings import WorkspaceSettings

        for row in rows:
            self._rows[type(row), row.id] = row
            self.sample = self.sample or row.invented
            if isinstance(row, WorkspaceSettings):
                self._home_language = first_language(row.languages)

    def keep_children(
        self, parents: Iterable[Record], record: type[R], field: str, rows: Sequence[R]
    ) -> None:
        """Hand out these rows as the `children` of some records."""
        known = self._children.setdefault((record, field), {})
        for parent in parents:
            known[parent.id] = [row for row in rows if getattr(row, field) == parent.id]

    def _ordered(self, record: type[R], order: str, *where: Any) -> list[R]:
        query = select(record).where(col(record.deleted_at).is_(None), *where)
        found = self.session.exec(query).all()
        return sorted(
            found, key=lambda row: (getattr(row, order) if order else 0, row.created_at, str(row.id))
        )

    def _keep(self, record: type[Record], ids: list[UUID]) -> None:
        self._rows.update(dict.fromkeys((record, row_id) for row_id in ids))
        for row in self.session.exec(select(record).where(col(record.id).in_(ids))).all():
            self._rows[record, row.id] = row if row.deleted_at is None else None
            if row.deleted_at is not None and record in _MISSED:
                self._binned[record, row.id] = row


def _called(row: Record) -> str:
    """The heading of a record; "" for one that has none of its own."""
    heading = row.heading()
    return "" if heading == str(row.id) else heading
