"""How the ledger stands, told in the format asked for.

Imports nothing that takes time: a state that is known is told without the whole program.
"""

from __future__ import annotations

from reformctl.cli.old import note_old_ledger
from reformctl.cli.streams import put_out
from reformctl.reports.report import Head
from reformctl.reports.status import by_department_report, status_report

TYPE_CHECKING = False  # to import this from typing takes longer than to tell it
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reformctl.cli.request import Request
    from reformctl.reports.standing import Standing
    from reformctl.rules.judge import Finding


def tell_standing(
    standing: Standing, head: Head, request: Request, by: str, attention: Iterable[Finding] = ()
) -> None:
    """Put out the table by group or department; ``attention`` is what its data tells beside it."""
    note_old_ledger(standing.newest, head.today, request)
    if by == "department":
        put_out(by_department_report(standing, head), request)
    else:
        put_out(status_report(standing, head, attention), request)


def head_of(standing: Standing, commit: str | None, dirty: bool, today: date) -> Head:
    """What the report says of a work tree's ledger."""
    return Head(
        ledger=standing.ledger,
        commit=commit,
        dirty=dirty,
        today=today,
        synthetic=standing.synthetic,
        ledger_en=standing.ledger_en,
    )
