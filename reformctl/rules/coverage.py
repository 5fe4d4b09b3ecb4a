"""RC7: what a round covers. Plans picked and passed over, items with and without a verdict."""

from __future__ import annotations

from itertools import groupby

from reformctl.messages import say
from reformctl.metrics.coverage import has_word
from reformctl.metrics.item import is_open, was_open
from reformctl.metrics.round import is_due_midyear, is_outside, is_window_sound
from reformctl.rules.reference import plan_ids
from reformctl.rules.refused import is_whole
from reformctl.rules.round import window_fault
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.subject import Subject, subjects
from reformctl.vocab.check import Severity
from reformctl.vocab.round import RoundKind

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from reformctl.records.plan import ReformItem, ReformPlan
    from reformctl.records.round import Round
    from reformctl.records.verdict import Verdict

WARNING = Severity.WARNING
NAMED_AT_MOST = 6


@rule("RC703", "认定日期不在督察期内", "verdict outside its round's window")
def verdict_outside_window(facts: Facts) -> Iterator[Hit]:
    """Law: A verdict is given on a day of the round it names.

    Why: The round is the witness; outside its window nobody was there.

    Fix: Correct the day, the round named, or the round's window.

    Source: docs/method.md#rounds

    规定: 认定日期须在所写督察轮次的起止日期之内。

    缘由: 督察轮次是见证；不在期内，就没有人到场。

    处理: 改正认定日期、所写轮次，或该轮次的起止日期。

    依据: docs/method.md#rounds
    """
    named = [
        (verdict.round, subject, verdict)
        for subject in subjects(facts.ledger)
        for verdict in subject.item.verdicts
        if verdict.round in facts.ledger.rounds and verdict.on <= facts.today
    ]
    named.sort(key=lambda each: str(each[0]))
    for round_id, group in groupby(named, key=lambda each: str(each[0])):
        found = facts.ledger.rounds[round_id]
        if window_fault(found, facts.ledger.settings.thresholds) is None:
            yield from _outside(found, [(subject, verdict) for _, subject, verdict in group])


def _outside(found: Round, given: list[tuple[Subject, Verdict]]) -> Iterator[Hit]:
    """Each verdict outside the window; when most are, the window itself is what is wrong."""
    outside = [(subject, verdict) for subject, verdict in given if is_outside(found, verdict.on)]
    if len(outside) > 2 and 2 * len(outside) > len(given):
        message = say("rule.RC703.round", id=found.id, count=len(outside), start=found.start)
        late = sum(bool(found.end and verdict.on > found.end) for _, verdict in outside)
        field = "end" if 2 * late > len(outside) else "start"
        yield Hit(found.where / field, found.id, message)
        return
    for subject, verdict in outside:
        message = say(
            "rule.RC703",
            id=subject.id,
            day=verdict.on,
            round=found.id,
            start=found.start,
            end=found.end,
        )
        yield Hit(verdict.where / "on", subject.id, message)


def missing_plans(facts: Facts, found: Round) -> list[ReformPlan]:
    """Plans a mid-year round must cover and does not pick; none while an entry is unknown."""
    if not is_asked_of(facts, found):
        return []
    picked = frozenset(found.plans)
    missing = [
        plan
        for plan in facts.ledger.plans.values()
        if plan.id not in picked and is_passed_over(facts, found, plan)
    ]
    return missing if len(missing) > misspelt(facts, found, plan_ids(facts.ledger)) else []


def is_asked_of(facts: Facts, found: Round) -> bool:
    """Whether it can be said of the round which plans it has to cover."""
    if found.kind is not RoundKind.MIDYEAR or found.start is None:
        return False
    return not window_fault(found, facts.ledger.settings.thresholds)


def is_passed_over(facts: Facts, found: Round, plan: ReformPlan) -> bool:
    """Whether the round must cover the plan and does not pick it."""
    return (
        found.start is not None
        and is_due_midyear(plan, found.start, facts.ledger.settings.thresholds)
        and plan.id not in found.plans
        and not _issued_before_adopted(plan)
        and is_whole(facts, plan.where / "writeoff")
    )


def misspelt(facts: Facts, found: Round, known: Set[str]) -> int:
    """How many entries of the round's plans name none of those plans, or were refused."""
    if not is_whole(facts, found.where / "plans"):
        return len(found.plans) + len(known)
    return sum(named not in known for named in found.plans)


def _issued_before_adopted(plan: ReformPlan) -> bool:
    issued = plan.issued.on if plan.issued else None
    adopted = plan.adopted.on if plan.adopted else None
    return bool(issued and adopted and issued < adopted)


@rule("RC704", "年中督察漏方案", "plan left out of a mid-year round", whole=("ledger",))
def plan_left_out(facts: Facts) -> Iterator[Hit]:
    """Law: A mid-year round covers every plan issued over half a year before and not written off.

    Half a year is ``thresholds.midyear_after_months`` calendar months. Asked of closed rounds.

    Why: It is the one time a year at which nothing is left out.

    Fix: Add the plan to ``plans`` and enter its verdicts.

    Source: docs/method.md#rounds

    规定: 年中集中督察覆盖印发满半年、尚未销账的全部方案；已结账的轮次不得遗漏。

    缘由: 一年之中只有这一次不留遗漏。

    处理: 在 ``plans`` 中补列该方案，并补登认定。

    依据: docs/method.md#rounds
    """
    for found in facts.ledger.rounds.values():
        if found.closed is None:
            continue
        for plan in missing_plans(facts, found):
            issued = plan.issued.on if plan.issued else None
            message = say("rule.RC704", round=found.id, plan=plan.id, issued=issued)
            yield Hit(found.where / "plans", plan.id, message)


@rule("RC705", "年中督察漏事项", "open item without a verdict in a closed mid-year round")
def item_left_out(facts: Facts) -> Iterator[Hit]:
    """Law: In a mid-year round every open item of every plan covered gets a verdict.

    Why: An item without a verdict keeps last year's status without anybody having looked.

    Fix: Enter the verdict the round came to.

    Source: docs/method.md#rounds

    规定: 年中集中督察对所覆盖方案的每个未完成事项都要作出认定。

    缘由: 没有认定，就是没有人看过，还在沿用去年的状态。

    处理: 补登本轮的认定。

    依据: docs/method.md#rounds
    """
    for found in facts.ledger.rounds.values():
        if found.kind is not RoundKind.MIDYEAR or not found.closed or not is_window_sound(found):
            continue
        for plan, item in _unjudged(facts, found):
            if was_open(item, found.closed) and is_whole(facts, item.where):
                message = say("rule.RC705", id=plan.ref(item), round=found.id)
                yield Hit(item.where / "verdicts", plan.ref(item), message)


def _unjudged(facts: Facts, found: Round) -> Iterator[tuple[ReformPlan, ReformItem]]:
    """Items of the plans picked that have no verdict of the round, nor one given in its window."""
    for plan_id in found.plans:
        plan = facts.ledger.plans.get(plan_id)
        if plan:
            yield from ((plan, item) for item in _unjudged_items(found, plan))


def _unjudged_items(found: Round, plan: ReformPlan) -> Iterator[ReformItem]:
    return (item for item in plan.items if not has_word(found, item))


@rule("RC706", "认定所写轮次未列该方案", "verdict of a round that did not pick the plan")
def round_did_not_pick(facts: Facts) -> Iterator[Hit]:
    """Law: A verdict names a round that picked the item's plan.

    Why: A round judges what it went to see.

    Fix: Add the plan to the round's ``plans``, or correct the round named.

    Source: docs/method.md#rounds

    规定: 认定所写的督察轮次，须列有该事项所属的方案。

    缘由: 督察只认定督察过的。

    处理: 在该轮次的 ``plans`` 中补列方案，或改正所写轮次。

    依据: docs/method.md#rounds
    """
    picked = {
        found.id: set(found.plans)
        for found in facts.ledger.rounds.values()
        if found.plans and not misspelt(facts, found, plan_ids(facts.ledger))
    }
    for plan in facts.ledger.plans.values():
        told: set[str] = set()
        for item in plan.items:
            for verdict in item.verdicts:
                name = verdict.round or ""
                if plan.id in picked.get(name, (plan.id,)) or name in told:
                    continue
                told.add(name)
                found = facts.ledger.rounds[name]
                if is_outside(found, verdict.on) or plan in missing_plans(facts, found):
                    continue
                message = say("rule.RC706", id=plan.ref(item), plan=plan.id, round=name)
                yield Hit(verdict.where / "round", plan.ref(item), message)


@rule(
    "RC712",
    "年中督察尚有未认定",
    "mid-year round has work left",
    severity=WARNING,
    attention=True,
    whole=("ledger",),
)
def midyear_work_left(facts: Facts) -> Iterator[Hit]:
    """Law: A mid-year round picks every plan due and judges every open item before it is closed.

    Why: What is still missing can be made good only while the round is under way.

    Fix: Add the plans that are due; enter verdicts for the open items; then close the round.

    Source: docs/method.md#rounds

    规定: 年中集中督察结账之前，应列方案须列全，未完成事项须全部认定。

    缘由: 只有在督察期内，遗漏还来得及补。

    处理: 补列应督察的方案，补登未完成事项的认定，再结账。

    依据: docs/method.md#rounds
    """
    for found in rounds_under_way(facts):
        plans = facts.ledger.plans
        left = sum(
            unjudged_of(facts, found, plans[plan_id], times)
            for plan_id, times in times_listed(found).items()
            if plan_id in plans
        )
        yield from work_left(found, len(missing_plans(facts, found)), left)


def times_listed(found: Round) -> dict[str, int]:
    """How often each plan stands in the round's list: once, unless by mistake."""
    times: dict[str, int] = {}
    for plan_id in found.plans:
        times[plan_id] = times.get(plan_id, 0) + 1
    return times


def rounds_under_way(facts: Facts) -> Iterator[Round]:
    """The mid-year rounds that have begun and are not closed."""
    for found in facts.ledger.rounds.values():
        if found.kind is not RoundKind.MIDYEAR or found.closed or not found.start:
            continue
        if facts.has_come(found.start) and is_whole(facts, found.where / "closed"):
            yield found


def unjudged_of(facts: Facts, found: Round, plan: ReformPlan, times: int) -> int:
    """How many open items the round has still to judge in a plan it picked so many times."""
    items = _unjudged_items(found, plan) if times else ()
    return times * sum(is_open(item) and is_whole(facts, item.where) for item in items)


def work_left(found: Round, plans: int, items: int) -> Iterator[Hit]:
    """What is to be said of a round with so many plans to add and items to judge."""
    if plans or items:
        left = "plans" if not items else "items" if not plans else "both"
        message = say(f"rule.RC712.{left}", id=found.id, plans=plans, items=items, end=found.end)
        yield Hit(found.where / "plans", found.id, message, since=found.start)
