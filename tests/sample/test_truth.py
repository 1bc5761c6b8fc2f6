"""What is public is exact, and everything else says that it is invented."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal

import pytest
from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import Signatory
from delegation_desk.model.agreements import Agreement, AgreementStatus, AgreementStep
from delegation_desk.model.correspondence import Correspondence, CorrespondenceKind
from delegation_desk.model.documents import Attachment
from delegation_desk.model.outcomes import Certainty, Outcome, OutcomeKind, OutcomeLink
from delegation_desk.model.partnership_parts import PartnershipEvent
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.people import Gender, Person, PrivacyBasis
from delegation_desk.model.place_facts import PlaceFact
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.policy_parts import Channel, Claim, Transmission
from delegation_desk.model.positions import ContactPoint, Position
from delegation_desk.model.record import TABLES
from delegation_desk.model.visit_parts import VisitParty
from delegation_desk.model.visits import Direction, Member, VisaState, Visit
from delegation_desk.sample import rows, visit
from delegation_desk.sample.rows import the

OFFICES = {
    "Clemens Schülke": ("Head of the Office for Economic Development", "City of Leipzig", None),
    "Michael Körner": ("Managing Director", "Invest Region Leipzig GmbH", None),
    "Burkhard Jung": ("Lord Mayor", "City of Leipzig", None),
    "Henry Graichen": ("District Administrator", "District of Leipzig", None),
    "HAN Liming": ("Mayor", "City of Nanjing", PartialDate(2020, 1)),
    "SHI Guangliang": ("Mayor", "City of Jining", None),
    "William Y. Zhang": ("Chairman", "EU-China Municipal Development Commission", None),
}
FIGURES = {
    ("leipzig", "population"): {("593145", "2019")},
    ("leipzig", "area"): {("297.8", "")},
    ("landkreis-leipzig", "population"): {("260429", "2022")},
    ("landkreis-leipzig", "area"): {("1651", "")},
    ("nanjing", "population"): {("8505500", "2019"), ("9314685", "2020")},
    ("nanjing", "area"): {("6587", "")},
    ("jining", "population"): {("8081905", "2010")},
    ("jining", "area"): {("11187", "")},
}
POINTS = {
    "leipzig": (51.340, 12.375),
    "landkreis-leipzig": (51.12, 12.50),
    "nanjing": (32.061, 118.779),
    "jining": (35.415, 116.587),
}
# Everything that is not tagged as invented: nothing may join these by accident.
KNOWN = {
    "policy": {"policy-leipzig", "policy-landkreis-leipzig"},
    "place": set(POINTS),
    "place_fact": {
        *("leipzig-population-2019", "leipzig-area", "landkreis-leipzig-population-2022"),
        *("landkreis-leipzig-area", "landkreis-leipzig-seat", "nanjing-population-2019"),
        *("nanjing-population-2020", "nanjing-area", "jining-population-2010", "jining-area"),
    },
    "organisation": {
        *("stadt-leipzig", "amt-wirtschaft", "landkreis-leipzig", "invest-region", "ecmdc", "ciccps"),
        *("contact-office", "stadt-nanjing", "stadt-jining"),
    },
    "person": {"schuelke", "koerner", "jung", "graichen", "han", "shi", "zhang"},
    "position": {"schuelke", "koerner", "jung", "graichen", "han", "shi", "zhang"},
    "partnership": {"leipzig-nanjing"},
    "partner": {"leipzig-nanjing-leipzig", "leipzig-nanjing-nanjing"},
    "partnership_event": {"since-1988", "visit-2019", "memorandum-2019", "transmission-mayor", "masks"},
    "visit": {"2019-nanjing-jining"},
    "objective": {"companies", "relations"},
    "visit_party": {"ecmdc"},
    "member": {"koerner"},
    "agreement_step": {"mou-2019-leipzig-nanjing-signed"},
    "cooperation_field": {"mou-2019-leipzig-nanjing-settlement", "mou-2019-leipzig-nanjing-partnerships"},
    "signatory": {"mou-2019-leipzig-nanjing-leipzig", "mou-2019-leipzig-nanjing-nanjing"},
    "claim": {
        *("policy-leipzig-1-city-population", "policy-leipzig-1-city-area", "policy-leipzig-1-partnership"),
        *(
            "policy-leipzig-1-base-rate",
            "policy-leipzig-1-equal-rates",
            "policy-leipzig-1-nanjing-population",
        ),
        *("policy-leipzig-2-city-population", "policy-leipzig-2-city-area", "policy-leipzig-2-partnership"),
        *(
            "policy-leipzig-2-base-rate",
            "policy-leipzig-2-equal-rates",
            "policy-leipzig-2-nanjing-population",
        ),
        *("policy-leipzig-2-multiplier", "policy-leipzig-2-effective-rate", "policy-leipzig-2-de-minimis"),
        *("policy-leipzig-2-screening", "policy-landkreis-leipzig-1-district-area"),
        *("policy-landkreis-leipzig-2-district-area", "policy-landkreis-leipzig-2-district-population"),
        *("policy-landkreis-leipzig-1-base-rate", "policy-landkreis-leipzig-2-base-rate"),
    },
    "transmission": {"jung-han", "graichen-shi"},
    "outcome": {"masken-spende"},
    "outcome_link": {
        *("masken-spende-ciccps", "masken-spende-ecmdc", "masken-spende-contact-office"),
        *("masken-spende-2019-nanjing-jining", "masken-spende-mou-2019-leipzig-nanjing"),
        *("masken-spende-jung-han", "masken-spende-leipzig-nanjing", "masken-spende-video-zhang"),
    },
    "correspondence": {"video-zhang"},
}


def real_people(session: Session) -> list[Person]:
    ids = [the("person", name) for name in KNOWN["person"]]
    return list(session.exec(select(Person).where(col(Person.id).in_(ids))).all())


def test_all_but_the_known_is_tagged(session: Session) -> None:
    untagged: dict[str, set[str]] = defaultdict(set)
    names = {row.id: row.name for row in rows()}
    for name, record in TABLES.items():
        for row in session.exec(select(record)):
            if not row.invented:
                untagged[name].add(names.get(row.id, str(row.id)))
    assert untagged == KNOWN


def test_offices(session: Session) -> None:
    held = {}
    for person in real_people(session):
        position = session.exec(select(Position).where(Position.person_id == person.id)).one()
        assert position.organisation_id is not None
        body = session.get_one(Organisation, position.organisation_id)
        held[person.heading()] = (position.title.get("en"), body.name.get("en"), position.since)
        assert position.until is None
    assert held == OFFICES


def test_nothing_else_is_kept_about_real_people(session: Session) -> None:
    """Name, office, form of address where the source has it, and the source."""
    told = {"family_name", "given_name", "name_order", "sort_name", "gender", "privacy_source"}
    blank = Person(family_name="x")
    for person in real_people(session):
        for field in Person.draft.model_fields.keys() - told:
            assert getattr(person, field) == getattr(blank, field), (person.heading(), field)
        assert person.privacy_basis is PrivacyBasis.UNKNOWN
        for record in (ContactPoint, Attachment):
            assert not session.exec(select(record).where(record.person_id == person.id)).all()
    for member in session.exec(select(Member).where(Member.visit_id == visit.VISIT)):
        if session.get_one(Person, member.person_id).invented:
            continue
        assert member.visa is VisaState.UNKNOWN
        assert (member.passport_expiry, member.room, member.travel_note) == (None, "", LocalText())
        assert member.task.is_empty()


def test_chinese_names_come_first(session: Session) -> None:
    for name, gender in (("han", Gender.FEMALE), ("shi", Gender.MALE)):
        person = session.get_one(Person, the("person", name))
        assert person.name_order is NameOrder.FAMILY_FIRST
        assert person.gender is gender
        assert person.native_family_name == person.native_given_name == ""


def test_no_invented_text_names_a_real_person(session: Session) -> None:
    known = re.compile(r"Schülke|Körner|Burkhard|Graichen|Liming|Guangliang|William|Zhang\b")
    for record in TABLES.values():
        for row in session.exec(select(record)):
            if row.invented:
                told = [
                    str(value.texts) if isinstance(value, LocalText) else str(value)
                    for value in (getattr(row, field) for field in record.draft.model_fields)
                ]
                assert [text for text in told if known.search(text)] == []


def test_figures(session: Session) -> None:
    found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    places = {the("place", name): name for name in POINTS}
    for fact in session.exec(select(PlaceFact)):
        if not fact.invented and fact.value is not None:
            year = fact.as_of.edtf() if fact.as_of else ""
            found[places[fact.place_id], fact.key].add((f"{fact.value.normalize():f}", year))
            assert not fact.source.is_empty()
    assert found == FIGURES


def test_places(session: Session) -> None:
    for name, point in POINTS.items():
        place = session.get_one(Place, the("place", name))
        assert (place.latitude, place.longitude) == point
    assert session.get_one(Place, the("place", "landkreis-leipzig")).parent_id is None
    assert session.get_one(Place, the("place", "leipzig")).parent_id is None


def test_the_visit(session: Session) -> None:
    journey = session.get_one(Visit, visit.VISIT)
    assert journey.code == "2019-nanjing-jining"
    assert journey.direction is Direction.OUTBOUND
    assert (journey.starts_on, journey.ends_on) == (PartialDate(2019, 6, 25), PartialDate(2019, 6, 30))
    # What a row that is not invented must not hold.
    assert (journey.file_reference, journey.estimate, journey.actual) == ("", None, None)
    assert journey.lead_organisation_id is None
    arranged = session.get_one(VisitParty, the("visit_party", "ecmdc"))
    assert arranged.contact_id is None


def test_open_signatories(session: Session) -> None:
    for place in ("leipzig", "nanjing"):
        signatory = session.get_one(Signatory, the("signatory", f"mou-2019-leipzig-nanjing-{place}"))
        assert signatory.person_id is None
        assert signatory.position_id is None
        assert not signatory.note.is_empty()
    memorandum = session.get_one(Agreement, the("agreement", "mou-2019-leipzig-nanjing"))
    assert memorandum.invented
    assert memorandum.signed_on == PartialDate(2019, 6)
    assert memorandum.signed_place_id is None
    signed = session.exec(
        select(AgreementStep).where(
            AgreementStep.agreement_id == memorandum.id, AgreementStep.status == AgreementStatus.SIGNED
        )
    ).one()
    assert signed.reached_on == PartialDate(2019, 6)


def test_transmissions_without_a_day(session: Session) -> None:
    sent = session.get_one(Transmission, the("transmission", "jung-han"))
    assert (sent.sender_id, sent.recipient_id) == (the("person", "jung"), the("person", "han"))
    assert (sent.sent_on, sent.not_before) == (None, PartialDate(2020, 1))
    other = session.get_one(Transmission, the("transmission", "graichen-shi"))
    assert (other.sender_id, other.recipient_id) == (the("person", "graichen"), the("person", "shi"))
    assert (other.sent_on, other.not_before) == (None, None)
    for one in (sent, other):
        assert (one.edition_id, one.language, one.channel, one.via_id) == (None, "", Channel.UNKNOWN, None)
        assert one.cover_letter.is_empty()
        assert (one.visit_id, one.acknowledged_on) == (None, None)


def test_the_partnership(session: Session) -> None:
    partnership = session.get_one(Partnership, the("partnership", "leipzig-nanjing"))
    assert partnership.since == PartialDate(1988)
    first = session.get_one(PartnershipEvent, the("partnership_event", "since-1988"))
    assert first.happened_on == PartialDate(1988)
    assert all(event.source for event in session.exec(select(PartnershipEvent)))


def test_the_donation_and_its_chain(session: Session) -> None:
    donation = session.get_one(Outcome, the("outcome", "masken-spende"))
    assert (donation.code, donation.kind) == ("masken-spende", OutcomeKind.DONATION)
    assert donation.amount == Decimal(10000)
    assert donation.reached_on is None
    links = session.exec(select(OutcomeLink).where(OutcomeLink.outcome_id == donation.id)).all()
    # Press reports alone never make an outcome caused.
    assert {link.certainty for link in links} == {Certainty.CONTRIBUTED_TO, Certainty.ASSOCIATED_WITH}
    contributed = {link.organisation_id for link in links if link.certainty is Certainty.CONTRIBUTED_TO}
    assert contributed == {the("organisation", "ciccps"), the("organisation", "ecmdc")}
    assert all(link.source for link in links)


def test_the_video_message(session: Session) -> None:
    video = session.get_one(Correspondence, the("correspondence", "video-zhang"))
    assert video.kind is CorrespondenceKind.VIDEO
    assert (video.dated, video.recipient_id, video.recipient_organisation_id) == (None, None, None)
    assert video.sender_id == the("person", "zhang")


@pytest.mark.parametrize("edition", [1, 2])
def test_the_district_claims_no_figure_of_the_city(session: Session, edition: int) -> None:
    of_city = {
        claim.figure
        for claim in session.exec(select(Claim).where(col(Claim.key).startswith("city-")))
        if not claim.invented
    }
    keys = [row.id for row in rows() if row.name.startswith(f"policy-landkreis-leipzig-{edition}-")]
    figures = {
        claim.figure for claim in session.exec(select(Claim).where(col(Claim.id).in_(keys))) if claim.figure
    }
    assert of_city == {Decimal("593145"), Decimal("297.8")}
    assert not figures & of_city
