"""The sheets of the sample's agreements: what binds nobody is named so, alike on every page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.features.agreements.document import make_agreement
from delegation_desk.store.workspace import Workspace

_MEMORANDUM, _LETTER = "mou-2019-leipzig-nanjing", "loi-2017-messe"


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(sample_file, write=False)
    yield workspace
    workspace.close()


def pages(sample: Workspace, code: str, language: Language) -> list[str]:
    with sample.read() as session:
        content = make_agreement(session, code, language).content
    found = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return [" ".join(text.replace("\u00ad\n", "").replace("\u00a0", " ").split()) for text in found]


def text(sample: Workspace, code: str, language: Language) -> str:
    return " ".join(pages(sample, code, language))


def test_what_is_not_binding_has_participants(sample: Workspace) -> None:
    for code in (_MEMORANDUM, _LETTER):
        english = text(sample, code, "en")
        assert "Participants City of Leipzig" in english
        assert "Parties" not in english


def test_what_is_not_binding_is_ended_and_not_terminated(sample: Workspace) -> None:
    german = text(sample, _LETTER, "de")
    assert "Beendigungsfrist 6 Monate" in german
    assert "Kündigung" not in german


def test_chinese_calls_no_text_a_contract(sample: Workspace) -> None:
    for code in (_MEMORANDUM, _LETTER):
        chinese = text(sample, code, "zh")
        assert "合作文件" in chinese
        assert "协议" not in chinese


def test_the_memorandum_calls_itself_what_its_title_says(sample: Workspace) -> None:
    german = text(sample, _MEMORANDUM, "de")
    assert "Dieses Memorandum begründet keine Rechte oder Pflichten" in german
    assert "Dieses Memorandum wird ab 28. Juni 2019" in german
    assert "Absichtserklärung" not in german


@pytest.mark.parametrize(
    ("language", "spans", "months"),
    [
        ("de", ("3 Jahre", "2 Jahre"), ("36 Monate", "24 Monate")),
        ("en", ("3 years", "2 years"), ("36 months", "24 months")),
        ("zh", ("3年", "2年"), ("36个月", "24个月")),
    ],
)
def test_key_facts_and_clauses_measure_in_the_same_units(
    sample: Workspace, language: Language, spans: tuple[str, ...], months: tuple[str, ...]
) -> None:
    found = text(sample, _MEMORANDUM, language)
    for span in spans:
        assert found.count(span) >= 2
    for span in months:
        assert span not in found


def test_of_what_was_signed_long_ago_a_name_is_not_open_but_not_known(sample: Workspace) -> None:
    for code in (_MEMORANDUM, _LETTER):
        german = text(sample, code, "de")
        assert "Name nicht bekannt" in german
        assert "Name offen" not in german


def test_evidence_of_a_promise_that_was_kept_has_a_date(sample: Workspace) -> None:
    assert "Preferential Policy, edition 1 of 3 June 2019 kept" in text(sample, _LETTER, "en")
    assert "Preferential Policy, Ausgabe 1 vom 03.06.2019 erfüllt" in text(sample, _LETTER, "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_lists_are_not_parted_and_the_text_comes_last(sample: Workspace, language: Language) -> None:
    found = pages(sample, _MEMORANDUM, language)
    promises = {"de": "Zusagen ◊", "en": "Promises ◊", "zh": "承诺事项 ◊"}[language]
    last = {"de": "Jahresgespräch", "en": "Annual talk", "zh": "年度会谈"}[language]
    page = next(page for page in found if promises in page)
    assert last in page.partition(promises)[2]
    drafts = {"de": "Ausgetauschte Fassungen", "en": "Drafts sent back and forth", "zh": "往来文本"}[language]
    assert drafts not in found[-1]
    assert "17" in found[-1]  # the clause of the signature
