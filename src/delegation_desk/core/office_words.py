"""What the title of an office says about what it is for the protocol: Lord Mayor, Dezernentin, 副市长.

Proposals only: the same word is a rank in one country and a job in another, so the body counts too.
"""

from __future__ import annotations

import re
from typing import Final

from delegation_desk.core.pinyin import HAN

_Words = dict[str, str]

# Each in this order, the weightier and the narrower before the wider: "deputy mayor" holds "mayor".
_HERE: Final[_Words] = {
    "ambassador": r"\b(ambassador|botschafter(in)?)\b",
    "interpreter": r"\b(interpreter|dolmetscher(in)?)\b",
    "de_minister_president": r"\bministerpräsident(in)?\b",
    "de_state_minister": r"\bstaatsminister(in)?\b",
    "de_member_bundestag": r"\bmdb\b|mitglied des (deutschen )?bundestage?s|member of the bundestag",
    "de_member_landtag": r"\bmdl\b|mitglied des \w*landtage?s|member of the (landtag|state parliament)",
    "de_first_mayor": r"\berste[rn]? (beigeordnete|bürgermeister)",
    "de_deputy_mayor": r"\b(deputy|vice)[ -](lord )?mayor\b|\bbeigeordnete|\bdezernent|\bvizebürgermeister"
    r"|stellvertretende\w* (ober)?bürgermeister|\bbürgermeister(in)? (und|für)\b",
    "de_lord_mayor": r"\b(lord mayor|lord provost|oberbürgermeister(in)?)\b",
    "de_landrat": r"\b(landrat|landrätin)\b",
    "council_leader": r"\bleader of the council\b|\bcouncil leader\b|\bcathaoirleach\b"
    r"|\bchair\w* of the (\w+ )?council\b",
    "de_mayor": r"\b(mayor|bürgermeister(in)?)\b",
    "municipal_director": r"\bdirector of services?\b|\b(assistant|deputy) (chief executive|(city"
    r"|county) manager)"
    r"|\b(corporate|strategic) director\b",
    "de_managing_director": r"\b(managing director|chief executive officer|ceo|geschäftsführer(in)?)\b",
    "municipal_chief_executive": r"\b(chief executive|(city|county|town) (manager|administrator)"
    r"|town clerk)\b",
    "de_group_chair": r"\bfraktionsvorsitzende|\bgroup leader\b",
    "de_councillor": r"\b(councill?or|council ?(member|man|woman)|alderm[ae]n|alderwoman|stadtrat|stadträtin"
    r"|kreisrat|kreisrätin|stadtverordnete\w*)\b",
    "de_division_head": r"\bhead of (the |a )?(\w+ )?(unit|section|division|team)\b|\bdeputy (head"
    r"|director)\b"
    r"|\b(abteilungs|referats|sachgebiets|team)leiter(in)?\b|\bstellvertretende\w* (amts)?leiter"
    r"|\bleiter(in)? (der|des) (abteilung|referats|sachgebiets)|\b(division|section|team) (head|leader)\b",
    "de_office_head": r"\bhead\b|\b(amts|büro)?leiter(in)?\b|\b(direktor(in)?|director)\b",
    "de_officer": r"\b(officer|sachbearbeiter(in)?|referent(in)?)\b",
}
_IN_CHINA: Final[_Words] = {
    "interpreter": r"\b(interpreter|dolmetscher(in)?)\b",
    "cn_congress_chair": r"people['’]s congress|volkskongress",
    "cn_cppcc_chair": r"\bcppcc\b|consultative conference|konsultativkonferenz",
    "cn_deputy_secretary": r"\b(deputy|vice) (party )?secretary\b(?![ -]general)|\bvizeparteisekretär"
    r"|stellvertretende\w* parteisekretär",
    "cn_party_secretary": r"\bparty secretary\b|\bsecretary of the (cpc|party|municipal)\b|\bparteisekretär",
    "cn_executive_vice_mayor": r"\b(executive|standing) (vice|deputy)[ -]mayor\b",
    "cn_vice_mayor": r"\b(vice|deputy)[ -](mayor|governor)\b|\bvizebürgermeister|\bvizegouverneur"
    r"|stellvertretende\w* (ober)?bürgermeister",
    "cn_mayor": r"\b(mayor|governor|county head|(ober)?bürgermeister(in)?|gouverneur(in)?)\b",
    "cn_secretary_general": r"(?<!deputy )(?<!vice )\b(secretary[ -]general|generalsekretär(in)?)\b",
}
# Of these the body, which may stand in the title or be recorded with it, tells which.
_DIRECTORS: Final[_Words] = {
    "cn_division_chief": r"\b(division|section) (chief|head|director)\b|\bhead of (the )?(\w+ )?(division"
    r"|section)\b"
    r"|\babteilungsleiter(in)?\b",
    "deputy": r"\b(deputy|vice)[ -](director|head)|\bstellvertretende\w* (amts)?(leiter|direktor)",
    "director": r"\b(director|direktor(in)?|(amts)?leiter(in)?|head)\b",
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
    "cn_mayor": r"(?<!副)[市省县区州镇]长(?!助理)",
    "cn_cppcc_chair": r"政协主席",
    "cn_deputy_secretary": r"委副书记",
    "cn_executive_vice_mayor": r"常务副[市省县区州]长",
    "cn_vice_mayor": r"副[市省县区州镇]长",
    "cn_secretary_general": r"(?<!副)秘书长",
    "cn_division_chief": r"(?<!副)[处科]长",
    "company_chair": r"(?<!副)董事长",
    "company_manager": r"(?<!副)总经理",
    "deputy": r"副([局厅部]长|主任)(?!科员)",
    "director": r"(?<!副)([局厅部]长|主任)(?!科员)",
}
_OF_A_COMPANY: Final[_Words] = {
    "company_chair": r"\b(chair\w*|president|vorstand|vorstandsvorsitzende\w*|vorsitzende\w*"
    r"|präsident(in)?)\b"
    r"|(?<!副)董事长",
    "company_manager": r"\b(chief executive|ceo|(managing|general) (director|manager)|geschäftsführer(in)?)\b"
    r"|(?<!副)总经理",
}
_AS_DIRECTOR: Final = {
    "zone": "cn_zone_director",
    "fao": "cn_fao_director",
    "commerce": "cn_commerce_director",
}
_GONE: Final = re.compile(r"\b(former\w*|ehemalige\w*|a\. ?d\.|altbürgermeister\w*)|^原", re.IGNORECASE)
_OF_SOMEBODY: Final = re.compile(
    r"\b(to|of) (the )?(lord )?mayor\b(?! of)|\b(des|der) oberbürgermeister(s|in)\b|lord mayor['’]s",
    re.IGNORECASE,
)
_ASSISTS: Final = re.compile(r"\b(secretary|assistant|adviser|advisor|sekretär(in)?) to\b", re.IGNORECASE)

POSTS_NAMED: Final = frozenset(
    ({*_HERE, *_IN_CHINA, *_HAN_TITLES, *_OF_A_COMPANY, *_AS_DIRECTOR.values()} - {"deputy", "director"})
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
    if kind == "COMPANY":
        return _first(_OF_A_COMPANY, words)
    if kind not in _ADMINISTRATIVE:
        return ""
    if HAN.search(words):
        return _director(_first(_HAN_TITLES, words), f"{words} {body}")
    words = _OF_SOMEBODY.sub("", words)
    if country == "CN":
        return _director(_first({**_IN_CHINA, **_DIRECTORS}, words), f"{words} {body}")
    return _first(_HERE, words)


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


def _first(words: _Words, text: str) -> str:
    return next((name for name, pattern in words.items() if _has(pattern, text)), "")


def _has(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
