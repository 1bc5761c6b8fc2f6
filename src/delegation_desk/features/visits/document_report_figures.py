"""The figures of a visit's report: what came of it, and apart from that what is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from delegation_desk.features.visits.held import Held, called_off, over, signed, talks, unsigned
from delegation_desk.features.visits.report import TaskBrief, VisitReport
from delegation_desk.model.agreements import AgreementStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import starred
from delegation_desk.store.briefs.programme import ItemBrief

_Count: TypeAlias = tuple[int, str, bool]
"""How many, of what, and whether all that was counted is invented."""
_COLUMNS: Final = {5: 5, 6: 3}  # so that no figure stands in a row of its own


def figures(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """What there is to count; a number that nothing has happened for yet is no result and is left out."""
    counts = [*_talks(s, brief), *_profiles(s, brief), *_agreements(s, brief), *_tasks(s, brief)]
    found = [kit.Figure(str(n), starred(name, invented=invented)) for n, name, invented in counts if n]
    if found:
        yield kit.Side(s, s.t("In figures"), kit.Figures(s, found, columns=_COLUMNS.get(len(found), 4)))


def _talks(s: kit.Styles, brief: VisitReport) -> Iterator[_Count]:
    b, t = brief.visit, s.t
    held, ahead, unnoted = (talks(b, each) for each in (Held.HELD, Held.AHEAD, Held.UNNOTED))
    yield len(held), t.plural("meeting held", "meetings held", len(held)), _invented(held)
    name = t.plural("meeting not yet noted as held", "meetings not yet noted as held", len(unnoted))
    yield len(unnoted), name, _invented(unnoted)
    yield len(ahead), t.plural("meeting to come", "meetings to come", len(ahead)), _invented(ahead)


def _invented(several: Sequence[ItemBrief | TaskBrief]) -> bool:
    return all(one.invented for one in several)


def _profiles(s: kit.Styles, brief: VisitReport) -> Iterator[_Count]:
    """A company of which no interest is noted has not been presented, as its card says too.

    How many there were is the visit's own to tell, whoever stands for them in a sample.
    """
    b, t = brief.visit, s.t
    handed = sum(bool(one.interest) for one in b.companies)
    yield handed, t.plural("profile handed over", "profiles handed over", handed), b.visit.invented
    rest = 0 if called_off(b) else len(b.companies) - handed
    if over(b):
        name = t.plural("profile not noted as handed over", "profiles not noted as handed over", rest)
    else:
        name = t.plural("profile to hand over", "profiles to hand over", rest)
    yield rest, name, b.visit.invented


def _agreements(s: kit.Styles, brief: VisitReport) -> Iterator[_Count]:
    """That one was signed may be known of an agreement whose text is invented."""
    b, t = brief.visit, s.t
    agreed = signed(b)
    done = len(agreed)
    made_up = all(
        station.invented
        for one in agreed
        for station in one.stations
        if station.status is AgreementStatus.SIGNED
    )
    rest = 0 if called_off(b) else len(unsigned(b))
    yield done, t.plural("agreement signed", "agreements signed", done), made_up
    name = t.plural("agreement not signed yet", "agreements not signed yet", rest)
    yield rest, name, all(one.invented for one in unsigned(b))


def _tasks(s: kit.Styles, brief: VisitReport) -> Iterator[_Count]:
    waiting = len(brief.open_tasks)
    yield waiting, s.t.plural("task open", "tasks open", waiting), _invented(brief.open_tasks)
