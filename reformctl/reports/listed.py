"""The report of a list, whatever is listed.

Imports nothing that takes time, as :mod:`reformctl.reports.roll`.
"""

from __future__ import annotations

from reformctl.messages import say
from reformctl.reports.report import Head, Report, Table

TYPE_CHECKING = False  # to import this from typing takes longer than a short list
if TYPE_CHECKING:
    from reformctl.reports.selection import Listing


def listed(kind: str, listing: Listing, head: Head) -> Report:
    """The records of that kind, with how many there are under them; ``rows`` in JSON."""
    columns, rows, data = listing
    notes = (say("report.list.count", count=len(rows)),)
    table = Table(kind, None, columns, rows, notes=notes)
    return Report(
        "list/1", say(f"report.list.{kind}"), head, (table,), {"kind": kind, "rows": data}
    )
