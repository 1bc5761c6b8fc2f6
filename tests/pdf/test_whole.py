"""What no line may part, and how the last line of a paragraph and of a title looks."""

from __future__ import annotations

import re
from itertools import product

import pytest
from tests.pdf.test_setting import told

from delegation_desk.core.language import Language
from delegation_desk.pdf import kit
from delegation_desk.pdf.hyphens import divisions
from delegation_desk.pdf.text import Run, Words, plain
from delegation_desk.store.briefs.reading import Wording

NAMES = frozenset({"孟志远", "莱比锡", "Anke", "Vollrath", "Tobias", "Naumann", "Jining", "Wen"})


def cell(words: Words, language: Language, width: float) -> list[str]:
    styles = kit.Styles(language, names=NAMES)
    return [told(line) for line in kit.Para(words, styles.cell, styles.palette).set(width)]


def title(words: Words, language: Language, width: float) -> list[str]:
    styles = kit.Styles(language)
    return [told(line) for line in kit.Para(words, styles.title, styles.palette).set(width)]


@pytest.mark.parametrize("width", range(60, 240, 3))
@pytest.mark.parametrize(
    "text",
    [
        "太白经济开发区：莱比锡产品销售 ◊",
        "CICCPS/ECMDC莱比锡联络处",
        "事先商定与高层代表的多场会谈",
        "衡量标准",
    ],
)
def test_the_last_line_of_a_chinese_cell_is_no_single_sign(text: str, width: int) -> None:
    lines = cell(text, "zh", width)
    assert "".join(lines).replace("\u00a0", " ") == text
    if len(lines) > 1:
        assert len(re.sub(r"[\s◊。]", "", lines[-1])) > 1


@pytest.mark.parametrize("width", range(60, 240, 3))
@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("日程由Anke Vollrath博士负责，会谈记录亦然", "博士"),
        ("欢迎晚宴由欧阳副市长主持，随后交换礼品", "欧阳副市长"),
        ("出席人员包括吕副市长及其他单位代表", "吕副市长"),
        ("日程和签约仪式的联系人：孟志远，南京市外事办公室", "孟志远"),
        ("航班：法兰克福—莱比锡，抵达后乘车", "莱比锡"),
        ("签署方为林雅慧局长，由翻译陪同前往", "慧局长"),
    ],
)
def test_no_line_ends_within_a_form_of_address(text: str, whole: str, width: int) -> None:
    assert whole in "\n".join(cell(text, "zh", width))


@pytest.mark.parametrize("width", range(84, 240, 3))
@pytest.mark.parametrize(
    ("language", "name"),
    [*product(("de", "en", "zh"), ("Tobias Naumann", "FAN Guowei", "WEN Jia")), ("en", "Jining 济宁")],
)
def test_no_line_ends_within_a_name(language: Language, name: str, width: int) -> None:
    lines = cell(f"{name}, {name}; {name}, {name}", language, width)
    assert "\n".join(lines).count(name) == 4


@pytest.mark.parametrize("width", range(60, 130, 3))
@pytest.mark.parametrize("name", ["Commerce", "Municipal", "Logistics", "Understanding", "Systeme"])
def test_a_name_in_an_english_cell_is_not_divided(name: str, width: int) -> None:
    lines = cell(f"the {name} {name} and the {name} of the {name}", "en", width)
    assert "".join(lines).count("\u00ad") == 0


@pytest.mark.parametrize("width", range(60, 130, 3))
def test_the_name_of_a_body_is_not_divided(width: int) -> None:
    name = Run("Kaltwerk Systeme GmbH", name=True)
    assert "\u00ad" not in "".join(cell(["für ", name, " und ", name], "de", width))


def test_an_english_word_in_german_text_is_divided_as_in_english() -> None:
    assert divisions("Understanding", "de") == divisions("Understanding", "en")


@pytest.mark.parametrize("width", range(150, 420, 5))
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Xinkang Medical Group: cooperation in health care"),
        ("en", "Jining Foreign Affairs Office: next steps"),
        ("de", "Elf Leipziger Unternehmen stellen sich vor"),
    ],
)
def test_no_title_ends_in_a_line_of_one_word(language: Language, text: str, width: int) -> None:
    lines = title(text, language, width)
    assert " ".join(lines) == text
    if len(lines) == 2:
        assert " " in lines[1]


def test_a_title_that_fits_stays_on_its_line_and_a_line_of_the_user_is_kept() -> None:
    assert title("Leipzig profiles", "en", 400) == ["Leipzig profiles"]
    assert title("Wednesday and Thursday,\n2019", "en", 400) == ["Wednesday and Thursday,", "2019"]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("巩固友好关系。 ◊", "巩固友好关系。◊"),
        (["巩固友好关系。", " ◊"], "巩固友好关系。◊"),
        ("友好城市 ◊", "友好城市\u00a0◊"),
        ("Ein Satz. ◊", "Ein Satz.\u00a0◊"),
    ],
)
def test_a_full_width_stop_needs_no_space_before_the_sign(words: Words, printed: str) -> None:
    styles = kit.Styles("zh")
    assert told(kit.Para(words, styles.cell, styles.palette).set(400)[0]) == printed
    assert plain(words) == printed.replace("\u00a0", " ")


def test_the_remark_of_a_chinese_page_has_full_width_brackets() -> None:
    from delegation_desk.pdf.wordings import language_remark

    german = Wording("Bericht", "de", foreign=True)
    assert language_remark(kit.Styles("zh"), german) == "〔德文〕"
    assert language_remark(kit.Styles("en"), german) == " [in\u00a0German]"


def test_a_chinese_lead_is_parted_between_its_sentences() -> None:
    styles = kit.Styles("zh")
    text = "每项信息均注明截至日期和来源。转述数据时，请一并注明截至日期。"
    for width in range(205, 340, 5):
        lines = [told(line) for line in kit.Para(text, styles.lead, styles.palette).set(width)]
        if len(lines) == 2 and not lines[0].endswith("。"):
            assert len(lines[1]) > 3
