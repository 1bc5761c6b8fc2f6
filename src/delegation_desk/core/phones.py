"""Telephone numbers as DIN 5008 writes them: +49 341 123-4567."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_FEWEST_DIGITS: Final = 5
_EXTENSION: Final = re.compile(r"-\s*(\d{1,5})$")


def format_phone(typed: str, country: str = "DE") -> str:
    """Return a number in its international form; what is no valid number comes back as it was typed.

    `country` (ISO 3166) is where a number without + is dialled. A typed extension keeps its hyphen.
    """
    from phonenumbers import PhoneNumberFormat, format_number

    text = " ".join(typed.split())
    number = _parsed(text, country)
    if number is None or number.extension:
        return text
    written = format_number(number, PhoneNumberFormat.INTERNATIONAL)
    extension = _EXTENSION.search(text)
    return _hyphenated(written, extension[1]) if extension else written.replace("-", " ")


def _hyphenated(written: str, extension: str) -> str:
    plain = written.replace("-", " ")
    head = plain.removesuffix(extension)
    # The extension is set apart only where it is a whole tail of the subscriber's number.
    return f"{head.rstrip()}-{extension}" if head != plain and head.count(" ") >= 2 else plain


def dialled(typed: str, country: str = "DE") -> str:
    """Return the number for a tel: link, +493411234567; "" if it is no valid number."""
    from phonenumbers import PhoneNumberFormat, format_number

    number = _parsed(typed, country)
    return "" if number is None else str(format_number(number, PhoneNumberFormat.E164))


def _parsed(text: str, country: str) -> PhoneNumber | None:
    from phonenumbers import NumberParseException, is_possible_number, parse

    try:
        number = parse(text, country or None)
    except NumberParseException:
        return None
    # The library takes two digits for possible in Germany.
    long_enough = (number.national_number or 0) >= 10 ** (_FEWEST_DIGITS - 1)
    return number if long_enough and is_possible_number(number) else None
