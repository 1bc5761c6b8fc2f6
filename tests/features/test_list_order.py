"""Lists stand in the order of the names that they show, whatever the window speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import Session
from tests.driving import Hand

from delegation_desk.core.language import Language
from delegation_desk.core.names import fold
from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.core.text import LocalText
from delegation_desk.model.correspondence import CorrespondenceDraft, GiftDraft
from delegation_desk.model.outcomes import OutcomeDraft
from delegation_desk.model.partnerships import PartnershipDraft
from delegation_desk.model.places import OrganisationDraft, PlaceDraft
from delegation_desk.model.record import Draft
from delegation_desk.store.records import add

NAMES = (
    LocalText.of(de="Zinnteller", en="A pewter plate"),
    LocalText.of(de="Ärmel", en="Zip-on sleeves"),
    LocalText.of(zh="茶叶", de="Bergtee", en="Mountain tea", source="zh"),
    LocalText.of(de="Ältere Karte", zh="旧地图", source="zh"),
    LocalText.of(en="“Élan”, a book", de="Öl – auf Leinwand", source="en"),
    LocalText.of(en="Oil in a jar"),
    LocalText.of(zh="丝绸"),
    LocalText.of(zh="书法"),
    # What was written first is gone; what is left is shown.
    LocalText.of(zh="印章").with_source("de"),
    LocalText.of(de="Mappe, kurz", en="Folder - short"),
    LocalText.of(de="Mappe", en="Folder"),
    LocalText.of(de="Mappe für Akten", en="Folder for files"),
)
LISTS = (
    ("Gifts", GiftDraft, "description"),
    ("Partnerships", PartnershipDraft, "title"),
    ("Outcomes", OutcomeDraft, "title"),
    ("Correspondence", CorrespondenceDraft, "subject"),
    ("Places", PlaceDraft, "name"),
    ("Organisations", OrganisationDraft, "name"),
)


@pytest.mark.parametrize("spoken", ["en", "de"])
@pytest.mark.parametrize(("page", "draft", "named"), LISTS)
def test_a_list_stands_in_the_order_of_the_names_it_shows(
    newcomer: Hand, spoken: Language, page: str, draft: type[Draft], named: str
) -> None:
    newcomer.desk.commit("Fill", lambda session: fill(session, draft, named))
    save_settings(replace(load_settings(), window_language="de" if spoken == "de" else "en"))
    newcomer.window.dress_anew()
    newcomer.window.show_title(page)
    column = next(number for number, each in enumerate(newcomer.view.spec.columns) if not each.width)
    shown = sorted((each.best(spoken)[0] for each in NAMES), key=fold)
    newcomer.sort(newcomer.view.spec.columns[column].title)
    first = newcomer.listed()
    newcomer.sort(newcomer.view.spec.columns[column].title)
    assert [first, newcomer.listed()] in ([shown, shown[::-1]], [shown[::-1], shown])


def fill(session: Session, draft: type[Draft], named: str) -> None:
    for number, name in enumerate(NAMES):
        values: dict[str, Any] = {named: name}
        if "code" in draft.model_fields:
            values["code"] = f"n{number}"
        add(session, draft(**values))
