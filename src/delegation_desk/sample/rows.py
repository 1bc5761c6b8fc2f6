"""How the sample is written down: rows of a fixed identity, each either known or invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from delegation_desk.core.text import LocalText
from delegation_desk.model.record import Draft

DEMO: Final = "demo"
"""The tag of every record that is invented."""
PREPARED: Final = date(2019, 5, 13)
"""When most of the visit of June 2019 was entered: a document of that month knows what was known then."""
RETURNED: Final = date(2019, 7, 8)
"""When what came after the visit was entered."""
LATER: Final = date(2020, 7, 1)
"""When what came in the years after was entered; its own day is mostly unknown."""
PRESS: Final = "Pressemitteilung der Stadt Leipzig zur Spende aus China"
PUBLIC: Final = "öffentliche Angabe"

BERLIN: Final = "Europe/Berlin"
SHANGHAI: Final = "Asia/Shanghai"

_SAMPLE: Final = uuid5(NAMESPACE_URL, "urn:delegation-desk:sample")


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the sample; unless `real`, it is invented and will say so."""

    name: str
    draft: Draft
    real: bool = False
    entered: date = PREPARED
    changed: date | None = None

    @property
    def id(self) -> UUID:
        """Return the identity, the same in every build."""
        return the(str(self.draft.record.__tablename__), self.name)


def the(table: str, name: str) -> UUID:
    """Return the identity of the row of that name."""
    return uuid5(_SAMPLE, f"{table}/{name}")


def said(de: str, en: str, zh: str) -> LocalText:
    """Return a text with German as its source and both translations in step with it."""
    return LocalText.of(de=de, en=en, zh=zh)


def june(moment: str) -> datetime:
    """Return the wall time of "26 14:00", a day and an hour of June 2019."""
    return datetime.strptime(f"2019-06-{moment}", "%Y-%m-%d %H:%M")  # wall time; its zone stands beside it
