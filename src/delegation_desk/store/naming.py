"""How a record stands among those found for some words: called so, beginning so, or holding them elsewhere.

The search keeps all names of a record below what sorts it, each on a line of its own and between blanks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from delegation_desk.core.names import fold
from delegation_desk.store.words import name_forms, typed_words

ELSEWHERE: Final = 3
"""The rank of a record that holds the words, but not in a name."""
_LONGEST: Final = 200


def sort_text(heading: str, names: Iterable[str]) -> str:
    """What sorts a record among others, and below it every name by which it is known."""
    forms = (form for name in names for form in name_forms(name[:_LONGEST]))
    return "\n".join((fold(heading)[:_LONGEST], *(f" {form} " for form in dict.fromkeys(forms)), ""))


def rank(typed: str) -> tuple[str, dict[str, str]]:
    """An SQL term over `sort`, with its values: 0 the very name, 1 its beginning, 2 words within it."""
    whole, words = name_forms(typed), typed_words(typed)
    values = {f"n{number}": f"\n {form}" for number, form in enumerate(whole)}
    values |= {f"n{number}x": f"\n {form} \n" for number, form in enumerate(whole)}
    values |= {f"p{n}x{m}": f" {form}" for n, forms in enumerate(words) for m, form in enumerate(forms)}
    exact = _any(f"n{number}x" for number in range(len(whole)))
    begins = _any(f"n{number}" for number in range(len(whole)))
    each = (_any(f"p{n}x{m}" for m in range(len(forms))) for n, forms in enumerate(words))
    term = (
        f"CASE WHEN {exact} THEN 0 WHEN {begins} THEN 1 WHEN {' AND '.join(each)} THEN 2 ELSE {ELSEWHERE} END"
    )
    return term, values


def _any(names: Iterable[str]) -> str:
    return "(" + " OR ".join(f"instr(sort, :{name})" for name in names) + ")"
