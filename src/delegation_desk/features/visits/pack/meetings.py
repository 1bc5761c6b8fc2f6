"""A sheet for each meeting: what the own side takes along, or what hosts are given of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from delegation_desk.core.formats import format_date, format_times
from delegation_desk.core.formats import format_time as time_text
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.host_sheet import for_hosts, handed
from delegation_desk.features.visits.pack.people import earlier, earlier_in_text
from delegation_desk.features.visits.pack.taking_part import our_side, their_side
from delegation_desk.features.visits.pack.titles import meeting_label, titled
from delegation_desk.features.visits.pack.words import (
    date_width,
    name,
    office_words,
    plain_name,
    short_day,
    when,
)
from delegation_desk.model.correspondence import Way
from delegation_desk.model.meetings import PointKind
from delegation_desk.model.visits import Dress, ItemStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.style import PAGE
from delegation_desk.pdf.wordings import filled, in_a_row, in_lines, named, said, starred, told
from delegation_desk.store.briefs.meetings import MeetingBrief
from delegation_desk.store.briefs.past import PromiseBrief
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.programme import ItemBrief

_LINES = 2  # of notes to begin with: they fill the rest of the page
_NAMED, _FEWER = 8, 4  # lines for a delegation that takes part as a whole, and where there is little room
_RECENT = 2  # earlier contacts where there is little room
_FORMER = 8  # earlier contacts at most
_FULL, _SHORT, _DENSE = range(3)
_WORD = 8.0  # millimetres for a word beside a date
_CLOSE = 8.0  # air between the parts of a dense sheet


def meetings(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """The sheets of all meetings."""
    for meeting in b.meetings:
        head = list(_head(s, b, chapter, meeting))
        sheet = _own_sheet(s, b, meeting, head) if b.own_side else for_hosts(s, b, meeting)
        blocks = [*head, *sheet]
        yield from blocks
        notes = kit.Side(s, s.t("Notes"), kit.NoteLines(s, _LINES))
        if b.own_side and _room(blocks, notes):
            yield notes


def _own_sheet(s: kit.Styles, b: Briefing, meeting: MeetingBrief, head: list[kit.Block]) -> list[kit.Block]:
    """The sheet as it is set to be one page: the roomiest that is one; if none is, the roomiest of all."""
    ways = ((_FULL, _NAMED), (_FULL, _FEWER), (_SHORT, _FEWER), (_DENSE, _FEWER))
    settings = [list(_for_own_side(s, b, meeting, dense=dense, most=most)) for dense, most in ways]
    for block in settings[-1]:
        block.before = min(block.before, _CLOSE)
    return next((blocks for blocks in settings if _one_page([*head, *blocks])), settings[0])


def _one_page(blocks: list[kit.Block]) -> bool:
    return kit.Stack(blocks).height(PAGE.measure) <= PAGE.depth


def _room(blocks: list[kit.Block], notes: kit.Block) -> bool:
    """Whether the last page of a sheet has room for notes; they begin no page of their own."""
    return not _one_page(blocks) or _one_page([*blocks, notes])


def _head(s: kit.Styles, b: Briefing, chapter: kit.Chapter, meeting: MeetingBrief) -> Iterator[kit.Block]:
    item, t = meeting.item, s.t
    label = meeting_label(s, item)
    told = b.own_side and not meeting.objective_public  # what hosts read too is no goal of ours
    goal = t("Objective: {text}") if told else t("Topic: {text}")
    yield kit.Title(
        s,
        said(s, item.title, invented=item.invented),
        chapter=chapter,
        kicker=f"{chapter.number}\u00a0\u00a0{label}".strip("\u00a0"),
        lead=filled(goal, text=said(s, meeting.objective)) if meeting.objective else "",
        entry=kit.plain(starred(titled(s, item), invented=item.invented)),
        note=when(item.starts.local, s.language) if item.starts else "",
    )
    yield kit.Strip(s, _strip(s, b, item))


def _strip(s: kit.Styles, b: Briefing, item: ItemBrief) -> list[tuple[kit.Words, kit.Words]]:
    t = s.t
    place: list[str | kit.Run] = [*said(s, item.venue if item.venue else item.place, name=not item.venue)]
    if item.address:
        place += ["\n", kit.quiet(item.address)]
    return [
        (t("Time"), _time(s, b, item)),
        (t("Place"), place),
        (t("State"), _status(s, b, item)),
        (t("Arrangements"), _arrangements(s, b, item)),
    ]


def _time(s: kit.Styles, b: Briefing, item: ItemBrief) -> kit.Words:
    if item.starts is None:
        return s.t("not fixed yet")
    local = item.starts.local
    if item.ends is None or item.across_zones:
        hours = time_text(local, s.language)
    else:
        hours = format_times(local, item.ends.local, s.language)
    lines: list[str | kit.Run] = [kit.strong(short_day(local.date(), s.language)), f"\n{hours}"]
    if item.starts.home is not None and item.starts.ahead and b.for_travellers and b.visit.home is not None:
        home = s.t("{place}: {time}").format(
            place=named(s, b.visit.home.name), time=time_text(item.starts.home, s.language)
        )
        lines.append(f"\n{home}")
    elif item.starts.ahead and item.city:
        lines.append("\n" + s.t("local time in {place}").format(place=named(s, item.city)))
    return lines


def _status(s: kit.Styles, b: Briefing, item: ItemBrief) -> kit.Words:
    dated = _dated(s, item) if b.own_side else ""
    plain = item.status in (ItemStatus.CONFIRMED, ItemStatus.REQUESTED)
    lines: list[kit.Words] = [] if dated and plain else [s.t(item.status.value)]
    if item.status_note:
        lines.append(said(s, item.status_note))
    if dated or item.arranged_by:
        lines.append(_arranged(s, item, dated))
    return in_lines(lines)


def _arranged(s: kit.Styles, item: ItemBrief, dated: str) -> str:
    """When it was confirmed or requested, and through whom: one phrase, whose order is the language's own."""
    if not item.arranged_by:
        return dated
    form = s.t("{dated} through {body}") if dated else s.t("through {body}")
    return form.format(dated=dated, body=named(s, item.arranged_by))


def _dated(s: kit.Styles, item: ItemBrief) -> str:
    """When a meeting was confirmed, or else requested."""
    if item.confirmed_on is not None:
        return s.t("confirmed on {date}").format(date=format_date(item.confirmed_on, s.language, "numeric"))
    if item.requested_on is not None and item.status is ItemStatus.REQUESTED:
        return s.t("requested on {date}").format(date=format_date(item.requested_on, s.language, "numeric"))
    return ""


def _arrangements(s: kit.Styles, b: Briefing, item: ItemBrief) -> kit.Words:
    t, lines = s.t, list[kit.Words]()
    if item.dress is not Dress.NONE:
        lines.append(t(item.dress.value))
    if item.interpreter is not None:
        lines.append(t("interpreter: {name}").format(name=plain_name(item.interpreter, s.language)))
    if item.responsible is not None and b.own_side:
        lines.append(t("responsible: {name}").format(name=plain_name(item.responsible, s.language)))
    return in_lines(lines) or "–"


def _side(
    s: kit.Styles, b: Briefing, people: Sequence[PersonBrief], *, short: bool, most: int
) -> list[kit.Words]:
    """The people of a side; of a whole delegation the first few, and on a short sheet of any."""
    travelling = {member.person.id for member in b.members}
    if not travelling.issuperset(person.id for person in people):
        return [_with_office(s, person) for person in people]
    if len(people) <= most or (len(people) < len(b.members) and not short):
        return [_with_office(s, person) for person in people]
    first = [_with_office(s, person) for person in people[: most - (2 if short else 1)]]
    more = s.t("and {n} more members").format(n=len(people) - len(first))
    return [*first, kit.quiet(more)]


def _for_own_side(
    s: kit.Styles, b: Briefing, meeting: MeetingBrief, *, dense: int, most: int
) -> Iterator[kit.Block]:
    """The sheet for those who take it along.

    A short one leaves out what other pages say as well; a dense one sets lists as running text besides.
    """
    t, item, short = s.t, meeting.item, dense >= _SHORT
    points = {kind: [said(s, text) for text in meeting.of(kind)] for kind in PointKind}
    if any(points.values()):
        yield kit.Points(
            s,
            make=points[PointKind.TO_MAKE],
            answer=points[PointKind.TO_ANSWER],
            avoid=points[PointKind.TO_AVOID],
            small=dense == _DENSE,
        )
    if meeting.wanted_result:
        yield kit.Side(s, t("Wanted result"), kit.body(s, _wanted(s, meeting)))
    own = _side(s, b, our_side(b, item), short=short, most=most)
    theirs = _side(s, b, their_side(b, item), short=short, most=most)
    if own or theirs:
        sides = _sides_in_text if dense == _DENSE else _two_sides
        yield kit.Side(s, t("Taking part"), sides(s, own, theirs))
    if meeting.background:
        yield kit.Side(s, starred(t("Background"), invented=meeting.invented), told(s, meeting.background))
    if meeting.encounters:
        met = meeting.encounters[: _RECENT if short else _FORMER]
        before = earlier_in_text(s, met) if dense == _DENSE else earlier(s, met)
        yield kit.Together([kit.Side(s, t("Earlier contacts"), before)])
    if meeting.promises:
        promised = _promises_in_text if dense == _DENSE else _promises
        yield kit.Together([kit.Side(s, t("Earlier promises"), promised(s, meeting.promises))])
    ways = {way: [one for one in meeting.gifts if one.way is way] for way in Way}
    if giving := handed(s, meeting.materials, ways[Way.OUTGOING]):
        yield kit.Together([kit.Side(s, t("To hand over"), _handing(s, giving, short=short))])
    if received := handed(s, (), ways[Way.INCOMING]):
        yield kit.Together([kit.Side(s, t("Received"), _handing(s, received, short=short))])
    if item.notes:
        yield kit.Side(s, t("Please note"), *(told(s, note) for note in item.notes))


def _wanted(s: kit.Styles, meeting: MeetingBrief) -> kit.Words:
    words = said(s, meeting.wanted_result)
    if meeting.result_due is None:
        return words
    due = s.t("by {date}").format(date=format_date(meeting.result_due, s.language))
    return kit.joined(words, kit.quiet(f"（{due}）" if s.language == "zh" else f" ({due})"))


def _two_sides(s: kit.Styles, own: list[kit.Words], theirs: list[kit.Words]) -> kit.Table:
    rows = max(len(own), len(theirs))
    sides = [side + [""] * (rows - len(side)) for side in (own, theirs)]
    return kit.Table(
        s,
        [kit.Column(s.t("Our side"), 0, "name"), kit.Column(s.t("Counterparts"), 0, "name")],
        [list(pair) for pair in zip(*sides, strict=True)],
    )


def _sides_in_text(s: kit.Styles, own: list[kit.Words], theirs: list[kit.Words]) -> kit.Table:
    pairs = [(s.t("Our side"), in_a_row(s, own)), (s.t("Counterparts"), in_a_row(s, theirs))]
    return kit.Facts(s, [pair for pair in pairs if pair[1]])


def _with_office(s: kit.Styles, person: PersonBrief) -> kit.Words:
    office = office_words(s, person.office)
    comma = "，" if s.language == "zh" else ", "
    return kit.joined(name(person, s.language), *([comma, *office] if office else []))


def _promises(s: kit.Styles, promises: Sequence[PromiseBrief]) -> kit.Table:
    return kit.Table(
        s,
        [
            kit.Column("", date_width(s.language) + _WORD),
            kit.Column("", 34),
            kit.Column(),
            kit.Column("", 18, "strong"),
        ],
        [
            [
                _due(s, one),
                said(s, one.who, name=True),
                said(s, one.text, invented=one.invented),
                _promise_state(s, one),
            ]
            for one in promises
        ],
    )


def _promises_in_text(s: kit.Styles, promises: Sequence[PromiseBrief]) -> kit.Table:
    colon = "：" if s.language == "zh" else ": "
    pairs: list[tuple[kit.Words, kit.Words]] = []
    for one in promises:
        words = [*said(s, one.who, name=True), colon, *said(s, one.text, invented=one.invented)]
        pairs.append((_due(s, one), in_a_row(s, [words, kit.strong(_promise_state(s, one))])))
    return kit.Facts(s, pairs, name_width=date_width(s.language) + _WORD)


def _due(s: kit.Styles, one: PromiseBrief) -> str:
    """The day by which it is due, which without a word would look like that of the promise."""
    if one.due is None:
        return "–"
    return s.t("due {date}").format(date=format_date(one.due, s.language, "numeric"))


def _promise_state(s: kit.Styles, one: PromiseBrief) -> str:
    return s.t("overdue") if one.overdue else s.t(one.state.value)


def _handing(s: kit.Styles, things: list[kit.Words], *, short: bool) -> kit.Block:
    if not short:
        return kit.bulleted(s, things)
    return kit.Para(in_a_row(s, things), s.body, s.palette)
