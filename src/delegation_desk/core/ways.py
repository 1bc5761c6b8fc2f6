"""Whether what was typed has the form of an e-mail address, a telephone number, an address in the web."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import urlsplit

_BEFORE_AT: Final = re.compile(r"[^\s@<>()\[\],;:\"\\.]+(\.[^\s@<>()\[\],;:\"\\.]+)*")
_NUMBER: Final = re.compile(r"[\d\s+()/.-]+")
_EXTENSION: Final = re.compile(r"[\s,]*(durchwahl|ext\.?|extension)\s*\d{1,6}$", re.IGNORECASE)
_DASHES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
_FEWEST_DIGITS: Final = 3  # 110 is a number too
_LONGEST_LABEL: Final = 63
_LONGEST_HOST: Final = 253


def is_email(text: str) -> bool:
    """Whether it has the form name@host, the host in any script."""
    name, at, host = text.rpartition("@")
    return bool(at) and _BEFORE_AT.fullmatch(name) is not None and is_host(host)


def is_host(text: str) -> bool:
    """Whether it is the name of a host with its domain, in any script: stadt.example, 南京.example."""
    labels = text.split(".")
    ends_in_word = any(not sign.isdigit() for sign in labels[-1])
    return len(labels) > 1 and ends_in_word and len(text) <= _LONGEST_HOST and all(map(_is_label, labels))


def is_phone(text: str) -> bool:
    """Whether it is a telephone number: digits and what stands between them, perhaps an extension."""
    # From a Chinese keyboard come digits and brackets of another width, from a letter longer dashes.
    plain = _EXTENSION.sub("", unicodedata.normalize("NFKC", text.translate(_DASHES)))
    digits = sum(sign.isdigit() for sign in plain)
    return digits >= _FEWEST_DIGITS and _NUMBER.fullmatch(plain) is not None


def is_web(text: str) -> bool:
    """Whether it leads to a host in the web, with or without https:// before it and a path behind."""
    if re.search(r"\s", text):
        return False
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    whole = parts.scheme in ("", "http", "https") and parts.username is None and port != 0
    return whole and host is not None and is_host(host)


def _is_label(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST_LABEL or "-" in (text[0], text[-1]):
        return False
    return all(sign == "-" or unicodedata.category(sign)[0] in "LMN" for sign in text)
