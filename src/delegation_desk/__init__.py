"""Delegation Desk: visits of delegations prepared, kept and printed by an economic-development office."""

from __future__ import annotations

__version__ = "0.1.0"
