from __future__ import annotations

import json
from pathlib import Path

import pytest

from delegation_desk.core.paths import config_dir
from delegation_desk.core.settings import RECENT_KEPT, Settings, load_settings, save_settings


def test_nothing_saved_gives_defaults() -> None:
    settings = load_settings()
    assert (settings.window_language, settings.appearance, settings.recent_workspaces) == ("auto", "auto", ())
    assert settings.device


def test_what_is_saved_is_loaded() -> None:
    saved = Settings("de", "dark", (Path("/tmp/Müller.desk"),), "Müller, Jana", "Büro 4")
    save_settings(saved)
    assert load_settings() == saved


def test_saving_leaves_one_file() -> None:
    save_settings(Settings())
    save_settings(Settings("en"))
    assert [path.name for path in config_dir().iterdir()] == ["settings.json"]


def test_the_language_follows_the_system_unless_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    assert Settings().language == "de"
    assert Settings("en").language == "en"


def test_the_last_opened_comes_first_once() -> None:
    settings = Settings()
    for number in range(RECENT_KEPT + 3):
        settings = settings.with_recent(Path(f"{number}.desk"))
    settings = settings.with_recent(Path("5.desk"))
    assert settings.recent_workspaces[0] == Path("5.desk")
    assert len(set(settings.recent_workspaces)) == len(settings.recent_workspaces) == RECENT_KEPT
    assert Path("5.desk") not in settings.without_recent(Path("5.desk")).recent_workspaces


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe\x00", b'{"recent_workspaces": 3}']
)
def test_a_damaged_file_gives_defaults_and_is_kept_aside(damage: bytes) -> None:
    (config_dir() / "settings.json").write_bytes(damage)
    assert load_settings() == Settings()
    assert (config_dir() / "settings.damaged.json").read_bytes() == damage
    save_settings(Settings("de"))
    assert load_settings() == Settings("de")


def test_choices_of_another_version_become_the_default() -> None:
    kept = {"window_language": "fr", "appearance": ["dark"], "author": 7, "device": "Büro", "new": 1}
    (config_dir() / "settings.json").write_text(json.dumps(kept), encoding="utf-8")
    assert load_settings() == Settings(device="Büro")
    assert not (config_dir() / "settings.damaged.json").exists()
