"""Where the values of a form come from and go: a stored record, or a draft still to become one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Key

if TYPE_CHECKING:
    from delegation_desk.model.record import Draft, Record
    from delegation_desk.store.frozen import Seal
    from delegation_desk.store.journal import Changes

Edit = Callable[..., object]
"""Sets some columns of a record, and what changes along with them; called as `records.edit` is."""


class Source(Protocol):
    """What a form reads and writes."""

    writable: bool
    key: Key | None  # what they belong to; None: what a field cannot save is not kept field by field

    def title(self) -> str:
        """What they belong to, in the words of the window."""

    def values(self) -> Mapping[str, Any] | None:
        """The values by name; None if what they belong to is gone."""

    def save(self, values: Mapping[str, Any]) -> None:
        """Keep some values; raises Invalid or Refused."""

    def concerns(self, changes: Changes) -> bool:
        """Whether these changes may have touched the values, or decided whether they may change."""


class RecordSource:
    """A record of the workspace: every value saved is one step that can be undone."""

    def __init__(
        self, desk: Desk, record: type[Record], record_id: UUID, label: str, edit: Edit | None = None
    ) -> None:
        """`label` (a msgid) is what undo and the history call a change; `edit` is its command."""
        self._desk, self._record, self._id, self._label = desk, record, record_id, label
        self._edit = edit
        self.called = ""  # what a record is called that has no name of its own
        self.writable = desk.workspace.writable
        self.key: Key | None = (str(record.__tablename__), record_id)

    def title(self) -> str:
        """The name of the record, or what it is where it has none."""
        from delegation_desk.ui.kinds import kind_word

        with self._desk.read() as session:
            row = session.get(self._record, self._id)
            name = row.called() if row is not None else ""
        has_name = name not in ("", str(self._id))
        return self.called or (name if has_name else kind_word(str(self._record.__tablename__)))

    def values(self) -> Mapping[str, Any] | None:
        """The fields of the record."""
        with self._desk.read() as session:
            row = session.get(self._record, self._id)
            # Not model_dump(): it would take texts and dates apart.
            return None if row is None else {name: getattr(row, name) for name in type(row).model_fields}

    def save(self, values: Mapping[str, Any], *, stay: object = None) -> None:
        """Write the values; what belongs to one `stay` is one step."""
        from delegation_desk.store import records

        edit = self._edit or records.edit
        self._desk.commit(
            self._label, lambda session: edit(session, self._record, self._id, **values), stay=stay
        )

    def seal(self) -> Seal | None:
        """What of the record changes no more."""
        from delegation_desk.store.frozen import seal_of

        with self._desk.read() as session:
            row = session.get(self._record, self._id)
            return seal_of(session, row) if row is not None else None

    def concerns(self, changes: Changes) -> bool:
        """Whether the record was touched, or one that decides whether it may change."""
        from delegation_desk.store.frozen import keepers

        touched = (str(self._record.__tablename__), self._id) in changes.touched
        return touched or not keepers(self._record).isdisjoint(changes.tables)


class DraftSource:
    """A draft in memory, checked as a whole when it is to become a record."""

    writable = True
    key: Key | None = None  # kept as a whole, by its form

    def __init__(self, draft: type[Draft], values: Mapping[str, Any]) -> None:
        """`values` fill some fields beforehand; the others begin with their defaults."""
        self._draft = draft
        self._values: dict[str, Any] = {
            name: None if field.is_required() else field.get_default(call_default_factory=True)
            for name, field in draft.model_fields.items()
        }
        self._values.update(values)

    def title(self) -> str:
        """A draft has no name yet."""
        return ""

    def values(self) -> Mapping[str, Any]:
        """The fields as they are now."""
        return self._values

    def save(self, values: Mapping[str, Any]) -> None:
        """Keep the values until the draft is finished."""
        self._values.update(values)

    def concerns(self, changes: Changes) -> bool:
        """Nothing that is written elsewhere touches a draft."""
        return False

    def finished(self) -> Draft:
        """The draft, validated; raises Invalid with a sentence for each field."""
        from delegation_desk.store import records

        required = {name for name, field in self._draft.model_fields.items() if field.is_required()}
        given = {
            name: value for name, value in self._values.items() if value is not None or name not in required
        }
        return records.checked(self._draft, given)
