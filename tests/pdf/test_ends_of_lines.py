"""Where lines end: no fragment alone on the last, no hyphen where none is needed, no name or date parted."""

from __future__ import annotations

import re

import pytest
from tests.pdf.test_setting import told

from delegation_desk.core.language import Language
from delegation_desk.pdf import kit
from delegation_desk.pdf.style import JUSTIFIED_FROM, TextStyle

NAMES = frozenset({"Anke", "Vollrath", "Tobias", "Naumann", "Shen", "Meilin"})
GERMAN = "Alle Unterlagen gehen den Beteiligten vor der Besprechung zu, mit allen Genehmigungen ◊"
ENGLISH = "The vegetarian restaurant and its dining hall for the requested ceremonial programme"
ROOMS = "Stadtverwaltung, großer Konferenzraum; Messegesellschaft, kleines Besprechungszimmer"


def lines_in(words: kit.Words, language: Language, width: float, style: str = "cell") -> list[str]:
    styles = kit.Styles(language, names=NAMES)
    look: TextStyle = getattr(styles, style)
    return [told(line).replace("\u00a0", " ") for line in kit.Para(words, look, styles.palette).set(width)]


def whole(lines: list[str]) -> str:
    """The text of lines without the hyphens that divide words at their ends."""
    return " ".join(lines).replace("\u00ad ", "")


@pytest.mark.parametrize("style", ["body", "cell", "small"])
@pytest.mark.parametrize("ending", ["", " ◊", ".", " (sächsisch)."])
def test_no_fragment_of_a_divided_word_is_the_last_line(style: str, ending: str) -> None:
    for width in range(230, 420, 2):
        text = GERMAN.replace(" ◊", ending)
        lines = lines_in(text, "de", width, style)
        assert whole(lines) == text
        if len(lines) > 1 and lines[-2].endswith("\u00ad"):
            assert len(re.findall(r"[^\W\d_]", lines[-1])) >= 6, lines[-2:]


def test_a_last_word_wider_than_its_column_is_divided_nonetheless() -> None:
    assert lines_in("Beteiligten", "de", 30)[0].endswith("\u00ad")
    assert whole(lines_in("Beteiligten", "de", 30)) == "Beteiligten"


def test_narrow_columns_of_english_need_no_hyphens() -> None:
    for width in range(60, int(JUSTIFIED_FROM), 3):
        assert "\u00ad" not in "".join(lines_in(ENGLISH, "en", width))
    assert any("\u00ad" in "".join(lines_in(ENGLISH, "en", width)) for width in range(230, 320, 3))


def test_german_in_a_narrow_column_is_divided_only_where_half_a_line_would_stay_empty() -> None:
    styles = kit.Styles("de")
    divided = 0
    for width in range(60, int(JUSTIFIED_FROM), 2):
        for line in kit.Para(ROOMS, styles.cell, styles.palette).set(width):
            if line.bits[-1].text.endswith("\u00ad"):
                divided += 1
                before = line.width - line.bits[-1].width
                assert before < width / 2
    assert divided


@pytest.mark.parametrize(
    ("language", "text", "one"),
    [
        ("de", "Dolmetschung: Frau Shen, und mit ihr Herr Yu", "Frau Shen"),
        ("de", "Dolmetschung: Frau Shen, und mit ihr Herr Yu", "Herr Yu"),
        ("de", "Es spricht Dr. Tobias Naumann, dann der Gast", "Dr. Tobias Naumann"),
        ("en", "The talk is by Dr Anke Vollrath for the group", "Dr Anke Vollrath"),
        ("de", "Gespräch am Do 27.06.2019, dann Empfang", "Do 27.06.2019"),
        ("en", "Meeting on Thu 27 June 2019, then a reception", "Thu 27 June"),
        ("de", "Zug am 28.06.2019 09:30 nach Qufu und zurück", "28.06.2019 09:30"),
    ],
)
def test_no_line_ends_within_a_name_or_a_time(language: Language, text: str, one: str) -> None:
    for width in range(90, 240, 2):
        assert one in "\n".join(lines_in(text, language, width))


@pytest.mark.parametrize("one", ["6月26日", "星期三", "会谈 4", "6月28日", "十二家"])
def test_no_line_ends_within_a_chinese_term(one: str) -> None:
    text = "上海至南京2019年6月26日，星期三，参加会谈 4，6月28日返回，共有十二家企业参加"
    for width in range(80, 240, 2):
        for style in ("cell", "body", "section"):
            lines = lines_in(text, "zh", width, style)
            assert "".join(lines).replace(" ", "") == text.replace(" ", "")
            assert one in "\n".join(lines)


def test_a_line_that_ends_before_a_chinese_term_is_justified_nonetheless() -> None:
    styles = kit.Styles("zh")
    text = "主方欢迎代表团，并提及专业代表团的访问。我方介绍区位情况和十一家企业。" * 3
    for width in range(360, 420, 3):
        *lines, _last = kit.Para(text, styles.body, styles.palette).set(width)
        for line in lines:
            _words, joints = line.stretch(width, styles.body)
            assert line.width + joints * (len(line.bits) - 1) > width - 1


@pytest.mark.parametrize("name", ["南京市外事办公室", "中山门贸易公司", "鲁农农机公司", "南京市商务局"])
@pytest.mark.parametrize("style", ["section", "cell", "title"])
def test_a_chinese_name_that_fits_a_line_is_not_parted_on_a_latin_page(name: str, style: str) -> None:
    text = f"Nanjing Foreign Affairs Office {name} and its ({name}) partner {name}"
    size = {"section": 10.5, "cell": 9.0, "title": 24.0}[style]
    for width in range(int(size * 9.5), 420, 3):
        lines = lines_in(text, "en", width, style)
        assert whole(lines) == text
        assert "\n".join(lines).count(name) == 3


@pytest.mark.parametrize("name", ["南京市外事办公室", "南京市商务局"])
def test_the_name_of_a_body_is_not_parted_behind_that_of_its_city(name: str) -> None:
    styles = kit.Styles("de", names=frozenset({"Nanjing", "南京"}))
    for width in range(100, 300, 3):
        words = f"Amt für Handel der Stadt Nanjing {name} ◊"
        lines = kit.Para(words, styles.section, styles.palette).set(width)
        assert name in "\n".join(map(told, lines))


def test_a_chinese_name_wider_than_the_column_is_parted() -> None:
    name = "南京市对外经济贸易合作促进委员会办公室"
    lines = lines_in(f"Office {name} today", "en", 80)
    assert max(map(len, lines)) <= 11
    assert "".join(lines) == f"Office {name}today"


def test_chinese_sentences_on_a_latin_page_fill_their_lines() -> None:
    text = "双方一致同意，今后每年举行一次会晤，轮流在两市举办。"
    lines = lines_in(f"Note: {text}", "en", 150)
    assert lines[0].startswith("Note: 双方一致")
