"""``reformctl check``: every rule over everything, every finding in one run."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.changes import base_of, judged
from reformctl.cli.moment import open_moment
from reformctl.cli.options import reading
from reformctl.cli.request import Request
from reformctl.cli.streams import format_name, put_out, put_text, style_of
from reformctl.render.findings import findings_text
from reformctl.reports.check import check_report, place, totals
from reformctl.rules.catalog import chosen
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
    against = base_of(base, merge)
    moment = open_moment(request)
    found = judged(moment, rules, against, request)
    judgement = found.judgement
    placed = place(judgement, found.sources, found.older)
    if format_name(request) == "text":
        put_text(findings_text(placed, totals(judgement), style_of(request)), request)
    else:
        put_out(check_report(placed, judgement, moment.head), request)
    weighty = judgement.findings if strict else judgement.count(Severity.ERROR)
    return FINDINGS if weighty else 0
