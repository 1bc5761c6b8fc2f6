"""What the name of an organisation says about what it is: GmbH, Stadtverwaltung, Handelskammer, 市政府."""

from __future__ import annotations

import re
from typing import Final

# In this order: a chamber may be an association, a company may belong to a city, a bureau to its government.
_WORDS: Final = (
    (
        "CHAMBER",
        r"\b(ihk|ahk|hwk|handelskammer|handwerkskammer|industrie- und handelskammer|\w*kammer"
        r"|chamber of \w+|ccpit)\b|商会|贸促会|贸易促进委员会",
    ),
    (
        "UNIVERSITY",
        r"\b(\w*universität|\w*hochschule|university|universities|college|htwk)\b|大学|学院",
    ),
    (
        "COMPANY",
        r"\b(g?gmbh|ag|kg|kgaa|ohg|gbr|se|ug|mbh|eg|ltd|limited|inc|llc|plc|corp|corporation"
        r"|s\.?a\.?r\.?l|co\.,? ltd|sparkasse|bank|werke?)\b|\w(werke?|bank)\b|公司|集团|银行|厂$",
    ),
    (
        "NGO",
        r"\b(e\. ?v\.|verein|stiftung|association|foundation|society|gesellschaft für \w+)"
        r"|协会|基金会|联合会|学会",
    ),
    (
        # Of a government, and no government: its name may hold that of the city.
        "AUTHORITY",
        r"\bforeign affairs (and \w+ )*(office|bureau|department)\b|\boffice (of|for) foreign affairs\b"
        r"|^(bureau|department|commission) (of|for)\b|政府.*(局|办公室|外办|委员会)$",
    ),
    (
        "DISTRICT_GOVERNMENT",
        r"\b(landkreis|landratsamt|kreisverwaltung|(district|county) (people['’]s )?government)\b"
        r"|^[^,]*\b(county|district) council\b|[区县](人民)?政府|[区县]委",
    ),
    (
        "CITY_GOVERNMENT",
        r"^stadt\s|\b(stadtverwaltung|rathaus|gemeinde|gemeindeverwaltung|landeshauptstadt"
        r"|city of|municipality of|(city|municipal) (people['’]s )?government"
        r"|(people['’]s )?government of \w+ city)\b"
        r"|^[^,]*\b(city|town|borough|municipal) council\b|市(人民)?政府|市委",
    ),
    (
        "AGENCY",
        r"wirtschaftsförderung|\b(agentur|agency|development office|economic development)\b|促进局|促进中心",
    ),
    (
        "AUTHORITY",
        r"\b(\w*amt|\w*ministerium|ministry|behörde|bureau|commission|department|consulate general"
        r"|\w*konsulat|\w*botschaft|embassy|regierung|government|\w*direktion|verwaltung)\b"
        r"|(局|厅|部|办公室|外办|委员会|管委会|领事馆|大使馆|政府)$",
    ),
)
_PATTERNS: Final = [(kind, re.compile(words, re.IGNORECASE)) for kind, words in _WORDS]


def body_in_name(name: str) -> str:
    """The name of the kind of organisation that stands in a name, such as "COMPANY"; "" where none does."""
    words = name.strip()
    return next((kind for kind, pattern in _PATTERNS if pattern.search(words)), "")
