"""Every claim of an edition with figure, date, source and state; in a draft also what is to be settled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.features.policies.pages.numbers import Numbers, PartTitle
from delegation_desk.features.policies.pages.parts import CLAIMS, short_name
from delegation_desk.features.policies.pages.values import (
    NOTHING,
    address_of,
    cited,
    claim_value,
    date_text,
    state_mark,
)
from delegation_desk.model.findings import Finding, Severity
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import said, sources_remark, starred
from delegation_desk.store.briefs.policy_parts import ClaimBrief, PolicyBrief, SectionBrief

_LISTED: Final = 12  # more findings than that are counted only


def claim_pages(styles: kit.Styles, brief: PolicyBrief, numbers: Numbers) -> list[kit.Block]:
    """The list of claims in groups by section."""
    t = styles.t
    title = PartTitle(
        numbers,
        CLAIMS,
        styles,
        t("Claims, dates and sources"),
        kicker=t("Claims"),
        lead=t("No claim without date and source. Whoever passes a figure on passes its date on too."),
    )
    wider = 0 if styles.language == "de" else 3  # dates in words
    columns = [
        kit.Column(t("No."), 10),
        kit.Column(t("Claim")),
        kit.Column(t("Value"), 24 + wider, "number"),
        kit.Column(t("As of"), 21 + wider),
        kit.Column(t("Source"), 42, "small"),
        kit.Column(t("Current status"), 23),
    ]
    table = kit.Table(styles, columns, list(_rows(styles, brief)))
    sources = [claim.source for section in brief.sections for claim in section.claims]
    return [title, table, *sources_remark(styles, sources), *_before_issue(styles, brief)]


def _rows(styles: kit.Styles, brief: PolicyBrief) -> Iterator[list[kit.Words | kit.Block] | kit.Group]:
    for section in brief.sections:
        if section.claims:
            every = all(claim.invented for claim in section.claims)
            yield kit.Group(starred(_group_name(styles, section), invented=every))
            yield from (_row(styles, claim, sign=not every) for claim in section.claims)


def _group_name(styles: kit.Styles, section: SectionBrief) -> kit.Words:
    return short_name(section, styles.t) or said(styles, section.title)


def _row(styles: kit.Styles, claim: ClaimBrief, *, sign: bool) -> list[kit.Words | kit.Block]:
    source: list[str | kit.Run] = [cited(claim)] if claim.source else []
    if claim.caveat:
        stop = "；" if styles.language == "zh" else "; "
        source += [*([stop] if source else []), *said(styles, claim.caveat)]
    if (address := address_of(claim)) is not None:
        source += [*(["\n"] if source else []), address]
    return [
        str(claim.number),
        said(styles, claim.statement, invented=claim.invented and sign),
        claim_value(claim, styles.t),
        date_text(claim.as_of, styles.t),
        source or NOTHING,
        state_mark(styles, claim.state),
    ]


def _before_issue(styles: kit.Styles, brief: PolicyBrief) -> Iterator[kit.Block]:
    """What is to be settled before a draft is published; nothing in an edition that has been."""
    if brief.frozen or not brief.findings:
        return
    t = styles.t
    errors = [finding for finding in brief.findings if finding.severity is Severity.ERROR]
    grave = [finding for finding in brief.findings if finding.severity is not Severity.NOTE]
    if errors:
        verdict = t.plural(
            "The edition cannot be published before this is settled:",
            "The edition cannot be published before {n} things are settled:",
            len(errors),
        ).format(n=len(errors))
    else:
        verdict = t("Nothing stands in the way of publishing; look at this first:")
    words = [_finding(finding, styles) for finding in grave[:_LISTED]]
    if len(brief.findings) > len(words):
        more = len(brief.findings) - len(words)
        words.append(t.plural("{n} further remark", "{n} further remarks", more).format(n=more))
    yield kit.Side(styles, t("Before it is issued"), kit.body(styles, verdict), kit.bulleted(styles, words))


def _finding(finding: Finding, styles: kit.Styles) -> kit.Words:
    heading = finding.heading(styles.t)
    return [kit.strong(heading)] if finding.severity is Severity.ERROR else heading
