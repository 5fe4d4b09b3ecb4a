"""``reformctl check``: every rule over everything, every finding in one run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.options import judging
from reformctl.cli.outlet import outlets_of, put_found
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.streams import told
from reformctl.dataclass import replace
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.source import SourceFile
from reformctl.reports.check import place
from reformctl.reports.found import Found
from reformctl.rules.baseline import under_baseline
from reformctl.rules.catalog import chosen
from reformctl.rules.judge import Judgement, judge
from reformctl.rules.registry import told_once
from reformctl.rules.rule import Facts, Rule

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
    base: Annotated[str | None, option("--base", metavar="REV", help="help.base")] = None,
    merge: Annotated[bool, option("--merge", help="help.merge_with_base")] = False,
) -> int:
    """Findings with file, line and column; exit 1 when there are errors (or any, with --strict)."""
    rules = chosen(select or [], ignore or [])
    if merge and base is None:
        raise RequestError(say("error.merge_without_base"), say("error.give_base"))
    if baseline:
        from reformctl.cli.baseline import Given, write_baseline  # most runs only look

        return write_baseline(request, Given(reason, until), rules, strict)
    outlets = outlets_of(request, outputs or [])
    plain = replace(request, format=None, json=False)
    moment = open_moment(plain)
    judgement, sources, older = _judged(moment, rules, plain, base, merge)
    repository = moment.snapshot.repository
    found = Found(
        tuple(place(judgement, sources, older)),
        judgement,
        moment.head,
        rules,
        {source.path: source for source in sources},
        repository.prefix if repository else "",
        strict,
    )
    code = FINDINGS if any(map(found.fails, found.placed)) else 0
    return told(code, lambda: put_found(found, outlets, request))


def _judged(
    moment: Moment, rules: Sequence[Rule], request: Request, base: str | None, merge: bool
) -> tuple[Judgement, Sequence[SourceFile], Mapping[str, bytes | None]]:
    """What was found, in which files, and what the base has in those that differ from it."""
    if base is None:
        is_cut = moment.head.as_of is not None
        judgement = judge(Facts(moment.ledger, moment.today, is_cut=is_cut), rules)
        held = under_baseline(judgement, moment.ledger.baseline, moment.today)
        return told_once(held, moment.ledger), moment.snapshot.sources, {}
    from reformctl.cli.changes import judged_since  # nobody else needs the past

    judged = judged_since(base, merge, moment, rules, request)
    return judged.judgement, judged.sources, judged.older
