"""Hostile text in every field of every record: what is planted where, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from sqlmodel import Session, select

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.record import Record
from delegation_desk.model.schema import TABLES
from delegation_desk.pdf.fonts import BOX
from delegation_desk.pdf.text import safe
from delegation_desk.store.records import edit

MARKUP = "<b>fett</b>"
# The longest that a field takes is planted. None holds a word that could be divided.
VARIANTS = (
    MARKUP + '&amp;<img src="x"/> %s{own} \x07\u202e 😀]]>',
    MARKUP + '&amp;<img src="x"/> %s{own} \u202e 😀]]>',
    MARKUP + "&<i>{0}",
    MARKUP,
)
Place = tuple[str, str]
"""A table and one of its fields."""


@dataclass
class Planted:
    """Which text stands in which field now, and why some fields took none."""

    texts: dict[Place, str] = field(default_factory=dict)
    refusals: dict[Place, str] = field(default_factory=dict)


def fields_of_text() -> Iterator[Place]:
    """Every field of every table that takes text."""
    for table, record in TABLES.items():
        for name in record.draft.model_fields:
            if kind_of(record, name) in (str, LocalText, list):
                yield table, name


def kind_of(record: type[Record], name: str) -> object:
    """The type of a field, without None and without what is in a list."""
    annotation: Any = record.draft.model_fields[name].annotation
    found = next((each for each in get_args(annotation) if each is not type(None)), annotation)
    return list if get_origin(annotation) is list else found


def mark_of(place: Place) -> str:
    """What the text of a field begins with: short, one of its kind, and no word that could be divided."""
    return f"#{list(fields_of_text()).index(place):03d}#"


def as_value(record: type[Record], name: str, text: str) -> Any:
    """A text as a field keeps it."""
    kind = kind_of(record, name)
    if kind is LocalText:
        return LocalText.of(text, en=text, zh=text)
    return [text] if kind is list else text


def plant(session: Session) -> Planted:
    """Put hostile text into every field of every row that takes it; agreements are open, and signed then."""
    signed = {row.id: row.status for row in session.exec(select(Agreement)).all()}
    for agreement in signed:
        edit(session, Agreement, agreement, status=AgreementStatus.READY)
    planted = Planted()
    marks = {place: mark_of(place) for place in fields_of_text()}
    for table, record in TABLES.items():
        names = [name for other, name in marks if other == table]
        for row in session.exec(select(record)).all():
            for name in names:
                _plant_one(session, row, (table, name), marks[table, name], planted)
    for agreement, status in signed.items():
        edit(session, Agreement, agreement, status=status)
    return planted


def _plant_one(session: Session, row: Record, place: Place, mark: str, planted: Planted) -> None:
    record = type(row)
    for variant in VARIANTS:
        text = mark + variant
        try:
            edit(session, record, row.id, **{place[1]: as_value(record, place[1], text)})
        except Invalid as refusal:
            planted.refusals[place] = "; ".join(refusal.fields.values())
        except Refused:
            return  # what is published changes no more
        else:
            planted.texts[place] = text
            return


def squeezed(text: str) -> str:
    """Text as one finds it on a page, whatever lines it was broken into; a family name may be in capitals."""
    return re.sub(r"[\s\u00ad\u00a0\u202f\u2000-\u200a\u205f\u3000]+", "", text).casefold()


def occurrences(text: str, planted: Planted) -> Iterator[tuple[Place, str, str]]:
    """Each field whose text occurs: where, what should follow its mark, and what does."""
    places = {mark_of(place): place for place in planted.texts}
    for found in re.finditer(r"#\d{3}#", text):
        place = places[found[0]]
        rest = squeezed(safe(planted.texts[place])).replace("😀", BOX)
        yield place, rest, text[found.start() : found.start() + len(rest)]
