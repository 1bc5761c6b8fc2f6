"""Before a pack is printed, it is said what other pages know: overlaps, short passports, gifts too dear."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.rows import SHANGHAI
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.correspondence import GiftDraft, Way
from delegation_desk.model.people import Person
from delegation_desk.model.visits import ItemKind, ItemStatus, Member, ProgrammeItemDraft
from delegation_desk.model.words import Audience
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def put(
    workspace: Workspace, visit: UUID, audience: Audience, status: ItemStatus = ItemStatus.CONFIRMED
) -> None:
    item = ProgrammeItemDraft(
        visit_id=visit,
        kind=ItemKind.MEETING,
        title=LocalText.of("Industriepark"),
        starts=datetime(2027, 5, 12, 15),
        ends=datetime(2027, 5, 12, 16),
        starts_zone=SHANGHAI,
        ends_zone=SHANGHAI,
        audience=audience,
        status=status,
    )
    workspace.write("Add", lambda session: records.add(session, item))


def warnings(workspace: Workspace, edition: Audience) -> str:
    return " ".join(make_pack(workspace, CODE, edition).warnings)


def test_two_meetings_at_once_are_named_for_whoever_prints_them(workspace: Workspace, visit: UUID) -> None:
    assert not warnings(workspace, Audience.HOST)
    put(workspace, visit, Audience.HOST)
    for edition in Audience:
        said = warnings(workspace, edition).replace("\N{NO-BREAK SPACE}", " ")
        assert "“Handelsamt Suzhou” and “Industriepark” overlap by 30 min" in said, edition


def test_an_overlap_that_an_edition_does_not_show_is_not_named_for_it(
    workspace: Workspace, visit: UUID
) -> None:
    put(workspace, visit, Audience.INTERNAL)
    assert "overlap" in warnings(workspace, Audience.INTERNAL)
    assert "overlap" not in warnings(workspace, Audience.HOST)


def test_what_is_cancelled_overlaps_with_nothing(workspace: Workspace, visit: UUID) -> None:
    put(workspace, visit, Audience.HOST, ItemStatus.CANCELLED)
    assert "overlap" not in warnings(workspace, Audience.INTERNAL)


def test_a_short_passport_is_named_for_the_own_staff_alone(workspace: Workspace, visit: UUID) -> None:
    def shorten(session: Session) -> str:
        member = session.exec(select(Member).where(Member.visit_id == visit)).first()
        assert member is not None
        records.edit(session, Member, member.id, passport_expiry=date(2027, 9, 1))
        return session.get_one(Person, member.person_id).called()

    name = workspace.write("Edit", shorten)
    sentence = f"{name}: the passport is valid for less than six months after the journey."
    assert sentence in warnings(workspace, Audience.INTERNAL)
    assert "passport" not in warnings(workspace, Audience.DELEGATION)


def test_a_gift_above_the_ceiling_is_named_for_the_own_staff_alone(workspace: Workspace, visit: UUID) -> None:
    gift = GiftDraft(
        description=LocalText.of("Porzellan"),
        way=Way.OUTGOING,
        visit_id=visit,
        value=Decimal(300),
        currency="EUR",
    )
    workspace.write("Add", lambda session: records.add(session, gift))
    assert "Gift “Porzellan”: the value is above the ceiling." in warnings(workspace, Audience.INTERNAL)
    assert "Porzellan" not in warnings(workspace, Audience.DELEGATION)
