"""What several pages say of one thing they say alike, and what is invented bears its sign on each of them."""

from __future__ import annotations

import re

import pytest
from tests.features.visits.reading import pages

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.words import Audience
from delegation_desk.store.workspace import Workspace

_VISIT = "2019-nanjing-jining"


def flat(text: str) -> str:
    return " ".join(text.split())


def report(sample: Workspace, language: Language = "en") -> list[str]:
    return [flat(page) for page in pages(make_report(sample, _VISIT, language).content)]


def pack(sample: Workspace, edition: Audience = Audience.INTERNAL, language: Language = "en") -> list[str]:
    return [flat(page) for page in pages(make_pack(sample, _VISIT, edition, language).content)]


# The report


@pytest.mark.parametrize(
    ("language", "marked", "known"),
    [
        (
            "de",
            ("Gespräche geführt ◊", "Aufgaben offen ◊"),
            ("Profile übergeben", "Vereinbarung unterzeichnet"),
        ),
        ("en", ("meetings held ◊", "tasks open ◊"), ("profiles handed over", "agreement signed")),
        ("zh", ("场） ◊",), ()),
    ],
)
def test_a_figure_that_counts_only_what_is_invented_says_so(
    sample: Workspace, language: Language, marked: tuple[str, ...], known: tuple[str, ...]
) -> None:
    first = report(sample, language)[0]
    for words in marked:
        assert words in first
    for words in known:
        assert words in first
        assert f"{words} ◊" not in first


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_accompanies_them_with_an_office_is_named(sample: Workspace, language: Language) -> None:
    first = report(sample, language)[0]
    for words in ("Vollrath", "Wittig"):
        assert words in first
    assert not re.search("accompanying|Begleitperson|随行人员", first)


def test_days_off_are_explained_where_they_were_put_off(sample: Workspace) -> None:
    found = report(sample)
    steps = next(page for page in found if "Next steps" in page)
    follow = next(page for page in found if "What is to follow" in page)
    rule = "No working day: 14 July 2019 and 31 August 2019. What is due then is followed up"
    assert rule in follow
    assert rule not in steps
    listed = follow.partition(rule)[0]
    assert "14 July 2019" not in listed
    assert listed.count("15 July 2019") == 4  # as the tasks say
    assert "2 September 2019" in listed


@pytest.mark.parametrize(
    ("language", "consent", "sums"),
    [
        ("de", "Zustimmung vom 03.07.2019; bleibt im Neuen Rathaus", ("60,00 €", "22,00 €", "35,00 €")),
        ("en", "Zustimmung vom 03.07.2019; bleibt im Neuen Rathaus", ("€60.00", "€22.00", "€35.00")),
    ],
)
def test_the_register_of_gifts_tells_who_consented(
    sample: Workspace, language: Language, consent: str, sums: tuple[str, ...]
) -> None:
    page = next(page for page in report(sample, language) if consent.partition(";")[0] in page)
    assert consent in page
    for each in sums:
        assert each in page


@pytest.mark.parametrize(
    ("language", "orders"),
    [
        ("de", ("Wiedervorlage 15. Juli 2019", "Zu den Akten", "Zeichnung")),
        ("en", ("To be followed up by 15 July 2019", "To the file", "Initials")),
        ("zh", ("于2019年7月15日复查", "归档", "签字")),
    ],
)
def test_the_report_ends_with_the_orders_of_a_note_for_the_file(
    sample: Workspace, language: Language, orders: tuple[str, ...]
) -> None:
    last = report(sample, language)[-1]
    for order in orders:
        assert order in last


def test_how_sure_a_link_is_is_said_in_the_words_of_the_trade(sample: Workspace) -> None:
    english, german = " ".join(report(sample)), " ".join(report(sample, "de"))
    assert "contributed to" in english
    assert "contributed to by" not in english
    assert "beigetragen zu" in german
    assert "begünstigt" not in german


# The pack


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_objective_bears_its_sign_at_a_glance_too(sample: Workspace, language: Language) -> None:
    head = {"de": "Auf einen Blick", "en": "At a glance", "zh": "概览"}[language]
    glance = next(page for page in pack(sample, language=language)[2:] if head in page)
    objectives = glance.partition({"de": "Ziele", "en": "Objectives", "zh": "目标"}[language])[2]
    assert objectives.count("◊") >= 2  # the third and the fourth, and the foot


def test_a_promise_that_is_overdue_says_so_on_every_page(sample: Workspace) -> None:
    found = pack(sample)
    promised = [page for page in found if "Earlier promises" in page]
    assert len(promised) == 3
    for page in promised:
        told = page.partition("Earlier promises")[2]
        assert "due 30 June 2018" in told
        assert "overdue" in told
        assert not re.search(r"industry ◊;? open", told)


def test_what_hosts_read_as_the_topic_is_no_objective_to_the_own_staff(sample: Workspace) -> None:
    topic = "Topic: Eleven Leipzig companies and possible partners in Nanjing"
    for edition in Audience:
        assert topic in " ".join(pack(sample, edition))
    inside = " ".join(pack(sample))
    assert "Objective: The group examines cold boxes from Leipzig" in inside  # which hosts do not read


def test_hosts_read_no_date_of_ours_and_no_hint_to_us(sample: Workspace) -> None:
    text = " ".join(pack(sample, Audience.HOST))
    assert "Topic: Permanent contacts for logistics and for health care" in text
    assert "end of September" not in text
    assert "name badges" not in text


@pytest.mark.parametrize("edition", Audience)
def test_what_takes_place_at_once_says_so(sample: Workspace, edition: Audience) -> None:
    day = next(page for page in pack(sample, edition) if "Cold store at the port: technical tour" in page)
    assert "in parallel with Cold store at the port: technical tour" in day
    assert "in parallel with Meeting 5: Xinkang Hospital Group: health care" in day
    goes = "Delegation: Ms Seidel, Mr Wittig"
    assert (goes in day) is (edition is not Audience.HOST)


def test_the_order_by_hand_is_named_as_such(sample: Workspace) -> None:
    assert "Order set by hand: Clemens Schülke" in " ".join(pack(sample))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawn_figure_is_captioned_as_a_drawing(sample: Workspace, language: Language) -> None:
    caption = {"de": "Zeichnung, kein Bildnis", "en": "Drawing, no likeness", "zh": "绘图，非真实肖像"}[
        language
    ]
    assert " ".join(pack(sample, language=language)).count(caption) >= 10


# At a glance


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", Audience)
def test_the_key_facts_name_whole_people_and_count_the_others(
    sample: Workspace, edition: Audience, language: Language
) -> None:
    glance = next(page for page in pack(sample, edition, language)[2:] if "Schülke" in page)
    others = {"de": "weitere Personen", "en": "more people", "zh": "另有"}[language]
    assert others in glance
    assert "…" not in glance
