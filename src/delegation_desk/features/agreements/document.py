"""The agreement sheet as a document of its own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import select

from delegation_desk.core.errors import Refused
from delegation_desk.core.formats import format_date, format_moment
from delegation_desk.core.language import Language, Translator, _, current, translator
from delegation_desk.features.agreements.filling import place_words
from delegation_desk.features.agreements.lacking import other_day_words
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.file_names import file_name
from delegation_desk.pdf.made import Made
from delegation_desk.pdf.sheets.agreement import agreement_sheet
from delegation_desk.store.briefs.agreements import AgreementBrief, agreement_brief
from delegation_desk.store.clock import now_at_home

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlmodel import Session


def make_agreement(
    session: Session,
    code: str,
    language: Language,
    progress: Callable[[int, int], bool] | None = None,
    *,
    edition: Audience = Audience.INTERNAL,
    day: date | None = None,
) -> Made:
    """The agreement sheet as a PDF; raises Refused if there is no such agreement, kit.Cancelled if stopped.

    `day` is the Stand: nothing later is on the page. Without it the sheet says how things are now.
    """
    row = session.exec(select(Agreement).where(Agreement.code == code)).first()
    if row is None or row.deleted_at is not None:
        raise Refused(_("There is no agreement “{code}” in this workspace.").format(code=code))
    brief = agreement_brief(session, row.id, language, edition, day=day)
    styles = kit.Styles(language, _palette(session), names=brief.names)
    document = _document(brief, styles, _stand(session, translator(language), day))
    built = kit.build(document, agreement_sheet(styles, brief), progress)
    name = file_name(brief.code, "agreement", "" if brief.signed else "draft", language=language)
    return Made(
        built.data, name, built.pages, built.losses, brief.gaps, _warnings(brief), shortened=built.shortened
    )


def _document(brief: AgreementBrief, styles: kit.Styles, stand: str) -> kit.Document:
    return kit.Document(
        title=brief.title.text,
        language=brief.language,
        subtitle=brief.code,
        audience=brief.edition,
        as_of=stand,
        subject=styles.t("Agreement sheet"),
        sample=brief.sample,
        palette=styles.palette,
        head=styles.t("Agreement sheet"),
    )


def _palette(session: Session) -> kit.Palette:
    settings = session.exec(select(WorkspaceSettings)).first()
    return kit.Palette(settings.accent) if settings is not None else kit.Palette()


def _warnings(brief: AgreementBrief) -> tuple[str, ...]:
    """Where the text names another day of signing, and what prints as a blank, place by place."""
    t, signed_on = translator(current()), brief.signed_on
    days = [other_day_words(each, signed_on) for each in brief.other_days] if signed_on is not None else []
    sentence = _("Prints as a blank, as it is still open: {gap}")
    return (*days, *(sentence.format(gap=place_words(place, t)) for place in brief.open_places))


def _stand(session: Session, t: Translator, day: date | None) -> str:
    now = format_date(day, t.language, "numeric") if day else format_moment(now_at_home(session), t.language)
    return t("As of {date}").format(date=now)
