"""Gaps that a field of the agreement itself fills in all languages lead to that field."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from sqlmodel import Session
from tests.driving import Hand
from tests.features.agreements.test_gaps import begin

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements.gaps import FIELDS, Gaps
from delegation_desk.model.agreements import AgreementDraft
from delegation_desk.model.places import PlaceDraft
from delegation_desk.store.briefs.agreement_values import terms
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace


@pytest.mark.parametrize("place", list(FIELDS))
def test_a_gap_that_a_field_of_the_agreement_fills_leads_to_it(newcomer: Hand, place: str) -> None:
    made = newcomer.desk.commit(N_("Add agreement"), begin)
    newcomer.desk.open("agreement", made.id)
    newcomer.tab("Wording")
    (field,) = (each for each in newcomer.record._form.fields if FIELDS[place] in each.names)
    gaps = newcomer.all(Gaps)[0]
    assert "Fills itself in all languages from the field" in newcomer.words(gaps)
    newcomer.click(field.title, gaps)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert field.isAncestorOf(focus)
    assert field.isVisible()


def test_every_place_that_the_agreement_itself_knows_names_its_field(workspace: Workspace) -> None:
    def fill(session: Session) -> set[str]:
        home = add(session, PlaceDraft(name=LocalText.of("Leipzig", zh="莱比锡")))
        day = PartialDate(2027, 5, 1)
        draft = AgreementDraft(
            code="mou-x",
            title=LocalText.of("Absichtserklärung"),
            signed_on=day,
            effective_on=day,
            signed_place_id=home.id,
            term_months=36,
            renewal_months=12,
            notice_months=3,
            originals=2,
            languages=["de", "zh"],
        )
        return set(terms(session, draft))

    assert workspace.write("Add", fill) == set(FIELDS)
