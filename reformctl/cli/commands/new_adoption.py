"""``reformctl new adoption``: drafts adopted at a meeting that is entered already."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from reformctl.actions.new_meeting import adopt_at
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import number_of
from reformctl.vocab.noun import Noun


@writing
def command(
    request: Request,
    plans: Annotated[
        list[str] | None, argument(metavar="PLAN…", help="help.adopted_drafts")
    ] = None,
    meeting: Annotated[str | None, option("--meeting", metavar="N", help="help.meeting")] = None,
) -> int:
    """Each draft gets the meeting's next number; its history goes with it."""
    named, text = answers(
        request,
        Question("PLAN", Noun.PLAN, ",".join(plans or ()), Register(request).plans),
        Question("--meeting", Noun.MEETING, meeting, partial(number_of, "--meeting")),
    )
    number, names = number_of("--meeting", text), listed([named])
    return take_steps(
        request, [lambda ledger, sources, _today: adopt_at(ledger, sources, names, number)]
    )
