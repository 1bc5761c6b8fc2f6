"""Commands on policies: publishing, a next edition, transmissions; and what stands in their way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import N_, _, current, translator
from delegation_desk.model.findings import Finding, Severity
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import (
    Claim,
    Edition,
    EditionDraft,
    EditionStatus,
    Offer,
    Transmission,
    TransmissionDraft,
)
from delegation_desk.model.positions import Position
from delegation_desk.model.record import Record
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.organisations import organisation
from delegation_desk.store.briefs.policies import laid_down
from delegation_desk.store.briefs.policy_findings import findings_of
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.briefs.policy_outside import SectionRows, sections_of
from delegation_desk.store.briefs.reading import Reader
from delegation_desk.store.clock import real_day
from delegation_desk.store.records import add, edit, load

REACH: Final = "reach"
"""The rule that finds a body without any way to reach it."""
_NAMED: Final = 3


def findings(session: Session, edition_id: UUID, day: date | None = None) -> tuple[Finding, ...]:
    """What is to be settled before an edition is published, the worst first; errors refuse it."""
    edition = load(session, Edition, edition_id)
    rows = _rows(session, edition)
    found = findings_of(edition, rows, day or real_day(session))
    more = tuple(_of_publisher(session, edition, rows))
    errors = sum(each.severity is Severity.ERROR for each in found)
    return (*found[:errors], *more, *found[errors:])


def _of_publisher(session: Session, edition: Edition, rows: list[SectionRows]) -> Iterator[Finding]:
    """What nobody is named for, and who is named without any way to reach them."""
    policy = session.get(Policy, edition.policy_id)
    if policy is None:
        return
    if policy.issuer_id is None:
        yield Finding("issuer", Severity.WARNING, policy.id, N_("No publisher is named"))
    asked = [policy.issuer_id, *(offer.contact_id for _section, offers, _claims in rows for offer in offers)]
    reader = Reader(session, current(), Audience.HOST)
    for body_id in dict.fromkeys(asked):
        body = organisation(reader, body_id)
        if body is not None and not (body.address or body.phone or body.email or body.web):
            title = N_("No address or phone number is recorded for {name}")
            yield Finding(REACH, Severity.WARNING, body.id, title, "", {"name": body.name.text})


def approve_edition(session: Session, edition_id: UUID) -> Edition:
    """Mark a draft as approved; raises Refused if it is none."""
    edition = load(session, Edition, edition_id)
    _expect(edition, EditionStatus.DRAFT)
    return edit(session, Edition, edition_id, status=EditionStatus.APPROVED)


def publish_edition(session: Session, edition_id: UUID, on: date) -> Edition:
    """Publish an edition: its findings are looked through, its text is frozen and marked by its hash.

    What it prints besides (title, publisher, contacts …) is laid down with it, and changes no more either.

    It is valid from that day, and stands as of that day, where nothing else was entered.
    Raises Refused, naming the first of them, while there are errors among the findings.
    """
    edition = load(session, Edition, edition_id)
    _expect(edition, EditionStatus.DRAFT, EditionStatus.APPROVED)
    errors = [finding for finding in findings(session, edition_id, on) if finding.severity is Severity.ERROR]
    if errors:
        raise _not_publishable(edition, errors)
    # Part of what the hash marks, so it comes first.
    edit(
        session,
        Edition,
        edition_id,
        valid_from=edition.valid_from or PartialDate.of(on),
        printed=laid_down(session, edition, on),
    )
    return edit(
        session,
        Edition,
        edition_id,
        status=EditionStatus.PUBLISHED,
        published_on=on,
        as_of=edition.as_of or on,
        content_hash=content_hash(session, edition_id),
    )


def withdraw_edition(session: Session, edition_id: UUID) -> Edition:
    """Withdraw a published edition; it stays as it was, and says that it holds no more."""
    _expect(load(session, Edition, edition_id), EditionStatus.PUBLISHED)
    return edit(session, Edition, edition_id, status=EditionStatus.WITHDRAWN)


def _expect(edition: Edition, *states: EditionStatus) -> None:
    if edition.status in states:
        return
    raise Refused(
        _("Edition {n} is in the state “{state}”; this is not possible then. Nothing was changed.").format(
            n=edition.number, state=_(edition.status.value)
        )
    )


def _not_publishable(edition: Edition, errors: list[Finding]) -> Refused:
    t = translator(current())
    named = "; ".join(finding.heading(t) for finding in errors[:_NAMED])
    more = "" if len(errors) <= _NAMED else _(" (and {n} more)").format(n=len(errors) - _NAMED)
    return Refused(
        _("Edition {n} was not published. {reasons}{more}").format(n=edition.number, reasons=named, more=more)
    )


def new_edition(session: Session, policy_id: UUID) -> Edition:
    """The next edition of a policy, with the text of the last; raises Refused while that is a draft."""
    policy = load(session, Policy, policy_id)
    reader = Reader(session, current())
    last = next(iter(reversed(reader.of(Edition, "policy_id", [policy.id], order="number"))), None)
    if last is not None and last.status in (EditionStatus.DRAFT, EditionStatus.APPROVED):
        raise Refused(
            _("Edition {n} is not published yet. Go on with it, or publish it first.").format(n=last.number)
        )
    number = _next_number(session, policy_id)
    prevailing = last.prevailing if last is not None else reader.home_language
    made: Edition = add(session, EditionDraft(policy_id=policy.id, number=number, prevailing=prevailing))
    made.tags = [*last.tags] if last is not None else []
    for section, offers, claims in _rows(session, last) if last is not None else ():
        copied = _copy(session, section, edition_id=made.id)
        _copy_all(session, [*offers, *claims], copied.id)
    return made


def _next_number(session: Session, policy_id: UUID) -> int:
    """One more than any edition ever had, those in the bin included."""
    from sqlmodel import func, select

    highest = session.exec(select(func.max(Edition.number)).where(Edition.policy_id == policy_id)).one()
    return (highest or 0) + 1


def _copy_all(session: Session, rows: Iterable[Offer | Claim], section_id: UUID) -> None:
    for row in rows:
        _copy(session, row, section_id=section_id)


def _copy(session: Session, row: Record, **changes: Any) -> Record:
    """A new record with the values of another; what was valid once is not judged again."""
    draft = type(row).draft
    values = {name: getattr(row, name) for name in draft.model_fields} | changes
    copied: Record = add(session, draft.model_construct(**values), tags=[*row.tags])
    return copied


def record_transmission(
    session: Session, draft: TransmissionDraft, *, tags: list[str] | None = None
) -> Transmission:
    """Enter who sent which edition to whom; what is not known stays empty.

    Raises Invalid if the edition is another policy's or no more than a draft, or if an office is not that
    person's or was not held on the day.
    """
    faults = {**_edition_faults(session, draft), **_office_faults(session, draft)}
    if faults:
        raise Invalid(faults)
    edition = session.get(Edition, draft.edition_id) if draft.edition_id else None
    known = draft.document_hash or (edition.content_hash if edition else "")
    made: Transmission = add(session, draft.model_copy(update={"document_hash": known}), tags=tags)
    return made


def _edition_faults(session: Session, draft: TransmissionDraft) -> dict[str, str]:
    if draft.edition_id is None:
        return {}
    edition = session.get(Edition, draft.edition_id)
    if edition is None or edition.policy_id != draft.policy_id:
        return {"edition_id": _("This edition belongs to another policy.")}
    if edition.status in (EditionStatus.DRAFT, EditionStatus.APPROVED):
        return {"edition_id": _("Edition {n} is not published yet.").format(n=edition.number)}
    return {}


def _office_faults(session: Session, draft: TransmissionDraft) -> dict[str, str]:
    sides = {
        "sender_position_id": (draft.sender_id, draft.sender_position_id),
        "recipient_position_id": (draft.recipient_id, draft.recipient_position_id),
    }
    found = {name: _office_fault(session, *side, draft.sent_on) for name, side in sides.items()}
    return {name: fault for name, fault in found.items() if fault}


def _office_fault(
    session: Session, person_id: UUID | None, office_id: UUID | None, day: PartialDate | None
) -> str:
    office = session.get(Position, office_id) if office_id else None
    if office is None:
        return ""
    if office.person_id != person_id:
        return _("This office is another person's.")
    ended = day is not None and office.until is not None and day.certainly_after(office.until)
    not_begun = day is not None and office.since is not None and day.certainly_before(office.since)
    return _("This office was not held on that day.") if ended or not_begun else ""


def _rows(session: Session, edition: Edition) -> list[SectionRows]:
    return sections_of(Reader(session, current()), edition)
