"""The parts of an edition: their keys, and short names for the label column and the contents."""

from __future__ import annotations

from typing import Final

from delegation_desk.core.language import N_, Translator
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import marked
from delegation_desk.store.briefs.policy_parts import PolicyBrief, SectionBrief

CLAIMS: Final = "claims"
CONTACTS: Final = "contacts"
IMPRINT: Final = "imprint"

# The sections an edition usually has, by their key.
_SHORT: Final = {
    "greeting": N_("Welcome"),
    "glance": N_("At a glance"),
    "economy": N_("Economy"),
    "sites": N_("Sites"),
    "transport": N_("Transport"),
    "labour": N_("Skilled staff"),
    "taxes": N_("Taxes"),
    "funding": N_("Funding"),
    "permits": N_("Setting up"),
    "services": N_("Services"),
    "partners": N_("Partners"),
    "living": N_("Living"),
    "limits": N_("Limits"),
    "contacts": N_("Contacts"),
}


def part_of(section: SectionBrief) -> str:
    """The key of a section among the parts of its edition."""
    return f"section-{section.number}"


def short_name(section: SectionBrief, t: Translator) -> str:
    """The short name of a section of a usual kind, "" of any other."""
    return t(_SHORT[section.key]) if section.key in _SHORT else ""


def has_contact_section(brief: PolicyBrief) -> bool:
    """Whether a section of the edition itself gives the contacts."""
    return any(section.key == CONTACTS for section in brief.sections)


def parts_of(styles: kit.Styles, brief: PolicyBrief) -> list[tuple[str, str]]:
    """All parts in order, each with its key and the name shown beside every section."""
    t = styles.t
    found = [
        (part_of(section), f"{section.number}\u2002{short_name(section, t) or marked(styles, section.title)}")
        for section in brief.sections
    ]
    if brief.claims:
        found.append((CLAIMS, t("Claims and sources")))
    if brief.contacts and not has_contact_section(brief):
        found.append((CONTACTS, t("Contacts")))
    return [*found, (IMPRINT, t("Imprint, validity"))]
