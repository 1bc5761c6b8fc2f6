"""A gift that was entered with visit and recipient alone is offered in the meeting's sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from tests.driving import Hand
from tests.features.meetings.test_meetings_page import WITHOUT, open_meeting

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.correspondence import Gift, GiftDraft
from delegation_desk.store.records import add

WORDS = "Picture book of Leipzig"


def test_a_gift_without_an_item_is_put_down_for_the_meeting(hand: Hand) -> None:
    item = open_meeting(hand, WITHOUT)
    draft = GiftDraft(description=LocalText.of("Bildband Leipzig", en=WORDS), visit_id=item.visit_id)
    gift_id = hand.desk.commit(N_("Add gift"), lambda session: add(session, draft).id)
    hand.click("Begin meeting sheet")
    hand.click("To hand over")
    assert not any("Nothing is handed over" in words for words in hand.words())
    hand.click(f"Hand over here: {WORDS}")
    assert hand.stored(Gift, gift_id).item_id == item.id
    assert "Gift:" in hand.words()
    assert all(WORDS not in each.accessibleName() for each in hand.all(QPushButton) if "here" in each.text())
    hand.undo()
    assert hand.stored(Gift, gift_id).item_id is None
    hand.click(f"Hand over here: {WORDS}")
    hand.click(WORDS)
    assert hand.record.record_id == gift_id
