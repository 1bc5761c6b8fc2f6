"""What the sample says in one place it says in the others too: names, forms of address, dates, copies."""

from __future__ import annotations

import re
from datetime import date

import pytest
from sqlmodel import Session, col, select
from tests.sample.test_words import texts

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.names import NameOrder, capitals
from delegation_desk.model.address import Addressee, spoken
from delegation_desk.model.agreement_parts import Clause, Version
from delegation_desk.model.agreements import Agreement, AgreementStatus, AgreementStep
from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.meetings import Meeting, TalkingPoint
from delegation_desk.model.offices import Office
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.positions import ContactKind, ContactPoint, Position
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import ItemKind, ProgrammeItem
from delegation_desk.model.words import Audience
from delegation_desk.sample.rows import the
from delegation_desk.sample.visit import VISIT

MEMORANDUM = the("agreement", "mou-2019-leipzig-nanjing")


def chinese_people(session: Session) -> list[Person]:
    rows = session.exec(select(Person).where(Person.name_order == NameOrder.FAMILY_FIRST)).all()
    return [person for person in rows if person.invented]


def first_position(session: Session, person: Person) -> Position:
    rows = session.exec(select(Position).where(Position.person_id == person.id).order_by(col(Position.order)))
    position = rows.first()
    assert position is not None
    return position


def test_a_life_speaks_of_the_person_as_one_addresses_him(session: Session) -> None:
    for person in chinese_people(session):
        office = Office.parse(first_position(session, person).office)
        form = spoken(Addressee(person.name(), person.gender.name, office), "zh")
        form = person.salutation.get("zh") or form
        assert person.biography.get("zh").startswith(form)


def test_a_form_of_address_is_noted_in_all_languages_or_in_none(session: Session) -> None:
    noted = [person for person in session.exec(select(Person)) if not person.salutation.is_empty()]
    assert {person.name().family for person in noted} == {"Kong", "Hou", "Gao"}
    assert all(not person.salutation.missing(LANGUAGES) for person in noted)


def test_english_writes_chinese_family_names_in_capitals(session: Session) -> None:
    families = {person.family_name for person in session.exec(select(Person)) if person.native_family_name}
    # "Mr Zhang" of the ECMDC writes his name the other way round and is not among them.
    wrong = re.compile(rf"(?:Mr|Ms|Mayor|Director|President) (?:{'|'.join(families)})\b")
    assert [text.get("en") for _row, _field, text in texts(session) if wrong.search(text.get("en"))] == []
    assert capitals("Lü") == "LYU"


def test_a_title_does_not_repeat_the_body(session: Session) -> None:
    for position in session.exec(select(Position)):
        if position.organisation_id is None:
            continue
        body = session.get_one(Organisation, position.organisation_id).name.get("zh")
        title = position.title.get("zh")
        assert not [n for n in range(2, len(title)) if body.endswith(title[:n])], (body, title)


def test_a_vice_mayor_stands_before_the_head_of_a_zone_of_his_city(session: Session) -> None:
    levels = [session.get_one(Position, the("position", name)).level for name in ("lue", "shan", "qu")]
    assert levels == [50, 40, 31]


def test_hosts_read_topics_and_no_instructions(session: Session) -> None:
    """A topic is a heading; whole sentences are what we tell ourselves."""
    sheets = session.exec(select(Meeting).where(Meeting.objective_audience == Audience.HOST)).all()
    points = session.exec(select(TalkingPoint).where(TalkingPoint.audience == Audience.HOST)).all()
    topics = [sheet.objective for sheet in sheets] + [point.text for point in points]
    assert len(topics) > 12
    for topic in topics:
        for language in LANGUAGES:
            assert not topic.get(language).endswith((".", "。")), topic.get(language)
        assert not re.match(r"(?:Win|Hand|Go|Read|Present|Explain|Offer|Enter|Record) ", topic.get("en"))


def test_a_named_interpreter_of_ours_is_on_our_side(session: Session) -> None:
    ours = the("person", "shen")
    items = session.exec(
        select(ProgrammeItem).where(
            ProgrammeItem.interpreter_id == ours, ProgrammeItem.kind == ItemKind.MEETING
        )
    ).all()
    assert items
    for item in items:
        taking_part = session.exec(select(Participant.person_id).where(Participant.item_id == item.id)).all()
        assert ours in taking_part, item.title.get("en")


def test_the_interpreter_of_the_tour_takes_part_in_it(session: Session) -> None:
    tour = session.get_one(ProgrammeItem, the("programme_item", "terminal"))
    taking_part = session.exec(select(Participant.person_id).where(Participant.item_id == tour.id)).all()
    assert tour.interpreter_id in taking_part


@pytest.mark.parametrize(("language", "interval"), [("de", "zwölf"), ("en", "twelve"), ("zh", "十二个月")])
def test_the_review_is_the_same_in_every_language(
    session: Session, language: Language, interval: str
) -> None:
    review = session.exec(select(Clause).where(Clause.key == "review")).one()
    assert interval in review.text.texts[language]


def test_no_draft_of_the_memorandum_comes_after_it_was_ready(session: Session) -> None:
    steps = session.exec(select(AgreementStep).where(AgreementStep.agreement_id == MEMORANDUM)).all()
    reached = {step.status: step.reached_on for step in steps}
    ready, council = reached[AgreementStatus.READY], reached[AgreementStatus.COUNCIL]
    versions = session.exec(select(Version).where(Version.agreement_id == MEMORANDUM)).all()
    assert ready
    assert council
    assert all(one.dated and one.dated.latest() <= council.earliest() <= ready.earliest() for one in versions)


def test_two_originals_wherever_they_are_counted(session: Session) -> None:
    assert session.get_one(Agreement, MEMORANDUM).originals == 2
    counted = [text for _row, _field, text in texts(session) if "Urschriften" in text.get("de")]
    assert len(counted) == 2
    for text in counted:
        assert re.search("Zwei Urschriften auf Deutsch und Chinesisch", text.get("de"), re.IGNORECASE)
        assert re.search("two originals in German and Chinese", text.get("en"), re.IGNORECASE)
        assert "正本一式两份（德文和中文）" in text.get("zh")


def test_nothing_is_in_force_before_it_is_signed(session: Session) -> None:
    for agreement in session.exec(select(Agreement)):
        if agreement.signed_on and agreement.effective_on:
            assert agreement.signed_on.earliest() <= agreement.effective_on.earliest()
            exact = agreement.signed_on.precision == "day"
            same_month = agreement.signed_on.edtf() == agreement.effective_on.edtf()[:7]
            assert exact or same_month or agreement.signed_on.latest() <= agreement.effective_on.earliest()


def test_only_mobile_numbers_are_called_mobile(session: Session) -> None:
    points = session.exec(select(ContactPoint).where(ContactPoint.kind == ContactKind.MOBILE)).all()
    assert points
    assert all(point.value.startswith("+49 151 ") for point in points)


def test_what_was_received_comes_from_them_and_was_registered_on_return(session: Session) -> None:
    own = the("organisation", "stadt-leipzig")
    gifts = session.exec(select(Gift).where(Gift.visit_id == VISIT)).all()
    for gift in gifts:
        giver, recipient = gift.giver_organisation_id, gift.recipient_organisation_id
        assert (giver == own) == (gift.way is Way.OUTGOING)
        assert (recipient == own) == (gift.way is Way.INCOMING)
        if gift.way is Way.INCOMING:
            assert gift.registered_on is not None
            assert gift.registered_on > date(2019, 6, 30)
