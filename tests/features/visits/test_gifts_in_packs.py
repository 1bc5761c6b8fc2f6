"""A gift with visit and recipient alone is packed as well: it stands among the practical hints."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import everything, pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.correspondence import Gift, GiftDraft, Way
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.people import Person
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


def _text(workspace: Workspace, edition: Audience = Audience.INTERNAL) -> str:
    return " ".join("\n".join(pages(make_pack(workspace, CODE, edition, "de").content)).split())


def test_gifts_without_an_item_stand_among_the_practical_hints(workspace: Workspace, visit: UUID) -> None:
    hints = _text(workspace).rpartition("Praktische Hinweise")[2]
    assert "An ZHOU Peiwen Bildband" in hints
    assert "Von wem, nicht eingetragen Seidentuch" in hints
    for edition in (Audience.DELEGATION, Audience.HOST):
        assert "Bildband" not in everything(make_pack(workspace, CODE, edition, "de").content)


def test_a_gift_stands_once_on_the_sheet_of_its_meeting_or_among_the_hints(
    workspace: Workspace, visit: UUID
) -> None:
    def put_down(session: Session, *, sheet: bool) -> None:
        sheets = {each.item_id for each in session.exec(select(Meeting)).all()}
        items = session.exec(select(ProgrammeItem)).all()
        item = next(each for each in items if (each.id in sheets) is sheet)
        gift = next(each for each in session.exec(select(Gift)).all() if str(each.description) == "Bildband")
        edit(session, Gift, gift.id, item_id=item.id)

    workspace.write(N_("Edit gift"), lambda session: put_down(session, sheet=False))
    assert "An ZHOU Peiwen Bildband" in _text(workspace)  # nobody writes a sheet for a flight
    workspace.write(N_("Edit gift"), lambda session: put_down(session, sheet=True))
    text = _text(workspace)
    assert "An ZHOU Peiwen" not in text
    assert text.count("Bildband") == 1
    assert "Geschenk: Bildband" in text
