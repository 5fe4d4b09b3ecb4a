"""RC7: monthly rounds. That there is one, who leads it, what it visits and what it picks first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.messages import say
from reformctl.metrics.calendar import months_between
from reformctl.metrics.item import was_open
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.rules.refused import is_whole
from reformctl.rules.round import years_begun
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab import RoundKind, Severity

WARNING = Severity.WARNING
NAMED_AT_MOST = 6


@rule(
    "RC707",
    "缺少月月督察",
    "month without a monthly round",
    severity=WARNING,
    whole=("ledger", "round"),
)
def month_without_round(facts: Facts) -> Iterator[Hit]:
    """Law: From ``thresholds.monthly_first_year`` on there is a round every month.

    Why: What is looked at once a year is done once a year.

    Fix: Enter the round as rounds/S-<year>-<month>.yaml.

    Source: docs/method.md#rounds

    规定: 从 ``thresholds.monthly_first_year`` 年起，每月督察一轮。

    缘由: 一年只看一次，工作也就一年只动一次。

    处理: 补登 rounds/S-<年>-<月>.yaml。

    依据: docs/method.md#rounds
    """
    settings = facts.ledger.settings
    since = settings.thresholds.monthly_first_year
    years = [year for year in years_begun(settings, facts.today) if year >= since]
    if not years:
        return
    for month in months_between(date(years[0], 1, 1), facts.today):
        wanted = f"S-{month:%Y-%m}"
        if month.year <= years[-1] and wanted not in facts.ledger.rounds:
            where = settings.where / "thresholds" / "monthly_first_year"
            message = say("rule.RC707", year=month.year, month=month.month, id=wanted)
            yield Hit(where, wanted, message)


@rule("RC708", "月月督察组织不当", "monthly round led or composed wrongly", whole=("ledger",))
def monthly_composed_wrongly(facts: Facts) -> Iterator[Hit]:
    """Law: A deputy director of the office leads a monthly round, and it visits 3 to 5 departments.

    The numbers are ``thresholds.monthly_departments_min`` and ``monthly_departments_max``.

    Why: Fewer is no supervision of the province, more can't be checked on site in a month.

    Fix: Fill in ``leader``; add or drop departments.

    Source: docs/method.md#rounds

    规定: 月月督察由改革办一位副主任带队，每月督察 3 至 5 个牵头部门（可在设置中调整）。

    缘由: 部门太少不成面，太多一个月内无法实地核查。

    处理: 补填 ``leader``；增减 ``departments``。

    依据: docs/method.md#rounds
    """
    thresholds = facts.ledger.settings.thresholds
    least, most = thresholds.monthly_departments_min, thresholds.monthly_departments_max
    for found in facts.ledger.rounds.values():
        if found.kind is not RoundKind.MONTHLY or not found.start or found.start > facts.today:
            continue
        if not found.leader and is_whole(facts, found.where / "leader"):
            yield Hit(found.where / "leader", found.id, say("rule.RC708.leader", id=found.id))
        where = found.where / "departments"
        count = len(found.departments)
        if not least <= count <= most and is_whole(facts, where):
            message = say("rule.RC708.count", id=found.id, count=count, least=least, most=most)
            yield Hit(where, found.id, message)


@rule(
    "RC709",
    "月月督察未优先选重点方案",
    "monthly round passed over plans that come first",
    severity=WARNING,
    whole=("round",),
)
def priority_passed_over(facts: Facts) -> Iterator[Hit]:
    """Law: In principle a monthly round picks first what leaders carry or what closes this year.

    Asked of the departments the round visits; a plan picked earlier in the year has had its turn.

    Why: These plans are the year's promise.

    Fix: Pick the plans named, or record an exemption of the round with its reason.

    Source: docs/method.md#rounds

    规定: 月月督察原则上优先选取省领导直接抓的和当年计划销账的方案。

    缘由: 这些方案是当年的承诺。

    处理: 补选所列方案；确有原因的，在本轮登记豁免并说明理由。

    依据: docs/method.md#rounds
    """
    monthly = [one for one in facts.ledger.rounds.values() if one.kind is RoundKind.MONTHLY]
    for found in monthly:
        picked = [facts.ledger.plans[one] for one in found.plans if one in facts.ledger.plans]
        lesser = [plan for plan in picked if not _comes_first(plan, found)]
        had_turn = {
            plan_id
            for other in monthly
            if other.id[2:6] == found.id[2:6] and other.id <= found.id
            for plan_id in other.plans
        }
        passed = [
            plan.id
            for plan in facts.ledger.plans.values()
            if plan.id not in had_turn
            and _comes_first(plan, found)
            and _could_be_picked(plan, found)
        ]
        if lesser and passed and is_whole(facts, found.where / "plans"):
            named = tuple(passed[:NAMED_AT_MOST])
            message = say("rule.RC709", id=found.id, count=len(passed), plans=named)
            index = found.plans.index(lesser[0].id)
            yield Hit(found.where / "plans" / index, found.id, message)


def _comes_first(plan: ReformPlan, found: Round) -> bool:
    return plan.leader_direct or str(plan.target_writeoff) == found.id[2:6]


def _could_be_picked(plan: ReformPlan, found: Round) -> bool:
    """Whether the plan was issued, had open items and was led by a department the round visits."""
    start = found.start
    issued = plan.issued.on if plan.issued else None
    if start is None or issued is None or issued >= start:
        return False
    led_here = not set(plan.lead).isdisjoint(found.departments)
    return led_here and any(was_open(item, start) for item in plan.items)
