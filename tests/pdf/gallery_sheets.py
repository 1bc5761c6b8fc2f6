"""Sheets about places, companies and agreements, and an edition of a policy, as the gallery prints them."""

from __future__ import annotations

from tests.pdf.sample import SHORT, TEXT

from delegation_desk.pdf import kit


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
        *statistics(s),
    ]


def statistics(s: kit.Styles) -> list[kit.Block]:
    bars = [
        kit.Bar("Nanjing, 2019", 8505500, "8.505.500", strong=True),
        kit.Bar("Nanjing, 2020", 9314685, "9.314.685", strong=True),
        kit.Bar("Leipzig, 2019", 593145, "593.145"),
    ]
    years = [kit.Bar(str(2014 + n), v, str(v), strong=n == 5) for n, v in enumerate((2, 3, 1, 4, 3, 6))]
    return [
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
