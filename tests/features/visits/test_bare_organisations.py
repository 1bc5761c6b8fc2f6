"""Bodies of which nothing is held but the name have no sheet of their own: a line names them together."""

from __future__ import annotations

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.places import Organisation, OrganisationDraft, OrganisationKind
from delegation_desk.model.visit_parts import VisitPartyDraft
from delegation_desk.model.visits import Visit
from delegation_desk.model.words import Audience
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace


def _fill(session: Session, *known: str) -> None:
    """A visit hosted by three bodies; of those `known` there is more than the name."""
    fill_small(session)
    visit = session.exec(select(Visit)).one()
    for name in ("Turmwerk", "Seidenhof", "Hafenrat"):
        phone = "+86 25 1234" if name in known else ""
        draft = OrganisationDraft(name=LocalText.of(name), kind=OrganisationKind.OTHER, phone=phone)
        made = records.add(session, draft)
        records.add(session, VisitPartyDraft(visit_id=visit.id, organisation_id=made.id))
    bureau = next(
        each for each in session.exec(select(Organisation)).all() if str(each.name) == "Handelsamt Suzhou"
    )
    records.edit(session, Organisation, bureau.id, kind=OrganisationKind.OTHER, place_id=None)


def _text(workspace: Workspace, edition: Audience, language: Language = "en") -> str:
    found = pages(make_pack(workspace, CODE, edition, language).content)
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Nothing more is held of: Seidenhof, Hafenrat, Handelsamt Suzhou."),
        ("de", "Nichts Weiteres liegt vor zu: Seidenhof, Hafenrat, Handelsamt Suzhou."),
        ("zh", "以下机构暂无更多资料：Seidenhof〔德文〕、Hafenrat〔德文〕、Handelsamt Suzhou〔德文〕。"),
    ],
)
def test_those_without_more_than_a_name_stand_in_a_line(
    workspace: Workspace, language: Language, line: str
) -> None:
    workspace.write(N_("Add visit"), lambda session: _fill(session, "Turmwerk"))
    assert line in _text(workspace, Audience.INTERNAL, language)
    assert line not in _text(workspace, Audience.DELEGATION, language)


def test_without_anything_to_tell_there_is_no_such_page(workspace: Workspace) -> None:
    workspace.write(N_("Add visit"), _fill)
    text = _text(workspace, Audience.INTERNAL)
    assert "Organisations" not in text
    assert "Nothing more is held of" not in text
