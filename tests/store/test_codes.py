from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import plain_code
from delegation_desk.model.places import PlaceDraft, PlaceKind
from delegation_desk.model.record import now
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.codes import LONGEST, dated_code, free_code, undated_code
from delegation_desk.store.records import add, move_to_bin
from delegation_desk.store.workspace import Workspace

PLACES = {"Leipzig": "莱比锡", "Nanjing": "南京", "Jining": "济宁", "Frankfurt am Main": "", "Frankfurt": ""}


@pytest.fixture
def known(workspace: Workspace) -> Workspace:
    """A workspace with some places, Leipzig being home."""

    def fill(session: Session) -> None:
        made = [
            add(session, PlaceDraft(name=LocalText.of(de=name, zh=chinese)))
            for name, chinese in PLACES.items()
        ]
        add(session, PlaceDraft(name=LocalText.of("Messe"), kind=PlaceKind.VENUE))
        add(session, WorkspaceSettingsDraft(home_place_id=made[0].id))

    workspace.write("New", fill)
    return workspace


@pytest.mark.parametrize(
    ("title", "code"),
    [
        (LocalText.of("Delegationsreise nach Nanjing und Jining"), "2027-nanjing-jining"),
        (LocalText.of("Jining und Nanjing"), "2027-jining-nanjing"),
        (LocalText.of("Leipzig in Nanjing"), "2027-nanjing"),
        (LocalText.of("Unternehmen in Leipzig"), "2027-unternehmen-leipzig"),
        (LocalText.of("Besuch der Messe Halle"), "2027-messe-halle"),
        (LocalText.of("Frankfurt am Main"), "2027-frankfurt-am-main"),
        (LocalText.of("Äpfel–Öl/Süßes"), "2027-aepfel-oel-suesses"),
        (LocalText.of(zh="莱比锡代表团访问南京"), "2027-nanjing"),
        (LocalText.of(zh="代表团", en="Envoys"), "2027-envoys"),
        (LocalText.of(zh="代表团"), ""),
        (LocalText.of("Besuch"), ""),
        (LocalText(), ""),
    ],
)
def test_the_code_says_the_year_and_where_to(known: Workspace, title: LocalText, code: str) -> None:
    with known.read() as session:
        assert dated_code(session, Visit, title, year=2027) == code


def test_the_year_is_the_one_given_or_said_or_this(known: Workspace) -> None:
    with known.read() as session:
        assert dated_code(session, Visit, LocalText.of("Nanjing 2029"), year=2027) == "2027-nanjing"
        assert dated_code(session, Visit, LocalText.of("Nanjing 2029")) == "2029-nanjing"
        assert dated_code(session, Visit, LocalText.of("Messe 2029"), before="mou") == "mou-2029-messe"
        assert dated_code(session, Visit, LocalText.of("Nanjing")) == f"{now().year}-nanjing"


def test_without_a_year_the_own_place_counts_too(known: Workspace) -> None:
    with known.read() as session:
        assert undated_code(session, Visit, LocalText.of("Leipzig – Nanjing")) == "leipzig-nanjing"
        assert undated_code(session, Visit, LocalText.of("Leipzig"), before="policy") == "policy-leipzig"


def test_a_code_that_is_taken_gets_a_number_even_for_one_in_the_bin(workspace: Workspace) -> None:
    def fill(session: Session) -> None:
        drafts = (VisitDraft(code=f"2027-nanjing{more}", title=LocalText.of("x")) for more in ("", "-2"))
        _first, second = [add(session, draft).id for draft in drafts]
        move_to_bin(session, Visit, second)

    workspace.write("New", fill)
    with workspace.read() as session:
        assert free_code(session, Visit, "2027-nanjing") == "2027-nanjing-3"
        assert free_code(session, Visit, "2027-jining") == "2027-jining"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing is written
@given(st.text(max_size=200), st.integers(1990, 2100))
def test_every_proposal_is_a_code(workspace: Workspace, title: str, year: int) -> None:
    with workspace.read() as session:
        for code in (
            dated_code(session, Visit, LocalText.of(title), before="mou", year=year),
            undated_code(session, Visit, LocalText.of(title)),
        ):
            assert not code or (plain_code(code) == code and len(code) <= LONGEST)
