"""``reformctl trend``: both measures over the recorded history, and where they lead."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import note_unread, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.past import recorded_at
from reformctl.cli.progress import watch_of
from reformctl.cli.request import Request
from reformctl.cli.share import share_of
from reformctl.cli.streams import put_out
from reformctl.cli.words import term_named
from reformctl.reports.trend import Trend, trend_report
from reformctl.store.part import SETTINGS_ALONE
from reformctl.store.snapshot import parse_all, zone_of
from reformctl.store.trend import Span, trend_of
from reformctl.vocab import Every


@reading
def command(
    request: Request,
    every: Annotated[
        str, option("--every", metavar="day|week|month|commit", help="help.every")
    ] = "month",
    group: Annotated[str | None, option("--group", metavar="ID", help="help.group")] = None,
    unit: Annotated[str | None, option("--unit", metavar="ID", help="help.unit")] = None,
) -> int:
    """Both measures, plans and write-offs over the whole history, with a forecast."""
    spacing = term_named(Every, "--every", every)
    moment = open_moment(request, parse_all if group or unit else SETTINGS_ALONE)
    share = share_of(moment.ledger, group, unit)
    repository, commit = recorded_at(moment)
    span = Span(commit, zone_of(moment.ledger), share, moment.head.as_of)
    counted, lead = trend_of(repository, span, spacing, watch_of(request))
    trend = Trend(share, spacing, counted, lead.courses, lead.names)
    put_out(trend_report(trend, moment.head), request)
    # What lies broken in the work tree says nothing of what was recorded.
    return note_unread(lead.unread, request)
