"""The page that makes documents: what, for whom, in which language; beside it the pages as they print."""

from __future__ import annotations

from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from delegation_desk.core.language import LANGUAGES, Language, _, current
from delegation_desk.features.documents import orders, usual
from delegation_desk.features.documents.nothing import nothing_yet
from delegation_desk.features.documents.orders import KINDS, Kind, Maker, Order
from delegation_desk.features.documents.remarks import RemarkLine
from delegation_desk.model.policy_parts import EditionStatus
from delegation_desk.model.record import TABLES
from delegation_desk.model.words import Audience
from delegation_desk.pdf.build import Cancelled as Stopped
from delegation_desk.pdf.made import Made
from delegation_desk.ui.background import Cancelled, Job
from delegation_desk.ui.controls import Segments, button, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.choice import ChoiceField
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, row, scrolling
from delegation_desk.ui.page import Page, Spot
from delegation_desk.ui.preview import Preview
from delegation_desk.ui.status import Look
from delegation_desk.ui.theme import font

Editions = list[tuple[int, EditionStatus]]
_WIDTH: Final = 440
_TITLE: Final = 310  # of a title that the choice shows whole, in pixels
_HINT_LINES: Final = 2
_LANGUAGE_NAMES: Final = {"de": "Deutsch", "en": "English", "zh": "中文"}
_LOCK, _OPEN = Look("lock-simple", "text"), Look("users", "muted")


class DocumentsPage(Page):
    """Choices on the left, the preview on the right; every choice makes the document again."""

    def __init__(self, desk: Desk, make: Maker) -> None:
        super().__init__(desk)
        self._make = make
        self._kind, self._code = KINDS[0], ""
        self._edition = Audience.INTERNAL
        self._number: int | None = None
        self._to_us = False
        self._is_bare = False  # whether there is nothing to make any document from
        self._language: Language = current()
        self._is_chosen = False  # whether the language was chosen for this kind of document
        # Several choices made at once, such as kind and record, make the document once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._produce)
        self.preview = Preview(desk)
        self._choices, self._remarks = column(), column(spacing=6)
        self._build()
        self.keep_fresh(set(TABLES), self.refresh)
        self.refresh()

    def spot(self) -> Spot:
        """Nothing that Back would return to."""
        return None

    def go(self, spot: Spot) -> None:
        """Choose a kind of document and the record that it is made from."""
        if spot is None:
            return
        kind = next((each for each in KINDS if each.key == spot[0]), None)
        if kind is not None:
            self.choose(kind, spot[1])

    def choose(self, kind: Kind, record_id: UUID) -> None:
        """Show the document of a kind made from a record."""
        with self.desk.read() as session:
            chosen = orders.chosen_by(session, kind, record_id)
        if chosen is not None:
            if kind is not self._kind:
                self._begin_in_usual_language(kind)
            self._kind, (self._code, self._number) = kind, chosen
            self.refresh()

    def refresh(self) -> None:
        """Offer what there is, and make the document again."""
        with self.desk.read() as session:
            offered = orders.subjects(session, self._kind)
            codes = [code for code, _title in offered]
            if self._code not in codes:
                self._code = orders.first_of(session, self._kind)
            known = orders.editions(session, self._code) if self._kind.key == "policy" else []
            self._to_us = orders.to_us(session, self._kind, self._code)
            self._is_bare = not offered and not orders.any_subjects(session)
        if self._number not in [number for number, _status in known]:
            self._number = orders.current_edition(known)
        if self._is_bare:
            self._kind = KINDS[0]
        self._show_choices(offered, known)
        for each in (self._below, self.preview):
            each.setVisible(bool(offered))
        self._rest.setVisible(not offered)
        if self._code:
            self._soon.start(0)
        else:
            self._give_up()

    def order(self) -> Order:
        """What is asked for now."""
        edition = self._edition if self._kind.editions else Audience.INTERNAL
        return Order(self._kind.key, self._code, self._language, edition, self._number)

    def _build(self) -> None:
        self._save = button(_("Save as PDF …"), self.preview.save_as, "primary")
        self._print = button(_("Print …"), self.preview.print_out)
        self._view = button(_("Open"), self.preview.open_outside, "quiet")
        self._ready(False)
        self.preview.made.connect(lambda: self._ready(True))
        self.preview.given_up.connect(self._offer_again)
        inner = boxed(
            column(
                label(_("Documents"), "title"),
                14,
                self._choices,
                8,
                self._remarks,
                STRETCH,
                margins=(40, 24, 24, 8),
            )
        )
        self._below = boxed(row(self._save, self._print, self._view, STRETCH, margins=(40, 8, 24, 16)))
        left = boxed(column(Wide(scrolling(inner)), self._below), width=_WIDTH)
        self._rest = QWidget()  # in place of the preview while there is nothing to show
        self.setLayout(row(left, Wide(self.preview), Wide(self._rest), spacing=0))

    def _show_choices(self, offered: list[tuple[Any, str]], editions: Editions) -> None:
        focused = QApplication.focusWidget()
        held = focused is not None and any(
            (item := self._choices.itemAt(n)) is not None
            and (widget := item.widget()) is not None
            and widget.isAncestorOf(focused)
            for n in range(self._choices.count())
        )
        clear(self._choices)
        self._add_choices(offered, editions)
        if held and focused is not None:
            # Later: what is new takes the focus only when it shows.
            QTimer.singleShot(0, self, partial(self._focus_again, focused.accessibleName()))

    def _focus_again(self, name: str) -> None:
        """Whoever chose by keys goes on with keys, though each choice makes the choices anew."""
        named = (each for each in self.findChildren(QWidget) if each.accessibleName() == name)
        again = next((each for each in named if each.isVisible()), None)
        if isinstance(again, QPushButton) and again.group() is not None:
            again = again.group().checkedButton()
        if again is not None:
            again.setFocus()

    def _add_choices(self, offered: list[tuple[Any, str]], editions: Editions) -> None:
        kinds = [(each, _(each.title)) for each in KINDS]
        if not self._is_bare:
            self._choices.addWidget(self._choice(_("Document"), kinds, self._kind, self._on_kind))
        if not offered:
            self._choices.addWidget(nothing_yet(self.desk, self._kind, at_all=self._is_bare))
            return
        self._choices.addWidget(self._choice(_("About"), offered, self._code, self._on_code))
        title = next((each for code, each in offered if code == self._code), "")
        if QFontMetrics(font("body")).horizontalAdvance(title) > _TITLE:
            self._choices.addWidget(label(title, "small", "muted", wrap=True))
            self._choices.addSpacing(10)
        if self._kind.editions:
            self._choices.addWidget(label(_("Edition for"), "label", "muted"))
            self._choices.addWidget(
                self._segments(_("Edition for"), _editions(self._to_us), self._edition, self._on_edition)
            )
            self._choices.addWidget(_edition_hint(self._edition, self._to_us))
            self._choices.addSpacing(14)
        if editions:
            named = [(number, _edition_word(number, status)) for number, status in editions]
            self._choices.addWidget(self._choice(_("Edition"), named, self._number, self._on_number))
        languages = [(each, _LANGUAGE_NAMES[each]) for each in LANGUAGES]
        self._choices.addWidget(label(_("Language"), "label", "muted"))
        self._choices.addWidget(self._segments(_("Language"), languages, self._language, self._on_language))

    def _choice(self, title: str, offered: list[Any], now: Any, chosen: Any) -> QWidget:
        field = ChoiceField("value", title, offered, width=360)
        field.load({"value": now})
        field.left.connect(lambda: chosen(field.read()["value"]))
        return field

    def _segments(self, title: str, offered: list[Any], now: Any, chosen: Any) -> QWidget:
        made = Segments(title, offered, now)
        made.chosen.connect(chosen)
        return boxed(row(made, STRETCH, margins=(0, 4, 0, 0)))

    def _on_kind(self, kind: Kind) -> None:
        if kind is not self._kind:
            # Pack and report are of the same visit: whoever changes from one to the other keeps it.
            self._kind, self._code = kind, self._code if kind.record is self._kind.record else ""
            self._begin_in_usual_language(kind)
            self.refresh()

    def _begin_in_usual_language(self, kind: Kind) -> None:
        self._language, self._is_chosen = usual.language(kind, self._edition), False

    def _on_code(self, code: str) -> None:
        if code != self._code:
            self._code = code
            self.refresh()

    def _on_edition(self, edition: Audience) -> None:
        self._edition = edition
        if not self._is_chosen:
            self._language = usual.language(self._kind, edition)
        self.refresh()

    def _on_number(self, number: int | None) -> None:
        self._number = number
        self._soon.start(0)

    def _on_language(self, language: Language) -> None:
        self._language, self._is_chosen = language, True
        usual.used(self._kind, self._edition, language)
        self._soon.start(0)

    def _produce(self) -> None:
        order = self.order()
        found: list[Made] = []

        def work(job: Job) -> tuple[bytes, str]:
            def step(done: int, total: int) -> bool:
                job.progress(done, total)
                return True

            try:
                found.append(self._make(self.desk.workspace, order, step))
            except Stopped:
                raise Cancelled from None
            return found[0].content, found[0].file_name

        def remark() -> None:
            if found and order == self.order():
                self._say(found[0])

        clear(self._remarks)
        title = _("Making “{document}”").format(document=_(self._kind.title))
        self._ready(False)
        self.preview.make(title, work, remark)

    def _say(self, made: Made) -> None:
        clear(self._remarks)
        if not made.notes:
            return
        self._remarks.addWidget(label(_("Before printing"), "heading"))
        for remark in made.notes:
            self._remarks.addWidget(RemarkLine(self.desk, remark))

    def _give_up(self) -> None:
        """There is nothing to make: what showed before is not what is chosen now."""
        self._soon.stop()
        clear(self._remarks)
        self._ready(False, _("There is no document."))
        self.preview.show_nothing("")

    def _offer_again(self) -> None:
        clear(self._remarks)
        self._ready(False, _("There is no document."))
        again = button(_("Make the document"), self._produce)
        self._remarks.addWidget(boxed(row(again, STRETCH)))

    def _ready(self, ready: bool, why: str = "") -> None:
        for each in (self._save, self._print, self._view):
            each.setEnabled(ready)
            each.setToolTip("" if ready else why or _("The document is being made."))


def _edition_word(number: int, status: EditionStatus) -> str:
    return _("No. {n}, {state}").format(n=number, state=_(status.value))


def _editions(to_us: bool) -> list[tuple[Audience, str]]:
    """The readers of a pack; on a visit to us the delegation are guests, and the hosts our own people."""
    if to_us:
        return [
            (Audience.INTERNAL, _("Internal")),
            (Audience.DELEGATION, _("Guests")),
            (Audience.HOST, _("Our hosts")),
        ]
    return [
        (Audience.INTERNAL, _("Head, internal")),
        (Audience.DELEGATION, _("Delegation")),
        (Audience.HOST, _("Hosts")),
    ]


def _edition_hint(edition: Audience, to_us: bool) -> QWidget:
    guests = {
        Audience.INTERNAL: _("Holds what is internal. Not to be passed on to guests."),
        Audience.DELEGATION: _("Holds only what the guests may read."),
        Audience.HOST: _("For our hosts, drivers and interpreters; internal points are left out."),
    }
    hosts = {
        Audience.INTERNAL: _("Holds what is internal. Not to be passed on to hosts."),
        Audience.DELEGATION: _("For those who travel; internal points are left out."),
        Audience.HOST: _("Holds only what hosts may read."),
    }
    words = label((guests if to_us else hosts)[edition], "small", "muted", wrap=True)
    look = _LOCK if edition is Audience.INTERNAL else _OPEN
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    # The room of the longest one, or what stands below would move from under the pointer.
    words.setMinimumHeight(_HINT_LINES * QFontMetrics(font("small")).lineSpacing() + 4)
    sign = column(1, Sign(look.icon, look.tone, 16), STRETCH)
    return boxed(row(sign, Wide(words), margins=(0, 4, 0, 0)))
