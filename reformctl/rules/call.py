"""What calls for attention in a whole ledger, on whatever day one looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from datetime import date

from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.records.place import Place
from reformctl.records.plan import Adoption, Issue, ReformPlan
from reformctl.rules.catalog import catalogue
from reformctl.rules.coverage import midyear_work_left, misspelt, rounds_under_way, work_left
from reformctl.rules.docking import docking_late
from reformctl.rules.judge import Finding, in_order, judge, may_be_asked, stands
from reformctl.rules.plan_call import Docks, RoundWork, any_day, of_plans
from reformctl.rules.reference import plan_ids
from reformctl.rules.rule import Facts, Rule


def common_calls(
    ledger: Ledger, work: Iterable[RoundWork], plans: Set[str], docks: Iterable[Docks]
) -> tuple[Finding, ...]:
    """The calls of all but the plans, by file and place, whichever day it is.

    ``plans`` are the ids of all plans; what rounds have left to do in them is ``work``, and which
    of them dock central plans ``docks``.
    """
    facts = any_day(ledger)
    asked = asked_rules(ledger)
    found = list(judge(facts, _common_rules(ledger)).findings)
    if midyear_work_left in asked:
        found += _midyear(facts, list(work), plans | plan_ids(ledger))
    if docking_late in asked:
        found += judge(_with_plans(facts, docks), [docking_late]).findings
    return in_order(found)


def attention(ledger: Ledger, common: Iterable[Finding], today: date) -> tuple[Finding, ...]:
    """All calls that stand today: those of the ledger's plans, and those of the common ones."""
    facts = Facts(ledger, today)
    others = judge(facts, _common_rules(ledger)).findings  # whose sentences count to this day
    told = (one for one in common if one.rule in _told_by_plans())
    left = (one for one in told if one.hit.since is None or one.hit.since <= today)
    return in_order([*of_plans(facts), *others, *left])


def _common_rules(ledger: Ledger) -> list[Rule]:
    """Those that look at no plan."""
    asked = asked_rules(ledger)
    return [rule for rule in asked if not rule.by_plan and rule not in _told_by_plans()]


def _told_by_plans() -> tuple[Rule, ...]:
    """What a mid-year round has left to do, and late docking: plans' notes tell, not the plans."""
    return midyear_work_left, docking_late


def calling_rules() -> Iterator[Rule]:
    """The rules whose breaches call for somebody."""
    return (rule for rule in catalogue() if rule.attention)


def asked_rules(ledger: Ledger) -> list[Rule]:
    """Those of them that may be asked of the ledger, as all they must see could be read."""
    facts = any_day(ledger)
    return [rule for rule in calling_rules() if may_be_asked(facts, rule)]


def _with_plans(facts: Facts, docks: Iterable[Docks]) -> Facts:
    """The same with as much of the plans as their docking is told by."""
    where = Place("")
    plans = {
        one.plan: ReformPlan(
            where,
            one.plan,
            central=one.central,
            adopted=Adoption(where, None, one.adopted) if one.adopted else None,
            issued=Issue(where, None, one.issued) if one.issued else None,
        )
        for one in docks
    }
    return replace(facts, ledger=replace(facts.ledger, plans={**plans, **facts.ledger.plans}))


def _midyear(facts: Facts, work: list[RoundWork], plans: Set[str]) -> Iterator[Finding]:
    for found in rounds_under_way(facts):
        mine = [one for one in work if one.round == found.id]
        passed_over = sum(one.passed_over for one in mine)
        if passed_over <= misspelt(facts, found, plans):
            passed_over = 0
        for hit in work_left(found, passed_over, sum(one.unjudged for one in mine)):
            if stands(facts, midyear_work_left, hit):
                yield Finding(midyear_work_left, hit)
