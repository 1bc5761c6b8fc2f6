"""What is typed finds what is meant, in three languages, and never is an error."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select
from tests.store.values import one_of_each

from delegation_desk.core.errors import Invalid
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Gender, Person, PersonDraft
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.record import Record
from delegation_desk.model.schema import TABLES
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.index_check import index_findings
from delegation_desk.store.listing import ids
from delegation_desk.store.records import add, edit, move_to_bin, remove, restore
from delegation_desk.store.search import count_whole, matching, search, search_whole
from delegation_desk.store.search_index import SearchRow, rebuild_index
from delegation_desk.store.workspace import Workspace

HOSTILE = "\"'()*:^-+~{}[]<>&|\\/%_;,.!?#@$ \t\n\x00\x1f\u202e\u200b\ufeff\ud800ANDORNT南京üß"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    def scene(session: Session) -> None:
        for family, first, native, note in (
            ("Müller", "Jürgen", "", "Groß im Geschäft"),
            ("Mueller", "Anna", "", ""),
            ("Chen", "Lei", "陈", "南京市副市长，负责对外经济"),
            ("Wang", "Min", "王", "江苏省南通市"),
            ("Đorđević", "Zoë", "", "a.b-c@example.org"),
        ):
            add(
                session,
                PersonDraft(family_name=family, given_name=first, native_family_name=native, note=note),
            )
        title = LocalText.of("Leipzig in Nanjing", zh="莱比锡访问南京", en="Leipzig visits Nanjing")
        add(session, VisitDraft(code="2019-nanjing", title=title, purpose=LocalText.of("Straße <b>fett</b>")))

    with Workspace.create(tmp_path_factory.mktemp("search") / "search.desk") as workspace:
        workspace.write("Scene", scene)
        yield workspace


def found(workspace: Workspace, typed: str, *tables: str) -> set[str]:
    with workspace.read() as session:
        return {hit.heading for hit in search(session, typed, tables=tables)}


MUELLERS = {"Jürgen Müller", "Anna Mueller"}
VISIT = {"Leipzig in Nanjing"}


@pytest.mark.parametrize(
    ("typed", "headings"),
    [
        ("Müller", MUELLERS),
        ("mueller", MUELLERS),
        ("muller", {"Jürgen Müller"}),
        ("müll", MUELLERS),
        ("MÜLLER jürgen", {"Jürgen Müller"}),
        ("juergen", {"Jürgen Müller"}),
        ("gross", {"Jürgen Müller"}),
        ("groß geschäft", {"Jürgen Müller"}),
        ("strasse", VISIT),
        ("STRASSE fett", VISIT),
        ("dordevic", {"Zoë Đorđević"}),
        ("zoe", {"Zoë Đorđević"}),
        ("a.b-c@example", {"Zoë Đorđević"}),
        ("陈", {"Lei Chen"}),
        ("南", VISIT | {"Lei Chen", "Min Wang"}),
        ("南京", VISIT | {"Lei Chen"}),
        ("京南", set()),
        ("对外经济", {"Lei Chen"}),
        ("副市长 chen", {"Lei Chen"}),
        ("Nanjing南京", VISIT),
        ("leip nanj", VISIT),
        ("leipzig muller", set()),
        ("2019-nanjing", VISIT),
        ("eipzig", VISIT),
        ("leip anjin", VISIT),
        ("ei", set()),
        ("", set()),
        (" \"'*-", set()),
    ],
)
def test_found(kept: Workspace, typed: str, headings: set[str]) -> None:
    assert found(kept, typed) == headings


def test_within_some_tables(kept: Workspace) -> None:
    assert found(kept, "南京", "visit") == VISIT
    assert found(kept, "南京", "visit", "person") == VISIT | {"Lei Chen"}
    assert found(kept, "南京", "place") == set()


def test_limited_to_the_best(kept: Workspace) -> None:
    with kept.read() as session:
        assert len(search(session, "南", limit=2)) == 2


@settings(max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60) | st.text(st.sampled_from(HOSTILE), max_size=60))
@example(typed="NEAR(a b, 2)")
@example(typed="words : x")
@example(typed="^a")
@example(typed='"' * 9)
@example(typed="(" * 400)
@example(typed="a " * 60_000)
@example(typed="南" * 100_000)
def test_nothing_typed_is_an_error(kept: Workspace, typed: str) -> None:
    with kept.read() as session:
        hits = search(session, typed)
        listed = ids(session, Person, typed)
        chosen = session.exec(select(Person.id).where(matching(typed, Person))).all()
    # The search also looks inside words, lists do not.
    assert {hit.row_id for hit in hits if hit.table_name == "person"} >= set(chosen)
    assert not typed.strip() or set(listed) == set(chosen)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=30)
)
@example(text="ﬁ ½ ǰ İstanbul ΑΣ 〇々 ﷺ")
def test_every_word_of_any_text_finds_its_record(workspace: Workspace, text: str) -> None:
    def scene(session: Session) -> Person:
        made: Person = add(session, PersonDraft(family_name="x", note=text))
        return made

    person = workspace.write("Add", scene)
    with workspace.read() as session:
        for word in text.split():
            hits = {hit.row_id for hit in search(session, word, limit=100_000)}
            assert person.id in hits or not any(letter.isalnum() for letter in word)


# --- what is called so comes first


@pytest.fixture
def crowded(workspace: Workspace) -> Workspace:
    """A place among many that only mention it."""

    def scene(session: Session) -> None:
        for number in range(30):
            note = LocalText.of(f"Nach Nanjing und zurück, {number}", zh="南京")
            add(session, PlaceDraft(name=LocalText.of(f"Ort {number}"), profile=note))
        add(session, PlaceDraft(name=LocalText.of("Flughafen Nanjing", en="Nanjing Airport", zh="南京机场")))
        add(session, PlaceDraft(name=LocalText.of("Nanjing", zh="南京"), profile=LocalText.of("Lang " * 500)))
        title = LocalText.of("Reise nach Jiangsu", en="Nanjing and Jining", zh="南京和济宁")
        add(session, VisitDraft(code="2019-x", title=title, purpose=LocalText.of("Wort " * 500)))
        for family, called, native, remark in (
            ("Fan", "Guowei", "范", "林"),
            ("Lin", "Yahui", "林", "x " * 300),
        ):
            add(session, PersonDraft(family_name=family, given_name=called, native_family_name=native,
                                     native_given_name="雅慧", note=remark))  # fmt: skip

    workspace.write("Scene", scene)
    return workspace


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nanjing", ["Nanjing", "Flughafen Nanjing", "Reise nach Jiangsu"]),
        ("南京", ["Nanjing", "Flughafen Nanjing", "Reise nach Jiangsu"]),
        ("nanj", ["Flughafen Nanjing", "Nanjing", "Reise nach Jiangsu"]),
        ("airport", ["Flughafen Nanjing"]),
        ("flughafen nanjing", ["Flughafen Nanjing"]),
        ("2019-x", ["Reise nach Jiangsu"]),
        ("林", ["Yahui Lin", "Guowei Fan"]),
        ("林雅慧", ["Yahui Lin"]),
        ("lin yahui", ["Yahui Lin"]),
        ("yahui", ["Yahui Lin"]),
    ],
)
def test_what_is_called_so_comes_first(crowded: Workspace, typed: str, first: list[str]) -> None:
    with crowded.read() as session:
        hits = [hit.heading for hit in search_whole(session, typed, 12, SHOWN)]
        alone = [hit.heading for hit in search(session, typed, 12)]
    assert hits[: len(first)] == first
    assert alone[: len(first)] == first


def test_an_umlaut_counts_in_every_spelling_of_a_name(workspace: Workspace) -> None:
    def scene(session: Session) -> None:
        add(session, PersonDraft(family_name="Aalt", note="Müller Mueller Muller"))
        add(session, PersonDraft(family_name="Müller", note="x " * 300))

    workspace.write("Scene", scene)
    for typed in ("Müller", "mueller", "muller", "MÜLL"):
        with workspace.read() as session:
            assert [hit.heading for hit in search(session, typed)] == ["Müller", "Aalt"]


def test_a_new_name_counts_at_once_and_what_is_thrown_away_not_at_all(crowded: Workspace) -> None:
    with crowded.read() as session:
        place = next(hit for hit in search_whole(session, "nanjing", 1, SHOWN))
    name = LocalText.of("Suzhou", zh="苏州")
    crowded.write("Edit", lambda session: edit(session, Place, place.row_id, name=name))
    with crowded.read() as session:
        assert search_whole(session, "苏州", 12, SHOWN)[0].row_id == place.row_id
        assert search_whole(session, "nanjing", 1, SHOWN)[0].heading == "Flughafen Nanjing"
    crowded.write("Bin", lambda session: move_to_bin(session, Place, place.row_id))
    with crowded.read() as session:
        assert search_whole(session, "苏州", 12, SHOWN) == []


def test_the_number_says_how_many_there_are_in_all(crowded: Workspace) -> None:
    with crowded.read() as session:
        for typed in ("nanjing", "南京", "anjing"):
            assert len(search_whole(session, typed, 1000, SHOWN)) == 33
            assert count_whole(session, typed, SHOWN) == (33, True)
        assert count_whole(session, "'-", SHOWN) == (0, True)


def test_a_part_counts_as_what_shows_it(workspace: Workspace) -> None:
    scene = workspace.write("Scene", one_of_each)
    word = LocalText.of("chemiedreieck")
    for table in ("talking_point", "programme_item", "section", "position"):
        row = scene[table]
        name = next(name for name in written(type(row)) if name in ("text", "title"))
        workspace.write("Plant", partial(plant_whole, row=row, name=name, text=word))
    with workspace.read() as session:
        homes = {(hit.table_name, hit.row_id) for hit in search_whole(session, "chemiedreieck", 50, SHOWN)}
        assert count_whole(session, "chemiedreieck", SHOWN) == (len(homes), True)
    assert {table for table, _id in homes} == {"programme_item", "policy", "person"}
    workspace.write("Bin", lambda session: move_to_bin(session, Person, scene["person"].id))
    with workspace.read() as session:
        assert count_whole(session, "chemiedreieck", SHOWN) == (2, True)


def plant_whole(session: Session, row: Record, name: str, text: LocalText) -> None:
    edit(session, type(row), row.id, **{name: text})


# --- the index follows


def test_the_index_follows_every_change(workspace: Workspace) -> None:
    visit: Visit = workspace.write("Add", lambda s: add(s, VisitDraft(code="a", title=LocalText.of("Alt"))))
    workspace.write("Edit", lambda s: edit(s, Visit, visit.id, title=LocalText.of("Neu")))
    assert (found(workspace, "alt"), found(workspace, "neu")) == (set(), {"Neu"})
    workspace.undo()
    assert (found(workspace, "alt"), found(workspace, "neu")) == ({"Alt"}, set())
    workspace.write("Bin", lambda s: move_to_bin(s, Visit, visit.id))
    assert found(workspace, "alt") == set()
    workspace.write("Restore", lambda s: restore(s, Visit, visit.id))
    assert found(workspace, "alt") == {"Alt"}
    workspace.write("Remove", lambda s: remove(s, Visit, visit.id))
    assert found(workspace, "alt") == set()
    workspace.undo()
    assert found(workspace, "alt") == {"Alt"}


def test_the_heading_follows_fields_that_are_not_searched(workspace: Workspace) -> None:
    draft = PersonDraft(family_name="Muster", given_name="Eva", gender=Gender.FEMALE)
    person: Person = workspace.write("Add", lambda s: add(s, draft))
    workspace.write("Edit", lambda s: edit(s, Person, person.id, academic_title="Dr."))
    with workspace.read() as session:
        heading = session.get_one(Person, person.id).heading()
    assert found(workspace, "muster") == {heading}


def test_rebuilding_mends_the_index_and_changes_nothing_else(workspace: Workspace) -> None:
    def scene(session: Session) -> None:
        for name in ("Nanjing", "Jining", "Leipzig"):
            add(session, PlaceDraft(name=LocalText.of(name, zh="城市")))

    workspace.write("Scene", scene)

    def damage(session: Session) -> None:
        session.connection().exec_driver_sql("UPDATE search_row SET words = 'wrong', heading = 'wrong'")

    workspace.write("Damage", damage)
    with workspace.read() as session:
        assert len(list(index_findings(session))) == 6
    assert workspace.write("Rebuild", rebuild_index) == 3
    with workspace.read() as session:
        assert list(index_findings(session)) == []
        assert len(session.exec(select(Place)).all()) == len(session.exec(select(SearchRow)).all())
    assert found(workspace, "城市") == {"Nanjing", "Jining", "Leipzig"}


def test_files_of_before_that_know_one_name_only_are_not_faulty(workspace: Workspace) -> None:
    workspace.write("Add", lambda s: add(s, PlaceDraft(name=LocalText.of("Nanjing", zh="南京"))))
    old = "UPDATE search_row SET sort = 'nanjing'"
    workspace.write("Old", lambda session: session.connection().exec_driver_sql(old).rowcount)
    with workspace.read() as session:
        assert list(index_findings(session)) == []
        assert [hit.heading for hit in search(session, "南京")] == ["Nanjing"]


# --- every text that a person writes is found

# The records that have a page of their own.
SHOWN = frozenset({
    "visit", "programme_item", "agreement", "policy", "person", "organisation", "place", "partnership",
    "outcome", "correspondence", "gift", "task",
})  # fmt: skip
# They have no parent with a page: the settings and the register of documents.
APART = {"workspace_settings", "issued_document"}
# Chosen or reckoned, not written: codes of languages, currencies and zones, keys, units, digests.
NOT_WRITTEN = {
    "accent", "content_hash", "currency", "document_hash", "ends_zone", "holidays", "icon", "key", "language",
    "languages", "media_type", "office", "prevailing", "sha256", "sort_name", "starts_zone", "unit", "zone",
}  # fmt: skip
CODES = {"code", "country"}
# They belong to whatever they point to, and need not point to anything.
LOOSE = {"attachment": "visit", "contact_point": "person"}


def written(record: type[Record]) -> list[str]:
    """The fields of a table that hold texts of a person's own."""
    kinds = (str, LocalText, list[str])
    fields = record.draft.model_fields.items()
    return [name for name, field in fields if field.annotation in kinds and name not in NOT_WRITTEN]


def plant(session: Session, row: Record, name: str, word: str) -> str:
    """Write a word into a field, in the form that the field asks for; what to search for then."""
    if type(row).draft.model_fields[name].annotation is LocalText:
        edit(session, type(row), row.id, **{name: LocalText.of(de=f"Ein {word} liegt hier")})
        return word
    forms = {word: word, f"{word}@amt.example": word, f"www.{word}.example": word, "+49 76 54321": "76 54321"}
    for text, sought in forms.items():
        try:
            edit(session, type(row), row.id, **{name: text})
        except Invalid:
            continue
        return sought
    raise AssertionError(name)


@pytest.mark.parametrize("table", [each for each in TABLES if each not in APART])
def test_a_word_in_any_text_leads_to_the_record_that_shows_it(workspace: Workspace, table: str) -> None:
    scene = workspace.write("Scene", one_of_each)
    made = scene[table]
    record = type(made)
    if table in LOOSE:
        workspace.write(
            "Tie", lambda s: edit(s, record, made.id, **{f"{LOOSE[table]}_id": scene[LOOSE[table]].id})
        )
    assert set(written(record)) <= set(record.searched)
    for name in set(written(record)) - CODES:
        word = f"chemie{name.replace('_', '')}dreieck"
        word = workspace.write("Plant", partial(plant, row=made, name=name, word=word))
        with workspace.read() as session:
            hits = search_whole(session, word, 5, SHOWN)
            inside = search_whole(session, word[2:], 5, SHOWN)
        assert len(hits) == 1, name
        assert hits == inside
        assert hits[0].table_name in SHOWN
        assert hits[0].heading
        assert hits[0].part == ("" if table in SHOWN else table)
