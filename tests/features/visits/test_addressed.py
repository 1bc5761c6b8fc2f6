"""How people are addressed: as it was noted in a language, else by that language's rules, on every page."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import Session, col, select
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Gender, Person
from delegation_desk.model.visits import Direction, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

UNKNOWN = "Form of address not known, only the name is printed; enter Ms or Mr at the person: "


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def _note(workspace: Workspace, salutation: LocalText) -> None:
    """She is told of in more than name and office, so that her entry says how she is addressed."""

    def change(session: Session) -> None:
        zhou = session.exec(select(Person).where(Person.family_name == "Zhou")).one()
        edit(session, Person, zhou.id, salutation=salutation, languages=["zh"])

    workspace.write(N_("Edit person"), change)


def _text(workspace: Workspace, language: Language) -> str:
    found = pages(make_pack(workspace, CODE, language=language).content)
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_noted_form_wins_in_every_language_that_has_it(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    _note(workspace, LocalText.of("Frau Direktorin Zhou", en="Director Zhou"))
    text = _text(workspace, language)
    for form in ("Frau Direktorin Zhou", "Director ZHOU", "周女士"):
        assert form in text
    assert "Director Zhou" not in text
    assert "Frau Zhou" not in text
    assert "Ms ZHOU" not in text


def test_what_no_language_has_follows_the_rules_of_each(workspace: Workspace, visit: UUID) -> None:
    _note(workspace, LocalText.of("周总", source="zh"))
    text = _text(workspace, "en")
    for form in ("Frau Zhou", "Ms ZHOU", "周总"):
        assert form in text
    assert "周女士" not in text


def _unknown(workspace: Workspace, *families: str) -> None:
    def change(session: Session) -> None:
        for person in session.exec(select(Person).where(col(Person.family_name).in_(families))).all():
            edit(session, Person, person.id, gender=Gender.UNKNOWN)

    workspace.write(N_("Edit person"), change)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_the_name_alone_in_that_column_is_named_before_printing(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    def said(edition: Audience) -> list[str]:
        made = make_pack(workspace, CODE, edition, language)
        return [line.removeprefix(UNKNOWN) for line in made.remarks if line.startswith(UNKNOWN)]

    assert [said(edition) for edition in Audience] == [[], [], []]
    _unknown(workspace, "Zhou", "Ostermann", "Wackernagel")
    # 局长 says how to address her whether or not one knows that she is a woman.
    ours = "Jost Ostermann" if language == "zh" else "Jost Ostermann; Marianne Wackernagel"
    assert said(Audience.HOST) == [ours]
    assert said(Audience.INTERNAL) == [f"{ours}; ZHOU Peiwen"]
    _note(workspace, LocalText.of("Frau Zhou", en="Ms Zhou", zh="周女士"))
    assert said(Audience.INTERNAL) == [ours]


def test_guests_do_not_read_how_they_are_addressed(workspace: Workspace, visit: UUID) -> None:
    _unknown(workspace, "Ostermann")
    workspace.write(
        N_("Edit visit"), lambda session: edit(session, Visit, visit, direction=Direction.INBOUND)
    )
    guests = make_pack(workspace, CODE, Audience.DELEGATION, "en").remarks
    assert not any("Ostermann" in line for line in guests if line.startswith(UNKNOWN))
