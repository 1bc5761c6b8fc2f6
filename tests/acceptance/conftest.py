"""What acceptance tests of the window stand on: the real program over a copy of the sample."""

from __future__ import annotations

from tests.openings import hand, leipzig, newcomer, program, reader

__all__ = ["hand", "leipzig", "newcomer", "program", "reader"]
