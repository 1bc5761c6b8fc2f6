"""Whoever travels stands in every list of the own staff; of whom nothing is entered, the list says so."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.positions import ContactKind, ContactPointDraft
from delegation_desk.model.visits import Member, MemberDraft, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

MISSING = {"de": "nicht erfasst", "en": "not recorded", "zh": "未登记"}


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    """Of Wackernagel there is a life and a telephone, of Ostermann neither."""

    def fill(session: Session) -> UUID:
        visit = fill_small(session)
        head = session.exec(select(Person).where(Person.family_name == "Wackernagel")).one()
        edit(session, Person, head.id, biography=LocalText.of("Leitet das Amt.", en="Heads the office."))
        phone = ContactPointDraft(
            person_id=head.id, kind=ContactKind.PHONE, value="+49 341 0000-7", audience=Audience.HOST
        )
        row(session, phone)
        return visit

    return workspace.write(N_("Add visit"), fill)


def _text(workspace: Workspace, edition: Audience, language: Language = "en") -> str:
    found = pages(make_pack(workspace, CODE, edition, language).content)
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_of_the_own_staff_name_everybody(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    text = _text(workspace, Audience.INTERNAL, language)
    assert f"Jost Ostermann {MISSING[language]}" in text  # among those who travel
    assert text.count(MISSING[language]) == 2  # and among those to be reached
    for edition in (Audience.DELEGATION, Audience.HOST):
        assert MISSING[language] not in _text(workspace, edition, language)


def test_a_member_without_a_life_has_a_short_entry(workspace: Workspace, visit: UUID) -> None:
    text = _text(workspace, Audience.INTERNAL)
    assert text.count("No biography is held; this edition prints name and office only.") == 1
    _add(workspace, "Aalto", "Berg")
    text = _text(workspace, Audience.INTERNAL)
    assert text.count("No biography is held; this edition prints name and office only.") == 3


def test_many_without_a_life_stand_in_one_line(workspace: Workspace, visit: UUID) -> None:
    _add(workspace, "Aalto", "Berg", "Cohn")
    text = _text(workspace, Audience.INTERNAL)
    line = text.partition("No biography is held of: ")[2].partition(".")[0]
    assert set(line.split(", ")) == {"Jost Ostermann", "Kim Aalto", "Kim Berg", "Kim Cohn"}
    assert "prints name and office only" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_own_staff_reads_whose_passport_is_too_short(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    """Half a year after 14 May is what is asked for."""
    words = {
        "de": "Reisepass für die Einreise zu kurz gültig",
        "en": "passport not valid long enough for entry",
        "zh": "护照有效期不足，不符合入境要求",
    }[language]

    def renew(session: Session, expiry: date) -> None:
        for member in session.exec(select(Member)).all():
            edit(session, Member, member.id, passport_expiry=expiry)

    workspace.write(N_("Edit member"), lambda session: renew(session, date(2027, 11, 13)))
    assert _text(workspace, Audience.INTERNAL, language).count(words) == 2
    for edition in (Audience.DELEGATION, Audience.HOST):
        assert words not in _text(workspace, edition, language)
    workspace.write(N_("Edit member"), lambda session: renew(session, date(2027, 11, 14)))
    assert words not in _text(workspace, Audience.INTERNAL, language)


def _add(workspace: Workspace, *families: str) -> None:
    def add(session: Session) -> None:
        for family in families:
            person = row(session, PersonDraft(family_name=family, given_name="Kim"))
            row(session, MemberDraft(visit_id=session.exec(select(Visit)).one().id, person_id=person))

    workspace.write(N_("Add member"), add)
