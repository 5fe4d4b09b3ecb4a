"""``reformctl check``: every rule over everything, every finding in one run."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.moment import open_moment
from reformctl.cli.options import reading
from reformctl.cli.request import Request
from reformctl.cli.streams import format_name, put_out, put_text, style_of
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.render.findings import findings_text
from reformctl.reports.check import check_report, place, totals
from reformctl.rules.catalog import chosen
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from reformctl.vocab import Severity

FINDINGS = 1


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="CODE", help="help.select")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help="help.ignore")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="help.strict")] = False,
    base: Annotated[str | None, typer.Option("--base", metavar="REV", help="help.base")] = None,
    merge: Annotated[bool, typer.Option("--merge", help="help.merge_with_base")] = False,
) -> int:
    """Findings with file, line and column; exit 1 when there are errors (or any, with --strict)."""
    rules = chosen(select or [], ignore or [])
    if merge and base is None:
        raise RequestError(say("error.merge_without_base"), say("error.give_base"))
    moment = open_moment(request)
    if base is None:
        judgement = judge(Facts(moment.ledger, moment.today), rules)
        placed = place(judgement, moment.snapshot.sources)
    else:
        from reformctl.cli.changes import judged_since  # nobody else needs the past

        found = judged_since(base, merge, moment, rules, request)
        judgement = found.judgement
        placed = place(judgement, found.sources, found.older)
    if format_name(request) == "text":
        put_text(findings_text(placed, totals(judgement), style_of(request)), request)
    else:
        put_out(check_report(placed, judgement, moment.head), request)
    weighty = judgement.findings if strict else judgement.count(Severity.ERROR)
    return FINDINGS if weighty else 0
