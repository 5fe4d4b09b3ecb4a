"""RC9: no step without the one it follows, on the day it is taken and on the content it means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reformctl.dataclass import fields
from reformctl.ledger.edit import content
from reformctl.ledger.frozen import STILL_GROWING, frozen_since, is_reopened
from reformctl.ledger.memory import Memory, grown, memories
from reformctl.ledger.transition import Kind, Transition
from reformctl.messages import Message, say
from reformctl.metrics.item import is_open
from reformctl.metrics.pilot import is_ended
from reformctl.records.appraisal import Appraisal
from reformctl.records.notice import Notice
from reformctl.records.pilot import Closable, Pilot
from reformctl.records.place import Place
from reformctl.records.plan import ReformPlan, WriteoffStep
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.plan import WriteoffAct

REQUEST, GRANT = WriteoffAct.REQUEST, WriteoffAct.GRANT
RETURN, REOPEN = WriteoffAct.RETURN, WriteoffAct.REOPEN
# Kinds of record whose change after they were settled has a sentence of its own.
SETTLED: dict[type, str] = {Notice: "rule.RC909.notice", Appraisal: "rule.RC909.appraisal"}
# What a step must follow; a request anything but a request that waits and a grant that holds.
FOLLOWS = {GRANT: (REQUEST,), RETURN: (REQUEST,), REOPEN: (GRANT,), REQUEST: (None, RETURN, REOPEN)}


@rule("RC908", "环节不具备条件", "step without its preconditions", of_changes=True)
def step_without_preconditions(facts: Facts) -> Iterator[Hit]:
    """Law: When a step is recorded, what it rests on is there: the step before, and the content.

    A request finds every item done, or the pilot at its end, and carries the fingerprint of the
    content; a grant follows a request and carries the same one; a return follows a request, a
    reopening a grant, both with a reason.

    Why: What was not ready on the day of the step can't be made ready afterwards.

    Fix: Take the step out and take it again when all is there.

    Source: docs/method.md#writeoff

    规定: 登记环节时须具备条件：申请时事项全部完成（试点已了结）并带内容指纹；
    同意须有申请且指纹相同；退回须有申请，重新启动须已销账，并写明理由。

    缘由: 办理当时不具备的条件，事后补不出来。

    处理: 删去这一环节，条件具备后再办理。

    依据: docs/method.md#writeoff
    """
    if facts.transition.deed.kind is Kind.WHOLE:
        return  # each commit in between was asked already
    for old, new in facts.transition.records:
        if isinstance(new, ReformPlan | Pilot):
            yield from _of_record(facts.transition, old, new)


def _of_record(transition: Transition, old: Closable | None, new: Closable) -> Iterator[Hit]:
    key = (new.id, "writeoff")
    before: Memory | None = memories(old)[key] if old else None
    for edit in grown(before, memories(new)[key]):
        if edit.kind is ChangeKind.ADDED:
            # A grant recorded together with its request saw the same content.
            last = all(step.step is GRANT for step in new.writeoff[edit.index + 1 :])
            for message in _lacks(transition, new, edit.index, last):
                yield Hit(edit.new.where, new.id, message)


def _lacks(
    transition: Transition, record: Closable, index: int, is_last: bool
) -> Iterator[Message]:
    """What the step at that index rests on and is not there."""
    step = record.writeoff[index]
    before = record.writeoff[index - 1] if index else None
    if (before.step if before else None) not in FOLLOWS[step.step]:
        yield say("rule.RC908.order", id=record.id, step=step.step)
    elif step.step is GRANT and before and step.fingerprint != before.fingerprint:
        yield say("rule.RC908.other", id=record.id)
    elif step.step in (REQUEST, GRANT) and is_last:
        now = transition.after.fingerprints.get(record.id)
        if now is not None and step.fingerprint != now:
            yield say("rule.RC908.fingerprint", id=record.id, step=step.step)
    yield from _own_lacks(record, step, is_last)


def _own_lacks(record: Closable, step: WriteoffStep, is_last: bool) -> Iterator[Message]:
    if step.step in (RETURN, REOPEN) and not step.reason:
        yield say("rule.RC908.reason", id=record.id, step=step.step)
    if step.step is not REQUEST or not is_last:
        return
    if isinstance(record, Pilot):
        if not is_ended(record):
            yield say("rule.RC908.trial", id=record.id)
        return
    left = [record.ref(item) for item in record.items if is_open(item)]
    if left:
        yield say("rule.RC908.open", id=record.id, items=tuple(left[:5]), count=len(left))


@rule("RC909", "改动已定的记录", "settled record changed", of_changes=True)
def frozen_changed(facts: Facts) -> Iterator[Hit]:
    """Law: Nothing changes in a plan or pilot written off until it is reopened with a reason.

    Nor in a notice that went out, but for the receipts and replies that come in, nor in an
    appraisal whose result is issued; either may still be exempted from what holds in principle.

    Why: The grant, the answers and the ranking hold for the record as it was.

    Fix: Take the change out, or reopen it first: ``reformctl writeoff ID --reopen REASON``.

    Source: docs/method.md#writeoff

    规定: 方案或试点销账后，未说明理由重新启动之前，不得有任何改动；
    通知印发后，除签收和答复外也不得改动；考核结果通报后也不得改动；二者仍可登记豁免。

    缘由: 批准、答复和排名都只对当时的内容有效。

    处理: 撤销改动，或先重新启动：``reformctl writeoff 编号 --reopen 理由``。

    依据: docs/method.md#writeoff
    """
    for old, new in facts.transition.records:
        since = frozen_since(old) if new is not None else None
        if since and not is_reopened(old, new):
            where = _first_difference(old, new)
            if where is not None:
                key = SETTLED.get(type(new), "rule.RC909")
                yield Hit(where, new.id, say(key, id=new.id, day=since))


def _first_difference(old: Any, new: Any) -> Place | None:
    """Where the record says something else than it did, what still grows aside."""
    before, after = getattr(old, "items", ()), getattr(new, "items", ())
    if len(before) != len(after):
        return _at(new, "items")
    for was, now in zip(before, after, strict=True):
        if content(was) != content(now):
            return _at(now)
    for part in fields(new):
        if part.name in ("where", "id", "items", *STILL_GROWING.get(type(new), ())):
            continue
        if content(getattr(old, part.name)) != content(getattr(new, part.name)):
            return _at(new, part.name)
    return None


def _at(record: Any, *steps: str) -> Place:
    where: Place = record.where
    for step in steps:
        where /= step
    return where
