"""Pinyin of Chinese names: a suggestion that a person corrects, never a fact.

Readings of family names that the dictionary of pypinyin 0.55 gets wrong stand here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_READINGS: Final = """
单shàn 解xiè 仇qiú 区ōu 朴piáo 查zhā 盖gě 曾zēng 任rén 华huà 纪jǐ 燕yān 翟zhái 乐yuè 召shào 员yùn 秘bì 缪miào
洗xiǎn 种chóng 黑hè 折shé 繁pó 卜bǔ 隗wěi 牟mù 葛gě 那nā 哈hǎ 阚kàn 於yū 都dū 句gōu 过guō 干gān 能nài 祭zhài
薄bó 相xiàng 占zhān 覃qín 谌chén 宁níng 尉wèi
"""
_SURNAMES: Final = {entry[0]: entry[1:] for entry in _READINGS.split()}
# A second reading is alive, or the books disagree: the person has to be asked.
_DOUBTFUL: Final = frozenset("盖纪翟乐隗牟覃谌宁尉")
_TWO_CHARACTERS: Final = """
欧阳 司马 上官 诸葛 司徒 皇甫 尉迟 万俟 长孙 令狐 澹台 单于 鲜于 慕容 宇文 夏侯 公孙 端木
东方 独孤 南宫 轩辕 呼延 赫连 濮阳 淳于 申屠 钟离 闾丘 拓跋 亓官 东郭 西门 司空 闻人 乐正
"""
COMPOUNDS: Final = frozenset(_TWO_CHARACTERS.split())
"""Family names of two characters."""
_COMPOUND_READINGS: Final = {
    "尉迟": ("yù", "chí"),
    "万俟": ("mò", "qí"),
    "长孙": ("zhǎng", "sūn"),
    "澹台": ("tán", "tái"),
    "单于": ("chán", "yú"),
    "闾丘": ("lǘ", "qiū"),
    "乐正": ("yuè", "zhèng"),
}
HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""One Chinese character."""
_TONES: Final = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def split_zh(name: str) -> tuple[str, str]:
    """Return family and given name of a name in characters; a proposal, for a family name may be double."""
    characters = "".join(name.split())
    cut = 2 if len(characters) >= 3 and characters[:2] in COMPOUNDS else 1
    return characters[:cut], characters[cut:]


def parted_zh(family: str, given: str) -> tuple[str, str]:
    """Return family and given name of characters in two fields; a whole name in the first is split."""
    family, given = "".join(family.split()), "".join(given.split())
    return (family, given) if given or is_family_name(family) else split_zh(family)


def pinyin_suggestion(chinese: str) -> tuple[str, str]:
    """Return family and given name in pinyin without tones: 欧阳明 gives ("Ouyang", "Ming")."""
    return pinyin_of(*split_zh(chinese))


def pinyin_of(family: str, given: str) -> tuple[str, str]:
    """Return the same for a name whose parts are known: 欧阳, 明 gives ("Ouyang", "Ming")."""
    return _written(_family_sounds(family)), _written(_sounds(given))


def pinyin_with_tones(chinese: str) -> str:
    """Return the pronunciation for phrase cards: "Lín Yǎhuì"."""
    family, given = split_zh(chinese)
    parts = (_written(_family_sounds(family), tones=True), _written(_sounds(given), tones=True))
    return " ".join(part for part in parts if part)


def bare(pinyin: str) -> str:
    """Return pinyin without what its spellings differ in: Lü, Lyu and Lu; Xiao-Long and Xiaolong."""
    letters = re.sub(r"[\s'’-]", "", pinyin.casefold())
    return re.sub("[ln]yu", lambda found: found[0].replace("y", ""), letters.replace("ü", "u"))


def is_family_name(chinese: str) -> bool:
    """Return whether characters have the form of a family name: one of them, or a double one of the list."""
    return split_zh(chinese + "一")[0] == chinese


def reading_to_ask(chinese: str) -> bool:
    """Return whether the family name has a second reading that only the person can decide."""
    family, _given = split_zh(chinese)
    return family in _DOUBTFUL


def syllables(family: str, given: str) -> list[tuple[str, str]]:
    """Return letters and tone ("1" to "4", "5" for none) of each character."""
    return [_parted(sound) for sound in (*_family_sounds(family), *_sounds(given))]


def _family_sounds(family: str) -> tuple[str, ...]:
    if family in _COMPOUND_READINGS:
        return _COMPOUND_READINGS[family]
    if family in _SURNAMES:
        return (_SURNAMES[family],)
    return _sounds(family)


def _sounds(characters: str) -> tuple[str, ...]:
    """Return one syllable with its tone mark a character; what is no Chinese character stays as it is."""
    if not HAN.search(characters):
        return tuple(characters)
    from pypinyin import Style, pinyin

    # list keeps unknown characters apart; the library's types speak of strings only.
    found = pinyin(characters, style=Style.TONE, errors=list)  # type: ignore[arg-type]  # see above
    return tuple(readings[0] for readings in found)


def _parted(sound: str) -> tuple[str, str]:
    apart = unicodedata.normalize("NFD", sound.casefold())
    tone = next((_TONES[mark] for mark in apart if mark in _TONES), "5")
    letters = "".join(mark for mark in apart if mark not in _TONES)
    return unicodedata.normalize("NFC", letters), tone


def _written(sounds: tuple[str, ...], *, tones: bool = False) -> str:
    """Return syllables joined as one name, with an apostrophe before an inner a, o or e."""
    word = ""
    for sound in sounds:
        syllable = sound if tones else _parted(sound)[0]
        vowel = word and _parted(sound)[0][:1] in ("a", "o", "e")
        word += f"'{syllable}" if vowel else syllable
    return word[:1].upper() + word[1:]
