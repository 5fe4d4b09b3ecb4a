"""``reformctl status``: the state of the programme on both measures."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.moment import answer, effective_day, note_old_ledger, open_moment
from reformctl.cli.request import Request, reading
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.metrics.file_counts import file_counts
from reformctl.metrics.newest import newest_day
from reformctl.metrics.summary import summarise
from reformctl.reports.status import by_department_report, status_report
from reformctl.rules.call import attention
from reformctl.rules.rule import Facts
from reformctl.store.notebook import Notebook

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
    notebook = Notebook(effective_day(request))
    moment = open_moment(request, notebook.parse)
    notes = notebook.notes.values()
    days = [*(note.newest for note in notes), newest_day(moment.ledger)]
    note_old_ledger(moment, request, max(filter(None, days), default=None))
    masters = file_counts(moment.ledger.masters.values())
    summary = summarise([masters, *(note.counts for note in notes)])
    if by == "department":
        return answer(by_department_report(moment.ledger, summary, moment.head), moment, request)
    facts = Facts(moment.ledger, moment.today)
    found = attention(facts, (note.calls for note in notes), notebook.notes.keys())
    return answer(status_report(moment.ledger, summary, moment.head, found), moment, request)
