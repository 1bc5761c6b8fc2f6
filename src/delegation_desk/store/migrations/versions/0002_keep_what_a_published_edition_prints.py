"""Keep what a published edition prints."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from delegation_desk.store.upgrade import safe_batch

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with safe_batch(op, "edition") as batch_op:
        batch_op.add_column(sa.Column("printed", sa.JSON(), nullable=True))
