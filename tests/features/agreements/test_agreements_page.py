"""The list of agreements and the page of one: text, promises, parties, and its life."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QDialog
from tests.driving import ALT, CTRL, Hand, Key

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import _
from delegation_desk.features.agreements.life import LifeLine
from delegation_desk.model.agreement_parts import Clause, Obligation, ObligationState, Signatory
from delegation_desk.model.agreements import Agreement, AgreementStatus, AgreementStep
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.tasks import Task
from delegation_desk.store.records import edit
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.theme import font

MOU = "Memorandum of Understanding on economic cooperation"
DRAFT = "Memorandum District of Leipzig – Jining (draft)"
LETTER = "Letter of intent on trade fairs"


def open_agreement(hand: Hand, heading: str = MOU, tab: str = "Agreement") -> Agreement:
    hand.go("Agreements")
    hand.open(heading)
    hand.tab(tab)
    found: Agreement = hand.stored(Agreement, hand.record.record_id)
    return found


LIBRARY, NEEDED = "Add from the library", "All that are needed and missing"


def move_on(hand: Hand, verb: str) -> None:
    with hand.answering(lambda _dialog: hand.click(verb)):
        hand.click(verb)


def test_a_new_agreement_gets_the_paragraphs_of_the_library(hand: Hand) -> None:
    hand.go("Agreements")

    def fill(dialog: QDialog) -> None:
        hand.enter("Title, Deutsch", "Absichtserklärung Logistik")
        hand.enter("Code", "loi-2027-logistik")
        hand.choose("Kind", "letter of intent")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Agreement, code="loi-2027-logistik")
    assert made.status is AgreementStatus.IDEA
    hand.tab("Wording")
    hand.take(LIBRARY, NEEDED)
    count = len(hand.rows().ids)
    assert count > 5
    first = hand.stored(Clause, hand.rows().ids[0])
    assert set(first.text.texts) == {"de", "en", "zh"}
    hand.take(LIBRARY, NEEDED)
    assert len(hand.rows().ids) == count
    hand.undo()
    assert hand.rows().ids == []


def test_a_single_paragraph_is_taken_from_the_library_once(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT)
    hand.tab("Wording")
    before = len(hand.rows().ids)
    assert any("three languages" in text for text in hand.words())
    hand.take(LIBRARY, "Publicity")
    assert len(hand.rows().ids) == before + 1
    added = hand.stored(Clause, hand.rows().ids[-1])
    assert (added.key, added.agreement_id) == ("publicity", agreement.id)
    hand.take(LIBRARY, "Publicity")
    assert len(hand.rows().ids) == before + 1
    hand.undo()
    assert len(hand.rows().ids) == before


def test_an_agreement_moves_on_in_its_life(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT)

    def move(dialog: QDialog) -> None:
        hand.enter("When", "31.6.2019")
        hand.click("To the legal review")
        assert "June has 30 days" in hand.problem("When")
        hand.enter("When", "2150")
        hand.click("To the legal review")
        assert "lies ahead" in hand.problem("When")
        hand.enter("When", "")
        hand.enter("Note", "Entwurf 3 liegt bei")
        hand.click("To the legal review")

    with hand.answering(move):
        hand.click("To the legal review")
    assert hand.stored(Agreement, agreement.id).status is AgreementStatus.LEGAL_REVIEW
    step = hand.one(AgreementStep, agreement_id=agreement.id, status=AgreementStatus.LEGAL_REVIEW)
    assert (step.reached_on, str(step.note)) == (None, "Entwurf 3 liegt bei")
    assert "legal review" in hand.words()
    hand.undo()
    assert hand.stored(Agreement, agreement.id).status is agreement.status
    hand.named("To the legal review", type(hand.record._more))


def test_a_move_that_needs_a_reason_is_refused_without_it(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT)

    def move(dialog: QDialog) -> None:
        hand.click("Not pursued")
        assert any("Please give the reason" in text for text in hand.words())
        hand.click("Cancel")

    with hand.answering(move):
        hand.click("Not pursued")
    assert hand.stored(Agreement, agreement.id).status is agreement.status


def test_a_text_with_open_places_is_not_ready_to_sign(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT)
    hand.tab("Wording")
    hand.take(LIBRARY, NEEDED)
    hand.tab("Agreement")
    for verb in ("To the legal review", "To the council"):
        move_on(hand, verb)

    def ready(dialog: QDialog) -> None:
        hand.click("Ready to sign")
        assert any("The text is not complete" in text for text in hand.words())

    with hand.answering(ready):
        hand.click("Ready to sign")
    assert hand.stored(Agreement, agreement.id).status is AgreementStatus.COUNCIL


def test_an_end_has_no_moves_left(hand: Hand) -> None:
    open_agreement(hand, "Letter of intent on trade fairs")
    assert "This agreement has come to its end." in hand.words()


def test_paragraphs_are_written_in_two_languages_moved_and_removed(hand: Hand) -> None:
    open_agreement(hand, DRAFT, tab="Wording")
    hand.take(LIBRARY, NEEDED)
    ids = list(hand.rows().ids)
    hand.rows()._lines[ids[0]].setFocus()
    hand.press(Key.Key_Return)
    hand.enter("Text, Deutsch", "Neuer Wortlaut.")
    clause = hand.stored(Clause, ids[0])
    assert clause.text.get("de") == "Neuer Wortlaut."
    assert clause.text.stale("zh")
    assert any(cell.mark and "stale" in cell.mark.word for cell in hand.rows()._lines[ids[0]].row.cells)
    hand.press(Key.Key_Escape)
    hand.rows()._lines[ids[0]].setFocus()
    hand.press(Key.Key_Down, ALT)
    assert hand.rows().ids[:2] == [ids[1], ids[0]]
    hand.press(Key.Key_Delete)
    assert ids[0] not in hand.rows().ids
    for _step in range(3):
        hand.undo()
    assert hand.rows().ids == ids
    assert not hand.stored(Clause, ids[0]).text.stale("en")


def test_a_promise_is_kept_with_its_evidence(hand: Hand) -> None:
    agreement = open_agreement(hand, tab="Promises")
    hand.click("Add a promise")
    hand.enter("What was promised, Deutsch", "Messestand stellen")
    hand.choose("By whom", "partner side")
    hand.enter("Due", "May 2019")
    hand.click("Add a promise", hand.rows())
    made = hand.stored(Obligation, hand.rows().ids[-1])
    assert (made.agreement_id, made.due) == (agreement.id, PartialDate(2019, 5))
    assert any(cell.mark and cell.mark.word == "overdue" for cell in cells(hand, made.id))
    hand.rows()._lines[made.id].setFocus()
    hand.press(Key.Key_Return)
    hand.choose("State", "kept", hand.rows())
    assert hand.stored(Obligation, made.id).state is ObligationState.KEPT
    assert not any(cell.mark and cell.mark.word == "overdue" for cell in cells(hand, made.id))


def test_who_signed_may_stay_unknown(hand: Hand) -> None:
    open_agreement(hand)
    assert hand.lines(1) == ["Person not known"]
    hand.line("Person not known", 1)
    hand.press(Key.Key_Return)
    hand.point_to("Person", "jung", "Burkhard Jung", hand.rows(1))
    signatory = hand.stored(Signatory, hand.rows(1).ids[0])
    assert signatory.person_id is not None
    assert hand.lines(1) == ["Burkhard Jung"]
    assert any("Burkhard Jung" in cell.below for cell in cells(hand, hand.rows(0).ids[0]))
    hand.undo()
    assert hand.lines(1) == ["Person not known"]


def test_who_is_to_sign_is_said_to_have_signed_only_afterwards(hand: Hand) -> None:
    open_agreement(hand, DRAFT)
    below = [cell.below for each in hand.rows().ids for cell in cells(hand, each) if cell.below]
    assert below
    assert all(text.startswith("To sign: ") for text in below)
    open_agreement(hand)
    below = [cell.below for each in hand.rows().ids for cell in cells(hand, each) if cell.below]
    assert all(text.startswith("Signed by: ") for text in below)


def test_a_step_that_needs_a_reason_asks_for_it(hand: Hand) -> None:
    open_agreement(hand, DRAFT)
    move_on(hand, "To the legal review")

    def ready(dialog: QDialog) -> None:
        hand.control("Why no council decision is needed")
        assert "To be given for this step" in hand.words(dialog)
        hand.click("Cancel", dialog)

    with hand.answering(ready):
        hand.click("Ready to sign")


def test_the_notice_date_becomes_a_reminder(hand: Hand) -> None:
    agreement = open_agreement(hand)
    assert "Notice of non-renewal by 27\N{NO-BREAK SPACE}March 2022" in hand.words()
    hand.click("Add a reminder")
    task = hand.one(Task, title="Give notice of non-renewal, or let it run on")
    assert (task.agreement_id, task.due) == (agreement.id, date(2022, 3, 27))
    hand.enter("Notice period", "6")
    assert "Notice of non-renewal by 27\N{NO-BREAK SPACE}December 2021" in hand.words()


def listed(hand: Hand, heading: str) -> list[str]:
    """What the cells of a row of the list say."""
    row = hand.view.model.row_at(hand.listed().index(heading))
    assert row is not None
    return [cell.spoken().replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells]


def test_notice_dates_are_the_same_in_list_and_pane_as_on_the_day_of_the_sample(hand: Hand) -> None:
    hand.go("Agreements")
    assert listed(hand, LETTER)[-1] == "30 June 2019, notice"  # it does not renew itself
    assert listed(hand, MOU)[-1] == "27 March 2022"
    assert listed(hand, DRAFT)[-2:] == ["not signed yet", ""]
    open_agreement(hand, LETTER)
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in hand.words()]
    assert "Notice by 30 June 2019" in said
    assert "31 December 2019" in said
    assert "As things stood on 18 June 2019, the day of this sample." in said


def test_what_was_not_pursued_was_never_signed(hand: Hand) -> None:
    open_agreement(hand, DRAFT)

    def drop(dialog: QDialog) -> None:
        hand.enter("Why it is not pursued", "Kein Bedarf")
        hand.click("Not pursued")

    with hand.answering(drop):
        hand.click("Not pursued")
    hand.go("Agreements")
    assert listed(hand, DRAFT)[-2:] == ["never signed", ""]


def test_what_ended_is_told_in_the_past(hand: Hand) -> None:
    settings = hand.one(WorkspaceSettings)
    hand.desk.write("Look from now", lambda s: edit(s, WorkspaceSettings, settings.id, sample_day=None))
    hand.go("Agreements")
    assert listed(hand, LETTER)[-1] == ""
    open_agreement(hand, LETTER)
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in hand.words()]
    assert "The term ended" in said
    assert "31 December 2019" in said
    assert "Notice could be given until 30 June 2019." in said
    assert not [
        text for text in said if text.startswith(("Notice of non-renewal by", "Notice by", "As things stood"))
    ]


def test_what_is_not_renewed_ends_as_agreed_once_nobody_objected(hand: Hand) -> None:
    agreement = open_agreement(hand, LETTER)
    hand.enter("Ends on", "31.8.2019")  # the day to object, 28 February, is over
    assert "This day has passed; the term ends as agreed." in hand.words()
    assert hand.stored(Agreement, agreement.id).renewal_months is None
    assert not [text for text in hand.words() if "renewed" in text]


def test_what_nobody_signed_cannot_be_objected_to(hand: Hand) -> None:
    open_agreement(hand, DRAFT)
    hand.enter("Takes effect on", "1.7.2019")
    hand.enter("Term", "12")
    hand.enter("Notice period", "3")
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in hand.words()]
    assert "30 June 2020" in said
    assert "Notice can be given once it is signed." in said
    assert not [text for text in said if text.startswith(("Notice of non-renewal by", "Notice by"))]
    hand.enter("Renewal by", "12")
    assert "Notice of non-renewal can be given once it is signed." in hand.words()


def test_the_list_filters_and_sorts(hand: Hand) -> None:
    hand.go("Agreements")
    everything = hand.listed()
    hand.take("Status: all", "in negotiation")
    assert hand.listed() == [DRAFT]
    hand.search("absicht")
    assert hand.listed() == []
    hand.click("Show all")
    hand.search("关于经济合作")
    assert hand.listed() == [MOU]
    hand.search("")
    hand.sort("Signed")
    assert sorted(hand.listed()) == sorted(everything)
    assert hand.listed()[-1] == DRAFT  # never signed


def test_files_of_an_agreement(hand: Hand, tmp_path: Path) -> None:
    open_agreement(hand, tab="Attachments")
    count = len(hand.rows().ids)
    scan = tmp_path / "扫描件.pdf"
    scan.write_bytes(b"%PDF-1.4")
    attachments: Any = hand.rows().parent()
    attachments.take([scan])
    assert hand.lines()[-1] == "扫描件.pdf"
    hand.undo()
    assert len(hand.rows().ids) == count


def cells(hand: Hand, row_id: Any) -> list[Any]:
    rows = next(each for each in hand.all(ChildRows) if row_id in each.ids)
    return list(rows._lines[row_id].row.cells)


def test_states_that_nobody_recorded_are_not_drawn_as_reached(hand: Hand) -> None:
    open_agreement(hand, LETTER)
    line = hand.all(LifeLine)[0]
    told = {_(state.value): line.words_of(number) for number, state in enumerate(line._states)}
    filled = [_(state.value) for number, state in enumerate(line._states) if line.is_filled(number)]
    assert filled == ["signed", "in force", "expired"]
    assert told["idea"] == told["before the council"] == "not recorded"
    assert told["signed"].replace("\N{NO-BREAK SPACE}", " ") == "Dec 2016"
    assert "idea: not recorded" in line.accessibleDescription()


def test_no_state_of_the_line_is_cut(hand: Hand) -> None:
    open_agreement(hand, LETTER)
    line = hand.all(LifeLine)[0]
    metrics = QFontMetricsF(font("label"))
    for width in (320, 560, 800):
        line.resize(width, line.height())
        step = width / line._in_line() - 8
        for state in line._states:
            assert all(metrics.horizontalAdvance(word) <= step for word in _(state.value).split())
        assert line.height() == 78 * -(-len(line._states) // line._in_line())
