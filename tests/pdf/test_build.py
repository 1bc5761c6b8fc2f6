"""From a story to a file: pages, numbers, contents, metadata, what happens when something goes wrong."""

from __future__ import annotations

import hashlib
import io
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject
from tests.pdf import gallery
from tests.pdf.reading import annotations_of, fonts_of, lines_of, made, text_of

from delegation_desk.core.language import Language
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.made import Made, save


def pages(styles: kit.Styles, number: int) -> list[kit.Block]:
    chapter = kit.Chapter("1", "Die Reise")
    return [kit.Title(styles, f"Titel {n}", chapter=chapter, note=f"Seite {n}") for n in range(1, number + 1)]


def test_the_same_story_gives_the_same_bytes() -> None:
    digests = {
        hashlib.sha256(kit.build(gallery.document("de"), gallery.story("de")).data).hexdigest()
        for _ in range(2)
    }
    assert len(digests) == 1


def test_a_story_may_be_built_again() -> None:
    story = gallery.story("de")
    first, second = (kit.build(gallery.document("de"), story) for _ in range(2))
    assert first.data == second.data


@pytest.mark.parametrize("language", ["de", "en", "zh"])
def test_every_font_is_embedded_and_none_is_helvetica(language: Language) -> None:
    reader = PdfReader(io.BytesIO(kit.build(gallery.document(language), gallery.story(language)).data))
    names: set[str] = set()
    for font in fonts_of(reader):
        assert str(font["/Subtype"]) == "/TrueType"
        descriptor = font["/FontDescriptor"].get_object()
        assert isinstance(descriptor, DictionaryObject)
        assert "/FontFile2" in descriptor
        assert "/ToUnicode" in font
        names.add(re.sub(r"^/[A-Z]{6}\+", "", str(font["/BaseFont"])))
    assert names <= {
        "SourceSans3-Regular",
        "SourceSans3-SemiBold",
        "SourceSans3-Light",
        "SourceSans3-Italic",
        "NotoSansSC-Regular",
        "NotoSansSC-Bold",
    }


def test_pages_are_counted_and_the_contents_lead_to_them() -> None:
    styles = kit.Styles("de")
    built, reader = made(kit.Contents(styles), *pages(styles, 7))
    assert built.pages == len(reader.pages) == 8
    assert "Seite1von8" in text_of(reader)
    assert "Seite 8 von 8" in lines_of(reader.pages[7])
    first = reader.pages[0]
    targets = [annotation["/Dest"] for annotation in annotations_of(first)]
    shown = [page.indirect_reference for page in reader.pages]
    assert [shown.index(target[0]) for target in targets if isinstance(target, list)] == list(range(1, 8))
    lines = "\n".join(lines_of(first))
    assert [f"Titel {n} Seite {n} {n + 1}" in lines for n in range(1, 8)] == [True] * 7


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_saved_document_may_be_read_by_whom_the_user_lets(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        save(b"%PDF", tmp_path / "mappe.pdf")
    finally:
        os.umask(before)
    assert [(file.name, file.stat().st_mode & 0o777) for file in tmp_path.iterdir()] == [("mappe.pdf", mode)]


def test_what_was_cut_is_among_the_remarks() -> None:
    document = Made(b"", "mappe.pdf", 1, shortened=("Ein sehr langer Name", "Ein zweiter"))
    assert [remark for remark in document.remarks if "Ein sehr langer Name; Ein zweiter" in remark]


def test_the_outline_has_chapters_and_titles() -> None:
    styles = kit.Styles("de")
    _built, reader = made(*pages(styles, 2))
    assert reader.page_mode == "/UseOutlines"
    chapter, titles = reader.outline
    assert isinstance(chapter, Destination)
    assert isinstance(titles, list)
    assert chapter.title == "1 Die Reise"
    assert [title.title for title in titles if isinstance(title, Destination)] == ["Titel 1", "Titel 2"]


def test_long_contents_take_the_pages_they_need_and_the_numbers_are_right() -> None:
    styles = kit.Styles("de")
    _built, reader = made(kit.Contents(styles), *pages(styles, 90))
    reserved = len(reader.pages) - 90
    assert reserved > 1
    contents = [line for page in reader.pages[:reserved] for line in lines_of(page)]
    assert [line.rsplit(" ", 1)[1] for line in contents if "Titel" in line] == [
        str(n + reserved) for n in range(1, 91)
    ]
    assert "Titel 1" in lines_of(reader.pages[reserved])[0]


def test_heads_and_feet_are_mirrored() -> None:
    styles = kit.Styles("de")
    document = kit.Document("Mappe", "de", "Nanjing", Audience.INTERNAL, "2019-nanjing", "Stand 18.06.2019")
    _built, reader = made(*pages(styles, 2), document=document)
    places: list[dict[str, float]] = [{}, {}]
    for number, page in enumerate(reader.pages):

        def visit(
            text: str, _cm: object, tm: list[float], _font: object, _size: object, number: int = number
        ) -> None:
            if text.strip():
                places[number].setdefault(text.strip(), tm[4])

        page.extract_text(visitor_text=visit)
    odd, even = places
    assert odd["Mappe"] < 100 < even["Mappe"]
    assert odd["Seite 1 von 2"] > 400 > even["Seite 2 von 2"]


def test_a_section_begins_on_a_right_hand_page_if_asked() -> None:
    styles = kit.Styles("de")
    blocks = [*pages(styles, 1), kit.Title(styles, "Rechts", right_hand=True)]
    _built, reader = made(*blocks)
    assert len(reader.pages) == 3
    assert "Rechts" in lines_of(reader.pages[2])


def test_the_sample_note_stands_on_every_page_or_on_none() -> None:
    styles = kit.Styles("de")
    for sample in (True, False):
        document = kit.Document("Mappe", "de", sample=sample)
        _built, reader = made(*pages(styles, 3), document=document)
        assert {"sample data" in page.extract_text() for page in reader.pages} == {sample}


def test_the_file_says_what_it_is() -> None:
    document = kit.Document(
        "Mappe zum Besuch",
        "zh",
        "南京",
        author="Stadt Leipzig",
        made=datetime(2019, 6, 18, 12, 30, tzinfo=UTC),
    )
    built, reader = made(document=document)
    assert str(reader.root_object["/Lang"]) == "zh-CN"
    assert reader.metadata is not None
    assert reader.metadata.title == "Mappe zum Besuch – 南京"
    assert reader.metadata.author == "Stadt Leipzig"
    assert reader.metadata.creation_date == datetime(2019, 6, 18, 12, 30, tzinfo=UTC)
    with pikepdf.open(io.BytesIO(built.data)) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "Mappe zum Besuch – 南京"
        assert xmp["pdfuaid:part"] == "1"


def test_a_build_can_be_cancelled() -> None:
    styles = kit.Styles("de")
    asked: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        asked.append((done, total))
        return done < 2

    with pytest.raises(kit.Cancelled):
        kit.build(kit.Document("Mappe"), pages(styles, 5), progress)
    assert asked == [(0, 5), (1, 5), (2, 5)]


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path, styles = tmp_path / "mappe.pdf", kit.Styles("de")
    path.write_bytes(b"old")
    with pytest.raises(kit.Cancelled):
        kit.write(kit.Document("Mappe"), pages(styles, 2), path, lambda _done, _total: False)
    assert path.read_bytes() == b"old"
    built = kit.write(kit.Document("Mappe"), pages(styles, 2), path)
    assert path.read_bytes() == built.data
    assert [file.name for file in tmp_path.iterdir()] == ["mappe.pdf"]


def test_a_folder_that_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"(?i)no such"):
        kit.write(kit.Document("Mappe"), [], tmp_path / "missing" / "mappe.pdf")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_story_is_an_empty_page() -> None:
    built, _reader = made()
    assert built.pages == 1
