"""RC9: no step without the one it follows, on the day it is taken and on the content it means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reformctl.dataclass import fields
from reformctl.ledger.edit import content
from reformctl.ledger.frozen import frozen_since, is_reopened
from reformctl.ledger.memory import Memory, grown, memories
from reformctl.ledger.transition import Kind, Transition
from reformctl.messages import Message, say
from reformctl.metrics.item import is_open
from reformctl.records.place import Place
from reformctl.records.plan import ReformPlan, WriteoffStep
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab import ChangeKind, WriteoffAct

REQUEST, GRANT = WriteoffAct.REQUEST, WriteoffAct.GRANT
RETURN, REOPEN = WriteoffAct.RETURN, WriteoffAct.REOPEN
# What a step must follow; a request anything but a request that waits and a grant that holds.
FOLLOWS = {GRANT: (REQUEST,), RETURN: (REQUEST,), REOPEN: (GRANT,), REQUEST: (None, RETURN, REOPEN)}


@rule("RC908", "环节不具备条件", "step without its preconditions", of_changes=True)
def step_without_preconditions(facts: Facts) -> Iterator[Hit]:
    """Law: When a step is recorded, what it rests on is there: the step before, and the content.

    A request finds every item done and carries the plan's fingerprint; a grant follows a request
    and carries the same one; a return follows a request, a reopening a grant, both with a reason.

    Why: What was not ready on the day of the step can't be made ready afterwards.

    Fix: Take the step out and take it again when all is there.

    Source: docs/method.md#writeoff

    规定: 登记环节时须具备条件：申请时事项全部完成并带内容指纹；同意须有申请且指纹相同；
    退回须有申请，重新启动须已销账，并写明理由。

    缘由: 办理当时不具备的条件，事后补不出来。

    处理: 删去这一环节，条件具备后再办理。

    依据: docs/method.md#writeoff
    """
    if facts.transition.deed.kind is Kind.WHOLE:
        return  # each commit in between was asked already
    for old, new in facts.transition.records:
        if isinstance(new, ReformPlan):
            yield from _of_plan(facts.transition, old, new)


def _of_plan(transition: Transition, old: ReformPlan | None, new: ReformPlan) -> Iterator[Hit]:
    key = (new.id, "writeoff")
    before: Memory | None = memories(old)[key] if old else None
    for edit in grown(before, memories(new)[key]):
        if edit.kind is ChangeKind.ADDED:
            # A grant recorded together with its request saw the same content.
            last = all(step.step is GRANT for step in new.writeoff[edit.index + 1 :])
            for message in _lacks(transition, new, edit.index, last):
                yield Hit(edit.new.where, new.id, message)


def _lacks(
    transition: Transition, plan: ReformPlan, index: int, is_last: bool
) -> Iterator[Message]:
    """What the step at that index rests on and is not there."""
    step = plan.writeoff[index]
    before = plan.writeoff[index - 1] if index else None
    if (before.step if before else None) not in FOLLOWS[step.step]:
        yield say("rule.RC908.order", id=plan.id, step=step.step)
    elif step.step is GRANT and before and step.fingerprint != before.fingerprint:
        yield say("rule.RC908.other", id=plan.id)
    elif step.step in (REQUEST, GRANT) and is_last:
        now = transition.after.fingerprints.get(plan.id)
        if now is not None and step.fingerprint != now:
            yield say("rule.RC908.fingerprint", id=plan.id, step=step.step)
    yield from _own_lacks(plan, step, is_last)


def _own_lacks(plan: ReformPlan, step: WriteoffStep, is_last: bool) -> Iterator[Message]:
    if step.step in (RETURN, REOPEN) and not step.reason:
        yield say("rule.RC908.reason", id=plan.id, step=step.step)
    left = [plan.ref(item) for item in plan.items if is_open(item)]
    if step.step is REQUEST and is_last and left:
        yield say("rule.RC908.open", id=plan.id, items=tuple(left[:5]), count=len(left))


@rule("RC909", "销账后改动方案", "written-off plan changed", of_changes=True)
def frozen_changed(facts: Facts) -> Iterator[Hit]:
    """Law: Nothing changes in a plan that is written off until it is reopened with a reason.

    Why: The grant holds for the plan as it was.

    Fix: Take the change out, or reopen the plan first: ``reformctl writeoff PLAN --reopen REASON``.

    Source: docs/method.md#writeoff

    规定: 方案销账后，未说明理由重新启动之前，不得有任何改动。

    缘由: 批准只对当时的内容有效。

    处理: 撤销改动，或先重新启动：``reformctl writeoff 方案 --reopen 理由``。

    依据: docs/method.md#writeoff
    """
    for old, new in facts.transition.records:
        since = frozen_since(old) if new is not None else None
        if since and not is_reopened(old, new):
            where = _first_difference(old, new)
            if where is not None:
                yield Hit(where, new.id, say("rule.RC909", id=new.id, day=since))


def _first_difference(old: Any, new: Any) -> Place | None:
    """Where the record says something else than it did, its steps of write-off aside."""
    before, after = getattr(old, "items", ()), getattr(new, "items", ())
    if len(before) != len(after):
        return _at(new, "items")
    for was, now in zip(before, after, strict=True):
        if content(was) != content(now):
            return _at(now)
    for part in fields(new):
        told = part.name not in ("where", "id", "items", "writeoff")
        if told and content(getattr(old, part.name)) != content(getattr(new, part.name)):
            return _at(new, part.name)
    return None


def _at(record: Any, *steps: str) -> Place:
    where: Place = record.where
    for step in steps:
        where /= step
    return where
