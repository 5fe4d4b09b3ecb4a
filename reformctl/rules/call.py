"""What calls for attention in a whole ledger, on whatever day one looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.rules.catalog import catalogue
from reformctl.rules.coverage import midyear_work_left, misspelt, rounds_under_way, work_left
from reformctl.rules.judge import Finding, in_order, judge, may_be_asked, stands
from reformctl.rules.plan_call import RoundWork, any_day, of_plans
from reformctl.rules.rule import Facts, Rule


def common_calls(ledger: Ledger, work: Iterable[RoundWork], plans: Set[str]) -> tuple[Finding, ...]:
    """The calls of all but the plans, by file and place, whichever day it is.

    ``plans`` are the ids of all plans; what rounds have left to do in them is ``work``.
    """
    facts = any_day(ledger)
    rules = [rule for rule in asked_rules(ledger) if not rule.by_plan]
    found = list(judge(facts, (rule for rule in rules if rule is not midyear_work_left)).findings)
    if midyear_work_left in rules:
        found += _midyear(facts, list(work), plans)
    return in_order(found)


def attention(ledger: Ledger, common: Iterable[Finding], today: date) -> tuple[Finding, ...]:
    """All calls that stand today: those of the ledger's plans, and those of the common ones."""
    facts = Facts(ledger, today)
    come = (one for one in common if one.hit.since is None or one.hit.since <= today)
    return in_order([*of_plans(facts), *come])


def calling_rules() -> Iterator[Rule]:
    """The rules whose breaches call for somebody."""
    return (rule for rule in catalogue() if rule.attention)


def asked_rules(ledger: Ledger) -> list[Rule]:
    """Those of them that may be asked of the ledger, as all they must see could be read."""
    facts = any_day(ledger)
    return [rule for rule in calling_rules() if may_be_asked(facts, rule)]


def _midyear(facts: Facts, work: list[RoundWork], plans: Set[str]) -> Iterator[Finding]:
    for found in rounds_under_way(facts):
        mine = [one for one in work if one.round == found.id]
        passed_over = sum(one.passed_over for one in mine)
        if passed_over <= misspelt(facts, found, plans):
            passed_over = 0
        for hit in work_left(found, passed_over, sum(one.unjudged for one in mine)):
            if stands(facts, midyear_work_left, hit):
                yield Finding(midyear_work_left, hit)
