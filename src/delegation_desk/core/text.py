"""Text that exists in several languages, one of which is the source of the others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from pydantic import BaseModel, ConfigDict, Field, field_validator

from delegation_desk.core.language import LANGUAGES, Language


def digest(text: str) -> str:
    """Return a short mark of `text` that spacing and the way accents are encoded do not change."""
    settled = " ".join(unicodedata.normalize("NFC", text).split())
    return sha256(settled.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class LocalText(BaseModel):
    """One text in German, English and Chinese: a source and the translations made from it.

    A translation remembers the mark of the source it was made from, so that it shows as stale as
    soon as the source reads differently. Values are never changed: every `with_...` returns a new text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Language = "de"
    texts: dict[Language, str] = Field(default_factory=dict)
    made_from: dict[Language, str] = Field(default_factory=dict)

    @field_validator("texts", "made_from")
    @classmethod
    def _settled(cls, texts: dict[Language, str]) -> dict[Language, str]:
        # Always in one order, so that equal texts are stored as equal JSON.
        return {language: texts[language] for language in LANGUAGES if texts.get(language, "").strip()}

    @classmethod
    def of(
        cls,
        text: str = "",
        *,
        source: Language | None = None,
        de: str = "",
        en: str = "",
        zh: str = "",
    ) -> LocalText:
        """Return a text whose translations are all in step with the source.

        `text` is the source's wording (German unless `source` says otherwise). Without it and without
        `source` the first of de, en, zh that is given is the source.
        """
        given: dict[Language, str] = {"de": de, "en": en, "zh": zh}
        first: Language = next((language for language in LANGUAGES if given[language].strip()), "de")
        origin: Language = source or ("de" if text.strip() else first)
        given[origin] = text if text.strip() else given[origin]
        mark = digest(given[origin])
        made_from = {lang: mark for lang in LANGUAGES if lang != origin and given[lang].strip()}
        return cls(source=origin, texts=given, made_from=made_from)

    def get(self, language: Language) -> str:
        """Return the wording in `language`, "" if there is none."""
        return self.texts.get(language, "")

    def best_language(self, language: Language) -> Language | None:
        """Return the language that `best` answers in, None if the text is empty."""
        wanted = (language, self.source, *LANGUAGES)
        return next((candidate for candidate in wanted if candidate in self.texts), None)

    def best(self, language: Language) -> tuple[str, bool]:
        """Return a wording, and whether it really is in `language`; else the source stands in for it."""
        found = self.best_language(language)
        return (self.texts[found], found == language) if found else ("", False)

    def missing(self, languages: Iterable[Language]) -> tuple[Language, ...]:
        """Return those of `languages` that have no wording, in the order given."""
        return tuple(language for language in languages if language not in self.texts)

    def stale(self, language: Language) -> bool:
        """Return whether the wording in `language` was made from another source than today's."""
        if language == self.source or language not in self.texts:
            return False
        return self.made_from.get(language) != digest(self.get(self.source))

    def with_text(self, language: Language, text: str) -> LocalText:
        """Return the text with a new wording; a translation counts as made from today's source."""
        texts = {**self.texts, language: text}
        made_from = {lang: mark for lang, mark in self.made_from.items() if lang != language}
        if language != self.source and text.strip():
            made_from[language] = digest(self.get(self.source))
        return LocalText(source=self.source, texts=texts, made_from=made_from)

    def with_source(self, language: Language) -> LocalText:
        """Return the text with another language as its source; what was in step stays in step."""
        if language == self.source:
            return self
        in_step = language in self.texts and not self.stale(language)
        mark = digest(self.get(language))
        others = (lang for lang in self.texts if lang != language)
        made_from = {lang: mark for lang in others if in_step and not self.stale(lang)}
        return LocalText(source=language, texts=self.texts, made_from=made_from)

    def confirm(self, language: Language) -> LocalText:
        """Return the text with the translation into `language` declared still right."""
        return self.with_text(language, self.get(language))

    def is_empty(self) -> bool:
        """Return whether there is no wording in any language."""
        return not self.texts

    def __str__(self) -> str:
        return self.get(self.source)

    def __hash__(self) -> int:
        return hash((self.source, frozenset(self.texts.items()), frozenset(self.made_from.items())))
