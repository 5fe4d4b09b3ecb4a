"""RC8: items of the master plan. What each must say, and whether the two measures agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.item import verified
from reformctl.records.plan import ReformPlan
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import Status

WARNING = Severity.WARNING


@rule("RC801", "改革事项总数不符", "number of master items differs", whole=("ledger", "master"))
def master_size_differs(facts: Facts) -> Iterator[Hit]:
    """Law: The master plan has as many items as ``master_size`` says.

    Why: The first measure divides by it.

    Fix: Add the missing items or take the surplus out; the size is set by the programme.

    Source: docs/method.md#master

    规定: 总体方案的改革事项数与 ``master_size`` 一致。

    缘由: 第一个量化指标以它为分母。

    处理: 补齐或删去改革事项；总数由总体方案确定。

    依据: docs/method.md#master
    """
    ledger = facts.ledger
    size = ledger.settings.master_size
    twice = sum(repeated.where.path.startswith("master/") for repeated in ledger.repeated)
    count = len(ledger.masters) + twice
    if size is not None and count != size:
        message = say("rule.RC801", size=size, count=count)
        yield Hit(ledger.settings.where / "master_size", "", message)


@rule(
    "RC803",
    "改革事项已完成而对应方案未动",
    "master item done while its plans are all open",
    severity=WARNING,
    whole=("plan",),
)
def done_without_plans(facts: Facts) -> Iterator[Hit]:
    """Law: A master item is not done while nothing is done in any plan that serves it.

    Why: The two measures count the same work; they may not contradict each other.

    Fix: Look again at the verdict, at the plans' items, or at the plans' ``master``.

    Source: docs/method.md#master

    规定: 对应的专项方案一项都没有完成时，改革事项不应认定为已完成。

    缘由: 两个量化指标反映的是同一项工作，不能相互矛盾。

    处理: 复核这条认定、方案事项的认定，或方案的 ``master``。

    依据: docs/method.md#master
    """
    serving: dict[str, list[ReformPlan]] = {}
    for plan in facts.ledger.plans.values():
        for master_id in plan.master:
            serving.setdefault(master_id, []).append(plan)
    for item in facts.ledger.masters.values():
        plans = serving.get(item.id, [])
        if verified(item) is not Status.DONE or not plans:
            continue
        if all(_nothing_done(facts, plan) for plan in plans):
            names = tuple(plan.id for plan in plans)
            message = say("rule.RC803", id=item.id, plans=names)
            yield Hit(item.verdicts[-1].where / "status", item.id, message)


def _nothing_done(facts: Facts, plan: ReformPlan) -> bool:
    if not is_whole(facts, plan.where / "items"):
        return False
    return not any(verified(item) is Status.DONE for item in plan.items)


@rule("RC804", "计划完成年度超出实施期限", "planned year outside the programme", whole=("ledger",))
def planned_outside(facts: Facts) -> Iterator[Hit]:
    """Law: A master item is planned for a year of the programme.

    Why: The yearly comparison runs from the first year to the last.

    Fix: Correct ``planned``.

    Source: docs/method.md#master

    规定: 改革事项的计划完成年度须在实施期限之内。

    缘由: 年度对比只从首年算到末年。

    处理: 改正 ``planned``。

    依据: docs/method.md#master
    """
    period = facts.ledger.settings.period
    for item in facts.ledger.masters.values() if period else ():
        if not period or item.planned is None:
            continue
        if not period.first_year <= item.planned <= period.last_year:
            message = say(
                "rule.RC804",
                id=item.id,
                year=item.planned,
                first=period.first_year,
                last=period.last_year,
            )
            yield Hit(item.where / "planned", item.id, message)


@rule("RC805", "改革事项要素不全", "master item incomplete")
def master_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: A master item has its text, the year it is planned for, and a lead unit.

    Why: Without them it is neither counted by year nor asked after.

    Fix: Fill in the field.

    Source: docs/method.md#master

    规定: 改革事项须有内容、计划完成年度和牵头单位。

    缘由: 缺了这些，既进不了年度统计，也无从督促。

    处理: 补填该字段。

    依据: docs/method.md#master
    """
    for item in facts.ledger.masters.values():
        for field, value, noun in (
            ("text", item.text, Noun.MASTER_ITEM),
            ("planned", item.planned, Noun.PLANNED),
            ("lead", item.lead, Noun.LEAD),
        ):
            if not value and is_whole(facts, item.where / field):
                message = say("rule.RC805", id=item.id, what=noun, field=field)
                yield Hit(item.where / field, item.id, message)


@rule("RC806", "改革事项逾年未完成", "master item late", severity=WARNING, attention=True)
def master_late(facts: Facts) -> Iterator[Hit]:
    """Law: A master item is verified done by the end of the year it is planned for.

    Why: The first measure compares just that.

    Fix: Verify the item; the year planned is not moved.

    Source: docs/method.md#master

    规定: 改革事项须在计划完成年度年底前认定完成。

    缘由: 第一个量化指标对比的正是这一点。

    处理: 抓紧完成并认定；计划完成年度不得顺延。

    依据: docs/method.md#master
    """
    period = facts.ledger.settings.period
    first = period.first_year if period else 0
    for item in facts.ledger.masters.values():
        planned = item.planned
        if planned is None or planned < first or not is_whole(facts, item.where):
            continue
        over = date(planned + 1, 1, 1)
        if facts.has_come(over) and verified(item) is not Status.DONE:
            unit = unit_name(facts.ledger, item.lead)
            message = say("rule.RC806", id=item.id, year=planned, unit=unit)
            yield Hit(item.where / "planned", item.id, message, since=over)
