"""The sample, built once for all tests of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from delegation_desk.sample import create_sample
from delegation_desk.store.workspace import Workspace


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("sample") / "sample.desk"
    workspace = create_sample(path, "tests")
    yield workspace
    workspace.close()


@pytest.fixture
def session(sample: Workspace) -> Iterator[Session]:
    with sample.read() as session:
        yield session
