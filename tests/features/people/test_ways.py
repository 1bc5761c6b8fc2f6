"""A way to reach somebody has the form of its kind; what has not is kept as a draft; if old, it is named."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.driving import Hand, Key

from delegation_desk.core.language import use
from delegation_desk.features.policies.document import make_policy
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.places import Organisation
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Edition, EditionStatus
from delegation_desk.model.positions import ContactKind, ContactPoint, ContactPointDraft
from delegation_desk.model.visits import Member, MemberRole, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.check import check
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

DOMAIN = "wirtschaft.landkreis-mittelsachsen.de"
HALF = "+86 312 halb getippt"
NO_EMAIL = "An e-mail address has the form name@example.com. Not saved yet."
NO_PHONE = "A telephone number has digits, blanks and + ( ) / - . and perhaps “ext. 12”. Not saved yet."


def at_contacts(hand: Hand, name: str = "GU Minmin") -> UUID:
    hand.go("People")
    hand.open(name)
    hand.tab("Contact")
    found: UUID = hand.record.record_id
    return found


def points(hand: Hand, person_id: UUID) -> list[tuple[ContactKind, str]]:
    def ask(session: Session) -> list[tuple[ContactKind, str]]:
        found = session.exec(select(ContactPoint).where(ContactPoint.person_id == person_id))
        return [(each.kind, each.value) for each in found]

    found: list[tuple[ContactKind, str]] = hand.ask(ask)
    return found


@pytest.mark.parametrize(
    ("kind", "wrong", "said", "right"),
    [
        ("e-mail", DOMAIN, NO_EMAIL, f"info@{DOMAIN}"),
        ("mobile phone", DOMAIN, NO_PHONE, "+49 151 1234567"),
        ("telephone", HALF, NO_PHONE, "+86 312 5912345 ext. 12"),
        (
            "web",
            "Startseite",
            "A web address begins with the name of a host, such as www.example.com. Not saved yet.",
            f"https://{DOMAIN}/china",
        ),
    ],
)
def test_a_new_way_of_the_wrong_form_stays_in_its_form(
    hand: Hand, kind: str, wrong: str, said: str, right: str
) -> None:
    at_contacts(hand)
    hand.click("Add a way to reach")
    hand.choose("Kind", kind)
    hand.enter("Number or address", wrong)
    hand.click("Add a way to reach", hand.rows())
    assert hand.problem("Number or address") == said
    assert hand.typed("Number or address") == wrong
    assert hand.desk.drafts.all()
    hand.enter("Number or address", right)
    hand.click("Add a way to reach", hand.rows())
    assert hand.one(ContactPoint, value=right).kind.value == kind


def test_a_way_whose_kind_changes_is_checked_anew_and_both_are_saved_together(hand: Hand) -> None:
    person = at_contacts(hand)
    hand.click("Add a way to reach")
    hand.choose("Kind", "telephone")
    hand.enter("Number or address", "+86 25 8321 4567")
    hand.click("Add a way to reach", hand.rows())
    made = hand.one(ContactPoint, value="+86 25 8321 4567")
    hand.line("telephone")
    hand.press(Key.Key_Return)
    hand.choose("Kind", "e-mail")
    assert hand.problem("Kind") == NO_EMAIL
    assert hand.stored(ContactPoint, made.id).kind is ContactKind.PHONE
    hand.enter("Number or address", f"gu@{DOMAIN}")
    assert hand.problem("Kind") == hand.problem("Number or address") == ""
    assert (ContactKind.EMAIL, f"gu@{DOMAIN}") in points(hand, person)
    assert not hand.desk.drafts.all()
    hand.undo()  # one step for both
    assert (ContactKind.PHONE, "+86 25 8321 4567") in points(hand, person)


def test_an_organisation_takes_none_either_and_keeps_what_was_typed(hand: Hand) -> None:
    hand.go("Organisations")
    hand.open("Jining Foreign Affairs Office")
    for title, wrong, said in (("E-mail", DOMAIN, NO_EMAIL), ("Telephone", HALF, NO_PHONE)):
        hand.enter(title, wrong)
        assert hand.problem(title) == said
    stored = hand.stored(Organisation, hand.record.record_id)
    hand.go("People")
    hand.go("Organisations")
    hand.open("Jining Foreign Affairs Office")
    assert hand.typed("E-mail") == DOMAIN
    assert hand.problem("E-mail") == NO_EMAIL
    assert DOMAIN not in stored.email
    assert HALF not in stored.phone


def test_the_sentence_in_german(hand: Hand) -> None:
    at_contacts(hand)
    hand.click("Add a way to reach")
    hand.choose("Kind", "e-mail")
    hand.enter("Number or address", DOMAIN)
    field = hand.field("Number or address")
    use("de")
    try:
        hand.click("Add a way to reach", hand.rows())
        assert field.problem == "Eine E-Mail-Adresse hat die Form name@beispiel.de."
    finally:
        use("en")


def spoil(workspace: Workspace) -> tuple[str, str, int]:
    """What an older program let in: for one who travels, and for the body that issues a policy."""

    def command(session: Session) -> tuple[str, str, int]:
        visit = session.exec(select(Visit).where(Visit.code == "2019-nanjing-jining")).one()
        head = Member.visit_id == visit.id, Member.role == MemberRole.HEAD
        member = session.exec(select(Member).where(*head)).one()
        point = add(session, ContactPointDraft(person_id=member.person_id, audience=Audience.HOST))
        point.value = HALF
        draft = session.exec(select(Edition).where(Edition.status == EditionStatus.DRAFT)).all()[0]
        policy = session.get_one(Policy, draft.policy_id)
        session.get_one(Organisation, policy.issuer_id).email = DOMAIN
        return visit.code, policy.code, draft.number

    return workspace.write("Spoil", command)


def test_old_ones_are_named_by_check_and_before_printing(leipzig: Path) -> None:
    with Workspace.open(leipzig) as workspace:
        visit, policy, number = spoil(workspace)
        told = "\n".join(check(workspace).findings)
        assert HALF in told
        assert "A telephone number has digits" in told
        assert "An e-mail address has the form" in told
        pack = "\n".join(make_pack(workspace, visit, Audience.DELEGATION, "de").remarks)
        assert HALF in pack
        assert "A telephone number has digits" in pack
        with workspace.read() as session:
            sheet = "\n".join(make_policy(session, policy, number, "de").remarks)
        assert DOMAIN in sheet
        assert "An e-mail address has the form" in sheet


def test_an_old_one_does_not_stand_in_the_way_of_another_change(hand: Hand) -> None:
    person = at_contacts(hand)
    hand.desk.commit("Old", lambda session: old_way(session, person))
    hand.line("telephone")
    hand.press(Key.Key_Return)
    hand.enter("Note", "office")
    found = hand.one(ContactPoint, person_id=person, value=HALF)
    assert found.label == "office"


def old_way(session: Session, person_id: UUID) -> None:
    point = add(session, ContactPointDraft(person_id=person_id))
    point.value = HALF
