"""What a rule found: how serious it is, what it is about, in words that are translated when shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from uuid import UUID

from delegation_desk.core.formats import format_date, format_minutes, format_time
from delegation_desk.core.language import N_, Translator
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText


class Severity(Enum):
    """How serious a finding is; the first is the worst."""

    ERROR = N_("conflict")
    WARNING = N_("warning")
    NOTE = N_("note")


class Word(str):
    """A value that is itself a msgid and is translated where it stands in a sentence."""

    __slots__ = ()


class DaysAhead(int):
    """A number of days from today: "today", "tomorrow", "in 13 days"."""

    __slots__ = ()


Value = str | int | date | time | timedelta | PartialDate | LocalText | None


@dataclass(frozen=True, slots=True)
class Mend:
    """One way to put a finding right: `key` says what to do, `values` with what."""

    key: str
    label: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, t: Translator) -> str:
        """Return the words of the button."""
        return said(self.label, self.values, t)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a rule about a record; `title` and `detail` are msgids with named places."""

    rule: str
    severity: Severity
    subject: UUID | str | None
    title: str
    detail: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    mends: tuple[Mend, ...] = ()

    def heading(self, t: Translator) -> str:
        """Return the finding in a few words."""
        return said(self.title, self.values, t)

    def sentence(self, t: Translator) -> str:
        """Return the reason, "" where the heading says it all."""
        text = said(self.detail, self.values, t)
        return text[:1].upper() + text[1:]


def said(msgid: str, values: Mapping[str, Value], t: Translator) -> str:
    """Return a translated sentence with dates, times and lengths written as the language does."""
    return t(msgid).format(**{name: _shown(value, t) for name, value in values.items()})


def _shown(value: Value, t: Translator) -> str:
    if isinstance(value, datetime | time):
        return format_time(value, t.language)
    if isinstance(value, date | PartialDate):
        return format_date(value, t.language)
    if isinstance(value, timedelta):
        return format_minutes(round(value.total_seconds()) // 60, t.language)
    return "" if value is None else _worded(value, t)


def _worded(value: str | int | LocalText, t: Translator) -> str:
    if isinstance(value, LocalText):
        return value.best(t.language)[0]
    if isinstance(value, DaysAhead):
        return _ahead(value, t)
    return t(value) if isinstance(value, Word) else str(value)


def _ahead(days: int, t: Translator) -> str:
    if days <= 0:
        return t("today")
    return t("tomorrow") if days == 1 else t.plural("in {n} day", "in {n} days", days).format(n=days)


def worst_first(findings: list[Finding]) -> list[Finding]:
    """Return the findings by severity, otherwise in the order given."""
    order = list(Severity)
    return sorted(findings, key=lambda finding: order.index(finding.severity))
