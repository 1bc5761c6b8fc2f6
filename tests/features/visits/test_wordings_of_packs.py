"""How packs and reports word what recurs, in each language as an officer would."""

from __future__ import annotations

import re
from datetime import time

from tests.features.visits.reading import pages

from delegation_desk.core.formats import format_time
from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.times import read_time
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.words import Audience
from delegation_desk.store.workspace import Workspace

SAMPLE = "2019-nanjing-jining"


def told(workspace: Workspace, language: Language, edition: Audience = Audience.INTERNAL) -> str:
    found = "\n".join(pages(make_pack(workspace, SAMPLE, edition, language).content))
    return re.sub(r"\s+", " ", found)


def test_the_english_pack(sample: Workspace) -> None:
    text = told(sample, "en")
    for words in (
        "Points to raise",
        "Travelling party",
        "Delegation visit to China",
        "No public holiday in Leipzig, Nanjing or Jining",
        "Partner city since 1988",
        "What is known: at the meetings",
    ):
        assert words in text, words
    for words in (
        "To make",
        "To be reached",
        "On the way ",
        "visit abroad",
        "winned city",
        "12.00 pm",
        "Known is",
    ):
        assert words not in text, words


def test_the_english_texts_have_no_typewriter_apostrophe(sample: Workspace) -> None:
    text = told(sample, "en")
    assert not [found for found in re.findall(r"\w+'\w*", text) if found not in ("Ding'an", "Dìng'ān")]


def test_noon_is_noon() -> None:
    assert format_time(time(12), "en").replace("\u00a0", " ") == "12 noon"
    assert format_time(time(12, 30), "en").replace("\u00a0", " ") == "12.30 pm"
    assert format_time(time(0), "en").replace("\u00a0", " ") == "12.00 am"
    assert read_time("12 noon", "en") == time(12)


def test_a_third_counterpart_is_named_and_more_are_people(sample: Workspace) -> None:
    for language in LANGUAGES:
        assert not re.search(r"\b\d weitere;|\b\d more;|\b1 more", told(sample, language))
    assert "LIN Yahui 林雅慧, FAN Guowei 范国伟, YU Tian 余天;" in told(sample, "de")


def test_the_german_pack_and_report(sample: Workspace) -> None:
    text = told(sample, "de")
    assert "32 Programmpunkte, dazu ein abgesagter" in text
    report = re.sub(r"\s+", " ", "\n".join(pages(make_report(sample, SAMPLE, "de").content)))
    assert "unterzeichnet hat sowie Tag, Wortlaut und Geltung" in report


def test_the_chinese_pack(sample: Workspace) -> None:
    text = told(sample, "zh").replace(" ", "")
    for words in ("南京和济宁比莱比锡早6小时", "改为提前举行", "这几日提示"):
        assert words in text, words
    for words in ("近日提示", "中介方", "随行人员"):
        assert words not in text, words
