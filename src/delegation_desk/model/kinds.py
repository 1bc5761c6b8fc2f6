"""The enums that are asked for where the tables that keep them are not declared."""

from __future__ import annotations

from enum import Enum

from delegation_desk.core.language import N_


class VisitStatus(Enum):
    """How far a visit has come."""

    IDEA = N_("idea")
    PLANNING = N_("in planning")
    CONFIRMED = N_("confirmed")
    UNDER_WAY = N_("under way")
    COMPLETED = N_("completed")
    CANCELLED = N_("cancelled")


class Direction(Enum):
    """Whether a delegation leaves or comes."""

    OUTBOUND = N_("outbound")
    INBOUND = N_("inbound")


class MemberRole(Enum):
    """In which role a person travels."""

    HEAD = N_("head of delegation")
    MEMBER = N_("member")
    COMPANY = N_("company representative")
    INTERPRETER = N_("interpreter")
    STAFF = N_("staff")


class VisaState(Enum):
    """How far a visa has come."""

    UNKNOWN = N_("not recorded")
    NOT_NEEDED = N_("no visa needed")
    NEEDED = N_("visa needed")
    APPLIED = N_("visa applied for")
    GRANTED = N_("visa granted")


class ItemKind(Enum):
    """What a line of the programme is."""

    MEETING = N_("meeting")
    CEREMONY = N_("ceremony")
    SITE_VISIT = N_("site visit")
    MEAL = N_("meal")
    RECEPTION = N_("reception")
    TRANSFER = N_("transfer")
    FLIGHT = N_("flight")
    TRAIN = N_("train")
    INTERNAL = N_("internal meeting")
    FREE = N_("free time")

    @property
    def is_meeting(self) -> bool:
        """Whether it counts as a meeting, in the window as in print: neither a meal nor a tour does."""
        return self is ItemKind.MEETING

    @property
    def is_journey(self) -> bool:
        """Whether it leads from one place to another, with a number and a booking."""
        return self in (ItemKind.TRANSFER, ItemKind.FLIGHT, ItemKind.TRAIN)

    @property
    def may_have_sheet(self) -> bool:
        """Whether there is something to prepare and to note: a meal may have a sheet, a journey has none."""
        return not self.is_journey and self is not ItemKind.FREE

    @property
    def is_among_us(self) -> bool:
        """Whether it needs nobody's word unless somebody was asked: a check-in, a free evening."""
        return self in (ItemKind.INTERNAL, ItemKind.FREE)


class ItemStatus(Enum):
    """How far a programme item has come."""

    PLANNED = N_("planned")
    REQUESTED = N_("requested")
    CONFIRMED = N_("confirmed")
    CHANGED = N_("changed")
    CANCELLED = N_("cancelled")
    HELD = N_("held")

    def waits(self, kind: ItemKind, *, confirmed: bool, asked: bool) -> bool:
        """Whether somebody still has to confirm an item of a kind; what was changed is confirmed anew.

        `confirmed`: a day of confirmation is noted. `asked`: somebody was asked for it, or arranges it.
        """
        if self is ItemStatus.CHANGED:
            return not confirmed
        ours = kind.is_among_us and not asked
        return self is ItemStatus.REQUESTED or (self is ItemStatus.PLANNED and not ours)


class Gender(Enum):
    """How a person is addressed; unknown is a value of its own, never guessed."""

    UNKNOWN = N_("not known")
    FEMALE = N_("Ms")
    MALE = N_("Mr")


class OrganisationKind(Enum):
    """What an organisation is."""

    CITY_GOVERNMENT = N_("city government")
    DISTRICT_GOVERNMENT = N_("district government")
    AUTHORITY = N_("authority")
    AGENCY = N_("agency")
    COMPANY = N_("company")
    CHAMBER = N_("chamber")
    NGO = N_("non-governmental organisation")
    UNIVERSITY = N_("university")
    OTHER = N_("other organisation")


class Selection(Enum):
    """How the holder of an office came to it; the rules of precedence ask for it."""

    APPOINTED = N_("appointed")
    COUNCIL = N_("elected by the council")
    PEOPLE = N_("elected by the people")


class AgreementStatus(Enum):
    """The life of an agreement."""

    IDEA = N_("idea")
    DRAFT = N_("draft")
    NEGOTIATION = N_("in negotiation")
    LEGAL_REVIEW = N_("legal review")
    COUNCIL = N_("before the council")
    READY = N_("ready to sign")
    SIGNED = N_("signed")
    IN_FORCE = N_("in force")
    EXPIRED = N_("expired")
    TERMINATED = N_("terminated")
    SUPERSEDED = N_("superseded")


class TaskStatus(Enum):
    """Whether a task still waits."""

    OPEN = N_("open")
    DONE = N_("done")
    DROPPED = N_("dropped")


class EditionStatus(Enum):
    """The life of an edition."""

    DRAFT = N_("draft")
    APPROVED = N_("approved")
    PUBLISHED = N_("published")
    WITHDRAWN = N_("withdrawn")


class ClaimKind(Enum):
    """What sort of statement a claim is; it decides what proof it needs and how often it is reviewed."""

    STATISTIC = N_("statistic")
    TAX = N_("tax")
    GRANT = N_("grant")
    DE_MINIMIS = N_("de minimis")
    SITE = N_("site")
    LAW = N_("law")
    DISTANCE = N_("distance")
    SERVICE = N_("service")
