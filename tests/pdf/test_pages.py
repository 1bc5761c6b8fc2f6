"""Which sections share a page, how many pages there are, and how the streams of a file end."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from tests.pdf.reading import made, text_of

from delegation_desk.pdf import kit

S = kit.Styles("de")


def section(name: str, height: float, *, flows: bool = True) -> list[kit.Block]:
    return [
        kit.Title(S, name, flows=flows),
        kit.Gap(height),
        kit.Side(S, f"Ende {name}", kit.body(S, "Text.")),
    ]


def pages_of(*blocks: kit.Block, filler: bool = False) -> list[str]:
    document = kit.Document("Probe", filler=[kit.NoteLines(S, 4)] if filler else ())
    _built, reader = made(*blocks, document=document)
    return [page.extract_text() for page in reader.pages]


def test_sections_that_flow_share_a_page_while_they_fit_whole() -> None:
    first, second = pages_of(*section("Eins", 40), *section("Zwei", 40), *section("Drei", 150))
    assert "Ende Eins" in first
    assert "Ende Zwei" in first
    assert "Drei" not in first
    assert "Ende Drei" in second


def test_a_section_that_does_not_flow_begins_a_page() -> None:
    assert len(pages_of(*section("Eins", 20), *section("Zwei", 20, flows=False))) == 2


def test_nothing_flows_below_the_end_of_a_section_from_the_page_before() -> None:
    long = [kit.Title(S, "Lang"), kit.Gap(200), kit.Side(S, "Rest", kit.Gap(60))]
    _first, second, third = pages_of(*long, *section("Kurz", 10))
    assert "Rest" in second
    assert "Kurz" in third


def test_contents_name_the_page_of_a_section_that_shares_it() -> None:
    chapter = kit.Chapter("1", "Alles")
    titles = [kit.Title(S, f"Teil {n}", chapter=chapter, flows=True) for n in range(3)]
    found = pages_of(kit.Contents(S), titles[0], kit.Gap(20), titles[1], kit.Gap(20), titles[2], kit.Gap(200))
    assert len(found) == 3
    assert re.findall(r"Teil \d ?(\d)", found[0]) == ["2", "2", "3"]


@pytest.mark.parametrize("number", range(1, 5))
def test_a_filler_makes_the_number_of_pages_even(number: int) -> None:
    blocks = [block for n in range(number) for block in section(f"Teil {n}", 200)]
    assert len(pages_of(*blocks)) == number
    found = pages_of(*blocks, filler=True)
    assert len(found) == number + number % 2
    assert f"Seite {len(found)} von {len(found)}" in found[-1]


@pytest.mark.parametrize("number", [2, 3])
def test_a_listed_filler_stands_in_the_contents_if_it_is_there(number: int) -> None:
    story = [kit.Contents(S), *(block for n in range(1, number) for block in section(f"Teil {n}", 200))]
    filler = [kit.Title(S, "Platz für Notizen"), kit.NoteLines(S)]
    _built, reader = made(*story, document=kit.Document("Probe", filler=filler))
    assert len(reader.pages) == number + number % 2
    assert ("Platz für Notizen" in reader.pages[0].extract_text()) == bool(number % 2)


def test_the_key_explains_only_the_marks_of_the_document() -> None:
    rows: list[list[kit.Words | kit.Block]] = [
        ["Eins", kit.StatusMark(S, kit.Status.CONFIRMED)],
        ["Zwei", kit.StatusMark(S, kit.Status.HELD)],
    ]
    table = kit.Table(S, [kit.Column("Punkt"), kit.Column("Stand", 40)], rows)
    key = pages_of(kit.Contents(S), kit.Title(S, "Programm"), table)[0].split("Zeichen im Programm")[1]
    assert "bestätigt" in key
    assert "durchgeführt" in key
    assert "abgesagt" not in key
    assert "Zeichen im Programm" not in pages_of(kit.Contents(S), kit.Title(S, "Ohne"), kit.Gap(10))[0]


@pytest.mark.parametrize("number", range(60))
def test_no_stream_ends_with_what_looks_like_an_end_of_line(number: int) -> None:
    built, reader = made(
        kit.body(S, f"Seite {number} " * 30), kit.PageBreak(), kit.body(S, "äöü 中文 " * number)
    )
    assert b"\r\nendstream" not in built.data
    assert f"Seite{number}" in text_of(reader)
    with pikepdf.open(io.BytesIO(built.data)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_a_page_whose_sum_ends_so_is_padded() -> None:
    from zlib import adler32

    from delegation_desk.pdf.finish import _saved

    content = next(text for n in range(256) if adler32(text := b"%" + b"a" * n) & 0xFF == 13)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(content)
        pdf.Root.Lang, pdf.Root.ViewerPreferences = pikepdf.String("de-DE"), pikepdf.Dictionary()
        pdf.Root.OutputIntents = pikepdf.Array()
        data = _saved(pdf)
    assert b"\r\nendstream" not in data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.pages[0].Contents.read_bytes() == content + b"\n"


@pytest.mark.parametrize("gap", range(178, 204, 2))
def test_the_last_line_of_a_short_part_never_stands_alone_on_a_page(gap: int) -> None:
    part = [kit.body(S, "Wort " * 40), kit.body(S, "Wort " * 40), kit.body(S, "Letztes.")]
    found = pages_of(kit.Title(S, "Seite"), kit.Gap(gap), kit.Side(S, "Notizen", *part))
    last = next(page for page in found if "Letztes." in page)
    assert "Notizen" in last or last.count("Wort") > 10
