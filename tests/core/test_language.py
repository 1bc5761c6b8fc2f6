from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from delegation_desk.core import language
from delegation_desk.core.language import LANGUAGES, N_, Translator, _, ngettext, system_language, translator

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked, not the environment")


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_chosen_language_is_current(name: language.Language) -> None:
    language.use(name)
    assert language.current() == name


@pytest.mark.parametrize("name", LANGUAGES)
def test_an_unknown_text_stays_english(name: language.Language) -> None:
    language.use(name)
    assert _("no such text") == "no such text"
    assert translator(name)("no such text") == "no such text"


def test_no_text_stays_no_text() -> None:
    language.use("de")
    assert _("") == ""


def test_english_counts() -> None:
    language.use("en")
    assert [ngettext("{n} visit", "{n} visits", n) for n in (0, 1, 2)] == [
        "{n} visits",
        "{n} visit",
        "{n} visits",
    ]


def test_marking_changes_nothing() -> None:
    language.use("de")
    assert N_("Visits") == "Visits"


def test_the_window_speaks_german() -> None:
    language.use("de")
    assert _("Visits") != "Visits"


def test_translators_of_several_languages_work_side_by_side() -> None:
    language.use("en")
    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(translator, ["de", "en", "zh"]))
    assert [t.language for t in made] == ["de", "en", "zh"]
    assert language.current() == "en"


def test_translators_are_made_once() -> None:
    assert translator("de") is translator("de")
    assert Translator("en").plural("{n} page", "{n} pages", 1) == "{n} page"


@posix_only
@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:en"}, "de"),
        ({"LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_systems_language(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == expected
