"""``reformctl status``: the state of the programme on both measures."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Annotated

from reformctl.cli.moment import answer, effective_day, look, note_unread, open_moment
from reformctl.cli.old import note_old_ledger
from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.standing import tell_standing
from reformctl.cli.streams import format_name
from reformctl.cli.words import term_named
from reformctl.metrics.newest import newest_day
from reformctl.reports.breaches import Breaches
from reformctl.reports.holding import holding_report
from reformctl.reports.plan_note import PlanNote
from reformctl.rules.call import attention
from reformctl.store.git import Repository
from reformctl.store.notebook import Notebook, no_plan
from reformctl.store.snapshot import parse_day
from reformctl.store.standings import Ground, State, keep_state
from reformctl.vocab.office import View

# By whom both measures are told; lamps are told by all the others too.
MEASURED = (View.GROUP, View.DEPARTMENT)


@reading
def command(
    request: Request,
    by: Annotated[
        str, option("--by", metavar="group|department|city|division|leader|team", help="help.by")
    ] = "group",
    lamps: Annotated[bool, option("--lamps", help="help.lamps")] = False,
) -> int:
    """The two measures by year and group, and what needs attention today; or by lamps."""
    view = term_named(View, "--by", by)
    if lamps or view not in MEASURED:
        return _show_lamps(request, view)
    by = view.slug
    seen = look(request)
    told = by == "group" and format_name(request) == "json"
    wants = partial(_calls_by, _latest_today(request)) if told else no_plan
    notebook = Notebook(effective_day(request), wants)
    notebook.notes = seen[0].notes() if seen and notebook.effective is None else None
    moment = open_moment(request, notebook.parse)
    ledger, head = moment.ledger, moment.head
    common = notebook.survey.common(ledger)
    standing, breaches = notebook.survey.standing(ledger, head.ledger, common)
    called = attention(ledger, common, moment.today) if told else ()
    tell_standing(standing, head, request, by, called)
    if seen and not ledger.unread:
        snapshot = moment.snapshot
        state = State(standing, snapshot.commit, snapshot.unlike)
        keep_state(*seen, state, _ground(notebook, breaches, snapshot.repository))
    return note_unread(ledger.unread, request)


def _show_lamps(request: Request, view: View) -> int:
    """Whose items show which lamps; all records are read for it."""
    moment = open_moment(request)
    note_old_ledger(newest_day(moment.ledger), moment.today, request)
    return answer(holding_report(moment.ledger, view, moment.head), moment, request)


def _ground(
    notebook: Notebook, breaches: tuple[Breaches, ...], repository: Repository | None
) -> Ground | None:
    """What the standing rests on; None where it can't be moved when a plan changes."""
    if notebook.contents is None or repository is None:
        return None
    return Ground(notebook.contents, breaches, repository.prefix, repository.hash_name)


def _calls_by(day: date, note: PlanNote) -> bool:
    """Whether the plan calls for somebody by that day."""
    return any(since is None or since <= day for _, since, _ in note.calls.breaches)


def _latest_today(request: Request) -> date:
    """The day against which deadlines are judged, or a later one."""
    if request.today:
        return parse_day(request.today)
    return datetime.now(UTC).date() + timedelta(days=1)
