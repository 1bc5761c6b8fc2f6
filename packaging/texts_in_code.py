"""The texts that the code marks for translation, and where each is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from babel.messages.extract import extract_python

SOURCE: Final = Path(__file__).resolve().parents[1] / "src" / "delegation_desk"
SHARED: Final = "words"

_PART_OF: Final = {
    **dict.fromkeys(("core", "model", "store", "sample"), SHARED),
    **dict.fromkeys(("ui", "app.py", "cli.py", "__main__.py", "commands"), "window"),
    "pdf": "print",
}
_OF_A_DOCUMENT: Final = ("document", "report", "briefing")
_COUNTED: Final = ("ngettext", "plural")
# Babel's own table of keywords says which arguments are texts; here all are read, and `_texts_of` chooses.
_KEYWORDS: Final[dict[str, Any]] = dict.fromkeys(("_", "N_", "t", *_COUNTED))
# `_` speaks the window's language, which is German or English; these also speak the language of a document.
_OF_ANY_LANGUAGE: Final = ("N_", "t", "plural")


@dataclass(frozen=True)
class Text:
    """A text as the code names it, and where it is used."""

    one: str
    many: str = ""
    parts: frozenset[str] = frozenset()
    printed: bool = False

    @property
    def home(self) -> str:
        """The part that translates it."""
        return next(iter(self.parts)) if len(self.parts) == 1 else SHARED


def part_of(file: Path) -> str:
    """The part that a source file's texts belong to."""
    top, *below = file.relative_to(SOURCE).parts
    return below[0] if top == "features" and len(below) > 1 else _PART_OF.get(top, "window")


def is_document(file: Path) -> bool:
    """Whether a source file prints: then its texts are needed in every language."""
    within = file.relative_to(SOURCE).parts
    printing = within[0] == "pdf" or not {"pack", "pages"}.isdisjoint(within)
    return printing or file.name.startswith(_OF_A_DOCUMENT)


def texts_in_code() -> dict[str, Text]:
    """Every text that the code marks, by msgid."""
    found: dict[str, Text] = {}
    for file in sorted(SOURCE.rglob("*.py")):
        for text in _texts_of(file):
            known = found.get(text.one, text)
            found[text.one] = replace(
                known,
                many=known.many or text.many,
                parts=known.parts | text.parts,
                printed=known.printed or text.printed,
            )
    return found


def _texts_of(file: Path) -> Iterator[Text]:
    parts, document = frozenset([part_of(file)]), is_document(file)
    values = file.relative_to(SOURCE).parts[0] in ("core", "model", "store")
    with file.open("rb") as source:
        for _line, keyword, found, _comments in extract_python(source, _KEYWORDS, (), {}):
            messages: Any = found  # a text, a tuple or None, whatever Babel's annotation says
            one, *others = messages if isinstance(messages, tuple) else (messages,)
            if one:
                many = (others[0] or "") if keyword in _COUNTED and others else ""
                yield Text(one, many, parts, document or (values and keyword in _OF_ANY_LANGUAGE))


def needed(text: Text, language: str) -> bool:
    """Whether a text must be translated: all into German, what is printed into Chinese."""
    return language == "de" or text.printed
