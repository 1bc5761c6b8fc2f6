"""The words of a company's name are never divided, as those of people and places are not."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.small import fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.briefing import briefing
from delegation_desk.model.meetings import CompanyPresentedDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind
from delegation_desk.model.visit_parts import VisitPartyDraft
from delegation_desk.model.visits import Visit
from delegation_desk.pdf import kit
from delegation_desk.pdf.setting import bits, lines, spans
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace

COMPANY = "Saale-Metall Batterietechnik Wirtschaftsförderungsgesellschaft mbH"


@pytest.fixture
def names(workspace: Workspace) -> frozenset[str]:
    def add(session: Session) -> UUID:
        visit = fill_small(session)
        company = OrganisationDraft(
            name=LocalText.of(COMPANY, zh="萨勒电池技术"), kind=OrganisationKind.COMPANY
        )
        made = records.add(session, company)
        records.add(session, CompanyPresentedDraft(visit_id=visit, organisation_id=made.id))
        office = OrganisationDraft(name=LocalText.of("Amt für Verkehrsplanung"))
        party = VisitPartyDraft(visit_id=visit, organisation_id=records.add(session, office).id)
        records.add(session, party)
        return visit

    workspace.write(N_("Add visit"), add)
    with workspace.read() as session:
        return briefing(session, session.exec(select(Visit)).one()).names


def test_what_a_line_might_divide_of_it_is_a_name(names: frozenset[str]) -> None:
    assert {"Metall", "Batterietechnik"} <= names
    # A word of thirty letters has no room in a narrow column, and Chinese signs are parted anywhere.
    assert not names & {"Wirtschaftsförderungsgesellschaft", "Verkehrsplanung", "mbH", "萨勒电池技术"}


@pytest.mark.parametrize("width", range(80, 130, 4))
def test_it_stays_whole_in_print(names: frozenset[str], width: int) -> None:
    styles = kit.Styles("de", names=names)
    text = "Die Batterietechnik trifft die Batterietechnik und dann noch die Batterietechnik."
    found = bits(spans(text, styles.cell, styles.palette), styles.names)
    for line in lines(found, width, styles.cell):
        for bit in line.bits:
            assert not (bit.text.endswith("\u00ad") and "Batterietechnik".startswith(bit.text[:-1]))
