"""The forms of a person, of an office, of a contact point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final
from uuid import UUID

from delegation_desk.core.language import N_, _
from delegation_desk.core.names import Name, NameOrder
from delegation_desk.core.pinyin import HAN, parted_zh, pinyin_of, reading_to_ask
from delegation_desk.core.typed_names import order_of
from delegation_desk.features.people.office_field import OfficeField
from delegation_desk.model.from_words import new_organisation
from delegation_desk.model.offices import Office, rank
from delegation_desk.model.people import Gender, Person, PrivacyBasis
from delegation_desk.model.places import Organisation
from delegation_desk.model.positions import ContactKind, Selection
from delegation_desk.model.words import Audience
from delegation_desk.store.offices import proposed_office
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.languages import LanguagesField
from delegation_desk.ui.form import Form, RecordForm

EDIT = N_("Edit person")
_PRIVATE: Final = ("privat", "private", "personal", "私人", "家庭")


def person_form(desk: Desk, person_id: UUID) -> RecordForm:
    """The form of a stored person."""
    form = RecordForm(desk, Person, person_id, EDIT)
    form.section(_("Name"))
    name_fields(form)
    form.text("academic_title", _("Academic title"), width=200)
    form.text("pronunciation", _("How it is spoken"), hint=_("Pinyin with tones, for example Lín Yǎhuì"))
    form.section(_("Form of address"))
    form.localized("salutation", _("Salutation in letters"), hint=_("Empty: made from office and name"))
    hint = _("One to a line, such as German or Chinese")
    form.field(LanguagesField("languages", _("Languages"), hint=hint, lines=2))
    form.section(_("About the person"))
    form.localized("biography", _("Biography"), lines=6)
    form.localized("diet", _("Diet"), lines=2)
    form.notes("access_needs", _("Access needs"), lines=2)
    form.notes("note", _("Internal note"))
    _privacy(form)
    form.load()
    return form


def name_fields(form: Form) -> None:
    """The names; all that a new person needs. Pinyin and order are proposed from what is typed."""
    with form.side_by_side():
        form.text("family_name", _("Family name"))
        form.text("given_name", _("Given name"))
    with form.side_by_side():
        form.text("native_family_name", _("Family name in Chinese"), hint=_("Leave empty if not known"))
        form.text("native_given_name", _("Given name in Chinese"))
    with form.side_by_side():
        form.choice("name_order", _("Order of names"), NameOrder, width=220)
        form.choice("gender", _("Form of address"), Gender, width=150)
    characters = ("native_family_name", "native_given_name")
    form.propose("family_name", characters, lambda values: _pinyin(values)[0], _say_pinyin)
    form.propose("given_name", characters, lambda values: _pinyin(values)[1])
    form.propose(
        "name_order",
        (*characters, "family_name", "given_name"),
        lambda values: order_of(_name(values)),
        unset="",  # of a stored person it follows only what was proposed: another order was chosen
    )


def _name(values: Mapping[str, Any]) -> Name:
    return Name(
        family=values["family_name"],
        given=values["given_name"],
        native_family=values["native_family_name"],
        native_given=values["native_given_name"],
    )


def _pinyin(values: Mapping[str, Any]) -> tuple[str, str]:
    """Family and given name in pinyin; none for characters that render another name."""
    name = _name(values)
    if not HAN.search(name.native_family):
        return "", ""
    written = pinyin_of(*parted_zh(name.native_family, name.native_given))
    known = replace(name, family=name.family or written[0])
    return written if order_of(known) is NameOrder.FAMILY_FIRST else ("", "")


def _say_pinyin(values: Mapping[str, Any]) -> str:
    """Where a proposed family name comes from, and what only the person can say."""
    if not values["family_name"] or values["family_name"] != _pinyin(values)[0]:
        return ""
    if reading_to_ask("".join(parted_zh(values["native_family_name"], values["native_given_name"]))):
        return _("Pinyin; the character has a second reading: please ask.")
    return _("Pinyin of the characters, proposed.")


def office_fields(form: Form) -> None:
    """An office; what decides its rank is chosen, the rank itself is proposed from it."""
    form.localized("title", _("Office or function"))
    form.record("organisation_id", _("Organisation"), Organisation, new=new_organisation)
    with form.side_by_side():
        form.partial_date("since", _("Since"))
        form.partial_date("until", _("Until"), hint=_("Empty while the office is held"))
    form.field(
        OfficeField("office", _("For the protocol"), hint=_("Proposes the order; it can be overridden."))
    )
    form.propose("office", ("title", "organisation_id"), partial(_office, form.desk), _say_office, unset="")
    form.choice("selection", _("Came to office"), Selection, width=220)


def _office(desk: Desk, values: Mapping[str, Any]) -> str:
    """The office that its title names, by the body in which it is held."""
    with desk.read() as session:
        return proposed_office(session, values["title"], values["organisation_id"])


def _say_office(values: Mapping[str, Any]) -> str:
    office = Office.parse(values["office"])
    if office is None:
        return ""
    if rank(office) is None:
        return _("Proposed from the title; the rank needs the kind of body.")
    return _("Proposed from the title.")


def contact_fields(form: Form) -> None:
    """A way to reach somebody, and who may see it in print."""
    with form.side_by_side():
        form.choice("kind", _("Kind"), ContactKind, width=180)
        form.choice("audience", _("Printed for"), Audience, width=180)
    form.text("value", _("Number or address"))
    form.text("label", _("Note"), placeholder=_("office, private, on the road"))
    form.propose("audience", ("kind", "label"), _readers, unset=Audience.DELEGATION, follows=False)


def _readers(values: Mapping[str, Any]) -> Audience:
    """Who may read a new way to reach somebody: what is private or carried about, the own staff alone."""
    private = any(word in values["label"].casefold() for word in _PRIVATE)
    return Audience.INTERNAL if private or values["kind"] is ContactKind.MOBILE else Audience.DELEGATION


def _privacy(form: Form) -> None:
    form.section(_("Data protection"), folded=True)
    form.text("privacy_source", _("Where the data come from"))
    with form.side_by_side():
        form.choice("privacy_basis", _("Legal basis"), PrivacyBasis)
        form.date("privacy_review", _("Review by"))
    form.flag("blocked", _("Blocked"), hint=_("Documents then print name and office alone."))
