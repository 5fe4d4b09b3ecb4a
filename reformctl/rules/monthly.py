"""RC7: monthly rounds. That there is one, who leads it, what it visits and what it picks first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.messages import say
from reformctl.metrics.coverage import is_judged, is_left, is_seen, items_of_round, scope_of
from reformctl.metrics.item import was_open
from reformctl.metrics.round import monthly_years
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.rules.refused import is_whole
from reformctl.rules.round import missing_of
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.round import RoundKind

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
    for one in missing_of(facts, RoundKind.MONTHLY):
        where = facts.ledger.settings.where / "thresholds" / "monthly_first_year"
        message = say("rule.RC707", year=one.first.year, month=one.first.month, id=one.id)
        yield Hit(where, one.id, message)


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
    "RC715",
    "月月督察未逐项实地核查",
    "monthly round did not check an item on site",
    severity=WARNING,
    whole=("ledger", "plan"),
)
def not_checked_on_site(facts: Facts) -> Iterator[Hit]:
    """Law: A monthly round checks each open item of the plans it picked on site.

    Its verdict names evidence of the kind visit. Asked of closed rounds from
    ``thresholds.monthly_first_year`` on.

    Why: What is told on paper was told before; the round goes and looks.

    Fix: Enter the verdict with the record of the visit, or exempt the round with its reason.

    Source: docs/method.md#rounds

    规定: 月月督察对所选方案的每个未完成事项实地核查，认定引用实地核查的材料；
    只核对 ``thresholds.monthly_first_year`` 年起已结账的轮次。

    缘由: 纸面上的情况早已报过，督察就是去现场看。

    处理: 补登认定和实地核查记录；确有原因的，在本轮登记豁免并说明理由。

    依据: docs/method.md#rounds
    """
    years = monthly_years(facts.ledger.settings, facts.today)
    for found in facts.ledger.rounds.values():
        closed = found.closed if found.kind is RoundKind.MONTHLY else None
        if closed and closed <= facts.today and closed.year in years:
            unseen = tuple(_unseen(facts, found, closed))
            if unseen and is_whole(facts, found.where / "plans"):
                named = unseen[:NAMED_AT_MOST]
                message = say("rule.RC715", id=found.id, count=len(unseen), items=named)
                yield Hit(found.where / "plans", found.id, message)


def _unseen(facts: Facts, found: Round, closed: date) -> Iterator[str]:
    """Items of the plans picked that were judged without a visit, or not at all while open."""
    for plan, item in items_of_round(scope_of(facts.ledger, found)):
        is_unseen = is_judged(found, item) and not is_seen(found, item)
        if is_unseen or is_left(found, item, closed):
            yield plan.ref(item)


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
