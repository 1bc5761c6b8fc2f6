"""While a visit is under way, only what lies ahead is still to be prepared."""

from __future__ import annotations

from datetime import date

import pytest
from sqlmodel import Session
from tests.driving import Hand

from delegation_desk.features.today.readiness import ahead, measures
from delegation_desk.model.visits import ItemStatus, ProgrammeItem
from delegation_desk.sample.visit import VISIT
from delegation_desk.store import records


def unconfirm_all(hand: Hand) -> None:
    def edit(session: Session) -> None:
        for item in ahead(session, VISIT, date.min):
            records.edit(session, ProgrammeItem, item.id, status=ItemStatus.REQUESTED)

    hand.desk.commit("Ask for everything anew", edit)


@pytest.mark.parametrize("day", [date(2019, 6, 26), date(2019, 6, 28)])
def test_what_lies_behind_is_not_to_chase(hand: Hand, day: date) -> None:
    unconfirm_all(hand)
    with hand.desk.read() as session:
        items = [item for item in ahead(session, VISIT, date.min) if item.starts is not None]
        coming = [item for item in items if item.starts is not None and item.starts.date() >= day]
        found = {each.title: each for each in measures(session, VISIT, day)}
    assert 0 < len(coming) < len(items)
    assert (
        found["Programme items confirmed"].missing == found["Programme items confirmed"].total == len(coming)
    )


def test_after_the_last_day_nothing_is_to_prepare(hand: Hand) -> None:
    with hand.desk.read() as session:
        titles = [each.title for each in measures(session, VISIT, date(2020, 1, 1))]
    assert "Programme items confirmed" not in titles
    assert "Meeting sheets complete" not in titles
