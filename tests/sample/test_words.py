"""Every text is there in three languages, set by the rules of each; two are left behind on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID

from sqlmodel import Session, select

from delegation_desk.core.language import LANGUAGES
from delegation_desk.core.text import LocalText
from delegation_desk.model.policy_parts import Section
from delegation_desk.model.record import TABLES, Record
from delegation_desk.sample.policy_city import TAX_RULE
from delegation_desk.sample.rows import the

# What a page is to show as a gap; nothing is now: a reader of the sample takes a gap for a fault.
GAPS: dict[tuple[UUID, str, str], str] = {}
STALE = {
    (the("clause", "mou-2019-leipzig-nanjing-review"), "text", "zh"),
    (the("section", "policy-leipzig-2-funding"), "text", "zh"),
}
HAN = r"[\u3400-\u9fff]"


def texts(session: Session) -> Iterator[tuple[Record, str, LocalText]]:
    for record in TABLES.values():
        for row in session.exec(select(record)):
            for field in record.draft.model_fields:
                value = getattr(row, field)
                if isinstance(value, LocalText) and not value.is_empty():
                    yield row, field, value


def test_every_text_is_there_in_all_languages(session: Session) -> None:
    found = {
        (row.id, field, language)
        for row, field, text in texts(session)
        for language in text.missing(LANGUAGES)
    }
    assert found == GAPS.keys()


def test_everything_is_in_step_but_two_texts(session: Session) -> None:
    found = {
        (row.id, field, language)
        for row, field, text in texts(session)
        for language in LANGUAGES
        if text.stale(language)
    }
    assert found == STALE


def test_german_is_the_source(session: Session) -> None:
    assert {text.source for _row, _field, text in texts(session)} == {"de"}


def test_quotation_marks_and_dashes(session: Session) -> None:
    wrong = re.compile(r"[\"!]|(?<!\w)'|\.\.\.| - | {2}")
    for _row, field, text in texts(session):
        for language in LANGUAGES:
            assert not wrong.search(text.get(language)), (field, text.get(language))
        assert "“" not in text.get("de").replace("„", "") or "„" in text.get("de")


def test_chinese_has_its_own_signs(session: Session) -> None:
    for _row, field, text in texts(session):
        chinese = text.get("zh")
        assert not re.search(rf"{HAN}[,;:?()]|[,;:?()]{HAN}", chinese), (field, chinese)
        assert not re.search(rf"{HAN} +{HAN}", chinese), (field, chinese)


def test_chinese_is_chinese(session: Session) -> None:
    """Names of companies and a few signs aside, a Chinese text has Chinese characters."""
    latin = {text.get("zh") for _row, _field, text in texts(session) if text.get("zh")}
    latin = {text for text in latin if not re.search(HAN, text)}
    assert latin == {"ECMDC", "CICCPS", "Invest Region Leipzig GmbH"}


def test_the_rule_on_taxes_is_told_in_both_policies(session: Session) -> None:
    told = [section.lead for section in session.exec(select(Section)) if section.key == "taxes"]
    assert told == [TAX_RULE] * 4
