"""The list of people, the page of one: names, portrait, offices, ways to reach them, encounters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTabBar
from tests.driving import CTRL, Hand, Key

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.features.people.met import Encounters
from delegation_desk.features.people.portrait import Portrait
from delegation_desk.model.correspondence import CorrespondenceDraft
from delegation_desk.model.documents import Attachment
from delegation_desk.model.offices import POSTS
from delegation_desk.model.people import Person
from delegation_desk.model.positions import ContactKind, ContactPoint, Position
from delegation_desk.model.words import Audience
from delegation_desk.store.records import add
from delegation_desk.ui.record_link import RecordLink

NAME = "GU Minmin"


def open_person(hand: Hand, name: str = NAME) -> Person:
    hand.go("People")
    hand.open(name)
    found: Person = hand.stored(Person, hand.record.record_id)
    return found


def test_a_new_person_needs_a_name_in_one_script(hand: Hand) -> None:
    hand.go("People")

    def fill(dialog: QDialog) -> None:
        hand.click("Create")
        assert any("needs a name in one script" in text for text in hand.words())
        hand.enter("Family name in Chinese", "欧阳")
        hand.enter("Given name in Chinese", "明华")
        hand.choose("Order of names", "family name first")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Person, native_given_name="明华")
    assert made.name_order is NameOrder.FAMILY_FIRST
    assert hand.record.record_id == made.id
    hand.search("欧阳")
    assert made.id in hand.view.model.ids


def test_the_sort_name_follows_the_name_and_undo_restores_both(hand: Hand) -> None:
    person = open_person(hand, "Körner, Michael")
    hand.enter("Family name", "Aachener")
    assert hand.listed()[0] == "Aachener, Michael"
    assert "Michael Aachener" in hand.words()
    hand.undo()
    assert hand.stored(Person, person.id).sort_name == person.sort_name
    assert hand.typed("Family name") == "Körner"


def test_search_finds_umlauts_spelled_out_characters_and_offices(hand: Hand) -> None:
    hand.go("People")
    for typed, found in [
        ("koerner", "Körner, Michael"),
        ("korner", "Körner, Michael"),
        ("schülke", "Schülke, Clemens"),
        ("顾", NAME),
        ("oberbürgermeister", "Jung, Burkhard"),
        ("gu min", NAME),
    ]:
        hand.search(typed)
        assert found in hand.listed(), typed
        assert len(hand.listed()) < 10, typed
    hand.search("")
    hand.take("Country: all", "China")
    assert NAME in hand.listed()
    assert "Jung, Burkhard" not in hand.listed()


def test_the_name_sorts_both_ways(hand: Hand) -> None:
    hand.go("People")
    names = hand.listed()
    hand.sort("Name")
    assert hand.listed() == names[::-1]


def test_an_office_is_added_and_ends_after_it_began(hand: Hand) -> None:
    person = open_person(hand)
    hand.tab("Offices")
    count = len(hand.rows().ids)
    hand.click("Add an office")
    hand.enter("Office or function, Deutsch", "Vizepräsidentin")
    hand.point_to("Organisation", "kammer jin", "Jining Chamber of Commerce", hand.rows())
    hand.enter("Since", "Smarch 2020")
    assert hand.problem("Since")
    hand.enter("Since", "March 2020")
    hand.enter("Until", "2019")
    hand.click("Add an office", hand.rows())
    assert any("ends before it begins" in text for text in hand.words(hand.rows()))
    hand.enter("Until", "")
    hand.click("Add an office", hand.rows())
    assert len(hand.rows().ids) == count + 1
    made = hand.one(Position, since=PartialDate(2020, 3))
    assert made.person_id == person.id
    assert "since March 2020" in [cell.text for cell in hand.rows()._lines[made.id].row.cells]


def test_the_rank_is_chosen_as_post_and_body(hand: Hand) -> None:
    open_person(hand)
    hand.tab("Offices")
    hand.rows()._lines[hand.rows().ids[0]].setFocus()
    hand.press(Key.Key_Return)
    position = hand.rows().ids[0]
    post: Any = hand.control("For the protocol")
    words = [post.itemText(n) for n in range(post.count())]
    before = hand.stored(Position, position).office
    hand.choose("For the protocol", next(each for each in words if "lord mayor" in each))
    after = hand.stored(Position, position).office
    assert after
    assert after != before
    hand.undo()
    assert hand.stored(Position, position).office == before
    hand.choose("For the protocol", "not chosen")
    assert hand.stored(Position, position).office == ""


def test_the_kind_of_body_comes_without_moving_the_panel(hand: Hand) -> None:
    open_person(hand)
    hand.tab("Offices")
    hand.click("Add an office")
    before = hand.record.geometry()
    field = hand.field("For the protocol")
    hand.choose("For the protocol", POSTS["cn_mayor"].label)
    post, body = hand.control("For the protocol"), hand.control("Kind of body")
    QApplication.processEvents()
    assert hand.record.geometry() == before
    assert body.geometry().left() == post.geometry().left()
    assert body.mapTo(field, body.rect().topRight()).x() <= field.width()
    assert hand.rows().width() <= hand.record.width()


def test_ways_to_reach_somebody(hand: Hand) -> None:
    person = open_person(hand)
    hand.tab("Contact")
    hand.click("Add a way to reach")
    hand.choose("Kind", "WeChat")
    hand.enter("Number or address", "minmin_gu")
    hand.choose("Printed for", "internal")
    hand.click("Add a way to reach", hand.rows())
    made = hand.one(ContactPoint, value="minmin_gu")
    assert (made.person_id, made.kind, made.audience) == (person.id, ContactKind.WECHAT, Audience.INTERNAL)


def test_encounters_lead_to_what_they_name(hand: Hand) -> None:
    open_person(hand)
    hand.tab("Encounters")
    hand.click(hand.all(RecordLink)[0].accessibleName())
    assert type(hand.page).__name__ == "MeetingsPage"


def test_a_portrait_is_taken_from_a_file_and_removed(hand: Hand, tmp_path: Path) -> None:
    person = open_person(hand, "Graichen, Henry")
    file = tmp_path / "henry.png"
    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#345"))
    picture.save(str(file))

    def choose(dialog: QDialog) -> None:
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText(str(file))
        dialog.accept()

    with hand.answering(choose):
        hand.click("Choose picture …")
    stored = hand.stored(Person, person.id)
    kept = hand.stored(Attachment, stored.portrait_id)
    assert (kept.name, kept.media_type, kept.person_id) == ("henry.png", "image/png", person.id)
    assert any(not each.pixmap().isNull() for each in hand.all(QLabel, hand.all(Portrait)[0]))
    hand.click("Remove picture")
    assert hand.stored(Person, person.id).portrait_id is None
    hand.undo()
    assert hand.stored(Person, person.id).portrait_id == kept.id


def test_a_file_that_is_no_picture_is_refused(hand: Hand, tmp_path: Path) -> None:
    person = open_person(hand, "Graichen, Henry")
    portrait = hand.all(Portrait)[0]
    text, empty = tmp_path / "portrait.jpg", tmp_path / "leer.png"
    text.write_text("Ich bin kein Bild")
    empty.write_bytes(b"")
    vector = tmp_path / "drawing.svg"
    vector.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
    for file in (text, empty, vector, tmp_path / "gone.png"):
        portrait.take(file)
        assert any("no picture that can be used" in each for each in hand.words(portrait)), file.name
    assert hand.stored(Person, person.id).portrait_id is None


def test_a_picture_too_large_to_show_is_refused(hand: Hand, tmp_path: Path) -> None:
    open_person(hand, "Graichen, Henry")
    file = tmp_path / "poster.png"
    QImage(8000, 6000, QImage.Format.Format_Mono).save(str(file))
    portrait = hand.all(Portrait)[0]
    portrait.take(file)
    assert any("no picture that can be used" in each for each in hand.words(portrait))


def test_blocking_a_person_says_so_in_the_head(hand: Hand) -> None:
    person = open_person(hand)
    hand.unfold("Data protection")
    hand.click("Blocked")
    assert hand.stored(Person, person.id).blocked
    assert "blocked" in hand.words()
    hand.undo()
    assert not hand.stored(Person, person.id).blocked


def test_a_person_in_the_bin_is_gone_from_the_list(hand: Hand) -> None:
    open_person(hand)
    hand.take("More", "Move to the bin", hand.record)
    assert NAME not in hand.listed()
    assert hand.page.spot() is None
    hand.undo()
    assert NAME in hand.listed()


def test_reading_along(reader: Hand) -> None:
    open_person(reader)
    assert reader.named("Family name", QLineEdit).isReadOnly()
    assert not [each for each in reader.words() if "picture" in each]
    reader.tab("Offices")
    reader.rows()._lines[reader.rows().ids[0]].setFocus()
    reader.press(Key.Key_Return)
    assert not reader.control("For the protocol").isEnabled()


def test_an_office_of_another_time_says_when_it_is_held(hand: Hand) -> None:
    open_person(hand, "HAN Liming")  # mayor since 2020; the sample is looked at as on a day of June 2019
    assert "Mayor (since January 2020), City of Nanjing" in hand.words()
    open_person(hand, "Jung, Burkhard")
    assert any(each.startswith("Lord Mayor, ") for each in hand.words())


def test_an_encounter_is_no_more_exact_than_it_is_known(hand: Hand) -> None:
    open_person(hand, "LIN Yahui")
    hand.tab("Encounters")
    assert format_date(PartialDate(2016, 9), "en", "numeric") in hand.words()
    assert not [each for each in hand.words() if each.endswith("1\N{NO-BREAK SPACE}September 2016")]


def test_what_was_sent_to_or_by_somebody_stands_among_the_encounters(hand: Hand) -> None:
    open_person(hand, "Graichen, Henry")
    hand.tab("Encounters")
    assert any("to SHI Guangliang" in each for each in hand.words())
    assert "edition not known · way not known · to SHI Guangliang" in hand.words()
    hand.click("Preferential Policy of the District of Leipzig")
    assert hand.record.current_tab() == "transmissions"
    open_person(hand, "SHI Guangliang")
    hand.tab("Encounters")
    assert any("from Henry Graichen" in each for each in hand.words())


def test_letters_stand_among_the_encounters_with_their_dates(hand: Hand) -> None:
    person = open_person(hand, "Graichen, Henry")
    hand.tab("Encounters")
    number = len(hand.all(RecordLink))
    draft = CorrespondenceDraft(
        subject=LocalText.of("Einladung"), recipient_id=person.id, dated=PartialDate(2018)
    )
    hand.desk.write("Add", lambda session: add(session, draft))
    assert len(hand.all(RecordLink)) == number + 1
    assert "2018" in hand.words()
    assert "letter · sender not known" in hand.words()
    hand.click("Einladung")
    assert type(hand.page).__name__ == "CorrespondencePage"


def test_no_date_of_an_encounter_is_cut_nor_completed(hand: Hand) -> None:
    open_person(hand, "HAN Liming")
    hand.tab("Encounters")
    assert "not before Jan 2020" in [each.replace("\N{NO-BREAK SPACE}", " ") for each in hand.words()]
    for name in ("HAN Liming", "LIN Yahui"):
        open_person(hand, name)
        hand.tab("Encounters")
        for each in hand.all(QLabel, hand.all(Encounters)[0]):
            if each.minimumWidth() == each.maximumWidth():
                assert each.sizeHint().width() <= each.width(), each.text()


def test_languages_are_typed_by_name_or_code_and_anything_else_is_refused(hand: Hand) -> None:
    person = open_person(hand).id
    hand.enter("Languages", "deutsch / 中文")
    assert hand.stored(Person, person).languages == ["de", "zh"]
    assert hand.typed("Languages") == "German\nChinese"
    hand.paste("Languages", "German\nmarsianisch")
    assert "“marsianisch” is not known as a language" in hand.problem("Languages")
    assert hand.stored(Person, person).languages == ["de", "zh"]
    hand.paste("Languages", "German\nru")
    assert hand.stored(Person, person).languages == ["de", "ru"]


def test_the_tabs_of_a_person_have_room_beside_the_list(hand: Hand) -> None:
    hand.window.resize(1280, 760)
    hand.go("People")
    hand.pick(hand.listed()[0])
    QApplication.processEvents()
    bar = hand.all(QTabBar, hand.record)[0]
    last = bar.tabRect(bar.count() - 1)
    assert last.right() <= bar.width()
