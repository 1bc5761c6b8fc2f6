"""What a PDF says about itself: title, author, language, standards, colours."""

from __future__ import annotations

from datetime import UTC
from functools import cache
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, String

from delegation_desk.pdf.job import LOCALES
from delegation_desk.pdf.text import safe

if TYPE_CHECKING:
    from delegation_desk.pdf.build import Document

_PROGRAM: Final = "Delegation Desk"
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{people}{subject}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{program}</pdf:Producer><xmp:CreatorTool>{program}</xmp:CreatorTool>{dates}
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def add_metadata(pdf: Pdf, document: Document) -> None:
    """Title, author, subject, language and the claim to PDF/UA-1 and PDF/A-2a."""
    root = pdf.Root
    root.Lang = String(LOCALES[document.language])
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if Name.Outlines in root:
        root.PageMode = Name.UseOutlines
    packet = pdf.make_stream(_packet(document).encode())
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    root.Metadata = packet
    _add_colours(pdf)
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    info = {
        "Title": _title(document),
        "Author": document.author,
        "Subject": document.subject,
        "Producer": _PROGRAM,
    }
    for key, value in (info | {"Creator": _PROGRAM}).items():
        if value:
            pdf.docinfo[Name("/" + key)] = String(safe(value))
    if document.made is not None:
        moment = document.made.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
        pdf.docinfo[Name.CreationDate] = pdf.docinfo[Name.ModDate] = String(moment)


def _title(document: Document) -> str:
    return safe(" – ".join(part for part in (document.title, document.subtitle) if part))


def _packet(document: Document) -> str:
    def text(value: str) -> str:
        return escape(safe(value))

    people = f"<dc:creator><rdf:Seq><rdf:li>{text(document.author)}</rdf:li></rdf:Seq></dc:creator>"
    about = f'<rdf:li xml:lang="x-default">{text(document.subject)}</rdf:li>'
    dates = ""
    if document.made is not None:
        moment = document.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        dates = f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"
    return _XMP.format(
        title=escape(_title(document)),
        people=people if document.author else "",
        subject=f"<dc:description><rdf:Alt>{about}</rdf:Alt></dc:description>" if document.subject else "",
        language=LOCALES[document.language],
        program=_PROGRAM,
        dates=dates,
    )


def _add_colours(pdf: Pdf) -> None:
    """Say that our red, green and blue are those of sRGB."""
    profile = pdf.make_stream(_srgb())
    profile.N = 3
    name = String("sRGB IEC61966-2.1")
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=name,
        Info=name,
        RegistryName=String("http://www.color.org"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([intent])


@cache
def _srgb() -> bytes:
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(
        (7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0)
    )  # the time of its making would change every file
    profile[84:100] = bytes(16)
    return bytes(profile)
