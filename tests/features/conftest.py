"""What tests of pages stand on: the real program over a copy of the sample, and a hand that uses it."""

from __future__ import annotations

from tests.driving import hand, newcomer, program, reader, sample, sample_file

__all__ = ["hand", "newcomer", "program", "reader", "sample", "sample_file"]
