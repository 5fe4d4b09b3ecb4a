"""``reformctl agenda``: what was planned for meetings, and what came of it."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.share import share_of
from reformctl.cli.words import term_named, year_of
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.agenda import agenda_years
from reformctl.reports.agenda_monitor import AgendaSelection, agenda_monitor
from reformctl.vocab.meeting import EntryState

Text = str | None


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    year: Annotated[Text, argument(metavar="[YEAR]", help="help.agenda_year")] = None,
    state: Annotated[Text, option("--state", metavar="STATE", help="help.entry_state")] = None,
    docking: Annotated[bool, option("--docking", help="help.docking_first")] = False,
    late: Annotated[bool, option("--late", help="help.entry_late")] = False,
    slipped: Annotated[bool, option("--slipped", help="help.slipped")] = False,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
) -> int:
    """All years in one table; with a year or a filter the entries."""
    moment = open_moment(request)
    wanted = AgendaSelection(
        _year(moment.ledger, year) if year else None,
        term_named(EntryState, "--state", state) if state else None,
        docking,
        late,
        slipped,
        share_of(moment.ledger, group, None).group,
    )
    return answer(agenda_monitor(moment.ledger, moment.head, wanted), moment, request)


def _year(ledger: Ledger, text: str) -> int:
    """That year; raises RequestError where it has neither an agenda nor a meeting."""
    year = year_of("YEAR", text.removeprefix("A-"))
    years = agenda_years(ledger)
    if year not in years:
        names = tuple(map(str, years))
        hint = say("error.known_words", names=names) if names else say("error.new_agenda")
        raise RequestError(say("error.no_agenda", year=str(year)), hint)
    return year
