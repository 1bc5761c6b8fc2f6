"""What nobody has noted of a visit, or noted before it came, to be said before its report goes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current, ngettext
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.held import Held, begun, called_off, has_minutes, over, talks, unsigned
from delegation_desk.model.visit_parts import ObjectiveState
from delegation_desk.model.visits import VisitStatus
from delegation_desk.pdf.made import Remark
from delegation_desk.store.briefs.reading import Gap

_BEFORE: Final = (VisitStatus.IDEA, VisitStatus.PLANNING, VisitStatus.CONFIRMED)
_FEW: Final = 5


def unnoted(b: Briefing) -> tuple[str, ...]:
    """Sentences in the window's language."""
    return () if called_off(b) else (*_to_come(b), *_state(b), *_talks(b), *_signings(b))


def open_goals(b: Briefing) -> tuple[Remark, ...]:
    """The goals of a visit that lies behind of which nobody has noted what came of them."""
    if called_off(b) or not over(b):
        return ()
    waiting = tuple(
        Gap("objective", one.id, one.text.text, "", stale=False)
        for one in b.objectives
        if one.state is ObjectiveState.OPEN
    )
    if not waiting:
        return ()
    lead = ngettext(
        "The visit lies behind, and {n} goal is still noted as open; bring it up to date",
        "The visit lies behind, and {n} goals are still noted as open; bring them up to date",
        len(waiting),
    )
    return (Remark(lead.format(n=len(waiting)), waiting),)


def _to_come(b: Briefing) -> Iterator[str]:
    """A report tells what came of a visit: of one that lies ahead nothing did, whatever was written down."""
    state, start = b.visit.status, b.visit.starts_on
    if not begun(b) and state in _BEFORE:
        if start is None:
            form = _("The visit has no first day and is noted as “{state}”: nothing can have come of it yet.")
        else:
            form = _(
                "The visit is still to come ({day}, noted as “{state}”): nothing can have come of it yet."
            )
        day = format_date(start, current()) if start is not None else ""
        yield form.format(state=_(state.value), day=day)
    names = [item.title.text for item in talks(b, Held.AHEAD) if has_minutes(b, item)]
    if names:
        yield ngettext(
            "{n} meeting has minutes or results but is still to come; check its day: {names}",
            "{n} meetings have minutes or results but are still to come; check their days: {names}",
            len(names),
        ).format(n=len(names), names=_named(names))


def _state(b: Briefing) -> Iterator[str]:
    state = b.visit.status
    if over(b) and state is not VisitStatus.COMPLETED:
        form = _("The visit lies behind, but its record says “{state}”. Set it to “{wanted}”.")
        yield form.format(state=_(state.value), wanted=_(VisitStatus.COMPLETED.value))
    elif begun(b) and state in _BEFORE:
        form = _("The visit has begun, but its record says “{state}”. Set it to “{wanted}”.")
        yield form.format(state=_(state.value), wanted=_(VisitStatus.UNDER_WAY.value))


def _talks(b: Briefing) -> Iterator[str]:
    names = [item.title.text for item in talks(b, Held.UNNOTED)]
    if names:
        yield ngettext(
            "{n} meeting lies behind and is not noted as held: {names}",
            "{n} meetings lie behind and are not noted as held: {names}",
            len(names),
        ).format(n=len(names), names=_named(names))


def _signings(b: Briefing) -> Iterator[str]:
    names = [one.title.text for one in unsigned(b)]
    if names and over(b):
        yield ngettext(
            "The visit lies behind, and {n} agreement is not noted as signed: {names}",
            "The visit lies behind, and {n} agreements are not noted as signed: {names}",
            len(names),
        ).format(n=len(names), names=_named(names))


def _named(names: Sequence[str]) -> str:
    shown = "; ".join(names[:_FEW])
    return shown if len(names) <= _FEW else f"{shown}; …"
