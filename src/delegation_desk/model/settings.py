"""The settings of the workspace."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import colour_code
from delegation_desk.model.columns import link, listed, localized
from delegation_desk.model.record import Draft, Record, table


class WorkspaceSettingsBase(SQLModel):
    """What holds for a whole workspace: the own office, its look, its deadlines."""

    office_id: UUID | None = link("organisation")
    agency_id: UUID | None = link("organisation")
    home_place_id: UUID | None = link("place")
    languages: list[str] = listed()
    accent: str = Field(default="#17456B", max_length=7)
    logo_id: UUID | None = link("attachment")
    sender: LocalText = localized()
    gift_limit: Decimal = Field(default=Decimal(25), ge=0, max_digits=10, decimal_places=2)
    gift_limit_year: Decimal = Field(default=Decimal(60), ge=0, max_digits=10, decimal_places=2)
    minutes_days: int = Field(default=3, ge=0)
    debrief_days: int = Field(default=5, ge=0)
    lead_days: int = Field(default=14, ge=0)
    report_days: int = Field(default=20, ge=0)
    council_days: int = Field(default=60, ge=0)
    claim_days: int = Field(default=30, ge=0)
    retention_years: int = Field(default=10, ge=0)
    passport_purge_days: int = Field(default=30, ge=0)
    # A sample is looked at as on this day, so that its countdown and its tasks mean something.
    sample_day: date | None = None

    _accent = field_validator("accent")(colour_code)


class WorkspaceSettingsDraft(WorkspaceSettingsBase, Draft):
    """The settings as a form fills them."""


@table(WorkspaceSettingsDraft)
class WorkspaceSettings(WorkspaceSettingsBase, Record, table=True):
    """The one row of settings of a workspace."""

    __tablename__ = "workspace_settings"
