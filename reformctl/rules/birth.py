"""RC9: a record begins at its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reformctl.ledger.memory import own_memories
from reformctl.ledger.transition import Kind, item_pairs
from reformctl.messages import say
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.plan import Status

# What a record may have from the beginning of all that it remembers.
AT_BIRTH = ("extensions", "closed")


@rule("RC907", "新建即有认定或已完成", "born with verdicts or done", of_changes=True)
def born_done(facts: Facts) -> Iterator[Hit]:
    """Law: What is new has nothing behind it: no verdicts, withdrawal, report of done or steps.

    A new pilot has no reviews and no visits either, a new experience no uptakes.

    Why: Work that enters the list done has been promised to nobody and seen by nobody.

    Fix: Enter the record first; report, verdict and write-off follow as steps of their own.

    Source: docs/method.md#item

    规定: 新增的事项没有认定、撤销，也不自报已完成；新建的方案和试点没有销账环节，
    新建的试点没有评价和查看，新建的经验没有采用情况。

    缘由: 一进清单就已完成的事，没有承诺过，也没有核实过。

    处理: 先登记事项，再依次登记自报、认定和销账。

    依据: docs/method.md#item
    """
    if facts.transition.deed.kind is Kind.WHOLE:
        return  # each commit in between was asked already
    for old, new in facts.transition.records:
        if old is None:
            yield from _born(new.id, new)
        if isinstance(new, ReformPlan):
            for was, now in item_pairs(old, new):
                if was is None and now is not None:
                    yield from _born(new.ref(now), now)


def _born(ref: str, record: Any) -> Iterator[Hit]:
    """The first thing that the new record or item can't have yet."""
    names = [name for name, memory in own_memories(record).items() if memory.entries]
    if isinstance(record, ReformItem) and record.reported:
        names += ["reported"] if record.reported.status is Status.DONE else []
    for name in names:
        if name not in AT_BIRTH:
            yield Hit(record.where / name, ref, say("rule.RC907", id=ref))
            return
