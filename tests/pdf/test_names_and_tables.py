"""Names, the heads of narrow tables, and where tables are parted."""

from __future__ import annotations

import re

import pytest
from tests.pdf.reading import made

from delegation_desk.pdf import kit
from delegation_desk.pdf.hyphens import divisions, is_name
from delegation_desk.pdf.setting import bits, lines, spans

NAMES = frozenset({"Musterstadt", "Wackernagel"})


@pytest.mark.parametrize("name", ["Suzhou", "Nanjing", "Zhongshanmen", "Xi’an", "SHEN", "Lüshun"])
def test_chinese_names_in_latin_letters_are_names(name: str) -> None:
    assert is_name(name)
    assert is_name(f"({name}),")


@pytest.mark.parametrize("word", ["Wirtschaftsförderung", "Handelsgesellschaft", "nanjing", "Leipziger"])
def test_words_are_no_names(word: str) -> None:
    assert not is_name(word, NAMES)


@pytest.mark.parametrize(
    "name", ["Musterstadt", "Musterstadts", "Musterstadter", "Wackernagel", "Suzhou", "Zhongshanmen"]
)
@pytest.mark.parametrize("width", range(68, 120, 4))
def test_a_name_is_never_divided(name: str, width: int) -> None:
    styles = kit.Styles("de", names=NAMES)
    text = f"Die Handelsgesellschaft {name} und das Amt {name} {name} treffen sich in {name}."
    found = bits(spans(text, styles.cell, styles.palette))
    for line in lines(found, width, styles.cell):
        for bit in line.bits:
            assert not (bit.text.endswith("\u00ad") and name.startswith(bit.text[:-1]))


def test_a_word_wider_than_its_line_is_divided_where_it_may_be() -> None:
    styles = kit.Styles("de")
    word = "Wirtschaftsförderungsgesellschaft"
    found = lines(bits(spans(word, styles.strong, styles.palette)), 60, styles.strong)
    assert len(found) > 1
    start = 0
    for line in found[:-1]:
        text = "".join(bit.text for bit in line.bits)
        assert text.endswith("\u00ad")
        start += len(text) - 1
        assert start in divisions(word, "de")


def test_the_head_of_a_narrow_column_stays_whole() -> None:
    styles = kit.Styles("de", names=NAMES)
    item = kit.Item(start="09:00", title="Gespräch", status=kit.Status.PLANNED, home="03:00")
    _built, reader = made(kit.Timeline(styles, [kit.Day("", [item])], home="Musterstadt"))
    assert "Musterstadt" in reader.pages[0].extract_text()


def test_a_long_head_is_divided_by_the_rules() -> None:
    styles = kit.Styles("de")
    columns = [kit.Column("Verwaltungsvorschriftenverzeichnisnummer", 12), kit.Column("Was")]
    _built, reader = made(kit.Table(styles, columns, [["1", "Text"]]))
    head = reader.pages[0].extract_text().split("Was")[0]
    pieces = re.findall(r"(\w+)\u00ad\n", head)
    assert pieces
    word, start = "Verwaltungsvorschriftenverzeichnisnummer", 0
    for piece in pieces:
        start += len(piece)
        assert start in divisions(word, "de")


@pytest.mark.parametrize("rows", [2, 3, 4])
def test_a_small_table_goes_to_the_next_page_whole(rows: int) -> None:
    styles = kit.Styles("de")
    table = kit.Table(
        styles, [kit.Column("Nr.", 20), kit.Column("Was")], [[f"Z{n}", "x"] for n in range(rows)]
    )
    for gap in range(200, 242, 3):
        _built, reader = made(kit.Gap(gap), kit.heading(styles, "Kopf"), table)
        text = [page.extract_text() for page in reader.pages]
        where = {number for number, page in enumerate(text) if re.search(r"Z\d|Kopf", page)}
        assert len(where) == 1


def test_no_single_row_stays_behind() -> None:
    styles = kit.Styles("de")
    cells = [[f"Z{n}", "x"] for n in range(12)]
    table = kit.Table(styles, [kit.Column("Nr.", 20), kit.Column("Was")], cells)
    for gap in range(180, 242, 4):
        _built, reader = made(kit.Gap(gap), kit.heading(styles, "Kopf"), table)
        counts = [len(re.findall(r"Z\d", page.extract_text())) for page in reader.pages]
        assert 1 not in counts


def test_big_figures_of_a_row_have_one_size() -> None:
    styles = kit.Styles("zh")
    figures = [kit.Figure("6,587,000平方公里", "面积"), kit.Figure("7", "人")]
    _built, reader = made(kit.Figures(styles, figures, columns=4), language="zh")
    content = reader.pages[0].get_contents()
    assert content is not None
    accent = "0.0902 0.2706 0.4196 rg"
    sizes = re.findall(rf"([\d.]+) Tf {accent}", content.get_data().decode("latin-1"))
    assert len(sizes) == 3  # figures and Chinese signs come from two fonts
    assert len(set(sizes)) == 1
