"""The translations: complete, consistent, in line with the code; and the tool that keeps them so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import po_files
import texts
from delegation_desk.core.language import translator
from po_files import Entry, Language
from texts_in_code import SOURCE, Text, is_document, needed, part_of, texts_in_code

CODE = texts_in_code()
GERMAN = {"Visits": Entry("Visits", forms=("Reisen",)), "Gone": Entry("Gone", forms=("Weg",))}


# --- what is shipped


def test_the_code_has_texts() -> None:
    assert len(CODE) > 100
    assert sum(text.printed for text in CODE.values()) > 50


@pytest.mark.parametrize("name", ["de", "zh"])
def test_every_text_is_translated_once_and_well(name: str) -> None:
    language = Language.read(name)
    assert list(texts.complaints(language, CODE)) == []
    assert texts.in_line(language, CODE), "./dev texts"


def test_the_program_speaks_what_the_files_say() -> None:
    t = translator("de")
    german = [entry for part in Language.read("de").parts.values() for entry in part.values()]
    assert german
    assert [entry.one for entry in german if not entry.many and t(entry.one) != entry.forms[0]] == []
    assert [e.one for e in german if e.many and t.plural(e.one, e.many, 5) != e.forms[-1]] == []


# --- where a text belongs


@pytest.mark.parametrize(
    ("file", "part", "document"),
    [
        ("core/dates.py", "words", False),
        ("model/visits.py", "words", False),
        ("ui/form.py", "window", False),
        ("commands/demo.py", "window", False),
        ("app.py", "window", False),
        ("pdf/style.py", "print", True),
        ("features/visits/page.py", "visits", False),
        ("features/visits/document.py", "visits", True),
        ("features/visits/document_cover.py", "visits", True),
        ("features/visits/pack/cover.py", "visits", True),
    ],
)
def test_a_file_belongs_to_a_part(file: str, part: str, document: bool) -> None:
    assert (part_of(SOURCE / file), is_document(SOURCE / file)) == (part, document)


def test_german_is_for_all_chinese_for_print() -> None:
    window, printed = Text("Save", parts=frozenset({"window"})), Text("Page", printed=True)
    assert [needed(window, "de"), needed(window, "zh"), needed(printed, "de"), needed(printed, "zh")] == [
        True,
        False,
        True,
        True,
    ]


def test_a_text_of_several_parts_is_everybodys() -> None:
    assert Text("Date", parts=frozenset({"visits"})).home == "visits"
    assert Text("Date", parts=frozenset({"visits", "people"})).home == "words"


# --- in line with the code


def test_translations_move_with_the_code() -> None:
    code = {"Visits": Text("Visits", parts=frozenset({"window", "visits"}))}
    after = po_files.brought_in_line(Language("de", {"visits": GERMAN}), code)
    assert after.parts == {"words": {"Visits": GERMAN["Visits"]}}


def test_an_entry_by_hand_outlives_the_code() -> None:
    kept = replace(GERMAN["Gone"], comments=("by hand: named in the data",))
    after = po_files.brought_in_line(Language("de", {"words": {"Gone": kept}}), {})
    assert after.parts == {"words": {"Gone": kept}}


def test_a_new_text_gets_an_entry_where_it_is_needed() -> None:
    code = {"{n} item": Text("{n} item", "{n} items", frozenset({"visits"}))}
    german, chinese = (po_files.brought_in_line(Language(name), code) for name in ("de", "zh"))
    assert german.parts == {"visits": {"{n} item": Entry("{n} item", "{n} items", ("", ""))}}
    assert chinese.parts == {}


def test_what_is_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(po_files, "CATALOGUES", tmp_path)
    part = {
        'A "quoted"\nline {x}\\': Entry('A "quoted"\nline {x}\\', forms=("Eine „Zeile“\n{x}\\",)),
        "{n} item": Entry("{n} item", "{n} items", ("{n} Punkt", "{n} Punkte"), ("a comment",)),
        "Guess": Entry("Guess", forms=("Vermutung",), fuzzy=True),
        "Open": Entry("Open"),
        "Long " * 60: Entry("Long " * 60, forms=("Lang " * 60,)),
    }
    language = Language("de", {"words": part})
    assert po_files.write(language) == ["de/words.po"]
    assert Language.read("de") == language
    assert po_files.write(language) == []
    assert po_files.write(Language("de")) == ["de/words.po"]
    assert list((tmp_path / "de").iterdir()) == []


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        texts.compile_one(Language("de", {"words": GERMAN}), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


# --- faults


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (Entry("{n} of {total}", forms=("{n} von {gesamt}",)), "placeholders differ"),
        (Entry("{n} of {total}", forms=("{n}",)), "placeholders differ"),
        (Entry("Name: ", forms=("Name:",)), "spaces at its ends differ"),
        (Entry("Saved.", forms=("Gespeichert!",)), "an exclamation mark"),
        (Entry("{n} day", "{n} days", ("{m} Tag", "{n} Tage")), "a placeholder that the text does not have"),
    ],
)
def test_a_fault_is_named(entry: Entry, fault: str) -> None:
    code = {entry.one: Text(entry.one, entry.many, frozenset({"words"}))}
    told = list(texts.complaints(Language("de", {"words": {entry.one: entry}}), code))
    assert f"de: {fault}: {entry.one!r}" in told


@pytest.mark.parametrize(
    "entry",
    [
        Entry("{n} of {total}", forms=("von {total}: {n}",)),
        Entry("one day", "{n} days", ("ein Tag", "{n} Tage")),
        Entry("{n:,} lines", forms=("{n} Zeilen",)),
        Entry("a { brace", forms=("eine { Klammer",)),
    ],
)
def test_what_is_right_passes(entry: Entry) -> None:
    code = {entry.one: Text(entry.one, entry.many, frozenset({"words"}))}
    assert list(texts.complaints(Language("de", {"words": {entry.one: entry}}), code)) == []


def test_two_translations_of_one_text_are_named() -> None:
    parts = {"visits": GERMAN, "people": {"Visits": Entry("Visits", forms=("Besuche",))}}
    code = {"Visits": Text("Visits", parts=frozenset({"visits"}))}
    told = list(texts.complaints(Language("de", parts), code))
    assert told == ["de: translated in more than one way: 'Visits': [('Besuche',), ('Reisen',)]"]


def test_what_is_missing_is_counted() -> None:
    code = {name: Text(name, parts=frozenset({"visits"})) for name in ("Visits", "Meetings", "Stops")}
    told = list(texts.complaints(Language("de", {"visits": {"Visits": GERMAN["Visits"]}}), code))
    assert told == ["de/visits.po: 2 untranslated, such as 'Meetings'"]


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.main([]) == 2
    assert texts.main(["nonsense"]) == 2
    assert "texts.py extract" in capsys.readouterr().err
