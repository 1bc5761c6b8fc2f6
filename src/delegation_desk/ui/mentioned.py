"""In which words a toast says where else a record stands: by name where it travels, else counted by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, cast
from uuid import UUID

from delegation_desk.core.language import _, ngettext
from delegation_desk.ui.drafts import shortened

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record
    from delegation_desk.model.visits import Member

_MOST_VISITS: Final = 2
_KNOWN: Final = (
    "member", "participant", "signatory", "transmission", "correspondence", "gift", "task", "outcome",
)  # fmt: skip


def still_named(session: Session, record: type[Record], ids: Sequence[UUID]) -> str:
    """The sentence, with a blank before it, that says where the only record thrown away still stands."""
    where = named_in(session, record, ids[0]) if len(ids) == 1 else ""
    return " " + _("Still named in: {where}.").format(where=where) if where else ""


def named_in(session: Session, record: type[Record], row_id: UUID) -> str:
    """Where a record is still named: "visit Baoding (head of delegation), 1 gift"; "" for nowhere."""
    from delegation_desk.store.mentions import mentions, owner_of

    rows = mentions(session, record, row_id)
    journeys = [row for row in rows if row.__tablename__ == "member"] if _travels(record) else []
    told = []
    for row in journeys[:_MOST_VISITS]:
        visit = owner_of(session, row)
        words = shortened(visit.called()) if visit is not None else ""
        role = _(cast("Member", row).role.value)
        told.append(_("the visit “{visit}” ({role})").format(visit=words, role=role))
    shown = {row.id for row in journeys[:_MOST_VISITS]}
    return ", ".join([*told, *counted(str(row.__tablename__) for row in rows if row.id not in shown)])


def counted(tables: Iterable[str]) -> list[str]:
    """How many of which kind: "1 delegation", "2 gifts"; kinds without a word are counted together."""
    numbers = Counter(each if each in _KNOWN else "" for each in tables)
    ordered = [each for each in (*_KNOWN, "") if numbers[each]]
    return [_count(each, numbers[each]) for each in ordered]


def joined(parts: list[str]) -> str:
    """The parts as a list in a sentence."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{most} and {last}").format(most=", ".join(parts[:-1]), last=parts[-1])


def _travels(record: type[Record]) -> bool:
    return record.__tablename__ == "person"


def _count(table: str, n: int) -> str:
    words = {
        "member": ngettext("{n} delegation", "{n} delegations", n),
        "participant": ngettext("{n} item of a programme", "{n} items of a programme", n),
        "signatory": ngettext("{n} signature", "{n} signatures", n),
        "transmission": ngettext("{n} transmission", "{n} transmissions", n),
        "correspondence": ngettext("{n} letter or call", "{n} letters or calls", n),
        "gift": ngettext("{n} gift", "{n} gifts", n),
        "task": ngettext("{n} task", "{n} tasks", n),
        "outcome": ngettext("{n} outcome", "{n} outcomes", n),
    }
    more = ngettext("{n} other record", "{n} other records", n)
    return words.get(table, more).format(n=n)
