"""The cover of an edition."""

from __future__ import annotations

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import LANGUAGE_NAMES
from delegation_desk.store.briefs.policy_parts import PolicyBrief


def cover_page(styles: kit.Styles, brief: PolicyBrief) -> kit.Block:
    """The panel with the territory at the centre; without its position on the map a plain cover."""
    t = styles.t
    sender = brief.sender.text or (brief.territory.name.text if brief.territory else "")
    partner = t("in cooperation with {name}").format(name=brief.partner.name.text) if brief.partner else ""
    lines = [line for line in brief.summary.text.splitlines() if line.strip()]
    place = brief.territory
    if place is None or place.point is None:
        return kit.Cover(
            styles,
            sender=sender,
            office=partner,
            title=brief.title.text,
            native=brief.native_title,
            lines=lines,
            foot=_foot(styles, brief),
            sample=brief.sample,
        )
    latitude, longitude = place.point
    return kit.PolicyCover(
        styles,
        sender=sender,
        with_=partner,
        title=brief.title.text,
        native=brief.native_title,
        lines=lines,
        centre=kit.Spot(f"{place.name.text} {brief.native_territory}".strip(), longitude, latitude),
        foot=_foot(styles, brief),
        sample=brief.sample,
    )


def _foot(styles: kit.Styles, brief: PolicyBrief) -> str:
    """Number, state or month, and language of the edition."""
    t, edition = styles.t, brief.edition
    number = t("Edition {n}").format(n=edition.number)
    sign = " ◊" if edition.invented else ""
    if brief.frozen and edition.as_of is not None:
        told = format_date(PartialDate(edition.as_of.year, edition.as_of.month), styles.language)
    else:
        told = t(edition.status.value)
    comma = "，" if styles.language == "zh" else ", "
    return f"{number}{sign}{comma}{told} · {t(LANGUAGE_NAMES[styles.language])}"
