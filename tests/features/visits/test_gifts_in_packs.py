"""All gifts to hand over are packed by one list; what was received is told once it has been received."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from sqlmodel import Session, col, select
from tests.features.visits.reading import everything, pages, whole
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.correspondence import Gift, GiftDraft, Way
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.people import Person
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    def fill(session: Session) -> UUID:
        visit = fill_small(session)
        zhou = session.exec(select(Person).where(Person.family_name == "Zhou")).one()
        ours = GiftDraft(description=LocalText.of("Bildband"), visit_id=visit, recipient_id=zhou.id)
        row(session, ours)
        theirs = GiftDraft(description=LocalText.of("Seidentuch"), visit_id=visit, way=Way.INCOMING)
        row(session, theirs)
        return visit

    return workspace.write(N_("Add visit"), fill)


DURING = datetime(2027, 5, 13, 8, tzinfo=UTC)


def _text(workspace: Workspace, as_of: datetime | None = None) -> str:
    made = make_pack(workspace, CODE, Audience.INTERNAL, "de", as_of=as_of)
    return " ".join("\n".join(pages(made.content)).split())


def test_gifts_without_an_item_stand_among_the_practical_hints(workspace: Workspace, visit: UUID) -> None:
    hints = _text(workspace, DURING).rpartition("Praktische Hinweise")[2]
    assert "An ZHOU Peiwen Bildband" in hints
    assert "Von wem, nicht eingetragen Seidentuch" in hints
    for edition in (Audience.DELEGATION, Audience.HOST):
        assert "Bildband" not in everything(make_pack(workspace, CODE, edition, "de").content)


def _put_down(workspace: Workspace, description: str, *, sheet: bool, **values: object) -> None:
    """Give a gift an item with a sheet or without one, and whatever else."""

    def change(session: Session) -> None:
        sheets = {each.item_id for each in session.exec(select(Meeting)).all()}
        items = session.exec(select(ProgrammeItem).order_by(col(ProgrammeItem.starts))).all()
        item = next(each for each in items if (each.id in sheets) is sheet)
        gifts = session.exec(select(Gift)).all()
        gift = next(each for each in gifts if str(each.description) == description)
        edit(session, Gift, gift.id, item_id=item.id, **values)

    workspace.write(N_("Edit gift"), change)


def test_a_gift_of_a_meeting_stands_on_its_sheet_and_in_the_list_of_all(
    workspace: Workspace, visit: UUID
) -> None:
    _put_down(workspace, "Bildband", sheet=False)
    assert "An ZHOU Peiwen Bildband" in _text(workspace)  # nobody writes a sheet for a flight
    _put_down(workspace, "Bildband", sheet=True)
    text = _text(workspace)
    assert "Geschenk: Bildband" in text
    assert "An ZHOU Peiwen Bildband; Gespräch 1" in text


def test_what_was_received_is_told_after_its_day_and_never_to_be_handed_over(
    workspace: Workspace, visit: UUID
) -> None:
    _put_down(workspace, "Seidentuch", sheet=True, given_on=PartialDate(2027, 5, 12))
    assert "Seidentuch" not in _text(workspace)
    text = _text(workspace, DURING)
    assert "Erhalten Geschenk: Seidentuch" in text.replace("– ", "")
    assert "Zu übergeben" not in text


def test_a_gift_received_without_a_day_is_told_when_its_item_has_come(
    workspace: Workspace, visit: UUID
) -> None:
    assert "Seidentuch" not in _text(workspace)
    _put_down(workspace, "Seidentuch", sheet=True)
    assert "Seidentuch" not in _text(workspace, datetime(2027, 5, 11, 8, tzinfo=UTC))
    assert "Seidentuch" in _text(workspace, DURING)


# What is above the ceiling


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "über der Wertgrenze von 60 €"),
        ("en", "above the ceiling of €60"),
        ("zh", "超过价值上限60欧元"),
    ],
)
def test_the_report_says_that_a_gift_is_above_the_ceiling(
    workspace: Workspace, visit: UUID, language: Language, words: str
) -> None:
    def price(session: Session, value: int) -> None:
        settings = session.exec(select(WorkspaceSettings)).one()
        edit(session, WorkspaceSettings, settings.id, gift_limit=Decimal(60))
        for gift in session.exec(select(Gift)).all():
            edit(session, Gift, gift.id, value=Decimal(value))

    def told() -> int:
        return whole(make_report(workspace, CODE, language).content).count(words.replace(" ", ""))

    workspace.write(N_("Edit gift"), lambda session: price(session, 80))
    assert told() == 2  # in both directions
    workspace.write(N_("Edit gift"), lambda session: price(session, 60))
    assert told() == 0
