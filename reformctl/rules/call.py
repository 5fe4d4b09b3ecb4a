"""What in a plan calls for attention, on whatever day one looks, so that it can be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from datetime import date

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, Value
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
from reformctl.rules.rule import DAYS_SINCE, Facts, Hit, Rule


@dataclass(frozen=True, slots=True)
class RoundWork:
    """What a mid-year round has still to do in a plan."""

    round: str
    passed_over: bool
    unjudged: int


@dataclass(frozen=True, slots=True)
class PlanCalls:
    """Breaches of the rules that look at one plan at a time, and what rounds have left to do."""

    hits: tuple[tuple[str, Hit], ...] = ()
    """Each with the code of its rule; those that begin with a day say so."""
    work: tuple[RoundWork, ...] = ()


def plan_calls(ledger: Ledger) -> dict[str, PlanCalls]:
    """The calls of each plan of that ledger, by the path of its file, whichever day it is."""
    facts = Facts(ledger, date.max, any_day=True)
    hits: dict[str, list[tuple[str, Hit]]] = {}
    for rule in (rule for rule in calling_rules() if rule.by_plan):
        for hit in rule.body(facts):
            if stands(facts, rule, hit):
                hits.setdefault(hit.where.path, []).append((rule.code, hit))
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
                asked and is_passed_over(facts, one, plan),
                unjudged_of(facts, one, plan, picked[plan.id]),
            )
            for one, asked, picked in rounds
        )
        left = tuple(one for one in work if one.passed_over or one.unjudged)
        found[path] = PlanCalls(tuple(hits.get(path, ())), left)
    return found


def attention(facts: Facts, calls: Iterable[PlanCalls], plans: Set[str]) -> tuple[Finding, ...]:
    """What needs attention today: the calls of all plans, and what else the ledger holds.

    The ledger of the facts is the one without its plans; ``plans`` are their ids.
    """
    known = list(calls)
    rules = {rule.code: rule for rule in calling_rules() if may_be_asked(facts, rule)}
    found = [
        Finding(rules[code], replace(hit, message=_told(hit.message, facts.today)))
        for one in known
        for code, hit in one.hits
        if code in rules and (hit.since is None or hit.since <= facts.today)
    ]
    if midyear_work_left.code in rules:
        found += _midyear(facts, known, plans)
    rest = [rule for rule in rules.values() if not rule.by_plan and rule is not midyear_work_left]
    return in_order([*found, *judge(facts, rest).findings])


def calling_rules() -> Iterator[Rule]:
    """The rules whose breaches call for somebody."""
    return (rule for rule in catalogue() if rule.attention)


def _midyear(facts: Facts, calls: list[PlanCalls], plans: Set[str]) -> Iterator[Finding]:
    work = [one for plan in calls for one in plan.work]
    for found in rounds_under_way(facts):
        mine = [one for one in work if one.round == found.id]
        passed_over = sum(one.passed_over for one in mine)
        if passed_over <= misspelt(facts, found, plans):
            passed_over = 0
        for hit in work_left(found, passed_over, sum(one.unjudged for one in mine)):
            if stands(facts, midyear_work_left, hit):
                yield Finding(midyear_work_left, hit)


def _told(message: Message, today: date) -> Message:
    """The sentence with the numbers of days it has today."""
    return Message(
        message.key, tuple((name, _days(value, today)) for name, value in message.values)
    )


def _days(value: Value, today: date) -> Value:
    if isinstance(value, Message) and value.key == DAYS_SINCE:
        day = dict(value.values)["day"]
        assert isinstance(day, date)
        return (today - day).days
    return value
