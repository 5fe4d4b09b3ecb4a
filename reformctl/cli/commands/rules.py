"""``reformctl rules``: the catalogue, or one rule with its why, its source and its fix."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.options import reading
from reformctl.cli.parameter import argument
from reformctl.cli.request import Request
from reformctl.cli.streams import put_out, refuse_bad_output
from reformctl.reports.check import rule_report, rules_report
from reformctl.rules.catalog import chosen


@reading
def command(
    request: Request,
    code: Annotated[str | None, argument(metavar="CODE", help="help.code")] = None,
) -> int:
    """All rules, those whose code begins so, or the manual page of one."""
    refuse_bad_output(request)
    rules = chosen([code] if code else [], [])
    report = rule_report(rules[0]) if code and len(rules) == 1 else rules_report(rules)
    put_out(report, request)
    return 0
