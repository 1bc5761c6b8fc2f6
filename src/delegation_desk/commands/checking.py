"""Checks a workspace and prints what was found."""

from __future__ import annotations

from pathlib import Path

from delegation_desk.commands.opening import open_to_read
from delegation_desk.core.language import _
from delegation_desk.store.check import check


def print_check(workspace: Path | None) -> int:
    """Print the counts of all tables and every finding; 1 if there are findings."""
    with open_to_read(workspace) as opened:
        report = check(opened)
    for table, count in report.counts.items():
        print(f"{count:>8}  {table}")
    for finding in report.findings:
        print(finding)
    print(
        _("{n} records, {findings} findings.").format(
            n=sum(report.counts.values()), findings=len(report.findings)
        )
    )
    return 1 if report.findings else 0
