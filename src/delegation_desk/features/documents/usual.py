"""The language that a document begins with, kind by kind and edition by edition."""

from __future__ import annotations

from delegation_desk.core.language import LANGUAGES, Language, current
from delegation_desk.features.documents.orders import Kind
from delegation_desk.model.words import Audience
from delegation_desk.ui.memory import recall, remember


def language(kind: Kind, edition: Audience) -> Language:
    """The window's for what stays in the house; for all others the one last used for the same readers."""
    if _stays(kind, edition):
        return current()
    last = recall(_key(kind, edition), "")
    return next((each for each in LANGUAGES if each == last), current())


def used(kind: Kind, edition: Audience, language: Language) -> None:
    """Keep in mind the language that was chosen."""
    if not _stays(kind, edition):
        remember(_key(kind, edition), language)


def _stays(kind: Kind, edition: Audience) -> bool:
    return kind.key == "report" or (kind.editions and edition is Audience.INTERNAL)


def _key(kind: Kind, edition: Audience) -> str:
    return f"documents/{kind.key}/{edition.name.lower()}" if kind.editions else f"documents/{kind.key}"
