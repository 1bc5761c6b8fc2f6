"""The cover of an edition."""

from __future__ import annotations

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import marked, named, said
from delegation_desk.store.briefs.policy_parts import PolicyBrief
from delegation_desk.store.briefs.reading import NO_WORDING


def back_cover(styles: kit.Styles, brief: PolicyBrief) -> kit.Block:
    """Title and publisher once more, on a back page that would be bare."""
    lines = [marked(styles, brief.title), *filter(None, _publishers(styles, brief))]
    foot = f"{brief.code} · {_foot(styles, brief)}"
    return kit.BackCover(styles, lines, foot=foot, sample=brief.sample)


def _publishers(styles: kit.Styles, brief: PolicyBrief) -> tuple[str, str]:
    """Whose edition it is, and with whom it was made."""
    sender = named(styles, brief.sender or (brief.territory.name if brief.territory else NO_WORDING))
    partner = named(styles, brief.partner.name) if brief.partner else ""
    return sender, styles.t("in cooperation with {name}").format(name=partner) if partner else ""


def cover_page(styles: kit.Styles, brief: PolicyBrief) -> kit.Block:
    """The panel with the territory at the centre; without its position on the map a plain cover."""
    sender, with_ = _publishers(styles, brief)
    lines = [line for line in marked(styles, brief.summary).splitlines() if line.strip()]
    place = brief.territory
    if place is None or place.point is None:
        return kit.Cover(
            styles,
            sender=sender,
            office=with_,
            title=said(styles, brief.title),
            native=brief.native_title,
            lines=lines,
            foot=_foot(styles, brief),
            state=state_mark_of(styles, brief),
            sample=brief.sample,
        )
    latitude, longitude = place.point
    return kit.PolicyCover(
        styles,
        sender=sender,
        with_=with_,
        title=said(styles, brief.title),
        native=brief.native_title,
        lines=lines,
        centre=kit.Spot(f"{named(styles, place.name)} {brief.native_territory}".strip(), longitude, latitude),
        foot=_foot(styles, brief),
        state=state_mark_of(styles, brief),
        sample=brief.sample,
    )


def state_mark_of(styles: kit.Styles, brief: PolicyBrief) -> str:
    """The word that marks an edition that was not published; "" for one that was."""
    word = "" if brief.frozen else styles.t(brief.edition.status.value)
    return word[:1].upper() + word[1:]


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
