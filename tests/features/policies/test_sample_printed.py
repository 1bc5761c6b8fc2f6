"""The policies of the sample as they are printed: the list of editions, and their wordings."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from delegation_desk.core.language import Language
from delegation_desk.features.policies.document import make_policy
from delegation_desk.store.workspace import Workspace

CITY, DISTRICT = "policy-leipzig", "policy-landkreis-leipzig"


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(sample_file, write=False)
    yield workspace
    workspace.close()


def printed(workspace: Workspace, code: str, language: Language) -> str:
    with workspace.read() as session:
        content = make_policy(session, code, None, language).content
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize("code", [CITY, DISTRICT])
def test_the_languages_of_an_edition_are_whole_words(sample: Workspace, code: str) -> None:
    text = printed(sample, code, "de")
    assert "Deutsch, Englisch," in text
    assert not re.search(r"Eng\u00ad|Chine\u00ad", text)


def test_the_wordings_of_the_english_policies(sample: Workspace) -> None:
    text = " ".join(" ".join(printed(sample, code, "en").split()) for code in (CITY, DISTRICT))
    for words in (
        "quick decisions",
        "Living among greenery",
        "Setting up and permits",
        "start-up centre",
        "Sites with planning consent",
        "gardens are available",
        "; figure as of the date",
    ):
        assert words in text, words
    for words in ("short decisions", "Live in the green", "start-up house", "planning law", "can be had"):
        assert words not in text, words
    assert not re.search(r"\w'", text)


def test_the_wordings_of_the_german_and_chinese_policies(sample: Workspace) -> None:
    german = " ".join(printed(sample, CITY, "de").split())
    assert "über die Bewilligung entscheidet die zuständige Stelle" in german.replace("\u00ad ", "")
    assert "扶持" not in printed(sample, CITY, "zh")
