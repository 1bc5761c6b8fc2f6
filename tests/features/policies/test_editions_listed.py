"""The list of editions in an imprint: territories by their names, the sign where something is invented."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.features.policies.document import make_policy
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(sample_file, write=False)
    yield workspace
    workspace.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_city_beside_a_district_of_its_name_says_so(sample: Workspace, language: Language) -> None:
    with sample.read() as session:
        content = make_policy(session, "policy-landkreis-leipzig", 1, language).content
    found = PdfReader(io.BytesIO(content)).pages
    texts = [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in found]
    city, district, edition, head = {
        "de": ("Stadt Leipzig", "Landkreis Leipzig", "1, Juni 2019 ◊", "Ausgaben"),
        "en": ("City of Leipzig", "District of Leipzig", "1, June 2019 ◊", "Editions"),
        "zh": ("莱比锡市", "莱比锡县", "第1版，2019年6月 ◊", "版本"),
    }[language]
    imprint = next(text for text in texts if text.count(edition) >= 2)
    listed = imprint.partition(head)[2]
    for name in (city, district):
        assert f"{name} {edition}" in listed
        assert f"{name} ◊" not in listed
