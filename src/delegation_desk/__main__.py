"""`python -m delegation_desk`."""

from __future__ import annotations

from delegation_desk.cli import main

raise SystemExit(main())
