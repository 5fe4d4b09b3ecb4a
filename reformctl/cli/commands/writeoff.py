"""``reformctl writeoff``: the steps of closing a plan out (销账)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import Annotated

from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.actions.writeoff import Decision, NotReady, When, grant, reopen, request_writeoff
from reformctl.actions.writeoff import return_request as give_back
from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import OUTPUT, writing_or_showing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.streams import lang_of, say_to_stderr, style_of
from reformctl.cli.words import day_of
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.render.formats import render
from reformctl.reports.writeoff import open_items_report, ready_report

Text = str | None
Make = Callable[[Ledger, Sources, str, When], Step]

NOT_READY = 2


@writing_or_showing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    plans: Annotated[
        list[str] | None, argument(metavar="PLAN…", help="help.writeoff_plans")
    ] = None,
    do_grant: Annotated[bool, option("--grant", help="help.grant")] = False,
    meeting: Annotated[int | None, option("--meeting", metavar="N", help="help.meeting")] = None,
    approval: Annotated[Text, option("--approval", metavar="DOC", help="help.approval")] = None,
    return_reason: Annotated[Text, option("--return", metavar="REASON", help="help.return")] = None,
    reopen_reason: Annotated[Text, option("--reopen", metavar="REASON", help="help.reopen")] = None,
    ready: Annotated[bool, option("--ready", help="help.ready")] = False,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """Ask for the write-off of plans, or decide on it; --ready lists what could be asked for."""
    decision = Decision(meeting, approval, return_reason)
    if ready:
        if plans or on or do_grant or reopen_reason is not None or decision != Decision():
            raise RequestError(say("error.ready_alone"), say("error.writeoff_usage"))
        return _show_ready(request)
    _refuse_output(request)
    if not plans:
        raise RequestError(say("error.missing_value", name="PLAN"), say("error.writeoff_usage"))
    make = _chosen(do_grant, decision, reopen_reason)
    try:
        return take_steps(request, [_for(make, plan, on) for plan in plans])
    except NotReady as waiting:
        return _show_open(request, waiting)


def _show_ready(request: Request) -> int:
    moment = open_moment(request)
    return answer(ready_report(moment.ledger, moment.head), moment, request)


def _refuse_output(request: Request) -> None:
    """A step is told in a line or two; only what --ready shows has formats."""
    for name in OUTPUT:
        if getattr(request, name):
            raise RequestError(say("error.shows_nothing", option=f"--{name}"))


def _chosen(do_grant: bool, decision: Decision, reopen_reason: str | None) -> Make:
    """The one step the options ask for; raises RequestError for two of them at once."""
    given = [do_grant, decision.reason is not None, reopen_reason is not None]
    if sum(given) > 1:
        raise RequestError(say("error.one_step_at_a_time"), say("error.writeoff_usage"))
    if do_grant:
        return lambda ledger, sources, plan, when: grant(ledger, sources, plan, when, decision)
    if decision.reason is not None:
        return lambda ledger, sources, plan, when: give_back(ledger, sources, plan, when, decision)
    if reopen_reason is not None:
        return lambda ledger, sources, plan, when: reopen(
            ledger, sources, plan, when, reopen_reason
        )
    if decision.meeting is not None or decision.approval is not None:
        raise RequestError(say("error.grant_missing"), say("error.writeoff_usage"))
    return request_writeoff


def _for(make: Make, plan: str, on: str | None) -> Callable[[Ledger, Sources, date], Step]:
    def made(ledger: Ledger, sources: Sources, today: date) -> Step:
        return make(ledger, sources, plan, When(today, day_of(on, today) if on else None))

    return made


def _show_open(request: Request, waiting: NotReady) -> int:
    """The items that stand in the way; nothing was changed."""
    lang = lang_of(request)
    say_to_stderr(say("command.not_ready", id=waiting.plan.id, count=len(waiting.open_items)), lang)
    moment = open_moment(request)
    report = open_items_report(moment.ledger, waiting.plan, waiting.open_items, moment.head)
    sys.stderr.write(render(report, "text", style_of(request, sys.stderr)))
    return NOT_READY
