"""A letter, cards to fold and to cut, as the gallery prints them."""

from __future__ import annotations

from tests.pdf.sample import HOME, JINING, NANJING, SHORT, TEXT, TITLE

from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit


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
