"""The settings of the sample: whose office it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from delegation_desk.core.language import LANGUAGES
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.sample.rows import Row, said, the


def rows() -> Iterator[Row]:
    """The one row of settings."""
    draft = WorkspaceSettingsDraft(
        office_id=the("organisation", "amt-wirtschaft"),
        agency_id=the("organisation", "invest-region"),
        home_place_id=the("place", "leipzig"),
        languages=list(LANGUAGES),
        sample_day=date(2019, 6, 18),
        sender=said(
            "Stadt Leipzig\nAmt für Wirtschaftsförderung",
            "City of Leipzig\nOffice for Economic Development",
            "莱比锡市\n经济促进局",
        ),
    )
    yield Row("settings", draft)
