"""The last working day before a notice is probable while China has not decreed the holidays of its year."""

from __future__ import annotations

from datetime import date

import pytest
from tests.driving import Hand
from tests.features.agreements.conftest import Case
from tests.features.agreements.test_agreements_page import open_agreement
from tests.features.agreements.test_brief import change
from tests.features.agreements.test_document import make, text

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.model.agreements import Agreement
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace

MARKS: dict[Language, str] = {"de": "voraussichtlich", "en": "probably", "zh": "预计"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("year", "probable"), [(2020, False), (2043, True)])
def test_the_sheet_says_so(
    workspace: Workspace, case: Case, year: int, probable: bool, language: Language
) -> None:
    """The last of February, three months before the end, is a Saturday in both years."""
    change(workspace, case, ends_on=PartialDate(year, 5, 31), renewal_months=None)
    printed = text(make(workspace, language, day=date(year, 1, 2)))
    if language == "zh":  # where a line may end anywhere
        printed = printed.replace(" ", "")
    assert {"de": "Arbeitstag", "en": "working day", "zh": "共同工作日"}[language] in printed
    assert (MARKS[language] in printed) is probable


def test_the_page_says_so(hand: Hand) -> None:
    agreement = open_agreement(hand)
    assert "Last working day of both countries" in hand.words()

    hand.desk.commit(
        "Edit agreement", lambda session: records.edit(session, Agreement, agreement.id, term_months=288)
    )
    assert "Probably the last working day of both countries" in hand.words()
