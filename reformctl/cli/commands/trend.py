"""``reformctl trend``: both measures over the recorded history, and where they lead."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import note_unread, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.past import recorded_at
from reformctl.cli.progress import watch_of
from reformctl.cli.request import Request
from reformctl.cli.share import held_by, share_of
from reformctl.cli.streams import put_out
from reformctl.cli.words import term_named
from reformctl.reports.trend import Trend, trend_report
from reformctl.store.part import SETTINGS_ALONE
from reformctl.store.snapshot import parse_all, zone_of
from reformctl.store.trend import Span, trend_of
from reformctl.vocab.trend import Every


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    every: Annotated[
        str, option("--every", metavar="day|week|month|commit", help="help.every")
    ] = "month",
    group: Annotated[str | None, option("--group", metavar="ID", help="help.group")] = None,
    unit: Annotated[str | None, option("--unit", metavar="ID", help="help.unit")] = None,
    division: Annotated[
        str | None, option("--division", metavar="ID", help="help.trend_division")
    ] = None,
    leader: Annotated[
        str | None, option("--leader", metavar="TEXT", help="help.trend_leader")
    ] = None,
) -> int:
    """Both measures, plans and write-offs over the whole history, with a forecast."""
    spacing = term_named(Every, "--every", every)
    named = any((group, unit, division, leader))
    moment = open_moment(request, parse_all if named else SETTINGS_ALONE)
    share = held_by(moment.ledger, share_of(moment.ledger, group, unit), division, leader)
    repository, commit = recorded_at(moment)
    span = Span(commit, zone_of(moment.ledger), share, moment.head.as_of)
    counted, lead = trend_of(repository, span, spacing, watch_of(request))
    trend = Trend(share, spacing, counted, lead.courses, lead.names)
    put_out(trend_report(trend, moment.head), request)
    # What lies broken in the work tree says nothing of what was recorded.
    return note_unread(lead.unread, request)
