"""The start page tells which policies are to be looked at again, and that a visit has no programme yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session
from tests.driving import Hand

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features.today.reviews import reviews
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import Claim, ClaimDraft, Edition, EditionDraft, SectionDraft
from delegation_desk.model.visits import VisitDraft
from delegation_desk.store.records import add, edit
from delegation_desk.store.today import today


def scene(session: Session) -> Any:
    """A policy with two claims: one to be checked long ago, one a year from now."""
    day = today(session)
    policy = add(session, PolicyDraft(code="policy-x", title=LocalText.of("Standort Musterstadt")))
    edition = add(session, EditionDraft(policy_id=policy.id))
    section = add(session, SectionDraft(edition_id=edition.id, title=LocalText.of("Lage")))
    dated = [
        ClaimDraft(
            section_id=section.id, statement=LocalText.of(f"Angabe {number}"), review_on=review, order=number
        )
        for number, review in enumerate((day - timedelta(20), day + timedelta(300)))
    ]
    claim = [add(session, draft) for draft in dated][-1]
    visit = VisitDraft(code="2030-x", title=LocalText.of("Reise"), starts_on=PartialDate(2030, 4, 1))
    add(session, visit)
    return policy, edition, claim


def test_an_overdue_claim_is_told_on_the_start_page(newcomer: Hand) -> None:
    policy, _edition, claim = newcomer.desk.commit("Add", scene)
    newcomer.go("Today")
    assert "To be checked" in newcomer.words()
    assert "Edition 1 · 1 claim to be checked" in newcomer.words()
    (line,) = newcomer.ask(lambda s: reviews(s, today(s)))
    assert (line.id, line.late) == (policy.id, True)
    newcomer.desk.commit("Edit", lambda s: edit(s, Claim, claim.id, review_on=today(s)))
    assert "Edition 1 · 2 claims to be checked" in newcomer.words()


def test_without_a_day_set_the_rulebook_gives_it(newcomer: Hand) -> None:
    _policy, _edition, claim = newcomer.desk.commit("Add", scene)
    old = {"review_on": None, "as_of": PartialDate(2019)}
    newcomer.desk.commit("Edit", lambda s: edit(s, Claim, claim.id, **old))
    (line,) = newcomer.ask(lambda s: reviews(s, today(s)))
    assert (line.below, line.day) == ("Edition 1 · 2 claims to be checked", date(2020, 12, 31))


def test_a_published_edition_that_runs_out_is_told(newcomer: Hand) -> None:
    _policy, edition, _claim = newcomer.desk.commit("Add", scene)

    def run_out(session: Session) -> None:
        row = session.get_one(Edition, edition.id)
        row.status, row.valid_until = type(row.status).PUBLISHED, PartialDate.of(today(session))

    newcomer.desk.commit("Edit", run_out)
    newcomer.go("Today")
    assert "Edition 1 · valid until then" in newcomer.words()


def test_a_visit_without_a_programme_is_not_called_confirmed(newcomer: Hand) -> None:
    newcomer.desk.commit("Add", scene)
    newcomer.go("Today")
    assert "This visit has no programme yet." in newcomer.words()
    assert "Every programme item is confirmed." not in newcomer.words()
