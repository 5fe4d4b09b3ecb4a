"""Events of a history put out while they are found.

Imports nothing that takes time: a story that is known is told without the whole program.
"""

from __future__ import annotations

from itertools import chain, islice

from reformctl.cli.streams import format_name, put_bytes, put_flow, style_of
from reformctl.render.formats import FLOWING, FORMATS, flow, render
from reformctl.reports.history import event_rows, history_report

TYPE_CHECKING = False  # to import this from typing takes longer than to tell a story
if TYPE_CHECKING:
    from collections.abc import Iterator

    from reformctl.cli.request import Request
    from reformctl.ledger.event import Event
    from reformctl.reports.report import Report


def put_events(page: Report, found: Iterator[tuple[Event, ...]], request: Request) -> None:
    """Write the events as they are found, in formats that need not know the last of them first."""
    name, style = format_name(request), style_of(request)
    if name in FLOWING:
        # What is wrong with the request shows before anything is written.
        first = list(islice(found, 1))
        rows = map(event_rows, chain(first, found))
        put_flow(flow(page, rows, name, style), request, name)
        return
    report = history_report(page, [event for events in found for event in events])
    if FORMATS[name].binary:
        put_bytes(report, request, name)
        return
    put_flow((render(report, name, style),), request, name)
