"""Every public piece of the kit under one name: `from delegation_desk.pdf import kit`."""

from __future__ import annotations

from delegation_desk.pdf.agreement import (
    LifeCycle,
    Moment,
    OpenBox,
    OpenBoxes,
    Pair,
    Parallel,
    Signatures,
    Step,
    Validity,
)
from delegation_desk.pdf.block import Block, FullPage, Gap, PageBreak, Stack, Together
from delegation_desk.pdf.build import Built, Cancelled, Document, build, write
from delegation_desk.pdf.charts import Area, Areas, Bar, Bars, Discs, Figure, Figures, UprightBars
from delegation_desk.pdf.clocks import Clock, Clocks
from delegation_desk.pdf.contents import Contents
from delegation_desk.pdf.covers import BackCover, Cover, PolicyCover
from delegation_desk.pdf.geography import Spot, distance_km
from delegation_desk.pdf.job import Loss
from delegation_desk.pdf.letters import LetterHead, LetterPage, LetterText, letter
from delegation_desk.pdf.maps import PlaceMap, PlacePanel, RouteMap
from delegation_desk.pdf.marks import Legend, Status, StatusMark, audience_word
from delegation_desk.pdf.name_cards import NameCard, badges, place_cards
from delegation_desk.pdf.panels import Card, Cards, NoteLines, Offer, Points, Strip
from delegation_desk.pdf.paragraph import Para, body, bulleted, heading, numbered, small
from delegation_desk.pdf.people import Medallion, OrderNumber, Portrait
from delegation_desk.pdf.pocket import Contact, PocketCard, PocketDay, PocketItem, PocketText
from delegation_desk.pdf.sides import Beside, Chapter, Side, SideList, Title
from delegation_desk.pdf.style import Palette, Styles
from delegation_desk.pdf.tables import Column, Facts, Group, Table, two_lines
from delegation_desk.pdf.text import (
    Run,
    Words,
    in_language,
    italic,
    joined,
    link,
    plain,
    quiet,
    safe,
    strong,
    struck,
)
from delegation_desk.pdf.timeline import Day, Item, Leg, Rails, Timeline

__all__ = [
    "Area",
    "Areas",
    "BackCover",
    "Bar",
    "Bars",
    "Beside",
    "Block",
    "Built",
    "Cancelled",
    "Card",
    "Cards",
    "Chapter",
    "Clock",
    "Clocks",
    "Column",
    "Contact",
    "Contents",
    "Cover",
    "Day",
    "Discs",
    "Document",
    "Facts",
    "Figure",
    "Figures",
    "FullPage",
    "Gap",
    "Group",
    "Item",
    "Leg",
    "Legend",
    "LetterHead",
    "LetterPage",
    "LetterText",
    "LifeCycle",
    "Loss",
    "Medallion",
    "Moment",
    "NameCard",
    "NoteLines",
    "Offer",
    "OpenBox",
    "OpenBoxes",
    "OrderNumber",
    "PageBreak",
    "Pair",
    "Palette",
    "Para",
    "Parallel",
    "PlaceMap",
    "PlacePanel",
    "PocketCard",
    "PocketDay",
    "PocketItem",
    "PocketText",
    "Points",
    "PolicyCover",
    "Portrait",
    "Rails",
    "RouteMap",
    "Run",
    "Side",
    "SideList",
    "Signatures",
    "Spot",
    "Stack",
    "Status",
    "StatusMark",
    "Step",
    "Strip",
    "Styles",
    "Table",
    "Timeline",
    "Title",
    "Together",
    "UprightBars",
    "Validity",
    "Words",
    "audience_word",
    "badges",
    "body",
    "build",
    "bulleted",
    "distance_km",
    "heading",
    "in_language",
    "italic",
    "joined",
    "letter",
    "link",
    "numbered",
    "place_cards",
    "plain",
    "quiet",
    "safe",
    "small",
    "strong",
    "struck",
    "two_lines",
    "write",
]
