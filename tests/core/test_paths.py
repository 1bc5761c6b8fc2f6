from __future__ import annotations

from pathlib import Path

import pytest

from delegation_desk.core.paths import HOME_VARIABLE, config_dir, data_dir, documents_dir, resource


def test_resources_are_found_in_the_checkout() -> None:
    assert resource("i18n", "de", "words.po").name == "words.po"
    assert resource("fonts").is_dir()


def test_a_missing_resource_is_a_path_all_the_same() -> None:
    assert not resource("fonts", "no-such-font.ttf").exists()


def test_one_variable_moves_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "stick"))
    folders = [config_dir(), data_dir(), documents_dir()]
    assert [folder.parent for folder in folders] == [tmp_path / "stick"] * 3
    assert len(set(folders)) == 3
    assert all(folder.is_dir() for folder in folders)


def test_without_it_the_folders_are_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    for folder in (config_dir(), data_dir(), documents_dir()):
        assert folder.is_relative_to(tmp_path)
        assert folder.is_dir()
