"""The Preferential Policy of a territory as a document: one edition in one language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from delegation_desk.core.language import Language, _, ngettext
from delegation_desk.features.policies.pages.claims import claim_pages
from delegation_desk.features.policies.pages.contacts import contact_pages
from delegation_desk.features.policies.pages.cover import back_cover, cover_page, state_mark_of
from delegation_desk.features.policies.pages.imprint import imprint_pages
from delegation_desk.features.policies.pages.numbers import Numbers
from delegation_desk.features.policies.pages.parts import has_contact_section, parts_of
from delegation_desk.features.policies.pages.section import section_pages
from delegation_desk.model.findings import Severity
from delegation_desk.pdf import kit
from delegation_desk.pdf.file_names import file_name
from delegation_desk.pdf.made import Made
from delegation_desk.pdf.wordings import named, table_date
from delegation_desk.store.briefs.policies import policy_brief
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.briefs.policy_parts import PolicyBrief

if TYPE_CHECKING:
    from sqlmodel import Session


def make_policy(
    session: Session,
    code: str,
    edition_no: int | None,
    language: Language,
    progress: Callable[[int, int], bool] | None = None,
) -> Made:
    """An edition (the newest without a number) as a PDF.

    Raises Refused if there is no such policy or edition, kit.Cancelled if `progress` returns False.
    """
    brief = policy_brief(session, code, edition_no, language)
    palette = kit.Palette(brief.accent) if brief.accent else kit.Palette()
    styles = kit.Styles(language, palette, names=brief.names)
    kept = brief.edition.content_hash
    changed = bool(kept) and content_hash(session, brief.edition.id) != kept
    built = kit.build(_document(styles, brief), _story(styles, brief, changed=changed), progress)
    state = "" if brief.frozen else "draft"
    name = file_name(brief.code, "edition", brief.edition.number, state, language=language)
    warnings = _warnings(brief, changed=changed)
    return Made(built.data, name, built.pages, built.losses, brief.gaps, warnings, built.shortened)


def _story(styles: kit.Styles, brief: PolicyBrief, *, changed: bool) -> list[kit.Block]:
    numbers, parts = Numbers(), parts_of(styles, brief)
    story: list[kit.Block] = [cover_page(styles, brief), _contents(styles)]
    story += section_pages(styles, brief, numbers, parts)
    if brief.claims:
        story += claim_pages(styles, brief, numbers)
    if brief.contacts and not has_contact_section(brief):
        story += contact_pages(styles, brief.contacts, numbers)
    return [*story, *imprint_pages(styles, brief, numbers, changed=changed)]


def _contents(styles: kit.Styles) -> kit.Block:
    return kit.Contents(styles, styles.t("What this edition holds"), legend=False)


def _document(styles: kit.Styles, brief: PolicyBrief) -> kit.Document:
    t, edition = styles.t, brief.edition
    sign = " ◊" if edition.invented else ""
    number = t("Edition {n}").format(n=edition.number)
    state = "" if brief.frozen else t(edition.status.value)
    until = ""
    if edition.valid_until is not None:
        until = t("valid until {date}").format(date=table_date(edition.valid_until, brief.language))
    comma = "，" if brief.language == "zh" else ", "
    publisher = named(styles, brief.issuer.name) if brief.issuer else ""
    return kit.Document(
        title=brief.title.text,
        language=brief.language,
        subtitle=comma.join(part for part in (publisher, f"{number}{sign}") if part),
        state=state_mark_of(styles, brief),
        code=brief.code,
        as_of=" · ".join(part for part in (number, state, f"{until}{sign}" if until else "") if part),
        author=publisher,
        subject=t("Preferential Policy"),
        sample=brief.sample,
        palette=styles.palette,
        head=t("Preferential Policy"),
        filler=[back_cover(styles, brief)],
    )


def _warnings(brief: PolicyBrief, *, changed: bool) -> tuple[str, ...]:
    found = []
    errors = sum(finding.severity is Severity.ERROR for finding in brief.findings)
    if errors and not brief.frozen:
        found.append(
            ngettext(
                "This is a draft; {n} finding stands in the way of publishing it.",
                "This is a draft; {n} findings stand in the way of publishing it.",
                errors,
            ).format(n=errors)
        )
    if changed:
        found.append(_("The text of this edition is no longer the one that was published."))
    return tuple(found)
