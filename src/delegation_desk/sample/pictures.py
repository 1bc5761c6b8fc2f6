"""What is attached in the sample: drawn portraits of the invented, drawn skylines, a few notes as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from delegation_desk.core.text import LocalText
from delegation_desk.model.words import Audience
from delegation_desk.sample.agreement import AGREEMENT
from delegation_desk.sample.portraits import Look, portrait
from delegation_desk.sample.rows import PREPARED, said, the
from delegation_desk.sample.skylines import skyline
from delegation_desk.sample.visit import VISIT

LOOKS: Final = {
    "vollrath": Look("bob", "open", "petrol", glasses=True),
    "wittig": Look("short", "open", "blue", beard=True),
    "shen": Look("long", "round", "plum"),
    "seidel": Look("bun", "open", "brown"),
    "naumann": Look("parted", "tie", "blue", glasses=True),
    "demmler": Look("tail", "round", "green"),
    "lindner": Look("bob", "round", "brown", grey=True),
    "wen": Look("long", "open", "green"),
    "tang": Look("short", "open", "petrol"),
    "ouyang": Look("thin", "tie", "blue", glasses=True, grey=True),
    "lin": Look("bob", "open", "plum"),
    "fan": Look("short", "tie", "petrol"),
    "yu": Look("parted", "open", "brown", glasses=True),
    "qiao": Look("thin", "open", "blue", beard=True),
    "meng": Look("short", "tie", "green", glasses=True),
    "xu": Look("tail", "open", "petrol", glasses=True),
    "gao": Look("parted", "tie", "blue"),
    "zhou": Look("bun", "round", "green", glasses=True, grey=True),
    "lue": Look("short", "stand", "petrol", grey=True),
    "shan": Look("parted", "tie", "plum"),
    "gu": Look("tail", "open", "blue"),
    "qu": Look("thin", "stand", "brown"),
    "kong": Look("bun", "open", "plum", glasses=True),
    "zeng": Look("long", "round", "petrol"),
    "hou": Look("curls", "open", "green", beard=True),
}

_DRAWN: Final = said("Zeichnung", "Drawing", "绘图")
_NO_LIKENESS: Final = said("Zeichnung, kein Bildnis", "Drawing, no likeness", "绘图，非真实肖像")
_FIGURE: Final = said(
    "Gezeichnete Figur, kein Bildnis: die Person ist erfunden.",
    "Drawn figure, no likeness: the person is invented.",
    "绘制的人物形象，并非真实肖像；人物为虚构。",
)
_CITIES: Final = {
    "leipzig": said(
        "Gezeichnete Häuser mit einem Rathausturm",
        "Drawn houses with the tower of a town hall",
        "绘制的房屋与市政厅塔楼",
    ),
    "landkreis-leipzig": said(
        "Gezeichnete Hügel, Dorf und See mit Segelboot",
        "Drawn hills, village and lake with a sailing boat",
        "绘制的丘陵、村庄和有帆船的湖泊",
    ),
    "nanjing": said(
        "Gezeichnete Stadtmauer mit Tor zwischen Hochhäusern",
        "Drawn city wall with gate between high-rises",
        "绘制的城墙、城门与高楼",
    ),
    "jining": said(
        "Gezeichnete Pagode und Bogenbrücke am Wasser",
        "Drawn pagoda and arched bridge by the water",
        "绘制的水边宝塔与拱桥",
    ),
}
_HANDED_OVER: Final = """Übergabeliste (Beispiel)
Elf Unternehmensprofile, je zwei Seiten, Chinesisch und Englisch
Amt für Handel der Stadt Nanjing: 2 Sätze
Unternehmensrunde: 18 Sätze
Wirtschaftszone Taibai: 3 Sätze
Handelskammer Jining: 6 Sätze
"""
_FIRST_VERSION: Final = """Fassung 1 vom 09.04.2019 (Beispiel)
Zehn Ziffern; Laufzeit zwei Jahre; Sprachen Deutsch und Englisch.
"""
_SECOND_VERSION: Final = """Fassung 2 vom 09.05.2019 (Beispiel)
Laufzeit 3 Jahre, Verlängerung je 2 Jahre; Sprachen Deutsch und Chinesisch.
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A file, and the record it belongs to."""

    name: str
    file_name: str
    content: bytes
    media_type: str = "image/png"
    caption: LocalText = _DRAWN
    alternative: LocalText = field(default_factory=LocalText)
    audience: Audience = Audience.HOST
    about: dict[str, Any] = field(default_factory=dict)
    entered: date = PREPARED


def pictures() -> Iterator[Picture]:
    """All files of the sample."""
    for person, look in LOOKS.items():
        yield Picture(
            f"portrait-{person}",
            f"{person}.png",
            portrait(look),
            caption=_NO_LIKENESS,
            alternative=_FIGURE,
            about={"person_id": the("person", person)},
        )
    for city, alternative in _CITIES.items():
        about = {"place_id": the("place", city)}
        yield Picture(f"picture-{city}", f"{city}.png", skyline(city), alternative=alternative, about=about)
    yield from _texts()


def _texts() -> Iterator[Picture]:
    files = (
        (
            "handed-over",
            "uebergabeliste.txt",
            _HANDED_OVER,
            {"visit_id": VISIT},
            said("Übergabeliste der Profile", "List of profiles handed over", "企业简介递交清单"),
            date(2019, 6, 14),
        ),
        (
            "version-1",
            "mou-fassung-1.txt",
            _FIRST_VERSION,
            {"agreement_id": AGREEMENT},
            said("Fassung 1", "Version 1", "第1稿"),
            date(2019, 4, 9),
        ),
        (
            "version-2",
            "mou-fassung-2.txt",
            _SECOND_VERSION,
            {"agreement_id": AGREEMENT},
            said("Fassung 2", "Version 2", "第2稿"),
            date(2019, 5, 9),
        ),
    )
    for name, file_name, text, about, caption, entered in files:
        yield Picture(
            name,
            file_name,
            text.encode(),
            "text/plain",
            caption,
            audience=Audience.INTERNAL,
            about=about,
            entered=entered,
        )
