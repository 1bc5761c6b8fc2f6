"""Rules for gifts: what is not given in China, what has to be reported, what is never taken.

The limits are those of the State of Saxony; the city's own rule replaces them in the settings. Chinese
officials declare gifts from 200 RMB on, hence the lower ceiling of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from delegation_desk.core.language import N_
from delegation_desk.core.names import fold
from delegation_desk.core.text import LocalText
from delegation_desk.model.calendars import SAXONY, add_working_days
from delegation_desk.model.deadlines import add_months
from delegation_desk.model.findings import Finding, Severity, Value

_REGISTER_WITHIN: Final = 5
_SAME_WITHIN_MONTHS: Final = 120


def _any_of(latin: str, chinese: str = "") -> re.Pattern[str]:
    """Return a pattern for Latin words, each given as a pattern, and for Chinese ones inside any text."""
    words = "|".join(latin.split())
    return re.compile(rf"\b(?:{words})\b" + "".join(f"|{word}" for word in chinese.split()), re.IGNORECASE)


# A space inside a pattern is written as \s.
_TABOO: Final = _any_of(
    r"\w*uhr(en)? wecker clocks? (regen)?schirme? umbrellas? \w*messer kni(fe|ves) scheren? scissors "
    r"grüne[rn]?\s(hut|hüte|mützen?) green\s(hats?|caps?) birnen? pears? (weiße|gelbe)\sblumen "
    r"(white|yellow)\sflowers taschent(uch|ücher) handkerchie(f|fs|ves) spiegel mirrors? schuhe? shoes? "
    r"vier four 4",
    "钟 伞 刀 剪 绿帽 梨 白花 黄花 手帕 镜 鞋 四",
)
_CASH: Final = _any_of(r"bargeld geldgeschenk cash gutscheine? vouchers? gift\scards?", "现金 红包 购物卡")
_DELICATE: Final = _any_of(r"\w*landkarten? globus globes? maps?", "地图 地球仪")
_FOOD: Final = _any_of(
    r"lebensmittel \w*wurst \w*schinken käse honig food sausages? ham cheese honey", "食品 香肠 火腿 奶酪"
)
_WRAPPING: Final = _any_of(r"(weißes|schwarzes)\spapier (white|black)\swrapping", "白色包装 黑色包装")


@dataclass(frozen=True, slots=True)
class GiftLimits:
    """Ceilings in euros: what staff may take, at once and from one giver a year; what we give in China."""

    taken: Decimal = Decimal(20)
    taken_year: Decimal = Decimal(60)
    given: Decimal = Decimal(25)


@dataclass(frozen=True, slots=True)
class PlannedGift:
    """A gift as the rules see it; `value` in euros, None if unknown.

    `this_year`: what the same giver gave in the year so far; `earlier`: what the person had from us, when.
    """

    subject: UUID | None
    description: LocalText
    outgoing: bool = True
    to_china: bool = True
    value: Decimal | None = None
    this_year: Decimal = Decimal(0)
    on: date | None = None
    earlier: tuple[tuple[str, date], ...] = ()
    consent: str = ""
    registered_on: date | None = None


def check_gift(gift: PlannedGift, limits: GiftLimits | None = None) -> list[Finding]:
    """Return what speaks against a gift, or has to be done about it."""
    bounds = limits or GiftLimits()
    words = " ".join(gift.description.texts.values())
    found = list(_cash(gift, words))
    if gift.outgoing:
        found += [*_words(gift, words), *_given(gift, bounds), *_same_again(gift)]
    else:
        found += _taken(gift, bounds)
    return found


def _cash(gift: PlannedGift, words: str) -> Iterable[Finding]:
    if match := _CASH.search(words):
        yield Finding("gift_cash", Severity.ERROR, gift.subject, N_("Never money"), "", {"word": match[0]})


def _words(gift: PlannedGift, words: str) -> Iterable[Finding]:
    if not gift.to_china:
        return
    for pattern, rule, title in (
        (_TABOO, "gift_taboo", N_("“{word}” is not given in China")),
        (_WRAPPING, "gift_taboo", N_("Wrapping is never white or black")),
        (_DELICATE, "gift_map", N_("Maps with borders are delicate")),
        (_FOOD, "gift_food", N_("Food may be stopped at customs")),
    ):
        if match := pattern.search(words):
            yield Finding(rule, Severity.WARNING, gift.subject, title, "", {"word": match[0]})


def _given(gift: PlannedGift, limits: GiftLimits) -> Iterable[Finding]:
    if gift.to_china and gift.value is not None and gift.value > limits.given:
        detail = N_("Chinese officials declare gifts of 200 RMB and more; our ceiling is €{limit}.")
        values: dict[str, Value] = {"limit": str(limits.given)}
        yield Finding("gift_value", Severity.WARNING, gift.subject, N_("Gift too dear"), detail, values)


def _taken(gift: PlannedGift, limits: GiftLimits) -> Iterable[Finding]:
    value = gift.value or Decimal(0)
    if value <= limits.taken and gift.this_year + value <= limits.taken_year:
        return
    if not gift.consent:
        yield Finding("gift_consent", Severity.WARNING, gift.subject, N_("Consent needed"))
    if gift.registered_on is None:
        due = register_by(gift.on) if gift.on else None
        detail = N_("To be registered by {due}.") if due else ""
        yield Finding(
            "gift_register", Severity.WARNING, gift.subject, N_("Not registered"), detail, {"due": due}
        )


def register_by(day: date, calendar: str = SAXONY) -> date:
    """Return the day by which a gift taken on `day` has to be in the register."""
    return add_working_days(day, _REGISTER_WITHIN, calendar)


def _same_again(gift: PlannedGift) -> Iterable[Finding]:
    if gift.on is None:
        return
    since = add_months(gift.on, -_SAME_WITHIN_MONTHS)
    wordings = {fold(text) for text in gift.description.texts.values()}
    for words, day in gift.earlier:
        if fold(words) in wordings and since <= day <= gift.on:
            detail = N_("Given before on {day}.")
            yield Finding(
                "gift_again", Severity.WARNING, gift.subject, N_("The same gift again"), detail, {"day": day}
            )
            return
