"""In which language a note was written that is kept without one: told by its script and its small words."""

from __future__ import annotations

import re
from typing import Final

from delegation_desk.core.language import Language

_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_GERMAN: Final = (
    "aber alle am an auch auf aus bei beim bis bitte das dass dem den der des die durch ein eine einem einen "
    "einer es für gegen hat im in ist kann kein keine keinen mit muss nach nicht noch nur oder ohne sich sie "
    "sind über um und unter vom von vor war werden wie wird zu zum zur"
)
_ENGLISH: Final = (
    "a about all an and are as at be been but by can do for from had has have if in into is it its may must "
    "no none not of on only or our please should than that the their there they this to under was were when "
    "which will with without"
)
_SMALL: Final = {"de": frozenset(_GERMAN.split()), "en": frozenset(_ENGLISH.split())}


_MIXED: Final = 3  # Chinese signs to one other word below which a text is no Chinese with foreign names in it


def language_of(text: str, home: Language) -> Language | None:
    """The language of `text`: Chinese by its signs, German or English by small words, else that of `home`.

    None for a text that says the same in Chinese and in another language.
    """
    words = [word for word in _WORD.findall(text.casefold()) if not _HAN.search(word)]
    signs = len(_HAN.findall(text))
    if signs:
        return "zh" if signs > _MIXED * len(words) else None
    german, english = (sum(word in _SMALL[language] for word in words) for language in ("de", "en"))
    if german == english:
        return "de" if re.search("[äöüß]", text, re.IGNORECASE) else home
    return "de" if german > english else "en"


def is_wording(text: str) -> bool:
    """Whether `text` has words at all, not only figures, signs and codes."""
    return any(len(word) > 1 and not word.isupper() for word in _WORD.findall(text))
