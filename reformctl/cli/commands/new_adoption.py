"""``reformctl new adoption``: drafts adopted at a meeting that is entered already."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.actions.new_meeting import adopt_at
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.request import Request, writing
from reformctl.cli.step import take_steps
from reformctl.cli.words import number_of
from reformctl.vocab import Noun


@writing
def command(
    request: Request,
    plans: Annotated[list[str], typer.Argument(metavar="PLAN…", help="help.adopt")],
    meeting: Annotated[
        str | None, typer.Option("--meeting", metavar="N", help="help.meeting")
    ] = None,
) -> int:
    """Each draft gets the meeting's next number; its history goes with it."""
    (text,) = answers(request, Question("--meeting", Noun.MEETING, meeting))
    number = number_of("--meeting", text)
    names = listed(plans)
    return take_steps(
        request, [lambda ledger, sources, _today: adopt_at(ledger, sources, names, number)]
    )
