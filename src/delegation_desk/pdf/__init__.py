"""The kit documents are printed with: from plain data to a tagged PDF, without a screen.

A document is a flat list of blocks, given to `kit.build` with a `kit.Document` that says what it is:

    from delegation_desk.pdf import kit

    styles = kit.Styles("de", kit.Palette(office="#17456B"))
    story = [
        kit.Contents(styles),
        kit.Title(styles, "Auf einen Blick", lead="Zwei Vertreter Leipzigs …"),
        kit.Side(styles, "Eckdaten", kit.Facts(styles, [("Anlass", "Unternehmen vorstellen")])),
    ]
    built = kit.write(kit.Document("Mappe zum Besuch", "de"), story, path)

Callers give text, figures and small frozen dataclasses; nothing they give is read as markup, and no size,
colour or coordinate of the look is theirs. `kit` names every public piece; the modules behind it are:

    style, fonts            page, colours, scale of type; typefaces, kerning, signs that are missing
    text, setting, hyphens  words with emphasis, made safe; broken into lines; divided
    block, sheet, job       what is measured, split and drawn; a page and a document while they are drawn
    shapes, tags            paths; the structure for screen readers
    paragraph, sides        text and lists; titles and side heads
    tables, rows, timeline  tables, facts; the programme of a day
    charts, clocks, marks   figures, bars, areas; office hours in common; status, audience, icons
    geography, engraving    projections and coasts; land as parallels of latitude
    maps, covers            routes and places; covers
    people, panels          portraits; facts in a row, points, notes, cards, offers
    agreement               the course of life, open signatories, parallel texts, validity
    letters, name_cards     letters after DIN 5008; place cards and badges
    pocket                  the card that is folded twice
    contents, furniture     the contents page; running heads and footers
    build, finish           from story to file
    structure, metadata     what the file tells screen readers, and about itself
    made, wordings, sheets  what several documents of this program share
"""
