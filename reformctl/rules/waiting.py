"""RC5: what waits. Plans nobody asked for, requests nobody decided, years that passed."""

from __future__ import annotations

from reformctl.day import date, timedelta
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.plan import (
    counted_items,
    decision_due,
    is_writeoff_ready,
    is_written_off,
)
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator

    from reformctl.records.pilot import Closable

WARNING = Severity.WARNING


@rule(
    "RC508",
    "全部完成而未申请销账",
    "complete and not asked for",
    severity=WARNING,
    attention=True,
    by_plan=True,
)
def write_off_not_asked(facts: Facts) -> Iterator[Hit]:
    """Law: When every item is verified done, the plan's group asks for write-off.

    Why: A finished plan that stays on the list hides those that are not.

    Fix: The group asks for write-off.

    Source: docs/method.md#writeoff

    规定: 全部事项认定完成后，由专项小组申请销账。

    缘由: 已完成的方案留在清单上，掩盖了没完成的。

    处理: 由专项小组申请销账。

    依据: docs/method.md#writeoff
    """
    for plan in facts.ledger.plans.values():
        if is_writeoff_ready(plan) and is_whole(facts, plan.where):
            group = unit_name(facts.ledger, plan.group)
            count = len(counted_items(plan))
            message = say("rule.RC508", id=plan.id, group=group, count=count)
            yield Hit(plan.where / "writeoff", plan.id, message)


@rule(
    "RC509",
    "销账申请久未答复",
    "request waits for a decision",
    severity=WARNING,
    attention=True,
    by_plan=True,
    whole=("ledger",),
)
def request_waits(facts: Facts) -> Iterator[Hit]:
    """Law: A write-off request is decided within ``thresholds.decision_days`` days.

    Why: Until then the group can neither close the plan nor mend it.

    Fix: Put it before the next meeting; enter the grant or the return.

    Source: docs/method.md#writeoff

    规定: 销账申请应在 ``thresholds.decision_days`` 天内答复。

    缘由: 没有答复，小组既不能销账，也不能改进。

    处理: 提交下次会议，登记同意或退回。

    依据: docs/method.md#writeoff
    """
    for plan in facts.ledger.plans.values():
        yield from waiting_request(facts, plan, "RC509")


def waiting_request(facts: Facts, record: Closable, code: str) -> Iterator[Hit]:
    """The breach that the request of a plan or pilot has waited too long, if it has."""
    limit = facts.ledger.settings.thresholds.decision_days
    due = decision_due(record, limit)
    if due is None or not is_whole(facts, record.where / "writeoff"):
        return
    step = record.writeoff[-1]
    since = due + timedelta(days=1)
    if facts.has_come(since):
        days = facts.days_since(step.on)
        message = say(f"rule.{code}", id=record.id, day=step.on, days=days, limit=limit)
        yield Hit(step.where / "on", record.id, message, since=since)


@rule(
    "RC510",
    "计划年度未销账",
    "not written off in its year",
    severity=WARNING,
    attention=True,
    by_plan=True,
)
def target_missed(facts: Facts) -> Iterator[Hit]:
    """Law: A plan is written off by the end of the year named as its target.

    Why: The year's list of write-offs is a promise to the leading group.

    Fix: Close the plan out, or name a new target year.

    Source: docs/method.md#writeoff

    规定: 方案须在计划销账年度年底前销账。

    缘由: 年度销账清单是对省委深改组的承诺。

    处理: 抓紧销账，或另定计划销账年度。

    依据: docs/method.md#writeoff
    """
    for plan in facts.ledger.plans.values():
        yield from missed_target(facts, plan, "RC510")


def missed_target(facts: Facts, record: Closable, code: str) -> Iterator[Hit]:
    """The breach that a plan or pilot was not written off by the end of its year, if it was not."""
    target = record.target_writeoff
    if target is None or is_written_off(record) or not facts.has_come(date(target + 1, 1, 1)):
        return
    if is_whole(facts, record.where / "writeoff"):
        message = say(f"rule.{code}", id=record.id, year=target)
        since = date(target + 1, 1, 1)
        yield Hit(record.where / "target_writeoff", record.id, message, since=since)
