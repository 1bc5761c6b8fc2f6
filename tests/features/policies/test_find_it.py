"""What an officer looks for on the page of a policy: the edition shown, the new section, who got what."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from sqlmodel import select
from tests.driving import Hand
from tests.features.policies.test_policies_page import CITY, edition, open_policy, unsourced

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Organisation
from delegation_desk.model.policy_parts import Claim, Edition, EditionStatus, Section, Transmission
from delegation_desk.store.records import edit
from delegation_desk.ui.rows import ChildRows


def printed_edition(hand: Hand) -> int | None:
    """Click the button, and see which edition is made then."""
    hand.click("Print edition …")
    with hand.qtbot.waitSignal(hand.page.preview.made, timeout=20_000):
        pass
    hand.qtbot.waitUntil(lambda: not hand.desk.background.busy())
    number: int | None = hand.page.order().edition_no
    return number


def test_the_edition_that_shows_is_the_one_that_is_printed(hand: Hand) -> None:
    open_policy(hand, CITY)
    assert printed_edition(hand) == 2
    open_policy(hand, CITY)
    hand.click("Edition: Edition 1")
    assert printed_edition(hand) == 1


def test_a_new_section_is_the_one_that_offers_and_claims_are_added_to(hand: Hand) -> None:
    open_policy(hand, CITY)
    hand.click("Add a section")
    hand.enter("Heading, Deutsch", "Neuer Abschnitt")
    hand.click("Add a section", hand.rows())
    assert "Claims in “Neuer Abschnitt”" in hand.words()
    assert hand.typed("Offers and claims of the section") == "Neuer Abschnitt"
    hand.undo()
    assert "Claims in “Neuer Abschnitt”" not in hand.words()


def test_a_missing_language_is_one_line_that_unfolds(hand: Hand) -> None:
    policy = open_policy(hand, CITY)
    draft = edition(hand, policy, 2)
    sections = hand.ask(lambda s: s.exec(select(Section).where(Section.edition_id == draft.id)).all())

    def strip(session: object) -> None:
        for each in sections:
            text = LocalText.of(each.title.get("de"), zh=each.title.get("zh"))
            edit(session, Section, each.id, title=text)  # type: ignore[arg-type]  # the session of a write

    hand.desk.write("Change", strip)
    heading = sections[0].title.get("de")
    folds = [each for each in hand.all(QPushButton) if each.text().startswith("English is missing in")]
    assert len(folds) == 1
    assert not any(text.startswith("English is missing: ") for text in hand.words())
    assert heading not in hand.words()
    hand.click(folds[0].accessibleName())
    assert heading in hand.words()


def test_what_is_to_be_settled_leads_to_its_claim(hand: Hand) -> None:
    policy = open_policy(hand, CITY)
    draft = edition(hand, policy, 2)
    claim = hand.ask(lambda session: unsourced(session, draft))
    line = next(each for each in hand.all(QPushButton) if "has no source" in each.text())
    hand.click(line.accessibleName())
    assert next(each for each in hand.all(ChildRows) if claim.id in each.ids)._editing == claim.id
    hand.enter("Source, Deutsch", "Fahrplan")
    assert hand.stored(Claim, claim.id).source == LocalText.of("Fahrplan")


def test_a_contact_is_said_to_be_a_body(hand: Hand) -> None:
    open_policy(hand, CITY)
    hand.click("Add an offer")
    field = hand.field("Contact (body)")
    assert "not a person" in field._sentence.text()
    hand.point_to("Contact (body)", "Sabine Krüger", "+ New organisation: Sabine Krüger")
    assert hand.one(Organisation, sort_name="sabine krueger") is not None


def test_sent_before_it_was_published_is_said_but_kept(hand: Hand) -> None:
    policy = open_policy(hand, CITY, tab="Transmissions")
    first = edition(hand, policy, 1)
    assert first.published_on is not None
    hand.click("Add a transmission")
    hand.choose("Edition", "Edition 1")
    hand.choose("Language", "Chinese")
    hand.enter("Sent on", "2.1.2018")
    assert "was published only later" in hand.field("Sent on")._sentence.text()
    assert not hand.problem("Sent on")
    hand.click("Add a transmission", hand.rows())
    made = hand.one(Transmission, policy_id=policy.id, sent_on=PartialDate(2018, 1, 2))
    cell = hand.rows()._lines[made.id].row.cells[2]
    assert "edition 1 (Chinese)" in cell.below
    assert cell.remark is not None
    assert cell.remark.word == "earlier than the edition"


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ({"published_on": None, "status": EditionStatus.DRAFT}, "Edition 1 is not published."),
        ({"valid_from": PartialDate(2019, 9)}, "Edition 1 is valid only from September 2019."),
    ],
)
def test_sent_before_it_was_valid_is_said_too(hand: Hand, kept: dict[str, Any], said: str) -> None:
    policy = open_policy(hand, CITY, tab="Transmissions")
    first = edition(hand, policy, 1)
    hand.desk.commit("Change", lambda session: session.get_one(Edition, first.id).sqlmodel_update(kept))
    hand.click("Add a transmission")
    hand.choose("Edition", "Edition 1")
    hand.enter("Sent on", "8.2019" if "valid_from" in kept else "8.2018")
    assert said in hand.field("Sent on")._sentence.text()


def test_the_office_of_a_recipient_says_where_it_is_held(hand: Hand) -> None:
    hand.go("Preferential Policy")
    hand.open("Preferential Policy of the District of Leipzig")
    hand.tab("Transmissions")
    receivers = [line.row.cells[1].below for line in hand.rows()._lines.values()]
    assert any(", " in words for words in receivers), receivers
