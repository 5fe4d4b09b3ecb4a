"""``reformctl check``: every rule over everything, every finding in one run."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import open_moment
from reformctl.cli.options import judging
from reformctl.cli.outlet import outlets_of, put_found
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.dataclass import replace
from reformctl.reports.check import place
from reformctl.reports.found import Found
from reformctl.rules.baseline import under_baseline
from reformctl.rules.catalog import chosen
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts

FINDINGS = 1


@judging
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    select: Annotated[
        list[str] | None, option("--select", metavar="CODE", help="help.select")
    ] = None,
    ignore: Annotated[
        list[str] | None, option("--ignore", metavar="CODE", help="help.ignore")
    ] = None,
    strict: Annotated[bool, option("--strict", help="help.strict")] = False,
    outputs: Annotated[
        list[str] | None,
        option("--output", "-o", metavar="FORMAT[=FILE]", help="help.outputs"),
    ] = None,
    baseline: Annotated[bool, option("--write-baseline", help="help.write_baseline")] = False,
    reason: Annotated[
        str | None, option("--reason", metavar="TEXT", help="help.baseline_reason")
    ] = None,
    until: Annotated[
        str | None, option("--until", metavar="DATE", help="help.baseline_until")
    ] = None,
) -> int:
    """Findings with file, line and column; exit 1 when there are errors (or any, with --strict)."""
    rules = chosen(select or [], ignore or [])
    if baseline:
        from reformctl.cli.baseline import Given, write_baseline  # most runs only look

        return write_baseline(request, Given(reason, until), rules, strict)
    outlets = outlets_of(request, outputs or [])
    moment = open_moment(replace(request, format=None, json=False))
    snapshot = moment.snapshot
    facts = Facts(moment.ledger, moment.today)
    judgement = under_baseline(facts, judge(facts, rules))
    found = Found(
        tuple(place(judgement, snapshot.sources)),
        judgement,
        moment.head,
        rules,
        {source.path: source for source in snapshot.sources},
        snapshot.repository.prefix if snapshot.repository else "",
        strict,
    )
    put_found(found, outlets, request)
    return FINDINGS if any(map(found.fails, found.placed)) else 0
