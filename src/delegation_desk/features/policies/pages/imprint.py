"""Validity, publisher and make of an edition."""

from __future__ import annotations

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.features.policies.pages.numbers import Numbers, PartTitle, Settled
from delegation_desk.features.policies.pages.parts import IMPRINT
from delegation_desk.features.policies.pages.values import NOTHING, edition_text
from delegation_desk.model.policy_parts import EditionStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import filled, said, starred, table_date
from delegation_desk.store.briefs.policy_parts import EditionBrief, EditionLine, PolicyBrief


def imprint_pages(
    styles: kit.Styles, brief: PolicyBrief, numbers: Numbers, *, changed: bool
) -> list[kit.Block]:
    """The last part. `changed`: the text is no longer the one that was published."""
    t = styles.t
    title = PartTitle(numbers, IMPRINT, styles, t("Validity and publisher"), kicker=t("Imprint"))
    return [
        title,
        Settled(numbers),
        _validity(styles, brief, changed=changed),
        kit.Side(styles, t("Publisher"), kit.Facts(styles, _publisher(styles, brief), name_width=35)),
        kit.Side(styles, t("Editions"), _editions(styles, brief)),
        kit.Side(styles, t("Passing on"), kit.body(styles, _passing_on(styles))),
        kit.Side(styles, t("Production"), kit.body(styles, _make(styles, brief))),
    ]


def _validity(styles: kit.Styles, brief: PolicyBrief, *, changed: bool) -> kit.Block:
    t, edition = styles.t, brief.edition
    moments = [
        kit.Moment(t("valid from"), _moment(styles, edition, edition.valid_from)),
        kit.Moment(t("valid until"), _moment(styles, edition, edition.valid_until)),
    ]
    if edition.published_on is not None:
        published = _moment(styles, edition, PartialDate.of(edition.published_on))
        moments.insert(0, kit.Moment(t("published on"), published))
    unknown = edition.valid_from is None and edition.valid_until is None
    bar = [] if unknown else [kit.Validity(styles, moments)]
    sentences = [_prevailing(styles, edition), t("The offers give no legal entitlement.")]
    if not brief.frozen:
        sentences.insert(0, t("This is a draft that has not been published."))
    if edition.status is EditionStatus.WITHDRAWN:
        sentences.insert(0, t("This edition has been withdrawn and is no longer valid."))
    if changed:
        sentences.append(t("The text in the workspace is no longer the one that was published."))
    space = "" if styles.language == "zh" else " "
    if unknown:
        sentences.insert(0, t("The validity is not set."))
    return kit.Side(styles, t("Validity"), *bar, kit.body(styles, space.join(sentences)))


def _moment(styles: kit.Styles, edition: EditionBrief, day: PartialDate | None) -> str:
    if day is None:
        return styles.t("not set")
    return f"{table_date(day, styles.language)}{' ◊' if edition.invented else ''}"


def _prevailing(styles: kit.Styles, edition: EditionBrief) -> str:
    t = styles.t
    names = {name: t(word) for name, word in LANGUAGE_NAMES.items()}
    if edition.prevailing not in names:
        return t("All languages are of equal validity.")
    words = t("The {language} text prevails; texts in other languages are translations of it.")
    return words.format(language=names[edition.prevailing])


def _publisher(styles: kit.Styles, brief: PolicyBrief) -> list[tuple[str, kit.Words]]:
    t, edition = styles.t, brief.edition
    rows: list[tuple[str, kit.Words]] = [
        (t("Publisher"), said(styles, brief.issuer.name, name=True) if brief.issuer else t("not known")),
        (t("In cooperation with"), said(styles, brief.partner.name, name=True) if brief.partner else ""),
        (t("Code"), starred(_code(styles, brief), invented=edition.invented)),
        (t("Checksum"), _checksum(styles, edition)),
    ]
    return [row for row in rows if row[1]]


def _code(styles: kit.Styles, brief: PolicyBrief) -> str:
    t = styles.t
    return t("{code}, edition {n}, {language}").format(
        code=brief.code, n=brief.edition.number, language=brief.language
    )


def _checksum(styles: kit.Styles, edition: EditionBrief) -> str:
    """SHA-256 of the edition's content, not of the file, which would have to hold its own."""
    if not edition.content_hash:
        published = edition.published_on is not None
        return styles.t("not recorded") if published else styles.t("given when the edition is published")
    groups = [edition.content_hash[at : at + 8] for at in range(0, len(edition.content_hash), 8)]
    return f"SHA-256 {' '.join(groups)}"


def _editions(styles: kit.Styles, brief: PolicyBrief) -> kit.Block:
    t = styles.t
    columns = [kit.Column(t("Territory")), kit.Column(t("Edition"), 32)]
    columns += [kit.Column(t("Languages"), 28), kit.Column(t("Current status"), 29)]
    return kit.Table(styles, columns, [_line(styles, brief, line) for line in brief.editions])


def _line(styles: kit.Styles, brief: PolicyBrief, line: EditionLine) -> list[kit.Words]:
    edition = line.edition
    t, comma = styles.t, "、" if styles.language == "zh" else ", "
    written = [t(LANGUAGE_NAMES[language]) for language in LANGUAGES if language in edition.languages]
    return [
        _territory(styles, brief, line),
        starred(edition_text(edition, t), invented=edition.invented),
        comma.join(written) or NOTHING,
        _state(styles, line),
    ]


def _territory(styles: kit.Styles, brief: PolicyBrief, line: EditionLine) -> kit.Words:
    """The name of a territory; a city beside a district that is called after it says that it is the city."""
    name, own = said(styles, line.territory, name=True), line.territory.text
    others = {one.territory.text for one in brief.editions} - {own}
    if not (line.city and any(own in other for other in others)):
        return name
    return filled(styles.t("City of {name}"), name=name)


def _state(styles: kit.Styles, line: EditionLine) -> str:
    """How far an edition has come: one that another took the place of is not the published one any more."""
    if line.superseded_on is None:
        return styles.t(line.edition.status.value)
    since = table_date(PartialDate.of(line.superseded_on), styles.language)
    return styles.t("superseded since {date}").format(date=since)


def _passing_on(styles: kit.Styles) -> str:
    return styles.t(
        "Who sent this edition to whom and when is kept in the issuer’s own register. "
        "It is no part of the edition: a published edition does not change."
    )


def _make(styles: kit.Styles, brief: PolicyBrief) -> str:
    t = styles.t
    sentences = [t("Typefaces: Source Sans 3, Noto Sans SC (SIL Open Font License).")]
    if brief.territory is not None and brief.territory.point is not None:  # else the cover has no map
        sentences.append(t("Coastlines: Natural Earth."))
    sentences.append(t("Accessible PDF (PDF/UA-1). No photographs."))
    return ("" if styles.language == "zh" else " ").join(sentences)
