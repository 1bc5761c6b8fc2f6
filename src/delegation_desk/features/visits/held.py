"""What of a visit has taken place by the moment that a report stands for, as far as the record says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto

from delegation_desk.core.zones import to_utc
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.model.lifecycle import PATH
from delegation_desk.model.visits import ItemStatus, VisitStatus
from delegation_desk.store.briefs.agreements import AgreementBrief
from delegation_desk.store.briefs.programme import ItemBrief

_SETTLED = (ItemStatus.CONFIRMED, ItemStatus.CHANGED)


class Held(Enum):
    """Whether a programme item took place."""

    HELD = auto()
    AHEAD = auto()
    UNNOTED = auto()  # it lies behind, and nobody noted that it took place
    OFF = auto()  # the visit was called off


def begun(b: Briefing) -> bool:
    """Whether the first day of the visit is certain to have come."""
    start = b.visit.starts_on
    return start is not None and start.latest() <= b.stand.date()


def over(b: Briefing) -> bool:
    """Whether the last day of the visit lies behind."""
    last = b.visit.last_day
    return last is not None and last < b.stand.date()


def called_off(b: Briefing) -> bool:
    """Whether the visit does not take place."""
    return b.visit.status is VisitStatus.CANCELLED


def held(b: Briefing, item: ItemBrief) -> Held:
    """It is noted as held or has minutes, or it was settled and lies behind; else one has to ask.

    Minutes of what is still to begin were written ahead: they say nothing yet.
    """
    if item.status is ItemStatus.HELD or (_begun(b, item) and has_minutes(b, item)):
        return Held.HELD
    if called_off(b):
        return Held.OFF
    if not _behind(b, item):
        return Held.AHEAD
    return Held.HELD if item.status in _SETTLED else Held.UNNOTED


def has_minutes(b: Briefing, item: ItemBrief) -> bool:
    """Whether somebody wrote down what was said in a meeting, or what came of it."""
    return any(sheet.minutes or sheet.results for sheet in b.meetings if sheet.item.id == item.id)


def talks(b: Briefing, *wanted: Held) -> Sequence[ItemBrief]:
    """The meetings of the programme of which this is so."""
    return [item for item in b.talks if held(b, item) in wanted]


def signed(b: Briefing) -> Sequence[AgreementBrief]:
    """The agreements of the visit that were signed."""
    return [one for one in b.agreements if one.id in b.signed_here and one.signed]


def unsigned(b: Briefing) -> Sequence[AgreementBrief]:
    """The agreements of the visit that are on their way to be signed."""
    return [one for one in b.agreements if one.id in b.signed_here and one.status in PATH and not one.signed]


def _begun(b: Briefing, item: ItemBrief) -> bool:
    """Whether nothing says that it is still to begin; what has no time begins with the visit."""
    if item.starts is not None:
        return to_utc(item.starts.local, item.starts.zone) <= b.stand
    return b.visit.starts_on is None or begun(b)


def _behind(b: Briefing, item: ItemBrief) -> bool:
    """What has no time lies behind with the whole visit."""
    end = item.ends or item.starts
    if end is None:
        return over(b)
    moment: datetime = to_utc(end.local, end.zone)
    return moment <= b.stand
