"""Portraits of the sample: in China a face without colour recalls a picture of mourning."""

from __future__ import annotations

import colorsys
from io import BytesIO

import pytest
from PIL import Image

from delegation_desk.sample.pictures import LOOKS
from delegation_desk.sample.portraits import portrait


@pytest.mark.parametrize("person", LOOKS)
def test_no_portrait_is_colourless(person: str) -> None:
    image = Image.open(BytesIO(portrait(LOOKS[person]))).convert("RGB").resize((60, 75))
    raw = image.tobytes()
    pixels = zip(raw[::3], raw[1::3], raw[2::3], strict=True)
    seen = [colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255) for red, green, blue in pixels]
    strong = [saturation for _hue, saturation, value in seen if 0.2 < value < 0.8]
    assert strong
    assert sum(strong) / len(strong) > 0.25
