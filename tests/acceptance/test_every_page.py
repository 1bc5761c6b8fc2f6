"""Every page of every document that the sample makes, in every language and for every reader, read back."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from pypdf import PdfReader
from sqlmodel import Session, select

from delegation_desk.core.language import LANGUAGES, Language, translator
from delegation_desk.core.paths import resource
from delegation_desk.core.text import LocalText
from delegation_desk.features.documents.orders import KINDS, Kind, Order, subjects
from delegation_desk.features.documents.orders import editions as editions_of
from delegation_desk.making import make
from delegation_desk.model.schema import TABLES
from delegation_desk.model.words import Audience
from delegation_desk.store.workspace import Workspace

# What stands at the head of every page but a cover: of which document it is a page.
HEADS: dict[str, dict[Language, tuple[str, ...]]] = {
    "pack": {
        "de": ("Mappe zum Besuch", "Programm für die Gastgeber", "Programm für die Gäste"),
        "en": ("Briefing pack", "Programme for the hosts", "Programme for the guests"),
        "zh": ("简报手册", "访问日程"),
    },
    "report": {"de": ("Bericht zur Akte",), "en": ("Report for the file",), "zh": ("存档报告",)},
    "agreement": {"de": ("Vereinbarungsblatt",), "en": ("Agreement sheet",), "zh": ("合作文件简表",)},
    "policy": {"de": ("Preferential Policy",), "en": ("Preferential Policy",), "zh": ("优惠政策",)},
}
COVERED = {"pack", "policy"}
MAIN = "2019-nanjing-jining"
# Shorter words of one language are words of another too: "in", "Name", "Start".
_LEAST = 5


def orders_of(session: Session, kind: Kind, language: Language) -> Iterator[Order]:
    """Every document of a kind; of visits less rich than the main one, one edition in each language."""
    for code, _heading in subjects(session, kind):
        numbers = (
            [number for number, _status in editions_of(session, code)] if kind.key == "policy" else [None]
        )
        editions = list(Audience) if kind.editions else [Audience.INTERNAL]
        if code != MAIN:
            editions = [editions[LANGUAGES.index(language) % len(editions)]]
        yield from (
            Order(kind.key, code, language, edition, number) for number in numbers for edition in editions
        )


def pages(content: bytes) -> list[str]:
    """The text of every page; a word divided at the end of a line is whole again."""
    texts = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    joined = (" ".join(re.sub("\u00ad\n?", "", text).split()) for text in texts)
    # The sign of invented data is explained in German and English on every page.
    return [text.replace("Beispieldaten / sample data", "") for text in joined]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def faults(order: Order, found: list[str], foreign: re.Pattern[str]) -> Iterator[str]:
    """What is wrong with the pages of a document, page by page."""
    for number, page in enumerate(found, 1):
        for fault in faults_of_page(order, page, number, len(found), foreign):
            yield f"{order.kind} {order.code} {order.edition.name} {order.language}, page {number}: {fault}"


def faults_of_page(
    order: Order, page: str, number: int, total: int, foreign: re.Pattern[str]
) -> Iterator[str]:
    if len(squeezed(page)) < 60:
        yield f"hardly any text: {page!r}"
    if not (is_cover(order, number) or is_back_cover(order, page, number, total)):
        foot = translator(order.language)("Page {n} of {total}").format(n=number, total=total)
        if squeezed(foot) not in squeezed(page):
            yield f"no “{foot}”"
        if not any(squeezed(head) in squeezed(page) for head in HEADS[order.kind][order.language]):
            yield "no running head"
    for inside in _INSIDE.findall(page):
        yield f"prints “{inside}”"
    for word in foreign.findall(page):
        yield f"says “{word}”"


def is_cover(order: Order, number: int) -> bool:
    return number == 1 and order.kind in COVERED


def is_back_cover(order: Order, page: str, number: int, total: int) -> bool:
    """A policy whose pages would be odd in number ends with its title and its publisher once more."""
    publisher = translator(order.language)("in cooperation with {name}").format(name="")
    return (
        order.kind == "policy"
        and number == total
        and total % 2 == 0
        and squeezed(publisher) in squeezed(page)
    )


def enum_names() -> set[str]:
    """The names of members, which only the program knows; those of one word may be set in capitals."""
    fields = (field for table in TABLES.values() for field in table.draft.model_fields.values())
    kinds = {each.annotation for each in fields if isinstance(each.annotation, type)}
    members = (each for kind in kinds if issubclass(kind, Enum) for each in kind.__members__)
    return {name for name in members if "_" in name}


_INSIDE = re.compile(
    "|".join(
        [
            r"\bNone\b",
            r"\bTrue\b",
            r"\bFalse\b",
            r"\bnan\b",
            r"\{[a-z_0-9]*\}",
            r"%\([a-z]+\)",
            r"\w+Error\b",
            r"<[A-Za-z/][^<>]*>",
            r"(?:Local|Partial|datetime|Audience|Status|UUID|Decimal)\w*[.(]",
            *(rf"\b{name}\b" for name in sorted(enum_names())),
        ]
    )
)


@cache
def words_of(language: Language) -> dict[str, tuple[str, ...]]:
    """Every text of the program with its translation, from the files that translators write."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(resource("i18n", language).glob("*.po")):
        with path.open("rb") as file:
            for entry in read_po(file):
                ids = entry.id if isinstance(entry.id, (list, tuple)) else (entry.id,)
                given = entry.string if isinstance(entry.string, (list, tuple)) else (entry.string,)
                texts = tuple(str(each) for each in given)
                found.update({each: texts for each in ids if each})
    return found


def foreign_words(language: Language, entered: str) -> re.Pattern[str]:
    """What the program says in the other languages, unless somebody entered it in the sample."""
    own = set(words_of(language)) if language == "en" else sum(words_of(language).values(), ())
    others: set[str] = set()
    if language != "en":
        others |= set(words_of("de")) | set(words_of("zh"))
    for other in LANGUAGES:
        if other not in ("en", language):
            others |= {each for given in words_of(other).values() for each in given}
    said = " ".join(own).casefold()
    wanted = {
        each
        for each in others
        if "{" not in each
        and len(each) >= (_LEAST if each.isascii() else 2)
        and each.casefold() not in said
        and each.casefold() not in entered
    }
    longest_first = sorted(wanted, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in longest_first))


def entered_in(workspace: Workspace) -> str:
    """Every text of the sample, in all its languages."""
    with workspace.read() as session:
        rows = [row for table in TABLES.values() for row in session.exec(select(table))]
        values = [getattr(row, name) for row in rows for name in type(row).draft.model_fields]
    texts = (
        " ".join(value.texts.values()) if isinstance(value, LocalText) else str(value) for value in values
    )
    return " ".join(" ".join(texts).split()).casefold()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_page_of_every_document_is_whole(sample_file: Path, kind: Kind, language: Language) -> None:
    with Workspace.open(sample_file, write=False) as workspace:
        foreign = foreign_words(language, entered_in(workspace))
        with workspace.read() as session:
            orders = list(orders_of(session, kind, language))
        assert orders
        found = [
            fault
            for order in orders
            for fault in faults(order, pages(make(workspace, order).content), foreign)
        ]
    assert not found, "\n".join(found)
