"""The rows that belong to a visit, one list for each tab."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from delegation_desk.core.formats import format_date, format_time, weekday_name
from delegation_desk.core.language import N_, _, current
from delegation_desk.core.names import display_native
from delegation_desk.features.visits import forms, service
from delegation_desk.features.visits.clashing import clashing
from delegation_desk.features.visits.stop_times import contradictions
from delegation_desk.model.meetings import CompanyPresented
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.record import Record
from delegation_desk.model.visit_parts import Objective, VisitNote, VisitParty
from delegation_desk.model.visits import Direction, Member, ProgrammeItem, Stop, VisaState, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store import itinerary
from delegation_desk.store.clock import home_zone
from delegation_desk.store.offices import office_and_body, printed_office
from delegation_desk.store.outside import outside
from delegation_desk.ui.binned import bin_mark
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.status import WARNING, Mark, mark

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel import Session


def objectives(desk: Desk, visit_id: UUID) -> ChildRows:
    """What the visit is to reach."""
    spec = RowsSpec(
        record=Objective,
        parent=("visit_id", visit_id),
        columns=[Column("text", _("Objective")), Column("state", _("State"), 150)],
        rows=lambda _session, rows: [
            Row(each.id, [Cell(each.called()), Cell(mark=mark(each.state))], sample=each.invented)
            for each in rows
        ],
        fields=forms.objective_fields,
        add_word=_("Add an objective"),
        nothing=_("No objectives yet. They stand on the first page of the briefing pack."),
        label=N_("Edit objective"),
    )
    return ChildRows(desk, spec)


def parties(desk: Desk, visit_id: UUID) -> ChildRows:
    """Hosts and intermediaries."""
    spec = RowsSpec(
        record=VisitParty,
        parent=("visit_id", visit_id),
        columns=[Column("organisation", _("Organisation")), Column("role", _("Role"), 150)],
        rows=_party_rows,
        fields=forms.party_fields,
        add_word=_("Add a host or intermediary"),
        nothing=_("Neither host nor intermediary recorded yet."),
        two_lines=True,
        watched=frozenset({"organisation", "person"}),
        label=N_("Edit host or intermediary"),
    )
    return ChildRows(desk, spec)


def programme(desk: Desk, visit_id: UUID) -> ChildRows:
    """The programme, line by line in the order of its moments."""

    def nothing() -> str:
        with desk.read() as session:
            visit = session.get(Visit, visit_id)
        if visit is not None and visit.direction is Direction.INBOUND:
            return _("The programme is empty. Begin with the arrival of the guests.")
        return _("The programme is empty. Begin with the journey there.")

    return _items(desk, visit_id, service.programme, _("Add a programme item"), nothing)


def talks(desk: Desk, visit_id: UUID) -> ChildRows:
    """The items that have a meeting sheet behind them."""
    return _items(desk, visit_id, service.talks, _("Add a meeting"), lambda: _("No meetings yet."))


def _items(
    desk: Desk,
    visit_id: UUID,
    known: Callable[[Session, UUID], Sequence[ProgrammeItem]],
    add_word: str,
    nothing: Callable[[], str],
) -> ChildRows:
    spec = RowsSpec(
        record=ProgrammeItem,
        parent=("visit_id", visit_id),
        columns=[
            Column("day", _("Day"), 124),
            Column("time", _("Local time"), 190),
            Column("title", _("Programme item")),
            Column("status", _("Status"), 130),
        ],
        rows=_item_rows,
        fields=forms.item_fields,
        add_word=add_word,
        nothing=nothing,
        values=lambda: _next_moment(desk, visit_id),
        query=lambda session: known(session, visit_id),
        order_by="starts",
        two_lines=True,
        watched=frozenset({"visit", "place", "meeting", "participant", "member", "stop"}),
        opens=lambda row_id: ("programme_item", row_id),
        label=N_("Edit programme item"),
    )
    return ChildRows(desk, spec)


def delegation(desk: Desk, visit_id: UUID) -> ChildRows:
    """Who travels."""
    spec = RowsSpec(
        record=Member,
        parent=("visit_id", visit_id),
        columns=[
            Column("name", _("Name and office")),
            Column("role", _("Role"), 190),
            Column("visa", _("Visa"), 170),
        ],
        rows=lambda session, rows: _member_rows(session, rows, visit_id),
        fields=forms.member_fields,
        add_word=_("Add a member"),
        nothing=_("Nobody travels yet."),
        note=lambda session, rows: _ranks_unknown(session, rows, visit_id),
        query=lambda session: service.members(session, visit_id),
        values=lambda: {"order": None},
        two_lines=True,
        watched=frozenset({"person", "position", "organisation", "visit"}),
        opens=lambda row_id: _person_behind(desk, row_id),
        label=N_("Edit member"),
    )
    return ChildRows(desk, spec)


def stops(desk: Desk, visit_id: UUID) -> ChildRows:
    """Where the delegation stays."""
    spec = RowsSpec(
        record=Stop,
        parent=("visit_id", visit_id),
        columns=[Column("place", _("Place")), Column("time", _("Arrival and departure"), 330)],
        rows=_stop_rows,
        fields=forms.stop_fields,
        add_word=_("Add a stop"),
        nothing=_("No stops yet. Map and clocks of the briefing pack come from them."),
        note=_off_the_map,
        two_lines=True,
        watched=frozenset({"place", "programme_item"}),
        label=N_("Edit stop"),
    )
    return ChildRows(desk, spec)


def _off_the_map(session: Session, rows: Sequence[Stop]) -> str:
    """Which places the map of the briefing pack cannot show."""
    places = [session.get(Place, each.place_id) for each in rows]
    lacking = (each for each in places if each is not None and None in (each.latitude, each.longitude))
    names = ", ".join(dict.fromkeys(each.called() for each in lacking))
    if not names:
        return ""
    return _("Not on the map for lack of coordinates, which stand with the place: {names}").format(
        names=names
    )


def companies(desk: Desk, visit_id: UUID) -> ChildRows:
    """Whose profiles are presented."""
    spec = RowsSpec(
        record=CompanyPresented,
        parent=("visit_id", visit_id),
        columns=[Column("company", _("Company")), Column("interest", _("Interest"), 220)],
        rows=_company_rows,
        fields=forms.company_fields,
        add_word=_("Add a company"),
        nothing=_("No companies are presented yet."),
        two_lines=True,
        watched=frozenset({"organisation"}),
        label=N_("Edit company presented"),
    )
    return ChildRows(desk, spec)


def notes(desk: Desk, visit_id: UUID) -> ChildRows:
    """Notes, each for an audience."""
    spec = RowsSpec(
        record=VisitNote,
        parent=("visit_id", visit_id),
        columns=[
            Column("text", _("Note")),
            Column("author", _("Author"), 150),
            Column("for", _("For"), 120),
        ],
        rows=lambda _session, rows: [
            Row(
                each.id,
                [
                    Cell(_first_line(each.text.best(current())[0])),
                    Cell(each.author, tone="muted"),
                    Cell(mark=mark(each.audience)),
                ],
                sample=each.invented,
            )
            for each in rows
        ],
        fields=forms.note_fields,
        add_word=_("Add a note"),
        nothing=_("No notes yet."),
        values=lambda: {"author": desk.workspace.author},
        order_by="written_at",
        label=N_("Edit note"),
    )
    return ChildRows(desk, spec)


def _party_rows(session: Session, rows: Sequence[VisitParty]) -> list[Row]:
    made = []
    for each in rows:
        organisation = session.get(Organisation, each.organisation_id)
        name = organisation.called() if organisation is not None else _("not known")
        below = each.arranged.best(current())[0]
        contact = session.get(Person, each.contact_id) if each.contact_id is not None else None
        remark = bin_mark(organisation) or bin_mark(contact, named=True)
        cells = [
            Cell(name, strong=True, below=_first_line(below), remark=remark),
            Cell(_(each.role.value), tone="muted"),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _item_rows(session: Session, rows: Sequence[ProgrammeItem]) -> list[Row]:
    if not rows:
        return []
    clashes = clashing(session, rows[0].visit_id)
    stops_say = {each.item_id: each.text for each in contradictions(session, rows[0].visit_id)}
    return [_item_row(session, each, _warnings(session, each, clashes, stops_say)) for each in rows]


def _warnings(session: Session, item: ProgrammeItem, *known: Mapping[UUID, str]) -> str:
    without = outside(session, item.visit_id, item.starts, item.ends)
    return " ".join(filter(None, (without, *(each.get(item.id, "") for each in known))))


def _item_row(session: Session, item: ProgrammeItem, remark: str) -> Row:
    place = session.get(Place, item.place_id) if item.place_id is not None else None
    place_name = place.called() if place is not None else ""
    where = [itinerary.route(session, item) or place_name, item.venue.best(current())[0]]
    kind = " ".join(filter(None, (_(item.kind.value), item.travel_number)))
    below = " · ".join(part for part in (kind, *where) if part)
    begin, arrival = itinerary.times(item)
    day = _day_words(item.starts) if item.starts is not None else _("no date")
    warning = Mark(remark, WARNING) if remark else None
    cells = [
        Cell(day, tone="muted"),
        Cell(begin, below=arrival),
        Cell(item.title.best(current())[0], strong=True, below=below, remark=warning),
        Cell(mark=mark(item.status), remark=_readers(item.audience)),
    ]
    return Row(item.id, cells, sample=item.invented)


def _readers(audience: Audience) -> Mark | None:
    """Who alone may read an item; None for everybody."""
    return mark(audience) if audience is not Audience.HOST else None


def _day_words(moment: datetime) -> str:
    weekday = weekday_name(moment.date(), current(), short=True)
    return f"{weekday} {format_date(moment.date(), current(), 'short')}"


def _member_rows(session: Session, rows: Sequence[Member], visit_id: UUID) -> list[Row]:
    day = service.first_day(session, visit_id)
    made = []
    for each in rows:
        person, office = (
            session.get(Person, each.person_id),
            printed_office(session, each.person_id, each.position_id, day),
        )
        name = person.called() if person is not None else _("not known")
        native = display_native(person.name()) if person is not None else ""
        below = office_and_body(session, office) if office is not None else ""
        cells = [
            Cell(name, strong=True, beside=native, below=below, remark=bin_mark(person)),
            Cell(_(each.role.value), tone="muted"),
            Cell(mark=_visa(each.visa)),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _visa(state: VisaState) -> Mark:
    """The state of a visa; not recorded alone would not say of what."""
    known = mark(state)
    return Mark(_("Visa not recorded"), known.look) if state is VisaState.UNKNOWN else known


def _ranks_unknown(session: Session, rows: Sequence[Member], visit_id: UUID) -> str:
    """Who keeps the delegation from being in protocol order, and where that is mended."""
    names = service.without_rank(session, rows, service.first_day(session, visit_id))
    if not names:
        return ""
    form = _(
        "Rank not known: {names}. The list is therefore not in protocol order. "
        "Enter the rank at the office of the person, under “For the protocol”."
    )
    return form.format(names=", ".join(names))


def _stop_rows(session: Session, rows: Sequence[Stop]) -> list[Row]:
    known = contradictions(session, rows[0].visit_id) if rows else ()
    made = []
    for each in rows:
        place = session.get(Place, each.place_id)
        wrong = " ".join(one.text for one in known if one.stop_id == each.id)
        name, native = (place.called(), place.name.get("zh")) if place is not None else (_("not known"), "")
        times = [_moment_words(moment) for moment in (each.arrives, each.departs) if moment is not None]
        cells = [
            Cell(
                name,
                strong=True,
                beside=native,
                below=each.lodging,
                remark=Mark(wrong, WARNING) if wrong else None,
            ),
            Cell(" – ".join(times), tone="muted"),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _company_rows(session: Session, rows: Sequence[CompanyPresented]) -> list[Row]:
    made, degrees = [], dict(forms.interest_words())
    for each in rows:
        company = session.get(Organisation, each.organisation_id)
        name = company.called() if company is not None else _("not known")
        industry = company.industry.best(current())[0] if company is not None else ""
        discs = "●" * each.interest + "○" * (3 - each.interest)
        cells = [
            Cell(name, strong=True, below=industry, remark=bin_mark(company)),
            Cell(discs, below=degrees[each.interest]),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _moment_words(moment: datetime) -> str:
    return f"{_day_words(moment)}, {format_time(moment, current(), 'clock')}"


def _person_behind(desk: Desk, member_id: UUID) -> tuple[str, UUID] | None:
    with desk.read() as session:
        member = session.get(Member, member_id)
        return ("person", member.person_id) if member is not None else None


def _next_moment(desk: Desk, visit_id: UUID) -> dict[str, object]:
    """A new item begins where the last one ended, in its zone; the first one where the journey does.

    A visit to us is told by our clocks from the first item on.
    """
    with desk.read() as session:
        known = [item for item in service.programme(session, visit_id) if item.starts is not None]
        visit = session.get(Visit, visit_id)
        if known:
            last = known[-1]
            zone = last.ends_zone if last.ends is not None else last.starts_zone
            return {"starts": last.ends or last.starts, "starts_zone": zone, "ends_zone": zone}
        if visit is not None and visit.direction is Direction.INBOUND:
            return dict.fromkeys(("starts_zone", "ends_zone"), home_zone(session))
        home = session.get(Place, visit.home_place_id) if visit and visit.home_place_id else None
        return {"starts_zone": home.zone, "ends_zone": home.zone} if home is not None and home.zone else {}


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]


BELONGS: tuple[type[Record], ...] = (
    Objective,
    VisitParty,
    ProgrammeItem,
    Member,
    Stop,
    CompanyPresented,
    VisitNote,
)
