"""One document with every block of the kit, on invented data: for tests and for looking at."""

from __future__ import annotations

from tests.pdf import gallery_papers as loose
from tests.pdf import gallery_sheets as sheets
from tests.pdf import gallery_visit as visit
from tests.pdf.sample import TITLE

from delegation_desk.core.language import Language
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit


def document(
    language: Language, audience: Audience | None = Audience.INTERNAL, *, sample: bool = True
) -> kit.Document:
    stand = {
        "de": "Stand 18.06.2019, 14:30\u00a0Uhr",
        "en": "as of 18 June 2019, 2.30\u00a0pm",
        "zh": "截至2019年6月18日",
    }[language]
    head = {"de": "Mappe zum Besuch", "en": "Briefing pack", "zh": "访问日程"}[language]
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
        *visit.covers(s),
        kit.Contents(s),
        *visit.overview(s),
        *visit.delegation(s),
        *visit.biography(s),
        *visit.programme(s),
        *visit.index(s),
        *visit.meeting(s),
        *sheets.city(s),
        *sheets.companies(s),
        *sheets.agreement(s),
        *sheets.policy(s),
        *sheets.parallel(s),
    ]


def papers(language: Language) -> list[kit.Block]:
    """What is no part of a pack: a letter, cards to fold and to cut."""
    s = kit.Styles(language)
    return [*loose.correspondence(s), *loose.cards(s), loose.pocket(s)]
