"""The language in which a workspace is written: new texts begin in it, notes in one language count as it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import JSON, select
from sqlmodel import Session

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.store.undeclared import run, undeclared

_SETTINGS: Final = undeclared("workspace_settings", languages=JSON())


def home_language(session: Session) -> Language:
    """The first of the languages that the settings of a workspace name, else German."""
    return first_language(run(session, select(_SETTINGS.c.languages)).scalar() or ())


def first_language(languages: Sequence[str]) -> Language:
    """The first of some languages; German where none is named, as in workspaces made before one could be."""
    named = next(iter(languages), "")
    return next((language for language in LANGUAGES if language == named), "de")
