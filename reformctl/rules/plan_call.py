"""What each plan calls for, on whatever day one looks, so that it can be kept.

Only the rules that look at one plan at a time are imported, for whoever looks at one.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.rules import deadline, waiting
from reformctl.rules.coverage import (
    is_asked_of,
    is_passed_over,
    rounds_under_way,
    times_listed,
    unjudged_of,
)
from reformctl.rules.judge import Finding, in_order, may_be_asked, stands
from reformctl.rules.rule import Facts, Rule

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from reformctl.ledger.ledger import Ledger
    from reformctl.records.plan import ReformPlan

MODULES = (deadline, waiting)
"""Those that hold such rules."""

Breach: TypeAlias = "tuple[str, date | None, str]"
"""The code of the rule, from which day on it is broken (None for always), and whose it is."""


@dataclass(frozen=True, slots=True)
class RoundWork:
    """What a mid-year round has still to do: plans it passed over, items it did not judge."""

    round: str
    passed_over: int
    unjudged: int


@dataclass(frozen=True, slots=True)
class Docks:
    """The central plans that a plan docks, and how far it has come."""

    plan: str
    central: tuple[str, ...]
    adopted: date | None
    issued: date | None


@dataclass(frozen=True, slots=True)
class PlanCalls:
    """Breaches of the rules that look at one plan at a time, and what others must know of it."""

    breaches: tuple[Breach, ...] = ()
    """In the order in which findings stand in a file."""
    work: tuple[RoundWork, ...] = ()
    """What rounds have left to do in it."""
    docks: Docks | None = None
    """None for a plan that docks nothing."""


def plan_calls(ledger: Ledger) -> dict[str, PlanCalls]:
    """The calls of each plan of that ledger, by the path of its file, whichever day it is."""
    facts = any_day(ledger)
    breaches: dict[str, list[Breach]] = {}
    for one in in_order(of_plans(facts)):
        breach = (one.rule.code, one.hit.since, one.hit.id)
        breaches.setdefault(one.hit.where.path, []).append(breach)
    rounds = [
        (found, is_asked_of(facts, found), times_listed(found)) for found in rounds_under_way(facts)
    ]
    found = {}
    for plan in ledger.plans.values():
        path = plan.where.path
        work = (
            RoundWork(
                one.id,
                int(asked and is_passed_over(facts, one, plan)),
                unjudged_of(facts, one, plan, picked.get(plan.id, 0)),
            )
            for one, asked, picked in rounds
        )
        left = tuple(one for one in work if one.passed_over or one.unjudged)
        found[path] = PlanCalls(tuple(breaches.get(path, ())), left, docks_of(plan))
    return found


def docks_of(plan: ReformPlan) -> Docks | None:
    """What the plan does for central plans."""
    if not plan.central:
        return None
    adopted, issued = (act.on if act else None for act in (plan.adopted, plan.issued))
    return Docks(plan.id, plan.central, adopted, issued)


def plan_rules() -> list[Rule]:
    """The rules whose breaches call for somebody and that look at one plan at a time."""
    values = (value for module in MODULES for value in vars(module).values())
    rules = (value for value in values if isinstance(value, Rule))
    return sorted((one for one in rules if one.attention and one.by_plan), key=_code)


def _code(rule: Rule) -> str:
    return rule.code


def any_day(ledger: Ledger) -> Facts:
    """The facts for whoever wants the breaches of every day."""
    return Facts(ledger, date.max, any_day=True)


def of_plans(facts: Facts) -> Iterator[Finding]:
    """The breaches of those rules in the plans of the ledger."""
    for rule in plan_rules():
        if may_be_asked(facts, rule):
            for hit in rule.body(facts):
                if stands(facts, rule, hit):
                    yield Finding(rule, hit)
