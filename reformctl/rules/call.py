"""What calls for attention, on whatever day one looks, so that it can be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.rules.catalog import catalogue
from reformctl.rules.coverage import (
    is_asked_of,
    is_passed_over,
    midyear_work_left,
    misspelt,
    rounds_under_way,
    unjudged_of,
    work_left,
)
from reformctl.rules.judge import Finding, in_order, judge, may_be_asked, stands
from reformctl.rules.rule import Facts, Rule

Breach = tuple[str, date | None, str]
"""The code of the rule, from which day on it is broken (None for always), and whose it is."""


@dataclass(frozen=True, slots=True)
class RoundWork:
    """What a mid-year round has still to do: plans it passed over, items it did not judge."""

    round: str
    passed_over: int
    unjudged: int


@dataclass(frozen=True, slots=True)
class PlanCalls:
    """Breaches of the rules that look at one plan at a time, and what rounds have left to do."""

    breaches: tuple[Breach, ...] = ()
    """In the order in which findings stand in a file."""
    work: tuple[RoundWork, ...] = ()


def plan_calls(ledger: Ledger) -> dict[str, PlanCalls]:
    """The calls of each plan of that ledger, by the path of its file, whichever day it is."""
    facts = _any_day(ledger)
    breaches: dict[str, list[Breach]] = {}
    for one in in_order(_of_plans(facts)):
        breach = (one.rule.code, one.hit.since, one.hit.id)
        breaches.setdefault(one.hit.where.path, []).append(breach)
    rounds = [
        (found, is_asked_of(facts, found), Counter(found.plans))
        for found in rounds_under_way(facts)
    ]
    found = {}
    for plan in ledger.plans.values():
        path = plan.where.path
        work = (
            RoundWork(
                one.id,
                int(asked and is_passed_over(facts, one, plan)),
                unjudged_of(facts, one, plan, picked[plan.id]),
            )
            for one, asked, picked in rounds
        )
        left = tuple(one for one in work if one.passed_over or one.unjudged)
        found[path] = PlanCalls(tuple(breaches.get(path, ())), left)
    return found


def common_calls(ledger: Ledger, work: Iterable[RoundWork], plans: Set[str]) -> tuple[Finding, ...]:
    """The calls of all but the plans, by file and place, whichever day it is.

    ``plans`` are the ids of all plans; what rounds have left to do in them is ``work``.
    """
    facts = _any_day(ledger)
    rules = [rule for rule in asked_rules(ledger) if not rule.by_plan]
    found = list(judge(facts, (rule for rule in rules if rule is not midyear_work_left)).findings)
    if midyear_work_left in rules:
        found += _midyear(facts, list(work), plans)
    return in_order(found)


def attention(ledger: Ledger, common: Iterable[Finding], today: date) -> tuple[Finding, ...]:
    """All calls that stand today: those of the ledger's plans, and those of the common ones."""
    facts = Facts(ledger, today)
    come = (one for one in common if one.hit.since is None or one.hit.since <= today)
    return in_order([*_of_plans(facts), *come])


def plan_rules() -> Iterator[Rule]:
    """Those of them that look at one plan at a time."""
    return (rule for rule in calling_rules() if rule.by_plan)


def calling_rules() -> Iterator[Rule]:
    """The rules whose breaches call for somebody."""
    return (rule for rule in catalogue() if rule.attention)


def asked_rules(ledger: Ledger) -> list[Rule]:
    """Those of them that may be asked of the ledger, as all they must see could be read."""
    facts = _any_day(ledger)
    return [rule for rule in calling_rules() if may_be_asked(facts, rule)]


def _any_day(ledger: Ledger) -> Facts:
    return Facts(ledger, date.max, any_day=True)


def _of_plans(facts: Facts) -> Iterator[Finding]:
    for rule in calling_rules():
        if rule.by_plan and may_be_asked(facts, rule):
            for hit in rule.body(facts):
                if stands(facts, rule, hit):
                    yield Finding(rule, hit)


def _midyear(facts: Facts, work: list[RoundWork], plans: Set[str]) -> Iterator[Finding]:
    for found in rounds_under_way(facts):
        mine = [one for one in work if one.round == found.id]
        passed_over = sum(one.passed_over for one in mine)
        if passed_over <= misspelt(facts, found, plans):
            passed_over = 0
        for hit in work_left(found, passed_over, sum(one.unjudged for one in mine)):
            if stands(facts, midyear_work_left, hit):
                yield Finding(midyear_work_left, hit)
