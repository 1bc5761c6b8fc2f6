"""A party that is known in German alone goes by the name that the text of the agreement gives it."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from sqlmodel import Session, select

from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import filling, service
from delegation_desk.features.agreements.document import make_agreement
from delegation_desk.model.agreement_parts import AgreementPartyDraft
from delegation_desk.model.agreements import Agreement, AgreementDraft
from delegation_desk.model.places import OrganisationDraft
from delegation_desk.model.words import Side
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

CODE = "mou-wuhan"
NAMES = {"own": "开姆尼茨市", "partner": "武汉市人民政府"}


def begin(session: Session) -> None:
    """A memorandum of two bodies without Chinese names, with the clauses of the library."""
    title = LocalText.of("Absichtserklärung mit Wuhan", zh="备忘录")
    made = service.new_agreement(session, AgreementDraft(code=CODE, title=title))
    service.add_missing_clauses(session, made.id)
    for side, name in ((Side.OWN, "Stadt Chemnitz"), (Side.PARTNER, "Stadtregierung Wuhan")):
        body = add(session, OrganisationDraft(name=LocalText.of(name)))
        add(session, AgreementPartyDraft(agreement_id=made.id, side=side, organisation_id=body.id))


def fill(session: Session) -> None:
    values = {place: LocalText(source="zh", texts={"zh": name}) for place, name in NAMES.items()}
    filling.fill_gaps(session, session.exec(select(Agreement)).one().id, values)


def text(workspace: Workspace, language: Language) -> str:
    with workspace.read() as session:
        made = make_agreement(session, CODE, language)
    found = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages)
    return "".join(found.split())


def test_the_sheet_names_the_parties_as_the_text_does(workspace: Workspace) -> None:
    workspace.write(N_("Add agreement"), begin)
    assert "StadtChemnitz〔德文〕" in text(workspace, "zh")
    workspace.write(N_("Fill the gaps in the wording"), fill)
    sheet = text(workspace, "zh")
    assert "开姆尼茨市；武汉市人民政府" in sheet  # the key facts
    assert all(f"代表：{name}" in sheet or f"：{name}" in sheet for name in NAMES.values())  # who signs
    assert "〔德文〕" not in sheet
    assert "StadtChemnitz;StadtregierungWuhan" in text(workspace, "de")


@pytest.mark.parametrize("second", ["Landkreis Mittelsachsen"])
def test_two_parties_of_a_side_keep_their_own_names(workspace: Workspace, second: str) -> None:
    workspace.write(N_("Add agreement"), begin)
    workspace.write(N_("Fill the gaps in the wording"), fill)

    def join(session: Session) -> None:
        made = session.exec(select(Agreement)).one()
        add(
            session,
            AgreementPartyDraft(agreement_id=made.id, side=Side.OWN, name=LocalText.of(second), order=3),
        )

    workspace.write(N_("Add party"), join)
    assert "StadtChemnitz〔德文〕" in text(workspace, "zh")
