"""Reading a name as somebody types it: titles, "Family, Given", capitals, particles, Chinese characters.

What comes out is a proposal that the person who typed corrects; no word that was typed is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from delegation_desk.core.names import PARTICLES, Name, NameOrder
from delegation_desk.core.pinyin import HAN, bare, parted_zh, pinyin_of, split_zh
from delegation_desk.core.titles import without_titles

_CHINESE_TITLES: Final = {"博士": "Dr.", "教授": "Prof."}
_DOTS: Final = "·•・"
# Before a family name as well, but only in small letters: they are given names elsewhere.
_MORE_PARTICLES: Final = "la le les los las dos das do af av al el bin ibn"
_LOWER_PARTICLES: Final = frozenset((*PARTICLES, *_MORE_PARTICLES.split()))
_CAPITAL_PARTICLES: Final = frozenset(("De", "Del", "Della", "Di", "Da", "Du", "Dos", "Von"))
_NOBLE_WORDS: Final = """
Freiherr Freifrau Freiin Graf Gräfin Baron Baronin Prinz Prinzessin Ritter Edler Fürst Fürstin
"""
_NOBLE: Final = frozenset(_NOBLE_WORDS.split())
_SUFFIXES: Final = frozenset(("jr", "jr.", "sr", "sr.", "jun.", "sen.", "ii", "iii", "iv"))
# The family names of nearly all Chinese as pinyin writes them, but for those that are given names elsewhere.
_COMMON: Final = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lü lyu lu ding ren yao
shen zhong cui tan fan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yan lei long duan hao
kong shao mao chang wan gu lai kang yin qian niu hong gong ouyang sima shangguan zhuge
bian cen chai cong dang diao dou fei geng gou guan huai huo jiao jing kuang lian ling luan miao nie ning pei
qi qiao qu quan ran rao ruan shang shui sui tao teng tong tu wen weng xi xiang xin xing xue ying you yue yun
zang zha zhai zhan zhuang zhuo zong zuo linghu murong situ
"""
_SURNAMES: Final = frozenset(_COMMON.split())
_SYLLABLE: Final = """(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan
|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ue|üe|ui|un|uo|a|e|i|u|ü)|[bpmfwy]o|ang|eng|ai|an|ao|ei|en|er|ou|a|e)"""
_ONE_SYLLABLE: Final = re.compile(_SYLLABLE.replace("\n", ""))
_PINYIN: Final = re.compile(rf"(?:{_ONE_SYLLABLE.pattern}['’-]?){{1,3}}")


def read_name(words: str) -> Name:
    """Return the parts of a name: "Prof. Dr. Li Wei", "Hagen, Petra", "CHEN Xiaoming", "陈晓明".

    Characters are split, and get a pinyin unless it stands beside them.
    """
    chinese, rest = _apart(words)
    latin = _latin(rest)
    if not chinese:
        return latin if latin.family else Name(family=latin.title)
    native = _native(chinese)
    title = " ".join(filter(None, (latin.title, native.title)))
    if not (latin.family or latin.given):
        return replace(native, title=title)
    return replace(_both(latin, native), title=title)


def order_of(name: Name) -> NameOrder:
    """Return the order that the parts of a name suggest: Chinese ones have the family name first.

    Characters beside another name than their pinyin are a rendering of a foreign name.
    """
    if HAN.search(name.native_family):
        family, _given = pinyin_of(*parted_zh(name.native_family, name.native_given))
        if not name.family or bare(family) == bare(name.family):
            return NameOrder.FAMILY_FIRST
    words = [*name.family.split(), *name.given.split()]
    is_chinese = _chinese_family(words) == len(name.family.split())
    return NameOrder.FAMILY_FIRST if words and is_chinese else NameOrder.GIVEN_FIRST


def _apart(words: str) -> tuple[list[str], str]:
    """The words in Chinese characters, and the others."""
    if not HAN.search(words):
        return [], words
    spaced = re.sub(rf"({HAN.pattern})(?=[A-Za-z])|([A-Za-z.])(?={HAN.pattern})", r"\1\2 ", words)
    tokens = re.sub("[()（）]", " ", spaced).split()
    chinese = [each for each in tokens if all(HAN.match(sign) or sign in _DOTS for sign in each)]
    return chinese, " ".join(each for each in tokens if each not in chinese)


def _native(words: Sequence[str]) -> Name:
    """A name in characters, parted at its blank or dot, else by the list of double family names."""
    ending = next((each for each in _CHINESE_TITLES if words[-1].endswith(each)), "")
    parts = [each for each in (*words[:-1], words[-1].removesuffix(ending)) if each.strip(_DOTS)]
    if not parts:
        return Name(native_family="".join(words), order=NameOrder.FAMILY_FIRST)
    title = _CHINESE_TITLES.get(ending, "")
    if any(dot in "".join(parts).strip(_DOTS) for dot in _DOTS):
        given, family = re.fullmatch(rf"(.*)[{_DOTS}](.+)", "".join(parts).strip(_DOTS)).groups()  # type: ignore[union-attr]  # there is a dot between others
        return Name(native_family=family, native_given=given, title=title)
    family, given = (parts[0], "".join(parts[1:])) if len(parts) > 1 else split_zh(parts[0])
    return Name(*pinyin_of(family, given), family, given, title, NameOrder.FAMILY_FIRST)


def _both(latin: Name, native: Name) -> Name:
    """A name in two scripts: pinyin says which word is the family name; else the characters render it."""
    known = replace(native, family=latin.family, given=latin.given)
    first, _blank, others = latin.given.partition(" ")
    if bare(latin.family) == bare(native.family) or latin.order is NameOrder.FAMILY_FIRST:
        return known
    if bare(first) == bare(native.family):
        return replace(known, family=first, given=_joined(others, latin.family))
    if native.order is NameOrder.GIVEN_FIRST:
        return known
    return replace(latin, native_family=native.native_family + native.native_given)


def _latin(words: str) -> Name:
    """A name in letters."""
    parts = [without_titles(part.split()) for part in re.split("[,，;]", words)]
    title = " ".join(word for titles, _rest in parts for word in titles)
    family, *others = [rest for _titles, rest in parts if rest] or [[]]
    if not family:
        return Name(title=title)
    if not others:
        return replace(_in_one(family), title=title)
    given = [word for part in others for word in part]
    order = NameOrder.FAMILY_FIRST if _is_chinese_order(family, given) else NameOrder.GIVEN_FIRST
    moved = next((n for n in range(1, len(given)) if all(map(_is_particle, given[n:]))), len(given))
    whole = [*given[moved:], *_recased(family)]
    return Name(_joined(*whole), _joined(*given[:moved]), title=title, order=order)


def _is_chinese_order(family: Sequence[str], given: Sequence[str]) -> bool:
    """Whether "CHEN, Xiaoming" is meant: capitals before what can be nothing but pinyin."""
    return all(map(_in_capitals, family)) and not any(map(_in_capitals, given)) and is_pinyin(given)


def _in_one(words: Sequence[str]) -> Name:
    """A name without a comma: capitals, particles and pinyin say where it parts; else before the last."""
    if len(words) > 1 and all(map(_in_capitals, words)):
        words = _recased(words)
    first, last = _capitals_first(words), _capitals_last(words)
    if 0 < first < len(words):
        return _parted(words, first, NameOrder.FAMILY_FIRST)
    if 0 < last < len(words):
        return _parted_before(words, last)
    if (family := _chinese_family(words)) > 0:
        return _parted(words, family, NameOrder.FAMILY_FIRST)
    return _parted_before(words, _family_begins(words))


def _parted(words: Sequence[str], number: int, order: NameOrder) -> Name:
    return Name(_joined(*_recased(words[:number])), _joined(*words[number:]), order=order)


def _parted_before(words: Sequence[str], number: int) -> Name:
    return Name(_joined(*_recased(words[number:])), _joined(*words[:number]))


def _family_begins(words: Sequence[str]) -> int:
    """Where the family name begins in a name whose given name comes first."""
    for number in range(len(words) - 1):
        before_another = words[number] == "Van" and words[number + 1].lower() in ("de", "den", "der")
        if _is_particle(words[number], first=number == 0) or before_another:
            return number
    return max(0, len(words) - (2 if len(words) > 2 and words[-1].casefold() in _SUFFIXES else 1))


def _capitals_first(words: Sequence[str]) -> int:
    """How many words at the beginning are a family name in capitals, particles before it counted in."""
    begin = next((n for n, word in enumerate(words) if not _is_particle(word, first=True)), len(words))
    end = next((n for n in range(begin, len(words)) if not _in_capitals(words[n])), len(words))
    return end if end > begin else 0


def _capitals_last(words: Sequence[str]) -> int:
    """Where a family name in capitals begins that stands at the end, its particles with it."""
    begin = len(words)
    while begin and _in_capitals(words[begin - 1]):
        begin -= 1
    while 0 < begin < len(words) and _is_particle(words[begin - 1]):
        begin -= 1
    return begin


def _chinese_family(words: Sequence[str]) -> int:
    """How many words at the beginning are a Chinese family name before a given name in pinyin, 0 if none."""
    lower = [word.casefold() for word in words]
    if len(words) > 2 and "".join(lower[:2]) in _SURNAMES and is_pinyin(words[2:]):
        return 2
    return int(1 < len(words) <= 3 and lower[0] in _SURNAMES and is_pinyin(words[1:]))


def is_chinese_in_order(family: str, given: str) -> bool:
    """Return whether two words can be a Chinese name in pinyin, the family name first."""
    is_family = bool(_ONE_SYLLABLE.fullmatch(family.casefold())) or family.casefold() in _SURNAMES
    return is_family and " " not in given and is_pinyin([given])


def is_pinyin(words: Sequence[str]) -> bool:
    """Return whether words can be the pinyin of one name of up to three characters."""
    return bool(_PINYIN.fullmatch("".join(words).casefold()))


def _is_particle(word: str, *, first: bool = False) -> bool:
    """Whether a word belongs to the family name after it; the first word only if it is written small."""
    return word in _LOWER_PARTICLES or (not first and (word in _CAPITAL_PARTICLES or word in _NOBLE))


def _in_capitals(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > 1 and not word.endswith(".")


def _recased(words: Sequence[str]) -> list[str]:
    """Words in capitals as they are written elsewhere: VON DER LEYEN as von der Leyen."""
    return [_recased_word(word) if _in_capitals(word) else word for word in words]


def _recased_word(word: str) -> str:
    return word.lower() if word.lower() in PARTICLES else word.title()


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
