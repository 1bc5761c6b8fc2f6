"""The list of organisations and the page of one."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog
from tests.driving import CTRL, Hand, Key

from delegation_desk.model.places import Organisation, OrganisationKind, Place

NAME = "Jining Foreign Affairs Office"


def open_organisation(hand: Hand, name: str = NAME) -> Organisation:
    hand.go("Organisations")
    hand.open(name)
    found: Organisation = hand.stored(Organisation, hand.record.record_id)
    return found


def test_a_new_organisation_with_a_place_made_on_the_spot(hand: Hand) -> None:
    hand.go("Organisations")

    def fill(dialog: QDialog) -> None:
        hand.click("Create")
        assert "at least one language" in hand.problem("Name")
        hand.enter("Name, Deutsch", "Elbtal Messtechnik GmbH")
        hand.choose("Kind", "company")
        hand.point_to("Place", "Wurzen", "+ New: Wurzen", dialog)
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Organisation, kind=OrganisationKind.COMPANY, sort_name="elbtal messtechnik gmbh")
    assert hand.stored(Place, made.place_id).heading() == "Wurzen"
    assert hand.record.record_id == made.id
    assert "Wurzen" in hand.words()


def test_a_translation_grows_stale_with_its_source_and_is_confirmed(hand: Hand) -> None:
    organisation = open_organisation(hand)
    hand.enter("Name, Deutsch", "Außenamt Jining")
    changed = hand.stored(Organisation, organisation.id)
    assert changed.name.stale("zh")
    assert changed.sort_name == "aussenamt jining"
    assert "stale" in hand.words()
    hand.click("Is still right")  # of the English name
    hand.click("Is still right")  # of the Chinese one, which then stands in view
    assert not hand.stored(Organisation, organisation.id).name.stale("zh")
    for _step in range(3):
        hand.undo()
    assert hand.stored(Organisation, organisation.id).name == organisation.name
    assert hand.typed("Name, Deutsch") == str(organisation.name)


def test_search_and_kind(hand: Hand) -> None:
    hand.go("Organisations")
    hand.search("aussenamt")
    assert hand.listed() == [NAME, "Nanjing Foreign Affairs Office"]
    hand.search("济宁市外事")
    assert hand.listed() == [NAME]
    hand.search("")
    hand.take("Kind: all", "company")
    kinds = {hand.stored(Organisation, each).kind for each in hand.view.model.ids}
    assert kinds == {OrganisationKind.COMPANY}
    hand.take("Kind: company", "all")
    hand.sort("Kind")
    assert len({hand.stored(Organisation, each).kind for each in list(hand.view.model.ids)[:2]}) == 1


def test_the_people_of_an_organisation_lead_to_their_pages(hand: Hand) -> None:
    open_organisation(hand)
    hand.tab("People")
    hand.click("GU Minmin")
    assert type(hand.page).__name__ == "PeoplePage"
    assert "GU Minmin" in hand.words()


def test_an_organisation_is_not_part_of_what_is_not_there(hand: Hand) -> None:
    organisation = open_organisation(hand)
    hand.enter("Part of", "Gibt es nicht 123")
    assert "choose an entry" in hand.problem("Part of")
    assert hand.stored(Organisation, organisation.id).parent_id == organisation.parent_id
    hand.enter("Part of", "")
    assert hand.stored(Organisation, organisation.id).parent_id is None


def test_the_bin_and_back(hand: Hand) -> None:
    open_organisation(hand)
    hand.view.table.setFocus()
    hand.press(Key.Key_Delete)
    assert NAME not in hand.listed()
    hand.go("Bin")
    hand.open(NAME)  # Enter restores
    assert hand.listed() == []
    hand.go("Organisations")
    assert NAME in hand.listed()
