"""No page for one line, no column of dashes, and nobody left out where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import SHANGHAI, row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import OrganisationDraft
from delegation_desk.model.positions import ContactKind, ContactPointDraft
from delegation_desk.model.visits import ItemKind, MemberDraft, ProgrammeItem, ProgrammeItemDraft, VisitDraft
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

LIST = "Verzeichnis der Programmpunkte"


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def told(workspace: Workspace, edition: Audience = Audience.INTERNAL) -> list[str]:
    return [" ".join(page.split()) for page in pages(make_pack(workspace, CODE, edition).content)]


# The programme


def _plan(session: Session, items: Sequence[int]) -> None:
    """So many points on the days from 11 May on; the last one is the way home."""
    visit = row(session, VisitDraft(code="days", title=LocalText.of("Reise"), starts_on=PartialDate(2027, 5)))
    for day, count in enumerate(items, 11):
        for number in range(count):
            title = "Rückflug" if day == 10 + len(items) else f"Punkt {day}.{number}"
            start = datetime(2027, 5, day, 6 + number // 2, number % 2 * 30)
            draft = ProgrammeItemDraft(
                visit_id=visit,
                kind=ItemKind.RECEPTION,
                title=LocalText.of(title),
                starts=start,
                starts_zone=SHANGHAI,
                ends_zone=SHANGHAI,
            )
            row(session, draft)


@pytest.mark.parametrize(("items", "together"), [((20, 4, 1), False), ((3, 4, 1), True)])
def test_the_way_home_does_not_stand_on_a_page_of_its_own(
    workspace: Workspace, items: Sequence[int], together: bool
) -> None:
    workspace.write(N_("Add visit"), lambda session: _plan(session, items))
    found = [" ".join(page.split()) for page in pages(make_pack(workspace, "days").content)]
    page = next(page for page in found[2:] if "Rückflug" in page)
    assert "Punkt 12.2" in page
    assert ("Punkt 11.0" in page) is together


# The list of all items


def test_a_list_that_says_nothing_more_is_left_out(workspace: Workspace, visit: UUID) -> None:
    assert not any(LIST in page for page in told(workspace))


@pytest.mark.parametrize(
    ("field", "there", "gone"),
    [("arranged_by_id", "Vermittelt", "Zuständig"), ("responsible_id", "Zuständig", "Vermittelt")],
)
def test_a_column_of_nothing_but_dashes_is_left_out(
    workspace: Workspace, visit: UUID, field: str, there: str, gone: str
) -> None:
    def note(session: Session) -> None:
        body = row(session, OrganisationDraft(name=LocalText.of("Kammer")))
        head = session.exec(select(Person).where(Person.family_name == "Wackernagel")).one()
        row(session, ContactPointDraft(person_id=head.id, kind=ContactKind.PHONE, value="+49 341 0000-7"))
        about = {"arranged_by_id": body, "responsible_id": head.id}
        item = session.exec(select(ProgrammeItem)).first()
        assert item is not None
        edit(session, ProgrammeItem, item.id, **{field: about[field]})

    workspace.write(N_("Edit programme item"), note)
    page = next(page for page in told(workspace)[2:] if LIST in page).partition(LIST)[2]
    assert there in page
    assert gone not in page


# Who takes part


def _travel(workspace: Workspace, several: int) -> None:
    def bring(session: Session) -> None:
        visit = session.exec(select(ProgrammeItem)).first()
        assert visit is not None
        for number in range(several):
            person = row(session, PersonDraft(family_name=f"Gast{number}", given_name="Kim"))
            row(session, MemberDraft(visit_id=visit.visit_id, person_id=person))
        for item in session.exec(select(ProgrammeItem)).all():
            edit(session, ProgrammeItem, item.id, everyone=True)

    workspace.write(N_("Add member"), bring)


def _sheet(workspace: Workspace) -> str:
    found = told(workspace)
    return next(page for page in found[2:] if "Gespräch 1" in page and "Teilnehmende" in page)


def test_a_sheet_names_a_delegation_of_up_to_eight(workspace: Workspace, visit: UUID) -> None:
    _travel(workspace, 6)
    sheet = _sheet(workspace)
    assert all(f"Gast{number}" in sheet.replace("GAST", "Gast") for number in range(6))
    assert "weitere Mitglieder" not in sheet


def test_of_a_larger_delegation_the_first_are_named(workspace: Workspace, visit: UUID) -> None:
    _travel(workspace, 9)
    assert "weitere Mitglieder" in _sheet(workspace)
