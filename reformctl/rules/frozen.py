"""RC5: a written-off plan is frozen, under the fingerprint it was asked for and granted with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.messages import say
from reformctl.metrics.item import was_open
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan, WriteoffStep
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.verdict import is_day_doubtful
from reformctl.rules.writeoff import steps_in_order
from reformctl.vocab import WriteoffAct

REQUEST, GRANT = WriteoffAct.REQUEST, WriteoffAct.GRANT


@rule("RC505", "内容指纹缺失或不符", "fingerprint missing or different")
def fingerprint_differs(facts: Facts) -> Iterator[Hit]:
    """Law: A request carries the plan's fingerprint; the grant sees, and the plan keeps, the same.

    Why: What was granted must be what was asked for, and must stay so.

    Fix: Undo the change to the plan, or return or reopen it and ask anew.

    Source: docs/method.md#writeoff

    规定: 申请销账须带方案内容的指纹，同意销账须为同一指纹，此后内容不得改动。

    缘由: 批准的须是所申请的，批准之后也不能变。

    处理: 撤销对方案内容的改动；确需改动的，先退回或重新启动，再行申请。

    依据: docs/method.md#writeoff
    """
    for plan in facts.ledger.plans.values():
        asked: WriteoffStep | None = None
        for step in plan.writeoff:
            where = step.where / "fingerprint"
            needed = step.step in (REQUEST, GRANT) and not step.fingerprint
            if needed and is_whole(facts, where):
                yield Hit(where, plan.id, say("rule.RC505.none", id=plan.id, step=step.step))
            asked = step if step.step is REQUEST else asked
        if asked and asked.fingerprint:
            yield from _against_content(facts, plan, asked, plan.writeoff[-1])


def _against_content(
    facts: Facts, plan: ReformPlan, asked: WriteoffStep, last: WriteoffStep
) -> Iterator[Hit]:
    """The last request, the last step and the plan as it is now: the odd one out is named."""
    now = facts.ledger.fingerprints.get(plan.id)
    if last.step is GRANT and last.fingerprint and last.fingerprint != asked.fingerprint:
        odd = asked if last.fingerprint == now else last
        yield Hit(odd.where / "fingerprint", plan.id, say("rule.RC505.grant", id=plan.id))
    elif last.step in (REQUEST, GRANT) and last.fingerprint and now and now != last.fingerprint:
        message = say("rule.RC505.content", id=plan.id, step=last.step, day=last.on)
        yield Hit(last.where / "fingerprint", plan.id, message)


@rule("RC511", "销账后又有改动", "something dated after the write-off")
def changed_after_writeoff(facts: Facts) -> Iterator[Hit]:
    """Law: A written-off plan is frozen: no verdict, report, extension or withdrawal follows.

    Why: The grant holds for the plan as it was.

    Fix: Reopen the plan with a reason, or correct the day.

    Source: docs/method.md#writeoff

    规定: 方案销账后即冻结，不再有认定、自报、延期或撤销。

    缘由: 批准只对当时的内容有效。

    处理: 说明理由重新启动方案，或改正日期。

    依据: docs/method.md#writeoff
    """
    for plan in facts.ledger.plans.values():
        if not plan.writeoff or not steps_in_order(plan):
            continue
        if not is_whole(facts, plan.where / "writeoff"):
            continue
        for item in plan.items:
            for where, day in _changes(facts, item):
                since = _frozen_since(plan, day)
                if since and day <= facts.today and not was_open(item, since):
                    message = say("rule.RC511", id=plan.ref(item), day=day, since=since)
                    yield Hit(where, plan.ref(item), message)


def _changes(facts: Facts, item: ReformItem) -> Iterator[tuple[Place, date]]:
    for verdict in item.verdicts:
        if not is_day_doubtful(facts, verdict):
            yield verdict.where / "on", verdict.on
    for event in (item.reported, item.withdrawn):
        if event and event.on:
            yield event.where / "on", event.on
    for extension in item.extensions:
        if extension.asked:
            yield extension.where / "asked", extension.asked


def _frozen_since(plan: ReformPlan, day: date) -> date | None:
    """The day of the grant under which the plan lay frozen on a day after it, if it did."""
    before = [step for step in plan.writeoff if step.on < day]
    return before[-1].on if before and before[-1].step is GRANT else None
