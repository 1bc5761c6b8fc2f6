"""The .po files: `resources/i18n/<language>/<part>.po`, read, brought in line with the code and written."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from babel.messages.catalog import Message
from babel.messages.pofile import normalize, read_po

from texts_in_code import Text, needed

CATALOGUES: Final = Path(__file__).resolve().parents[1] / "resources" / "i18n"
PLURALS: Final = {"de": "nplurals=2; plural=(n != 1);", "zh": "nplurals=1; plural=0;"}
BY_HAND: Final = "by hand"


@dataclass(frozen=True)
class Entry:
    """A text as a .po file keeps it: one form or, if it counts, one for each plural of the language."""

    one: str
    many: str = ""
    forms: tuple[str, ...] = ("",)
    comments: tuple[str, ...] = ()
    fuzzy: bool = False

    @property
    def by_hand(self) -> bool:
        """Whether it is kept although no code names it."""
        return any(comment.startswith(BY_HAND) for comment in self.comments)

    @property
    def translated(self) -> bool:
        """Whether every form is written and none is a guess."""
        return all(self.forms) and not self.fuzzy


Part = dict[str, Entry]


@dataclass
class Language:
    """The translations into one language, by part."""

    name: str
    parts: dict[str, Part] = field(default_factory=dict)

    @classmethod
    def read(cls, name: str) -> Language:
        """What its .po files hold."""
        files = sorted((CATALOGUES / name).glob("*.po"))
        return cls(name, {file.stem: _read_part(file) for file in files})

    def best(self, msgid: str, home: str) -> Entry | None:
        """The entry of its own part if that is translated, else a translated one of any part, else any."""
        entries = [part[msgid] for _name, part in self._ordered(home) if msgid in part]
        return next((entry for entry in entries if entry.translated), entries[0] if entries else None)

    def _ordered(self, first: str) -> list[tuple[str, Part]]:
        return sorted(self.parts.items(), key=lambda item: (item[0] != first, item[0]))


def _read_part(file: Path) -> Part:
    with file.open("rb") as source:
        catalogue = read_po(source, locale=file.parent.name)
    return {entry.one: entry for entry in map(_entry, catalogue) if entry.one}


def _entry(message: Message) -> Entry:
    one, *many = message.id if isinstance(message.id, tuple | list) else (message.id,)
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    comments = (*message.auto_comments, *message.user_comments)
    return Entry(one, "".join(many), tuple(form or "" for form in forms), comments, message.fuzzy)


def brought_in_line(language: Language, code: dict[str, Text]) -> Language:
    """The same translations, arranged as the code uses the texts, with empty entries for what is needed."""
    parts: dict[str, Part] = defaultdict(dict)
    for msgid, text in code.items():
        entry = language.best(msgid, text.home)
        if needed(text, language.name) or (entry and entry.translated):
            parts[text.home][msgid] = as_in_code(entry or Entry(msgid), text, language.name)
    for name, part in language.parts.items():
        kept = {entry.one: entry for entry in part.values() if entry.by_hand and entry.one not in code}
        if kept:
            parts[name].update(kept)
    return Language(language.name, dict(sorted(parts.items())))


def as_in_code(entry: Entry, text: Text, language: str) -> Entry:
    """The entry with the forms that the text needs in the language."""
    count = _forms(language) if text.many else 1
    forms = (entry.forms + ("",) * count)[:count]
    return replace(entry, many=text.many, forms=forms)


def _forms(language: str) -> int:
    return int(PLURALS[language].removeprefix("nplurals=")[0])


def write(language: Language) -> list[str]:
    """Writes the .po files, removing those with nothing in them; the names of those that changed."""
    folder = CATALOGUES / language.name
    folder.mkdir(parents=True, exist_ok=True)
    files = {folder / f"{name}.po": po(part, language.name) for name, part in language.parts.items()}
    gone = [file for file in folder.glob("*.po") if file not in files]
    changed = [file for file, text in files.items() if not file.exists() or file.read_text("utf-8") != text]
    for file in changed:
        write_whole(file, files[file].encode())
    for file in gone:
        file.unlink()
    return [f"{language.name}/{file.name}" for file in sorted(changed + gone)]


def po(part: Part, language: str) -> str:
    """A part as its .po file: sorted, without dates and places, so that a change shows as itself."""
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: {PLURALS[language]}\\n"\n'
    )
    entries = sorted(part.values(), key=lambda entry: (entry.one.casefold(), entry.one))
    return "\n".join([header, *map(_lines, entries)])


def _lines(entry: Entry) -> str:
    lines = [f"# {comment}" for comment in entry.comments] + ["#, fuzzy"] * entry.fuzzy
    lines.append(f"msgid {normalize(entry.one, width=110)}")
    if entry.many:
        lines.append(f"msgid_plural {normalize(entry.many, width=110)}")
        lines += [f"msgstr[{i}] {normalize(form, width=110)}" for i, form in enumerate(entry.forms)]
    else:
        lines.append(f"msgstr {normalize(entry.forms[0], width=110)}")
    return "\n".join(lines) + "\n"


def write_whole(file: Path, content: bytes) -> None:
    """Replaces a file so that nobody reads half of it."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    with os.fdopen(handle, "wb") as target:
        target.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(file)
