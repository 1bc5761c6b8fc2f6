"""The commands that all others are made of: what they accept, settle and refuse."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlmodel import Session

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.meetings import MeetingDraft
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import EditionDraft
from delegation_desk.model.visits import ProgrammeItemDraft, Visit, VisitDraft, VisitStatus
from delegation_desk.store.records import add, checked, edit, load, unique_groups
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> Visit:
    draft = VisitDraft(code="2019-nanjing", title=LocalText.of("Leipzig in Nanjing"))
    made: Visit = workspace.write("Add", lambda s: add(s, draft))
    return made


def changed(workspace: Workspace, visit: Visit, **values: Any) -> Visit:
    return workspace.write("Edit", lambda s: edit(s, Visit, visit.id, **values))


def faults(workspace: Workspace, visit: Visit, **values: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        changed(workspace, visit, **values)
    return refused.value.fields


def test_values_are_settled_as_the_form_means_them(workspace: Workspace, visit: Visit) -> None:
    row = changed(
        workspace, visit, starts_on="2019-06", estimate="12.5", currency=" CNY ", status="confirmed"
    )
    assert (row.starts_on, row.estimate, row.currency) == (PartialDate(2019, 6), Decimal("12.5"), "CNY")
    assert changed(workspace, visit, status="confirmed").status is VisitStatus.CONFIRMED


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"code": "A B"}, {"code"}),
        ({"title": LocalText()}, {"title"}),
        ({"estimate": "-1", "currency": "EURO"}, {"estimate", "currency"}),
        ({"estimate": "viel"}, {"estimate"}),
        ({"status": "unknown"}, {"status"}),
        ({"starts_on": "2019-07", "ends_on": "2019-06"}, {""}),
        ({"starts_on": "yesterday"}, {"starts_on"}),
        ({"home_place_id": "no id"}, {"home_place_id"}),
        ({"no_such_field": 1}, {"no_such_field"}),
        ({"file_reference": "a\ud800"}, {"file_reference"}),
        ({"file_reference": "a\x00"}, {"file_reference"}),
        ({"title": LocalText.of("a\udfff")}, {"title"}),
        ({"purpose": LocalText.of("ok", zh="a\x00")}, {"purpose"}),
    ],
)
def test_refused_with_a_sentence_for_each_field(
    workspace: Workspace, visit: Visit, values: dict[str, Any], fields: set[str]
) -> None:
    told = faults(workspace, visit, **values)
    assert set(told) == fields
    assert all(sentence.endswith(".") and "validation" not in sentence for sentence in told.values())
    with workspace.read() as session:
        assert load(session, Visit, visit.id).revision == 1


def test_a_title_left_out_is_refused_like_an_empty_one() -> None:
    with pytest.raises(Invalid) as refused:
        checked(VisitDraft, {"code": "a"})
    assert set(refused.value.fields) == {"title"}


def test_text_that_cannot_be_kept_is_refused_when_adding(workspace: Workspace) -> None:
    with pytest.raises(Invalid) as refused:
        workspace.write("Add", lambda s: add(s, PersonDraft(family_name="x", note="\x00")))
    assert set(refused.value.fields) == {"note"}


def test_control_characters_and_odd_signs_are_kept_as_they_are(workspace: Workspace) -> None:
    odd = "a\x01\x1f\u202e<b>&amp;</b>\ufeff\U0010ffff\r\n\tz"
    person: Person = workspace.write("Add", lambda s: add(s, PersonDraft(family_name="x", note=odd)))
    with workspace.read() as session:
        assert load(session, Person, person.id).note == odd


# --- faults that were there before: rules become stricter, and old records must stay open to work on


@pytest.fixture
def old(workspace: Workspace, visit: Visit) -> Visit:
    """A visit with a code and dates that today's rules refuse."""

    def damage(session: Session) -> None:
        row = load(session, Visit, visit.id)
        row.code, row.starts_on, row.ends_on = "Old Code", PartialDate(2020), PartialDate(2019)

    workspace.write("Before the rules", damage)
    return visit


def test_old_faults_do_not_stand_in_the_way(workspace: Workspace, old: Visit) -> None:
    row = changed(workspace, old, estimate="12.5", currency=" CNY ", actual="3")
    assert (row.estimate, row.currency, row.actual, row.code) == (
        Decimal("12.5"),
        "CNY",
        Decimal(3),
        "Old Code",
    )


def test_a_new_fault_is_refused_all_the_same(workspace: Workspace, old: Visit) -> None:
    assert set(faults(workspace, old, estimate="-1")) == {"estimate"}
    assert set(faults(workspace, old, code="Worse Code")) == {"code"}


def test_old_faults_can_be_mended_one_by_one(workspace: Workspace, old: Visit) -> None:
    changed(workspace, old, code="good-code")
    row = changed(workspace, old, ends_on="2021-05")
    assert (row.code, row.ends_on) == ("good-code", PartialDate(2021, 5))
    assert set(faults(workspace, old, ends_on="2018")) == {""}


def test_an_old_fault_of_the_whole_record_does_not_stand_in_the_way(workspace: Workspace, old: Visit) -> None:
    changed(workspace, old, code="good-code")
    assert changed(workspace, old, file_reference="A").file_reference == "A"


# --- what is gone, and what may be there only once


def test_a_record_that_is_gone_is_refused(workspace: Workspace, visit: Visit) -> None:
    workspace.undo()
    with pytest.raises(Refused, match="no longer exists"):
        changed(workspace, visit, file_reference="A")


def test_a_code_belongs_to_one_record(workspace: Workspace, visit: Visit) -> None:
    other: Visit = workspace.write("Add", lambda s: add(s, VisitDraft(code="b", title=LocalText.of("B"))))
    assert faults(workspace, other, code="2019-nanjing") == {
        "code": "“2019-nanjing” belongs to “Leipzig in Nanjing” already."
    }
    assert changed(workspace, other, code="b").revision == 1


def test_values_that_are_unique_together_are_refused_at_their_field(workspace: Workspace) -> None:
    def scene(session: Session) -> Any:
        policy = add(session, PolicyDraft(code="policy", title=LocalText.of("Förderung")))
        session.flush()
        add(session, EditionDraft(policy_id=policy.id, number=1))
        return policy.id

    policy_id = workspace.write("Add", scene)
    with pytest.raises(Invalid) as refused:
        workspace.write("Add", lambda s: add(s, EditionDraft(policy_id=policy_id, number=1)))
    assert set(refused.value.fields) == {"number"}


def test_one_sheet_for_each_item(workspace: Workspace, visit: Visit) -> None:
    def scene(session: Session) -> Any:
        item = add(session, ProgrammeItemDraft(visit_id=visit.id, title=LocalText.of("Gespräch")))
        session.flush()
        add(session, MeetingDraft(item_id=item.id))
        return item.id

    item_id = workspace.write("Add", scene)
    with pytest.raises(Invalid) as refused:
        workspace.write("Add", lambda s: add(s, MeetingDraft(item_id=item_id)))
    assert set(refused.value.fields) == {"item_id"}


def test_what_is_unique_is_read_from_the_tables() -> None:
    assert unique_groups(Visit) == (("code",),)
    assert unique_groups(EditionDraft.record) == (("policy_id", "number"),)


def test_a_record_may_take_its_id_along(workspace: Workspace) -> None:
    draft = PersonDraft(family_name="Muster")
    person: Person = workspace.write("Add", lambda s: add(s, draft, tags=["demo"]))
    assert (person.invented, person.sort_name != "") == (True, True)
    with workspace.read() as session, pytest.raises(Refused):
        load(session, Person, uuid4())
