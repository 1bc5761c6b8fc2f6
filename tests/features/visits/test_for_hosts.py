"""What hosts are handed: a visit told from where they stand, whom they may call, and no reasons of ours."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import ContactKind, ContactPointDraft
from delegation_desk.model.visits import ItemStatus, ProgrammeItem, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def _told(workspace: Workspace, edition: Audience, language: Language = "en") -> list[str]:
    found = pages(make_pack(workspace, CODE, edition, language).content)
    return [" ".join(page.split()) for page in found]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("de", "Besuch der Delegation aus Musterstadt, 11. bis 14. Mai 2027"),
        ("en", "Visit of the delegation from Musterstadt, 11 to 14 May 2027"),
        ("zh", "示范市代表团来访，2027年5月11日至14日"),
    ],
)
def test_the_cover_for_hosts_tells_of_guests_who_come(
    workspace: Workspace, visit: UUID, language: Language, wanted: str
) -> None:
    def translate(session: Session) -> None:
        home = session.exec(select(Place).where(Place.country == "DE")).one()
        name = LocalText.of("Musterstadt", en="Musterstadt", zh="示范市")
        edit(session, Place, home.id, name=name)
        edit(session, Visit, visit, home_place_id=home.id)

    workspace.write(N_("Edit place"), translate)
    assert wanted in _told(workspace, Audience.HOST, language)[0]
    assert wanted not in _told(workspace, Audience.DELEGATION, language)[0]


def test_hosts_read_the_telephone_first(workspace: Workspace, visit: UUID) -> None:
    def reach(session: Session) -> None:
        people = {one.family_name: one.id for one in session.exec(select(Person)).all()}
        for family, ways in (
            ("Wackernagel", ((ContactKind.EMAIL, "mw@beispiel.example"),)),
            (
                "Ostermann",
                ((ContactKind.EMAIL, "jo@beispiel.example"), (ContactKind.MOBILE, "+49 151 0000 0009")),
            ),
        ):
            for order, (kind, value) in enumerate(ways):
                point = ContactPointDraft(
                    person_id=people[family], kind=kind, value=value, audience=Audience.HOST, order=order
                )
                row(session, point)

    workspace.write(N_("Add contact"), reach)
    text = " ".join(_told(workspace, Audience.HOST))
    wanted = "Jost Ostermann, mobile phone +49 151 0000 0009, e-mail jo@beispiel.example"
    assert text.count(wanted) == 2  # on the sheet of either meeting


def test_hosts_read_that_an_item_is_cancelled_and_not_why(workspace: Workspace, visit: UUID) -> None:
    def cancel(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem)).all():
            if str(item.title).startswith("Maschinenbau"):
                note = LocalText.of("Too little time", source="en")
                edit(session, ProgrammeItem, item.id, status=ItemStatus.CANCELLED, status_note=note)

    workspace.write(N_("Edit programme item"), cancel)
    assert "cancelled: Too little time" in " ".join(_told(workspace, Audience.DELEGATION))
    text = " ".join(_told(workspace, Audience.HOST))
    assert "cancelled" in text
    assert "Too little time" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_hosts_of_the_sample_read_a_mobile_on_every_sheet(sample: Workspace, language: Language) -> None:
    found = pages(make_pack(sample, "2019-nanjing-jining", Audience.HOST, language).content)
    head = {"de": "Vor Ort erreichbar", "en": "Contact on site", "zh": "现场联系"}[language]
    sheets = [page for page in found[2:] if head in " ".join(page.split()) and "0000 0002" in page]
    assert len(sheets) >= 8


def test_our_office_is_not_at_home_to_hosts_abroad(workspace: Workspace, visit: UUID) -> None:
    def reach(session: Session) -> None:
        office = session.exec(select(Organisation).where(Organisation.own)).one()
        edit(session, Organisation, office.id, phone="+49 341 1234")

    workspace.write(N_("Edit organisation"), reach)
    for edition, head, other in (
        (Audience.HOST, "Our contacts", "At home"),
        (Audience.DELEGATION, "At home", "Our contacts"),
    ):
        text = " ".join(_told(workspace, edition))
        assert head in text
        assert other not in text
    assert "我方联系单位" in " ".join(_told(workspace, Audience.HOST, "zh"))
    assert "Unsere Ansprechstellen" in " ".join(_told(workspace, Audience.HOST, "de"))
