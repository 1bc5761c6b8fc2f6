"""Offices and the weight they have: grades of Chinese bodies, ranks of German offices.

Germany has no binding list and customs differ: every rank is a proposal that a person may override.
An office is kept as a code, "cn_mayor/prefecture_city" or "de_landrat".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from typing import Final

from delegation_desk.core.language import N_
from delegation_desk.core.partial import PartialDate


class Group(IntEnum):
    """In which part of a delegation somebody stands."""

    GUEST_OF_HONOUR = 0
    OFFICIAL = 1
    INTERMEDIARY = 2
    COMPANY = 3
    STAFF = 4


class By(IntEnum):
    """Who gave the office; names are those of model.people.Selection."""

    PEOPLE = 0
    COUNCIL = 1
    APPOINTED = 2


class Peer(IntEnum):
    """Levels on which people of both countries meet as equals."""

    E = 0
    D = 1
    C = 2
    B = 3
    A = 4
    S = 5


class Body(Enum):
    """Kinds of Chinese bodies; the value is what a list calls them."""

    MINISTRY = N_("ministry")
    PROVINCE = N_("province")
    MUNICIPALITY = N_("municipality under the central government")
    SUB_PROVINCIAL_CITY = N_("sub-provincial city")
    PREFECTURE_CITY = N_("prefecture-level city")
    MUNICIPALITY_DISTRICT = N_("district of a municipality")
    SUB_PROVINCIAL_DISTRICT = N_("district of a sub-provincial city")
    COUNTY = N_("county")
    COUNTY_CITY = N_("county-level city")
    DISTRICT = N_("district of a city")
    TOWN = N_("town")
    NATIONAL_ZONE = N_("national development zone")
    PROVINCIAL_ZONE = N_("provincial development zone")
    ZONE = N_("other development zone")

    @property
    def grade(self) -> int:
        """Return the grade of the body's head: 3 minister or governor, 5 厅局, 7 县处, 9 乡科."""
        return _GRADES[self]


# Civil Servant Law of China; sub-provincial cities and zones by public lists and custom.
_GRADES: Final = {
    **dict.fromkeys((Body.MINISTRY, Body.PROVINCE, Body.MUNICIPALITY), 3),
    Body.SUB_PROVINCIAL_CITY: 4,
    **dict.fromkeys((Body.PREFECTURE_CITY, Body.MUNICIPALITY_DISTRICT), 5),
    **dict.fromkeys((Body.SUB_PROVINCIAL_DISTRICT, Body.NATIONAL_ZONE), 6),
    **dict.fromkeys((Body.COUNTY, Body.COUNTY_CITY, Body.DISTRICT, Body.PROVINCIAL_ZONE), 7),
    Body.ZONE: 8,
    Body.TOWN: 9,
}
_PROVINCIAL_GRADE: Final = 3
_COUNTY_GRADE: Final = 7
_ZONE_GRADE: Final = 6


@dataclass(frozen=True, slots=True)
class Post:
    """A kind of office; `rank` of a Chinese one follows from the grade of its body, `step` grades below."""

    label: str
    peer: Peer | None
    rank: int | None = None
    by: By = By.APPOINTED
    group: Group = Group.OFFICIAL
    step: int = 0
    bonus: int = 0

    @property
    def graded(self) -> bool:
        """Return whether the rank follows from the grade of a Chinese body."""
        return self.rank is None


POSTS: Final[dict[str, Post]] = {
    "cn_party_secretary": Post(N_("party secretary"), Peer.A, bonus=6),
    "cn_congress_chair": Post(N_("chair of the people’s congress"), Peer.A, by=By.PEOPLE, bonus=5),
    "cn_mayor": Post(N_("mayor, governor or county head (China)"), Peer.A, by=By.COUNCIL, bonus=4),
    "cn_cppcc_chair": Post(N_("chair of the consultative conference"), Peer.A, bonus=3),
    "cn_deputy_secretary": Post(N_("deputy party secretary"), Peer.B, step=1, bonus=3),
    "cn_executive_vice_mayor": Post(N_("executive vice mayor"), Peer.B, by=By.COUNCIL, step=1, bonus=2),
    "cn_congress_deputy": Post(N_("deputy chair of the people’s congress"), Peer.B, step=1, bonus=1),
    "cn_vice_mayor": Post(N_("vice mayor"), Peer.B, by=By.COUNCIL, step=1),
    "cn_cppcc_deputy": Post(N_("deputy chair of the consultative conference"), Peer.B, step=1, bonus=-1),
    "cn_secretary_general": Post(N_("secretary-general"), Peer.B, step=2, bonus=2),
    "cn_deputy_secretary_general": Post(N_("deputy secretary-general"), Peer.C, step=2, bonus=-1),
    "cn_fao_director": Post(N_("director of the foreign affairs office"), Peer.C, step=2),
    "cn_commerce_director": Post(N_("director of the commerce bureau"), Peer.C, step=2),
    "cn_bureau_director": Post(N_("director of a bureau"), Peer.C, step=2),
    "cn_deputy_director": Post(N_("deputy director of a bureau"), Peer.D, step=3),
    "cn_division_chief": Post(N_("division chief"), Peer.E, step=4),
    "cn_deputy_division_chief": Post(N_("deputy division chief"), Peer.E, step=5),
    "cn_zone_director": Post(N_("director of a development zone"), Peer.C, bonus=1),
    "cn_zone_deputy": Post(N_("deputy director of a development zone"), Peer.D, step=1),
    "de_minister_president": Post(N_("minister-president"), Peer.S, 84, By.COUNCIL),
    "de_state_minister": Post(N_("state minister"), Peer.S, 80, By.COUNCIL),
    "de_member_bundestag": Post(N_("member of the Bundestag"), Peer.S, 74, By.PEOPLE),
    "de_member_landtag": Post(N_("member of the state parliament"), Peer.S, 74, By.PEOPLE),
    "de_lord_mayor": Post(N_("lord mayor"), Peer.A, 72, By.PEOPLE),
    "de_landrat": Post(N_("district administrator"), Peer.A, 70, By.PEOPLE),
    "de_lord_mayor_district_town": Post(N_("lord mayor of a district town"), Peer.A, 62, By.PEOPLE),
    "de_mayor": Post(N_("mayor of a town"), Peer.A, 58, By.PEOPLE),
    "de_first_mayor": Post(N_("first deputy mayor"), Peer.B, 57, By.COUNCIL),
    "de_deputy_mayor": Post(N_("deputy mayor"), Peer.B, 56, By.COUNCIL),
    "council_leader": Post(N_("leader or chair of a council"), Peer.A, 60, By.COUNCIL),
    "municipal_chief_executive": Post(N_("chief executive or city manager"), Peer.B, 57),
    "municipal_director": Post(N_("director of services of a city"), Peer.C, 45),
    "de_group_chair": Post(N_("chair of a council group"), Peer.B, 52, By.PEOPLE),
    "de_councillor": Post(N_("councillor"), Peer.B, 50, By.PEOPLE),
    "de_office_head": Post(N_("head of an office"), Peer.C, 40),
    "de_managing_director": Post(N_("managing director of a municipal company"), Peer.C, 40),
    "de_division_head": Post(N_("head of a division"), Peer.D, 30),
    "de_officer": Post(N_("officer"), Peer.E, 20),
    "ambassador": Post(N_("ambassador"), Peer.S, 82),
    "intermediary": Post(
        N_("representative of a chamber or intermediary"), None, 16, group=Group.INTERMEDIARY
    ),
    "company_chair": Post(N_("chair of a company"), None, 18, group=Group.COMPANY),
    "company_manager": Post(N_("managing director of a company"), None, 16, group=Group.COMPANY),
    "company_delegate": Post(N_("company delegate"), None, 14, group=Group.COMPANY),
    "interpreter": Post(N_("interpreter"), None, 0, group=Group.STAFF),
    "staff": Post(N_("staff"), None, 0, group=Group.STAFF),
}


@dataclass(frozen=True, slots=True)
class Office:
    """A post and, in China, the kind of body it is in."""

    post: str
    body: Body | None = None

    @classmethod
    def parse(cls, code: str) -> Office | None:
        """Return the office of a code such as "cn_mayor/prefecture_city"; None if it is not known."""
        post, _slash, body = code.partition("/")
        if post not in POSTS:
            return None
        return cls(post, Body[body.upper()] if body.upper() in Body.__members__ else None)

    @property
    def code(self) -> str:
        """Return the code that a position keeps."""
        return self.post if self.body is None else f"{self.post}/{self.body.name.lower()}"


@dataclass(frozen=True, slots=True)
class Customs:
    """Points of precedence on which houses differ."""

    congress_after_mayor: bool = False
    council_first_at_home: bool = False
    ladies_first: bool = False


def rank(office: Office, customs: Customs | None = None) -> int | None:
    """Return the proposed rank, 0 to 110; None for a Chinese office whose body is not known."""
    post = POSTS[office.post]
    if post.rank is not None:
        return post.rank
    if office.body is None:
        return None
    # Mayor and congress chair change places where the house wants it.
    swap = {"cn_congress_chair": -1, "cn_mayor": 1} if customs and customs.congress_after_mayor else {}
    # Grades end with 10; what would lie below has no weight of its own.
    return max(0, 110 - 10 * (office.body.grade + post.step) + post.bonus + swap.get(office.post, 0))


def peer(office: Office) -> Peer | None:
    """Return the level on which the holder meets others; None for companies, staff, and what is not known."""
    post = POSTS[office.post]
    if post.peer is None or not post.graded:
        return post.peer
    if office.body is None:
        return None
    if office.post == "cn_zone_director":
        return Peer.B if office.body.grade <= _ZONE_GRADE else Peer.C
    if office.post == "cn_zone_deputy":
        return post.peer
    if post.peer is Peer.A and office.body.grade <= _PROVINCIAL_GRADE:
        return Peer.S
    return Peer(max(Peer.E, post.peer - 1)) if office.body.grade >= _COUNTY_GRADE else post.peer


def highest(offices: list[Office], customs: Customs | None = None) -> Office | None:
    """Return the office that counts for somebody who holds several; all of them are printed."""
    return max(offices, key=lambda office: rank(office, customs) or 0, default=None)


def held_on(since: PartialDate | None, until: PartialDate | None, day: date) -> bool | None:
    """Return whether an office was held that day; None where the known dates do not decide it."""
    if (since and since.earliest() > day) or (until and until.latest() < day):
        return False
    return True if since is not None and since.latest() <= day else None
