"""The report of a visit for the file."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlmodel import Session, select
from tests.features.visits.case import Case
from tests.features.visits.reading import pages, whole
from tests.features.visits.rows import CODE, said

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.model.meetings import CompanyPresented
from delegation_desk.model.outcomes import Certainty, OutcomeDraft, OutcomeLinkDraft
from delegation_desk.model.visit_parts import VisitNoteDraft
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

AFTER = datetime(2019, 7, 8, 8, 15, tzinfo=UTC)
_HEADS: dict[Language, tuple[str, ...]] = {
    "de": ("Bericht zur Akte", "In Zahlen", "Nächste Schritte", "Die Gespräche", "Geschenke"),
    "en": ("Report for the file", "In figures", "Next steps", "The meetings", "Gifts"),
    "zh": ("存档报告", "数字概览", "后续工作", "会谈情况", "礼品"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_says_what_came_of_the_visit(workspace: Workspace, case: Case, language: Language) -> None:
    workspace.write(
        N_("Edit visit"),
        lambda s: edit(s, Visit, case.visit, result=said("Ergebnis der Reise"), actual=Decimal(4321)),
    )
    made = make_report(workspace, CODE, language, as_of=AFTER)
    words = "bericht-intern" if language == "de" else "report-internal"
    assert made.file_name == f"{CODE}-{words}-{language}.pdf"
    text = whole(made.content)
    for head in _HEADS[language]:
        assert head.replace(" ", "") in text
    for fact in ("ErgebnisderReise", "GEHEIM-I-minutes", "Dankschreiben", "GEHEIM-I-file", "GEHEIM-I-gift"):
        assert fact in text
    assert len(pages(made.content)) == made.pages


def test_nothing_later_than_the_stand(workspace: Workspace, case: Case) -> None:
    def fill(session: Session) -> None:
        for code, when in (("early", PartialDate(2019, 6)), ("late", PartialDate(2020))):
            outcome = add(session, OutcomeDraft(code=code, title=said(f"Ertrag {code}"), reached_on=when))
            add(session, OutcomeLinkDraft(outcome_id=outcome.id, visit_id=case.visit))

    workspace.write(N_("Add outcome"), fill)
    text = whole(make_report(workspace, CODE, as_of=AFTER).content)
    assert "Ertragearly" in text
    assert "Ertraglate" not in text
    assert "SpätereAmtsleiterin" not in text


def test_an_outcome_counts_once_at_its_strongest_link(workspace: Workspace, case: Case) -> None:
    def fill(session: Session) -> None:
        outcome = add(
            session, OutcomeDraft(code="gift", title=said("Spende"), reached_on=PartialDate(2019, 6))
        )
        for certainty in (Certainty.ASSOCIATED_WITH, Certainty.CONTRIBUTED_TO):
            add(
                session,
                OutcomeLinkDraft(
                    outcome_id=outcome.id,
                    visit_id=case.visit,
                    certainty=certainty,
                    text=said(f"Beleg {certainty.name}"),
                    source="Schreiben",
                ),
            )

    workspace.write(N_("Add outcome"), fill)
    text = whole(make_report(workspace, CODE, as_of=AFTER).content)
    assert text.split("ErgebnisseundihrBeleg")[1].count("Spende") == 1
    assert "BelegCONTRIBUTED_TO" in text


def test_a_visit_that_was_settled_and_lies_behind_took_place(sample: Workspace) -> None:
    made = make_report(sample, "2019-nanjing-jining")
    first = pages(made.content)[0]
    assert "durchgeführt" in first
    assert "bestätigt" not in first
    assert "abgeschlossen" not in first
    before = make_report(sample, "2019-nanjing-jining", as_of=datetime(2019, 6, 30, 8, tzinfo=UTC))
    assert "bestätigt" in pages(before.content)[0]
    assert any("“completed”" in each for each in made.warnings)


def test_an_empty_visit_has_a_report(workspace: Workspace) -> None:
    workspace.write(N_("Add visit"), lambda s: add(s, VisitDraft(code="empty", title=said("Leer"))))
    for language in LANGUAGES:
        assert make_report(workspace, "empty", language).pages >= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_has_a_report(sample: Workspace, language: Language) -> None:
    made = make_report(sample, "2019-nanjing-jining", language)
    assert made.pages >= 4
    assert all("◊" in page for page in pages(made.content))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outcomes_of_the_sample_stay_together(sample: Workspace, language: Language) -> None:
    head = {"de": "Ergebnisse und ihr Beleg", "en": "Outcomes and their evidence", "zh": "成果与依据"}[
        language
    ]
    last = {"de": "Pilotanlage für Filter", "en": "Pilot plant for filters", "zh": "过滤设备试点项目"}[
        language
    ]
    page = next(
        page for page in pages(make_report(sample, "2019-nanjing-jining", language).content) if head in page
    )
    assert last in page.split(head)[1]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_the_sample_keeps_in_german_is_marked(sample: Workspace, language: Language) -> None:
    mark = {"en": "[in German]", "zh": "〔德文〕"}[language]
    text = "\n".join(pages(make_report(sample, "2019-nanjing-jining", language).content))
    assert re.search(rf"Bericht für den Stadtrat\s*{re.escape(mark)}", text)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_note_that_is_kept_in_german_is_marked(
    workspace: Workspace, case: Case, language: Language
) -> None:
    def note(session: Session) -> None:
        text = LocalText.of("Die Gastgeber haben uns am letzten Abend noch eine Liste mit Fragen gegeben.")
        written = datetime(2019, 6, 30, 12, tzinfo=UTC)
        add(session, VisitNoteDraft(visit_id=case.visit, text=text, written_at=written))

    workspace.write(N_("Add note"), note)
    text = "\n".join(pages(make_report(workspace, CODE, language, as_of=AFTER).content))
    assert {"en": "Not translated; the text is in German.", "zh": "德文原文"}[language] in text


# What the file reads once


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_names_what_follows_it(workspace: Workspace, case: Case, language: Language) -> None:
    costs = {"de": "Kosten", "en": "costs", "zh": "费用"}[language]

    def heads() -> str:
        found = " ".join(pages(make_report(workspace, CODE, language, as_of=AFTER).content))
        gifts = {"de": "Geschenke, ", "en": "Gifts, ", "zh": "礼品、"}[language]
        return next((line for line in found.splitlines() if gifts in line), "")

    assert costs in heads()
    workspace.write(N_("Edit visit"), lambda s: edit(s, Visit, case.visit, estimate=None))
    assert costs not in heads()


def test_the_running_head_reads_forward_on_both_pages(sample: Workspace) -> None:
    found = pages(make_report(sample, "2019-nanjing-jining", "en").content)
    assert not any(re.search(r"for the file\s*Report\b", page) for page in found)


def test_notes_made_before_the_visit_are_not_told_again(workspace: Workspace, case: Case) -> None:
    def note(session: Session) -> None:
        for text, day in (("Vorher notiert", 24), ("Unterwegs notiert", 25), ("Danach notiert", 30)):
            written = datetime(2019, 6, day, 12, tzinfo=UTC)
            add(session, VisitNoteDraft(visit_id=case.visit, text=LocalText.of(text), written_at=written))

    workspace.write(N_("Add note"), note)
    text = whole(make_report(workspace, CODE, as_of=AFTER).content)
    assert "Vorhernotiert" not in text
    assert "Unterwegsnotiert" in text
    assert "Danachnotiert" in text


def test_a_promise_of_which_nothing_is_noted_is_open(sample: Workspace) -> None:
    text = " ".join(pages(make_report(sample, "2019-nanjing-jining", "en").content))
    promises = text.partition("Agreements and promises")[2].partition("Outcomes and their")[0]
    assert not re.search(r"\d{4} –", promises)
    assert len(re.findall(r"\d{4} open", promises)) >= 2


def test_a_day_on_which_nobody_works_is_explained(workspace: Workspace, case: Case) -> None:
    def due(session: Session, day: int) -> None:
        for one in session.exec(select(CompanyPresented)).all():
            edit(session, CompanyPresented, one.id, follow_up_due=PartialDate(2019, 7, day))

    workspace.write(N_("Edit company"), lambda session: due(session, 12))
    rule = "No working day: 14 July 2019. What is due then"
    assert rule not in " ".join(" ".join(pages(make_report(workspace, CODE, "en").content)).split())
    workspace.write(N_("Edit company"), lambda session: due(session, 14))
    assert rule in " ".join(" ".join(pages(make_report(workspace, CODE, "en").content)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_lists_of_the_sample_are_not_parted(sample: Workspace, language: Language) -> None:
    found = pages(make_report(sample, "2019-nanjing-jining", language).content)
    steps = {"de": "Nächste Schritte", "en": "Next steps", "zh": "后续工作"}[language]
    page = next(page for page in found if steps in page)
    assert "Reisekosten" in page.partition(steps)[2]  # tasks are kept in German
    cards = next(page for page in found if "Kaltwerk" in page and "Elsterbio" in page and "Auwald" in page)
    assert "●●●" in cards
