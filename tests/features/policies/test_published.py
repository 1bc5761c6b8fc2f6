"""A published edition is what was published: read only, with the reason, in every place."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from tests.driving import Hand, Key

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Edition, EditionStatus, Section, SectionDraft
from delegation_desk.store.records import add, edit

DISTRICT = "Preferential Policy of the District of Leipzig"


def open_policy(hand: Hand) -> Policy:
    hand.go("Preferential Policy")
    hand.open(DISTRICT)
    hand.tab("Sections")
    found: Policy = hand.stored(Policy, hand.record.record_id)
    return found


def edition(hand: Hand, policy: Policy, number: int) -> Edition:
    found: Edition = hand.one(Edition, policy_id=policy.id, number=number)
    return found


def read_only(hand: Hand, *names: str) -> bool:
    """Whether nothing can be typed into any of these lines or texts, nor another word chosen."""
    controls = [hand.control(name) for name in names]
    return all(
        not each.isEnabled() or (isinstance(each, QLineEdit | QPlainTextEdit) and each.isReadOnly())
        for each in controls
    )


def test_a_published_edition_changes_no_more(hand: Hand) -> None:
    policy = open_policy(hand)
    hand.click("Edition: Edition 1")
    assert "published" in hand.words()
    assert "Add a section" not in [each.text() for each in hand.all(QPushButton)]
    first = hand.rows().ids[0]
    section = hand.stored(Section, first)
    assert section.edition_id == edition(hand, policy, 1).id
    hand.rows()._lines[first].setFocus()
    hand.press(Key.Key_Return)
    assert any("has been published and can no longer be changed" in text for text in hand.words())
    assert read_only(hand, "Heading, Deutsch", "Heading, English")
    assert "Remove" not in [each.text().strip() for each in hand.all(QPushButton, hand.rows())]
    hand.write("Heading, Deutsch", "Anders")
    hand.press(Key.Key_Tab)
    assert hand.problem("Heading") == ""
    assert hand.stored(Section, first).title == section.title
    hand.press(Key.Key_Escape)
    hand.rows()._lines[first].setFocus()
    hand.press(Key.Key_Delete)
    assert any("has been published" in text for text in hand.status())
    assert first in hand.rows().ids


def test_the_validity_of_a_published_edition_changes_no_more(hand: Hand) -> None:
    policy = open_policy(hand)
    kept = edition(hand, policy, 1)
    changes: list[dict[str, Any]] = [
        {"valid_until": PartialDate(2031)},
        {"valid_from": None},
        {"prevailing": "en"},
        {"as_of": None},
    ]
    for values in changes:
        change: Any = partial(edit, record=Edition, row_id=kept.id, **values)
        with pytest.raises(Refused, match="has been published and can no longer be changed"):
            hand.desk.commit("Edit", change)
    hand.unfold("Validity")
    assert not read_only(hand, "Valid from")
    hand.click("Edition: Edition 1")
    assert any("has been published and can no longer be changed" in text for text in hand.words())
    assert read_only(hand, "Valid from", "Valid until", "As of", "Prevailing text")
    assert "has been published" in hand.field("Valid until").toolTip()
    hand.enter("Internal note", "Restbestand 40 Stück")
    assert edition(hand, policy, 1).note == "Restbestand 40 Stück"
    hand.click("Withdraw")
    assert edition(hand, policy, 1).status is EditionStatus.WITHDRAWN
    hand.undo()
    hand.undo()
    assert edition(hand, policy, 1).model_copy(update={"revision": 0, "updated_at": None}) == kept.model_copy(
        update={"revision": 0, "updated_at": None}
    )


def test_nothing_is_added_to_a_published_edition(hand: Hand) -> None:
    policy = open_policy(hand)
    number, two = edition(hand, policy, 1), edition(hand, policy, 2)
    draft = SectionDraft(edition_id=number.id, title=LocalText.of("Nachtrag"))
    with pytest.raises(Refused, match="has been published and can no longer be changed"):
        hand.desk.commit("Add", lambda s: add(s, draft))
    hand.desk.commit("Add", lambda s: add(s, draft.model_copy(update={"edition_id": two.id})))
