"""How the program says no: one sentence a person can act on."""

from __future__ import annotations

from collections.abc import Mapping


class Refused(Exception):  # noqa: N818 - a refusal is an answer to the user, not a fault of the program
    """Nothing was done; the text is one translated sentence: what happened, what is safe, what to do."""


class Invalid(Refused):
    """A form was not accepted; `fields` maps each field to its sentence ("" is the form as a whole)."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(" ".join(fields.values()))
        self.fields: dict[str, str] = dict(fields)
