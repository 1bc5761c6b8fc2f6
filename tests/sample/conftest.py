"""The sample, built once for all tests of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from delegation_desk.store.workspace import Workspace


@pytest.fixture(scope="session")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = Workspace.open(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample"))))
    yield workspace
    workspace.close()


@pytest.fixture
def session(sample: Workspace) -> Iterator[Session]:
    with sample.read() as session:
        yield session
