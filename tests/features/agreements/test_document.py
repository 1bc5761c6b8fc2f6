"""The agreement sheet, its pages read back."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from sqlmodel import Session
from tests.features.agreements.conftest import CODE, Case, sign

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, N_, Language, use
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements.document import make_agreement
from delegation_desk.features.agreements.service import take_back_signing
from delegation_desk.model.agreements import Agreement, AgreementStatus, AgreementStepDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind
from delegation_desk.model.positions import Position
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.made import Made, save
from delegation_desk.pdf.sheets.agreement import agreement_sheet, agreement_text
from delegation_desk.store.briefs.agreements import agreement_brief
from delegation_desk.store.briefs.reading import Wording
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

HOSTILE = "<b>fett</b> & <img src='/etc/passwd'> {own} \u202e {0} %s \U0001f600"


def make(workspace: Workspace, language: Language = "de", **named: object) -> Made:
    with workspace.read() as session:
        return make_agreement(session, CODE, language, **named)  # type: ignore[arg-type]  # named as the test asks


def pages(made: Made) -> list[str]:
    reader = PdfReader(io.BytesIO(made.content))
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in reader.pages]


def text(made: Made) -> str:
    return " ".join(pages(made))


def test_the_sheet_in_german(workspace: Workspace, case: Case) -> None:
    made = make(workspace)
    sheet, wording = pages(made)
    assert made.file_name == "mou-2019-test-vereinbarung-de.pdf"
    assert made.pages == 2
    assert "Memorandum of Understanding zur wirtschaftlichen Zusammenarbeit ◊" in sheet
    assert "Memorandum of Understanding, nicht bindend; Deutsch und Chinesisch gleichrangig" in sheet
    assert sheet.count("Name nicht bekannt") == 2
    assert "Für: Stadt Leipzig" in sheet
    for station in ("Idee 11.2018 ◊", "Rechtsprüfung 2019 ◊", "Rat nicht erfasst", "Unterzeichnet 06.2019"):
        assert station in sheet
    assert "Juni 2019; Tag unbekannt; Ort unbekannt" in sheet
    assert "Zusagen ◊" in sheet
    assert "30.09.2019 – überfällig" in sheet
    assert "Jede Seite trägt ihre Kosten selbst" in wording
    assert "◊ Beispieldaten / sample data" in sheet


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            [
                "Memorandum of understanding, not binding",
                "Name not known",
                "Legal review",
                "June 2019; day not known",
                "Next dates",
            ],
        ),
        (
            "zh",
            [
                "不具约束力",
                "姓名不详",
                "2018年11月",
                "签署日期 2019年6月；具体日期不详",
                "法律审查",
                "谅解备忘录",
                "对顺延的异议须于期满前至少3个月提出",
            ],
        ),
    ],
)
def test_the_sheet_in_other_languages(
    workspace: Workspace, case: Case, language: Language, expected: list[str]
) -> None:
    printed = text(make(workspace, language))
    for words in expected:
        assert words in printed


def test_dates_are_worked_out_only_from_known_days(workspace: Workspace, case: Case) -> None:
    workspace.write(
        N_("Edit agreement"),
        lambda session: edit(session, Agreement, case.agreement, status=AgreementStatus.IN_FORCE),
    )
    assert "derzeit bis 27. Juni 2028" in text(make(workspace, day=date(2026, 11, 22)))
    assert "27.03.2028 Letzter Tag, an dem ein Widerspruch" in text(make(workspace, day=date(2026, 11, 22)))
    workspace.write(
        N_("Edit agreement"),
        lambda session: edit(session, Agreement, case.agreement, effective_on=PartialDate(2019)),
    )
    printed = text(make(workspace, day=date(2026, 11, 22)))
    assert "das Ende lässt sich ohne den Tag des Beginns nicht berechnen" in printed
    assert not re.search(r"\d\d\.\d\d\.202[28]", printed)


def test_one_objects_to_a_renewal_and_gives_notice_of_what_does_not_renew_itself(
    workspace: Workspace, case: Case
) -> None:
    day = date(2026, 11, 22)
    printed = text(make(workspace, day=day))
    assert "Widerspruch gegen die Verlängerung, spätestens 3 Monate vor Ende der Laufzeit" in printed
    assert "Kündigung" not in printed
    workspace.write(
        N_("Edit agreement"),
        lambda s: edit(s, Agreement, case.agreement, renewal_months=None, ends_on=PartialDate(2028, 6, 27)),
    )
    printed = text(make(workspace, day=day))
    assert "Beendigungsfrist 3 Monate" in printed
    assert "27.03.2028 Letzter Tag, an dem eine Mitteilung zum Ende der Laufzeit" in printed
    assert "Widerspruch" not in printed


def test_a_note_on_a_state_that_is_not_translated_is_named_in_the_language_of_the_window(
    workspace: Workspace, case: Case
) -> None:
    note, day = LocalText.of("Fassung 2 freigegeben"), PartialDate(2019, 6, 13)
    step = AgreementStepDraft(
        agreement_id=case.agreement, status=AgreementStatus.READY, reached_on=day, note=note
    )
    workspace.write(N_("Add step"), lambda session: add(session, step))
    use("de")
    remarks = " ".join(make(workspace, "en").remarks)
    assert "unterschriftsreif" in remarks
    assert "ready to sign" not in remarks


def test_a_promise_names_its_party(workspace: Workspace, case: Case) -> None:
    promises = text(make(workspace)).split("Zusagen")[1]
    assert "2 Stadt Nanjing Ansprech" in promises
    assert "Partnerseite" not in promises.split("Nächste Termine")[0]


def test_a_signatory_has_the_office_of_the_day_and_no_later_one(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Add signatory"), lambda session: sign(session, case))
    printed = text(make(workspace))
    assert "LIN Daming (林大明)" in printed
    assert "Vizebürgermeister" in printed
    assert "Parteisekretär" not in printed
    assert printed.count("Name nicht bekannt") == 1
    assert "林大明" in text(make(workspace, "zh"))


def test_beside_its_body_an_office_says_the_name_of_it_once(workspace: Workspace, case: Case) -> None:
    def move(session: Session) -> None:
        name = LocalText.of("Wirtschaftszone", en="Taibai Economic Zone", zh="太白经济开发区")
        title = LocalText.of("Leiter", en="Director of the Economic Zone", zh="开发区管委会主任")
        zone = add(session, OrganisationDraft(name=name, kind=OrganisationKind.AUTHORITY))
        edit(session, Position, case.office, organisation_id=zone.id, title=title)
        sign(session, case)

    workspace.write(N_("Edit office"), move)
    assert "太白经济开发区管委会主任" in text(make(workspace, "zh"))
    assert "Director, Taibai Economic Zone" in text(make(workspace, "en"))


def test_a_sheet_of_an_earlier_day_prints_nothing_later(workspace: Workspace, case: Case) -> None:
    printed = text(make(workspace, day=date(2019, 5, 1)))
    assert "noch nicht unterzeichnet" in printed
    assert "Noch nicht benannt." in printed
    assert "06.2019" not in printed
    assert "Schreiben vom 12.07.2019" not in printed
    assert "Stand 01.05.2019" in printed


def test_the_edition_for_hosts_leaves_the_office_out(workspace: Workspace, case: Case) -> None:
    made = make(workspace, edition=Audience.HOST, day=None)
    printed = text(made)
    for inside in ("Rechtsprüfung", "Videokonferenz", "Nachweis", "überfällig", "INTERN"):
        assert inside not in printed
    assert b"Videokonferenz" not in made.content
    assert "GASTGEBER" in printed.replace(" ", "")


def test_a_missing_translation_prints_its_source_and_says_so(workspace: Workspace, case: Case) -> None:
    made = make(workspace, "en")
    assert "Vertriebspartnerschaft" in text(made)
    assert "[in German]" in text(made)
    assert any("not translated" in remark for remark in made.remarks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_clause_never_stands_alone_on_a_page(
    workspace: Workspace, case: Case, language: Language
) -> None:
    with workspace.read() as session:
        brief = agreement_brief(session, case.agreement, language)
    styles = kit.Styles(language)
    parted = set()
    for number in range(10, 26):
        clauses = tuple(replace(brief.clauses[0], number=n + 1) for n in range(number))
        story = agreement_text(styles, replace(brief, clauses=clauses))
        built = kit.build(kit.Document("Probe", language), story)
        found = [page.extract_text() for page in PdfReader(io.BytesIO(built.data)).pages]
        where = {n: [i for i, page in enumerate(found) if f"{n}\u2002" in page] for n in (number - 1, number)}
        assert where[number] == where[number - 1] != []
        parted.add(len(found))
    assert len(parted) > 1  # some of them end on the next page


def test_english_tables_write_the_month_in_full_everywhere(workspace: Workspace, case: Case) -> None:
    shown = text(make(workspace, "en", day=date(2019, 7, 1)))
    assert not re.search(r"\d (?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec) \d{4}", shown.split("Key facts")[-1])


def test_every_language_has_its_words(workspace: Workspace, case: Case) -> None:
    english = re.compile(r"\b(Signed|Term|Notice|Evidence|unknown|Parties|overdue|Fields|Wording)\b")
    assert english.search(text(make(workspace, "en")))
    assert not english.search(text(make(workspace, "de")))
    assert not english.search(text(make(workspace, "zh")))


def test_the_file_of_what_is_not_signed_says_that_it_is_a_draft(workspace: Workspace, case: Case) -> None:
    workspace.write(N_("Take back"), lambda s: take_back_signing(s, case.agreement))
    assert make(workspace, "de").file_name == "mou-2019-test-vereinbarung-entwurf-de.pdf"


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_is_printed_as_it_is(workspace: Workspace, case: Case, language: Language) -> None:
    workspace.write(N_("Take back"), lambda s: take_back_signing(s, case.agreement))
    workspace.write(
        N_("Edit agreement"),
        lambda s: edit(
            s,
            Agreement,
            case.agreement,
            title=LocalText.of(HOSTILE, en=HOSTILE, zh=HOSTILE),
            signatories_note=LocalText.of(HOSTILE * 40),
            summary=LocalText.of("W" * 20_000),
        ),
    )
    made = make(workspace, language)
    printed = text(made)
    assert "<b>fett</b> & <img src='/etc/passwd'> {own}" in printed
    assert "\u202e" not in printed


@given(words=st.text(min_size=1, max_size=60))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_a_document(workspace: Workspace, case: Case, words: str) -> None:
    with workspace.read() as session:
        brief = agreement_brief(session, case.agreement, "zh")
    wording = Wording(words, "de", foreign=True)
    clauses = tuple(replace(clause, title=wording, text=wording) for clause in brief.clauses)
    changed = replace(brief, title=wording, summary=wording, signatories_note=wording, clauses=clauses)
    styles = kit.Styles("zh")
    assert kit.build(kit.Document("x", "zh"), agreement_sheet(styles, changed)).pages


def test_an_unknown_code_is_refused(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session, pytest.raises(Refused, match="no agreement “nothing”"):
        make_agreement(session, "nothing", "de")


def test_it_can_be_stopped(workspace: Workspace, case: Case) -> None:
    with workspace.read() as session, pytest.raises(kit.Cancelled):
        make_agreement(session, CODE, "de", lambda done, total: False)


def test_a_document_is_saved_whole_or_not_at_all(workspace: Workspace, case: Case, tmp_path: Path) -> None:
    made = make(workspace)
    target = tmp_path / made.file_name
    target.write_bytes(b"older")
    save(made.content, target)
    assert target.read_bytes() == made.content
    with pytest.raises(OSError, match="missing"):
        save(made.content, tmp_path / "missing" / "x.pdf")
    assert [file.name for file in tmp_path.glob("*.p*")] == [made.file_name]
