"""Words that make a memorandum read as binding, and what to write instead.

English after the practice of the foreign offices of Britain, the United States and Australia; German and
Chinese by the house's own judgement. What a sentence denies is left alone, and so is the clause that
says that nothing binds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from delegation_desk.core.language import LANGUAGES, N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.model.clauses import NONBINDING
from delegation_desk.model.findings import Finding, Severity

# Pattern and what to write instead; "" is: leave it out. The longer of two readings stands first.
_ENGLISH: Final = (
    (r"(?i:\bshall\b|\bmust\b|\bundertakes?\b|\bcommits?\b)", "will, intend to"),
    (r"(?i:\bagree[ds]?\b)", "reach the understanding"),
    (r"\bPart(?:y|ies)\b", "Participants"),
    (r"\bArticles?\b", "Paragraph"),
    (r"(?i:\benters? into force\b|\bentry into force\b)", "come into effect"),
    (r"(?i:\bterminat(?:e[sd]?|ion)\b)", "discontinue"),
    (r"(?i:\bobligations?\b)", "intention"),
    (r"(?i:\bequally authentic\b)", "of equal validity"),
    (r"(?i:\bin witness whereof\b|\bdone at\b)", "signed at"),
    (r"(?i:\bliab(?:le|ility)\b|\bbreach(?:es)?\b|\bgoverning law\b|\bjurisdiction\b|\bindemnif\w+)", ""),
    (r"\bAgreements?\b|\bTreat(?:y|ies)\b", "Memorandum"),
)
_GERMAN: Final = (
    (r"(?i:\bverpflicht(?:en|et|eten)\b(?: sich)?|\bmüssen\b|\bmuss\b)", "beabsichtigen"),
    (r"(?i:\bha(?:t|ben) (?:\w+ ){0,4}zu \w+en\b)", "beabsichtigen"),
    (r"(?i:\bvereinbar(?:en|t|ten)\b)", "verständigen sich"),
    (r"\b(?:Vertragsp|P)artei(?:en)?\b", "Beteiligte"),
    (r"\bVertragsstrafen?\b|\bGerichtsstand\w*|(?i:\bhaft(?:en|et|ung)\b)", ""),
    (r"\bVertrag(?:s|es|e|en)?\b|\bAbkommens?\b", "Absichtserklärung"),
    (
        r"(?i:\bin Kraft (?:zu )?tr(?:eten|itt)\b|\btr(?:eten|itt)\b.{0,60}?\bin Kraft\b|\bInkrafttreten\b)",
        "wird angewendet ab",
    ),
    (r"(?i:\b(?:ge)?kündig(?:en|t|ung)\b)", "beenden"),
    (r"\bArtikels?\b", "Ziffer"),
)
_CHINESE: Final = (
    (r"应当|应该|必须|须|(?<![相适响反供效对感回])应(?![用邀对急变聘付酬有])", "将、拟"),
    (r"保证|承担义务", "愿努力"),
    (r"缔约方|签约方|甲方|乙方", "双方"),
    (r"协议|条约|合同", "备忘录"),
    (r"生效", "开始实施"),
    (r"终止", "结束"),
    (r"违约|赔偿|管辖|约束力", ""),
)
_RULES: Final[dict[Language, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "de": tuple((re.compile(pattern), instead) for pattern, instead in _GERMAN),
    "en": tuple((re.compile(pattern), instead) for pattern, instead in _ENGLISH),
    "zh": tuple((re.compile(pattern), instead) for pattern, instead in _CHINESE),
}
_DENIAL: Final[dict[Language, re.Pattern[str]]] = {
    "de": re.compile(r"\b(?:nicht|kein\w*)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:not|no)\b", re.IGNORECASE),
    "zh": re.compile(r"[不非]"),
}
_SENSITIVE: Final = re.compile(
    r"One[- ]China|Ein-China|一个中国|Taiwan|台湾|Belt and Road|Seidenstraße|一带一路", re.IGNORECASE
)
# The point of "1. Juni" ends nothing.
_PART: Final = re.compile(r"(?:[^.;:,。；：，]|(?<=\d)\.)+")


@dataclass(frozen=True, slots=True)
class Wording:
    """One word found in a clause; `start` and `end` are places in its text.

    `instead` is "" where the word is to be left out; `sensitive` asks for a second reader only.
    """

    clause: str
    language: Language
    start: int
    end: int
    found: str
    instead: str = ""
    sensitive: bool = False

    def finding(self) -> Finding:
        """Return it as a finding about the clause."""
        values = {"found": self.found, "instead": self.instead, "language": self.language}
        if self.sensitive:
            title, detail = (
                N_("Sensitive: “{found}”"),
                N_("For the Lord Mayor’s office and the legal review."),
            )
        else:
            title = N_("“{found}” reads as binding")
            detail = N_("Better: {instead}.") if self.instead else N_("Better left out.")
        return Finding("wording", Severity.WARNING, self.clause, title, detail, values)


def check_wording(text: str, language: Language, clause: str = "") -> list[Wording]:
    """Return what reads as binding in one clause, in the order of the text."""
    found = [
        Wording(clause, language, match.start(), match.end(), match[0], sensitive=True)
        for match in _SENSITIVE.finditer(text)
    ]
    if clause != NONBINDING:
        for part in _PART.finditer(text):
            if not _DENIAL[language].search(part[0]):
                found += _binding(text, part.start(), part.end(), language, clause)
    return sorted(found, key=lambda wording: wording.start)


def _binding(text: str, start: int, end: int, language: Language, clause: str) -> list[Wording]:
    return [
        Wording(clause, language, match.start(), match.end(), match[0], instead)
        for pattern, instead in _RULES[language]
        for match in pattern.finditer(text, start, end)
    ]


def check_clauses(clauses: Iterable[tuple[str, LocalText]]) -> list[Wording]:
    """Return what reads as binding in all clauses and languages of an agreement."""
    return [
        wording
        for key, text in clauses
        for language in LANGUAGES
        for wording in check_wording(text.get(language), language, key)
    ]
