"""``reformctl check``: every rule over everything, every finding in one run."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.streams import format_name, put_out, put_text, style_of
from reformctl.render.findings import findings_text
from reformctl.reports.check import check_report, place, totals
from reformctl.rules.catalog import chosen
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from reformctl.vocab import Severity

FINDINGS = 1


@reading
def command(
    request: Request,
    select: Annotated[
        list[str] | None, option("--select", metavar="CODE", help="help.select")
    ] = None,
    ignore: Annotated[
        list[str] | None, option("--ignore", metavar="CODE", help="help.ignore")
    ] = None,
    strict: Annotated[bool, option("--strict", help="help.strict")] = False,
) -> int:
    """Findings with file, line and column; exit 1 when there are errors (or any, with --strict)."""
    rules = chosen(select or [], ignore or [])
    moment = open_moment(request)
    judgement = judge(Facts(moment.ledger, moment.today), rules)
    placed = place(judgement, moment.snapshot.sources)
    if format_name(request) == "text":
        put_text(findings_text(placed, totals(judgement), style_of(request)), request)
    else:
        put_out(check_report(placed, judgement, moment.head), request)
    weighty = judgement.findings if strict else judgement.count(Severity.ERROR)
    return FINDINGS if weighty else 0
