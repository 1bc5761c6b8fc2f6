"""What a visit is for is printed whole, however long somebody wrote it."""

from __future__ import annotations

import pytest
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.visits import Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

SENTENCE = "Wir reisen nach Taiyuan, um Betriebe zu besuchen und Fachleute zu treffen. "


@pytest.mark.parametrize("times", [2, 8, 60])
@pytest.mark.parametrize("edition", list(Audience))
def test_the_last_words_of_the_purpose_are_printed(
    workspace: Workspace, edition: Audience, times: int
) -> None:
    visit = workspace.write(N_("Add visit"), fill_small)
    purpose = LocalText.of(SENTENCE * times + "Das ist alles.")
    workspace.write(N_("Edit visit"), lambda session: edit(session, Visit, visit, purpose=purpose))
    text = pages(make_pack(workspace, CODE, edition, "de").content)
    assert any("Das ist alles." in page for page in text)
    glance = [page for page in text if "Auf einen Blick" in page and "Inhalt" not in page]
    assert len(glance) == 1
