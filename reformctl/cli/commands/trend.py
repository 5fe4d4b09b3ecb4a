"""``reformctl trend``: both measures over the recorded history, and where they lead."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.past import recorded_at
from reformctl.cli.progress import watch_of
from reformctl.cli.request import Request
from reformctl.cli.share import share_of
from reformctl.cli.words import term_named
from reformctl.dataclass import replace
from reformctl.metrics.course import courses
from reformctl.metrics.line import ticks
from reformctl.reports.trend import Trend, trend_report
from reformctl.store.recall import recalled, with_ledger
from reformctl.store.snapshot import zone_of
from reformctl.store.timeline import moments, points
from reformctl.vocab import Every


@reading
def command(
    request: Request,
    every: Annotated[
        str, typer.Option("--every", metavar="day|week|month|commit", help="help.every")
    ] = "month",
    group: Annotated[str | None, typer.Option("--group", metavar="ID", help="help.group")] = None,
    unit: Annotated[str | None, typer.Option("--unit", metavar="ID", help="help.unit")] = None,
) -> int:
    """Both measures, plans and write-offs over the whole history, with a forecast."""
    spacing = term_named(Every, "--every", every)
    moment = open_moment(request)
    share = share_of(moment.ledger, group, unit)
    repository, commit = recorded_at(moment)
    watch = watch_of(request)
    zone = zone_of(moment.ledger)
    days = with_ledger(repository, moments(repository, commit, zone, Every.DAY))
    line = days
    if spacing is Every.COMMIT:
        line = with_ledger(repository, moments(repository, commit, zone, spacing))
    effective = moment.head.as_of
    newest, measures = courses(recalled(moment.snapshot, days, effective), share)
    counted = tuple(points(repository, ticks(line, spacing), share, effective, watch))
    report = trend_report(Trend(share, spacing, counted, measures), newest, moment.head)
    # What lies broken in the work tree says nothing of what was recorded.
    return answer(report, replace(moment, ledger=newest), request)
