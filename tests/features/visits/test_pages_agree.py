"""Pages of one pack that tell of the same thing tell it in the same words, and drop nothing of it."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

import pytest
from sqlmodel import Session, col, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.correspondence import CorrespondenceDraft, CorrespondenceKind
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import ItemStatus, ProgrammeItem
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def _text(workspace: Workspace, language: Language) -> str:
    found = pages(make_pack(workspace, CODE, language=language).content)
    return " ".join(" ".join(found).split())


def _item(session: Session, word: str) -> ProgrammeItem:
    return next(one for one in session.exec(select(ProgrammeItem)).all() if str(one.title).startswith(word))


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("de", "zwei Programmpunkte, dazu ein abgesagter"),
        ("en", "two programme items and one cancelled"),
        ("zh", "日程2项（另取消1项）"),
    ],
)
def test_what_was_cancelled_is_counted_alike(
    workspace: Workspace, visit: UUID, language: Language, wanted: str
) -> None:
    def cancel(session: Session) -> None:
        edit(session, ProgrammeItem, _item(session, "Maschinenbau").id, status=ItemStatus.CANCELLED)
        bureau = session.exec(select(Organisation).where(col(Organisation.own).is_(False))).one()
        # Else the list of all items would say nothing more than the days, and be left out.
        edit(session, ProgrammeItem, _item(session, "Handelsamt").id, arranged_by_id=bureau.id)

    workspace.write(N_("Edit programme item"), cancel)
    assert _text(workspace, language).casefold().count(wanted.casefold()) == 2


@pytest.mark.parametrize(
    ("language", "label"), [("de", "Telefonat: "), ("en", "Telephone call: "), ("zh", "电话：")]
)
def test_a_video_call_is_no_telephone_call(
    workspace: Workspace, visit: UUID, language: Language, label: str
) -> None:
    def call(session: Session) -> None:
        zhou = session.exec(select(Person).where(Person.family_name == "Zhou")).one()
        for subject in (
            LocalText.of("Videogespräch: Messen", en="Video call: fairs", zh="视频会议：会展"),
            LocalText.of("Termine im Mai", en="Dates in May", zh="五月日期"),
        ):
            draft = CorrespondenceDraft(
                kind=CorrespondenceKind.CALL,
                subject=subject,
                dated=PartialDate(2018, 3),
                recipient_id=zhou.id,
            )
            row(session, draft)

    workspace.write(N_("Add correspondence"), call)
    text = _text(workspace, language)
    assert text.count(label) == 3  # of the other call, on the sheet of either meeting and in her entry
    assert "Video" in text or "视频" in text
    assert not re.search(rf"{label}(Video|视频)", text)


def test_an_english_pack_has_one_clock(workspace: Workspace, visit: UUID) -> None:
    text = _text(workspace, "en")
    assert "2.00 pm" in text
    assert not re.search(r"\b\d{1,2}:\d{2}\b", text)


@pytest.mark.parametrize("language", ["de", "en", "zh"])
def test_the_contents_drop_no_time_behind_a_long_title(
    workspace: Workspace, visit: UUID, language: Language
) -> None:
    title = LocalText.of(
        "Wirtschaftszone am See: Vertrieb von Produkten aus Musterstadt und Umgebung", zh="商" * 30
    )

    def rename(session: Session) -> None:
        edit(session, ProgrammeItem, _item(session, "Maschinenbau").id, title=title)

    workspace.write(N_("Edit programme item"), rename)
    found = " ".join(pages(make_pack(workspace, CODE, language=language).content)[1].split())
    wanted = {"de": "Do 14:00 Uhr", "en": "Thu 2.00 pm", "zh": "周四 14:00"}[language]
    assert wanted in found


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("de", "bestätigt am 17.04.2027 über Handelsamt Suzhou"),
        ("en", "confirmed on 17 April 2027 through Handelsamt Suzhou"),
        ("zh", "经Handelsamt Suzhou于2027年4月17日确认"),
    ],
)
def test_who_arranged_it_and_when_it_was_confirmed_is_one_phrase(
    workspace: Workspace, visit: UUID, language: Language, wanted: str
) -> None:
    def confirm(session: Session) -> None:
        bodies = session.exec(select(Organisation)).all()
        bureau = next(one for one in bodies if str(one.name) == "Handelsamt Suzhou")
        edit(session, Organisation, bureau.id, short_name="Handelsamt Suzhou")
        edit(
            session,
            ProgrammeItem,
            _item(session, "Maschinenbau").id,
            status=ItemStatus.CONFIRMED,
            confirmed_on=date(2027, 4, 17),
            arranged_by_id=bureau.id,
        )

    workspace.write(N_("Edit programme item"), confirm)
    text = "".join(_text(workspace, language).split())
    assert wanted.replace(" ", "") in text
