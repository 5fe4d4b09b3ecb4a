"""RC5: what is written off is frozen, under the fingerprint it was asked for and granted with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.messages import say
from reformctl.metrics.item import was_open
from reformctl.records.pilot import Closable, Pilot
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan, WriteoffStep
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.verdict import is_day_doubtful
from reformctl.rules.writeoff import steps_in_order
from reformctl.vocab.plan import WriteoffAct

REQUEST, GRANT = WriteoffAct.REQUEST, WriteoffAct.GRANT

Act = tuple[Place, str, date]
"""Where the day of something that was done stands, to what it was done, and that day."""


@rule("RC505", "内容指纹缺失或不符", "fingerprint missing or different")
def fingerprint_differs(facts: Facts) -> Iterator[Hit]:
    """Law: A request carries the content's fingerprint; the grant sees, and the content keeps, it.

    Why: What was granted must be what was asked for, and must stay so.

    Fix: Undo the change, or return or reopen it and ask anew.

    Source: docs/method.md#writeoff

    规定: 申请销账须带方案或试点内容的指纹，同意销账须为同一指纹，此后内容不得改动。

    缘由: 批准的须是所申请的，批准之后也不能变。

    处理: 撤销对内容的改动；确需改动的，先退回或重新启动，再行申请。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        asked: WriteoffStep | None = None
        for step in record.writeoff:
            where = step.where / "fingerprint"
            needed = step.step in (REQUEST, GRANT) and not step.fingerprint
            if needed and is_whole(facts, where):
                yield Hit(where, record.id, say("rule.RC505.none", id=record.id, step=step.step))
            asked = step if step.step is REQUEST else asked
        if asked and asked.fingerprint:
            yield from _against_content(facts, record, asked, record.writeoff[-1])


def _against_content(
    facts: Facts, record: Closable, asked: WriteoffStep, last: WriteoffStep
) -> Iterator[Hit]:
    """The last request, the last step and the record as it is now: the odd one out is named."""
    now = facts.ledger.fingerprints.get(record.id)
    if last.step is GRANT and last.fingerprint and last.fingerprint != asked.fingerprint:
        odd = asked if last.fingerprint == now else last
        yield Hit(odd.where / "fingerprint", record.id, say("rule.RC505.grant", id=record.id))
    elif last.step in (REQUEST, GRANT) and last.fingerprint and now and now != last.fingerprint:
        message = say("rule.RC505.content", id=record.id, step=last.step, day=last.on)
        yield Hit(last.where / "fingerprint", record.id, message)


@rule("RC511", "销账后又有改动", "something dated after the write-off")
def changed_after_writeoff(facts: Facts) -> Iterator[Hit]:
    """Law: What is written off is frozen: nothing is judged, reported, extended or visited.

    Why: The grant holds for the plan or pilot as it was.

    Fix: Reopen it with a reason, or correct the day.

    Source: docs/method.md#writeoff

    规定: 方案或试点销账后即冻结，不再有认定、自报、延期、撤销、评价或查看。

    缘由: 批准只对当时的内容有效。

    处理: 说明理由重新启动，或改正日期。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        if not record.writeoff or not steps_in_order(record):
            continue
        if not is_whole(facts, record.where / "writeoff"):
            continue
        found = _trials(record) if isinstance(record, Pilot) else _deliveries(facts, record)
        for where, owner, day in found:
            since = _frozen_since(record, day)
            if since and day <= facts.today:
                yield Hit(where, owner, say("rule.RC511", id=owner, day=day, since=since))


def _trials(pilot: Pilot) -> Iterator[Act]:
    for review in pilot.reviews:
        yield review.where / "on", pilot.id, review.on
    for visit in pilot.visits:
        yield visit.where / "on", pilot.id, visit.on


def _deliveries(facts: Facts, plan: ReformPlan) -> Iterator[Act]:
    """What was done to the items, but for those that were open when the plan was written off."""
    for item in plan.items:
        for where, day in _changes(facts, item):
            since = _frozen_since(plan, day)
            if since and not was_open(item, since):
                yield where, plan.ref(item), day


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


def _frozen_since(record: Closable, day: date) -> date | None:
    """The day of the grant under which it lay frozen on a day after it, if it did."""
    before = [step for step in record.writeoff if step.on < day]
    return before[-1].on if before and before[-1].step is GRANT else None
