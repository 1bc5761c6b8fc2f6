"""What the title of an office says about what it is for the protocol: Lord Mayor, Dezernentin, 副市长.

Proposals only: the same word is a rank in one country and a job in another, so the body counts too.
"""

from __future__ import annotations

import re
from typing import Final

from delegation_desk.core.pinyin import HAN

_Words = dict[str, str]

# Each in this order, the weightier and the narrower before the wider: "head of unit" holds "head".
_HERE: Final[_Words] = {
    "ambassador": r"\b(ambassador|botschafter(in)?)\b",
    "interpreter": r"\b(interpreter|dolmetscher(in)?)\b",
    "de_minister_president": r"\bministerpräsident(in)?\b",
    "de_state_minister": r"\bstaatsminister(in)?\b",
    "de_member_bundestag": r"\bmdb\b|mitglied des (deutschen )?bundestage?s|member of the bundestag",
    "de_member_landtag": r"\bmdl\b|mitglied des \w*landtage?s|member of the (landtag|state parliament)",
    "de_first_mayor": r"\berste[rn]? (beigeordnete|bürgermeister)",
    "de_deputy_mayor": r"\bbeigeordnete|\bdezernent|\bbürgermeister(in)? (und|für)\b",
    "de_lord_mayor": r"\b(lord mayor|lord provost|oberbürgermeister(in)?)\b",
    "de_landrat": r"\b(landrat|landrätin)\b",
    "council_leader": r"\bleader of the council\b|\bcouncil leader\b|\bcathaoirleach\b"
    r"|\bchair\w* of the (\w+ )?council\b",
    "de_mayor": r"\b(mayor|bürgermeister(in)?)\b",
    "municipal_director": r"\bdirector of services?\b|\bassistant (chief executive|(city|county) manager)"
    r"|\b(corporate|strategic) director\b",
    "de_managing_director": r"\b(managing director|chief executive officer|ceo|geschäftsführer(in)?)\b",
    "municipal_chief_executive": r"\b(chief executive|(city|county|town) (manager|administrator)"
    r"|town clerk)\b",
    "de_group_chair": r"\bfraktionsvorsitzende|\bgroup leader\b",
    "de_councillor": r"\b(councill?or|council ?(member|man|woman)|alderm[ae]n|alderwoman|stadtrat|stadträtin"
    r"|kreisrat|kreisrätin|stadtverordnete\w*)\b",
    "de_division_head": r"\bhead of (the |a )?(\w+ )?(unit|section|division|team)\b"
    r"|\b(abteilungs|referats|sachgebiets|team)leiter(in)?\b"
    r"|\bleiter(in)? (der|des) (abteilung|referats|sachgebiets)|\b(division|section|team) (head|leader)\b",
    "de_office_head": r"\bhead\b|\b(amts|büro)?leiter(in)?\b|\b((general)?direktor(in)?|director)\b",
    "de_officer": r"\b(officer|sachbearbeiter(in)?|referent(in)?)\b",
}
# The body alone names its chair; where the title does so before it, a deputy is told from there.
_CHAIR: Final = r"\b(chair\w*|vorsitzende\w*|director|direktor(in)?)\b.*"
_IN_CHINA: Final[_Words] = {
    "interpreter": r"\b(interpreter|dolmetscher(in)?)\b",
    "cn_congress_chair": rf"({_CHAIR})?(people['’]s congress|volkskongress)",
    "cn_cppcc_chair": rf"({_CHAIR})?(\bcppcc\b|consultative conference|konsultativkonferenz)",
    "cn_deputy_secretary": r"\bdeputy secretary\b(?![ -]general)",
    "cn_party_secretary": r"\bparty secretary\b|\bsecretary of the (cpc|party|municipal)\b|\bparteisekretär",
    "cn_executive_vice_mayor": r"\b(executive|standing|ständige[rn]?|geschäftsführende[rn]?) "
    r"deputy (mayor|bürgermeister)",
    "cn_mayor": r"\b(mayor|governor|county head|(ober)?bürgermeister(in)?|gouverneur(in)?)\b",
    "cn_secretary_general": r"\b(secretary[ -]general|generalsekretär(in)?)\b",
}
# Of these the body, which may stand in the title or be recorded with it, tells which.
_DIRECTORS: Final[_Words] = {
    "cn_division_chief": r"\b(division|section) (chief|head|director)\b|\bhead of (the )?(\w+ )?(division"
    r"|section)\b"
    r"|\babteilungsleiter(in)?\b",
    "director": r"\b(director|(general)?direktor(in)?|(amts)?leiter(in)?|head)\b",
}
_BODIES: Final[_Words] = {
    "zone": r"\bzone\b|\badministrative committee\b|entwicklungszone|管委会|管理委员会",
    "fao": r"foreign affairs|auswärtige|外事办|外办",
    "commerce": r"\bcommerce\b|handelsamt|商务局",
}
_HAN_TITLES: Final[_Words] = {
    "interpreter": r"翻译",
    "cn_party_secretary": r"[市省县区州镇]委书记",
    "cn_congress_chair": r"(人大(常委会)?|人民代表大会常务委员会)主任",
    "cn_mayor": r"(?<!副)[市省县区州镇乡]长(?!助理)",
    "cn_cppcc_chair": r"政协主席",
    "cn_deputy_secretary": r"委副书记",
    "cn_executive_vice_mayor": r"常务副[市省县区州]长",
    "cn_congress_deputy": r"(人大(常委会)?|人民代表大会常务委员会)副主任",
    "cn_vice_mayor": r"副[市省县区州镇乡]长",
    "cn_cppcc_deputy": r"政协副主席",
    "cn_secretary_general": r"(?<!副)秘书长",
    "cn_deputy_secretary_general": r"副秘书长",
    "cn_division_chief": r"(?<!副)[处科]长",
    "cn_deputy_division_chief": r"副[处科]长",
    "company_chair": r"(?<!副)董事长",
    "company_manager": r"(?<!副)总经理",
    "deputy": r"副([局厅部司]长|主任)(?!科员)",
    "director": r"(?<!副)([局厅部司]长|主任)(?!科员)",
}
_OF_A_COMPANY: Final[_Words] = {
    "company_chair": r"\b(chair\w*|president|vorstand|vorstandsvorsitzende\w*|vorsitzende\w*"
    r"|präsident(in)?)\b"
    r"|董事长",
    "company_manager": r"\b(chief executive|ceo|(managing|general) (director|manager)|geschäftsführer(in)?)\b"
    r"|总经理",
}
_AS_DIRECTOR: Final = {
    "zone": "cn_zone_director",
    "fao": "cn_fao_director",
    "commerce": "cn_commerce_director",
}
# Who stands in for the holder of an office, and the office just below that one which such a deputy has.
_STANDS_IN: Final = re.compile(
    r"\b(vize[ -]?|vice[ -]|deputy[ -]|(stellvertretende\S*|stellv\.?|stv\.?)[ -]"
    r"|((zweite|dritte)[rn]?|[23]\.) (?=bürgermeister)|assistant (?=director|head))",
    re.IGNORECASE,
)
_STOOD_IN_FOR: Final = re.compile(r"(\bdeputy (?!and |und )(\w+ )?|副)$", re.IGNORECASE)
_BELOW: Final = {
    "de_minister_president": "de_state_minister",
    **dict.fromkeys(("de_lord_mayor", "de_mayor", "de_first_mayor"), "de_deputy_mayor"),
    **dict.fromkeys(("council_leader", "de_group_chair"), "de_councillor"),
    "municipal_chief_executive": "municipal_director",
    "municipal_director": "de_office_head",
    **dict.fromkeys(("de_managing_director", "de_office_head"), "de_division_head"),
    **dict.fromkeys(("de_division_head", "de_officer"), "de_officer"),
    "cn_congress_chair": "cn_congress_deputy",
    "cn_cppcc_chair": "cn_cppcc_deputy",
    "cn_party_secretary": "cn_deputy_secretary",
    "cn_mayor": "cn_vice_mayor",
    "cn_secretary_general": "cn_deputy_secretary_general",
    "cn_division_chief": "cn_deputy_division_chief",
    "director": "deputy",
    **dict.fromkeys(("company_chair", "company_manager"), "company_delegate"),
}
_GONE: Final = re.compile(r"\b(former\w*|ehemalige\w*|a\. ?d\.|altbürgermeister\w*)|^原", re.IGNORECASE)
_OF_SOMEBODY: Final = re.compile(
    r"\b(to|of) (the )?(lord )?mayor\b(?! of)|\b(des|der) oberbürgermeister(s|in)\b|lord mayor['’]s",
    re.IGNORECASE,
)
_ASSISTS: Final = re.compile(
    r"\b(secretary|assistant|adviser|advisor|sekretär(in)?) to\b|\bassistant (mayor|governor)\b",
    re.IGNORECASE,
)

POSTS_NAMED: Final = frozenset(
    (
        {*_HERE, *_IN_CHINA, *_HAN_TITLES, *_OF_A_COMPANY, *_AS_DIRECTOR.values(), *_BELOW.values()}
        - {"deputy", "director"}
    )
    | {"cn_bureau_director", "cn_deputy_director", "cn_division_chief", "cn_zone_deputy"}
)
"""Every office that a title may name."""

# Public lists: the cities under the central government, and those of sub-provincial rank.
_MUNICIPALITIES: Final = r"北京|上海|天津|重庆|\b(beijing|peking|shanghai|tianjin|chongqing)\b"
_SUB_PROVINCIAL: Final = (
    r"广州|深圳|南京|武汉|沈阳|西安|成都|济南|杭州|哈尔滨|长春|大连|青岛|厦门|宁波|\b(guangzhou|shenzhen|nanjing"
    r"|wuhan|shenyang|xi['’]?an|chengdu|jinan|hangzhou|harbin|changchun|dalian|qingdao|xiamen|ningbo)\b"
)
_ADMINISTRATIVE: Final = frozenset(
    ("", "CITY_GOVERNMENT", "DISTRICT_GOVERNMENT", "AUTHORITY", "AGENCY", "OTHER")
)


def post_in_title(title: str, *, body: str = "", kind: str = "", country: str = "") -> str:
    """The post that a title names, such as "de_lord_mayor"; "" where it names none that is known.

    `body` is the name of the organisation in which the office is held, `kind` what that is: "COMPANY".
    """
    words = title.strip()
    if not words or _GONE.search(words) or _ASSISTS.search(words):
        return ""
    words = _STANDS_IN.sub("deputy ", words)
    if kind == "COMPANY":
        return _post(_OF_A_COMPANY, words)
    if kind not in _ADMINISTRATIVE:
        return ""
    if HAN.search(words):
        return _director(_first(_HAN_TITLES, words), f"{words} {body}")
    words = _OF_SOMEBODY.sub("", words)
    if country == "CN":
        return _director(_post({**_IN_CHINA, **_DIRECTORS}, words), f"{words} {body}")
    return _post(_HERE, words)


def body_in_words(name: str) -> str:
    """The kind of a Chinese body that its name decides, such as "PROVINCE"; "" where it does not.

    Most cities are of the level of a prefecture, many of that of a county: their names do not say which.
    """
    capital = "MUNICIPALITY" if _has(_MUNICIPALITIES, name) else ""
    rank = capital or ("SUB_PROVINCIAL" if _has(_SUB_PROVINCIAL, name) else "")
    if _has(r"县|\bcounty\b", name):
        return "COUNTY"
    if _has(r"(?<![地开发])区(?!域)|\bdistrict\b", name):
        return f"{rank}_DISTRICT" if rank else ""
    if rank:
        return capital or "SUB_PROVINCIAL_CITY"
    return (
        "PROVINCE"
        if _has(r"省(?!级)|\b(province|provincial)\b", name) and not _has(r"市|\bcity\b", name)
        else ""
    )


def _director(post: str, words: str) -> str:
    """Which office a director has by what the body is; other posts as they are."""
    if post not in ("deputy", "director"):
        return post
    body = _first(_BODIES, words)
    if post == "deputy":
        return "cn_zone_deputy" if body == "zone" else "cn_deputy_director"
    return _AS_DIRECTOR.get(body, "cn_bureau_director")


def _post(words: _Words, text: str) -> str:
    """The first office that a text names, or the one below where only a deputy of it is named."""
    for name, pattern in words.items():
        found = [match.start() for match in re.finditer(pattern, text, re.IGNORECASE)]
        if any(not _STOOD_IN_FOR.search(text[:start]) for start in found):
            return name
        if found and name in _BELOW:
            return _BELOW[name]
    return ""


def _first(words: _Words, text: str) -> str:
    return next((name for name, pattern in words.items() if _has(pattern, text)), "")


def _has(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
