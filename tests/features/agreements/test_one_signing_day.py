"""An agreement has one day of signing, however it is written, and says where its wording has another."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QDialog
from sqlmodel import Session, select
from tests.driving import Hand
from tests.features.agreements.conftest import Case, sign
from tests.features.agreements.test_brief import change
from tests.features.agreements.test_document import make, text
from tests.features.agreements.test_signed import MOU, one_of, open_agreement

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import service
from delegation_desk.features.agreements.lacking import lacking
from delegation_desk.model.agreement_parts import ClauseDraft
from delegation_desk.model.agreements import (
    Agreement,
    AgreementDraft,
    AgreementStatus,
    AgreementStep,
    AgreementStepDraft,
)
from delegation_desk.model.clauses import LIBRARY
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

STATUS = AgreementStatus
DAYS = [PartialDate(2019, 6, day) for day in (25, 27, 28)]


def both(workspace: Workspace) -> tuple[PartialDate | None, PartialDate | None]:
    """The day that the agreement says, and the day of its step."""
    step = one_of(workspace, AgreementStep, status=STATUS.SIGNED)
    return one_of(workspace, Agreement).signed_on, step.reached_on


def test_the_step_takes_the_day_along_whichever_is_changed(workspace: Workspace, case: Case) -> None:
    change(workspace, case, signed_on=DAYS[0])
    assert both(workspace) == (DAYS[0], DAYS[0])
    step = one_of(workspace, AgreementStep, status=STATUS.SIGNED)
    workspace.write("Edit", lambda s: edit(s, AgreementStep, step.id, reached_on=DAYS[1]))
    assert both(workspace) == (DAYS[1], DAYS[1])
    workspace.undo()
    assert both(workspace) == (DAYS[0], DAYS[0])
    change(workspace, case, signed_on=None)
    assert both(workspace) == (None, None)


def test_taking_the_step_on_another_day_changes_the_recorded_one(workspace: Workspace, case: Case) -> None:
    workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    change(workspace, case, signed_on=DAYS[1])
    with workspace.read() as session:
        assert service.proposed_day(session, case.agreement, STATUS.SIGNED) == DAYS[1]
    workspace.write("Sign", lambda s: service.set_status(s, case.agreement, STATUS.SIGNED, DAYS[2]))
    assert both(workspace) == (DAYS[2], DAYS[2])
    workspace.undo()
    assert one_of(workspace, Agreement).signed_on == DAYS[1]
    assert one_of(workspace, AgreementStep, status=STATUS.SIGNED) is None
    workspace.write("Sign", lambda s: service.set_status(s, case.agreement, STATUS.SIGNED))
    assert both(workspace) == (DAYS[1], DAYS[1])


def test_a_signing_entered_among_the_states_of_the_past(workspace: Workspace, case: Case) -> None:
    workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    draft = AgreementStepDraft(agreement_id=case.agreement, status=STATUS.SIGNED, reached_on=DAYS[0])
    workspace.write("Add", lambda s: service.add_step(s, draft))
    assert both(workspace) == (DAYS[0], DAYS[0])


def test_a_state_of_the_past_that_becomes_the_signing(workspace: Workspace, case: Case) -> None:
    workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    step = one_of(workspace, AgreementStep, status=STATUS.READY)
    workspace.write("Edit", lambda s: edit(s, AgreementStep, step.id, status=STATUS.SIGNED))
    assert both(workspace) == (PartialDate(2019, 6, 12), PartialDate(2019, 6, 12))


def test_the_same_holds_for_the_day_of_taking_effect(workspace: Workspace, case: Case) -> None:
    """The sheet prints both the state and the term."""
    workspace.write("Go on", lambda s: service.set_status(s, case.agreement, STATUS.IN_FORCE))
    change(workspace, case, effective_on=PartialDate(2019, 7, 1))
    step = one_of(workspace, AgreementStep, status=STATUS.IN_FORCE)
    assert step.reached_on == PartialDate(2019, 7, 1)


def test_what_an_older_file_has_in_two_ways_is_printed_in_one(workspace: Workspace, case: Case) -> None:
    change(workspace, case, signed_on=DAYS[0])

    def unlike(session: Session) -> None:  # as a program of an earlier version left it
        step = session.exec(select(AgreementStep).where(AgreementStep.status == STATUS.SIGNED)).one()
        step.reached_on = DAYS[1]
        session.add(step)

    workspace.write("Edit", unlike)
    printed = text(make(workspace))
    assert "Unterzeichnet 25.06.2019" in printed
    assert "25. Juni 2019; Ort unbekannt" in printed
    assert "27.06.2019" not in printed
    assert "27. Juni 2019" not in printed


def say_in_the_wording(session: Session, agreement_id: UUID, day: PartialDate) -> None:
    """A closing clause whose gap is filled, as the text is before it is ready to sign."""
    values = {"place": "Leipzig", "n": "2", "languages": "deutscher Sprache"}
    wording = LIBRARY["signature"].text.get("de").replace("{signed_on}", f"{day.day}. Juni {day.year}")
    for place, said in values.items():
        wording = wording.replace(f"{{{place}}}", said)
    add(
        session,
        ClauseDraft(agreement_id=agreement_id, key="signature", text=LocalText.of(wording), order=9),
    )


def test_another_day_in_the_wording_is_among_the_warnings(workspace: Workspace, case: Case) -> None:
    workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    workspace.write("Add", lambda s: say_in_the_wording(s, case.agreement, DAYS[1]))
    change(workspace, case, signed_on=DAYS[1])
    assert not [said for said in make(workspace).warnings if "day of signing" in said]
    change(workspace, case, signed_on=PartialDate(2019, 6))  # less is known, but nothing else
    assert not [said for said in make(workspace).warnings if "day of signing" in said]
    change(workspace, case, signed_on=DAYS[0])
    said = [each.replace("\u00a0", " ") for each in make(workspace).warnings if "day of signing" in each]
    assert said == ["Paragraph 6 names 27 June 2019; recorded as the day of signing is 25 June 2019."]


def spoken(texts: list[str]) -> list[str]:
    return [each.replace("\N{NO-BREAK SPACE}", " ") for each in texts]


def test_the_dialog_proposes_the_day_that_is_recorded(hand: Hand) -> None:
    agreement = open_agreement(hand, MOU)
    hand.desk.write("Take back", lambda s: service.take_back_signing(s, agreement.id))
    hand.enter("Signed on", "27.6.2019")

    def sign(dialog: QDialog) -> None:
        assert spoken([hand.typed("When")]) == ["27 June 2019"]
        hand.enter("When", "28.6.2019")
        hand.click("Signed")

    with hand.answering(sign):
        hand.click("Signed")
    assert hand.stored(Agreement, agreement.id).signed_on == DAYS[2]
    assert spoken([hand.typed("Signed on")]) == ["28 June 2019"]
    hand.undo()
    assert hand.stored(Agreement, agreement.id).signed_on == DAYS[1]
    assert hand.stored(Agreement, agreement.id).status is STATUS.READY


def test_an_agreement_is_noted_as_signed_of_which_nothing_is_entered(newcomer: Hand) -> None:
    """Old agreements are recorded late: what is missing is said, and may come later."""
    newcomer.go("Agreements")
    begun = AgreementDraft(code="mou-jinan", title=LocalText.of("Jinan"), status=STATUS.READY)
    newcomer.desk.write("Add", lambda session: add(session, begun))
    newcomer.open("Jinan")
    missing = {"No parties are entered.", "There is no wording, and no file is attached."}

    def sign(dialog: QDialog) -> None:
        assert missing <= set(newcomer.words(dialog))
        newcomer.click("Note as signed all the same")

    with newcomer.answering(sign):
        newcomer.click("Signed")
    assert newcomer.one(Agreement).status is STATUS.SIGNED

    def look(dialog: QDialog) -> None:
        assert missing <= set(newcomer.words(dialog))
        newcomer.click("Cancel", dialog)

    with newcomer.answering(look):
        newcomer.click("Agreement sheet …", newcomer.window)


def test_parties_for_whom_nobody_signs_are_named(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session:
        said = lacking(session, case.agreement)
    assert said == (
        "Nobody is named who signs for City of Leipzig.",
        "Nobody is named who signs for City of Nanjing.",
    )
    workspace.write("Add", lambda s: sign(s, case))
    change(workspace, case, signatories_note=LocalText.of("laut Presse"))
    with workspace.read() as session:
        assert lacking(session, case.agreement) == ()


def test_another_day_in_the_wording_is_said_before_printing(hand: Hand) -> None:
    agreement = open_agreement(hand, MOU)
    hand.desk.write("Take back", lambda s: service.take_back_signing(s, agreement.id))
    hand.desk.write("Add", lambda s: say_in_the_wording(s, agreement.id, DAYS[1]))
    hand.desk.write("Sign", lambda s: service.set_status(s, agreement.id, STATUS.SIGNED, DAYS[0]))
    said: list[str] = []

    def look(dialog: QDialog) -> None:
        said.extend(spoken(hand.words(dialog)))
        hand.click("Cancel", dialog)

    with hand.answering(look):
        hand.click("Agreement sheet …", hand.window)
    assert any("names 27 June 2019; recorded as the day of signing is 25 June 2019." in each for each in said)
