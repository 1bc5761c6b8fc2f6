"""The life of an agreement: the line of its states, and the moves that are possible now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current, ngettext, written
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import filling, queries, service
from delegation_desk.features.agreements.gaps import WATCHED, gap_list, said_list
from delegation_desk.features.agreements.lacking import lacking
from delegation_desk.features.agreements.taking_back import TAKE_BACK, take_back
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.lifecycle import MOVES, PATH, Move, allowed, own_day
from delegation_desk.store.briefs.agreement_values import OpenPlace
from delegation_desk.store.frozen import is_signed
from delegation_desk.ui.controls import button, label, link, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.dates import PartialDateField
from delegation_desk.ui.fields.text import TextField
from delegation_desk.ui.flow import Flow
from delegation_desk.ui.layout import STRETCH, boxed, clear, column, reveal, row
from delegation_desk.ui.new_record import FormDialog
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.status import WARNING, Mark
from delegation_desk.ui.theme import colours, font

_HEIGHT: Final = 78  # of one line: the mark, a state of two words, a day
_RADIUS: Final = 7.0
_BETWEEN: Final = 8.0
_BROKEN: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Life(QWidget):
    """The line of states and, below it, the moves."""

    def __init__(self, desk: Desk, agreement_id: UUID, show_gap: Callable[[str], object]) -> None:
        """`show_gap` leads to where an open place of the text is filled in."""
        super().__init__()
        self._desk, self._id, self._show_gap = desk, agreement_id, show_gap
        self._content = column()
        self._moves: list[QPushButton] = []
        # Where no move is left, the cursor stays here after the last one.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setLayout(column(self._content))
        watched = {"agreement_step", *WATCHED}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the state again."""
        with self._desk.read() as session:
            agreement = session.get(Agreement, self._id)
            if agreement is None:
                return
            status, steps = agreement.status, queries.steps(session, self._id)
            still, signed = filling.gaps(session, self._id), is_signed(session, agreement)
        own = _own_days(agreement)
        days = {name: step.reached_on for name, step in steps.items()} | own
        clear(self._content)
        self._moves = []
        self.setAccessibleName(_("State: {state}").format(state=_(status.value)))
        line = LifeLine(status, days)
        self._content.addWidget(line)
        if self._desk.workspace.writable:
            self._moves = [link(_(move.label), partial(self._move, move)) for move in MOVES[status]]
            line.chosen.connect(partial(self._on_state, status))
            words = _("Next:") if self._moves else _("This agreement has come to its end.")
            back = [link(f"{_(TAKE_BACK)} …", self._take_back, small=True)] if signed else []
            self._content.addLayout(Flow(label(words, "small", "faint"), *self._moves, *back, spacing=16))
        if still:
            self._content.addSpacing(10)
            self._content.addLayout(self._open(still))

    def _on_state(self, status: AgreementStatus, wanted: AgreementStatus) -> None:
        """Begin the move to a state that was clicked; what is in force has been signed before."""
        move = allowed(status, wanted)
        if move is None and wanted is AgreementStatus.IN_FORCE:
            move = allowed(status, AgreementStatus.SIGNED)
        if move is not None:
            self._move(move)

    def _open(self, still: Sequence[OpenPlace]) -> QHBoxLayout:
        count = len(still)
        words = ngettext("{n} gap in the wording is open", "{n} gaps in the wording are open", count)
        fill = link(_("Fill in"), lambda: self._show_gap(still[0].place), small=True)
        return row(sign(Mark(words.format(n=count), WARNING)), fill, STRETCH, spacing=12)

    def _move(self, move: Move) -> None:
        dialog = MoveDialog(self, self._desk, self._id, move)
        dialog.exec()
        wanted = dialog.wanted
        dialog.deleteLater()
        if wanted:
            self._show_gap(wanted)
        elif dialog.result():
            self._stay()

    def _take_back(self) -> None:
        if take_back(self, self._desk, self._id):
            self._stay()

    def _stay(self) -> None:
        """Keep the focus at the steps: the link that was clicked has made room for the next one."""
        target = self._moves[0] if self._moves else self
        target.setVisible(True)  # now, so that it can take the focus
        self.window().activateWindow()
        target.setFocus()


def _own_days(agreement: Agreement) -> dict[str, PartialDate | None]:
    """The states whose days the agreement gives itself."""
    given = {each: own_day(each, agreement.signed_on, agreement.effective_on) for each in PATH}
    return {state.name: day for state, day in given.items() if day is not None}


class LifeLine(QWidget):
    """The usual states from left to right, over several lines where one has no room for their words.

    Those recorded are filled, the present one is strong; one that nobody recorded stays empty.
    """

    chosen = Signal(object)  # a state ahead was clicked: AgreementStatus

    def __init__(
        self,
        status: AgreementStatus,
        days: Mapping[str, PartialDate | None],
    ) -> None:
        """`days` are the states recorded, by name, each with the day on which it was reached if known."""
        super().__init__()
        path = list(PATH) if status in PATH else [*PATH, status]
        self._states, self._now, self._days = path, path.index(status), days
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("State: {state}").format(state=_(status.value)))
        self.setAccessibleDescription(", ".join(filter(None, map(self._told, range(len(path))))))
        self._find_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the words need."""
        super().resizeEvent(event)
        self._find_room()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a state that lies ahead wants it recorded."""
        number = self.number_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and number is not None and number > self._now:
            # Later: what is chosen makes this line anew.
            QTimer.singleShot(0, self, partial(self.chosen.emit, self._states[number]))

    def number_at(self, point: QPointF) -> int | None:
        """The number of the state that stands at a point; None where none does."""
        in_line = self._in_line()
        number = int(point.y() // _HEIGHT) * in_line + int(point.x() // (self.width() / in_line))
        return number if 0 <= number < len(self._states) else None

    def place_of(self, number: int) -> QPointF:
        """The middle of the mark of a state."""
        below, beside = divmod(number, self._in_line())
        return QPointF(beside * self.width() / self._in_line() + 1 + _RADIUS, below * _HEIGHT + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, the marks and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        in_line = self._in_line()
        step = self.width() / in_line
        for number in range(len(self._states)):
            below, beside = divmod(number, in_line)
            painter.save()
            painter.translate(beside * step, below * _HEIGHT)
            self._draw(painter, number, step)
            painter.restore()

    def words_of(self, number: int) -> str:
        """What stands below a state: when it was reached, or that nobody recorded it."""
        state = self._states[number]
        if number > self._now:
            return ""
        if state.name not in self._days:
            return "" if number == self._now else _("not recorded")
        day = self._days[state.name]
        return format_date(day, current(), "short") if day else _("day not known")

    def is_filled(self, number: int) -> bool:
        """Whether a state is drawn as reached."""
        return number == self._now or (number < self._now and self._states[number].name in self._days)

    def _told(self, number: int) -> str:
        words = self.words_of(number)
        return f"{_(self._states[number].value)}: {words}" if words else ""

    def _draw(self, painter: QPainter, number: int, width: float) -> None:
        c, now = colours(), number == self._now
        if number + 1 < len(self._states):
            painter.setPen(QPen(QColor(c.accent if number < self._now else c.line), 2))
            painter.drawLine(int(2 * _RADIUS + 4), 10, int(width - 4), 10)
        filled = self.is_filled(number)
        painter.setPen(QPen(QColor(c.accent if filled else c.edge), 2))
        painter.setBrush(QColor(c.accent if filled and not now else c.surface))
        painter.drawEllipse(QRectF(1, 10 - _RADIUS, 2 * _RADIUS, 2 * _RADIUS))
        if now:
            painter.setBrush(QColor(c.accent))
            painter.drawEllipse(QRectF(1 + _RADIUS - 3, 7, 6, 6))
        below = self._words(painter, width, 22, _(self._states[number].value), strong=now)
        self._words(painter, width, below, self.words_of(number), strong=False)

    def _words(self, painter: QPainter, width: float, top: float, text: str, *, strong: bool) -> float:
        """Write some words, broken between them where they are too long; where they end."""
        painter.setFont(font("label" if strong else "small"))
        painter.setPen(QColor(colours().text if strong else colours().muted))
        area = QRectF(0, top, width - _BETWEEN, _HEIGHT - top)
        taken = painter.boundingRect(area, _BROKEN, text)
        painter.drawText(area, _BROKEN, text)
        return taken.bottom() + 1

    def _find_room(self) -> None:
        lines = -(-len(self._states) // self._in_line())
        self.setFixedHeight(lines * _HEIGHT)

    def _in_line(self) -> int:
        """How many states have room beside each other without a word being cut."""
        metrics = QFontMetricsF(font("label"))
        words = [word for state in self._states for word in _(state.value).split()]
        needed = max(metrics.horizontalAdvance(word) for word in words) + _BETWEEN + 1
        fits = max(1, min(len(self._states), int(self.width() // needed)))
        return -(-len(self._states) // -(-len(self._states) // fits))


def _warning(missing: Sequence[str]) -> QWidget:
    """What is not entered of an agreement that is to be noted as signed; old ones are recorded late."""
    sentence = _("Of what is signed this is missing here; it can also be entered later:")
    return boxed(column(label(sentence, "body", wrap=True), 6, said_list(missing)))


class MoveDialog(FormDialog):
    """Asks when a state was reached and, where it must be said, why."""

    def __init__(self, parent: QWidget, desk: Desk, agreement_id: UUID, move: Move) -> None:
        self._desk, self._id, self._move = desk, agreement_id, move
        self.wanted = ""  # the open place to go to, once the dialog is closed
        hint = _("Leave empty if the day is not known")
        self._day = PartialDateField("on", _("When"), hint=hint, today=desk.today)
        with desk.read() as session:
            proposed = service.proposed_day(session, agreement_id, move.target)
            missing = lacking(session, agreement_id) if move.target is AgreementStatus.SIGNED else ()
        self._day.load({"on": None})
        self._day.display({"on": proposed})
        asked_for = (_(move.reason), _("To be given for this step")) if move.reason else (_("Note"), "")
        self._reason = TextField("reason", asked_for[0], hint=asked_for[1])
        self._reason.load({"reason": ""})
        self._problem = label("", "small", "bad", wrap=True)
        words = _("Note as signed all the same") if missing else _(move.label)
        go = button(words, self._on_go, "primary")
        go.setDefault(True)
        give_up = button(_("Cancel"), self.reject, "quiet")
        self._still = column()
        warned = column(_warning(missing), 12) if missing else None
        asked = boxed(column(warned, self._day, self._reason, self._problem, 4, self._still))
        super().__init__(parent, _(move.label), asked, give_up, go, width=460)
        self._day.take_focus()

    def _on_go(self) -> None:
        read = self._read()
        if read is None:
            return
        day, said = read
        try:
            self._desk.commit(
                N_("Change the state"),
                lambda session: service.set_status(session, self._id, self._move.target, day, said),
            )
        except filling.Incomplete as incomplete:
            self._show_open(incomplete.places)
        except Invalid as invalid:
            self._blame(self._day, str(invalid))
        except Refused as refusal:
            self._problem.setText(str(refusal))
            reveal(self._problem)
        else:
            self.accept()

    def _show_open(self, still: Sequence[OpenPlace]) -> None:
        self._problem.setText(_("The text is not complete. Nothing was changed. Still open:"))
        clear(self._still)
        self._still.addWidget(gap_list(still, self._go_to))
        reveal(self._problem)

    def _go_to(self, place: str) -> None:
        self.wanted = place
        self.reject()

    def _read(self) -> tuple[PartialDate | None, LocalText | None] | None:
        """The day and the reason; None if something is wrong, which stands under its field then."""
        self._day.clear_problem()
        self._reason.clear_problem()
        self._problem.setText("")
        clear(self._still)
        reason, day = str(self._reason.read()["reason"]), None
        if self._move.reason and not reason:
            self._blame(self._reason, _("Please give the reason."))
        try:
            day = self._day.read()["on"]
        except ValueError as error:  # last: the first field that is wrong gets the cursor
            self._blame(self._day, str(error), getattr(error, "suggestion", None))
        if self._day.has_problem or self._reason.has_problem:
            return None
        return day, LocalText.of(reason, source=written()) if reason else None

    def _blame(self, field: Field, sentence: str, suggestion: str | None = None) -> None:
        field.show_problem(sentence, suggestion)
        field.take_focus()
        reveal(field)
