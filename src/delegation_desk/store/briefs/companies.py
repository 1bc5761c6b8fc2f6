"""Companies presented on a visit as documents print them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.meetings import CompanyPresented
from delegation_desk.model.places import Organisation
from delegation_desk.store.briefs.organisations import OrganisationBrief, organisation
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class CompanyBrief:
    """A company presented on a visit; interest is None where the edition may not tell it."""

    organisation: OrganisationBrief
    profile: Wording
    interest: int | None
    interested: Wording
    follow_up: Wording
    follow_up_due: PartialDate | None
    responsible: PersonBrief | None
    invented: bool


def companies(reader: Reader, people: People, visit_id: UUID) -> tuple[CompanyBrief, ...]:
    """The companies presented; hosts learn what they offer and seek, not what we noted about them.

    Interest and follow-up bear no date: they are told if they stood there on the document's last day.
    """
    rows = reader.rows(CompanyPresented, CompanyPresented.visit_id == visit_id, order="order")
    reader.prepare(Organisation, (row.organisation_id for row in rows))
    found: list[CompanyBrief] = []
    for row in rows:
        own = reader.own_side() and (reader.until is None or row.updated_at.date() <= reader.until)
        body = organisation(reader, row.organisation_id)
        if body is None:
            continue
        interested = organisation(reader, row.interested_organisation_id) if own else None
        found.append(
            CompanyBrief(
                organisation=body,
                profile=reader.text(row, "profile"),
                interest=row.interest if own else None,
                interested=interested.name if interested else NO_WORDING,
                follow_up=reader.text(row, "follow_up") if own else NO_WORDING,
                follow_up_due=row.follow_up_due if own else None,
                responsible=people.on(row.responsible_id, None) if own else None,
                invented=row.invented,
            )
        )
    return tuple(found)
