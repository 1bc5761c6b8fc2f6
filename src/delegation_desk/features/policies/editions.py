"""The editions of a policy: one chosen, its state and findings above, its sections below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from delegation_desk.core.formats import format_range
from delegation_desk.core.language import N_, _, current, translator
from delegation_desk.features.policies import queries, service
from delegation_desk.features.policies.forms import edition_form
from delegation_desk.features.policies.publishing import MISSING, Lacking, ask_before_publishing, lacking
from delegation_desk.features.policies.tabs import Sections
from delegation_desk.model.findings import Finding, Severity
from delegation_desk.model.policy_parts import Edition, EditionStatus
from delegation_desk.store.today import today
from delegation_desk.ui.controls import Segments, button, label, link, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.flow import Flow
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.section import Section
from delegation_desk.ui.status import ERROR, NOTICE, WARNING, Mark, mark

if TYPE_CHECKING:
    from sqlmodel import Session

_LOOKS = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.NOTE: NOTICE}
CLOSED = (EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN)
_MOST = 8
Step = Callable[["Session"], Any]


class EditionView(QWidget):
    """Shows one edition at a time: the newest first, and one that is made as soon as it is there."""

    def __init__(self, desk: Desk, policy_id: UUID) -> None:
        super().__init__()
        self._desk, self._policy_id = desk, policy_id
        self._chosen: UUID | None = None
        self._known: frozenset[UUID] = frozenset()
        self._shown: tuple[UUID, EditionStatus] | None = None
        self._sections: Sections | None = None
        self._head, self._body = column(), column()
        self._steps: list[QPushButton] = []
        self._chooser: Segments | None = None
        self.setLayout(column(self._head, 8, self._body, STRETCH))
        watched = {"policy", "edition", "section", "offer", "claim"}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    @property
    def chosen(self) -> UUID | None:
        """The edition that shows; None while there is none."""
        return self._chosen

    def refresh(self) -> None:
        """Read the editions again; the sections keep themselves fresh."""
        with self._desk.read() as session:
            known = queries.editions(session, self._policy_id)
            shown = self._to_show(known)
            found = service.findings(session, shown.id, today(session)) if shown is not None else ()
        clear(self._head)
        if shown is None:
            clear(self._body)
            self._chosen = self._shown = self._sections = None
            self._head.addWidget(self._invitation())
            return
        self._head.addWidget(self._state(known, shown))
        self._head.addWidget(_findings(shown, found, self._lead_to))
        if (shown.id, shown.status) != self._shown:
            self._show(shown)

    def _lead_to(self, finding: Finding) -> None:
        """Go to what is to be mended: a part of the edition, or the body that nobody can reach."""
        if not isinstance(finding.subject, UUID):
            return
        if finding.rule == service.REACH:
            self._desk.open("organisation", finding.subject)
        elif self._sections is not None:
            self._sections.show_row(finding.subject)

    def _to_show(self, known: list[Edition]) -> Edition | None:
        """The edition that was just made, else the one chosen, else the newest."""
        made = [each for each in known if each.id not in self._known] if self._known else []
        self._known = frozenset(each.id for each in known)
        chosen = [each for each in known if each.id == self._chosen]
        return next(iter([*made, *chosen, *known]), None)

    def _show(self, edition: Edition) -> None:
        same = self._sections is not None and self._chosen == edition.id
        section = self._sections.chosen if same and self._sections is not None else None
        self._chosen, self._shown = edition.id, (edition.id, edition.status)
        clear(self._body)
        dates = Section(_("Validity"), "", folded=True, key="edition/validity")
        dates.body.addWidget(edition_form(self._desk, edition.id))
        self._body.addWidget(dates)
        self._body.addSpacing(8)
        self._sections = Sections(self._desk, edition.id, section=section)
        self._body.addWidget(self._sections)

    def _state(self, known: list[Edition], shown: Edition) -> QWidget:
        numbers = [(each.id, _("Edition {n}").format(n=each.number)) for each in reversed(known)]
        chooser = Segments(_("Edition"), numbers, shown.id)
        chooser.chosen.connect(self._on_chosen)
        known_span = shown.valid_from is not None or shown.valid_until is not None
        span = format_range(shown.valid_from, shown.valid_until, current())
        valid = span if known_span else _("validity not set")
        self._steps = self._step_buttons(shown)
        if self._desk.workspace.writable and known[0].status in CLOSED:
            self._steps.insert(0, button(_("New edition"), self._new))
        self._chooser = chooser
        state = sign(mark(shown.status), chip=True)
        known_of = Flow(chooser, state, label(valid, "small", "muted"), spacing=12)
        return boxed(row(Wide(known_of), *self._steps, spacing=12))

    def _step_buttons(self, edition: Edition) -> list[QPushButton]:
        if not self._desk.workspace.writable:
            return []
        approve = button(_("Approve"), partial(self._approve, edition))
        publish = button(_("Publish"), partial(self._publish, edition))
        withdraw = button(_("Withdraw"), partial(self._withdraw, edition), "quiet")
        return {
            EditionStatus.DRAFT: [approve, publish],
            EditionStatus.APPROVED: [publish],
            EditionStatus.PUBLISHED: [withdraw],
            EditionStatus.WITHDRAWN: [],
        }[edition.status]

    def _approve(self, edition: Edition) -> None:
        self._do(
            N_("Approve edition"),
            lambda session: service.approve_edition(session, edition.id),
            _("Edition {n} is approved.").format(n=edition.number),
        )

    def _publish(self, edition: Edition) -> None:
        with self._desk.read() as session:
            found = service.findings(session, edition.id, today(session))
        if ask_before_publishing(self, edition, found):
            self._do(
                N_("Publish edition"),
                lambda session: service.publish_edition(session, edition.id, today(session)),
                _("Edition {n} is published and can no longer be changed.").format(n=edition.number),
            )

    def _withdraw(self, edition: Edition) -> None:
        self._do(
            N_("Withdraw edition"),
            lambda session: service.withdraw_edition(session, edition.id),
            _("Edition {n} is withdrawn.").format(n=edition.number),
        )

    def _new(self) -> None:
        begin_edition(self._desk, self._policy_id)
        self._stay()

    def _do(self, name: str, step: Step, done: str) -> None:
        before = self._steps
        self._desk.write(name, step, toast=done)
        if self._steps is not before:
            self._stay()

    def _stay(self) -> None:
        """Keep the focus at the steps: the button that was clicked has made room for the next one."""
        if self._steps:
            self._steps[0].setFocus()
        elif self._chooser is not None:
            next(each for each in self._chooser.buttons() if each.isChecked()).setFocus()

    def _on_chosen(self, edition_id: UUID) -> None:
        with self._desk.read() as session:
            found = session.get(Edition, edition_id)
        if found is not None and edition_id != self._chosen:
            self._show(found)
            self.refresh()

    def _invitation(self) -> QWidget:
        words = label(_("There is no edition yet."), "body", "muted")
        begin = button(_("Begin the first edition"), self._new, "primary")
        return boxed(column(12, words, 12, row(begin, STRETCH)))


def begin_edition(desk: Desk, policy_id: UUID) -> None:
    """Begin the next edition of a policy, and say with which text."""
    with desk.read() as session:
        first = not queries.editions(session, policy_id)
    words = (
        _("The first edition is begun.") if first else _("The new edition begins with the text of the last.")
    )
    desk.write(N_("New edition"), lambda session: service.new_edition(session, policy_id), toast=words)


def _findings(edition: Edition, found: tuple[Finding, ...], lead_to: Callable[[Finding], object]) -> QWidget:
    if edition.status in CLOSED or not found:
        return QWidget()
    others = [each for each in found if each.rule != MISSING]
    lines = [_finding(edition, each, lead_to) for each in others[:_MOST]]
    rest = len(others) - len(lines)
    more = [label(_("and {n} more").format(n=rest), "small", "faint")] if rest > 0 else []
    title = label(_("Before publishing"), "label", "muted")
    return boxed(column(10, title, *lines, *more, *map(_lacking, lacking(found)), spacing=3))


def _finding(edition: Edition, each: Finding, lead_to: Callable[[Finding], object]) -> QWidget:
    """What is to be settled, and the way to where that is done; the edition itself is the page."""
    t = translator(current())
    mark_ = Mark(": ".join(filter(None, (each.heading(t), each.sentence(t)))), _LOOKS[each.severity])
    if each.subject in (None, edition.id, edition.policy_id):
        return sign(mark_)
    leading = link(mark_.word, lambda: lead_to(each), small=True)
    return boxed(row(Sign(mark_.look.icon, mark_.look.tone, 16), leading, STRETCH, spacing=8))


def _lacking(each: Lacking) -> QWidget:
    """A language that is missing, with the texts that lack it folded below."""
    texts = Section(each.words, folded=True, key=f"edition/missing/{each.language}")
    for heading in each.headings:
        texts.body.addWidget(label(heading, "small", "muted", wrap=True))
    return texts
