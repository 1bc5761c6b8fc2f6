"""The list of gifts and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date, format_money
from delegation_desk.core.language import N_, _, current, translator
from delegation_desk.features.gifts import service
from delegation_desk.features.gifts.forms import WAYS, declare, gift_form, new_fields
from delegation_desk.features.gifts.rules import LOOK, Rules
from delegation_desk.model.correspondence import Gift, GiftDraft, Way
from delegation_desk.model.findings import Finding
from delegation_desk.store import listing
from delegation_desk.store.today import today
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import Look, Mark

if TYPE_CHECKING:
    from sqlmodel import Session

_SIGNS: Final = {
    Way.OUTGOING: Look("arrow-up-right", "muted"),
    Way.INCOMING: Look("arrow-down-left", "muted"),
}
_AHEAD: Final = {Way.OUTGOING: N_("planned"), Way.INCOMING: N_("expected")}


class GiftsPage(BrowsePage):
    """All gifts, given and received, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), GiftPage)


class GiftPage(RecordPage):
    """One gift and what the rules say about it."""

    def __init__(self, desk: Desk, gift_id: UUID) -> None:
        super().__init__(desk, Gift, gift_id, home=_("Gifts"))
        self._form = gift_form(desk, gift_id)
        self._form.add(Rules(desk, gift_id))
        declare(self._form)
        self._form.load()
        self.labels |= self._form.labels()
        self.add_tab("gift", _("Gift"), lambda: self._form)
        self.ready()

    def head(self, session: Session, row: Gift) -> Head:
        """What it is, which way it goes, its worth, between whom and when."""
        facts: list[str | Mark | QWidget] = [between(session, row)] if between(session, row) else []
        facts += [value_words(row) or _("value not known"), format_date(row.given_on, current())]
        title, native = row.description.best(current())[0], row.description.get("zh")
        return Head(
            title, native=native, mark=way_mark(row, today(session)), facts=facts, sample=row.invented
        )

    def tables(self) -> set[str]:
        """The head names giver and recipient."""
        return {"gift", "person", "organisation"}


def way_mark(gift: Gift, day: date) -> Mark:
    """Sign and word of a gift's way; nothing is given yet on a day that lies ahead."""
    ahead = gift.given_on is not None and gift.given_on.certainly_after(day)
    return Mark(_((_AHEAD if ahead else WAYS)[gift.way]), _SIGNS[gift.way])


def value_words(gift: Gift) -> str:
    """The worth with its currency, "" where it is not known."""
    return format_money(gift.value, gift.currency, current(), 2) if gift.value is not None else ""


def between(session: Session, gift: Gift) -> str:
    """Who gave it to whom, as far as that is known."""
    giver, recipient = service.giver(session, gift), service.recipient(session, gift)
    if giver and recipient:
        return _("{giver} to {recipient}").format(giver=giver, recipient=recipient)
    if giver or recipient:
        return (_("from {name}") if giver else _("to {name}")).format(name=giver or recipient)
    return ""


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.gift_ids(session, typed, filters, sort.key, descending=sort.descending)

    ways = Filter("way", _("Direction"), lambda _session: [(way, _(word)) for way, word in WAYS.items()])
    return ListSpec(
        record=Gift,
        title=_("Gifts"),
        columns=[
            Column("way", _("Direction"), 110),
            Column("gift", _("Gift")),
            Column("rules", _("Rules"), 210, sortable=False),
            Column("date", _("Date"), 120),
            Column("value", _("Value"), 120, right=True),
        ],
        query=query,
        rows=_rows,
        sort=Sort("date", descending=True),
        empty=Empty("gift", _("No gifts yet"), _("What it is and which way it goes are enough.")),
        filters=[
            Filter("year", _("Year"), lambda session: [(year, year) for year in service.years(session)]),
            ways,
        ],
        two_lines=True,
        search_hint=_("Search gifts and names …"),
        new_word=_("Gift"),
        new=lambda parent: ask_new(parent, desk, _("New gift"), GiftDraft, new_fields),
        watched=frozenset({"person", "organisation", "place", "position", "workspace_settings"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    gifts = listing.fetch(session, Gift, ids)
    found = service.findings(session, gifts)
    return [_row(session, each, found[each.id]) for each in gifts]


def _row(session: Session, gift: Gift, found: Sequence[Finding]) -> Row:
    title, native = gift.description.best(current())[0], gift.description.get("zh")
    cells = [
        Cell(mark=way_mark(gift, today(session))),
        Cell(title, strong=True, beside=native, below=between(session, gift)),
        _rules_cell(gift, found),
        Cell(format_date(gift.given_on, current(), "numeric"), tone="muted" if gift.given_on else "faint"),
        Cell(value_words(gift) or "–"),
    ]
    return Row(gift.id, cells, sample=gift.invented)


def _rules_cell(gift: Gift, found: Sequence[Finding]) -> Cell:
    if not found:
        day = gift.registered_on
        words = _("registered on {day}").format(day=format_date(day, current(), "numeric")) if day else ""
        return Cell(words, tone="muted")
    worst = Mark(found[0].heading(translator(current())), LOOK[found[0].severity])
    return Cell(mark=worst, beside=f"+{len(found) - 1}" if len(found) > 1 else "")
