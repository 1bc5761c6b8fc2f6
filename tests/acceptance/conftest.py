"""What acceptance tests of the window stand on: the real program over a copy of the sample."""

from __future__ import annotations

from tests.driving import hand, newcomer, program, reader, sample, sample_file

__all__ = ["hand", "newcomer", "program", "reader", "sample", "sample_file"]
