"""A number that is private or carried about is at first for the own staff alone."""

from __future__ import annotations

import pytest
from tests.driving import Hand
from tests.features.visits.small import fill_small

from delegation_desk.core.language import N_


@pytest.mark.parametrize(
    ("kind", "note", "readers"),
    [
        ("telephone", "", "delegation"),
        ("mobile phone", "", "internal"),
        ("telephone", "private", "internal"),
        ("e-mail", "Privat", "internal"),
    ],
)
def test_who_may_read_a_new_way(newcomer: Hand, kind: str, note: str, readers: str) -> None:
    newcomer.desk.write(N_("Add visit"), fill_small)
    newcomer.go("People")
    newcomer.open("Ostermann, Jost")
    newcomer.tab("Contact")
    newcomer.click("Add a way to reach")
    newcomer.choose("Kind", kind)
    newcomer.enter("Note", note)
    assert newcomer.typed("Printed for") == readers
    newcomer.choose("Printed for", "delegation")
    newcomer.enter("Note", f"{note} 2")
    assert newcomer.typed("Printed for") == "delegation"
