"""Lines: never too long, never beginning or ending with the wrong sign."""

from __future__ import annotations

import re

import pyphen
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from delegation_desk.core.language import Language
from delegation_desk.pdf import kit
from delegation_desk.pdf.hyphens import divisions
from delegation_desk.pdf.setting import Line
from delegation_desk.pdf.style import mm

CHINESE = (
    "莱比锡市经济发展局诚挚邀请贵代表团于2026年5月访问莱比锡，并就“新能源汽车”领域的合作进行会谈（详见附件）。"
    "双方一致认为：应本着《谅解备忘录》的互利原则，发展两市的经贸关系！Invest Region Leipzig GmbH负责联络。"
)
GERMAN = (
    "Ansiedlungs- und Investitionsmöglichkeiten der Wirtschaftsförderungsgesellschaft, etwa z.\u00a0B. um "
    "14:00\u00a0Uhr am 25.\u00a0Juni in Leipzig/Halle: 2019-nanjing-jining, k.demmler@leipzig.example ◊; "
    "„Vertrieb“ Leipziger Produkte."
)


def set_in(text: str, language: Language, width: float) -> list[Line]:
    styles = kit.Styles(language)
    return kit.Para(text, styles.body, styles.palette).set(width)


def told(line: Line) -> str:
    return "".join(bit.text + " " * bool(bit.gap) for bit in line.bits).rstrip()


@pytest.mark.parametrize("width", range(90, 480, 7))
def test_chinese_lines_keep_the_rules(width: int) -> None:
    lines = [told(line) for line in set_in(CHINESE * 3, "zh", width)]
    assert not [line for line in lines[1:] if line[0] in "，。：！）》”、；"]
    assert not [line for line in lines[:-1] if line[-1] in "（《“"]
    assert "".join(lines).replace(" ", "") == (CHINESE * 3).replace(" ", "")


@pytest.mark.parametrize("width", range(60, 480, 7))
def test_german_lines_keep_together_what_belongs_together(width: int) -> None:
    lines = [told(line) for line in set_in(GERMAN * 3, "de", width)]
    whole = "\n".join(lines)
    assert not re.search(r"z\.\n|14:00\n|25\.\n|\n◊", whole)
    if width > 130:
        assert whole.count("2019-nanjing-jining") == 3


@settings(max_examples=200, deadline=None)
@given(
    st.text("ab -/\u00ad\u00a0林，（“”W◊.\n", max_size=300),
    st.integers(12, 300),
    st.sampled_from(["de", "zh"]),
)
@example("W/\u00adW", 12, "de")
def test_no_line_is_wider_than_its_column(text: str, width: int, language: Language) -> None:
    for line in set_in(text, language, width):
        assert line.width <= width + 0.09 * sum(bit.gap for bit in line.bits) + 0.1


@pytest.mark.parametrize("letter", ["x", "林", "，", "（", "W", "\u00a0", "-", "ab-", "◊"])
def test_very_long_text_without_a_space_is_set(letter: str) -> None:
    lines = set_in(letter * 100_000, "de", 122 * mm)
    assert max(line.width for line in lines) <= 122 * mm + 0.1


def test_text_is_justified_only_in_wide_columns() -> None:
    styles = kit.Styles("de")
    para = kit.Para(GERMAN * 3, styles.body, styles.palette)
    assert para._style_at(122 * mm).align == "justify"
    assert para._style_at(60 * mm).align == "left"


@pytest.mark.parametrize("language", ["de", "zh"])
@pytest.mark.parametrize("width", range(240, 480, 20))
def test_justified_lines_end_at_the_margin_and_never_beyond(language: Language, width: int) -> None:
    styles = kit.Styles(language)
    text = f"{CHINESE}{GERMAN}" * 3
    stretched = 0
    for line in kit.Para(text, styles.body, styles.palette).set(width):
        words, joints = line.stretch(width, styles.body.but(align="justify"))
        wide = sum(bit.width + bit.gap + (words if bit.gap else 0) + joints for bit in line.bits[:-1])
        wide += line.bits[-1].width
        assert wide <= width + 0.1
        stretched += wide > line.width
    assert stretched


def test_a_hyphen_of_the_user_shows_only_where_it_divides() -> None:
    line = set_in("Donau\u00addampf\u00adschiff", "de", 300)[0]
    assert told(line) == "Donaudampfschiff"
    assert told(set_in("Donau\u00addampf\u00adschiff", "de", 50)[0]).endswith("\u00ad")


@pytest.mark.parametrize(("language", "dictionary"), [("de", "de_DE"), ("en", "en_GB")])
def test_words_are_divided_as_pyphen_divides_them(language: Language, dictionary: str) -> None:
    reference = pyphen.Pyphen(lang=dictionary, left=2, right=3)
    words = set(
        re.findall(
            r"[^\W\d_]{5,}", GERMAN + " Delegationsreise Unterzeichnung municipal development friendship"
        )
    )
    for word in words:
        assert sorted(divisions(word, language)) == list(reference.positions(word)), word


@pytest.mark.parametrize("word", ["2019-nanjing", "E-07", "https://leipzig.de", "x" * 60, "Amt"])
def test_codes_and_short_words_are_not_divided(word: str) -> None:
    assert divisions(word, "de") == ()


@pytest.mark.parametrize("width", range(60, 300, 7))
@pytest.mark.parametrize("language", ["de", "zh"])
def test_remarks_and_telephone_numbers_stay_on_one_line(width: int, language: Language) -> None:
    text = "Amt für Wirtschaft〔德文〕, +49 151 0000 0002; 联系人〔德文〕：+86 25 0000 0102 "
    lines = [told(line) for line in set_in(text * 3, language, width)]
    assert not [line for line in lines if re.search(r"〔(?!德文〕)|(?<!〔德文)〕", line)]
    if width > 110:
        numbers = "\n".join(lines).replace("\u00a0", " ")
        assert numbers.count("+49 151 0000 0002") == numbers.count("+86 25 0000 0102") == 3


@pytest.mark.parametrize("width", range(110, 480, 3))
def test_no_line_of_a_chinese_heading_is_a_single_sign(width: int) -> None:
    """A title is short enough that one sign on a line of its own is all that a reader sees of it."""
    styles = kit.Styles("zh")
    for text in ("江苏省南京市与莱比锡市经贸合作代表团访问上海", "德国萨克森州代表团访问上海，2027年5月"):
        lines = [told(line) for line in kit.Para(text, styles.title, styles.palette).set(width)]
        assert "".join(lines) == text
        # Of four or five signs to a line, two may stand alone rather than that a name is parted.
        few = (1,) if width < 128 else (1, 2)
        assert not [line for line in lines if len(line.rstrip("，。")) in few]
        display = kit.Para(kit.in_language(text, "zh"), kit.Styles("de").title, styles.palette)
        assert not [line for line in map(told, display.set(width)) if len(line.rstrip("，。")) == 1]
