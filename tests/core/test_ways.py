"""What has the form of an e-mail address, of a telephone number, of an address in the web."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.ways import is_email, is_phone, is_web


@pytest.mark.parametrize(
    "text",
    [
        "anke.vollrath@leipzig.example",
        "o'neill+china@amt-1.stadt.example",
        "info@müller-bau.example",
        "招商@南京.例子",
        "post@xn--mller-kva.example",
    ],
)
def test_an_email_address(text: str) -> None:
    assert is_email(text)


@pytest.mark.parametrize(
    "text",
    [
        "wirtschaft.landkreis-mittelsachsen.de",
        "@leipzig.example",
        "a@b@leipzig.example",
        "anke@leipzig",
        "anke@leipzig..example",
        "anke@-leipzig.example",
        ".anke@leipzig.example",
        "anke vollrath@leipzig.example",
        "a@leipzig.example, b@leipzig.example",
        "anke@10.0.0.1",
        f"anke@{'a' * 64}.example",
    ],
)
def test_no_email_address(text: str) -> None:
    assert not is_email(text)


@pytest.mark.parametrize(
    "text",
    [
        "+49 341 123-4567",
        "0341/1234567",
        "(0341) 123.45.67",
        "+86 25 8321 4567 ext. 12",
        "+49 341 123 Durchwahl 4567",
        "0341 123, Durchwahl 45",
        "0341 123\N{EN DASH}4567",
        "（０２５）８３２１ ４５６７",
        "110",
    ],
)
def test_a_telephone_number(text: str) -> None:
    assert is_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "+86 312 halb getippt",
        "landkreis-mittelsachsen.de",
        "nach Vereinbarung",
        "12",
        "+ - /",
        "Durchwahl 12",
    ],
)
def test_no_telephone_number(text: str) -> None:
    assert not is_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "www.leipzig.example",
        "https://leipzig.example/wirtschaft?thema=china#oben",
        "http://leipzig.example:8080",
        "南京.例子",
    ],
)
def test_a_web_address(text: str) -> None:
    assert is_web(text)


@pytest.mark.parametrize(
    "text",
    [
        "leipzig",
        "javascript:alert(1)",
        "ftp://leipzig.example",
        "www.leipzig.example und mehr",
        "anke@leipzig.example",
        "https://",
        "http://[::1",
        "http://leipzig.example:0x",
    ],
)
def test_no_web_address(text: str) -> None:
    assert not is_web(text)


@given(st.text(max_size=30))
def test_any_text_is_at_most_what_it_looks_like(text: str) -> None:
    assert not is_email(text) or "@" in text
    assert not is_phone(text) or any(sign.isdigit() for sign in text)
    assert not is_web(text) or ("." in text and "@" not in text.partition("/")[0])
