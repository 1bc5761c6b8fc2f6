"""A signed text is what was signed: it is read only, says why, and is open again once that is taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton
from sqlmodel import Session, select
from tests.driving import CTRL, Hand, Key
from tests.features.agreements.conftest import Case, sign

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import use
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import service
from delegation_desk.model.agreement_parts import (
    AgreementParty,
    AgreementPartyDraft,
    Clause,
    ClauseDraft,
    CooperationField,
    CooperationFieldDraft,
    Obligation,
    ObligationState,
    Signatory,
    SignatoryDraft,
)
from delegation_desk.model.agreements import (
    Agreement,
    AgreementDraft,
    AgreementStatus,
    AgreementStep,
    AgreementStepDraft,
)
from delegation_desk.model.places import Organisation
from delegation_desk.store.records import add, edit, move_to_bin, remove
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui.uproot import take_out

MOU = "Memorandum of Understanding on economic cooperation"
DRAFT = "Memorandum District of Leipzig – Jining (draft)"
SIGNED = "its wording stays as it was signed"
Do = Callable[[Session], object]


def first(session: Session, table: Any, **values: object) -> Any:
    return session.exec(
        select(table).where(*(getattr(table, name) == value for name, value in values.items()))
    ).first()


def one_of(workspace: Workspace, table: Any, **values: object) -> Any:
    with workspace.read() as session:
        return first(session, table, **values)


def wording(workspace: Workspace) -> list[dict[str, Any]]:
    """All that is stored of what was signed, whoever is asked."""
    tables = (Agreement, AgreementParty, Clause, CooperationField)
    with workspace.read() as session:
        rows = [row for table in tables for row in session.exec(select(table)).all()]
        dumps = [row.model_dump(exclude={"revision", "updated_at"}) for row in rows]
    return sorted(dumps, key=lambda dump: str(dump["id"]))


def noted_as_signed(session: Session, agreement_id: UUID) -> None:
    add(session, AgreementStepDraft(agreement_id=agreement_id, status=AgreementStatus.SIGNED))
    edit(session, Agreement, agreement_id, status=AgreementStatus.SIGNED)


def refused(workspace: Workspace, do: Do) -> None:
    with pytest.raises(Refused, match=SIGNED):
        workspace.write("Edit", do)


def changes_of_the_text(workspace: Workspace, case: Case) -> list[Do]:
    """Every way in which somebody might change what was signed."""
    clause, field = one_of(workspace, Clause), one_of(workspace, CooperationField)
    text = LocalText.of("anders", en="other", zh="不同")
    return [
        lambda s: edit(s, Clause, clause.id, text=clause.text.with_text("zh", "不同")),
        lambda s: edit(s, Clause, clause.id, title=text),
        lambda s: edit(s, Clause, clause.id, order=9),
        lambda s: remove(s, Clause, clause.id),
        lambda s: take_out(s, Clause, clause.id),
        lambda s: move_to_bin(s, Clause, clause.id),
        lambda s: add(s, ClauseDraft(agreement_id=case.agreement, text=text)),
        lambda s: service.add_missing_clauses(s, case.agreement),
        lambda s: edit(s, AgreementParty, case.partner, name=text),
        lambda s: edit(s, AgreementParty, case.own, organisation_id=None, name=text),
        lambda s: take_out(s, AgreementParty, case.own),
        lambda s: add(s, AgreementPartyDraft(agreement_id=case.agreement, name=text)),
        lambda s: edit(s, CooperationField, field.id, text=text),
        lambda s: remove(s, CooperationField, field.id),
        lambda s: add(s, CooperationFieldDraft(agreement_id=case.agreement, text=text)),
        lambda s: edit(s, Agreement, case.agreement, title=text),
        lambda s: edit(s, Agreement, case.agreement, languages=["de"]),
        lambda s: edit(s, Agreement, case.agreement, prevailing="zh"),
        lambda s: edit(s, Agreement, case.agreement, originals=5),
        lambda s: edit(s, Agreement, case.agreement, binding=True),
    ]


def test_what_was_signed_changes_in_no_way(workspace: Workspace, case: Case) -> None:
    before = wording(workspace)
    for do in changes_of_the_text(workspace, case):
        refused(workspace, do)
    assert wording(workspace) == before


@pytest.mark.parametrize("status", ["IN_FORCE", "EXPIRED", "TERMINATED", "SUPERSEDED"])
def test_nor_does_it_later(workspace: Workspace, case: Case, status: str) -> None:
    state = AgreementStatus[status]
    workspace.write("Edit", lambda s: edit(s, Agreement, case.agreement, status=state, signed_on=None))
    before = wording(workspace)
    for do in changes_of_the_text(workspace, case):
        refused(workspace, do)
    assert wording(workspace) == before


@pytest.mark.parametrize("status", ["IDEA", "NEGOTIATION", "READY", "TERMINATED"])
def test_what_nobody_signed_stays_open(workspace: Workspace, case: Case, status: str) -> None:
    def unsigned(session: Session) -> None:
        step = first(session, AgreementStep, status=AgreementStatus.SIGNED)
        remove(session, AgreementStep, step.id)
        edit(session, Agreement, case.agreement, status=AgreementStatus[status], signed_on=None)

    workspace.write("Edit", unsigned)
    before = wording(workspace)
    for do in changes_of_the_text(workspace, case):
        workspace.write("Edit", do)
        assert wording(workspace) != before
        workspace.undo()
        assert wording(workspace) == before


def test_an_old_agreement_is_copied_in_from_paper(workspace: Workspace) -> None:
    """It is noted as signed first, as the office's list says, and its text is typed in some day."""
    draft = AgreementDraft(code="mou-1999", title=LocalText.of("Absichtserklärung von 1999"))
    agreement: UUID = workspace.write("Add", lambda s: add(s, draft).id)
    workspace.write("Sign", lambda s: noted_as_signed(s, agreement))
    text = LocalText.of("Die Beteiligten wollen zusammenarbeiten.")
    party = AgreementPartyDraft(agreement_id=agreement, name=LocalText.of("Stadt Leipzig"))
    workspace.write("Add", lambda s: add(s, party))
    clauses: list[UUID] = [
        workspace.write("Add", lambda s: add(s, ClauseDraft(agreement_id=agreement, text=text)).id)
        for _number in range(2)
    ]
    workspace.write("Edit", lambda s: edit(s, Clause, clauses[0], text=LocalText.of("Anders gelesen.")))
    assert one_of(workspace, Clause, id=clauses[0]).text.get("de") == "Anders gelesen."


def test_the_refusal_speaks_german(workspace: Workspace, case: Case) -> None:
    use("de")
    clause = one_of(workspace, Clause)
    with pytest.raises(Refused) as refusal:
        workspace.write("Edit", lambda s: remove(s, Clause, clause.id))
    assert str(refusal.value) == (
        "Diese Vereinbarung ist unterzeichnet, und ihr Wortlaut bleibt, wie er unterzeichnet wurde. Für "
        "Änderungen schließen Sie einen Nachtrag oder eine neue Vereinbarung; wurde die Unterzeichnung "
        "irrtümlich vermerkt, nehmen Sie sie zurück."
    )


def test_the_life_goes_on(workspace: Workspace, case: Case) -> None:
    """Notes, states of promises and the dates of its life are no part of what was signed."""
    promise = one_of(workspace, Obligation, state=ObligationState.OPEN)
    for do in (
        lambda s: edit(
            s,
            Agreement,
            case.agreement,
            signed_on=PartialDate(2019, 6, 26),
            effective_on=PartialDate(2019, 7),
            ends_on=PartialDate(2022),
            notice_months=6,
            summary=LocalText.of("Vermerk"),
            signatories_note=LocalText.of("laut Presse"),
        ),
        lambda s: edit(s, Obligation, promise.id, state=ObligationState.KEPT, evidence=LocalText.of("Mail")),
        lambda s: service.set_status(s, case.agreement, AgreementStatus.IN_FORCE, PartialDate(2019, 7)),
        lambda s: move_to_bin(s, Agreement, case.agreement),
    ):
        workspace.write("Edit", do)
    agreement = one_of(workspace, Agreement, id=case.agreement)
    assert (agreement.notice_months, agreement.status) == (6, AgreementStatus.IN_FORCE)
    assert agreement.deleted_at is not None
    assert one_of(workspace, Obligation, id=promise.id).state is ObligationState.KEPT


def test_who_signed_may_become_known_and_then_stays(workspace: Workspace, case: Case) -> None:
    unknown = SignatoryDraft(party_id=case.partner)
    open_one: Signatory = workspace.write("Add", lambda s: add(s, unknown))
    workspace.write("Edit", lambda s: edit(s, Signatory, open_one.id, person_id=case.person))
    workspace.write("Edit", lambda s: edit(s, Signatory, open_one.id, position_id=case.office))
    workspace.write("Edit", lambda s: edit(s, Signatory, open_one.id, note=LocalText.of("laut Urkunde")))
    for do in (
        lambda s: edit(s, Signatory, open_one.id, person_id=None),
        lambda s: edit(s, Signatory, open_one.id, position_id=None),
        lambda s: remove(s, Signatory, open_one.id),
        lambda s: sign(s, case),
    ):
        refused(workspace, do)
    named = one_of(workspace, Signatory, id=open_one.id)
    assert (named.person_id, named.position_id) == (case.person, case.office)


def test_undo_and_redo_go_behind_the_signing(workspace: Workspace, case: Case) -> None:
    clause = one_of(workspace, Clause)
    workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    changed = clause.text.with_text("de", "Geändert.")
    workspace.write("Edit", lambda s: edit(s, Clause, clause.id, text=changed))
    workspace.write("Sign", lambda s: service.set_status(s, case.agreement, AgreementStatus.SIGNED))
    refused(workspace, lambda s: edit(s, Clause, clause.id, text=clause.text))
    workspace.undo()
    workspace.undo()
    assert one_of(workspace, Clause, id=clause.id).text == clause.text
    workspace.redo()
    workspace.redo()
    assert one_of(workspace, Clause, id=clause.id).text == changed
    assert one_of(workspace, Agreement).status is AgreementStatus.SIGNED


def test_a_signing_noted_by_mistake_is_taken_back_and_noted_anew(workspace: Workspace, case: Case) -> None:
    workspace.write("Go on", lambda s: service.set_status(s, case.agreement, AgreementStatus.IN_FORCE))
    workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    kept = one_of(workspace, Agreement)
    assert (kept.status, kept.signed_on) == (AgreementStatus.READY, None)
    assert one_of(workspace, AgreementStep, status=AgreementStatus.SIGNED) is None
    assert one_of(workspace, AgreementStep, status=AgreementStatus.READY) is not None
    with pytest.raises(Refused, match="not signed"):
        workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    # On the true day, which lies before the one on which the mistake was seen.
    day = PartialDate(2019, 6, 27)
    workspace.write("Sign", lambda s: service.set_status(s, case.agreement, AgreementStatus.SIGNED, day))
    assert one_of(workspace, Agreement).signed_on == day


def test_who_signed_is_called_as_then_whatever_becomes_of_the_names(workspace: Workspace, case: Case) -> None:
    workspace.write("Take back", lambda s: service.take_back_signing(s, case.agreement))
    assert one_of(workspace, AgreementParty, id=case.own).name.is_empty()
    workspace.write("Sign", lambda s: service.set_status(s, case.agreement, AgreementStatus.SIGNED))
    body = one_of(workspace, AgreementParty, id=case.own).organisation_id
    workspace.write("Edit", lambda s: edit(s, Organisation, body, name=LocalText.of("Leipzig, kreisfrei")))
    assert one_of(workspace, AgreementParty, id=case.own).name.get("zh") == "莱比锡市"


def test_no_way_to_enter_a_day_of_signing_that_lies_ahead(workspace: Workspace, case: Case) -> None:
    ahead = PartialDate.of(date.today() + timedelta(days=2))
    step = one_of(workspace, AgreementStep, status=AgreementStatus.SIGNED)
    draft = AgreementStepDraft(agreement_id=case.agreement, status=AgreementStatus.IN_FORCE, reached_on=ahead)
    ways: list[tuple[str, Do]] = [
        ("signed_on", lambda s: edit(s, Agreement, case.agreement, signed_on=ahead)),
        ("on", lambda s: service.set_status(s, case.agreement, AgreementStatus.IN_FORCE, ahead)),
        ("reached_on", lambda s: edit(s, AgreementStep, step.id, reached_on=ahead)),
        ("reached_on", lambda s: service.add_step(s, draft)),
    ]
    for field, do in ways:
        with pytest.raises(Invalid) as fault:
            workspace.write("Edit", do)
        assert "lies ahead" in fault.value.fields[field]
    this_year = PartialDate(date.today().year)  # as far as it is known it may have been
    workspace.write("Edit", lambda s: edit(s, Agreement, case.agreement, signed_on=this_year))


# The window.


def open_agreement(hand: Hand, heading: str, tab: str = "Agreement") -> Agreement:
    hand.go("Agreements")
    hand.open(heading)
    hand.tab(tab)
    found: Agreement = hand.stored(Agreement, hand.record.record_id)
    return found


def read_only(hand: Hand, *names: str) -> list[bool]:
    return [
        not each.isEnabled() or (isinstance(each, QLineEdit | QPlainTextEdit) and each.isReadOnly())
        for each in map(hand.control, names)
    ]


def buttons(hand: Hand) -> list[str]:
    return [each.text().strip("\u2009 ") for each in hand.all(QPushButton)]


def says_why(hand: Hand) -> bool:
    return any(SIGNED in text for text in hand.words())


def test_the_window_shows_what_was_signed_read_only_and_says_why(hand: Hand) -> None:
    agreement = open_agreement(hand, MOU)
    assert says_why(hand)
    assert not {"Add a party", "Add a field"} & set(buttons(hand))
    assert all(read_only(hand, "Title, Deutsch", "Kind", "Languages, German", "Prevailing text", "Originals"))
    assert SIGNED in hand.field("Originals").toolTip()
    assert not any(read_only(hand, "Signed on", "Takes effect on", "Notice period", "Code"))
    hand.enter("Signed on", "26.6.2019")
    assert hand.stored(Agreement, agreement.id).signed_on == PartialDate(2019, 6, 26)
    hand.rows(0)._lines[hand.rows(0).ids[0]].setFocus()
    hand.press(Key.Key_Return)
    assert all(read_only(hand, "Name in this agreement, Deutsch", "Organisation", "Side"))


def test_the_wording_of_a_signed_agreement_offers_no_change(hand: Hand) -> None:
    open_agreement(hand, MOU, "Wording")
    assert says_why(hand)
    assert not {"Add from the library", "Add a paragraph"} & set(buttons(hand))
    clause = hand.rows().ids[0]
    hand.rows()._lines[clause].setFocus()
    hand.press(Key.Key_Return)
    assert all(read_only(hand, "Text, Deutsch", "Text, English", "Heading, Deutsch"))
    assert len([text for text in hand.words() if SIGNED in text]) == 1
    assert "Remove" not in buttons(hand)
    hand.press(Key.Key_Escape)
    menu = hand.rows()._lines[clause]._more.menu()
    assert [action.text() for action in menu.actions() if action.isVisible()] == ["Edit"]
    hand.rows()._lines[clause].setFocus()
    hand.press(Key.Key_Delete)
    assert any(SIGNED in text for text in hand.status())
    assert clause in hand.rows().ids


def test_the_window_takes_a_signing_back_and_opens_the_text_at_once(hand: Hand) -> None:
    agreement = open_agreement(hand, MOU)

    def leave(dialog: QDialog) -> None:
        assert any("noted by mistake" in text for text in hand.words(dialog))
        hand.click("Leave it signed")

    with hand.answering(leave):
        hand.click("Take the signing back …")
    assert hand.stored(Agreement, agreement.id).status is AgreementStatus.IN_FORCE
    with hand.answering(lambda _dialog: hand.click("Take the signing back")):
        hand.click("Take the signing back …")
    assert hand.stored(Agreement, agreement.id).status is AgreementStatus.READY
    assert "Take the signing back …" not in buttons(hand)
    assert not says_why(hand)
    assert "Add a party" in buttons(hand)
    hand.enter("Originals", "3")
    assert hand.stored(Agreement, agreement.id).originals == 3
    hand.undo()
    hand.undo()
    assert hand.stored(Agreement, agreement.id).status is AgreementStatus.IN_FORCE
    assert says_why(hand)
    assert all(read_only(hand, "Originals"))


def test_signing_closes_a_text_that_is_being_written(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT, "Wording")
    hand.take("Add from the library", "Publicity")
    hand.rows()._lines[hand.rows().ids[0]].setFocus()
    hand.press(Key.Key_Return)
    assert not any(read_only(hand, "Text, Deutsch"))
    hand.desk.write("Sign", lambda s: noted_as_signed(s, agreement.id))
    assert all(read_only(hand, "Text, Deutsch"))
    assert says_why(hand)
    assert not {"Add from the library", "Add a paragraph"} & set(buttons(hand))
    hand.press(Key.Key_Z, CTRL)
    assert not any(read_only(hand, "Text, Deutsch"))


def test_the_field_and_the_step_take_the_same_days(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT)
    hand.enter("Signed on", "2150")
    assert "lies ahead" in hand.problem("Signed on")
    assert hand.stored(Agreement, agreement.id).signed_on is None
    hand.enter("Signed on", "")
    hand.tab("States")
    hand.click("Add a state of the past")
    hand.enter("Reached on", "2150")
    hand.click("Add a state of the past", hand.rows())
    assert "lies ahead" in hand.problem("Reached on")
