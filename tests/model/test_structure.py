from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.clauses import LIBRARY, filled, required_keys
from delegation_desk.model.findings import Severity
from delegation_desk.model.structure import AgreementText, SignatoryState, check_structure

VALUES = dict.fromkeys(
    ("own", "partner", "aims", "fields", "own_contact", "partner_contact", "effective_on"), "X"
) | dict.fromkeys(("term", "renewal", "notice", "place", "signed_on", "n", "languages"), "Y")


def clause(key: str) -> tuple[str, LocalText]:
    text = LIBRARY[key].text
    de, en, zh = (filled(text.get(language), VALUES) for language in LANGUAGES)
    return key, LocalText.of(de=de, en=en, zh=zh)


COMPLETE = AgreementText(
    clauses=tuple(clause(key) for key in required_keys()),
    languages=("de", "en", "zh"),
    ready=True,
    signed_on=PartialDate(2019, 6),
    effective_on=PartialDate(2019, 7, 1),
    term_months=36,
    renewal_months=24,
    notice_months=3,
    originals=2,
    signatories=(SignatoryState(named=True, held_office=True), SignatoryState(declared_unknown=True)),
)


def rules(text: AgreementText) -> list[str]:
    return [finding.rule for finding in check_structure(text)]


def with_clause(text: LocalText, key: str = "aims") -> AgreementText:
    others = tuple(pair for pair in COMPLETE.clauses if pair[0] != key)
    return replace(COMPLETE, clauses=(*others, (key, text)))


def test_nothing_is_wrong_with_a_complete_text() -> None:
    assert check_structure(COMPLETE) == []


def test_a_required_clause_is_missing() -> None:
    text = replace(COMPLETE, clauses=COMPLETE.clauses[1:], ready=False)
    (finding,) = check_structure(text)
    assert (finding.rule, finding.severity, finding.subject) == (
        "clause_missing",
        Severity.WARNING,
        "participants",
    )
    assert finding.heading(translator("de")) == "Die Klausel „Beteiligte“ fehlt"
    assert finding.heading(translator("en")) == "The clause “Participants” is missing"
    (finding,) = check_structure(replace(text, ready=True))
    assert finding.severity is Severity.ERROR


def test_personal_data_ask_for_their_clause() -> None:
    assert rules(replace(COMPLETE, personal_data=True)) == ["clause_missing"]


def test_a_place_is_missing_in_one_language() -> None:
    text = LocalText.of("für {term}", en="for {term}", zh="为期")
    (finding,) = check_structure(replace(with_clause(text), ready=False))
    assert finding.rule == "place_missing"
    assert finding.heading(translator("en")) == "{term} is missing in the Chinese text"


def test_a_place_is_left_when_it_is_ready() -> None:
    text = LocalText.of("für {term}", en="for {term}", zh="{term}")
    assert rules(with_clause(text)) == ["place_open"]
    assert rules(replace(with_clause(text), ready=False)) == []


def test_a_language_is_missing_or_stale() -> None:
    assert rules(with_clause(LocalText.of("Ziele", en="Aims"))) == ["language_missing"]
    stale = LocalText.of("Ziele", en="Aims", zh="目标").with_text("de", "Andere Ziele")
    assert rules(with_clause(stale)) == ["stale", "stale"]


@pytest.mark.parametrize(
    ("de", "en", "zh", "alike"),
    [
        ("am 28. Juni 2019", "on 28 June 2019", "2019年6月28日", True),
        ("am 28.06.2019", "on 28 June 2019", "于2019年6月28日", True),
        ("am 28. Juni 2019", "on 29 June 2019", "2019年6月28日", False),
        ("seit Juni 2019", "since June 2019", "自2019年6月起", True),
        ("seit Juni 2019", "since July 2019", "自2019年6月起", False),
        ("12.345,67 Euro", "12,345.67 euros", "12,345.67欧元", True),
        ("12.345 Euro", "12,345 euros", "12345欧元", True),
        ("300.000 Euro", "30,000 euros", "300,000欧元", False),
        ("zwei Jahre", "two years", "两年", True),
        ("3 Jahre", "three years", "3年", False),
    ],
)
def test_dates_and_figures_are_alike(de: str, en: str, zh: str, alike: bool) -> None:
    found = rules(with_clause(LocalText.of(de, en=en, zh=zh)))
    assert found == ([] if alike else ["figures_differ"])


def test_terms() -> None:
    assert rules(replace(COMPLETE, effective_on=PartialDate(2019, 5))) == ["effective_early"]
    assert rules(replace(COMPLETE, effective_on=PartialDate(2019))) == []
    assert rules(replace(COMPLETE, effective_on=None)) == ["term_open"]
    assert rules(replace(COMPLETE, notice_months=None)) == ["notice_open"]


def test_signatories_and_originals() -> None:
    assert rules(replace(COMPLETE, signatories=(SignatoryState(),))) == ["signatory_open"]
    assert rules(replace(COMPLETE, signatories=())) == ["signatory_open"]
    unfit = SignatoryState(named=True, held_office=False)
    assert rules(replace(COMPLETE, signatories=(unfit,))) == ["office_then"]
    assert rules(replace(COMPLETE, originals=1)) == ["originals"]
    assert rules(replace(COMPLETE, originals=None, ready=False)) == []


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_checked(de: str, en: str, zh: str) -> None:
    for finding in check_structure(with_clause(LocalText.of(de=de, en=en, zh=zh))):
        for language in ("de", "en", "zh"):
            assert finding.heading(translator(language))
