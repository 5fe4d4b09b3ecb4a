"""``reformctl new central-meeting``: a meeting of the central leading group."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.central import new_central_meeting
from reformctl.cli.ask import Question, answers
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.store.snapshot import parse_day
from reformctl.vocab.field import FieldName


@writing
def command(
    request: Request,
    number: Annotated[
        str | None, argument(metavar="[C-N]", help="help.new_central_meeting_id")
    ] = None,
    on: Annotated[str | None, option("--on", metavar="DATE", help="help.held")] = None,
) -> int:
    """Its number is the centre's own."""
    (day,) = answers(request, Question("--on", FieldName.ON, on, parse_day))
    held = parse_day(day)
    return take_steps(
        request,
        [lambda ledger, sources, _today: new_central_meeting(ledger, sources, held, number)],
    )
