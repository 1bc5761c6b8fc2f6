"""What a failed validation says to the user, in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from delegation_desk.core.language import N_, _

_Say = Callable[[Mapping[str, Any]], str]


def _plainly(msgid: str) -> _Say:
    return lambda _context: _(msgid)


_WHOLE = _plainly(N_("Please enter a whole number."))
_NUMBER = _plainly(N_("Please enter a number."))
_TOO_LONG = _plainly(N_("This number is too long."))
_FROM_LIST = _plainly(N_("Please choose an entry from the list."))
_DATE = _plainly(N_("Please enter a date of the calendar."))
_TEXT = _plainly(N_("This text holds a character that cannot be kept. Please type it instead of pasting it."))

_SENTENCES: dict[str, _Say] = {
    "missing": _plainly(N_("Please fill in this field.")),
    "string_too_long": lambda context: _("At most {n} characters fit here.").format(n=context["max_length"]),
    "string_unicode": _TEXT,
    "string_pattern_mismatch": _plainly(N_("This is not written as it is expected here.")),
    "greater_than_equal": lambda context: _("The value must be at least {n}.").format(n=context["ge"]),
    "less_than_equal": lambda context: _("The value must be at most {n}.").format(n=context["le"]),
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": _TOO_LONG,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "decimal_parsing": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_max_digits": _TOO_LONG,
    "decimal_whole_digits": _TOO_LONG,
    "decimal_max_places": lambda context: _("At most {n} decimal places fit here.").format(
        n=context["decimal_places"]
    ),
    "uuid_parsing": _FROM_LIST,
    "uuid_type": _FROM_LIST,
    "enum": _FROM_LIST,
    "literal_error": _FROM_LIST,
    "date_parsing": _DATE,
    "date_type": _DATE,
    "date_from_datetime_parsing": _DATE,
    "datetime_parsing": _DATE,
    "datetime_from_date_parsing": _DATE,
    "datetime_type": _DATE,
}


def sentence(error: Mapping[str, Any]) -> str:
    """The sentence for one error of pydantic; our own validators already speak to the user."""
    kind, context = str(error["type"]), error.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    known = _SENTENCES.get(kind)
    return known(context) if known else _("This value does not fit here.")
