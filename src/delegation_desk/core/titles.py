"""Academic titles and degrees as they stand before and after a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_TITLE: Final = re.compile(
    r"""(?:d*dr|prof)\.?(?:-[\w-]+\.?|(?:\w{1,6}\.)+)*  # Dr., Dr.-Ing., Dr.h.c.
        | (?:univ|jun|hon|apl)\.-prof\. | apl\. | professor(?:in)? | doktor | pd | priv\.?-?doz\.
        | m?mag\. | ing\. | doz\. | lic\. | dipl\.(?:-?\w+\.?)*""",
    re.IGNORECASE | re.VERBOSE,
)
# What follows a title and belongs to it.
_FURTHER: Final = re.compile(
    r"""h\. | c\. | e\. | h\.\s?c\. | e\.\s?h\. | mult\. | habil\. | em\. | emer\. | univ\.
        | med\. | dent\. | vet\. | phil\. | jur\. | iur\. | rer\. | nat\. | pol\. | oec\. | soc\. | techn\.
        | agr\. | theol\. | publ\. | cult\. | sc\. | ing\. | \((?:FH|Univ\.?|TU|BA)\)""",
    re.VERBOSE,
)
_DEGREE: Final = re.compile(
    r"""[BM]\.\s?A\.? | [BM]\.?\s?(?:Sc|Eng|Ed)\.? | LL\.?\s?[BM]\.? | E?MBA | Ph\.?\s?D\.?
        | (?:Dipl|Mag)\.(?:-?\w+\.?)* | Dr\.(?:-\w+\.?)? | Prof\. | \((?:FH|Univ\.?|TU|BA)\)""",
    re.VERBOSE,
)
_STUCK: Final = re.compile(r"((?:\bDr|\bProf)\.)(?=[^\W\d_]{2,}(?![\w.]))")  # "Dr.Petra"


def without_titles(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the titles among the words of a name, and the other words; each in its order."""
    words = [part for word in words for part in _STUCK.sub(r"\1 ", word).split()]
    begin, end = _titles_end(words), len(words)
    while (length := _degree_before(words, begin, end)) > 0:
        end -= length
    return [*words[:begin], *words[end:]], list(words[begin:end])


def _titles_end(words: Sequence[str]) -> int:
    number = 0
    while number < len(words) and (
        _TITLE.fullmatch(words[number]) or (number > 0 and _FURTHER.fullmatch(words[number]))
    ):
        number += 1
    return number


def _degree_before(words: Sequence[str], begin: int, end: int) -> int:
    """How many words before `end` are one degree, such as the two of "M. A."."""
    return next(
        (n for n in (2, 1) if end - n >= begin and _DEGREE.fullmatch(" ".join(words[end - n : end]))), 0
    )
