"""Figures, units, money, coordinates and enumerations in German, English and Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final

from delegation_desk.core.language import Language

NBSP: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"
_NO_FIGURE: Final = "\N{EN DASH}"
_GERMAN_SIGNS: Final = str.maketrans(",.", ".,")
_SIGNS: Final = {"EUR": "€", "GBP": "£", "USD": "$"}
_CHINESE_MONEY: Final = {"EUR": "欧元", "GBP": "英镑", "USD": "美元", "CNY": "元人民币", "CHF": "瑞士法郎"}
_CHINESE_UNITS: Final = {"km": "公里", "km²": "平方公里"}
# Four places are eleven metres: more than any place of ours needs.
_COORDINATE_PLACES: Final = 3

Figure = int | float | Decimal


def format_number(value: Figure, language: Language, decimals: int | None = None) -> str:
    """Return a figure in groups of three: 8.505.500 or 297,8.

    `decimals` None keeps the places that `value` has. What is no figure (NaN, infinity) is a dash.
    """
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        return _NO_FIGURE
    places = _places(number) if decimals is None else decimals
    with localcontext(rounding=ROUND_HALF_UP):
        text = f"{abs(number):,.{places}f}"
    # The format knows the English signs only; German swaps them.
    shown = text.translate(_GERMAN_SIGNS) if language == "de" else text
    return MINUS + shown if number < 0 and text.strip("0.,") else shown


def _places(number: Decimal) -> int:
    return len(f"{number:f}".partition(".")[2].rstrip("0"))


def format_quantity(value: Figure, unit: str, language: Language, decimals: int | None = None) -> str:
    """Return a figure and its unit, never parted by a line break: 424 km, in Chinese 424公里."""
    if language == "zh" and (written := _CHINESE_UNITS.get(unit)):
        return f"{format_number(value, language, decimals)}{written}"
    return f"{format_number(value, language, decimals)}{NBSP}{unit}".rstrip(NBSP)


def format_area(square_km: Figure, language: Language, decimals: int | None = None) -> str:
    """Return an area given in square kilometres: 297,8 km²."""
    return format_quantity(square_km, "km²", language, decimals)


def format_percent(value: Figure, language: Language, decimals: int | None = None) -> str:
    """Return a percentage: 16,1 % in German (DIN 5008), 16.1% elsewhere."""
    space = NBSP if language == "de" else ""
    return f"{format_number(value, language, decimals)}{space}%"


def format_money(amount: Figure, currency: str, language: Language, decimals: int | None = None) -> str:
    """Return a sum: 12.345,67 €, €12,345.67 or 12,345.67欧元; `currency` is an ISO 4217 code.

    Without `decimals` a whole amount has none and every other amount has two.
    """
    figure = format_number(amount, language, _cents(amount) if decimals is None else decimals)
    if language == "zh":
        return figure + _CHINESE_MONEY.get(currency, NBSP + currency)
    if language == "en":
        return _english_money(figure, currency)
    return f"{figure}{NBSP}{_SIGNS.get(currency, currency)}".rstrip(NBSP)


def _cents(amount: Figure) -> int:
    number = Decimal(str(amount))
    return 2 if number.is_finite() and number != number.to_integral_value() else 0


def _english_money(figure: str, currency: str) -> str:
    sign = MINUS if figure.startswith(MINUS) else ""
    before = _SIGNS.get(currency, f"{currency}{NBSP}" if currency else "")
    return f"{sign}{before}{figure.removeprefix(MINUS)}"


def format_coordinates(latitude: float, longitude: float, language: Language) -> str:
    """Return a point on the globe from degrees, north and east positive: 51,340° N, 12,375° O."""
    north, east = _degrees(latitude, language), _degrees(longitude, language)
    if language == "zh":
        return f"{'北纬' if latitude >= 0 else '南纬'}{north}，{'东经' if longitude >= 0 else '西经'}{east}"
    sides = ("N" if latitude >= 0 else "S", ("O" if language == "de" else "E") if longitude >= 0 else "W")
    return f"{north}{NBSP}{sides[0]}, {east}{NBSP}{sides[1]}"


def _degrees(value: float, language: Language) -> str:
    return f"{format_number(abs(value), language, _COORDINATE_PLACES)}°"


def format_list(items: Sequence[str], language: Language) -> str:
    """Return an enumeration: "a, b und c", "a, b and c", "a、b和c"."""
    if len(items) < 2:
        return "".join(items)
    comma, last = {"de": (", ", " und "), "en": (", ", " and "), "zh": ("、", "和")}[language]
    return f"{comma.join(items[:-1])}{last}{items[-1]}"
