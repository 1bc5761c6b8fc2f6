"""The policies: sections, claims, editions through their states, transmissions."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from sqlmodel import Session, col, select
from tests.driving import ALT, CTRL, Hand, Key, type_text

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import (
    Claim,
    Edition,
    EditionStatus,
    Offer,
    Section,
    SectionDraft,
    Transmission,
)
from delegation_desk.model.positions import Position
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.records import add, edit
from delegation_desk.ui.controls import Segments
from delegation_desk.ui.fields.office import HeldOfficeField

CITY = "Preferential Policy of the City of Leipzig"
DISTRICT = "Preferential Policy of the District of Leipzig"


def open_policy(hand: Hand, heading: str = DISTRICT, tab: str = "Sections") -> Policy:
    hand.go("Preferential Policy")
    hand.open(heading)
    hand.tab(tab)
    found: Policy = hand.stored(Policy, hand.record.record_id)
    return found


def edition(hand: Hand, policy: Policy, number: int) -> Edition:
    found: Edition = hand.one(Edition, policy_id=policy.id, number=number)
    return found


def test_a_new_policy_begins_its_first_edition(hand: Hand) -> None:
    hand.go("Preferential Policy")

    def fill(dialog: QDialog) -> None:
        hand.enter("Title, Deutsch", "Preferential Policy Nordsachsen")
        hand.enter("Code", "policy-nordsachsen")
        hand.point_to("Territory", "Nordsachsen", "+ New: Nordsachsen", dialog)
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    policy = hand.one(Policy, code="policy-nordsachsen")
    assert "There is no edition yet." in hand.words()
    hand.click("Begin the first edition")
    assert edition(hand, policy, 1).status is EditionStatus.DRAFT
    hand.click("Add a section")
    hand.enter("Heading, Deutsch", "Standort")
    hand.click("Add a section", hand.rows())
    assert hand.lines() == ["1  Standort"]
    hand.undo()
    hand.undo()
    assert "There is no edition yet." in hand.words()


def test_an_unsourced_claim_stands_in_the_way_of_publishing(hand: Hand) -> None:
    policy = open_policy(hand, CITY)
    hand.click("Publish")
    assert edition(hand, policy, 2).status is EditionStatus.DRAFT
    said = [text for text in hand.status() if "was not published" in text]
    assert said
    assert "has no source" in said[0]
    words = next(each for each in hand.all(QLabel, hand.window.statusBar()) if each.text() == said[0])
    assert words.isVisible()
    assert words.width() > 200
    hand.click("Close", hand.window.statusBar())
    assert not any("was not published" in text for text in hand.status())


def test_a_claim_gets_its_source_and_the_edition_is_approved_and_published(hand: Hand) -> None:
    policy = open_policy(hand, CITY)
    draft = edition(hand, policy, 2)
    claim = hand.ask(lambda session: unsourced(session, draft))
    section = hand.stored(Section, claim.section_id)
    hand.choose("Offers and claims of the section", section.title.get("en"))
    rows = next(each for number in range(3) if claim.id in (each := hand.rows(number)).ids)
    rows._lines[claim.id].setFocus()
    hand.press(Key.Key_Return)
    hand.enter("Source, Deutsch", "Flughafen Leipzig/Halle, Fahrplan 2026")
    hand.enter("As of", "2026")
    assert hand.stored(Claim, claim.id).source == LocalText.of("Flughafen Leipzig/Halle, Fahrplan 2026")
    hand.click("Approve")
    assert edition(hand, policy, 2).status is EditionStatus.APPROVED
    assert "Edition 2 is approved." in hand.status()
    publish(hand)
    published = edition(hand, policy, 2)
    assert published.status is EditionStatus.PUBLISHED, hand.status()
    assert published.published_on == date(2019, 6, 18)  # the day that the sample is looked at on
    assert published.content_hash
    assert "published" in hand.words()
    hand.undo()
    assert edition(hand, policy, 2).status is EditionStatus.APPROVED


def publish(hand: Hand, answer: str = "Publish") -> list[str]:
    """Click “Publish”, and answer the question about what is missing; what it says."""
    said: list[str] = []

    def decide(dialog: QDialog) -> None:
        said.extend(hand.words(dialog))
        hand.click(answer, dialog)

    with hand.answering(decide):
        hand.click("Publish")
    return said


def selected(hand: Hand) -> str:
    """The edition that is chosen."""
    (chooser,) = hand.all(Segments)
    return next(each.text() for each in chooser.buttons() if each.isChecked())


def unsourced(session: Session, draft: Edition) -> Claim:
    found = select(Claim).where(Claim.section_id == Section.id, Section.edition_id == draft.id)
    return session.exec(found.where(col(Claim.source) == LocalText())).one()


def test_a_new_edition_begins_with_the_text_of_the_last(hand: Hand) -> None:
    policy = open_policy(hand)
    sections = hand.lines()
    hand.take("More", "New edition")
    assert any("is not published yet" in text for text in hand.status())
    hand.click("Publish")
    hand.take("More", "New edition")
    assert selected(hand) == "Edition 3"
    assert edition(hand, policy, 3).status is EditionStatus.DRAFT
    assert hand.lines() == sections
    assert hand.stored(Section, hand.rows().ids[0]).edition_id == edition(hand, policy, 3).id
    hand.undo()
    assert selected(hand) == "Edition 2"
    assert "Edition 3" not in [each.text() for each in hand.all(QPushButton)]


def test_sections_offers_and_claims_are_added_and_ordered(hand: Hand) -> None:
    open_policy(hand)
    hand.rows()._lines[hand.rows().ids[0]].setFocus()
    first, second = hand.rows().ids[:2]
    hand.press(Key.Key_Down, ALT)
    assert hand.rows().ids[:2] == [second, first]
    hand.undo()
    section = hand.stored(Section, first)
    hand.choose("Offers and claims of the section", section.title.get("en"))
    hand.click("Add an offer")
    hand.enter("Offer, Deutsch", "Lotsin")
    hand.click("Add an offer", hand.rows(1))
    assert hand.one(Offer, section_id=first).title.get("de") == "Lotsin"
    hand.click("Add a claim")
    hand.enter("Statement, Deutsch", "Einwohner")
    hand.enter("Figure", "258,139")
    hand.click("Add a claim", hand.rows(2))
    claim = hand.one(Claim, section_id=first)
    assert int(claim.figure) == 258139
    assert any("has no source: Einwohner" in each.text() for each in hand.all(QPushButton))
    hand.undo()
    assert not any("has no source: Einwohner" in each.text() for each in hand.all(QPushButton))


def test_a_transmission_of_unknown_date(hand: Hand) -> None:
    policy = open_policy(hand, tab="Transmissions")
    count = len(hand.rows().ids)
    hand.click("Add a transmission")
    hand.point_to("From", "graichen", "Henry Graichen", hand.rows())
    hand.point_to("To", "shi guang", "SHI Guangliang", hand.rows())
    hand.choose("Edition", "Edition 1")
    hand.enter("Not before", "2019")
    hand.click("Add a transmission", hand.rows())
    assert len(hand.rows().ids) == count + 1
    made = hand.one(Transmission, policy_id=policy.id, edition_id=edition(hand, policy, 1).id)
    assert made.sent_on is None
    assert made.document_hash == edition(hand, policy, 1).content_hash
    when = hand.rows()._lines[made.id].row.cells[2]
    assert when.text == "date not known"
    assert "not before 2019" in when.below
    hand.rows()._lines[made.id].setFocus()
    hand.press(Key.Key_Return)
    hand.enter("Sent on", "Smarch 2020")
    assert hand.problem("Sent on")
    hand.enter("Sent on", "March 2020")
    assert hand.problem("Sent on") == ""
    assert hand.stored(Transmission, made.id).sent_on == PartialDate(2020, 3)


def test_what_is_not_published_cannot_have_been_sent(hand: Hand) -> None:
    open_policy(hand, tab="Transmissions")
    count = len(hand.rows().ids)
    hand.click("Add a transmission")
    hand.choose("Edition", "Edition 2")
    hand.click("Add a transmission", hand.rows())
    assert "Edition 2 is not published yet" in hand.problem("Edition")
    hand.press(Key.Key_Escape)
    assert len(hand.rows().ids) == count


def test_validity_is_folded_and_saves(hand: Hand) -> None:
    policy = open_policy(hand)
    hand.unfold("Validity")
    hand.enter("Valid until", "2030")
    assert edition(hand, policy, 2).valid_until == PartialDate(2030)
    assert any("2030" in text for text in hand.words())
    hand.enter("Valid from", "1.1.2031")
    assert hand.problem("Valid from").startswith("The edition ends before it begins.")
    assert edition(hand, policy, 2).valid_from != PartialDate(2031, 1, 1)


def test_the_policy_itself_and_its_code(hand: Hand) -> None:
    policy = open_policy(hand, tab="Policy")
    hand.enter("Code", "Policy Leipzig")
    assert "small letters" in hand.problem("Code")
    hand.enter("Code", "policy-lkl")
    assert hand.stored(Policy, policy.id).code == "policy-lkl"
    hand.undo()
    assert hand.typed("Code") == policy.code


def test_reading_along_offers_no_steps(reader: Hand) -> None:
    open_policy(reader, CITY)
    offered = [each.text() for each in reader.all(QPushButton)]
    assert not {"Approve", "Publish", "Add a section", "Add a claim"} & set(offered)
    reader.click("Edition: Edition 1")
    assert "published" in reader.words()


def test_a_new_policy_has_the_own_office_and_place_from_the_settings(hand: Hand) -> None:
    hand.go("Preferential Policy")

    def fill(dialog: QDialog) -> None:
        hand.enter("Title, Deutsch", "Preferential Policy neu")
        hand.enter("Code", "policy-neu")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made, settings = hand.one(Policy, code="policy-neu"), hand.one(WorkspaceSettings)
    assert (made.issuer_id, made.territory_id) == (settings.office_id, settings.home_place_id)
    assert made.issuer_id is not None


def test_publishing_sets_the_day_and_the_cursor_stays_at_the_steps(hand: Hand) -> None:
    test_a_new_policy_has_the_own_office_and_place_from_the_settings(hand)
    hand.click("Begin the first edition")
    assert focused() == "Approve"
    assert "validity not set" in hand.words()
    hand.click("Add a section")
    hand.enter("Heading, Deutsch", "Standort")
    hand.click("Add a section", hand.rows())
    hand.click("Approve")
    assert focused() == "Publish"
    publish(hand)
    assert focused() == "New edition"
    made = edition(hand, hand.stored(Policy, hand.record.record_id), 1)
    assert made.status is EditionStatus.PUBLISHED, hand.status()
    assert made.valid_from == PartialDate(2019, 6, 18)
    assert made.content_hash == hand.ask(lambda session: content_hash(session, made.id))
    assert not any("unknown" in text for text in hand.words())
    hand.click("Withdraw")
    assert "Edition 1 is withdrawn." in hand.status()
    assert focused() == "New edition"


def test_a_transmission_proposes_the_newest_published_edition(hand: Hand) -> None:
    open_policy(hand, tab="Transmissions")
    hand.click("Add a transmission")
    assert hand.typed("Edition") == "Edition 1"


def test_publishing_asks_once_what_is_missing_and_says_what_happened(hand: Hand) -> None:
    policy = open_policy(hand)
    section = hand.stored(Section, hand.rows().ids[0])
    title = LocalText.of(section.title.get("de"))
    hand.desk.write("Change", lambda s: edit(s, Section, section.id, title=title))
    said = publish(hand, "Not yet")
    assert "Publish edition 2?" in said
    assert "English is missing in 1 text" in said
    assert "Chinese is missing in 1 text" in said
    assert edition(hand, policy, 2).status is EditionStatus.DRAFT
    publish(hand)
    assert edition(hand, policy, 2).status is EditionStatus.PUBLISHED
    assert "Edition 2 is published and can no longer be changed." in hand.status()
    hand.click("Undo", hand.window.statusBar())
    assert edition(hand, policy, 2).status is EditionStatus.DRAFT


def test_nothing_is_asked_where_nothing_is_missing(hand: Hand) -> None:
    test_a_new_policy_has_the_own_office_and_place_from_the_settings(hand)
    hand.click("Begin the first edition")
    made = edition(hand, hand.stored(Policy, hand.record.record_id), 1)
    title = LocalText.of("Standort", en="Site", zh="区位")
    hand.desk.write("Add", lambda s: add(s, SectionDraft(edition_id=made.id, title=title)))
    hand.click("Publish")
    assert edition(hand, hand.stored(Policy, hand.record.record_id), 1).status is EditionStatus.PUBLISHED


def test_the_next_edition_is_offered_beside_the_published_one_and_shown(hand: Hand) -> None:
    policy = open_policy(hand)
    assert "New edition" not in [each.text() for each in hand.all(QPushButton)]
    hand.click("Publish")
    hand.click("New edition")
    assert selected(hand) == "Edition 3"
    assert edition(hand, policy, 3).status is EditionStatus.DRAFT
    assert "New edition" not in [each.text() for each in hand.all(QPushButton)]
    hand.click("Edition: Edition 2")
    assert selected(hand) == "Edition 2"


def test_the_section_opened_last_has_its_offers_and_claims_below(hand: Hand) -> None:
    policy = open_policy(hand)
    second = hand.stored(Section, hand.rows().ids[1])
    hand.rows()._lines[second.id].setFocus()
    hand.press(Key.Key_Return)
    named = f"Claims in “{second.title.get('en')}”"
    assert named in hand.words()
    hand.click("Add a claim")
    hand.enter("Statement, Deutsch", "Einwohner")
    hand.enter("Source, Deutsch", "Melderegister")
    hand.click("Add a claim", hand.rows(2))
    assert hand.one(Claim, source=LocalText.of("Melderegister")).section_id == second.id
    anew = second.title.with_text("en", "Anew")
    hand.desk.write("Rename", lambda s: edit(s, Section, second.id, title=anew))
    assert "Claims in “Anew”" in hand.words()
    hand.press(Key.Key_Escape)
    publish(hand)
    assert edition(hand, policy, 2).status is EditionStatus.PUBLISHED
    assert "Claims in “Anew”" in hand.words()
    assert hand.typed("Offers and claims of the section") == "Anew"


def test_a_transmission_offers_and_proposes_the_offices_of_its_people_alone(hand: Hand) -> None:
    open_policy(hand, tab="Transmissions")
    graichen, shi = hand.one(Person, family_name="Graichen"), hand.one(Person, given_name="Guangliang")
    hand.click("Add a transmission")
    hand.point_to("From", "graichen", "Henry Graichen", hand.rows())
    assert office_fields(hand)[0].read() == {"sender_position_id": None}  # no date, so nobody knows
    hand.enter("Sent on", "27.6.2019")
    sender = office_fields(hand)[0].read()["sender_position_id"]
    assert hand.stored(Position, sender).person_id == graichen.id
    assert hand.stored(Position, sender).held_on(date(2019, 6, 27)) is not False
    hand.point_to("To", "shi guang", "SHI Guangliang", hand.rows())
    receiver = office_fields(hand)[1].read()["recipient_position_id"]
    assert hand.stored(Position, receiver).person_id == shi.id
    hand.click("Add a transmission", hand.rows())
    made = hand.one(Transmission, sender_id=graichen.id, sent_on=PartialDate(2019, 6, 27))
    assert (made.sender_position_id, made.recipient_position_id) == (sender, receiver)


def test_no_office_of_another_person_is_offered_for_a_transmission(hand: Hand) -> None:
    open_policy(hand, tab="Transmissions")
    hand.click("Add a transmission")
    hand.point_to("From", "graichen", "Henry Graichen", hand.rows())
    sender = office_fields(hand)[0]
    sender._line.setFocus()
    type_text(sender._line, "a")
    known = [hit.row_id for hit in sender._hits]
    assert known
    assert {hand.stored(Position, each).person_id for each in known} == {
        hand.one(Person, family_name="Graichen").id
    }


def office_fields(hand: Hand) -> list[HeldOfficeField]:
    return hand.all(HeldOfficeField)


def focused() -> str:
    found = QApplication.focusWidget()
    return found.text().strip() if isinstance(found, QPushButton) else str(found)
