"""People as documents print them: with the office held on a day, and no more than the edition may tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from delegation_desk.core.names import Name
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Gender, Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.positions import ContactKind, ContactPoint, Position, Selection
from delegation_desk.store.briefs.precedence import offices_on
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class OfficeBrief:
    """An office as it was held on the day of the event."""

    title: Wording
    organisation_id: UUID | None
    organisation: Wording
    parent: Wording
    organisation_kind: str
    since: PartialDate | None
    key: str
    level: int | None
    selection: Selection
    invented: bool
    sort_key: str = ""
    """The name of the body in its source language: an order by it is the same in every language."""


@dataclass(frozen=True)
class ContactBrief:
    """One way to reach somebody."""

    kind: ContactKind
    value: str
    label: Wording


@dataclass(frozen=True)
class PersonBrief:
    """A person: name, offices on the day (the one to print first), and what the edition may tell besides."""

    id: UUID
    name: Name
    gender: Gender
    sort_name: str
    offices: tuple[OfficeBrief, ...]
    invented: bool
    pronunciation: str = ""
    salutation: LocalText = field(default_factory=LocalText)  # as it was noted, by language
    languages: tuple[str, ...] = ()
    portrait: bytes | None = None
    portrait_caption: Wording = NO_WORDING
    biography: Wording = NO_WORDING
    contacts: tuple[ContactBrief, ...] = ()
    diet: Wording = NO_WORDING
    access_needs: Wording = NO_WORDING
    note: Wording = NO_WORDING

    @property
    def office(self) -> OfficeBrief | None:
        """The office to print; None where none is known for that day."""
        return self.offices[0] if self.offices else None


class People:
    """The people of one document, fetched together and asked for one by one."""

    def __init__(self, reader: Reader, ids: Iterable[UUID | None] = ()) -> None:
        self._reader = reader
        self._positions: dict[UUID, list[Position]] = {}
        self._contacts: dict[UUID, list[ContactPoint]] = {}
        self._portraits: dict[UUID, bytes | None] = {}
        self.prepare(ids)

    def prepare(self, ids: Iterable[UUID | None]) -> None:
        """Fetch many people with their offices at once; what else is told of them when it is asked for."""
        new = {row_id for row_id in ids if row_id is not None and row_id not in self._positions}
        if not new:
            return
        self._reader.prepare(Person, new)
        self._positions.update({row_id: [] for row_id in new})
        for office in self._reader.of(Position, "person_id", new, order="order"):
            self._positions[office.person_id].append(office)
        offices = (office for row_id in new for office in self._positions[row_id])
        self._reader.prepare(Organisation, (office.organisation_id for office in offices))

    def on(
        self, person_id: UUID | None, day: date | None, position_id: UUID | None = None
    ) -> PersonBrief | None:
        """A person with the offices held on a day; None if there is no such person.

        `position_id` is the office chosen for the event: it comes first unless it was not held that day.
        """
        self.prepare([person_id])
        row = self._reader.get(Person, person_id)
        if row is None:
            return None
        held = offices_on(self._positions[row.id], day, position_id)
        self._reader.text(row, "salutation")  # remarks that it is missing or stale in this language
        return PersonBrief(
            id=row.id,
            name=row.name(),
            gender=row.gender,
            sort_name=row.sort_name,
            offices=tuple(_office(self._reader, office) for office in held),
            salutation=row.salutation,
            pronunciation=row.pronunciation,
            invented=row.invented,
        )

    def contacts(self, person_id: UUID) -> tuple[ContactBrief, ...]:
        """The ways to reach a person that the edition may tell."""
        row = self._reader.get(Person, person_id)
        if row is None or row.blocked:
            return ()
        seen = (point for point in self._points(row.id) if self._reader.may_reach(point.audience))
        return tuple(self._contact(row, point) for point in seen)

    def _contact(self, row: Person, point: ContactPoint) -> ContactBrief:
        value = self._reader.way(point, "value", point.kind, row.called())
        return ContactBrief(point.kind, value, self._reader.noted(point.label))

    def with_life(self, brief: PersonBrief, *, counterpart: bool = False) -> PersonBrief:
        """The person with portrait, biography and contacts, as far as the edition may tell them.

        The other side reads nothing of what is written about itself (`counterpart`); a person whose data are
        blocked keeps name and office alone. What guests eat is told to those who order it for them.
        """
        row = self._reader.get(Person, brief.id)
        if row is None or row.blocked or (counterpart and not self._reader.own_side()):
            return brief
        inside = self._reader.inside()
        fed = inside or (counterpart and self._reader.receiving)
        return replace(
            brief,
            languages=tuple(row.languages),
            portrait=self._portrait(row),
            portrait_caption=self._caption(row),
            biography=self._reader.text(row, "biography"),
            contacts=self.contacts(row.id),
            diet=self._reader.text(row, "diet") if fed else NO_WORDING,
            access_needs=self._reader.noted(row.access_needs) if inside else NO_WORDING,
            note=self._reader.noted(row.note) if inside else NO_WORDING,
        )

    def _points(self, person_id: UUID) -> list[ContactPoint]:
        """The contact points of a person; read together with those of all others that are not read yet."""
        if person_id not in self._contacts:
            new = [row_id for row_id in self._positions if row_id not in self._contacts]
            self._contacts.update({row_id: [] for row_id in new})
            for point in self._reader.of(ContactPoint, "person_id", new, order="order"):
                if point.person_id is not None:
                    self._contacts[point.person_id].append(point)
        return self._contacts[person_id]

    def _portrait(self, person: Person) -> bytes | None:
        """The picture of a person; read together with those of all others that are not read yet."""
        # Who only puts people into their order does not look at them.
        from delegation_desk.model.documents import Attachment
        from delegation_desk.store.attachments import contents_of

        if person.id not in self._portraits:
            new = [row_id for row_id in self._positions if row_id not in self._portraits]
            rows = [row for row_id in new if (row := self._reader.get(Person, row_id)) is not None]
            self._reader.prepare(Attachment, (row.portrait_id for row in rows))
            shown = {row.id: self._reader.get(Attachment, row.portrait_id) for row in rows}
            kept = contents_of(self._reader.session, filter(None, shown.values()))
            self._portraits.update({key: kept.get(one.sha256) if one else None for key, one in shown.items()})
        return self._portraits[person.id]

    def _caption(self, person: Person) -> Wording:
        """What is noted of the picture: who took it, or that it is a drawing."""
        from delegation_desk.model.documents import Attachment

        kept = self._reader.get(Attachment, person.portrait_id)
        return self._reader.text(kept, "caption") if kept is not None else NO_WORDING


def _office(reader: Reader, row: Position) -> OfficeBrief:
    body = reader.get(Organisation, row.organisation_id)
    parent = reader.get(Organisation, body.parent_id) if body else None
    return OfficeBrief(
        title=reader.text(row, "title"),
        organisation_id=row.organisation_id if body else None,
        organisation=reader.text(body, "name") if body else NO_WORDING,
        parent=reader.text(parent, "name") if parent else NO_WORDING,
        organisation_kind=body.kind.name if body else "",
        since=row.since,
        key=row.office,
        level=row.level,
        selection=row.selection,
        invented=row.invented,
        sort_key=str(body.name) if body else "",
    )
