"""Bodies that the sources name, with what these say of them, and invented ways to reach some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.model.places import OrganisationDraft, OrganisationKind
from delegation_desk.model.positions import ContactKind, ContactPointDraft
from delegation_desk.model.words import Audience
from delegation_desk.sample.rows import Row, said, the

KNOWN: Final = (
    Row(
        "stadt-leipzig",
        OrganisationDraft(
            name=said("Stadt Leipzig", "City of Leipzig", "莱比锡市"),
            kind=OrganisationKind.CITY_GOVERNMENT,
            own=True,
            place_id=the("place", "leipzig"),
        ),
        real=True,
    ),
    Row(
        "amt-wirtschaft",
        OrganisationDraft(
            name=said("Amt für Wirtschaftsförderung", "Office for Economic Development", "经济促进局"),
            kind=OrganisationKind.AUTHORITY,
            own=True,
            parent_id=the("organisation", "stadt-leipzig"),
            place_id=the("place", "leipzig"),
        ),
        real=True,
    ),
    Row(
        "landkreis-leipzig",
        OrganisationDraft(
            name=said("Landkreis Leipzig", "District of Leipzig", "莱比锡县"),
            kind=OrganisationKind.DISTRICT_GOVERNMENT,
            own=True,
            place_id=the("place", "landkreis-leipzig"),
        ),
        real=True,
    ),
    Row(
        "invest-region",
        OrganisationDraft(
            name=said(
                "Invest Region Leipzig GmbH", "Invest Region Leipzig GmbH", "Invest Region Leipzig GmbH"
            ),
            kind=OrganisationKind.AGENCY,
            own=True,
            place_id=the("place", "leipzig"),
            profile=said(
                "Mit der Invest Region Leipzig ist die Preferential Policy entstanden, die China "
                "die Standortbedingungen und Angebote der Region Leipzig beschreibt.",
                "The Preferential Policy, which describes to China the location conditions and "
                "offers of the Leipzig region, was developed in cooperation with Invest Region "
                "Leipzig.",
                "面向中国介绍莱比锡地区区位条件和服务的《优惠政策》，由莱比锡方面与Invest Region "
                "Leipzig合作编制。",
            ),
        ),
        real=True,
    ),
    Row(
        "ecmdc",
        OrganisationDraft(
            name=said(
                "EU-China Municipal Development Commission",
                "EU-China Municipal Development Commission",
                "ECMDC",
            ),
            short_name="ECMDC",
            kind=OrganisationKind.OTHER,
            profile=said(
                "Mit Unterstützung der ECMDC sind die Gespräche der Reise im Juni 2019 vorab "
                "vereinbart worden.",
                "The meetings of the journey in June 2019 were agreed beforehand with the "
                "support of the ECMDC.",
                "2019年6月访问期间的会谈，是在ECMDC的支持下事先商定的。",
            ),
        ),
        real=True,
    ),
    Row(
        "ciccps",
        OrganisationDraft(
            name=said(
                "Chinese International Chamber of Commerce for the Private Sector",
                "Chinese International Chamber of Commerce for the Private Sector",
                "CICCPS",
            ),
            short_name="CICCPS",
            kind=OrganisationKind.CHAMBER,
        ),
        real=True,
    ),
    Row(
        "contact-office",
        OrganisationDraft(
            name=said(
                "Kontaktbüro CICCPS/ECMDC in Leipzig",
                "CICCPS/ECMDC contact office in Leipzig",
                "CICCPS/ECMDC莱比锡联络处",
            ),
            kind=OrganisationKind.OTHER,
            place_id=the("place", "leipzig"),
            profile=said(
                "Das Kontaktbüro arbeitet eng mit der Invest Region Leipzig GmbH zusammen.",
                "The contact office works closely with Invest Region Leipzig GmbH.",
                "联络处与Invest Region Leipzig GmbH密切合作。",
            ),
        ),
        real=True,
    ),
    Row(
        "stadt-nanjing",
        OrganisationDraft(
            name=said("Stadt Nanjing", "City of Nanjing", "南京市"),
            kind=OrganisationKind.CITY_GOVERNMENT,
            place_id=the("place", "nanjing"),
        ),
        real=True,
    ),
    Row(
        "stadt-jining",
        OrganisationDraft(
            name=said("Stadt Jining", "City of Jining", "济宁市"),
            kind=OrganisationKind.CITY_GOVERNMENT,
            place_id=the("place", "jining"),
        ),
        real=True,
    ),
)

_OWN_SIDE: Final = frozenset({("invest-region", ContactKind.PHONE), ("ecmdc", ContactKind.PHONE)})
"""What is for those who travel; the rest is for everybody."""
_CONTACTS: Final = (
    ("amt-wirtschaft", ContactKind.ADDRESS, "Musterstraße 1, 04109 Leipzig", ""),
    ("amt-wirtschaft", ContactKind.PHONE, "+49 341 0000-100", ""),
    ("amt-wirtschaft", ContactKind.EMAIL, "wirtschaft@leipzig.example", ""),
    ("invest-region", ContactKind.PHONE, "+49 341 0000-200", "Delegationsbüro, rund um die Uhr"),
    ("invest-region", ContactKind.EMAIL, "china@invest-region.example", ""),
    ("contact-office", ContactKind.ADDRESS, "Beispielweg 8, 04109 Leipzig", ""),
    ("contact-office", ContactKind.PHONE, "+49 341 0000-300", "Deutsch und Chinesisch"),
    ("ecmdc", ContactKind.PHONE, "+86 25 0000 0000", "während der Reise"),
    ("stadt-leipzig", ContactKind.ADDRESS, "Musterplatz 1, 04109 Leipzig", ""),
    ("landkreis-leipzig", ContactKind.ADDRESS, "Beispielstraße 4, 04552 Borna", ""),
    ("landkreis-leipzig", ContactKind.PHONE, "+49 3433 0000-20", ""),
    ("landkreis-leipzig", ContactKind.EMAIL, "wirtschaft@landkreis.example", ""),
    ("contact-office", ContactKind.EMAIL, "leipzig@contact-office.example", ""),
)


def rows() -> Iterator[Row]:
    """The bodies and their contact points."""
    yield from KNOWN
    for order, (body, kind, value, label) in enumerate(_CONTACTS):
        point = ContactPointDraft(
            organisation_id=the("organisation", body),
            kind=kind,
            value=value,
            label=label,
            audience=Audience.DELEGATION if (body, kind) in _OWN_SIDE else Audience.HOST,
            order=order,
        )
        yield Row(f"organisation-{body}-{kind.name.lower()}", point)
