"""The figures of a visit's report: what came of it, and apart from that what is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.features.visits.held import Held, called_off, over, signed, talks, unsigned
from delegation_desk.features.visits.report import VisitReport
from delegation_desk.pdf import kit

_COLUMNS: Final = {5: 5, 6: 3}  # so that no figure stands in a row of its own


def figures(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """What there is to count; a number that nothing has happened for yet is no result and is left out."""
    counts = [*_talks(s, brief), *_profiles(s, brief), *_agreements(s, brief), *_tasks(s, brief)]
    found = [kit.Figure(str(n), name) for n, name in counts if n]
    if found:
        yield kit.Side(s, s.t("In figures"), kit.Figures(s, found, columns=_COLUMNS.get(len(found), 4)))


def _talks(s: kit.Styles, brief: VisitReport) -> Iterator[tuple[int, str]]:
    b, t = brief.visit, s.t
    was, ahead, unnoted = (len(talks(b, each)) for each in (Held.HELD, Held.AHEAD, Held.UNNOTED))
    yield was, t.plural("meeting held", "meetings held", was)
    yield unnoted, t.plural("meeting not yet noted as held", "meetings not yet noted as held", unnoted)
    yield ahead, t.plural("meeting to come", "meetings to come", ahead)


def _profiles(s: kit.Styles, brief: VisitReport) -> Iterator[tuple[int, str]]:
    """A company of which no interest is noted has not been presented, as its card says too."""
    b, t = brief.visit, s.t
    handed = sum(bool(one.interest) for one in b.companies)
    yield handed, t.plural("profile handed over", "profiles handed over", handed)
    rest = 0 if called_off(b) else len(b.companies) - handed
    if over(b):
        name = t.plural("profile not noted as handed over", "profiles not noted as handed over", rest)
    else:
        name = t.plural("profile to hand over", "profiles to hand over", rest)
    yield rest, name


def _agreements(s: kit.Styles, brief: VisitReport) -> Iterator[tuple[int, str]]:
    b, t = brief.visit, s.t
    done = len(signed(b))
    rest = 0 if called_off(b) else len(unsigned(b))
    yield done, t.plural("agreement signed", "agreements signed", done)
    yield rest, t.plural("agreement not signed yet", "agreements not signed yet", rest)


def _tasks(s: kit.Styles, brief: VisitReport) -> Iterator[tuple[int, str]]:
    waiting = len(brief.open_tasks)
    yield waiting, s.t.plural("task open", "tasks open", waiting)
