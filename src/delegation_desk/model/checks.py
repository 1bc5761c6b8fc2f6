"""Small validators that several drafts share; each raises ValueError with a sentence for the user."""

from __future__ import annotations

import re

from delegation_desk.core.language import _
from delegation_desk.core.text import LocalText
from delegation_desk.core.zones import zone_known

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def required_text(value: LocalText) -> LocalText:
    """Refuse a text that is empty in every language."""
    if value.is_empty():
        raise ValueError(_("Please enter at least one language."))
    return value


def required_line(value: str) -> str:
    """Refuse an empty line."""
    if not value.strip():
        raise ValueError(_("Please fill in this field."))
    return value


def known_zone(value: str) -> str:
    """Refuse a time zone that the IANA list does not have."""
    if not zone_known(value):
        raise ValueError(_("“{zone}” is no time zone. Example: Asia/Shanghai.").format(zone=value))
    return value


def known_zone_or_open(value: str) -> str:
    """Refuse a time zone that the IANA list does not have; empty is unknown."""
    return known_zone(value) if value else value


def two_letters(value: str) -> str:
    """Refuse a country that is not an ISO 3166 two-letter code; empty is unknown."""
    if value and not re.fullmatch("[A-Za-z]{2}", value):
        raise ValueError(_("A country is two letters, such as DE or CN."))
    return value.upper()


def colour_code(value: str) -> str:
    """Refuse a colour that no page could be printed in."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", value):
        raise ValueError(
            _("A colour is written as # and six digits or letters from A to F, such as #17456B.")
        )
    return value


def plain_code(value: str) -> str:
    """Refuse a code that could not be a file name everywhere."""
    if not CODE.fullmatch(value):
        raise ValueError(_("A code has small letters, digits and hyphens, such as 2019-nanjing-jining."))
    return value
