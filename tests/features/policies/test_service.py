"""Publishing, next editions, transmissions."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, select
from tests.features.policies.conftest import CODE, Case, fill

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import N_, translator
from delegation_desk.core.text import LocalText
from delegation_desk.features.policies import service
from delegation_desk.model.findings import Severity
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.policies import Policy, PolicyDraft
from delegation_desk.model.policy_parts import (
    Channel,
    Claim,
    Edition,
    EditionDraft,
    EditionStatus,
    Offer,
    Section,
    SectionDraft,
    Transmission,
    TransmissionDraft,
)
from delegation_desk.model.positions import PositionDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.policies import policy_brief
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.briefs.reading import Reader
from delegation_desk.store.briefs.transmissions import transmissions
from delegation_desk.store.check import check
from delegation_desk.store.records import add, edit, remove
from delegation_desk.store.workspace import Workspace

DAY = date(2026, 11, 22)
LABEL = N_("Publish edition")


def settle(session: Session, case: Case) -> None:
    """Mend what stands in the way of publishing."""
    edit(
        session,
        Claim,
        case.unsourced,
        source=LocalText.of("Fahrplan 2026"),
        as_of=PartialDate(2026, 6),
        review_on=None,
    )
    edit(session, Edition, case.edition, valid_until=PartialDate(2027, 6, 30))


def publish(workspace: Workspace, case: Case, on: date = DAY) -> Edition:
    workspace.write(N_("Edit claim"), lambda session: settle(session, case))
    return workspace.write(LABEL, lambda session: service.publish_edition(session, case.edition, on))


def test_a_claim_without_source_is_not_published(workspace: Workspace, case: Case) -> None:
    with pytest.raises(Refused, match=r"No\. 6 has no source: Fahrzeit zum Flughafen"):
        workspace.write(LABEL, lambda session: service.publish_edition(session, case.edition, DAY))
    with workspace.read() as session:
        edition = session.get(Edition, case.edition)
        assert edition is not None
        assert (edition.status, edition.content_hash) == (EditionStatus.DRAFT, "")


def test_publishing_freezes_the_text_under_its_hash(workspace: Workspace, case: Case) -> None:
    edition = publish(workspace, case)
    assert (edition.status, edition.published_on, edition.as_of) == (EditionStatus.PUBLISHED, DAY, DAY)
    assert len(edition.content_hash) == 64
    with workspace.read() as session:
        assert content_hash(session, case.edition) == edition.content_hash
        assert policy_brief(session, CODE, 1, "de").day == DAY
        section = session.exec(select(Section).where(Section.edition_id == case.edition)).first()
    assert section is not None
    wanted = LocalText.of("Später geändert")
    with pytest.raises(Refused, match="can no longer be changed"):
        workspace.write("Edit", lambda session: edit(session, Section, section.id, title=wanted))
    with pytest.raises(Refused, match="can no longer be changed"):
        workspace.write("Remove", lambda session: remove(session, Section, section.id))


def test_the_hash_is_of_the_text_in_every_language(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session:
        section = session.get_one(Section, case.figures)
        before = content_hash(session, case.edition)
    changed = section.lead.with_text("zh", "另一段文字。")
    workspace.write(N_("Edit section"), lambda session: edit(session, Section, case.figures, lead=changed))
    with workspace.read() as session:
        assert content_hash(session, case.edition) != before
    workspace.undo()
    with workspace.read() as session:
        assert content_hash(session, case.edition) == before


def test_the_hash_is_the_same_in_the_command_that_adds_the_text(workspace: Workspace) -> None:
    def fill_and_publish(session: Session) -> Edition:
        made = fill(session)
        settle(session, made)
        return service.publish_edition(session, made.edition, DAY)

    edition = workspace.write(LABEL, fill_and_publish)
    with workspace.read() as session:
        assert content_hash(session, edition.id) == edition.content_hash


def test_an_edition_goes_from_draft_to_withdrawn_and_no_other_way(workspace: Workspace, case: Case) -> None:
    with pytest.raises(Refused):
        workspace.write(LABEL, lambda session: service.withdraw_edition(session, case.edition))
    workspace.write(LABEL, lambda session: service.approve_edition(session, case.edition))
    publish(workspace, case)
    with pytest.raises(Refused):
        workspace.write(LABEL, lambda session: service.publish_edition(session, case.edition, DAY))
    withdrawn = workspace.write(LABEL, lambda session: service.withdraw_edition(session, case.edition))
    assert withdrawn.status is EditionStatus.WITHDRAWN


def test_a_new_edition_copies_the_last_and_leaves_it_alone(workspace: Workspace, case: Case) -> None:
    first = publish(workspace, case)
    second = workspace.write(N_("New edition"), lambda session: service.new_edition(session, case.policy))
    assert (second.number, second.status, second.content_hash) == (2, EditionStatus.DRAFT, "")
    assert (second.valid_from, second.as_of) == (None, None)
    with workspace.read() as session:
        old, new = (policy_brief(session, CODE, number, "de", day=DAY) for number in (1, 2))
        assert content_hash(session, first.id) == first.content_hash
        assert len(session.exec(select(Offer)).all()) == 4
    assert [claim.statement for claim in new.claims] == [claim.statement for claim in old.claims]
    assert {claim.id for claim in new.claims}.isdisjoint(claim.id for claim in old.claims)
    assert [offer.invented for offer in new.sections[1].offers] == [True, True]


def test_a_draft_is_finished_before_the_next_is_begun(workspace: Workspace, case: Case) -> None:
    with pytest.raises(Refused, match="not published yet"):
        workspace.write(N_("New edition"), lambda session: service.new_edition(session, case.policy))


def test_the_first_edition_of_a_policy_is_empty(workspace: Workspace) -> None:
    draft = PolicyDraft(code="fresh", title=LocalText.of("Neu"))
    policy = workspace.write(N_("Add policy"), lambda session: add(session, draft))
    edition = workspace.write(N_("New edition"), lambda session: service.new_edition(session, policy.id))
    assert edition.number == 1
    with workspace.read() as session:
        found = service.findings(session, edition.id)
    assert [finding.rule for finding in found] == ["policy_empty", "issuer"]


def test_a_policy_without_a_publisher_says_so_before_it_is_published(
    workspace: Workspace, case: Case
) -> None:
    def rules() -> list[str]:
        with workspace.read() as session:
            edition = session.exec(select(Edition).where(Edition.policy_id == case.policy)).first()
            assert edition is not None
            return [finding.rule for finding in service.findings(session, edition.id)]

    assert "issuer" not in rules()
    workspace.write(N_("Edit policy"), lambda s: edit(s, Policy, case.policy, issuer_id=None))
    assert "issuer" in rules()


@pytest.fixture
def mayor(workspace: Workspace) -> dict[str, Any]:
    """A recipient who was mayor from January 2020 on."""

    def fill(session: Session) -> dict[str, Any]:
        person = add(session, PersonDraft(family_name="Lin", given_name="Yahui"))
        title = LocalText.of("Bürgermeisterin", en="Mayor", zh="市长")
        office = add(session, PositionDraft(person_id=person.id, title=title, since=PartialDate(2020, 1)))
        return {"recipient_id": person.id, "recipient_position_id": office.id}

    return workspace.write(N_("Add person"), fill)


def record(workspace: Workspace, case: Case, **values: Any) -> Transmission:
    draft = TransmissionDraft(policy_id=case.policy, **values)
    return workspace.write(N_("Record transmission"), lambda s: service.record_transmission(s, draft))


def test_a_transmission_of_which_little_is_known(
    workspace: Workspace, case: Case, mayor: dict[str, Any]
) -> None:
    record(workspace, case, not_before=PartialDate(2020, 1), **mayor)
    with workspace.read() as session:
        (brief,) = transmissions(Reader(session, "de"), case.policy)
        assert transmissions(Reader(session, "de", Audience.DELEGATION), case.policy) == ()
    assert (brief.sent_on, brief.edition_number, brief.channel) == (None, None, Channel.UNKNOWN)
    assert brief.recipient is not None
    assert brief.recipient.office is not None
    assert brief.recipient.office.title.text == "Bürgermeisterin"
    assert brief.sender is None


def test_an_office_not_held_on_the_day_is_refused(
    workspace: Workspace, case: Case, mayor: dict[str, Any]
) -> None:
    with pytest.raises(Invalid) as refused:
        record(workspace, case, sent_on=PartialDate(2019, 6), **mayor)
    assert set(refused.value.fields) == {"recipient_position_id"}
    with pytest.raises(Invalid) as refused:
        record(workspace, case, sender_position_id=mayor["recipient_position_id"])
    assert set(refused.value.fields) == {"sender_position_id"}


def test_only_a_published_edition_is_sent_and_its_hash_is_kept(workspace: Workspace, case: Case) -> None:
    with pytest.raises(Invalid) as refused:
        record(workspace, case, edition_id=case.edition)
    assert "edition_id" in refused.value.fields
    edition = publish(workspace, case)
    assert record(workspace, case, edition_id=case.edition).document_hash == edition.content_hash


def test_an_edition_of_another_policy_is_refused(workspace: Workspace, case: Case) -> None:
    def other(session: Session) -> Any:
        policy = add(session, PolicyDraft(code="other", title=LocalText.of("Andere")))
        return add(session, EditionDraft(policy_id=policy.id, status=EditionStatus.PUBLISHED)).id

    edition_id = workspace.write(N_("Add policy"), other)
    with pytest.raises(Invalid) as refused:
        record(workspace, case, edition_id=edition_id)
    assert set(refused.value.fields) == {"edition_id"}


def test_what_was_acknowledged_before_it_was_sent_is_refused(workspace: Workspace, case: Case) -> None:
    made = record(workspace, case, sent_on=PartialDate(2020, 3))
    with pytest.raises(Invalid, match="acknowledged before it was sent"):
        workspace.write(
            "Edit", lambda s: edit(s, Transmission, made.id, acknowledged_on=PartialDate(2020, 2))
        )
    workspace.write("Edit", lambda s: edit(s, Transmission, made.id, acknowledged_on=PartialDate(2020, 3)))


def test_an_edition_that_ends_before_it_begins_is_refused_and_never_published(
    workspace: Workspace, case: Case
) -> None:
    dates = {"valid_from": PartialDate(2028, 1, 1), "valid_until": PartialDate(2027, 12, 31)}
    with pytest.raises(Invalid, match="ends before it begins"):
        workspace.write("Edit", lambda s: edit(s, Edition, case.edition, **dates))

    def enter_as_older_versions_did(session: Session) -> None:
        settle(session, case)
        session.get_one(Edition, case.edition).valid_from = PartialDate(2028, 1, 1)

    workspace.write("Edit", enter_as_older_versions_did)
    with pytest.raises(Refused, match=r"valid until 30\sJune 2027, before it begins"):
        workspace.write(LABEL, lambda s: service.publish_edition(s, case.edition, DAY))
    assert any("ends before it begins" in found for found in check(workspace).findings)


def test_without_a_beginning_the_day_of_publishing_is_the_first(workspace: Workspace, case: Case) -> None:
    def end_at_once(session: Session) -> None:
        settle(session, case)
        edit(session, Edition, case.edition, valid_from=None, valid_until=PartialDate(2026, 3))

    workspace.write("Edit", end_at_once)
    with pytest.raises(Refused, match="before it begins"):
        workspace.write(LABEL, lambda s: service.publish_edition(s, case.edition, DAY))


def test_what_prevails_must_be_there(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Edit edition"), lambda session: edit(session, Edition, case.edition, prevailing="en"))

    def only_german(session: Session) -> None:
        section = session.exec(select(Section).where(Section.edition_id == case.edition)).first()
        assert section is not None
        edit(session, Section, section.id, title=LocalText.of("Nur deutsch"))

    workspace.write(N_("Edit section"), only_german)
    with workspace.read() as session:
        found = next(
            each for each in service.findings(session, case.edition) if each.rule == "edition_prevailing"
        )
    assert found.severity is Severity.ERROR
    assert found.heading(translator("en")).startswith("The English text is to prevail, but is missing ")


def test_an_office_that_writes_no_german_misses_none_and_lets_its_own_prevail(workspace: Workspace) -> None:
    def write(session: Session) -> Edition:
        add(session, WorkspaceSettingsDraft(languages=["en"]))
        policy: Policy = add(
            session, PolicyDraft(code="cork", title=LocalText.of(en="Doing business in Cork"))
        )
        made = service.new_edition(session, policy.id)
        add(session, SectionDraft(edition_id=made.id, title=LocalText.of(en="The harbour")))
        return made

    made = workspace.write(N_("Add edition"), write)
    assert made.prevailing == "en"
    with workspace.read() as session:
        found = service.findings(session, made.id)
    missed = {str(each.values["language"]) for each in found if each.rule == "text_missing"}
    assert missed == {"Chinese"}
    assert not [each for each in found if each.rule == "edition_prevailing"]
