"""The shape of a meeting sheet of the sample."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.materials import MaterialDraft
from delegation_desk.model.meetings import MeetingDraft, PointKind, TalkingPointDraft
from delegation_desk.model.words import Audience
from delegation_desk.sample.items import UNSAID
from delegation_desk.sample.rows import Row, said, the

MAKE: Final = PointKind.TO_MAKE
ANSWER: Final = PointKind.TO_ANSWER
AVOID: Final = PointKind.TO_AVOID
INSIDE: Final = Audience.INTERNAL
TRAVELLERS: Final = Audience.DELEGATION
HOSTS: Final = Audience.HOST

POLICY: Final = said(
    "Preferential Policy der Stadt Leipzig, Ausgabe 1",
    "Preferential Policy of the City of Leipzig, edition 1",
    "《莱比锡市优惠政策》第1版",
)
PROFILES: Final = said("Elf Unternehmensprofile", "Eleven company profiles", "十一份企业简介")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one wants from a meeting, what one says there, and what came of it."""

    item: str
    objective: LocalText
    wanted: LocalText
    due: str
    background: LocalText
    points: tuple[tuple[PointKind, Audience, LocalText], ...]
    materials: tuple[tuple[LocalText, int, str, bool], ...]
    minutes: LocalText = UNSAID
    results: LocalText = UNSAID
    objective_for: Audience = TRAVELLERS
    background_for: Audience = INSIDE

    def rows(self) -> Iterator[Row]:
        """Return the sheet, its points and what is handed over."""
        yield Row(self.item, self._meeting())
        meeting = the("meeting", self.item)
        for order, (kind, audience, text) in enumerate(self.points):
            point = TalkingPointDraft(
                meeting_id=meeting, kind=kind, audience=audience, text=text, order=order
            )
            yield Row(f"{self.item}-{order}", point)
        for order, (title, copies, language, given) in enumerate(self.materials):
            material = MaterialDraft(
                meeting_id=meeting, title=title, copies=copies, language=language, given=given, order=order
            )
            yield Row(f"{self.item}-{order}", material)

    def _meeting(self) -> MeetingDraft:
        return MeetingDraft(
            item_id=the("programme_item", self.item),
            objective=self.objective,
            objective_audience=self.objective_for,
            wanted_result=self.wanted,
            result_due=PartialDate.parse_edtf(self.due) if self.due else None,
            background=self.background,
            background_audience=self.background_for,
            minutes=self.minutes,
            results=self.results,
        )
