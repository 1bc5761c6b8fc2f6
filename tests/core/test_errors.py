from __future__ import annotations

from delegation_desk.core.errors import Invalid, Refused


def test_a_refusal_says_its_sentence() -> None:
    assert str(Refused("The file is open elsewhere.")) == "The file is open elsewhere."


def test_an_invalid_form_is_a_refusal_that_knows_its_fields() -> None:
    invalid = Invalid({"start": "Give a date.", "": "The end is before the start."})
    assert isinstance(invalid, Refused)
    assert invalid.fields == {"start": "Give a date.", "": "The end is before the start."}
    assert str(invalid) == "Give a date. The end is before the start."
