"""The program's texts: found in the code, kept in .po files by part, compiled to one catalogue a language.

    texts.py extract    bring resources/i18n/<language>/<part>.po in line with the code
    texts.py missing    count what is untranslated, by language and part
    texts.py check      say what is untranslated, inconsistent or out of line with the code; 1 if anything is
    texts.py compile    merge the parts of a language into LC_MESSAGES/desk.mo

A text used in one part is translated there; one used in several is translated once, in `words`. An entry that
no code names is dropped, unless its comment begins with "by hand". English is the code's own and has none.
"""

from __future__ import annotations

import string
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from po_files import CATALOGUES, PLURALS, Entry, Language, as_in_code, brought_in_line, write, write_whole
from texts_in_code import Text, needed, texts_in_code

_FIXED: Final = datetime(2000, 1, 1, tzinfo=UTC)  # the same texts give the same bytes


def complaints(language: Language, code: dict[str, Text]) -> Iterator[str]:
    """What a reviewer would say, a line each."""
    for part in language.parts.values():
        for entry in part.values():
            yield from (f"{language.name}: {fault}: {entry.one!r}" for fault in _faults(entry, language.name))
    for name, missing in missing_by_part(language, code).items():
        yield f"{language.name}/{name}.po: {len(missing)} untranslated, such as {missing[0]!r}"
    for msgid, several in _translations(language).items():
        if len(several) > 1:
            yield f"{language.name}: translated in more than one way: {msgid!r}: {sorted(several)}"


def missing_by_part(language: Language, code: dict[str, Text]) -> dict[str, list[str]]:
    """The msgids that need a translation and have none, by the part they belong to."""
    missing: dict[str, list[str]] = defaultdict(list)
    for msgid, text in code.items():
        entry = language.best(msgid, text.home) or Entry(msgid)
        if needed(text, language.name) and not as_in_code(entry, text, language.name).translated:
            missing[text.home].append(msgid)
    return dict(sorted(missing.items()))


def _translations(language: Language) -> dict[str, set[tuple[str, ...]]]:
    several: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for part in language.parts.values():
        for msgid, entry in part.items():
            if entry.translated:
                several[msgid].add(entry.forms)
    return several


def _faults(entry: Entry, language: str) -> Iterator[str]:
    if not entry.translated:
        return
    if placeholders(entry.forms[-1]) != placeholders(entry.many or entry.one):
        yield "placeholders differ"
    if any(placeholders(form) - placeholders(entry.one + entry.many) for form in entry.forms):
        yield "a placeholder that the text does not have"
    if any(_edges(form) != _edges(entry.one) for form in entry.forms):
        yield "spaces at its ends differ"
    if language == "de" and any("!" in form for form in entry.forms) and "!" not in entry.one:
        yield "an exclamation mark"


def placeholders(text: str) -> frozenset[str]:
    """The names in braces that `str.format` fills; none in a text that is not meant for it."""
    try:
        return frozenset(name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name)
    except ValueError:
        return frozenset()


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


def extract() -> int:
    """Brings the files in line with the code."""
    code = texts_in_code()
    for name in PLURALS:
        before = Language.read(name)
        after = brought_in_line(before, code)
        for msgid in sorted(_msgids(before) - _msgids(after)):
            print(f"{name}: no code names {msgid!r}: dropped")
        for file in write(after):
            print(f"{file}: written")
        print(_summary(after, code))
    return 0


def check() -> int:
    """Says what is wrong; 1 if anything is."""
    code = texts_in_code()
    languages = [Language.read(name) for name in PLURALS]
    wrong = [line for language in languages for line in complaints(language, code)]
    wrong += [
        f"{language.name}: out of line with the code" for language in languages if not in_line(language, code)
    ]
    for line in wrong:
        print(line)
    for language in languages:
        print(_summary(language, code))
    return 1 if wrong else 0


def count() -> int:
    """Says how much is untranslated, and where."""
    code = texts_in_code()
    for name in PLURALS:
        print(_summary(Language.read(name), code))
    return 0


def in_line(language: Language, code: dict[str, Text]) -> bool:
    """Whether `extract` would change nothing."""
    return brought_in_line(language, code).parts == language.parts


def compile_all() -> int:
    """Compiles every language whose .po files are newer than its catalogue."""
    for name in PLURALS:
        sources = sorted((CATALOGUES / name).glob("*.po"))
        target = CATALOGUES / name / "LC_MESSAGES" / "desk.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        newest = max(file.stat().st_mtime for file in [*sources, Path(__file__), CATALOGUES / name])
        if not target.exists() or target.stat().st_mtime < newest:
            compile_one(Language.read(name), target)
    return 0


def compile_one(language: Language, target: Path) -> None:
    """Merges the parts into one catalogue; the same texts always give the same bytes."""
    catalogue = Catalog(language.name, creation_date=_FIXED, revision_date=_FIXED)
    for _name, part in sorted(language.parts.items()):
        for entry in part.values():
            if entry.translated:
                _add(catalogue, entry)
    with tempfile.TemporaryFile() as buffer:
        write_mo(buffer, catalogue)
        buffer.seek(0)
        write_whole(target, buffer.read())


def _add(catalogue: Catalog, entry: Entry) -> None:
    if entry.many:
        catalogue.add((entry.one, entry.many), entry.forms)
    else:
        catalogue.add(entry.one, entry.forms[0])


def _msgids(language: Language) -> set[str]:
    return {msgid for part in language.parts.values() for msgid in part}


def _summary(language: Language, code: dict[str, Text]) -> str:
    wanted = sum(needed(text, language.name) for text in code.values())
    missing = missing_by_part(language, code)
    gaps = ", ".join(f"{name} {len(msgids)}" for name, msgids in missing.items())
    return f"{language.name}: {wanted} texts needed, untranslated: {gaps or 'none'}"


COMMANDS: Final[dict[str, Callable[[], int]]] = {
    "extract": extract,
    "missing": count,
    "check": check,
    "compile": compile_all,
}


def main(arguments: list[str]) -> int:
    """Runs one command."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    return COMMANDS[arguments[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
