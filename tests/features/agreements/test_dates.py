"""An agreement does not end before it begins."""

from __future__ import annotations

import pytest
from sqlmodel import select
from tests.driving import Hand

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreements import Agreement, AgreementDraft
from delegation_desk.store.check import check
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

SENTENCE = "The agreement ends before it begins."


@pytest.fixture
def draft() -> AgreementDraft:
    return AgreementDraft(
        code="mou-test", title=LocalText.of("Absicht"), effective_on=PartialDate(2028, 1, 1)
    )


def test_an_end_before_the_beginning_is_refused(workspace: Workspace, draft: AgreementDraft) -> None:
    made = workspace.write("Add", lambda s: add(s, draft))
    with pytest.raises(Invalid, match=SENTENCE):
        workspace.write("Edit", lambda s: edit(s, Agreement, made.id, ends_on=PartialDate(2027, 12, 31)))
    workspace.write("Edit", lambda s: edit(s, Agreement, made.id, ends_on=PartialDate(2028)))
    workspace.write("Edit", lambda s: setattr(s.get_one(Agreement, made.id), "ends_on", PartialDate(2027)))
    assert any(SENTENCE in found for found in check(workspace).findings)


def test_an_end_before_the_signature_is_refused(workspace: Workspace, draft: AgreementDraft) -> None:
    signed = draft.model_copy(update={"effective_on": None, "signed_on": PartialDate(2026, 5, 4)})
    made = workspace.write("Add", lambda s: add(s, signed))
    with pytest.raises(Invalid, match=SENTENCE):
        workspace.write("Edit", lambda s: edit(s, Agreement, made.id, ends_on=PartialDate(2026, 5, 3)))


def test_the_sentence_stands_under_the_field(hand: Hand) -> None:
    found = select(Agreement).where(Agreement.effective_on.is_not(None))  # type: ignore[union-attr]  # a column
    agreement = hand.ask(lambda s: s.exec(found).first())
    hand.desk.open("agreement", agreement.id)
    hand.tab("Agreement")
    hand.enter("Ends on", "1.1.1980")
    assert hand.problem("Ends on").startswith(SENTENCE)
    assert hand.stored(Agreement, agreement.id).ends_on == agreement.ends_on
