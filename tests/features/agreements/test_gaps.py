"""The places of a text: what the record fills by itself, and the one form that asks for the rest."""

from __future__ import annotations

import io
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QScrollArea, QWidget
from sqlmodel import Session, select
from tests.driving import CTRL, Hand, Key
from tests.features.agreements.conftest import CODE, Case
from tests.features.agreements.test_agreements_page import move_on

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import LANGUAGES, N_, translator
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import filling, service
from delegation_desk.features.agreements.document import make_agreement
from delegation_desk.model.agreement_parts import AgreementParty, AgreementPartyDraft, Clause
from delegation_desk.model.agreements import Agreement, AgreementDraft, AgreementStatus, AgreementStep
from delegation_desk.model.clauses import places
from delegation_desk.model.places import OrganisationDraft, PlaceDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.words import Side
from delegation_desk.store.records import add, edit
from delegation_desk.store.today import today
from delegation_desk.store.workspace import Workspace

NBSP = "\N{NO-BREAK SPACE}"
DRAFT = "Memorandum District of Leipzig – Jining (draft)"
LIBRARY, NEEDED = "Add from the library", "All that are needed and missing"
JINAN = LocalText.of("Stadt Jinan", en="City of Jinan", zh="济南市")


def settle(session: Session) -> None:
    """An own office of a city, in the settings."""
    home = add(session, PlaceDraft(name=LocalText.of("Leipzig", zh="莱比锡")))
    name = LocalText.of("Stadt Leipzig", en="City of Leipzig", zh="莱比锡市")
    city = add(session, OrganisationDraft(name=name, own=True))
    name = LocalText.of("Amt für Wirtschaft", en="Economic Office", zh="经济局")
    office = add(session, OrganisationDraft(name=name, own=True, parent_id=city.id))
    add(session, WorkspaceSettingsDraft(office_id=office.id, home_place_id=home.id))


def begin(session: Session) -> Agreement:
    """A new memorandum with Jinan, as a person begins it."""
    settle(session)
    title = LocalText.of("Absichtserklärung mit Jinan", en="Memorandum with Jinan", zh="备忘录")
    made = service.new_agreement(session, AgreementDraft(code="mou-jinan", title=title))
    service.add_missing_clauses(session, made.id)
    add(session, AgreementPartyDraft(agreement_id=made.id, side=Side.PARTNER, name=JINAN, order=2))
    return made


@pytest.fixture
def made(workspace: Workspace) -> Agreement:
    return workspace.write(N_("Add agreement"), begin)


def open_of(workspace: Workspace, agreement_id: UUID) -> list[str]:
    with workspace.read() as session:
        return [each.place for each in filling.gaps(session, agreement_id)]


def test_the_own_side_is_entered_by_itself(workspace: Workspace, made: Agreement) -> None:
    with workspace.read() as session:
        own = session.exec(select(AgreementParty).where(AgreementParty.side == Side.OWN)).one()
        participants = session.exec(select(Clause).where(Clause.key == "participants")).one()
    assert own.agreement_id == made.id
    assert participants.text.get("de").startswith("Stadt Leipzig und {partner}")


def test_without_settings_a_new_agreement_has_no_party(workspace: Workspace) -> None:
    draft = AgreementDraft(code="mou-x", title=LocalText.of("Absichtserklärung"))
    workspace.write(N_("Add agreement"), lambda session: service.new_agreement(session, draft))
    with workspace.read() as session:
        assert session.exec(select(AgreementParty)).all() == []


def test_what_the_record_learns_later_fills_its_places(workspace: Workspace, made: Agreement) -> None:
    still = open_of(workspace, made.id)
    assert not {"own", "partner", "own_contact"} & set(still)
    assert {"aims", "fields", "partner_contact", "term"} <= set(still)
    workspace.write(
        N_("Edit agreement"),
        lambda session: edit(
            session,
            Agreement,
            made.id,
            term_months=36,
            renewal_months=12,
            notice_months=3,
            originals=4,
            effective_on=PartialDate(2027, 5, 20),
            languages=["de", "zh"],
        ),
    )
    assert not {"term", "renewal", "notice", "n", "effective_on", "languages"} & set(
        open_of(workspace, made.id)
    )


def answers(still: list[str]) -> dict[str, LocalText]:
    return {place: LocalText.of(f"[{place}]", en=f"[{place}]", zh=f"[{place}]") for place in still}


def test_answers_go_into_all_clauses_in_one_step(workspace: Workspace, made: Agreement) -> None:
    values = answers(open_of(workspace, made.id))
    workspace.write(N_("Fill"), lambda session: filling.fill_gaps(session, made.id, values))
    assert open_of(workspace, made.id) == []
    with workspace.read() as session:
        texts = [clause.text for clause in session.exec(select(Clause)).all()]
    assert not any(places(text.get(each)) for text in texts for each in LANGUAGES)
    assert any("Stadt Jinan" in text.get("de") for text in texts)
    assert not any(text.stale(each) for text in texts for each in LANGUAGES)
    workspace.undo()
    assert set(open_of(workspace, made.id)) == set(values)


def test_the_refusal_names_every_open_place_with_its_clauses(workspace: Workspace, made: Agreement) -> None:
    still = open_of(workspace, made.id)
    with pytest.raises(filling.Incomplete) as refused, workspace.read() as session:
        filling.complete(session, made.id)
    assert [each.place for each in refused.value.places] == still
    named = {each.place: filling.place_words(each, translator("en")) for each in refused.value.places}
    assert named["notice"] == "Period of notice (paragraphs 8, 9)"
    assert "{" not in str(refused.value)


def test_a_language_in_which_nothing_is_signed_does_not_stand_in_the_way(
    workspace: Workspace, made: Agreement
) -> None:
    values = {place: text.with_text("en", "") for place, text in answers(open_of(workspace, made.id)).items()}
    workspace.write(N_("Fill"), lambda session: filling.fill_gaps(session, made.id, values))
    workspace.write(N_("Fill"), lambda session: filling.complete(session, made.id))
    with workspace.read() as session:
        assert {each.languages for each in filling.gaps(session, made.id)} == {("en",)}


def test_the_sheet_prints_blanks_with_their_meaning(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session:
        sheet = make_agreement(session, CODE, "de")
    pages = PdfReader(io.BytesIO(sheet.content)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "____ (Was beide Seiten erreichen möchten)" in text
    assert "Stadt Leipzig und Stadt Nanjing" in text
    assert "{" not in text
    assert any("What both sides want to achieve (paragraph 2)" in said for said in sheet.warnings)


def around(widget: QWidget) -> QScrollArea:
    found: QWidget | None = widget
    while not isinstance(found, QScrollArea):
        assert found is not None
        found = found.parentWidget()
    return found


def begin_in_window(hand: Hand) -> None:
    hand.go("Agreements")
    hand.open(DRAFT)
    hand.tab("Wording")
    hand.take(LIBRARY, NEEDED)


def test_gaps_are_marked_and_filled_in_one_form(hand: Hand) -> None:
    begin_in_window(hand)
    every = list(LANGUAGES)
    hand.desk.write("Edit", lambda s: edit(s, Agreement, hand.record.record_id, languages=every))
    rows = hand.rows()
    marks = [cell.mark.word for each in rows.ids for cell in rows._lines[each].row.cells if cell.mark]
    assert any("gap" in word for word in marks)
    assert not any("{" in cell.below for each in rows.ids for cell in rows._lines[each].row.cells)
    assert any(text.startswith("Gaps in the wording") for text in hand.words())
    aims = hand.control("What both sides want to achieve, Deutsch")
    hand.click("Put into all paragraphs")
    assert "Nothing is entered yet." in hand.words()
    hand.write("What both sides want to achieve, Deutsch", "den Handel ausbauen")
    hand.write("What both sides want to achieve, English", "expand trade")
    hand.write("What both sides want to achieve, 中文", "扩大贸易")
    hand.press(Key.Key_Return)
    clause = hand.one(Clause, agreement_id=hand.record.record_id, key="aims")
    assert clause.text.get("de") == "Die Beteiligten möchten den Handel ausbauen."
    assert clause.text.get("zh") == "双方愿扩大贸易。"
    assert not aims.isVisible()
    hand.undo()
    assert "{aims}" in hand.stored(Clause, clause.id).text.get("de")


def test_what_is_typed_stays_while_something_else_changes(hand: Hand) -> None:
    begin_in_window(hand)
    hand.write("What both sides want to achieve, Deutsch", "den Handel ausbauen")
    hand.take(LIBRARY, "Review")
    assert hand.typed("What both sides want to achieve, Deutsch") == "den Handel ausbauen"
    hand.control("How often both sides take stock, Deutsch")


AIMS = "What both sides want to achieve, Deutsch"


def test_what_is_typed_stays_while_somebody_is_elsewhere(hand: Hand) -> None:
    begin_in_window(hand)
    hand.write(AIMS, "den Handel ausbauen")
    hand.click("Agreements")
    assert "What you began to enter is kept, but not saved yet." in hand.status()
    hand.go("People")
    hand.go("Agreements")
    hand.open(DRAFT)
    hand.tab("Wording")
    assert hand.typed(AIMS) == "den Handel ausbauen"
    hand.desk.restyled.emit()
    hand.tab("Wording")
    assert hand.typed(AIMS) == "den Handel ausbauen"
    said: list[str] = []

    def stay(dialog: QDialog) -> None:
        said.extend(hand.words(dialog))
        hand.click("Cancel", dialog)

    with hand.answering(stay):
        assert not hand.window.close()
    assert any("Gaps in the wording: den Handel ausbauen" in each for each in said)
    hand.click("Put into all paragraphs")
    assert not hand.desk.drafts.all()
    hand.undo()
    assert hand.typed(AIMS) == ""


def test_what_is_emptied_again_is_not_kept(hand: Hand) -> None:
    begin_in_window(hand)
    hand.write(AIMS, "x")
    hand.press(Key.Key_Backspace)
    assert not hand.desk.drafts.all()
    assert hand.window.close()


def test_the_refusal_leads_to_the_form(hand: Hand) -> None:
    begin_in_window(hand)
    hand.tab("Agreement")
    assert any("in the wording are open" in text for text in hand.words())
    for verb in ("To the legal review", "To the council"):
        move_on(hand, verb)

    def ready(dialog: QDialog) -> None:
        hand.click("Ready to sign")
        links = [each.text() for each in hand.all(QPushButton, dialog)]
        assert "What both sides want to achieve (paragraph 2)" in [each.strip() for each in links], links
        hand.click("What both sides want to achieve (paragraph 2)")

    with hand.answering(ready):
        hand.click("Ready to sign")
    assert hand.stored(Agreement, hand.record.record_id).status is AgreementStatus.COUNCIL
    focused = QApplication.focusWidget()
    assert focused is hand.control("What both sides want to achieve, Deutsch")


def test_printing_warns_of_blanks_first(hand: Hand) -> None:
    begin_in_window(hand)

    def look(dialog: QDialog) -> None:
        assert any("print as blanks" in text for text in hand.words(dialog))
        hand.click("Cancel")

    with hand.answering(look):
        hand.click("Agreement sheet …", hand.window)
    assert hand.record.current_tab() == "text"


def test_a_step_proposes_today_and_keeps_the_cursor_at_the_steps(newcomer: Hand) -> None:
    newcomer.go("Agreements")
    begun = AgreementDraft(code="mou-jinan", title=LocalText.of("Jinan"))
    newcomer.desk.write(N_("Add agreement"), lambda session: add(session, begun))
    newcomer.open("Jinan")

    def move(dialog: QDialog) -> None:
        assert newcomer.typed("When") == format_date(newcomer.ask(today), "en").replace(NBSP, " ")
        newcomer.click("Begin the draft")

    with newcomer.answering(move):
        newcomer.click("Begin the draft")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().strip() == "Begin to negotiate"
    step = newcomer.one(AgreementStep)
    assert step.reached_on == PartialDate.of(newcomer.ask(today))


def test_an_empty_paragraph_is_refused_under_its_field(hand: Hand) -> None:
    hand.go("Agreements")
    hand.open(DRAFT)
    hand.tab("Wording")
    count = len(hand.rows().ids)
    hand.click("Add a paragraph")
    hand.click("Add a paragraph", hand.rows())
    assert "at least one language" in hand.problem("Text")
    assert len(hand.rows().ids) == count


def test_a_new_agreement_in_the_window_has_the_own_side(hand: Hand) -> None:
    hand.go("Agreements")

    def fill(dialog: QDialog) -> None:
        hand.enter("Title, Deutsch", "Absichtserklärung Jinan")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    own = hand.one(AgreementParty, agreement_id=hand.record.record_id)
    assert own.side is Side.OWN
    assert own.organisation_id is not None
    hand.undo()
    assert hand.ask(lambda session: session.get(AgreementParty, own.id)) is None


def test_the_button_of_the_gaps_is_in_view_wherever_one_types(hand: Hand) -> None:
    begin_in_window(hand)
    hand.qtbot.wait(400)
    put_in = hand.control("Put into all paragraphs")
    lines = [each for each in hand.all(QLineEdit) if each.accessibleName().endswith("Deutsch")]
    assert len(lines) > 4
    area = around(put_in)
    for line in lines:
        area.ensureWidgetVisible(line)
        hand.qtbot.wait(20)
        assert not put_in.visibleRegion().isEmpty(), line.accessibleName()


def test_the_sheet_prints_what_was_typed_into_the_gaps_before(hand: Hand) -> None:
    begin_in_window(hand)
    hand.write(AIMS, "den Handel ausbauen")
    hand.write("What both sides want to achieve, 中文", "扩大贸易")

    def look(dialog: QDialog) -> None:
        said = [each.text().strip() for each in hand.all(QPushButton, dialog)]
        assert not any("want to achieve" in each for each in said), said
        hand.click("Cancel")

    with hand.answering(look):
        hand.click("Agreement sheet …", hand.window)
    clause = hand.one(Clause, agreement_id=hand.record.record_id, key="aims")
    assert clause.text.get("de") == "Die Beteiligten möchten den Handel ausbauen."
    assert not hand.desk.drafts.all()
    hand.undo()
    assert "{aims}" in hand.stored(Clause, clause.id).text.get("de")


def test_a_gap_filled_in_one_language_says_which_is_missing(hand: Hand) -> None:
    begin_in_window(hand)
    hand.write(AIMS, "den Handel ausbauen")
    hand.write("Place of signing, Deutsch", "Leipzig")
    hand.write("Place of signing, 中文", "莱比锡")
    hand.click("Put into all paragraphs")
    said = " ".join(hand.status())
    assert (
        "1 gap was filled in all paragraphs. Still missing: What both sides want to achieve (Chinese)."
        in said
    )
    assert QApplication.focusWidget() is hand.control("What both sides want to achieve, 中文")

    def look(dialog: QDialog) -> None:
        said = [each.text().strip() for each in hand.all(QPushButton, dialog)]
        assert "What both sides want to achieve (paragraph 2): Chinese missing" in said
        hand.click("Cancel")

    with hand.answering(look):
        hand.click("Agreement sheet …", hand.window)
