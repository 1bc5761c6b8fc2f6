"""The language of the window and of documents: English msgids, translated through gettext."""

from __future__ import annotations

import gettext
import os
import sys
from functools import cache
from typing import Final, Literal

from delegation_desk.core.paths import resource

Language = Literal["de", "en", "zh"]
"""A language documents are printed in; the window offers German and English."""

LANGUAGES: Final[tuple[Language, ...]] = ("de", "en", "zh")
"""Every language, the office's own first."""

_GERMAN_ON_WINDOWS: Final = 0x07  # primary language of a Windows language identifier
_LONGEST_LOCALE: Final = 85  # of a name of a locale, as Windows has it


class Translator:
    """Turns English msgids into one language; safe to hand to another thread."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._catalogue = _catalogue(language)

    def __call__(self, msgid: str) -> str:
        """The text for `msgid`, or `msgid` itself where there is no translation."""
        # gettext answers the empty msgid with the catalogue's header.
        return self._catalogue.gettext(msgid) if msgid else ""

    def plural(self, one: str, many: str, n: int) -> str:
        """The form that fits `n`, its placeholders still to be filled by `str.format`."""
        return self._catalogue.ngettext(one, many, n)


@cache
def translator(language: Language) -> Translator:
    """The translator into `language`."""
    return Translator(language)


_chosen: list[Language] = ["en"]


def use(language: Language) -> None:
    """Makes `language` the one that `_` and `ngettext` speak from now on."""
    _chosen[0] = language


def current() -> Language:
    """The language that `_` and `ngettext` speak."""
    return _chosen[0]


_written: list[Language] = ["de"]


def write_in(language: Language) -> None:
    """Makes `language` the one in which new texts of the open workspace begin."""
    _written[0] = language


def written() -> Language:
    """The language in which new texts of the open workspace begin, whatever the window speaks."""
    return _written[0]


def _(msgid: str) -> str:
    """The text for `msgid` in the current language; never called while modules are imported."""
    return translator(current())(msgid)


def ngettext(one: str, many: str, n: int) -> str:
    """The form that fits `n` in the current language, its placeholders still to be filled by `str.format`."""
    return translator(current()).plural(one, many, n)


def N_(msgid: str) -> str:  # noqa: N802 - the name gettext tools know
    """Marks `msgid` for translation and returns it unchanged: for texts named before a language is chosen."""
    return msgid


def system_language() -> Language:
    """German on a system that speaks German, else English."""
    return "de" if _system_speaks_german() else "en"


def _system_speaks_german() -> bool:
    if sys.platform == "win32":
        import ctypes

        primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return bool(primary == _GERMAN_ON_WINDOWS)
    wishes = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return next((wish for wish in wishes if wish), "").lower().startswith("de")


def system_country() -> str:
    """The country that the system is set to, as an ISO 3166 code; "" where it names none."""
    if sys.platform == "win32":
        import ctypes

        name = ctypes.create_unicode_buffer(_LONGEST_LOCALE)
        ctypes.windll.kernel32.GetUserDefaultLocaleName(name, _LONGEST_LOCALE)
        wish = name.value.replace("-", "_")
    else:
        wishes = (os.environ.get(each, "") for each in ("LC_ALL", "LC_ADDRESS", "LANG"))
        wish = next((wish for wish in wishes if wish), "")
    country = wish.partition(".")[0].rpartition("_")[2]
    return country if len(country) == 2 and country.isupper() else ""


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    # A fresh checkout has no compiled catalogue yet: English then, rather than no program.
    return gettext.translation("desk", resource("i18n"), languages=[language], fallback=True)
