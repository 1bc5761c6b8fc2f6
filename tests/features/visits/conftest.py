"""The visit that the tests look at, and the sample."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.features.visits.case import Case, fill

from delegation_desk.core.language import N_
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def case(workspace: Workspace) -> Case:
    return workspace.write(N_("Add visit"), fill)


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Workspace]:
    """The sample, to be read."""
    workspace = Workspace.open(sample_file, write=False)
    yield workspace
    workspace.close()
