"""People of the sample: those whom the sources name, with name and office alone, and the invented ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.offices import Office, rank
from delegation_desk.model.people import Gender, PersonDraft, PrivacyBasis
from delegation_desk.model.positions import ContactKind, ContactPointDraft, PositionDraft, Selection
from delegation_desk.model.words import Audience
from delegation_desk.sample.rows import LATER, PREPARED, PRESS, PUBLIC, Row, said, the

_CHOSEN: Final = {
    "de_lord_mayor": Selection.PEOPLE,
    "de_landrat": Selection.PEOPLE,
    "cn_mayor": Selection.COUNCIL,
    "cn_vice_mayor": Selection.COUNCIL,
}

_UNSAID: Final = LocalText()
_MOBILE: Final = "+49 151 "
"""With what the mobile numbers of the sample begin; all others are those of a desk."""


@dataclass(frozen=True, slots=True)
class Post:
    """An office held by one person: title, body, kind of office, from and to."""

    title: LocalText
    body: str
    office: str
    since: str = ""
    until: str = ""

    def row(self, person: str, number: int, *, real: bool = False, entered: date = PREPARED) -> Row:
        """Return the position of that person; the first bears the person's own name."""
        office = Office.parse(self.office)
        draft = PositionDraft(
            person_id=the("person", person),
            organisation_id=the("organisation", self.body) if self.body else None,
            title=self.title,
            since=PartialDate.parse_edtf(self.since) if self.since else None,
            until=PartialDate.parse_edtf(self.until) if self.until else None,
            office=self.office,
            level=rank(office) if office else None,
            selection=_CHOSEN.get(self.office.partition("/")[0], Selection.APPOINTED),
            order=number,
        )
        return Row(f"{person}-{number}" if number else person, draft, real=real, entered=entered)


@dataclass(frozen=True, slots=True)
class Known:
    """A person whom the sources name; nothing is added to what they say."""

    name: str
    given: str
    family: str
    post: Post
    gender: Gender
    order: NameOrder = NameOrder.GIVEN_FIRST
    source: str = PRESS
    entered: date = PREPARED

    def rows(self) -> Iterator[Row]:
        """Return the person and the office."""
        draft = PersonDraft(
            family_name=self.family,
            given_name=self.given,
            name_order=self.order,
            gender=self.gender,
            privacy_source=self.source,
        )
        yield Row(self.name, draft, real=True, entered=self.entered)
        yield self.post.row(self.name, 0, real=True, entered=self.entered)


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented person; a native name makes the family name come first."""

    name: str
    given: str
    family: str
    gender: Gender
    posts: tuple[Post, ...]
    languages: tuple[str, ...]
    life: LocalText = _UNSAID
    native: tuple[str, str] = ("", "")
    sound: str = ""
    title: str = ""
    spoken: LocalText = _UNSAID
    note: str = ""
    diet: LocalText = _UNSAID
    phone: str = ""
    called_by: Audience = Audience.DELEGATION  # up to whom the telephone is told

    def rows(self) -> Iterator[Row]:
        """Return the person, the offices, and how to reach the person."""
        yield Row(self.name, self._person())
        for number, post in enumerate(self.posts):
            yield post.row(self.name, number)
        if self.phone:
            kind = ContactKind.MOBILE if self.phone.startswith(_MOBILE) else ContactKind.PHONE
            yield Row(f"{self.name}-phone", self._contact(kind, self.phone, self.called_by))
        mail = f"{self.given}.{self.family}@beispiel.example".lower().replace("'", "").replace("ü", "ue")
        yield Row(f"{self.name}-mail", self._contact(ContactKind.EMAIL, mail, Audience.HOST))

    def _person(self) -> PersonDraft:
        return PersonDraft(
            family_name=self.family,
            given_name=self.given,
            native_family_name=self.native[0],
            native_given_name=self.native[1],
            name_order=NameOrder.FAMILY_FIRST if self.native[0] else NameOrder.GIVEN_FIRST,
            academic_title=self.title,
            gender=self.gender,
            pronunciation=self.sound,
            salutation=self.spoken,
            languages=list(self.languages),
            portrait_id=the("attachment", f"portrait-{self.name}"),
            biography=self.life,
            diet=self.diet,
            note=self.note,
            privacy_source="Visitenkarte (Beispiel)",
            privacy_basis=PrivacyBasis.PUBLIC_TASK,
            privacy_review=date(2022, 6, 30),
        )

    def _contact(self, kind: ContactKind, value: str, audience: Audience) -> ContactPointDraft:
        return ContactPointDraft(
            person_id=the("person", self.name),
            kind=kind,
            value=value,
            audience=audience,
            order=kind is ContactKind.EMAIL,
        )


KNOWN: Final = (
    Known(
        "schuelke",
        "Clemens",
        "Schülke",
        Post(
            said(
                "Leiter des Amtes für Wirtschaftsförderung",
                "Head of the Office for Economic Development",
                "经济促进局局长",
            ),
            "stadt-leipzig",
            "de_office_head",
        ),
        Gender.MALE,
    ),
    Known(
        "koerner",
        "Michael",
        "Körner",
        Post(said("Geschäftsführer", "Managing Director", "总经理"), "invest-region", "de_managing_director"),
        Gender.MALE,
    ),
    Known(
        "jung",
        "Burkhard",
        "Jung",
        Post(said("Oberbürgermeister", "Lord Mayor", "市长"), "stadt-leipzig", "de_lord_mayor"),
        Gender.MALE,
    ),
    Known(
        "graichen",
        "Henry",
        "Graichen",
        Post(said("Landrat", "District Administrator", "县长"), "landkreis-leipzig", "de_landrat"),
        Gender.MALE,
    ),
    Known(
        "han",
        "Liming",
        "Han",
        Post(
            said("Bürgermeisterin", "Mayor", "市长"),
            "stadt-nanjing",
            "cn_mayor/sub_provincial_city",
            since="2020-01",
        ),
        Gender.FEMALE,
        NameOrder.FAMILY_FIRST,
        f"{PRESS}; Amtsantritt: {PUBLIC}",
        LATER,
    ),
    Known(
        "shi",
        "Guangliang",
        "Shi",
        Post(said("Bürgermeister", "Mayor", "市长"), "stadt-jining", "cn_mayor/prefecture_city"),
        Gender.MALE,
        NameOrder.FAMILY_FIRST,
        PRESS,
        LATER,
    ),
    Known(
        "zhang",
        "William Y.",
        "Zhang",
        Post(said("Vorsitzender", "Chairman", "主席"), "ecmdc", "intermediary"),
        Gender.UNKNOWN,
        NameOrder.GIVEN_FIRST,
        PRESS,
        LATER,
    ),
)


def rows() -> Iterator[Row]:
    """Those whom the sources name."""
    for person in KNOWN:
        yield from person.rows()
