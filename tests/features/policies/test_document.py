"""The Preferential Policy, its pages read back."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader
from sqlmodel import Session
from tests.features.policies.conftest import CODE, Case

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, N_, Language, translator
from delegation_desk.core.text import LocalText
from delegation_desk.core.units import value_text
from delegation_desk.features.policies.document import make_policy
from delegation_desk.features.policies.service import new_edition, publish_edition
from delegation_desk.model.places import Organisation
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Claim, ClaimDraft, Edition, Section, SectionDraft
from delegation_desk.pdf.made import Made
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

HOSTILE = "<b>fett</b> & <img src='/etc/passwd'> \u202e {n} %s"
DAY = date(2026, 11, 22)


def make(workspace: Workspace, language: Language = "de") -> Made:
    with workspace.read() as session:
        return make_policy(session, CODE, None, language)


def pages(made: Made) -> list[str]:
    reader = PdfReader(io.BytesIO(made.content))
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in reader.pages]


def links(made: Made) -> list[str]:
    reader = PdfReader(io.BytesIO(made.content))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    return [str(note["/A"]) for note in notes if "/A" in note]


def publish(workspace: Workspace, case: Case) -> Edition:
    def settle(session: Session) -> Edition:
        edit(
            session,
            Claim,
            case.unsourced,
            source=LocalText.of("Fahrplan"),
            as_of=PartialDate(2026, 6),
            review_on=None,
        )
        edit(session, Edition, case.edition, valid_until=PartialDate(2027, 6, 30))
        return publish_edition(session, case.edition, DAY)

    return workspace.write(N_("Publish edition"), settle)


def test_the_pages_of_a_draft_in_german(workspace: Workspace, case: Case) -> None:
    made = make(workspace)
    cover, contents, glance, sites, claims, contacts, imprint, _bare = pages(made)
    assert made.file_name == "policy-test-ausgabe-1-entwurf-de.pdf"
    assert "Preferential Policy" in cover
    assert "优惠政策" in cover
    assert "Leipzig 莱比锡" in cover
    assert "Ausgabe 1 ◊, Entwurf · Deutsch" in cover
    assert "Was in dieser Ausgabe steht" in contents
    assert "593.145" in glance
    assert "297,8 km²" in glance
    assert "seit 1988" in glance
    assert "Stand 2019 [1]" in glance
    assert "[1] Statistisches Jahrbuch, Stand 2019." in glance
    assert "A Ein Lotse für alle Wege ◊" in sites
    assert "Für wen Unternehmen mit einem Vorhaben" in sites
    assert "Leben in Leipzig" in sites  # a short section shares the page of the one before
    assert "460 %" in claims
    assert "300.000 €" in claims
    assert "Quelle fehlt" in claims
    assert "Vor der Ausgabe" in claims
    assert "Nr. 6 hat keine Quelle: Fahrzeit zum Flughafen" in claims
    assert "04109 Leipzig" in contacts
    assert "gültig ab" in imprint
    assert "07.2026 ◊" in imprint
    assert "Maßgebend ist die Fassung auf Deutsch" in imprint
    assert "wird mit der Veröffentlichung vergeben" in imprint
    assert any("draft" in remark for remark in made.remarks)


def test_page_numbers_in_the_label_column_are_those_of_the_contents(workspace: Workspace, case: Case) -> None:
    _cover, contents, glance, *_rest = pages(make(workspace))
    assert "Angaben, Stand und Quellen 5" in contents
    assert "Angaben und Quellen Kontakte Impressum, Gültigkeit" in glance
    assert "3 4 4 5 6 7" in glance
    assert "Alle Angaben mit Quelle und Stand: Seite 5." in glance


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["One guide for all ways", "593,145", "€300,000", "since 1988", "For whom", "Validity"]),
        (
            "zh",
            ["全程向导", "593,145", "300,000欧元", "自1988年", "适用对象", "有效期", "缺少来源", "市域面积"],
        ),
    ],
)
def test_the_pages_in_other_languages(
    workspace: Workspace, case: Case, language: Language, expected: list[str]
) -> None:
    made = make(workspace, language)
    printed = " ".join(pages(made))
    for words in expected:
        assert words in printed
    assert "Leben in Leipzig" in printed
    assert {"en": "[in German]", "zh": "〔德文〕"}[language] in printed
    assert any("Leben in Leipzig" in remark for remark in made.remarks)


def test_a_published_edition_prints_its_checksum_and_no_findings(workspace: Workspace, case: Case) -> None:
    edition = publish(workspace, case)
    made = make(workspace)
    printed = " ".join(pages(made))
    assert edition.content_hash in printed.replace(" ", "")
    assert "Vor der Ausgabe" not in printed
    assert "Entwurf" not in printed
    assert "veröffentlicht 22.11.2026 ◊ gültig ab 07.2026 ◊ gültig bis 30.06.2027 ◊" in printed
    assert "Ausgabe 1 ◊, November 2026 · Deutsch" in printed
    assert made.warnings == ()


def test_a_text_changed_after_publication_says_so(workspace: Workspace, case: Case) -> None:
    publish(workspace, case)

    def tamper(session: Session) -> None:
        # Past the commands, which refuse it, as another program could.
        session.get_one(Section, case.figures).lead = LocalText.of("Anders.")

    workspace.write("Tamper", tamper)
    made = make(workspace)
    assert "nicht mehr der veröffentlichte" in " ".join(pages(made))
    assert len(made.warnings) == 1


def test_the_list_of_editions_says_which_was_superseded_and_names_languages(
    workspace: Workspace, case: Case
) -> None:
    first = publish(workspace, case)

    def follow(session: Session) -> Edition:
        second = new_edition(session, first.policy_id)
        return publish_edition(session, second.id, date(2026, 12, 5))

    workspace.write(N_("Publish edition"), follow)
    cases: tuple[tuple[Language, str, str], ...] = (
        ("de", "abgelöst seit 05.12.2026", "Deutsch"),
        ("en", "superseded since 5 Dec 2026", "German"),
        ("zh", "起已被取代", "德文"),
    )
    for language, said, spoken in cases:
        printed = "".join(pages(make(workspace, language))).replace(" ", "")
        assert spoken in printed.partition(said.replace(" ", ""))[0][-20:]


def test_an_edition_asked_for_by_number(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session:
        assert make_policy(session, CODE, 1, "en").file_name == "policy-test-edition-1-draft-en.pdf"
        with pytest.raises(Refused):
            make_policy(session, CODE, 2, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_is_printed_as_it_is(workspace: Workspace, case: Case, language: Language) -> None:
    text = LocalText.of(HOSTILE, en=HOSTILE, zh=HOSTILE)

    def spoil(session: Session) -> None:
        edit(session, Policy, case.policy, summary=text)
        edit(session, Section, case.figures, title=text, lead=text, text=LocalText.of("W" * 9_000))
        edit(session, Claim, case.unsourced, statement=text, unit="<i>x</i>", source_url="javascript:1")
        edit(session, Organisation, case.office, name=text)
        session.get_one(Organisation, case.office).web = "javascript:alert(1)"  # no form would take it

    workspace.write(N_("Edit policy"), spoil)
    made = make(workspace, language)
    printed = " ".join(pages(made))
    assert printed.count("<b>fett</b> & <img src='/etc/passwd'>") > 3
    assert "{n} %s" in printed
    assert "\u202e" not in printed
    targets = links(made)
    assert targets
    assert not any("javascript" in target for target in targets)


def test_many_sections_and_claims_run_over_pages(workspace: Workspace, case: Case) -> None:
    def fill(session: Session) -> None:
        for number in range(12):
            title = LocalText.of(f"Ein recht langer Titel eines Abschnitts, Nummer {number}")
            section = add(session, SectionDraft(edition_id=case.edition, title=title, order=number + 3))
            for order in range(40):
                statement = LocalText.of(f"Angabe {order} des Abschnitts {number}")
                add(
                    session,
                    ClaimDraft(
                        section_id=section.id, statement=statement, source=LocalText.of("Amt"), order=order
                    ),
                )

    workspace.write(N_("Add sections"), fill)
    printed = pages(make(workspace))
    assert len(printed) > 30
    assert any("486 Angabe 39 des" in page for page in printed)
    assert any("Fortsetzung" in page for page in printed)


@pytest.mark.parametrize(
    ("figure", "unit", "expected"),
    [
        ("593145", "", ("593.145", "593,145", "593,145")),
        ("297.8", "km²", ("297,8 km²", "297.8 km²", "297.8平方公里")),
        ("16.1", "%", ("16,1 %", "16.1%", "16.1%")),
        ("300000", "EUR", ("300.000 €", "€300,000", "300,000欧元")),
        ("1988", "since", ("seit 1988", "since 1988", "自1988年")),
        ("1988", "year", ("1988", "1988", "1988")),
        ("6", "months", ("6 Monate", "6 months", "6个月")),
        ("8300", "km", ("8.300 km", "8,300 km", "8,300公里")),
        ("84.5", "ha", ("84,5 ha", "84.5 ha", "84.5公顷")),
        (None, "km", ("–", "–", "–")),
    ],
)
def test_figures_as_each_language_writes_them(
    figure: str | None, unit: str, expected: tuple[str, str, str]
) -> None:
    value = None if figure is None else Decimal(figure)
    shown = [value_text(value, unit, translator(language)) for language in LANGUAGES]
    assert tuple(text.replace("\u00a0", " ") for text in shown) == expected


@pytest.mark.parametrize(
    ("language", "remark"),
    [("de", ""), ("en", "Sources as they are recorded, in German."), ("zh", "来源按原文（德文）列出。")],
)
def test_sources_in_another_language_are_said_to_be_so(
    workspace: Workspace, case: Case, language: Language, remark: str
) -> None:
    text = " ".join(pages(make(workspace, language=language)))
    assert "Statistisches Jahrbuch" in text
    assert (remark in text) if remark else ("Sources as" not in text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_pages_is_even(workspace: Workspace, case: Case, language: Language) -> None:
    assert make(workspace, language=language).pages % 2 == 0
