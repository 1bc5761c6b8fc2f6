"""Times of day as people type them: "930", "9:30", "14.00 Uhr", "2.30 pm", "12 noon", "下午2点半"."""

from __future__ import annotations

import re
import unicodedata
from datetime import time
from typing import Final

from delegation_desk.core.language import Language, translator

_FORM: Final = re.compile(
    r"(?P<chinese>上午|中午|下午|晚上)?\s*(?P<h>\d{1,2})"
    r"(?:\s*(?:uhr|点|时|h)\s*(?P<m1>\d{1,2}|半)?\s*分?|\s*[:.]\s*(?P<m2>\d{1,2})|(?P<m3>\d{2}))?"
    r"\s*(?:uhr|h)?\s*(?P<half>[ap]\.?m\.?)?"
)
_AFTERNOON: Final = ("下午", "晚上")


class Unread(ValueError):  # noqa: N818 - an answer to the user, not a fault of the program
    """What was typed does not read as a date or time; one sentence says why.

    `suggestion` is a wording that does read, to be offered with one click, or None.
    """

    def __init__(self, sentence: str, suggestion: str | None = None) -> None:
        super().__init__(sentence)
        self.suggestion = suggestion


def read_time(typed: str, language: Language = "de") -> time:
    """Return the time of day that was typed; Unread otherwise, its sentence in `language`."""
    t = translator(language)
    text = unicodedata.normalize("NFKC", typed).casefold().strip()
    match = _FORM.fullmatch(text.replace("noon", "pm"))
    if match is None:
        raise Unread(t("This does not read as a time, such as 9:30 or 14:00."))
    minutes = match["m1"] or match["m2"] or match["m3"] or "0"
    hour, minute = int(match["h"]), 30 if minutes == "半" else int(minutes)
    if match["half"] or match["chinese"]:
        hour = _on_24_hours(hour, match["half"] or "", match["chinese"] or "")
    return _checked(hour, minute, language)


def _on_24_hours(hour: int, half: str, chinese: str) -> int:
    if half and 1 <= hour <= 12:
        return hour % 12 + (12 if half.startswith("p") else 0)
    return hour + 12 if chinese in _AFTERNOON and 1 <= hour < 12 else hour


def _checked(hour: int, minute: int, language: Language) -> time:
    t = translator(language)
    if hour == 24 and minute == 0:
        raise Unread(t("The day ends at 23:59; midnight is 0:00 of the next day."), "0:00")
    if hour > 23:
        raise Unread(t("The day has 24 hours."))
    if minute > 59:
        raise Unread(t("An hour has 60 minutes."), f"{hour}:59")
    return time(hour, minute)
