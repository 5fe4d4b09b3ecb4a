"""RC7: what pilots wait for: reviews, visits, the write-off of what has come to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.pilot import is_to_be_asked_for, last_opinion, review_due, visit_due
from reformctl.records.pilot import Pilot
from reformctl.records.settings import Thresholds
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.waiting import missed_target, waiting_request
from reformctl.vocab.check import Severity

WARNING = Severity.WARNING
ONE_DAY = timedelta(days=1)

Due = Callable[[Pilot, Thresholds], date | None]


@rule(
    "RC721",
    "试点评价逾期",
    "pilot's review overdue",
    severity=WARNING,
    attention=True,
    whole=("ledger",),
)
def review_overdue(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot is reviewed every ``thresholds.review_months`` months, counted from its plan.

    Why: Only constant review tells early what to spread and what to stop.

    Fix: Its project team reviews it: ``reformctl review ID OPINION``.

    Source: docs/method.md#pilots

    规定: 试点自方案印发起，每 ``thresholds.review_months`` 个月由项目小组评价一次。

    缘由: 经常评价，才能及早知道该推广什么、该停止什么。

    处理: 由项目小组评价：``reformctl review 编号 意见``。

    依据: docs/method.md#pilots
    """
    yield from _overdue(facts, "RC721", "reviews", review_due)


@rule(
    "RC722",
    "试点实地查看逾期",
    "pilot's visit overdue",
    severity=WARNING,
    attention=True,
    whole=("ledger",),
)
def visit_overdue(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot is visited on site once in ``thresholds.visit_months`` months.

    Why: What is tried can be seen on site only.

    Fix: Go there and record it: ``reformctl visit ID``.

    Source: docs/method.md#pilots

    规定: 试点每 ``thresholds.visit_months`` 个月至少实地查看一次。

    缘由: 试得怎么样，到了现场才看得到。

    处理: 实地查看并登记：``reformctl visit 编号``。

    依据: docs/method.md#pilots
    """
    yield from _overdue(facts, "RC722", "visits", visit_due)


def _overdue(facts: Facts, code: str, field: str, due_of: Due) -> Iterator[Hit]:
    thresholds = facts.ledger.settings.thresholds
    for pilot in facts.ledger.pilots.values():
        due = due_of(pilot, thresholds)
        if due is None or not facts.has_come(due + ONE_DAY) or not is_whole(facts, pilot.where):
            continue
        team = unit_name(facts.ledger, pilot.team)
        days = facts.days_since(due)
        message = say(f"rule.{code}", id=pilot.id, due=due, days=days, team=team)
        yield Hit(pilot.where / field, pilot.id, message, since=due + ONE_DAY)


@rule("RC729", "试点了结而未申请销账", "ended and not asked for", severity=WARNING, attention=True)
def write_off_not_asked(facts: Facts) -> Iterator[Hit]:
    """Law: When a pilot has come to its end, its group asks for write-off.

    Why: A pilot that is over and stays on the list hides those that are not.

    Fix: The group asks: ``reformctl writeoff ID``.

    Source: docs/method.md#pilots

    规定: 试点了结后，由专项小组申请销账。

    缘由: 已了结的试点留在清单上，掩盖了没了结的。

    处理: 由专项小组申请：``reformctl writeoff 编号``。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        if is_to_be_asked_for(pilot) and is_whole(facts, pilot.where):
            group = unit_name(facts.ledger, pilot.group)
            opinion = last_opinion(pilot)
            message = say("rule.RC729", id=pilot.id, opinion=opinion, group=group)
            yield Hit(pilot.where / "writeoff", pilot.id, message)


@rule(
    "RC730",
    "试点销账申请久未答复",
    "pilot's request waits for a decision",
    severity=WARNING,
    attention=True,
    whole=("ledger",),
)
def request_waits(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot's write-off request is decided within ``thresholds.decision_days`` days.

    Why: Until then the group can neither close the pilot nor mend it.

    Fix: Put it before the next meeting; enter the grant or the return.

    Source: docs/method.md#pilots

    规定: 试点销账申请应在 ``thresholds.decision_days`` 天内答复。

    缘由: 没有答复，小组既不能销账，也不能改进。

    处理: 提交下次会议，登记同意或退回。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        yield from waiting_request(facts, pilot, "RC730")


@rule(
    "RC731",
    "试点计划年度未销账",
    "pilot not written off in its year",
    severity=WARNING,
    attention=True,
)
def target_missed(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot is written off by the end of the year named as its target.

    Why: Pilots to be written off this year are delivered like plans.

    Fix: Close the pilot out, or name a new target year.

    Source: docs/method.md#pilots

    规定: 试点须在计划销账年度年底前销账。

    缘由: 当年计划销账的试点，与方案一样列入落实台账。

    处理: 抓紧销账，或另定计划销账年度。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        yield from missed_target(facts, pilot, "RC731")
