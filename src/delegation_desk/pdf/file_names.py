"""What the files of documents are called, in the language of the document."""

from __future__ import annotations

from typing import Final

from delegation_desk.core.language import Language

# In letters that every disk and every mail program takes; a Chinese name would not survive all of them.
_GERMAN: Final = {
    "agreement": "vereinbarung",
    "briefing": "mappe",
    "delegation": "delegation",
    "draft": "entwurf",
    "edition": "ausgabe",
    "guests": "gaeste",
    "host": "gastgeber",
    "internal": "intern",
    "report": "bericht",
}


def file_name(code: str, *words: str | int, language: Language) -> str:
    """Return "2019-nanjing-mappe-intern-de.pdf": code, words and numbers, language; "" is left out."""
    known = _GERMAN if language == "de" else {}
    told = (known.get(word, word) if isinstance(word, str) else str(word) for word in words)
    return f"{'-'.join(filter(None, (code, *told, language)))}.pdf"
