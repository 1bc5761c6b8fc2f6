"""Small validators that several drafts share; each raises ValueError with a sentence for the user."""

from __future__ import annotations

import re

from delegation_desk.core.language import _
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.core.ways import is_email, is_phone, is_web
from delegation_desk.core.zones import zone_known

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def required_text(value: LocalText) -> LocalText:
    """Refuse a text that is empty in every language."""
    if value.is_empty():
        raise ValueError(_("Please enter at least one language."))
    return value


def refuse_turned_round(first: PartialDate | None, last: PartialDate | None, sentence: str) -> None:
    """Refuse, with this sentence, an end that surely lies before its beginning."""
    if first is not None and last is not None and last.certainly_before(first):
        raise ValueError(sentence)


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


def email_or_open(value: str) -> str:
    """Refuse what has not the form of an e-mail address; empty is unknown."""
    if value and not is_email(value):
        raise ValueError(_("An e-mail address has the form name@example.com."))
    return value


def phone_or_open(value: str) -> str:
    """Refuse what no telephone could dial; empty is unknown."""
    if value and not is_phone(value):
        raise ValueError(_("A telephone number has digits, blanks and + ( ) / - . and perhaps “ext. 12”."))
    return value


def web_or_open(value: str) -> str:
    """Refuse what leads to no host in the web; empty is unknown."""
    if value and not is_web(value):
        raise ValueError(_("A web address begins with the name of a host, such as www.example.com."))
    return value


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
