"""The briefing pack as a whole: which chapters an edition has, and the file made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlmodel import Session, col, select

from delegation_desk.core.countries import country_name
from delegation_desk.core.errors import Refused
from delegation_desk.core.formats import format_moment
from delegation_desk.core.language import N_, Language, Translator, _
from delegation_desk.features.visits.before_printing import known_elsewhere
from delegation_desk.features.visits.briefing import Briefing, briefing
from delegation_desk.features.visits.clocks import clock_warnings
from delegation_desk.features.visits.pack import people, places, practical, trip
from delegation_desk.features.visits.pack.companies import companies
from delegation_desk.features.visits.pack.days import programme
from delegation_desk.features.visits.pack.directory import directory
from delegation_desk.features.visits.pack.glance import glance
from delegation_desk.features.visits.pack.maps import spot
from delegation_desk.features.visits.pack.meetings import meetings
from delegation_desk.features.visits.pack.organisations import organisations
from delegation_desk.features.visits.pack.titles import (
    below_heading,
    big_heading,
    heading,
    native_heading,
)
from delegation_desk.features.visits.pack.words import capitalised, dates, shortened
from delegation_desk.features.visits.seated import seat_warnings
from delegation_desk.features.visits.unaddressed import address_remarks
from delegation_desk.features.visits.unranked import rank_remarks
from delegation_desk.model.visits import Visit
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.build import Progress
from delegation_desk.pdf.file_names import file_name
from delegation_desk.pdf.made import Made
from delegation_desk.pdf.sheets.agreement import agreement_sheet
from delegation_desk.pdf.wordings import marked, named
from delegation_desk.store.outside import outside_warnings
from delegation_desk.store.workspace import Workspace

KIND: Final = "briefing"
"""What the register of documents and file names call it."""


@dataclass(frozen=True)
class _Edition:
    """What an edition is called: in the running head, on the cover, in the name of its file."""

    title: str
    meant_for: str
    file_word: str


_PACK: Final = N_("Briefing pack")
_ABROAD: Final = {
    Audience.INTERNAL: _Edition(_PACK, N_("Briefing pack for the head of the delegation"), "internal"),
    Audience.DELEGATION: _Edition(_PACK, N_("Briefing pack for the delegation"), "delegation"),
    Audience.HOST: _Edition(N_("Programme for the hosts"), N_("Programme for the hosts"), "host"),
}
_TO_US: Final = {
    Audience.INTERNAL: _Edition(_PACK, N_("Internal briefing pack of the hosts"), "internal"),
    Audience.DELEGATION: _Edition(N_("Programme for the guests"), N_("Programme for the guests"), "guests"),
    Audience.HOST: _Edition(_PACK, N_("Briefing pack for hosts, drivers and interpreters"), "host"),
}
_WITH_ARTICLE: Final = frozenset(
    ("AE", "BS", "CD", "CF", "CG", "DO", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB", "SC", "US")
)
"""Countries whose English names need an article within a sentence."""
_HEADED: Final = 70  # letters of a title that a running head has room for
Section = Callable[[kit.Styles, Briefing, kit.Chapter], Iterable[kit.Block]]


def _edition(b: Briefing) -> _Edition:
    return (_TO_US if b.visit.inbound else _ABROAD)[b.edition]


def find_visit(session: Session, code: str) -> Visit:
    """The visit of that code; raises Refused if there is none."""
    found = session.exec(select(Visit).where(Visit.code == code, col(Visit.deleted_at).is_(None))).first()
    if found is None:
        raise Refused(_("There is no visit “{code}”. The list of visits names them all.").format(code=code))
    return found


def make_pack(
    workspace: Workspace,
    code: str,
    edition: Audience = Audience.INTERNAL,
    language: Language = "de",
    progress: Progress | None = None,
    *,
    as_of: datetime | None = None,
) -> Made:
    """Make the briefing pack of a visit; raises Refused if there is no such visit, Cancelled by progress."""
    with workspace.read() as session:
        visit = find_visit(session, code)
        brief = briefing(session, visit, edition, language, as_of)
        warnings = (
            *seat_warnings(session, visit),
            *outside_warnings(session, visit),
            *clock_warnings(session, visit),
            *known_elsewhere(session, visit, edition, {item.id for item in brief.items}),
        )
    made = pack_of(brief, progress)
    return replace(made, warnings=warnings, open_points=(*rank_remarks(brief), *address_remarks(brief)))


def pack_of(brief: Briefing, progress: Progress | None = None) -> Made:
    """Make the pack from what was read."""
    s = kit.Styles(brief.language, kit.Palette(office=brief.sender.accent), names=brief.names)
    story = list(briefing_pack(s, brief))
    built = kit.build(described(s, brief, room_for_notes(s, brief, story)), story, progress)
    return Made(
        content=built.data,
        file_name=file_name(brief.visit.code, KIND, _edition(brief).file_word, language=brief.language),
        pages=built.pages,
        losses=built.losses,
        gaps=brief.gaps,
        shortened=built.shortened,
    )


def described(s: kit.Styles, b: Briefing, filler: Sequence[kit.Block]) -> kit.Document:
    """What the document is, apart from its story."""
    title = s.t(_edition(b).title)
    span = dates(b.visit, s.language, compact=True)
    colon, comma = ("：", "，") if s.language == "zh" else (": ", ", ")
    return kit.Document(
        title=f"{heading(s, b)}{colon}{title}",
        head=title,
        language=s.language,
        subtitle=f"{shortened(heading(s, b), _HEADED)}{comma}{span}",
        audience=b.edition,
        code=b.visit.code,
        as_of=stand(s, b.stand),
        author=b.sender.name.text,
        sample=b.sample,
        palette=s.palette,
        filler=filler,
    )


def room_for_notes(s: kit.Styles, b: Briefing, story: Iterable[kit.Block]) -> list[kit.Block]:
    """The last page of a pack that would have a bare one, printed on both sides of its sheets."""
    if not b.own_side:
        return [kit.Title(s, s.t("Room for notes"), listed=False), kit.NoteLines(s, 12)]
    chapters = [block.chapter for block in story if isinstance(block, kit.Title) and block.chapter]
    name = s.t("Practical matters")
    last = chapters[-1] if chapters else kit.Chapter("0", "")
    chapter = last if last.name == name else kit.Chapter(str(int(last.number) + 1), name)
    return [kit.Title(s, s.t("Room for notes"), chapter=chapter), kit.NoteLines(s, 12)]


def stand(s: kit.Styles, moment: datetime) -> str:
    """As of when a document speaks, for its foot."""
    return s.t("as of {moment}").format(moment=format_moment(moment, s.language))


def briefing_pack(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """The pack's story; chapters and pages without content are left out, and numbers close up."""
    yield _cover(s, b)
    yield kit.Contents(s, s.t("What this folder holds"))
    number = 0
    for name, sections in _chapters(s.t, b):
        chapter = kit.Chapter(str(number + 1) if b.own_side else "", name)
        blocks = [block for section in sections for block in section(s, b, chapter)]
        if blocks:
            number += 1
            yield from blocks


def _chapters(t: Translator, b: Briefing) -> Iterator[tuple[str, tuple[Section, ...]]]:
    yield _about(t, b), (glance, trip.purpose, trip.delegation, people.lives)
    yield t("Programme"), (programme, directory)
    yield t("Meetings"), (meetings,)
    yield _met(t, b), (people.counterparts, organisations)
    places_name = t("Places and agreements") if b.agreements else t("Places")
    yield places_name, (places.places, agreements)
    yield t("Companies"), (companies,)
    yield t("Practical matters"), (practical.practical, practical.contacts)


def _about(t: Translator, b: Briefing) -> str:
    if b.for_guests:
        return t("Your visit")
    return t("The visit to us") if b.visit.inbound else t("The visit")


def _met(t: Translator, b: Briefing) -> str:
    if b.for_guests:
        return t("Hosts")
    # Bodies of both sides stand here when the guests come to us.
    return t("People and organisations") if b.visit.inbound else t("Counterparts")


def agreements(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """The sheets of the agreements concerned, without their text."""
    for agreement in b.agreements:
        yield from agreement_sheet(s, agreement, chapter=chapter, text=False)


def _cover(s: kit.Styles, b: Briefing) -> kit.Block:
    t = s.t
    span = dates(b.visit, s.language)
    comma = "，" if s.language == "zh" else ", "
    spots = [found for place in b.places_visited if (found := spot(s, place)) is not None]
    return kit.Cover(
        s,
        sender=named(s, b.sender.name) if b.sender.office else marked(s, b.sender.name),
        office=marked(s, b.sender.office),
        title=big_heading(s, b),
        native=native_heading(s, b),
        lines=(*below_heading(s, b), capitalised(f"{_kind(s, b)}{comma}{span}"), t(_edition(b).meant_for)),
        home=spot(s, b.visit.home) if b.visit.home else None,
        stops=spots,
        audience=b.edition,
        foot=f"{b.visit.code} · {stand(s, b.stand)}",
        sample=b.sample,
    )


def _journey(s: kit.Styles, b: Briefing) -> str:
    """The journey as those call it who make it: English and Chinese say to which country."""
    countries = {place.country for place in b.places_visited if place.country}
    if s.language == "de" or len(countries) != 1 or countries & _WITH_ARTICLE:
        return s.t("Delegation visit abroad")
    name = country_name(countries.pop(), s.language)
    return s.t("Delegation visit to {country}").format(country=name)


def _kind(s: kit.Styles, b: Briefing) -> str:
    """What the visit is to those who read of it: hosts abroad are visited, they send nobody."""
    if b.visit.inbound:
        return s.t("Visit of a delegation")
    if b.own_side:
        return _journey(s, b)
    home = named(s, b.visit.home.name) if b.visit.home else ""
    form = s.t("Visit of the delegation from {place}") if home else s.t("Visit of a delegation")
    return form.format(place=home)
