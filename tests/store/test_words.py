"""Words made comparable: umlauts, ß, accents, Chinese."""

from __future__ import annotations

import pytest

from delegation_desk.store.words import prepare, typed_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Müller", "müller mueller muller"),
        ("Mu\u0308ller", "müller mueller muller"),
        ("MÜLLER-Straße 12", "müller mueller muller strasse 12"),
        ("Nánjīng", "nánjīng nanjing"),
        ("Øresund Łódź", "øresund oeresund oresund łódź lodz"),
        ("莱比锡访问南京", "莱 比 锡 访 问 南 京"),
        ("2019年6月Nanjing南京", "2019 年 6 月 nanjing 南 京"),
        ("二〇一九年", "二 〇 一 九 年"),
        ("ＡＢＣ　１２", "abc 12"),
        ("𠮷野家", "𠮷 野 家"),
        ("a_b c.d@e.de", "a b c d e de"),
        ("\x00\u202e<b>&amp;\ud800", "b amp"),
        ("—…!?", ""),
    ],
)
def test_prepared(text: str, words: str) -> None:
    assert prepare(text) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Müller Nanjing", [("müller", "mueller", "muller"), ("nanjing",)]),
        ("南京市", [("南 京 市",)]),
        ("Stadt南京", [("stadt",), ("南 京",)]),
        ("nanjing NANJING", [("nanjing",)]),
        ("\"*' OR (", [("or",)]),
        ("", []),
    ],
)
def test_typed(typed: str, words: list[tuple[str, ...]]) -> None:
    assert typed_words(typed) == words


def test_what_is_typed_is_bounded() -> None:
    words = typed_words(" ".join(f"{number}x" * 500 for number in range(500)))
    assert len(words) <= 24
    assert max(len(form) for forms in words for form in forms) <= 64
