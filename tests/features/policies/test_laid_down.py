"""What a published edition prints is what was published, whatever became of title, publisher and contacts."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, select
from tests.driving import Hand
from tests.features.policies.conftest import CODE, Case
from tests.features.policies.test_document import DAY, pages, publish

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.policies import service
from delegation_desk.features.policies.document import make_policy
from delegation_desk.model.places import Organisation, OrganisationDraft, Place
from delegation_desk.model.policies import Policy, PolicyDraft
from delegation_desk.model.policy_parts import Edition, EditionDraft, EditionStatus
from delegation_desk.model.positions import ContactKind, ContactPoint, ContactPointDraft
from delegation_desk.model.settings import WorkspaceSettings, WorkspaceSettingsDraft
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.records import add, edit, move_to_bin, remove
from delegation_desk.store.workspace import Workspace

CHANGE = N_("Change")


def printed(workspace: Workspace, language: Language = "de", number: int = 1) -> list[str]:
    with workspace.read() as session:
        return pages(make_policy(session, CODE, number, language))


def change(workspace: Workspace, record: Any, row_id: Any, **values: Any) -> None:
    workspace.write(CHANGE, lambda session: edit(session, record, row_id, **values))


@pytest.fixture
def settings(workspace: Workspace, case: Case) -> WorkspaceSettings:
    """An agency stands beside the publisher."""

    def fill(session: Session) -> WorkspaceSettings:
        agency = add(session, OrganisationDraft(name=LocalText.of("Agentur", en="Agency", zh="促进局")))
        session.flush()
        draft = WorkspaceSettingsDraft(
            office_id=case.office, agency_id=agency.id, sender=LocalText.of("Amt 80")
        )
        made: WorkspaceSettings = add(session, draft)
        return made

    return workspace.write(CHANGE, fill)


def test_what_is_printed_from_elsewhere_stays_as_it_was_published(
    workspace: Workspace, case: Case, settings: WorkspaceSettings
) -> None:
    edition = publish(workspace, case)
    before = {language: printed(workspace, language) for language in LANGUAGES}
    with workspace.read() as session:
        policy, office = session.get_one(Policy, case.policy), session.get_one(Organisation, case.office)
        place = session.exec(select(Place)).one()
    change(
        workspace,
        Policy,
        policy.id,
        title=LocalText.of("Anders"),
        summary=LocalText.of("Neue Zusammenfassung"),
    )
    change(workspace, Policy, policy.id, code="policy-neu", issuer_id=settings.agency_id, territory_id=None)
    change(workspace, Policy, policy.id, code=CODE)
    change(
        workspace,
        Organisation,
        office.id,
        name=LocalText.of("Stadt Halle", en="City of Halle", zh="哈勒市"),
        address="Markt 1\n06108 Halle",
        email="neu@example.org",
    )
    change(workspace, Organisation, settings.agency_id, name=LocalText.of("Umbenannt"), phone="+49 1")
    change(workspace, Place, place.id, name=LocalText.of("Umbenannt"), latitude=51.5)
    change(workspace, WorkspaceSettings, settings.id, sender=LocalText.of("Amt 99"), accent="#8B1A1A")
    after = {language: printed(workspace, language) for language in LANGUAGES}
    assert after == before
    assert any("Stadt Leipzig" in page for page in after["de"])
    with workspace.read() as session:
        assert content_hash(session, edition.id) == edition.content_hash


def test_an_edition_may_still_be_withdrawn_and_says_so(workspace: Workspace, case: Case) -> None:
    publish(workspace, case)
    workspace.write(CHANGE, lambda session: service.withdraw_edition(session, case.edition))
    imprint = next(page for page in printed(workspace) if "zurückgezogen" in page)
    assert "gilt nicht mehr" in imprint


def test_the_list_of_editions_is_that_of_its_day(workspace: Workspace, case: Case) -> None:
    def other(session: Session) -> None:
        policy = add(session, PolicyDraft(code="policy-other", title=LocalText.of("Nachbarkreis")))
        made = add(session, EditionDraft(policy_id=policy.id))
        session.flush()
        edit(session, Edition, made.id, status=EditionStatus.PUBLISHED, published_on=DAY)

    workspace.write(CHANGE, other)
    publish(workspace, case)
    before = printed(workspace)
    assert any("Nachbarkreis" in page for page in before)
    with workspace.read() as session:
        theirs = session.exec(select(Policy).where(Policy.code == "policy-other")).one()
    change(workspace, Policy, theirs.id, title=LocalText.of("Umbenannt"))
    workspace.write(CHANGE, lambda session: move_to_bin(session, Policy, theirs.id))
    assert printed(workspace) == before


def test_the_next_edition_prints_what_is_true_then(workspace: Workspace, case: Case) -> None:
    first = publish(workspace, case)
    workspace.write(CHANGE, lambda session: service.new_edition(session, case.policy))
    change(workspace, Policy, case.policy, summary=LocalText.of("Neue Zusammenfassung"))
    assert "Neue Zusammenfassung" not in printed(workspace)[0]
    assert "Neue Zusammenfassung" in printed(workspace, number=2)[0]
    with workspace.read() as session:
        second = session.exec(select(Edition).where(Edition.number == 2)).one()
        assert second.printed is None
    published = workspace.write(CHANGE, lambda session: service.publish_edition(session, second.id, DAY))
    assert published.content_hash != first.content_hash
    assert "Neue Zusammenfassung" in printed(workspace, number=2)[0]


def test_undoing_the_publication_lays_nothing_down(workspace: Workspace, case: Case) -> None:
    publish(workspace, case)
    workspace.undo()
    change(workspace, Organisation, case.office, name=LocalText.of("Stadt Halle"))
    assert any("Stadt Halle" in page for page in printed(workspace))


def test_a_number_deleted_for_good_is_not_printed_again(workspace: Workspace, case: Case) -> None:
    def reach(session: Session) -> ContactPoint:
        change_of = {"email": "", "address": "", "phone": ""}
        edit(session, Organisation, case.office, **change_of)
        draft = ContactPointDraft(
            organisation_id=case.office,
            kind=ContactKind.EMAIL,
            value="sabine.krueger@example.org",
            audience=Audience.HOST,
        )
        made: ContactPoint = add(session, draft)
        return made

    point = workspace.write(CHANGE, reach)
    publish(workspace, case)
    assert any("sabine.krueger" in page for page in printed(workspace))
    change(workspace, ContactPoint, point.id, value="anders@example.org")
    workspace.write(CHANGE, lambda session: move_to_bin(session, ContactPoint, point.id))
    assert any("sabine.krueger" in page for page in printed(workspace))
    workspace.write(CHANGE, lambda session: remove(session, ContactPoint, point.id))
    assert not any("sabine.krueger" in page for page in printed(workspace))
    assert any("Stadt Leipzig" in page for page in printed(workspace))


def test_a_summary_changed_in_the_window_is_not_that_of_the_published_edition(hand: Hand) -> None:
    hand.go("Preferential Policy")
    hand.open("Preferential Policy of the City of Leipzig")
    hand.tab("Policy")
    policy = hand.stored(Policy, hand.record.record_id)
    make = partial(make_policy, code=policy.code, edition_no=1, language="en")
    before = pages(hand.ask(make))
    hand.enter("Summary, English", "Another summary")
    assert hand.stored(Policy, policy.id).summary.get("en") == "Another summary"
    assert pages(hand.ask(make)) == before
    assert "Another summary" not in before[0]
