"""The list of letters, mail, calls and messages, and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.features.correspondence import service
from delegation_desk.features.correspondence.forms import correspondence_form, new_fields
from delegation_desk.model.correspondence import Correspondence, CorrespondenceDraft, CorrespondenceKind, Way
from delegation_desk.store import listing
from delegation_desk.store.briefs.linked import linked
from delegation_desk.store.today import today
from delegation_desk.ui.attachments import Attachments, count_attachments
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.choice import options
from delegation_desk.ui.links import follow
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import PLAIN, Look, Mark

if TYPE_CHECKING:
    from sqlmodel import Session

_LOOKS: Final = {
    CorrespondenceKind.LETTER: Look("envelope-simple", "muted"),
    CorrespondenceKind.EMAIL: Look("at", "muted"),
    CorrespondenceKind.CALL: Look("phone", "muted"),
    CorrespondenceKind.VIDEO: Look("video-camera", "muted"),
    CorrespondenceKind.CHAT: Look("chat-text", "muted"),
}


class CorrespondencePage(BrowsePage):
    """Everything that was written or said over a distance, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), LetterPage, beside=True)


class LetterPage(RecordPage):
    """One letter, mail, call or message."""

    def __init__(self, desk: Desk, letter_id: UUID) -> None:
        super().__init__(desk, Correspondence, letter_id, home=_("Correspondence"))
        self._form = correspondence_form(desk, letter_id)
        self.labels |= self._form.labels()
        self.add_tab("letter", _("Content"), lambda: self._form)
        self.add_tab(
            "attachments",
            _("Attachments"),
            lambda: Attachments(desk, "correspondence_id", letter_id),
            count=lambda session: count_attachments(session, "correspondence_id", letter_id),
        )
        self.ready()

    def head(self, session: Session, row: Correspondence) -> Head:
        """Subject, kind, way, date, and what it belongs to."""
        facts: list[str | Mark | QWidget] = [kind_mark(row.kind), _(row.way.value)]
        facts.append(format_date(row.dated, current()))
        crumbs = [
            (each.name, partial(follow, self.desk, each)) for each in linked(session, row, service.ABOUT)
        ]
        return Head(row.subject.best(current())[0], facts=facts, crumbs=crumbs[:1], sample=row.invented)

    def tables(self) -> set[str]:
        """The head names what it belongs to."""
        return {"correspondence", "attachment", "visit", "agreement", "partnership", "policy"}


def kind_mark(kind: CorrespondenceKind) -> Mark:
    """Sign and word of a medium."""
    return Mark(_(kind.value), _LOOKS.get(kind, PLAIN))


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.correspondence_ids(session, typed, filters, sort.key, descending=sort.descending)

    return ListSpec(
        record=Correspondence,
        title=_("Correspondence"),
        columns=[
            Column("kind", _("Kind"), 140),
            Column("subject", _("Subject")),
            Column("date", _("Date"), 110),
        ],
        query=query,
        rows=_rows,
        sort=Sort("date", descending=True),
        empty=Empty(
            "envelope", _("No correspondence yet"), _("A subject is enough; the text can be attached.")
        ),
        filters=[
            Filter("kind", _("Kind"), lambda _session: options(CorrespondenceKind)),
            Filter("way", _("Direction"), lambda _session: options(Way)),
        ],
        two_lines=True,
        search_hint=_("Search subjects, texts, names …"),
        new_word=_("Correspondence"),
        new=lambda parent: ask_new(
            parent, desk, _("New correspondence"), CorrespondenceDraft, new_fields, _new_values(desk)
        ),
        watched=frozenset({"person", "organisation"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    return [_row(session, each) for each in listing.fetch(session, Correspondence, ids)]


def _row(session: Session, letter: Correspondence) -> Row:
    cells = [
        Cell(mark=kind_mark(letter.kind)),
        Cell(letter.subject.best(current())[0], strong=True, below=_between(session, letter)),
        Cell(format_date(letter.dated, current(), "numeric"), tone="muted" if letter.dated else "faint"),
    ]
    return Row(letter.id, cells, sample=letter.invented)


def _between(session: Session, letter: Correspondence) -> str:
    """Who wrote to whom; a side that is not known is left out, as often it is the own one."""
    sender, recipient = service.sender(session, letter), service.recipient(session, letter)
    if sender and recipient:
        words = _("{sender} to {recipient}").format(sender=sender, recipient=recipient)
    elif sender or recipient:
        text = _("from {name}") if sender else _("to {name}")
        words = text.format(name=sender or recipient)
    else:
        words = ""
    return " · ".join(filter(None, (_(letter.way.value), words)))


def _new_values(desk: Desk) -> dict[str, object]:
    with desk.read() as session:
        return {"dated": PartialDate.of(today(session))}
