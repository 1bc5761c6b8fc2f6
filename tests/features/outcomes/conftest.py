"""A desk over a new workspace, and the main window around the feature."""

from __future__ import annotations

from tests.features.serving import desk, serve

__all__ = ["desk", "serve"]
