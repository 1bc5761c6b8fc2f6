"""What kind of thing a record is, in one word: for the search, the bin and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from delegation_desk.core.formats import format_date, format_range, format_time, weekday_name
from delegation_desk.core.language import N_, _, current

if TYPE_CHECKING:
    from delegation_desk.model.record import Record
    from delegation_desk.model.visits import ProgrammeItem

KINDS: Final = {
    "agreement": N_("Agreement"),
    "agreement_party": N_("Party"),
    "agreement_step": N_("State"),
    "agreement_version": N_("Draft"),
    "attachment": N_("Attachment"),
    "claim": N_("Statement"),
    "clause": N_("Paragraph"),
    "company_presented": N_("Company presented"),
    "contact_point": N_("Number or address"),
    "cooperation_field": N_("Field of cooperation"),
    "correspondence": N_("Correspondence"),
    "edition": N_("Edition"),
    "evaluation": N_("Evaluation"),
    "gift": N_("Gift"),
    "issued_document": N_("Document made"),
    "material": N_("Material handed over"),
    "meeting": N_("Meeting sheet"),
    "member": N_("Member of the delegation"),
    "objective": N_("Objective"),
    "obligation": N_("Promise"),
    "offer": N_("Offer"),
    "organisation": N_("Organisation"),
    "outcome": N_("Outcome"),
    "outcome_link": N_("Where it came from"),
    "participant": N_("Participant"),
    "partner": N_("Partner"),
    "partnership": N_("Partnership"),
    "partnership_event": N_("Event"),
    "person": N_("Person"),
    "place": N_("Place"),
    "place_fact": N_("Figure or fact"),
    "policy": N_("Preferential Policy"),
    "position": N_("Office"),
    "programme_item": N_("Programme item"),
    "section": N_("Section"),
    "signatory": N_("Signatory"),
    "stop": N_("Stop"),
    "talking_point": N_("Point"),
    "task": N_("Task"),
    "transmission": N_("Transmission"),
    "visit": N_("Visit"),
    "visit_note": N_("Note"),
    "visit_party": N_("Host or intermediary"),
    "workspace_settings": N_("Settings"),
}
# By the names of the members of ItemKind.
_ITEM_ICONS: Final = {
    "MEETING": "chats", "CEREMONY": "signature", "SITE_VISIT": "factory", "MEAL": "fork-knife",
    "RECEPTION": "champagne", "TRANSFER": "car-simple", "FLIGHT": "airplane-in-flight",
    "TRAIN": "train-simple", "INTERNAL": "coffee", "FREE": "leaf",
}  # fmt: skip


def kind_word(table: str) -> str:
    """What one record of a table is called."""
    return _(KINDS[table])


def kind_of(row: Record) -> str:
    """What a record is called: a programme item by what it is, such as a flight or a meal."""
    item = _as_item(row)
    if item is None:
        return kind_word(str(row.__tablename__))
    word = _(item.kind.value)
    return word[:1].upper() + word[1:]


def icon_of(row: Record) -> str:
    """The sign of what a programme item is; empty for anything else."""
    item = _as_item(row)
    return _ITEM_ICONS[item.kind.name] if item is not None else ""


def moment_of(row: Record) -> str:
    """When a programme item begins, when a visit takes place; empty for anything else."""
    item = _as_item(row)
    if item is not None and item.starts is not None:
        weekday = weekday_name(item.starts.date(), current(), short=True)
        time = format_time(item.starts, current(), "clock")
        return f"{weekday} {format_date(item.starts, current())}, {time}"
    if row.__tablename__ != "visit":
        return ""
    visit: Any = row
    return format_range(visit.starts_on, visit.ends_on, current(), compact=True)


def _as_item(row: Record) -> ProgrammeItem | None:
    item: Any = row  # by the name of its table: the tables are imported only when they are needed
    return item if row.__tablename__ == "programme_item" else None
