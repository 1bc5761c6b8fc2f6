"""Whatever is typed or pasted into any field: documents print it as plain text, or the form refuses it."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from sqlmodel import Session, select
from tests.acceptance.hostile import (
    MARKUP,
    Place,
    Planted,
    as_value,
    fields_of_text,
    kind_of,
    occurrences,
    plant,
    squeezed,
)
from tests.pdf.reading import annotations_of

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import LANGUAGES
from delegation_desk.core.text import LocalText
from delegation_desk.features.documents.orders import Order
from delegation_desk.making import make
from delegation_desk.model.record import Record
from delegation_desk.model.schema import TABLES
from delegation_desk.model.words import Audience
from delegation_desk.pdf.text import safe
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

VISIT, AGREEMENT = "2019-nanjing-jining", "mou-2019-leipzig-nanjing"
# Together they have every language, every edition and every kind; `--long` makes them all.
ORDERS = [
    Order("pack", VISIT, "de"),
    Order("pack", VISIT, "en", Audience.DELEGATION),
    Order("pack", VISIT, "zh", Audience.HOST),
    Order("report", VISIT, "en"),
    Order("agreement", AGREEMENT, "zh"),
    Order("policy", "policy-leipzig", "de", edition_no=2),
    Order("policy", "policy-landkreis-leipzig", "en", edition_no=2),
]
ALL = [
    *(Order("pack", VISIT, language, edition) for language in LANGUAGES for edition in Audience),
    *(Order("report", VISIT, language) for language in LANGUAGES),
    *(Order("agreement", AGREEMENT, language) for language in LANGUAGES),
    *(Order("policy", "policy-leipzig", language, edition_no=2) for language in LANGUAGES),
]
LENGTH = 100_000
LONG = {
    "words": ("Wirtschaftsförderung braucht Geduld. " * LENGTH)[:LENGTH],
    "one word": "W" * LENGTH,
    "Chinese": "经" * LENGTH,
    "lines": "x\n" * (LENGTH // 200) + "y" * (LENGTH - LENGTH // 100),
}
SIGNS = st.characters(exclude_categories=()) | st.sampled_from(
    "<>&()[]{}\\/'\"%#;◊\u00ad\u00a0\n\r\t\x00\x07\x1b\u202e\u2066\u2028\ufeff\ud800😀経。“”"
)
MARKUPS = st.sampled_from(
    [
        "<b>x</b>",
        "&amp;&#60;&",
        "<img src='/etc/passwd'/>",
        "<a href='javascript:alert(1)'>x</a>",
        "</para><br/>",
        "]]>",
        "{name} {0} %s ${x}",
        "=SUM(A1)",
        "'; DROP TABLE person; --",
    ]
)
TEXTS = st.lists(MARKUPS | st.text(SIGNS, max_size=40), min_size=1, max_size=4).map("".join)


class Enough(Exception):  # noqa: N818 - not a fault
    """Ends a command without keeping what it did."""


@pytest.fixture(scope="module")
def spoilt(
    sample_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workspace, Planted]]:
    """The sample with hostile text in every field that takes it."""
    path = Path(shutil.copy(sample_file, tmp_path_factory.mktemp("hostile") / "Spoilt.desk"))
    with Workspace.open(path) as workspace:
        yield workspace, workspace.write("Edit", plant)


@pytest.fixture(scope="module")
def printed(spoilt: tuple[Workspace, Planted]) -> dict[str, str]:
    """The text of the documents made from it, checked as they are made."""
    workspace, planted = spoilt
    return {str(order): checked_text(workspace, planted, order) for order in ORDERS}


def checked_text(workspace: Workspace, planted: Planted, order: Order) -> str:
    """The squeezed text of a document in which nothing of what was planted has any effect."""
    made = make(workspace, order)
    reader = PdfReader(io.BytesIO(made.content))
    assert harmless(reader)
    text = squeezed("".join(page.extract_text() for page in reader.pages))
    for place, wanted, found in occurrences(text, planted):
        assert found == wanted or cut(wanted, found), f"{order}: {place} reads {found!r}"
    assert not set(text) & set("\x00\x07\x1b\u202e\u2066\ufeff")
    assert any("No font has “😀”" in remark for remark in made.remarks)
    return text


def harmless(reader: PdfReader) -> bool:
    """Whether nothing in a file does anything by itself, and links lead where the program leads them."""
    assert "/OpenAction" not in reader.root_object
    assert "/AcroForm" not in reader.root_object
    for page in reader.pages:
        for link in annotations_of(page):
            action: Any = link["/A"].get_object() if "/A" in link else {}
            assert action.get("/S") in (None, "/URI", "/GoTo"), action
    return True


def cut(wanted: str, found: str) -> bool:
    """Whether a text was shortened where it stands: to its first words on a map, with a sign elsewhere."""
    same = next((n for n in range(len(found)) if found[n] != wanted[n]), len(found))
    return MARKUP in found[:same] or found[same:].startswith("…")


def test_every_field_takes_hostile_text_or_says_why_not(spoilt: tuple[Workspace, Planted]) -> None:
    workspace, planted = spoilt
    with workspace.read() as session:
        filled = {table for table, record in TABLES.items() if session.exec(select(record)).first()}
    for place in fields_of_text():
        if place not in planted.texts and place[0] in filled:
            assert planted.refusals[place].strip(), place
    taking = {place for place in fields_of_text() if place in planted.texts}
    assert len(taking) > 120


@pytest.mark.timeout(300)
def test_documents_print_it_as_plain_text(spoilt: tuple[Workspace, Planted], printed: dict[str, str]) -> None:
    found = {place for text in printed.values() for place, _w, _f in occurrences(text, spoilt[1])}
    # Fields of every table that documents are made of, not only those that one thinks of.
    assert len(found) > 90, sorted(found)
    tables = {table for table, _name in found}
    assert tables >= {
        "agreement", "agreement_step", "agreement_version", "claim", "clause", "company_presented",
        "contact_point", "cooperation_field", "gift", "material", "meeting", "member", "objective",
        "obligation", "offer", "organisation",  "partnership_event", "person", "place",
        "place_fact", "policy", "position", "programme_item", "section", "stop", "talking_point", "task",
        "visit", "visit_note",
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    "order", ALL, ids=lambda order: f"{order.kind}-{order.edition.name}-{order.language}"
)
def test_every_document_prints_it_as_plain_text(spoilt: tuple[Workspace, Planted], order: Order) -> None:
    assert checked_text(*spoilt, order)


def trying(workspace: Workspace, tries: Callable[[Session], None]) -> None:
    """Try edits on real records, none of which are kept."""

    def command(session: Session) -> None:
        with session.no_autoflush:
            tries(session)
        raise Enough

    with pytest.raises(Enough):
        workspace.write("Edit", command)


def first_rows(session: Session) -> dict[str, Record]:
    """One record of each table."""
    rows = {table: session.exec(select(record)).first() for table, record in TABLES.items()}
    return {table: row for table, row in rows.items() if row is not None}


def refused(act: Callable[[], object]) -> list[str] | None:
    """The sentences that say why something was not done; None if it was."""
    try:
        act()
    except Invalid as refusal:
        return list(refusal.fields.values())
    except Refused as refusal:
        return [str(refusal)]
    return None


def tried(session: Session, row: Record, place: Place, text: str) -> None:
    """Edit one field: it keeps what was typed, or a sentence says why not."""
    name, record = place[1], type(row)
    value = as_value(record, name, text)
    said = refused(lambda: edit(session, record, row.id, **{name: value}))
    if said is not None:
        assert said
        assert all(sentence.strip() and "pydantic" not in sentence for sentence in said), (place, said)
        return
    kept = getattr(row, name)
    stored = str(kept.get("en") or kept) if isinstance(kept, LocalText) else str(kept)
    if kind_of(record, name) is not list and name != "sort_name":
        assert squeezed(safe(stored)) == squeezed(safe(text)), place


def test_thousands_of_texts_are_kept_as_typed_or_refused(leipzig: Path) -> None:
    places = list(fields_of_text())
    with Workspace.open(leipzig) as workspace:

        def tries(session: Session) -> None:
            rows = first_rows(session)
            known = [place for place in places if place[0] in rows]

            @settings(
                max_examples=1500, deadline=None, database=None, suppress_health_check=list(HealthCheck)
            )
            @given(place=st.sampled_from(known), text=TEXTS)
            def any_text(place: Place, text: str) -> None:
                tried(session, rows[place[0]], place, text)

            any_text()

        trying(workspace, tries)


@pytest.mark.parametrize("length", LONG)
def test_every_field_takes_a_hundred_thousand_characters_or_says_why_not(leipzig: Path, length: str) -> None:
    told: set[Place] = set()
    with Workspace.open(leipzig) as workspace:

        def tries(session: Session) -> None:
            rows = first_rows(session)
            for place in fields_of_text():
                if place[0] in rows:
                    tried(session, rows[place[0]], place, LONG[length])
                    told.add(place)

        trying(workspace, tries)
    assert len(told) > 150


# A field of each kind of document in which people write at length.
WRITTEN = [
    ("words", Order("report", VISIT, "de"), "visit", "result"),
    ("one word", Order("agreement", AGREEMENT, "zh"), "agreement", "summary"),
    ("one word", Order("policy", "policy-leipzig", "en", edition_no=2), "section", "text"),
]


def long_in(workspace: Workspace, order: Order, place: Place, text: str) -> str:
    """The squeezed text of a document with one text in a field of two records, which is taken back after."""
    record = TABLES[place[0]]
    of_code = {"code": order.code} if place[0] in (order.kind, "visit") else {}

    def write(session: Session) -> int:
        done = 0
        for row in session.exec(select(record).filter_by(**of_code)).all():
            try:
                edit(session, record, row.id, **{place[1]: as_value(record, place[1], text)})
                done += 1
            except Refused:
                continue  # too long for the field, or published
            if done == 2:
                break
        return done

    if not workspace.write("Edit", write):
        return ""
    made = make(workspace, order)
    workspace.undo()
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages))


@pytest.mark.parametrize(("length", "order", "table", "name"), WRITTEN)
def test_a_hundred_thousand_characters_are_printed_to_the_last(
    leipzig: Path, length: str, order: Order, table: str, name: str
) -> None:
    text = LONG[length][: -len("Ende")] + "Ende"
    with Workspace.open(leipzig) as workspace:
        found = long_in(workspace, order, (table, name), text)
    sign = squeezed(text)[0]
    assert found.count(sign) >= squeezed(text).count(sign)
    assert "ende" in found


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("length", LONG)
def test_a_hundred_thousand_characters_in_any_field_give_a_document(leipzig: Path, length: str) -> None:
    with Workspace.open(leipzig) as workspace:
        made = [
            long_in(workspace, order, place, LONG[length])
            for place in fields_of_text()
            for order in (ORDERS[0], *ORDERS[3:6])
        ]
    assert any(made)
