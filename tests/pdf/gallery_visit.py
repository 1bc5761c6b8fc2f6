"""The pages of a visit, as the gallery prints them."""

from __future__ import annotations

from tests.pdf.sample import HOME, JINING, NANJING, SHORT, TEXT, TITLE

from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit


def covers(s: kit.Styles) -> list[kit.Block]:
    lines = {
        "de": ("Delegationsreise, 25. bis 30. Juni 2019", "Mappe für die Delegationsleitung"),
        "en": ("Visit of a delegation, 25 to 30 June 2019", "Briefing pack for the head of the delegation"),
        "zh": ("代表团访问，2019年6月25日至30日", "代表团团长简报手册"),
    }[s.language]
    stops = [
        kit.Spot("Nanjing 南京", 118.779, 32.061, "32,06° N 118,78° O"),
        kit.Spot("Jining 济宁", 116.587, 35.415, "35,42° N 116,59° O"),
    ]
    return [
        kit.Cover(
            s,
            sender="Stadt Leipzig",
            office="Amt für Wirtschaftsförderung",
            title=TITLE[s.language],
            native="南京 · 济宁",
            lines=lines,
            home=HOME,
            stops=stops,
            audience=Audience.INTERNAL,
            foot="2019-nanjing-jining · Stand 18.06.2019, 14:30 Uhr",
            copy="Exemplar 1 von 4 ◊",
            sample=True,
        ),
    ]


def overview(s: kit.Styles) -> list[kit.Block]:
    trip = kit.Chapter("1", {"de": "Die Reise", "en": "The journey", "zh": "访问"}[s.language])
    text = TEXT[s.language]
    home = kit.Spot("Leipzig", 12.375, 51.340, "ab 25., zurück 30. Juni")
    goals: list[kit.Words] = [
        [kit.strong("Ansiedlung: "), text],
        [kit.strong("Beziehung: "), SHORT[s.language]],
    ]
    facts: list[tuple[kit.Words, kit.Words]] = [
        ("Anlass", SHORT[s.language]),
        ("Delegation", "Clemens Schülke, Leiter des Amtes für Wirtschaftsförderung; drei Begleitpersonen ◊"),
        ("Vermittlung", "EU-China Municipal Development Commission (ECMDC): Gespräche vorab vereinbart"),
        (
            "Netz",
            [
                kit.link("www.leipzig.de", "https://www.leipzig.de/"),
                ", ",
                kit.link("Schreiben", "mailto:a@b.example"),
            ],
        ),
    ]
    lead = {
        "de": "Zwei Vertreter Leipzigs stellen Leipziger Unternehmen in der Partnerstadt Nanjing und "
        "in Jining vor und vertiefen die wirtschaftlichen Beziehungen.",
        "en": "Two representatives of Leipzig present companies in the twin city of Nanjing and in Jining.",
        "zh": "莱比锡市代表团在友好城市南京和济宁介绍莱比锡企业，深化经贸关系。",
    }[s.language]
    return [
        kit.Title(
            s,
            {"de": "Auf einen Blick", "en": "At a glance", "zh": "一览"}[s.language],
            chapter=trip,
            lead=lead,
        ),
        kit.RouteMap(s, home, [NANJING, JINING], label="8.300 km Luftlinie"),
        kit.Side(s, {"de": "Zeit", "en": "Time", "zh": "时间"}[s.language], kit.body(s, text), ruled=False),
        kit.Clocks(s, kit.Clock("Leipzig", "MESZ, UTC+2"), kit.Clock("Nanjing, Jining", "UTC+8"), ahead=6),
        kit.Side(s, {"de": "Eckdaten", "en": "Facts", "zh": "要点"}[s.language], kit.Facts(s, facts)),
        kit.Side(s, {"de": "Ziele", "en": "Aims", "zh": "目标"}[s.language], kit.numbered(s, goals)),
    ]


def delegation(s: kit.Styles) -> list[kit.Block]:
    trip = kit.Chapter("1", {"de": "Die Reise", "en": "The journey", "zh": "访问"}[s.language])
    members = [
        (
            "CS",
            "Clemens Schülke",
            "Leiter des Amtes für Wirtschaftsförderung,\nStadt Leipzig",
            "Leitung",
            "Herr Schülke",
        ),
        ("MK", "Michael Körner", "Geschäftsführer,\nInvest Region Leipzig GmbH", "Mitglied", "Herr Körner"),
        ("SM", "SHEN Meilin 沈美琳 ◊", "Dolmetscherin", "Dolmetschen", "Frau Shen"),
    ]
    columns = [
        kit.Column("", 10),
        kit.Column("", 32),
        kit.Column("Name und Amt"),
        kit.Column("Aufgabe in der Delegation", 35),
        kit.Column("Anrede", 24),
    ]
    rows: list[list[kit.Words | kit.Block]] = [
        [kit.OrderNumber(s, n), kit.Medallion(s, i), kit.two_lines(s, name, office), role, address]
        for n, (i, name, office, role, address) in enumerate(members, 1)
    ]
    return [
        kit.Title(s, "Die Delegation", chapter=trip, lead="In protokollarischer Ordnung.", note="5 Personen"),
        kit.Table(s, columns, rows, middle=True),
        kit.small(s, "Ordnung: Amt vor Funktion, Stadt vor Gesellschaft; dann Dienststellung."),
        kit.heading(s, "Gegenüber in Nanjing ◊"),
        kit.Table(
            s,
            [kit.Column("", 10), kit.Column("Name", 40), kit.Column("Amt")],
            [["1", "LIN Yahui 林雅慧", "Amt"]],
        ),
    ]


def biography(s: kit.Styles) -> list[kit.Block]:
    trip = kit.Chapter("1", {"de": "Die Reise", "en": "The journey", "zh": "访问"}[s.language])
    facts: list[tuple[kit.Words, kit.Words]] = [
        ("Name", ["Familienname ", kit.strong("Lin"), " 林, Vorname ", kit.strong("Yahui"), " 雅慧"]),
        ("Aussprache", "Lín Yǎhuì"),
        (
            "Anrede",
            ["deutsch: Frau Lin\nenglisch: Madam Lin\nchinesisch: 林局长 (", kit.italic("Lín júzhǎng"), ")"],
        ),
        ("Im Programm", "Gespräch 1, Mi 26.06.2019, 14:00\u00a0Uhr; Abendessen, 18:30\u00a0Uhr"),
    ]
    met = kit.Table(
        s,
        [kit.Column("Datum", 20), kit.Column("Anlass", 57), kit.Column("Was blieb")],
        [
            ["2016", "Besuch in Leipzig, Mitglied einer Fachdelegation", "Interesse"],
            ["unbekannt", "Schriftwechsel", "–"],
        ],
    )
    return [
        kit.Title(
            s,
            "LIN Yahui 林雅慧 ◊",
            kicker="1\u00a0\u00a0Lebenslauf",
            chapter=trip,
            lead="Stellvertretende Leiterin",
        ),
        kit.Beside(s, kit.Portrait(s, "LY"), kit.Facts(s, facts, name_width=27)),
        kit.Side(s, "Zur Person", kit.body(s, f"{TEXT[s.language]}\n{TEXT[s.language]}")),
        kit.Side(s, "Bisherige Kontakte", met),
        kit.Side(
            s, "Zu beachten", kit.bulleted(s, ["Isst kein Schweinefleisch.", "Titel vor dem ersten Satz."])
        ),
        kit.Title(s, "Clemens Schülke", lead="Leiter des Amtes", new_page=False, smaller=True, listed=False),
        kit.Beside(
            s,
            kit.Portrait(s, "CS", width=20, height=25, caption=""),
            kit.small(s, "Kein Lebenslauf hinterlegt."),
        ),
    ]


def programme(s: kit.Styles) -> list[kit.Block]:
    chapter = kit.Chapter("2", s.t("Programme"))
    return [
        kit.Title(
            s,
            "Dienstag und Mittwoch,\n25. und 26.\u00a0Juni\u00a02019",
            chapter=chapter,
            lead="Anreise",
            entry="25. und 26. Juni",
        ),
        kit.Timeline(s, days(), home="Leipzig"),
        kit.Side(s, "Zu diesem Tag", kit.body(s, TEXT[s.language])),
        kit.Title(s, "Programm für Gastgeber", chapter=chapter),
        kit.Timeline(s, [kit.Day("", days()[1].items)]),
    ]


def flight() -> kit.Item:
    rails = kit.Rails(
        [
            kit.Leg(10.25, 11.25, "LEJ 10:15", "", "10:15", ""),
            kit.Leg(14.17, 25.08, "FRA 14:10", "PVG 07:05 (Mi)", "14:10", "01:05 (Mi)"),
        ],
        "10 h 55 min, Uhr 6 Stunden vor",
        "Ort",
        "Leipzig",
    )
    return kit.Item(
        "10:15",
        "Flug Leipzig/Halle – Frankfurt – Shanghai ◊",
        kit.Status.CONFIRMED,
        home="10:15",
        note="Buchung X7K2QD; Umsteigen in Frankfurt, 2 h 55 min",
        place="LEJ, FRA, PVG",
        strip=rails,
    )


def days() -> list[kit.Day]:
    state = kit.Status
    return [
        kit.Day(
            "Dienstag, 25. Juni – Leipzig, MESZ (UTC+2)",
            [
                kit.Item(
                    "08:00",
                    "Treffen am Neuen Rathaus, Abfahrt ◊",
                    state.CONFIRMED,
                    home="08:00",
                    place="Leipzig",
                ),
                flight(),
            ],
        ),
        nanjing(),
    ]


def nanjing() -> kit.Day:
    state = kit.Status
    return kit.Day(
        "Mittwoch, 26. Juni – Nanjing (UTC+8)",
        [
            kit.Item(
                "07:05",
                "Ankunft, Schnellzug nach Nanjing ◊",
                state.CONFIRMED,
                home="01:05",
                place="Shanghai",
            ),
            kit.Item("11:30", "Einchecken, Mittagessen ◊", end="12:45", home="05:30", place="Hotel, Nanjing"),
            kit.Item(
                "14:00",
                "Gespräch 1: Amt für Handel der Stadt Nanjing ◊",
                state.CHANGED,
                "geändert: bisher 09:30\u00a0Uhr",
                "15:30",
                "08:00",
                "Frau LIN Yahui 林雅慧; Dolmetschen: Frau Shen; Mappe Seite 14",
                "Amt für Handel, Saal 3",
            ),
            kit.Item(
                "16:15",
                "Gespräch 2: Hafen- und Logistikgruppe ◊",
                state.REQUESTED,
                end="17:30",
                home="10:15",
            ),
            kit.Item("17:45", "Rundgang auf der Stadtmauer ◊", state.CANCELLED, home="11:45"),
            kit.Item("18:30", "Abendessen auf Einladung des Amtes ◊", state.HELD, end="20:30", home="12:30"),
        ],
    )


def index(s: kit.Styles) -> list[kit.Block]:
    chapter = kit.Chapter("2", s.t("Programme"))
    rows: list[list[kit.Words | kit.Block] | kit.Group] = [
        kit.Group("Di 25.06.2019 – Leipzig")
        if n % 9 == 0
        else [f"{8 + n % 9:02d}:00", SHORT[s.language], "ECMDC", mark(s, n)]
        for n in range(48)
    ]
    columns = [
        kit.Column("Zeit", 16, "strong"),
        kit.Column("Programmpunkt ◊"),
        kit.Column("Durch", 39),
        kit.Column("Stand", 26),
    ]
    return [
        kit.Title(
            s, "Verzeichnis der Programmpunkte", chapter=chapter, lead="Alle Punkte in zeitlicher Folge."
        ),
        kit.Table(s, columns, rows, airy=True),
        kit.small(s, "28 Programmpunkte: 19 bestätigt, 3 angefragt, 4 geplant, 1 geändert, 1 entfällt."),
    ]


def mark(s: kit.Styles, number: int) -> kit.StatusMark:
    return kit.StatusMark(s, list(kit.Status)[number % 6])


def meeting(s: kit.Styles) -> list[kit.Block]:
    text, short = TEXT[s.language], SHORT[s.language]
    facts: list[tuple[kit.Words, kit.Words]] = [
        ("Zeit", [kit.strong("Mi 26.06.2019"), "\n14:00 bis 15:30\u00a0Uhr\nLeipzig: 08:00\u00a0Uhr"]),
        ("Ort", "Amt für Handel, Saal 3\nFahrzeit vom Hotel 25 min"),
        ("Stand", "geändert am 17.06.2019\nbestätigt über ECMDC"),
        ("Rahmen", "Geschäftskleidung\nDolmetschen: Frau Shen ◊"),
    ]
    sides = kit.Table(
        s,
        [kit.Column("Unsere Seite", 0, "name"), kit.Column("Gegenüber ◊", 0, "name")],
        [
            [
                [kit.strong("Clemens Schülke"), ", Leiter des Amtes für Wirtschaftsförderung"],
                [kit.strong("LIN Yahui"), " 林雅慧, stellvertretende Amtsleiterin"],
            ],
            [
                [kit.strong("Dr. Anke Vollrath"), " ◊, Niederschrift"],
                [kit.strong("YU Tian"), " 余天, Dolmetscher"],
            ],
        ],
    )
    return [
        kit.Title(
            s,
            "Amt für Handel der Stadt Nanjing ◊",
            kicker="3\u00a0\u00a0Gespräch 1",
            chapter=kit.Chapter("3", "Gespräche"),
            lead=short,
        ),
        kit.Strip(s, facts),
        kit.Points(
            s, make=[short, text, short], answer=[short, "Direktflug? Nichts zusagen."], avoid=[short]
        ),
        kit.Side(s, "Teilnehmende", sides),
        kit.Side(s, "Hintergrund ◊", kit.body(s, text)),
        kit.Side(s, "Übergabe", kit.body(s, short)),
        kit.Side(s, s.t("Notes"), kit.NoteLines(s)),
    ]
