"""The start page: the next visit and its preparation above, three columns of what waits below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from delegation_desk.core.formats import format_date, format_range, format_time, weekday_name
from delegation_desk.core.language import N_, _, current, ngettext
from delegation_desk.core.names import display, display_native
from delegation_desk.features.today import service
from delegation_desk.features.today.empty import EmptyStart
from delegation_desk.features.today.lines import Line
from delegation_desk.features.today.readiness import Measure
from delegation_desk.features.today.service import NextVisit, TodayBrief
from delegation_desk.model.kinds import ItemStatus
from delegation_desk.ui.controls import Elided, button, heading, label, line, link, sign, square
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Item, Wide, boxed, clear, column, row, scrolling
from delegation_desk.ui.page import Page
from delegation_desk.ui.painted import Avatar, Meter
from delegation_desk.ui.record_link import RecordLink
from delegation_desk.ui.status import LOOKS, Mark
from delegation_desk.ui.theme import MARGIN

WATCHED = {
    "visit", "member", "stop", "programme_item", "participant", "meeting", "talking_point",
    "company_presented", "task", "agreement", "person", "workspace_settings",
    "policy", "edition", "section", "claim",
}  # fmt: skip
_DAY = timedelta(1)
_NARROW = 1040  # of the page; below, the preparation stands below the visit


class TodayPage(Page):
    """What the day begins with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        left, top, right, _bottom = MARGIN
        self._beside: QHBoxLayout | None = None  # the visit, and how far its preparation is
        self._content = column(margins=(left, top, right, 24))
        self.setLayout(column(scrolling(boxed(self._content))))
        self.keep_fresh(WATCHED, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        with self.desk.read() as session:
            brief = service.brief(session, datetime.now(UTC))
        clear(self._content)
        self._beside = None
        if brief.empty:
            self._content.addWidget(EmptyStart(self.desk, bare=not (brief.recent or brief.due)))
            return
        self._content.addLayout(_head(brief))
        self._content.addSpacing(28)
        self._content.addLayout(self._upper(brief))
        self._content.addSpacing(18)
        self._content.addWidget(line())
        self._content.addSpacing(16)
        self._content.addLayout(self._lower(brief))
        self._content.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preparation below the visit where there is no room beside it."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        kinds, narrow = QBoxLayout.Direction, self.width() < _NARROW
        if self._beside is not None:
            self._beside.setDirection(kinds.TopToBottom if narrow else kinds.LeftToRight)
            self._beside.setSpacing(24 if narrow else 40)

    def _upper(self, brief: TodayBrief) -> QHBoxLayout:
        if brief.visit is None:
            sentence = label(_("No visit lies ahead. A new one begins with its idea."), "body", "muted")
            fresh = button(_("New visit"), self._new_visit, "primary")
            fresh.setEnabled(self.desk.workspace.writable)
            every = link(_("Open visits"), lambda: self.desk.show_feature("Visits"))
            return row(sentence, 12, fresh, every, STRETCH)
        self._beside = row(
            Wide(self._visit(brief.visit), 37), Wide(self._measures(brief.visit), 63), spacing=40
        )
        self._share_room()
        return self._beside

    def _visit(self, visit: NextVisit) -> QWidget:
        dates = format_range(visit.starts_on, visit.ends_on, current(), compact=True)
        facts = [dates] if dates else [_("Date not known")]
        if visit.head is not None:
            facts.append(_("Led by {name}").format(name=display(visit.head, current())))
        people = [
            Avatar(display(each, current()), 32, native=display_native(each)) for each in visit.people[:8]
        ]
        open_it = button(_("Open programme"), lambda: self._open_visit(visit, "programme"), "primary")
        documents = button(_("Briefing pack …"), lambda: self._documents(visit), "quiet")
        return boxed(
            column(
                row(*_countdown(visit), STRETCH, spacing=14), 8,
                label(visit.title, "heading", wrap=True), 4,
                label("  ·  ".join(facts), "body", "muted", wrap=True), 14,
                row(*people, STRETCH, spacing=6), 14,
                row(open_it, documents, STRETCH, spacing=6), STRETCH,
            )
        )  # fmt: skip

    def _measures(self, visit: NextVisit) -> QWidget:
        open_points = sum(each.missing for each in visit.measures)
        count = ngettext("{n} item open", "{n} items open", open_points).format(n=open_points)
        lines = [self._measure(visit, each) for each in visit.measures]
        title = row(label(_("Preparation"), "heading"), label(count, "body", "muted"), STRETCH, spacing=10)
        return boxed(column(title, 10, *lines, STRETCH, spacing=3))

    def _measure(self, visit: NextVisit, measure: Measure) -> QWidget:
        name = _(measure.title)
        title = label(name)
        title.setFixedWidth(200)
        figure = label(f"{measure.done} / {measure.total}", "small", "muted", tabular=True)
        figure.setFixedWidth(56)
        gap = _(measure.gap).format(n=measure.missing)
        rest: QWidget = link(gap, lambda: self._open_visit(visit, measure.tab))
        if not measure.missing:
            rest = sign(Mark(_("complete"), LOOKS["CONFIRMED"]))
        meter = Meter(f"{name}: {figure.text()}", measure.done / measure.total, width=150)
        return boxed(row(title, meter, figure, rest, STRETCH, spacing=14), height=27)

    def _lower(self, brief: TodayBrief) -> QHBoxLayout:
        columns = (self._due(brief), self._waiting(brief), self._recent(brief))
        return row(Wide(columns[0]), 40, Wide(columns[1]), 40, Wide(columns[2]), spacing=0)

    def _due(self, brief: TodayBrief) -> QWidget:
        every = partial(self.desk.show_feature, "Tasks")
        parts: list[Item] = [heading(_("Due"), brief.due_count or None, link(_("All tasks"), every))]
        for group in service.titles(brief.due):
            parts += [6, label(_(group), "label", "bad" if group == "Overdue" else "muted")]
            parts += [self._task(each, brief.day) for each in brief.due if each.group == group]
        parts += _rest(brief.due_count - len(brief.due), every)
        if brief.ending:
            parts += [6, label(_("Notice dates"), "label", "muted")]
            parts += [self._notice(each) for each in brief.ending]
        if not brief.due and not brief.ending:
            parts.append(_nothing(_("Nothing is due this week.")))
        return boxed(column(*parts, STRETCH))

    def _task(self, task: Line, now: date) -> QWidget:
        when = _day_words(task.day, now)
        done = square("circle", _("Done: {task}").format(task=task.title), lambda: self._on_done(task))
        done.setToolTip(_("Mark as done"))
        return self._line(done, task, label(when, "small", "bad" if task.late else "muted"))

    def _waiting(self, brief: TodayBrief) -> QWidget:
        visit, every = brief.visit, partial(self._open_visit, brief.visit, "programme")
        more = [link(_("Open visit"), every)] if visit is not None else []
        parts: list[Item] = [heading(_("Not confirmed"), brief.unconfirmed_count or None, *more)]
        parts += [self._item(each) for each in brief.unconfirmed]
        parts += _rest(brief.unconfirmed_count - len(brief.unconfirmed), every)
        if visit is None:
            parts.append(_nothing(_("Without a visit ahead there is nothing to confirm.")))
        elif not visit.planned:
            parts.append(_nothing(_("This visit has no programme yet.")))
        elif not brief.unconfirmed:
            parts.append(_nothing(_("Every programme item is confirmed.")))
        if brief.notices:
            agreements = partial(self.desk.show_feature, "Agreements")
            parts += [22, heading(_("Notice dates"), None, link(_("All agreements"), agreements))]
            parts += [self._notice(each) for each in brief.notices]
            parts += _rest(brief.notices_count - len(brief.notices), agreements)
        if brief.reviews:
            policies = partial(self.desk.show_feature, "Preferential Policy")
            parts += [22, heading(_("To be checked"), None, link(_("All policies"), policies))]
            parts += [self._notice(each) for each in brief.reviews]
            parts += _rest(brief.reviews_count - len(brief.reviews), policies)
        return boxed(column(*parts, STRETCH))

    def _item(self, item: Line) -> QWidget:
        look = LOOKS[item.group]
        words = label(_(ItemStatus[item.group].value), "small", look.tone)
        when = format_date(item.day, current(), "day") if item.day is not None else _("no date")
        below = ", ".join(part for part in (when, item.below) if part)
        return self._line(Sign(look.icon, look.tone, 18), item, words, below)

    def _notice(self, notice: Line) -> QWidget:
        day = format_date(notice.day, current(), "long") if notice.day is not None else ""
        return self._line(
            Sign("bell", "muted", 18), notice, label(day, "small", "bad" if notice.late else "muted")
        )

    def _recent(self, brief: TodayBrief) -> QWidget:
        parts: list[Item] = [heading(_("Recently changed"))]
        for each in brief.recent:
            day = _changed_words(each.day, brief.day)
            parts.append(
                self._line(Sign(_ICONS[each.table], "muted", 18), each, label(day, "small", "muted"))
            )
        if not brief.recent:
            parts.append(_nothing(_("Nothing has been changed yet.")))
        return boxed(column(*parts, STRETCH))

    def _line(self, before: QWidget, each: Line, after: QWidget, below: str | None = None) -> QWidget:
        second = each.below if below is None else below
        title = RecordLink(each.title, lambda: self.desk.open(each.table, each.id))
        words: QVBoxLayout = column(title, *([Elided(second, "small", "faint")] if second else []), spacing=0)
        inner = row(before, Wide(words), after, spacing=10, margins=(0, 4, 0, 4))
        return boxed(column(inner, line()))

    def _new_visit(self) -> None:
        self.desk.show_feature("Visits")
        self.desk.begin_new()

    def _open_visit(self, visit: NextVisit | None, tab: str) -> None:
        if visit is None:
            return
        self.desk.open("visit", visit.id)
        self.desk.show_tab(tab)

    def _documents(self, visit: NextVisit) -> None:
        self.desk.open("visit", visit.id)
        self.desk.show_documents("pack", visit.id)

    def _on_done(self, task: Line) -> None:
        done = _("“{task}” is done.").format(task=task.title)
        self.desk.write(
            N_("Finish a task"), lambda session: service.set_task_done(session, task.id), toast=done
        )


_ICONS = {
    "visit": "airplane-takeoff", "programme_item": "chats", "person": "user",
    "organisation": "buildings", "agreement": "signature", "policy": "book-open-text",
    "partnership": "handshake", "outcome": "trend-up",
}  # fmt: skip


def _head(brief: TodayBrief) -> QVBoxLayout:
    day = f"{weekday_name(brief.day, current())}, {format_date(brief.day, current(), 'long')}"
    facts = [_("Week {n}").format(n=brief.day.isocalendar().week)]
    for clock in brief.clocks:
        name = f"{clock.name} {clock.native}".strip()
        facts.append(f"{name} {format_time(clock.time, current(), 'clock')}")
    if brief.sample:
        facts.append(_("Sample data, looked at as on this day"))
    return column(label(day, "title"), 6, label("  ·  ".join(facts), "body", "muted"))


def _countdown(visit: NextVisit) -> Sequence[Item]:
    if visit.days is None:
        return [label(_("Next visit"), "heading", "muted")]
    if visit.days <= 0:
        return [label(_("Under way"), "title", "accent")]
    words = ngettext("day until departure", "days until departure", visit.days)
    if visit.inbound:
        words = ngettext("day until the guests arrive", "days until the guests arrive", visit.days)
    beside = column(STRETCH, label(words, "body", "muted"), 14)
    return [label(str(visit.days), "display", "accent"), beside]


def _day_words(day: date | None, now: date) -> str:
    if day is None:
        return ""
    if day in (now, now + _DAY):
        return _("today") if day == now else _("tomorrow")
    words = format_date(day, current(), "day")
    return _("since {day}").format(day=words) if day < now else words


def _changed_words(day: date | None, now: date) -> str:
    if day is None:
        return ""
    if day in (now, now - _DAY):
        return _("today") if day == now else _("yesterday")
    return format_date(day, current(), "day")


def _rest(count: int, every: Callable[[], object]) -> list[Item]:
    """What a list does not show of what its number counts."""
    if not count:
        return []
    words = ngettext("{n} more is not shown", "{n} more are not shown", count).format(n=count)
    return [6, row(link(words, every, small=True), STRETCH)]


def _nothing(sentence: str) -> QWidget:
    return boxed(column(6, label(sentence, "body", "faint", wrap=True)))
