"""What a published edition prints from outside its own rows, laid down with it on the day it is published.

Laid down are rows, with the columns that are printed: the policy, its territory, the publisher and whoever
the offers name as contact, the look of the office, the list of editions. No people are among them. Of the
ways to reach a body those are laid down that the edition prints; one that was deleted for good since, with
its body or alone, is not printed any more: it may have been somebody's own number.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import LANGUAGES
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Edition
from delegation_desk.model.positions import ContactPoint
from delegation_desk.model.record import Record, table_of
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store.briefs.policy_outside import Listed, Outside
from delegation_desk.store.briefs.reading import Reader
from delegation_desk.store.codec import decode, encode

R = TypeVar("R", bound=Record)
_WAYS: Final = ("address", "phone", "email", "web")
_COLUMNS: Final[dict[type[Record], tuple[str, ...]]] = {
    Policy: ("code", "title", "territory_id", "summary"),
    Place: ("name", "kind", "country", "latitude", "longitude"),
    Organisation: ("name", "short_name", "kind", "own", *_WAYS),
    ContactPoint: ("organisation_id", "kind", "value", "audience", "order"),
    WorkspaceSettings: ("sender", "accent", "languages"),
    Edition: ("policy_id", "number", "status", "as_of"),
}


def lay_down(reader: Reader, outside: Outside, contacts: Iterable[UUID]) -> dict[str, Any]:
    """What an edition prints now, as JSON; `contacts` are the bodies that its offers name."""
    bodies = _present(reader, Organisation, [outside.issuer_id, outside.partner_id, *contacts])
    points = [
        point
        for body in bodies
        for point in reader.children(body, ContactPoint, "organisation_id", order="order")
        if reader.may_reach(point.audience)
    ]
    policies = list(dict.fromkeys([outside.policy.id, *(each.policy.id for each in outside.listed)]))
    known = {each.policy.id: each.policy for each in outside.listed} | {outside.policy.id: outside.policy}
    places = _present(reader, Place, [known[each].territory_id for each in policies])
    settings = [outside.settings] if outside.settings is not None else []
    rows = {
        "policy": [_kept(known[each]) for each in policies],
        "place": [_kept(row) for row in places],
        "organisation": [_kept(row) for row in bodies],
        "contact_point": [_kept(row) for row in points],
        "workspace_settings": [_kept(row) for row in settings],
        "edition": [_kept(each.edition) for each in outside.listed],
    }
    return {
        "rows": rows,
        "policy": str(outside.policy.id),
        "issuer": _text(outside.issuer_id),
        "partner": _text(outside.partner_id),
        "letterhead": outside.letterhead,
        "listed": [[str(each.edition.id), *each.languages] for each in outside.listed],
    }


def take_up(reader: Reader, edition: Edition) -> Outside | None:
    """What was laid down with an edition, which `reader` then hands out; None where nothing was."""
    kept = edition.printed
    if not kept:
        return None
    rows = {name: [_row(table_of(name), values) for values in found] for name, found in kept["rows"].items()}
    bodies, points = rows["organisation"], rows["contact_point"]
    _leave_out_deleted(reader.session, bodies, points)
    points = _still_there(reader.session, ContactPoint, points)
    reader.keep([*rows["policy"], *rows["place"], *bodies, *rows["workspace_settings"]])
    reader.keep_children(bodies, ContactPoint, "organisation_id", points)
    policies = {row.id: row for row in rows["policy"]}
    # Of itself it says how it is now: it may have been withdrawn.
    editions = {row.id: row for row in rows["edition"]} | {edition.id: edition}
    return Outside(
        policy=policies[UUID(kept["policy"])],
        issuer_id=_id(kept["issuer"]),
        partner_id=_id(kept["partner"]),
        settings=next(iter(rows["workspace_settings"]), None),
        letterhead=kept["letterhead"],
        listed=tuple(
            _listed(editions[UUID(edition_id)], policies, written) for edition_id, *written in kept["listed"]
        ),
    )


def _listed(edition: Any, policies: dict[UUID, Any], written: list[str]) -> Listed:
    languages = tuple(language for language in LANGUAGES if language in written)
    return Listed(edition, policies[edition.policy_id], languages)


def _present(reader: Reader, record: type[R], ids: Iterable[UUID | None]) -> list[R]:
    found = (reader.get(record, row_id) for row_id in dict.fromkeys(ids))
    return [row for row in found if row is not None]


def _kept(row: Record) -> dict[str, Any]:
    record = type(row)
    return {name: encode(record, name, getattr(row, name)) for name in ("id", "tags", *_COLUMNS[record])}


def _row(record: type[Record], values: dict[str, Any]) -> Any:
    """A row as it was, which belongs to no session and is never written."""
    return record(**{name: decode(record, name, value) for name, value in values.items()})


def _leave_out_deleted(session: Session, bodies: list[Any], points: list[Any]) -> None:
    """Of a body that was deleted for good, only the name is still printed."""
    there = {row.id for row in _still_there(session, Organisation, bodies)}
    for gone in (row for row in bodies if row.id not in there):
        for name in _WAYS:
            setattr(gone, name, "")
        points[:] = [point for point in points if point.organisation_id != gone.id]


def _still_there(session: Session, record: type[Record], rows: list[Any]) -> list[Any]:
    """Those whose row is in the workspace still, be it in the bin."""
    there = set(session.exec(select(record.id).where(col(record.id).in_([row.id for row in rows]))))
    return [row for row in rows if row.id in there]


def _text(row_id: UUID | None) -> str | None:
    return None if row_id is None else str(row_id)


def _id(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)
