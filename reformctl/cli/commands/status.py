"""``reformctl status``: the state of the programme on both measures."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.moment import Moment, effective_day, note_unread, open_moment
from reformctl.cli.options import reading
from reformctl.cli.request import Request
from reformctl.cli.standing import tell_standing
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.metrics.file_counts import file_counts
from reformctl.metrics.newest import newest_day
from reformctl.metrics.summary import summarise
from reformctl.reports.standing import Standing
from reformctl.reports.survey import survey
from reformctl.rules.call import attention, ledger_calls
from reformctl.rules.judge import Finding
from reformctl.store.notebook import Notebook
from reformctl.store.snapshot import locate
from reformctl.store.standings import State, Watched

PARTS = ("group", "department")


@reading
def command(
    request: Request,
    by: Annotated[str, typer.Option("--by", metavar="group|department", help="help.by")] = "group",
) -> int:
    """The two measures by year and group, and what needs attention today."""
    if by not in PARTS:
        raise RequestError(
            say("error.unknown_word", option="--by", word=by), say("error.known_words", names=PARTS)
        )
    effective = effective_day(request)
    is_now = request.at is None and effective is None
    watched = Watched(str(locate(request.ledger)[0])) if is_now else None
    notebook = Notebook(effective)
    moment = open_moment(request, notebook.parse)
    standing, calls = standing_of(moment, notebook)
    tell_standing(standing, moment.head, request, by, attention(calls, moment.today))
    if watched and not moment.ledger.unread:
        snapshot = moment.snapshot
        watched.keep(State(standing, snapshot.commit, snapshot.unlike, notebook.ground))
    return note_unread(moment.ledger.unread, request)


def standing_of(moment: Moment, notebook: Notebook) -> tuple[Standing, tuple[Finding, ...]]:
    """How the ledger stands, and all its calls."""
    notes = notebook.notes.values()
    masters = file_counts(moment.ledger.masters.values())
    summary = summarise([masters, *(note.counts for note in notes)])
    days = [*(note.newest for note in notes), newest_day(moment.ledger)]
    calls = ledger_calls(moment.ledger, (note.calls for note in notes), notebook.notes.keys())
    newest = max(filter(None, days), default=None)
    return survey(moment.ledger, moment.head.ledger, summary, calls, newest), calls
