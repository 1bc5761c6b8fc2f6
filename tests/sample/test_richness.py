"""The sample has something to show on every page."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES
from delegation_desk.features.policies.service import findings
from delegation_desk.model.agreement_parts import Clause, Obligation, Signatory, Version
from delegation_desk.model.agreements import Agreement, AgreementStep
from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.documents import Attachment
from delegation_desk.model.findings import Severity
from delegation_desk.model.materials import Material
from delegation_desk.model.meetings import CompanyPresented, Meeting, PointKind, TalkingPoint
from delegation_desk.model.people import Person
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Claim, Edition, EditionStatus, Offer, Section
from delegation_desk.model.positions import ContactKind, ContactPoint
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.structure import AgreementText, SignatoryState, check_structure
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.model.visit_parts import Participant, VisitNote
from delegation_desk.model.visits import ItemKind, ItemStatus, Member, MemberRole, ProgrammeItem, Stop, Visit
from delegation_desk.model.wording import check_clauses
from delegation_desk.model.words import Audience, Side
from delegation_desk.sample import create_sample
from delegation_desk.sample import rows as sample_rows
from delegation_desk.sample.agreement_text import wording
from delegation_desk.sample.pictures import pictures
from delegation_desk.sample.rows import the
from delegation_desk.sample.visit import VISIT
from delegation_desk.store.attachments import content_of
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.check import check
from delegation_desk.store.workspace import Workspace

SECTIONS = (
    *("greeting", "glance", "economy", "sites", "transport", "labour", "taxes"),
    *("funding", "permits", "services", "partners", "living", "limits", "contacts"),
)


def items(session: Session) -> list[ProgrammeItem]:
    return list(session.exec(select(ProgrammeItem).where(ProgrammeItem.visit_id == VISIT)).all())


def sheets(session: Session) -> list[Meeting]:
    of_visit = [item.id for item in items(session)]
    return list(session.exec(select(Meeting).where(col(Meeting.item_id).in_(of_visit))).all())


def test_a_second_build_gives_the_same_records(sample: Workspace, tmp_path: Path) -> None:
    with create_sample(tmp_path / "again.desk") as again:
        for record in (Visit, Person, Section, TalkingPoint, Attachment):
            with sample.read() as one, again.read() as two:
                ids = [
                    {(row.id, row.created_at) for row in session.exec(select(record))}
                    for session in (one, two)
                ]
            assert ids[0] == ids[1]


def test_every_row_has_a_name_of_its_own() -> None:
    ids = Counter(row.id for row in sample_rows())
    assert [row_id for row_id, count in ids.items() if count > 1] == []


def test_it_is_not_put_on_top_of_a_file(sample: Workspace) -> None:
    with pytest.raises(Refused):
        create_sample(sample.path)


def test_the_workspace_is_sound(sample: Workspace) -> None:
    assert check(sample).findings == ()


def test_six_days_of_programme(session: Session) -> None:
    programme = items(session)
    assert len(programme) >= 28
    assert {item.starts.date().day for item in programme if item.starts} == {25, 26, 27, 28, 29, 30}
    assert {item.kind for item in programme} == set(ItemKind)
    assert {item.status for item in programme} == set(ItemStatus) - {ItemStatus.HELD}
    assert all(item.ends and item.place_id for item in programme)
    for item in programme:
        assert item.status_note.is_empty() == (item.status not in (ItemStatus.CHANGED, ItemStatus.CANCELLED))


def test_flights_cross_the_zones(session: Session) -> None:
    flights = [item for item in items(session) if item.starts_zone != item.ends_zone]
    assert {(item.starts_zone, item.ends_zone) for item in flights} == {
        ("Europe/Berlin", "Asia/Shanghai"),
        ("Asia/Shanghai", "Europe/Berlin"),
    }


def test_eight_meetings_with_everything(session: Session) -> None:
    found = sheets(session)
    assert len(found) == 8
    for sheet in found:
        for text in (sheet.objective, sheet.wanted_result, sheet.background):
            assert not text.is_empty()
        points = session.exec(select(TalkingPoint).where(TalkingPoint.meeting_id == sheet.id)).all()
        assert 3 <= len(points) <= 6
        assert {point.kind for point in points} == set(PointKind)
        assert session.exec(select(Material).where(Material.meeting_id == sheet.id)).all()
        sides = {
            participant.side
            for participant in session.exec(select(Participant).where(Participant.item_id == sheet.item_id))
        }
        assert sides == {Side.OWN, Side.PARTNER}
    assert {point.audience for point in session.exec(select(TalkingPoint))} == set(Audience)
    assert sum(not (sheet.minutes.is_empty() or sheet.results.is_empty()) for sheet in found) >= 5


def test_one_meeting_has_no_interpreter_and_no_common_language(session: Session) -> None:
    without = []
    for sheet in sheets(session):
        item = session.get_one(ProgrammeItem, sheet.item_id)
        if item.interpreter_id is None:
            without.append(item)
    assert len(without) == 1
    theirs = session.exec(
        select(Person)
        .join(Participant, col(Participant.person_id) == Person.id)
        .where(Participant.item_id == without[0].id, Participant.side == Side.PARTNER)
    ).all()
    assert [person.languages for person in theirs] == [["zh"]]


def test_one_person_is_at_two_places(session: Session) -> None:
    ours: dict[str, list[ProgrammeItem]] = {}
    for participant in session.exec(select(Participant).where(Participant.side == Side.OWN)):
        item = session.get_one(ProgrammeItem, participant.item_id)
        if item.visit_id == VISIT:
            ours.setdefault(session.get_one(Person, participant.person_id).heading(), []).append(item)
    clashing = set()
    for name, of_person in ours.items():
        spans = sorted(span for item in of_person if (span := item.span()))
        if any(end > start for (_s, end), (start, _e) in pairwise(spans)):
            clashing.add(name)
    assert clashing == {"Kathrin Seidel"}


def test_the_delegation(session: Session) -> None:
    members = session.exec(select(Member).where(Member.visit_id == VISIT)).all()
    assert Counter(member.role for member in members) == {
        MemberRole.HEAD: 1,
        MemberRole.MEMBER: 1,
        MemberRole.COMPANY: 2,
        MemberRole.STAFF: 2,
        MemberRole.INTERPRETER: 1,
    }
    assert len(session.exec(select(Stop).where(Stop.visit_id == VISIT)).all()) == 2
    notes = session.exec(select(VisitNote).where(VisitNote.visit_id == VISIT)).all()
    assert {note.audience for note in notes} == set(Audience)


def test_hosts_may_call_one_of_the_delegation(session: Session) -> None:
    mobiles = session.exec(select(ContactPoint).where(ContactPoint.kind == ContactKind.MOBILE)).all()
    assert [one.person_id for one in mobiles if one.audience is Audience.HOST] == [the("person", "wittig")]
    assert {one.audience for one in mobiles} == {Audience.DELEGATION, Audience.HOST}


def test_eleven_companies(session: Session) -> None:
    presented = session.exec(select(CompanyPresented).where(CompanyPresented.visit_id == VISIT)).all()
    assert len({company.organisation_id for company in presented}) == 11
    assert {company.interest for company in presented} == {1, 2, 3}


def test_the_memorandum(session: Session) -> None:
    memorandum = session.exec(select(Agreement).where(Agreement.code == "mou-2019-leipzig-nanjing")).one()
    for record, count in ((Clause, 17), (Obligation, 5), (Version, 2), (AgreementStep, 8)):
        rows = session.exec(select(record).where(record.agreement_id == memorandum.id)).all()
        assert len(rows) == count
    precisions = {
        step.reached_on.precision if step.reached_on else None
        for step in session.exec(select(AgreementStep).where(AgreementStep.agreement_id == memorandum.id))
    }
    assert precisions == {"month", "day", None}
    assert len({o.state for o in session.exec(select(Obligation))}) >= 4
    assert len(session.exec(select(Signatory)).all()) >= 3


def test_its_wording_is_that_of_an_understanding(session: Session) -> None:
    clauses = tuple(
        (clause.key, clause.text) for clause in session.exec(select(Clause).order_by(col(Clause.order)))
    )
    assert check_clauses(clauses) == []
    text = AgreementText(
        clauses,
        effective_on=PartialDate(2019, 6, 28),
        term_months=36,
        renewal_months=24,
        notice_months=3,
        originals=2,
        signatories=(SignatoryState(declared_unknown=True),) * 2,
    )
    assert {(found.rule, found.subject) for found in check_structure(text)} == {("stale", "review")}
    assert "{" not in str(wording("effect"))


@pytest.mark.parametrize(("code", "offers"), [("policy-leipzig", 6), ("policy-landkreis-leipzig", 4)])
def test_policies_are_complete(session: Session, code: str, offers: int) -> None:
    policy = session.exec(select(Policy).where(Policy.code == code)).one()
    editions = session.exec(
        select(Edition).where(Edition.policy_id == policy.id).order_by(col(Edition.number))
    ).all()
    assert [edition.status for edition in editions] == [EditionStatus.PUBLISHED, EditionStatus.DRAFT]
    assert editions[0].content_hash == content_hash(session, editions[0].id)
    for edition in editions:
        sections = session.exec(
            select(Section).where(Section.edition_id == edition.id).order_by(col(Section.order))
        ).all()
        assert tuple(section.key for section in sections) == SECTIONS
        ids = [section.id for section in sections]
        assert len(session.exec(select(Offer).where(col(Offer.section_id).in_(ids))).all()) == offers
        claims = session.exec(select(Claim).where(col(Claim.section_id).in_(ids))).all()
        assert len(claims) >= 8
        assert all(claim.as_of for claim in claims)


def test_the_draft_of_the_city_cannot_be_published_yet(session: Session) -> None:
    draft = session.exec(
        select(Edition).join(Policy).where(Policy.code == "policy-leipzig", Edition.number == 2)
    ).one()
    errors = [found for found in findings(session, draft.id, draft.as_of) if found.severity is Severity.ERROR]
    assert [found.rule for found in errors] == ["claim_source"]


def test_gifts_and_tasks(session: Session) -> None:
    gifts = session.exec(select(Gift).where(Gift.visit_id == VISIT)).all()
    assert {gift.way for gift in gifts} == set(Way)
    tasks = session.exec(select(Task)).all()
    assert len(tasks) >= 15
    assert {task.status for task in tasks} == {TaskStatus.OPEN, TaskStatus.DONE}
    assert all(task.due and task.responsible_id for task in tasks)


def test_lists_have_more_than_one_row(session: Session) -> None:
    assert len(session.exec(select(Visit)).all()) == 3
    assert len(session.exec(select(Agreement)).all()) == 3
    settings = session.exec(select(WorkspaceSettings)).one()
    assert settings.languages == list(LANGUAGES)
    assert settings.office_id
    assert settings.agency_id


def test_pictures_are_drawn_and_told(session: Session) -> None:
    drawn = session.exec(select(Attachment).where(Attachment.media_type == "image/png")).all()
    assert len({picture.sha256 for picture in drawn}) == len(drawn) == 29
    for picture in drawn:
        content = content_of(session, picture)
        assert content is not None
        assert len(content) < 20_000
        size = Image.open(BytesIO(content)).size
        assert size == ((600, 750) if picture.person_id else (1200, 600))
        assert all(picture.alternative.get(language) for language in LANGUAGES)


def test_only_invented_people_have_a_portrait(session: Session) -> None:
    for person in session.exec(select(Person)):
        assert (person.portrait_id is not None) == person.invented
    assert all(picture.content for picture in pictures())
