"""Whatever a user typed reaches the page as plain text, or as boxes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf.generic import DictionaryObject
from tests.pdf.reading import annotations_of, made, squeezed, text_of

from delegation_desk.pdf import kit
from delegation_desk.pdf.fonts import BOX, face

HOSTILE = [
    '<img src="/etc/passwd"/>',
    "<a href='javascript:alert(1)'>hier</a>",
    "<font name='Helvetica'>x</font><br/><para>&nbsp;&#60;&lt;",
    "]]> <![CDATA[ <!-- -- %d %s {0} {name} \\n \\",
    "(a) Tj ET Q endstream endobj <</JS (app.alert(1))>>",
    "a\x00b\x07c\x1bd\x7fe\x9ff",
    "ab\u202ecd\u202def\u2066gh\u2069",
    "\ud800ab\udfff",
    "\ufffe\uffff\ufdd0x",
    "z\u0335\u0336\u0337\u0338a\u0301\u0302\u0303",
    "👩‍👩‍👧 💥 ☃️",
    "𬀪䶮喆 𠮷",
    "שלום مرحبا नमस्ते 한국어 ไทย",
    "\u00ad\u00ad\u00ad",
    "\n\n\r\n\x0b\x0c\u2028\u2029",
    "\u00a0\u00a0\u202f\u2007\u3000",
    "◊ ◊◊ a ◊",
    "{\\rtf1} =SUM(A1) ${x} `id` $(id) '; DROP TABLE person; --",
]
CHARACTERS = st.characters(exclude_categories=()) | st.sampled_from(
    "<>&()[]{}\\/'\"%#;◊\u00ad\u00a0\n\t 林，。“”"
)
TEXTS = st.text(CHARACTERS, max_size=60) | st.sampled_from(HOSTILE)


def seen(text: str) -> str:
    """What a reader should find of a text."""
    kept = squeezed(kit.safe(text))
    return "".join(char if face("Text").has(char) else BOX for char in kept)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(TEXTS, min_size=1, max_size=20))
def test_any_text_reaches_the_page_as_text_or_boxes(texts: list[str]) -> None:
    styles = kit.Styles("de")
    blocks = [kit.Para(text, styles.cell, styles.palette) for text in texts]
    _built, reader = made(*blocks)
    # A reader may hand out a sign in its composed form.
    found, wanted = text_of(reader), "".join(map(seen, texts))
    assert unicodedata.normalize("NFC", wanted) in unicodedata.normalize("NFC", found)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_place_of_a_document(text: str) -> None:
    styles = kit.Styles("zh")
    document = kit.Document(text, "zh", text, code=text, as_of=text, author=text, subject=text, head=text)
    blocks = [
        kit.Contents(styles, text),
        kit.Title(styles, text, kicker=text, lead=text, chapter=kit.Chapter(text, text), note=text),
        kit.Side(styles, text, kit.body(styles, text), kit.Facts(styles, [(text, text)])),
        kit.Table(styles, [kit.Column(text), kit.Column(text)], [kit.Group(text), [text, text]]),
        kit.Timeline(styles, [kit.Day(text, [kit.Item(text, text, note=text, place=text)])], home=text),
        kit.Figures(styles, [kit.Figure(text, text, text)]),
        kit.Bars(styles, [kit.Bar(text, 1, text)]),
        kit.Cards(styles, [kit.Card(text, text, text, [(text, text)], text)], text),
        kit.Portrait(styles, text),
    ]
    built, reader = made(*blocks, document=document)
    assert not [link for page in reader.pages for link in annotations_of(page) if "/A" in link]
    assert b"/JavaScript" not in built.data
    assert "/OpenAction" not in reader.root_object


def test_a_missing_character_is_a_box_and_a_loss() -> None:
    styles = kit.Styles("de")
    built, reader = made(kit.Para("Gruß 😀 aus Leipzig", styles.body, styles.palette))
    assert "Gruß□ausLeipzig" in text_of(reader)
    assert [(loss.what, loss.where) for loss in built.losses] == [("😀", "Gruß 😀 aus Leipzig")]


def test_rare_names_can_be_copied() -> None:
    styles = kit.Styles("zh")
    _built, reader = made(kit.Para("𬀪、䶮、喆", styles.body, styles.palette), language="zh")
    assert "𬀪、䶮、喆" in text_of(reader)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://www.leipzig.de/", True),
        ("HTTP://leipzig.de", True),
        ("mailto:a@leipzig.example", True),
        ("tel:+49341", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("\x01javascript:alert(1)", False),
        ("https://leipzig.de/ x", False),
        ("", False),
    ],
)
def test_links_lead_only_to_known_schemes(address: str, kept: bool) -> None:
    styles = kit.Styles("de")
    _built, reader = made(kit.Para(["Siehe ", kit.link("hier", address), "."], styles.body, styles.palette))
    actions = [link["/A"].get_object() for link in annotations_of(reader.pages[0])]
    targets = [str(action["/URI"]) for action in actions if isinstance(action, DictionaryObject)]
    assert targets == ([address] if kept else [])
    assert "Siehehier." in text_of(reader)
