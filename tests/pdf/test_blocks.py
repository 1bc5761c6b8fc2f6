"""Blocks take any content: nothing is cut, nothing fails, what belongs together stays together."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image
from tests.pdf.reading import lines_of, made, squeezed, text_of

from delegation_desk.pdf import kit
from delegation_desk.pdf.people import packed

S = kit.Styles("de")
LONG = "Ort " * 8000  # too short to be divided
UNBROKEN = "x" * 100_000

MAKERS: dict[str, Callable[[str], kit.Block]] = {
    "body": lambda text: kit.body(S, text),
    "side": lambda text: kit.Side(S, "Kopf", kit.body(S, text)),
    "side head": lambda text: kit.Side(S, text[:3000], kit.body(S, "kurz")),
    "facts": lambda text: kit.Facts(S, [("Name", text), ("Zweiter", "kurz")]),
    "table": lambda text: kit.Table(
        S, [kit.Column("A", 30), kit.Column("B")], [["a", "b"], ["1", text], ["2", "c"]]
    ),
    "group": lambda text: kit.Table(S, [kit.Column("A")], [kit.Group("Gruppe"), [text], ["b"]]),
    "numbered": lambda text: kit.numbered(S, ["kurz", text, "kurz"]),
    "points": lambda text: kit.Points(S, make=[text], answer=["kurz"], avoid=[]),
    "timeline": lambda text: kit.Timeline(
        S, [kit.Day("Tag", [kit.Item("08:00", "a"), kit.Item("09:00", text)])]
    ),
    "offer": lambda text: kit.Offer(S, "A", "Titel", text, [("Für wen", text)]),
    "together": lambda text: kit.Together([kit.body(S, "oben"), kit.body(S, text)]),
    "nested": lambda text: kit.Side(
        S, "Kopf", kit.Table(S, [kit.Column("A")], [[kit.Stack([kit.body(S, text)])]])
    ),
    "parallel": lambda text: kit.Parallel(S, S.into("zh"), [kit.Pair("text", text, "双方一致认为")]),
    "place": lambda text: kit.PlacePanel(kit.PlaceMap(S, kit.Spot("Leipzig", 12, 51)), kit.body(S, text)),
    "beside": lambda text: kit.Beside(S, kit.Portrait(S, "AB"), kit.body(S, text)),
}


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("text", [LONG, UNBROKEN], ids=["words", "unbroken"])
def test_text_of_any_length_flows_over_pages(name: str, text: str) -> None:
    _built, reader = made(kit.body(S, "davor"), MAKERS[name](text), kit.body(S, "danach"))
    found = text_of(reader)
    wanted = squeezed(text[:3000] if name == "side head" else text)
    sign = "Ort" if text is LONG else "x"
    assert found.count(sign) >= wanted.count(sign)
    assert "davor" in found
    assert "danach" in found


@pytest.mark.parametrize(
    "block",
    [
        kit.Strip(S, [(LONG, LONG)] * 6),
        kit.Figures(S, [kit.Figure(LONG, LONG, LONG)] * 9),
        kit.Bars(S, [kit.Bar(UNBROKEN, -1, LONG)] * 9),
        kit.Bars(S, []),
        kit.UprightBars(S, [kit.Bar(LONG, 0, LONG)] * 20),
        kit.Areas(S, [kit.Area(LONG, 0, LONG), kit.Area("b", 1e12, "c"), kit.Area("c", -1, "")]),
        kit.Areas(S, []),
        kit.Cards(S, [kit.Card(LONG, LONG, LONG, [(LONG[:100], LONG)])]),
        kit.LifeCycle(S, [kit.Step("Wort " * 50, LONG[:500])] * 30),
        kit.LifeCycle(S, []),
        kit.OpenBoxes(S, [kit.OpenBox(LONG, LONG, LONG)] * 5),
        kit.Validity(S, [kit.Moment(LONG, LONG)] * 7),
        kit.Validity(S, []),
        kit.Title(S, LONG, kicker=LONG, lead=LONG),
        kit.heading(S, LONG),
        kit.Table(S, [], []),
        kit.Table(S, [kit.Column("A", 300), kit.Column("B")], [["a", "b"]]),
        kit.Signatures(S, S, [(LONG, LONG)] * 9),
        kit.Parallel(S, S.into("zh"), [kit.Pair("text", LONG, LONG)]),
        kit.Discs(S, 9, 3),
    ],
    ids=lambda block: type(block).__name__,
)
def test_no_content_is_too_much(block: kit.Block) -> None:
    built, _reader = made(block, kit.body(S, "danach"))
    assert built.pages >= 1


def rows(number: int) -> list[list[str]]:
    return [[str(n), f"Zeile {n}"] for n in range(number)]


COLUMNS = [kit.Column("Nr.", 20), kit.Column("Was")]


def test_the_head_of_a_table_repeats_and_its_foot_says_where_it_goes_on() -> None:
    _built, reader = made(kit.Table(S, COLUMNS, rows(90)))
    assert len(reader.pages) > 1
    for number, page in enumerate(reader.pages, 1):
        lines = lines_of(page)
        assert "Nr. Was" in lines
        assert (f"Fortsetzung Seite {number + 1}" in lines) == (number < len(reader.pages))


def test_a_row_is_never_parted() -> None:
    tall = "\n".join(f"Teil {n}" for n in range(8))
    _built, reader = made(kit.Table(S, COLUMNS, [[str(n), tall] for n in range(20)]))
    for page in reader.pages:
        lines = lines_of(page)
        first, last = (sum(line.endswith(f"Teil {n}") for line in lines) for n in (0, 7))
        assert first == last


def test_a_group_is_named_again_on_the_next_page_and_keeps_two_rows() -> None:
    for before in range(20, 40):
        table = kit.Table(S, COLUMNS, [*rows(before), kit.Group("Gruppe"), *rows(40)])
        _built, reader = made(table)
        first, second = (lines_of(page) for page in reader.pages[:2])
        if "Gruppe" in first:
            assert "Gruppe, Fortsetzung" in second
            assert len(first) - first.index("Gruppe") > 4
        else:
            assert "Gruppe" in second


def test_of_a_group_no_single_row_goes_over() -> None:
    for before in range(20, 40):
        table = kit.Table(
            S,
            COLUMNS,
            [*rows(before), kit.Group("Gruppe"), *rows(5), kit.Group("Letzte"), *rows(5)],
        )
        _built, reader = made(table)
        second = lines_of(reader.pages[1]) if len(reader.pages) > 1 else []
        if "Gruppe, Fortsetzung" in second:
            heads = [*[n for n, line in enumerate(second) if line == "Letzte"], len(second)]
            assert heads[0] - second.index("Gruppe, Fortsetzung") > 2


def test_a_heading_stays_with_what_it_heads() -> None:
    for lines in range(30, 52):
        blocks = [kit.body(S, "\n".join("Zeile" for _ in range(lines // 2))), kit.heading(S, "Kopf")]
        _built, reader = made(*blocks, kit.Table(S, COLUMNS, rows(6)))
        for page in reader.pages:
            found = lines_of(page)
            assert ("Kopf" in found) <= ("Nr. Was" in found)


def test_note_lines_fill_the_rest_of_the_page() -> None:
    def dots(block: kit.Block) -> int:
        _built, reader = made(kit.body(S, "Text"), kit.Side(S, "Notizen", block))
        return reader.pages[0].get_contents().get_data().count(b"[0.00 2.80]")  # type: ignore[union-attr] # has one

    assert dots(kit.NoteLines(S, 4, fill=False)) == 4
    assert dots(kit.NoteLines(S, 4)) > 20


def test_a_cancelled_item_is_struck_and_stays() -> None:
    item = kit.Item("17:45", "Rundgang", kit.Status.CANCELLED, home="11:45")
    _built, reader = made(kit.Timeline(S, [kit.Day("", [item])], home="Leipzig"))
    found = text_of(reader)
    assert "Rundgang" in found
    assert "abgesagt" in found
    assert "11:45" not in found


def picture(size: tuple[int, int] = (300, 400), kind: str = "PNG", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1"])
def test_a_portrait_is_drawn(mode: str) -> None:
    _built, reader = made(kit.Portrait(S, "AB", picture(mode=mode)))
    assert len(reader.pages[0].images) == 1


def test_a_column_without_points_leaves_no_trace() -> None:
    _built, reader = made(kit.Points(S, make=["Zuerst"], answer=[], avoid=["Zuletzt"]))
    assert text_of(reader).startswith("Ansprechen1ZuerstVermeiden1Zuletzt")
    _built, reader = made(kit.Points(S, make=[]), kit.body(S, "danach"))
    assert text_of(reader).startswith("danach")


@pytest.mark.parametrize("data", [b"", b"no picture", picture()[:200], picture((9000, 9000), mode="1")])
def test_a_broken_portrait_gives_way_to_initials(data: bytes) -> None:
    _built, reader = made(kit.Portrait(S, "AB", data), kit.Medallion(S, "CD", data))
    assert not reader.pages[0].images
    assert "ABZeichnung:Initialen,keinPorträtCD" in text_of(reader)


def test_portraits_are_made_small() -> None:
    assert packed(picture((3000, 4000)), 38, 47.5) is not None
    built, _reader = made(kit.Portrait(S, "AB", picture((3000, 4000))))
    assert len(built.data) < 100_000


@pytest.mark.parametrize(
    ("ahead", "common"),
    [(6, [(9, 11)]), (0, [(9, 17)]), (-6, [(15, 17)]), (12, []), (5.75, [(9, 11.25)]), (-17, [(9, 10)])],
)
def test_office_hours_in_common(ahead: float, common: list[tuple[float, float]]) -> None:
    clocks = kit.Clocks(S, kit.Clock("hier", ""), kit.Clock("dort", ""), ahead=ahead)
    assert clocks.common() == common
    made(clocks)
