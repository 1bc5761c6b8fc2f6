"""What reads as binding; the counts are those of the rulebook."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.language import LANGUAGES, Language, translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.clauses import LIBRARY
from delegation_desk.model.wording import check_clauses, check_wording


def found(text: str, language: Language) -> dict[str, str]:
    return {wording.found: wording.instead for wording in check_wording(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The Parties shall cooperate.", "en", {"Parties": "Participants", "shall": "will, intend to"}),
        ("Both sides undertake to invest.", "en", {"undertake": "will, intend to"}),
        ("They agreed on fields of work.", "en", {"agreed": "reach the understanding"}),
        (
            "This Agreement enters into force on 1 June.",
            "en",
            {"Agreement": "Memorandum", "enters into force": "come into effect"},
        ),
        ("Both texts are equally authentic.", "en", {"equally authentic": "of equal validity"}),
        ("Done at Leipzig, 5 May", "en", {"Done at": "signed at"}),
        ("The governing law is German.", "en", {"governing law": ""}),
        ("A committee of third parties meets.", "en", {}),
        ("The sides shall not be liable.", "en", {}),
        (
            "Die Vertragsparteien vereinbaren Treffen.",
            "de",
            {"Vertragsparteien": "Beteiligte", "vereinbaren": "verständigen sich"},
        ),
        ("Die Stadt hat die Kosten zu tragen.", "de", {"hat die Kosten zu tragen": "beabsichtigen"}),
        ("Sie verpflichten sich zu Treffen.", "de", {"verpflichten sich": "beabsichtigen"}),
        ("Sie verpflichten sich nicht.", "de", {}),
        (
            "Das Abkommen tritt am 1. Juni 2027 in Kraft.",
            "de",
            {"Abkommen": "Absichtserklärung", "tritt am 1. Juni 2027 in Kraft": "wird angewendet ab"},
        ),
        ("Die Vereinbarung kann gekündigt werden.", "de", {"gekündigt": "beenden"}),
        ("Der Gerichtsstand ist Leipzig.", "de", {"Gerichtsstand": ""}),
        ("双方应当合作。", "zh", {"应当": "将、拟"}),
        ("双方必须合作。", "zh", {"必须": "将、拟"}),
        ("双方应合作。", "zh", {"应": "将、拟"}),
        ("采取相应措施。", "zh", {}),
        ("应邀访问，供应链，适应，反应，应用。", "zh", {}),
        ("甲方保证投资。", "zh", {"甲方": "双方", "保证": "愿努力"}),
        ("本协议自签署之日起生效。", "zh", {"协议": "备忘录", "生效": "开始实施"}),
        ("本备忘录不具有法律约束力。", "zh", {}),
    ],
)
def test_words(text: str, language: Language, words: dict[str, str]) -> None:
    assert found(text, language) == words


def test_counts() -> None:
    assert len(check_wording("The Parties shall", "en")) == 2
    assert len(check_wording("相应措施", "zh")) == 0
    assert len(check_wording("应当", "zh")) == 1
    assert len(check_wording("verpflichten sich nicht", "de")) == 0


def test_the_library_is_clean() -> None:
    assert check_clauses((key, clause.text) for key, clause in LIBRARY.items()) == []
    assert check_clauses((key, clause.title) for key, clause in LIBRARY.items()) == []


def test_the_clause_that_says_nothing_binds_may_use_the_words() -> None:
    assert check_wording("Obligations do arise.", "en", "nonbinding") == []
    assert len(check_wording("Obligations do arise.", "en", "aims")) == 1


def test_sensitive_words_ask_for_a_reader_even_when_denied() -> None:
    (wording,) = check_wording("Taiwan is not mentioned.", "en", "nonbinding")
    assert wording.sensitive
    finding = wording.finding()
    assert "Heikel: „Taiwan“" in finding.heading(translator("de"))
    assert "Rechtsprüfung" in finding.sentence(translator("de"))
    assert [word.found for word in check_wording("共建一带一路", "zh")] == ["一带一路"]


def test_a_finding_says_what_to_write() -> None:
    wording = check_wording("Die Vertragsparteien treffen sich.", "de", "aims")[0]
    finding = wording.finding()
    assert finding.subject == "aims"
    assert finding.sentence(translator("de")) == "Besser: Beteiligte."
    assert check_wording("Gerichtsstand", "de")[0].finding().sentence(translator("en")) == "Better left out."


def test_all_languages_of_a_clause_are_read() -> None:
    clause = LocalText.of("Die Vertragsparteien.", en="The Parties.", zh="甲方。")
    assert [(word.language, word.found) for word in check_clauses([("aims", clause)])] == [
        ("de", "Vertragsparteien"),
        ("en", "Parties"),
        ("zh", "甲方"),
    ]


@given(st.text(), st.sampled_from(LANGUAGES))
def test_places_are_those_of_the_text(text: str, language: Language) -> None:
    for wording in check_wording(text, language):
        assert text[wording.start : wording.end] == wording.found
