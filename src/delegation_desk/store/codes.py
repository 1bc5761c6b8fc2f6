"""Codes to propose for new records: short, readable, and not taken yet in the workspace."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from sqlmodel import Session, col, select

from delegation_desk.core.names import fold
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place, PlaceKind
from delegation_desk.model.record import Record
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store.today import today

LONGEST: Final = 60
_ROOM: Final = 4  # for a number behind, where the code is taken
_MOST_WORDS: Final = 3
_TERRITORIES: Final = (PlaceKind.CITY, PlaceKind.DISTRICT, PlaceKind.PROVINCE, PlaceKind.COUNTRY)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
# Words that tell no record from another.
_EMPTY_WORDS: Final = """
der die das den dem des ein eine einer eines und oder nach in im an am auf aus bei bis fuer von vom zu zum zur
mit ueber zwischen besuch reise dienstreise delegation delegationsreise unternehmerreise
the a of to on at for with and or from by between visit trip journey
"""
_EMPTY: Final = frozenset(_EMPTY_WORDS.split())
# Words of an agreement's title that say again what its kind says.
_KIND_WORDS: Final = """
memorandum understanding mou absichtserklaerung letter intent loi gemeinsame erklaerung joint declaration
vereinbarung partnerschaftsvereinbarung agreement vertrag contract
"""
_KINDS: Final = frozenset(_KIND_WORDS.split())


def free_code(session: Session, record: type[Record], wanted: str) -> str:
    """The code itself, or with a number behind it that is not taken yet, not even in the bin."""
    column: Any = record.code  # type: ignore[attr-defined]  # asked only of tables that have it
    taken = set(session.exec(select(column)))
    number, found = 2, wanted[:LONGEST].rstrip("-")
    while found in taken:
        found, number = f"{wanted[: LONGEST - _ROOM].rstrip('-')}-{number}", number + 1
    return found


def dated_code(
    session: Session, record: type[Record], title: LocalText, *, before: str = "", year: int | None = None
) -> str:
    """A free code of the year and of what the title is about: "2027-nanjing"; "" while that says nothing.

    The year is the one given, or one in the title, or the present one. Places named in the title say most,
    but for the own one; else its first words do.
    """
    said = _plain(title)
    named = _YEAR.search(said)
    words = _places(session, title, own=False) or _words(said)
    if not words:
        return ""
    dated = str(year) if year else named[0] if named else str(today(session).year)
    return free_code(session, record, _joined((before, dated, *words)))


def undated_code(session: Session, record: type[Record], title: LocalText, *, before: str = "") -> str:
    """A free code of the places that the title names, the own one too, or of its first words."""
    words = _places(session, title, own=True) or _words(_plain(title))
    return free_code(session, record, _joined((before, *words))) if words else ""


def _plain(title: LocalText) -> str:
    """The title in the first language whose letters a code may have."""
    texts = (str(title), title.get("en"), title.get("de"))
    return next((plain for text in texts if (plain := _spelled(text))), "")


def _spelled(text: str) -> str:
    """The words of a text in the letters and digits that a code may have."""
    plain = fold(re.sub(r"\W", " ", text)).lower()
    return " ".join(re.sub("[^a-z0-9]", " ", plain).split())


def _words(plain: str) -> list[str]:
    telling = [word for word in plain.split() if word not in _EMPTY and not _YEAR.fullmatch(word)]
    return ([word for word in telling if word not in _KINDS] or telling)[:_MOST_WORDS]


def _places(session: Session, title: LocalText, *, own: bool) -> list[str]:
    """The places of the workspace that the title names, in their order."""
    settings = session.exec(select(WorkspaceSettings)).first()
    home = settings.home_place_id if settings is not None and not own else None
    territories = select(Place).where(col(Place.kind).in_(_TERRITORIES), col(Place.deleted_at).is_(None))
    known = [place for place in session.exec(territories) if place.id != home]
    for text in (str(title), *title.texts.values()):
        found = {_spelled(str(place.name)): at for place in known if (at := _place_in(text, place)) >= 0}
        named = sorted(filter(None, found), key=lambda name: (found[name], name))
        # Frankfurt am Main is named, not Frankfurt as well.
        parts = {part for name in named for part in named if part != name and part in name.split()}
        if named:
            return [name for name in named if name not in parts][:_MOST_WORDS]
    return []


def _place_in(text: str, place: Place) -> int:
    """Where a text names a place, -1 if it does not: by whole words, but in Chinese, which has no blanks."""
    words = f" {_spelled(text)} "
    latin = (_spelled(name) for name in place.name.texts.values())
    places = [words.find(f" {name} ") for name in latin if name]
    if chinese := place.name.get("zh").strip():
        places.append(text.find(chinese))
    return max(places, default=-1)


def _joined(parts: Iterable[str]) -> str:
    return "-".join("-".join(part.split()) for part in parts if part)
