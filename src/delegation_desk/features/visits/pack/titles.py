"""What documents call a visit and its meetings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from delegation_desk.core.figures import format_list
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.words import capitalised
from delegation_desk.model.visits import Direction
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import marked, named, said
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.reading import Wording

_JOINERS: Final = re.compile(r"[\s·,、，&/–-]|\b(?:und|and)\b|[和与]")  # between names of places


# The visit


def heading(s: kit.Styles, b: Briefing) -> str:
    """What a document of the visit is called: its title; without one in this language, where it leads."""
    return _places(s, b) if _named_by_places(b) else marked(s, b.visit.title)


def big_heading(s: kit.Styles, b: Briefing) -> kit.Words:
    """The same for a cover, in the language that it is in."""
    return _places(s, b) if _named_by_places(b) else said(s, b.visit.title)


def below_heading(s: kit.Styles, b: Briefing) -> list[kit.Words]:
    """The title in its own language, where the cover shows the places instead."""
    return [said(s, b.visit.title)] if _named_by_places(b) else []


def native_heading(s: kit.Styles, b: Briefing) -> str:
    """The title in Chinese, else the places; none on a Chinese page."""
    if s.language == "zh":
        return ""
    return b.visit.native_title or "、".join(place.native for place in b.places_visited if place.native)


def report_heading(s: kit.Styles, b: Briefing, span: str) -> str:
    """What the report is called: a title of nothing but places says that it was a journey there."""
    outbound = b.visit.direction is Direction.OUTBOUND
    if outbound and (_named_by_places(b) or _only_places(b)):
        return s.t("Delegation visit to {places}, {dates}").format(places=_places(s, b), dates=span)
    return s.t("{visit}, {dates}").format(visit=marked(s, b.visit.title), dates=span)


def _places(s: kit.Styles, b: Briefing) -> str:
    names = [named(s, place.name) for place in b.places_visited]
    return "、".join(names) if s.language == "zh" else format_list(names, s.language)


def _named_by_places(b: Briefing) -> bool:
    """Whether the places say it in the document's language and the title does not."""
    names = [place.name for place in b.places_visited]
    told = bool(names) and not any(name.foreign for name in names)
    return b.visit.direction is Direction.OUTBOUND and told and b.visit.title.foreign


def _only_places(b: Briefing) -> bool:
    rest = b.visit.title.text
    for place in b.places_visited:
        if place.name.text not in rest:
            return False
        rest = rest.replace(place.name.text, " ")
    return bool(b.places_visited) and not _JOINERS.sub("", rest)


# Meetings


def meeting_label(s: kit.Styles, item: ItemBrief) -> str:
    """The number of a meeting in words; of another item with a sheet what it is."""
    return (
        s.t("Meeting {n}").format(n=item.number)
        if item.number is not None
        else capitalised(s.t(item.kind.value))
    )


def titled(s: kit.Styles, item: ItemBrief) -> kit.Words:
    """The title of an item, with its number if it is a meeting; the word "meeting" stands there once."""
    if item.number is None:
        return said(s, item.title)
    rest, flows = _without_word(s, item.title)
    if not rest:
        return meeting_label(s, item)
    if flows:
        return kit.joined(f"{meeting_label(s, item)} ", said(s, rest))
    space = "" if s.language == "zh" else " "
    return kit.joined(s.t("Meeting {n}:").format(n=item.number) + space, said(s, rest))


def _without_word(s: kit.Styles, title: Wording) -> tuple[Wording, bool]:
    """A title less the word "meeting" at its start, and whether the rest goes on behind that word."""
    word = re.escape(s.t("Meeting {n}").format(n="").strip())
    if title.foreign:
        return title, False
    if s.language == "zh":
        found = re.fullmatch(rf"{word}[:：\s]*(.*)|[与同和]?(.+?)的?{word}", title.text)
        rest = "".join(filter(None, found.groups())) if found else title.text
        return replace(title, text=rest), False
    found = re.match(rf"{word}(?!\w)\s*[:–-]?\s*", title.text, re.IGNORECASE)
    if found is None:
        return title, False
    rest = title.text[found.end() :]
    return replace(title, text=rest), rest[:1].islower()
