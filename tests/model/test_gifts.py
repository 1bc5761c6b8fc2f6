from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.language import translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.findings import Severity
from delegation_desk.model.gifts import PlannedGift, check_gift, register_by


def gift(text: str, **facts: object) -> PlannedGift:
    base = PlannedGift(subject=None, description=LocalText.of(text))
    return replace(base, **facts)  # type: ignore[arg-type]  # whatever the test wants to change


def rules(planned: PlannedGift) -> list[str]:
    return [finding.rule for finding in check_gift(planned)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Tischuhr aus Messing", "gift_taboo"),
        ("A clock", "gift_taboo"),
        ("Regenschirm mit Stadtwappen", "gift_taboo"),
        ("Taschenmesser", "gift_taboo"),
        ("vier Gläser", "gift_taboo"),
        ("一把雨伞", "gift_taboo"),
        ("Grüner Hut", "gift_taboo"),
        ("Landkarte von Sachsen", "gift_map"),
        ("Thüringer Bratwurst", "gift_food"),
        ("Gutschein", "gift_cash"),
        ("Bildband über Leipzig", None),
        ("Uhrmacherbuch", None),
        ("Bach-Noten, Faksimile", None),
    ],
)
def test_what_is_given(text: str, rule: str | None) -> None:
    assert rules(gift(text)) == ([rule] if rule else [])


def test_a_clock_is_a_warning_and_money_a_conflict() -> None:
    (clock,) = check_gift(gift("clock"))
    assert clock.severity is Severity.WARNING
    assert clock.heading(translator("de")) == "„clock“ verschenkt man in China nicht"
    (cash,) = check_gift(gift("Bargeld", outgoing=False))
    assert cash.severity is Severity.ERROR


def test_at_home_a_clock_is_a_clock() -> None:
    assert rules(gift("Tischuhr", to_china=False)) == []


def test_ceilings_of_what_is_given() -> None:
    assert rules(gift("Buch", value=Decimal(25))) == []
    assert rules(gift("Buch", value=Decimal("25.01"))) == ["gift_value"]


def test_what_is_taken_is_registered() -> None:
    taken = gift("Vase", outgoing=False, value=Decimal(20), on=date(2019, 6, 28))
    assert rules(taken) == []
    dear = replace(taken, value=Decimal(80))
    assert rules(dear) == ["gift_consent", "gift_register"]
    assert check_gift(dear)[1].sentence(translator("de")).replace("\u00a0", " ") == (
        "Bis 5. Juli 2019 ins Verzeichnis einzutragen."
    )
    assert rules(replace(dear, consent="OBM", registered_on=date(2019, 7, 1))) == []
    assert rules(replace(taken, this_year=Decimal(45))) == ["gift_consent", "gift_register"]
    assert register_by(date(2019, 6, 28)) == date(2019, 7, 5)


def test_the_same_gift_within_ten_years() -> None:
    book = gift("Bildband Leipzig", on=date(2019, 6, 28), earlier=(("bildband LEIPZIG", date(2016, 5, 1)),))
    assert rules(book) == ["gift_again"]
    assert rules(replace(book, earlier=(("Bildband Leipzig", date(2008, 5, 1)),))) == []
    assert rules(replace(book, earlier=(("Porzellan", date(2016, 5, 1)),))) == []


@given(st.text(), st.booleans(), st.none() | st.decimals(0, 10**6))
def test_any_gift_can_be_checked(text: str, outgoing: bool, value: Decimal | None) -> None:
    for finding in check_gift(gift(text, outgoing=outgoing, value=value)):
        assert finding.heading(translator("de"))
