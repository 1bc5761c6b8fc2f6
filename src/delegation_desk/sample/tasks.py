"""Invented tasks around the visit of 2019, and a few for the visit that is only an idea yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final
from uuid import UUID

from delegation_desk.model.tasks import TaskDraft, TaskStatus
from delegation_desk.sample.rows import PREPARED, RETURNED, Row, the

_VISIT: Final = ("visit", "2019-nanjing-jining")
_IDEA: Final = ("visit", "2027-nanjing-leipzig")
_MEMORANDUM: Final = ("agreement", "mou-2019-leipzig-nanjing")

TASKS: Final[tuple[tuple[str, str, str, str, tuple[str, str]], ...]] = (
    ("Visumunterlagen Dr. Naumann nachreichen", "2019-06-11", "2019-06-18", "wittig", _VISIT),
    (
        "Dank an die Kammer für die Firmenliste",
        "2019-06-12",
        "",
        "vollrath",
        ("organisation", "chamber-jining"),
    ),
    ("Entwurf der Reden an Frau Shen schicken", "2019-06-19", "2019-06-19", "vollrath", _VISIT),
    (
        "Hafen- und Logistikgruppe: über ECMDC nachfassen",
        "2019-06-20",
        "2019-06-20",
        "wittig",
        ("programme_item", "port"),
    ),
    (
        "Dolmetschung für Samstag, 9:00 Uhr, klären",
        "2019-06-20",
        "2019-06-21",
        "vollrath",
        ("programme_item", "zone"),
    ),
    ("Gastgeschenke verpacken, rotes Papier", "2019-06-21", "2019-06-14", "demmler", _VISIT),
    ("Elf Profile drucken, Chinesisch und Englisch", "2019-06-14", "2019-06-13", "wittig", _VISIT),
    ("Fassung 2 des Memorandums freigeben lassen", "2019-06-14", "2019-06-17", "demmler", _MEMORANDUM),
    ("Niederschriften der Gespräche fertigstellen", "2019-07-03", "2019-07-03", "vollrath", _VISIT),
    ("Dankschreiben in der Reihenfolge des Protokolls", "2019-07-05", "2019-07-05", "vollrath", _VISIT),
    ("Erste Antwort an vier Unternehmen", "2019-07-15", "", "wittig", _VISIT),
    ("Vorschlag für die Pilotanlage an die Wirtschaftszone", "2019-07-15", "", "wittig", _VISIT),
    ("Muster über das Kontaktbüro versenden", "2019-07-31", "", "wittig", _VISIT),
    ("Ansprechperson benennen (Memorandum, Zusage 2)", "2019-07-31", "2019-07-12", "demmler", _MEMORANDUM),
    ("Bericht für den Stadtrat", "2019-08-29", "", "vollrath", _VISIT),
    ("Nanjing: Ansprechpersonen je Branche anmahnen", "2019-10-07", "", "wittig", _MEMORANDUM),
    ("Reisekosten abrechnen, Frist sechs Monate", "2019-12-30", "", "vollrath", _VISIT),
    (
        "Angaben der Preferential Policy für Ausgabe 2 prüfen",
        "2026-11-30",
        "",
        "demmler",
        ("policy", "policy-leipzig"),
    ),
    ("Terminvorschläge für den Gegenbesuch einholen", "2026-12-11", "", "vollrath", _IDEA),
    ("Gastfamilien und Unternehmen für Besuche anfragen", "2027-02-26", "", "wittig", _IDEA),
)
"""Title, due, done on, by whom, about what."""


def rows() -> Iterator[Row]:
    """The tasks; what has a day on which it was done is done."""
    for number, (title, due, done, person, (table, name)) in enumerate(TASKS):
        about: dict[str, UUID] = {_FIELDS[table]: the(table, name)}
        draft = TaskDraft.model_validate(
            {
                "title": title,
                "due": date.fromisoformat(due),
                "status": TaskStatus.DONE if done else TaskStatus.OPEN,
                "done_on": date.fromisoformat(done) if done else None,
                "responsible_id": the("person", person),
                **about,
            }
        )
        yield Row(f"task-{number}", draft, entered=PREPARED if due < "2019-07" else RETURNED)


_FIELDS: Final = {
    "visit": "visit_id",
    "programme_item": "item_id",
    "agreement": "agreement_id",
    "policy": "policy_id",
    "organisation": "organisation_id",
}
