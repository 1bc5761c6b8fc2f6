"""One document with every block of the kit, on invented data: for tests and for looking at."""

from __future__ import annotations

from delegation_desk.core.language import Language
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit

HOME = kit.Spot("Leipzig", 12.375, 51.340, "51,34° N 12,38° O")
NANJING = kit.Spot("Nanjing 南京", 118.779, 32.061, "26. bis 28. Juni ◊")
JINING = kit.Spot("Jining 济宁", 116.587, 35.415, "28. bis 30. Juni ◊")

TEXT: dict[Language, str] = {
    "de": "Das Amt betreut ausländische Unternehmen in Nanjing und wählt Teilnehmer für Auslandsreisen aus. "
    "Es hat im Frühjahr nach Flächen für Kühllogistik gefragt; die Antwort nannte keine Größen ◊.",
    "en": "The bureau looks after foreign companies in Nanjing and selects those who travel abroad. In "
    "spring it asked for sites for cold storage in Leipzig; the reply gave no sizes ◊.",
    "zh": "莱比锡与南京于1988年结为友好城市。本次访问旨在向中方介绍莱比锡企业，巩固两市友好关系。"
    "扩大经贸往来。代表团将递交“优惠政策”中文版以及十一家莱比锡企业的简介。六月，南京时间比莱比锡早六小时。",
}
SHORT: dict[Language, str] = {
    "de": "Übersicht der Ansiedlungsflächen auf Chinesisch bereitstellen",
    "en": "Provide an overview of sites for settlement in Chinese",
    "zh": "提供中文版的落户用地概览",
}
TITLE: dict[Language, str] = {"de": "Nanjing und Jining", "en": "Nanjing and Jining", "zh": "南京与济宁"}


def document(
    language: Language, audience: Audience | None = Audience.INTERNAL, *, sample: bool = True
) -> kit.Document:
    stand = {
        "de": "Stand 18.06.2019, 14:30\u00a0Uhr",
        "en": "as of 18 June 2019, 2.30\u00a0pm",
        "zh": "截至2019年6月18日",
    }[language]
    head = {"de": "Informationsmappe", "en": "Briefing pack", "zh": "访问日程"}[language]
    return kit.Document(
        head,
        language,
        subtitle=TITLE[language],
        audience=audience,
        code="2019-nanjing-jining",
        as_of=stand,
        author="Stadt Leipzig",
        sample=sample,
    )


def story(language: Language) -> list[kit.Block]:
    s = kit.Styles(language)
    return [
        *covers(s),
        kit.Contents(s),
        *overview(s),
        *people(s),
        *programme(s),
        *meeting(s),
        *city(s),
        *companies(s),
        *agreement(s),
        *policy(s),
        *parallel(s),
    ]


def covers(s: kit.Styles) -> list[kit.Block]:
    lines = {
        "de": ("Delegationsreise, 25. bis 30. Juni 2019", "Informationsmappe für die Delegationsleitung"),
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


def people(s: kit.Styles) -> list[kit.Block]:
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
        kit.Title(s, "Die Delegation", chapter=trip, lead="In protokollarischer Ordnung.", note="5 Personen"),
        kit.Table(s, columns, rows, middle=True),
        kit.small(s, "Ordnung: Amt vor Funktion, Stadt vor Gesellschaft; dann Dienststellung."),
        kit.heading(s, "Gegenüber in Nanjing ◊"),
        kit.Table(
            s,
            [kit.Column("", 10), kit.Column("Name", 40), kit.Column("Amt")],
            [["1", "LIN Yahui 林雅慧", "Amt"]],
        ),
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
    chapter = kit.Chapter("2", s.t("Programme item"))
    state = kit.Status
    rails = kit.Rails(
        [
            kit.Leg(10.25, 11.25, "LEJ 10:15", "", "10:15", ""),
            kit.Leg(14.17, 25.08, "FRA 14:10", "PVG 07:05 (Mi)", "14:10", "01:05 (Mi)"),
        ],
        "10 h 55 min, Uhr 6 Stunden vor",
        "Ort",
        "Leipzig",
    )
    flight = kit.Item(
        "10:15",
        "Flug Leipzig/Halle – Frankfurt – Shanghai ◊",
        state.CONFIRMED,
        home="10:15",
        note="Buchung X7K2QD; Umsteigen in Frankfurt, 2 h 55 min",
        place="LEJ, FRA, PVG",
        strip=rails,
    )
    days = [
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
                flight,
            ],
        ),
        kit.Day(
            "Mittwoch, 26. Juni – Nanjing (UTC+8)",
            [
                kit.Item(
                    "07:05",
                    "Ankunft, Schnellzug nach Nanjing ◊",
                    state.CONFIRMED,
                    home="01:05",
                    place="Shanghai",
                ),
                kit.Item(
                    "11:30", "Einchecken, Mittagessen ◊", end="12:45", home="05:30", place="Hotel, Nanjing"
                ),
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
                kit.Item(
                    "18:30", "Abendessen auf Einladung des Amtes ◊", state.HELD, end="20:30", home="12:30"
                ),
            ],
        ),
    ]
    index: list[list[kit.Words | kit.Block] | kit.Group] = [
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
            s,
            "Dienstag und Mittwoch,\n25. und 26.\u00a0Juni\u00a02019",
            chapter=chapter,
            lead="Anreise",
            entry="25. und 26. Juni",
        ),
        kit.Timeline(s, days, home="Leipzig"),
        kit.Side(s, "Zu diesem Tag", kit.body(s, TEXT[s.language])),
        kit.Title(
            s, "Verzeichnis der Programmpunkte", chapter=chapter, lead="Alle Punkte in zeitlicher Folge."
        ),
        kit.Table(s, columns, index, airy=True),
        kit.small(s, "28 Programmpunkte: 19 bestätigt, 3 angefragt, 4 geplant, 1 geändert, 1 entfällt."),
        kit.Title(s, "Programm für Gastgeber", chapter=chapter),
        kit.Timeline(s, [kit.Day("", days[1].items)]),
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


def city(s: kit.Styles) -> list[kit.Block]:
    figures = [
        kit.Figure("8.505.500", "Einwohner", "2019"),
        kit.Figure("6.587 km²", "Fläche"),
        kit.Figure("seit 1988", "Städtepartnerschaft", "Tag nicht geprüft"),
        kit.Figure("+6 h", "gegenüber Leipzig", "Juni 2019"),
    ]
    areas = [
        kit.Area("Nanjing", 6587, "6.587 km²"),
        kit.Area("Landkreis Leipzig", 1651, "1.651 km²"),
        kit.Area("Stadt Leipzig", 297.8, "297,8 km²"),
    ]
    bars = [
        kit.Bar("Nanjing, 2019", 8505500, "8.505.500", strong=True),
        kit.Bar("Nanjing, 2020", 9314685, "9.314.685", strong=True),
        kit.Bar("Leipzig, 2019", 593145, "593.145"),
    ]
    years = [kit.Bar(str(2014 + n), v, str(v), strong=n == 5) for n, v in enumerate((2, 3, 1, 4, 3, 6))]
    nanjing = kit.Spot("Nanjing", 118.779, 32.061, "32,061° N 118,779° O")
    map_ = kit.PlaceMap(s, nanjing, [kit.Spot("Jining", 116.587, 35.415)])
    return [
        kit.Title(
            s,
            "Nanjing 南京",
            kicker="Ort",
            lead="Partnerstadt Leipzigs seit 1988",
            note="Partnerstadt seit 1988",
        ),
        kit.Figures(s, figures),
        kit.PlacePanel(
            map_,
            kit.Para("Lage", s.item, s.palette),
            kit.Para(
                "Im Osten Chinas. 8.300 km Luftlinie nach Leipzig, 424 km nach Jining.", s.cell, s.palette
            ),
            kit.Para("Flächen im Vergleich, maßstäblich", s.item, s.palette, before=7),
            kit.Areas(s, areas),
        ),
        kit.Side(
            s,
            "Einwohner",
            kit.Bars(s, bars),
            kit.small(s, "Quellen: öffentliche Angaben; Stand 2019 und 2020."),
        ),
        kit.Side(
            s,
            "Begegnungen ◊",
            kit.UprightBars(s, years, remark="sechs im Jahr 2019", small="davon fünf im Juni"),
        ),
        kit.Side(
            s,
            "Stationen der Partnerschaft",
            kit.Facts(s, [("1988", "Beginn"), ("Tag unbekannt", SHORT[s.language])]),
        ),
    ]


def companies(s: kit.Styles) -> list[kit.Block]:
    icons = (
        "thermometer-cold",
        "dna",
        "robot",
        "music-notes",
        "drop",
        "code",
        "eyeglasses",
        "plant",
        "engine",
        "t-shirt",
        "x",
    )
    cards = [
        kit.Card(
            str(n + 1),
            "Kaltwerk Systeme GmbH" if n % 2 else "Messeservice Nord und Töchter GmbH & Co. KG",
            "Kühllogistik",
            [
                ("bietet", "Kühlzellen für Arzneimittel"),
                ("sucht", "Vertrieb in Jiangsu"),
                ("Interesse", kit.Discs(s, n % 4)),
            ],
            icon,
        )
        for n, icon in enumerate(icons)
    ]
    remark = (
        "Interesse, wie es gezeigt wurde:\n●●●\u00a0nachgefragt, Unterlagen behalten\n○○○\u00a0noch nicht"
    )
    return [
        kit.Title(
            s,
            "Elf vorgestellte Unternehmen ◊",
            kicker="Unternehmen",
            lead="Namen und Angaben sind Beispiele.",
        ),
        kit.Cards(s, cards, remark),
        kit.Side(s, "Nacharbeit", kit.body(s, TEXT[s.language])),
    ]


def agreement(s: kit.Styles) -> list[kit.Block]:
    steps = [
        kit.Step(name, "05.2019 ◊")
        for name in ("Idee", "Entwurf", "Verhandlung", "Rechtsprüfung", "Rat", "unterschriftsreif")
    ]
    steps += [
        kit.Step("unterzeichnet", "06.2019", now=True),
        kit.Step("in Kraft", "unbekannt", reached=False),
    ]
    box = "Nicht öffentlich bekannt; nichts ergänzen."
    columns = [
        kit.Column("Nr.", 10),
        kit.Column("Wer", 35, "strong"),
        kit.Column("Was"),
        kit.Column("Bis", 22),
        kit.Column("Stand", 18),
    ]
    rows = [
        [str(n), "Invest Region Leipzig GmbH", SHORT[s.language], "30.09.2019", "erfüllt"]
        for n in range(1, 5)
    ]
    return [
        kit.Title(
            s,
            "Memorandum of Understanding zur wirtschaftlichen Zusammenarbeit",
            kicker="Vereinbarung",
            lead="Nicht bindend ◊",
        ),
        kit.LifeCycle(s, steps),
        kit.Side(
            s, "Eckdaten", kit.Facts(s, [("Beteiligte", SHORT[s.language]), ("Laufzeit", "drei Jahre ◊")])
        ),
        kit.Side(
            s,
            "Unterzeichnende",
            kit.OpenBoxes(s, [kit.OpenBox("Name offen", f"für {side}", box) for side in ("A", "B")]),
        ),
        kit.heading(s, "Zusagen ◊"),
        kit.Table(s, columns, rows),
        kit.Side(s, "Nächste Termine", kit.body(s, TEXT[s.language])),
    ]


def policy(s: kit.Styles) -> list[kit.Block]:
    pairs: list[tuple[kit.Words, kit.Words]] = [
        ("Für wen", "Unternehmen in Leipzig"),
        ("Grundlage", SHORT[s.language]),
    ]
    parts = [("1\u2002Der Standort", "4"), ("2\u2002Ansiedeln", "6"), ("Impressum, Gültigkeit", "24")]
    three = [
        kit.Figure("593.145", "Einwohner", "Stand 2019 [1]"),
        kit.Figure("297,8 km²", "Stadtfläche", "[2]"),
        kit.Figure("seit 1988", "Partnerstadt", "[3]"),
    ]
    moments = [
        kit.Moment("beschlossen", "14.05.2019 ◊"),
        kit.Moment("gültig ab", "01.07.2019 ◊"),
        kit.Moment("gültig bis", "30.06.2021 ◊"),
        kit.Moment("Aufbewahrung", "bis 2029 ◊"),
    ]
    return [
        kit.PolicyCover(
            s,
            sender="Stadt Leipzig",
            title="Preferential Policy",
            with_="in Zusammenarbeit mit der Invest Region Leipzig GmbH",
            native="优惠政策",
            lines=("Standortbedingungen und Angebote", "der Region Leipzig für Unternehmen aus China"),
            centre=kit.Spot("Leipzig 莱比锡", 12.375, 51.340),
            foot="Ausgabe 1 ◊, Juni 2019 · Deutsch",
            sample=True,
        ),
        kit.Title(s, "Ankommen, bauen, wachsen", kicker="2\u00a0\u00a0Ansiedeln", lead=SHORT[s.language]),
        kit.Beside(
            s,
            kit.SideList(s, parts, 1),
            kit.Para("Der Standort in drei Zahlen", s.section, s.palette),
            kit.Figures(s, three),
            kit.Offer(s, "A", "Ein Lotse für alle Wege ◊", TEXT[s.language], pairs),
            kit.Offer(s, "B", "Flächen mit gesichertem Planungsrecht ◊", SHORT[s.language], pairs),
        ),
        kit.Title(s, "Gültigkeit und Herausgeber", kicker="Impressum"),
        kit.Side(s, "Gültigkeit", kit.Validity(s, moments), kit.body(s, TEXT[s.language])),
        kit.Side(s, "Zeichen", kit.Legend(s)),
    ]


def papers(language: Language) -> list[kit.Block]:
    """What is no part of a pack: a letter, cards to fold and to cut."""
    s = kit.Styles(language)
    return [*correspondence(s), *cards(s), pocket(s)]


def correspondence(s: kit.Styles) -> list[kit.Block]:
    head = kit.LetterHead(
        "Stadt Leipzig",
        "Amt für Wirtschaftsförderung",
        "Stadt Leipzig · Musterstraße 1 ◊ · 04109 Leipzig",
        [
            ["Stadt Leipzig", "Amt für Wirtschaftsförderung", "Musterstraße 1 ◊, 04109 Leipzig"],
            ["Telefon +49 341 0000-000 ◊", "wirtschaft@leipzig.example ◊"],
            ["Musterbank ◊", "IBAN DE00 0000 0000 0000 0000 00"],
        ],
    )
    columns = [
        kit.Column("Anlage"),
        kit.Column("Sprache", 20),
        kit.Column("Exemplare", 22, "number"),
        kit.Column("Empfänger", 55),
    ]
    rows = [["Preferential Policy, Stadt Leipzig", "zh", "6", "Amt für Handel, Außenamt"]] * 3
    text = kit.LetterText(
        "Preferential Policy der Region Leipzig: Übermittlung der Ausgabe 1",
        "Sehr geehrte Frau Wen,",
        [TEXT[s.language], SHORT[s.language], kit.Table(s, columns, rows), kit.Gap(3), TEXT[s.language]],
        "Mit freundlichen Grüßen",
        ["Katrin Demmler ◊", "Referentin"],
        ["18 Druckstücke laut Aufstellung"],
    )
    address = [
        "CICCPS/ECMDC",
        "Kontaktbüro Leipzig",
        "Frau Wen Beispiel ◊",
        "Beispielweg 8 ◊",
        "04109 Leipzig",
    ]
    info = [
        ("Ihr Zeichen", "–"),
        ("Unser Zeichen", "80.21-47/19 ◊"),
        ("Ansprechperson", "Katrin Demmler ◊"),
        ("E-Mail", "k.demmler@leipzig.example ◊"),
        ("", ""),
        ("Datum", "20.05.2019 ◊"),
    ]
    return kit.letter(s, head, address, info, text, sample=True)


def cards(s: kit.Styles) -> list[kit.Block]:
    people = [
        kit.NameCard("Clemens Schülke", line="Stadt Leipzig"),
        kit.NameCard("LIN Yahui", "林雅慧", "Amt für Handel der Stadt Nanjing ◊"),
        kit.NameCard("Wolfgang Amadeus Freiherr von Beispielhausen", "", "Stadt Leipzig"),
    ]
    event = "Leipzig 莱比锡"
    named = [
        kit.NameCard(
            "Michael Körner",
            "",
            "Geschäftsführer",
            "Invest Region Leipzig GmbH",
            "代表团 · Delegation",
            event,
        ),
        kit.NameCard(
            "SHEN Meilin",
            "沈美琳",
            "Dolmetscherin ◊",
            "德语 · 汉语",
            "随行 · Begleitung",
            event,
            member=False,
        ),
    ]
    return [*kit.place_cards(s, people, sample=True), *kit.badges(s, named, sample=True)]


def pocket(s: kit.Styles) -> kit.Block:
    days = [
        kit.PocketDay(
            day,
            "Nanjing",
            [
                kit.PocketItem("09:00", "Gespräch 3: Außenamt", kit.Status.CONFIRMED),
                kit.PocketItem("11:00", "Gespräch 4: Unternehmensrunde", kit.Status.REQUESTED),
                kit.PocketItem("14:30", "Besichtigung Technologiepark", kit.Status.CHANGED),
                kit.PocketItem("19:00", "Abend frei"),
            ],
        )
        for day in ("Di 25.06.", "Mi 26.06.", "Do 27.06.", "Fr 28.06.", "Sa 29.06.", "So 30.06.")
    ]
    text = kit.PocketText(
        "Stadt Leipzig",
        TITLE[s.language],
        "南京 · 济宁",
        "25. bis 30. Juni 2019 · Programm",
        days,
        [kit.Contact("Delegationsbüro", "+49 341 0000-000", "Herr Wittig, rund um die Uhr")] * 6,
        "请送我去这个酒店，谢谢。",
        "Bitte bringen Sie mich zu diesem Hotel, danke.",
        "Ortszeit China = Leipzig + 6 Stunden",
        HOME,
        [NANJING, JINING],
    )
    return kit.PocketCard(s, text, audience=Audience.DELEGATION, sample=True)


def parallel(s: kit.Styles) -> list[kit.Block]:
    left, right = (s.into("de"), s.into("zh")) if s.language != "zh" else (s, s.into("de"))
    pairs = [
        kit.Pair("title", "Memorandum of Understanding", "谅解备忘录"),
        kit.Pair(
            "sub",
            "zur wirtschaftlichen Zusammenarbeit ◊\nzwischen der Stadt Leipzig und der Stadt [Name]",
            "关于经济合作\n莱比锡市与【城市名称】市之间",
        ),
        kit.Pair("text", TEXT["de"], "双方一致认为，应本着互利原则发展两市的经贸关系，并就此达成以下共识。"),
        kit.Pair("head", "1\u00a0\u00a0Ziele", "第一条\u3000目标"),
        kit.Pair("text", SHORT["de"], "双方希望使中国企业更好地了解在莱比锡落户和投资的机会。"),
    ]
    pairs = [
        kit.Pair(p.kind, p.left, p.right) if s.language != "zh" else kit.Pair(p.kind, p.right, p.left)
        for p in pairs
    ]
    sides = [("Für die Stadt Leipzig", "莱比锡市代表"), ("Für die Stadt [Name]", "【城市名称】市代表")]
    return [kit.PageBreak(), kit.Parallel(left, right, pairs), kit.Signatures(left, right, sides)]
