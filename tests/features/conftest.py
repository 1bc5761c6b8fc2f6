"""What tests of pages stand on: the real program over a copy of the sample, and a hand that uses it."""

from __future__ import annotations

from tests.openings import hand, leipzig, newcomer, program, reader, sample_file

__all__ = ["hand", "leipzig", "newcomer", "program", "reader", "sample_file"]
