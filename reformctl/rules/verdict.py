"""RC3: verdicts. What they rest on, in which order they stand, and when there are no more."""

from __future__ import annotations

from reformctl.day import date
from reformctl.messages import say
from reformctl.metrics.round import is_outside
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.verdict import Verdict
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.subject import Subject, subjects
from reformctl.vocab.check import Severity
from reformctl.vocab.plan import Status, WriteoffAct

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def is_day_doubtful(facts: Facts, verdict: Verdict) -> bool:
    """Whether the verdict's day is refuted by today or by its own round (RC312, RC703)."""
    named = facts.ledger.rounds.get(verdict.round or "")
    return verdict.on > facts.today or bool(named and is_outside(named, verdict.on))


def settled(facts: Facts, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts whose days no other rule doubts and that are not older than the one before."""
    kept: list[Verdict] = []
    for verdict in verdicts:
        if not is_day_doubtful(facts, verdict) and not (kept and verdict.on < kept[-1].on):
            kept.append(verdict)
    return kept


@rule("RC301", "认定完成但无佐证", "verified done without evidence")
def done_without_evidence(facts: Facts) -> Iterator[Hit]:
    """Law: A verdict that an item is done names the evidence it rests on.

    Why: A done item leaves supervision; nobody looks again.

    Fix: Enter the evidence under ``evidence`` and its id in the verdict's ``evidence``.

    Source: docs/method.md#item

    规定: 认定已完成的，须写明所依据的佐证材料。

    缘由: 完成的事项退出督察，以后没有人再看。

    处理: 在 ``evidence`` 中登记材料，并在认定的 ``evidence`` 中写明编号。

    依据: docs/method.md#item
    """
    for subject in subjects(facts.ledger):
        for verdict in subject.item.verdicts:
            if verdict.status is not Status.DONE or verdict.evidence:
                continue
            if is_whole(facts, verdict.where / "evidence"):
                message = say("rule.RC301", id=subject.id, day=verdict.on)
                yield Hit(verdict.where / "evidence", subject.id, message)


@rule("RC306", "认定日期次序颠倒", "verdicts out of the order of their days")
def verdicts_out_of_order(facts: Facts) -> Iterator[Hit]:
    """Law: Verdicts stand in the order of their days; the last one counts.

    Why: A verdict out of order makes an old status the present one.

    Fix: Correct the day; a verdict given later goes to the end of the list.

    Source: docs/method.md#item

    规定: 认定按日期先后排列，以最后一条为准。

    缘由: 次序颠倒，旧状态就成了现状态。

    处理: 改正日期；后作出的认定排在最后。

    依据: docs/method.md#item
    """
    for subject in subjects(facts.ledger):
        before: Verdict | None = None
        for verdict in subject.item.verdicts:
            if is_day_doubtful(facts, verdict):
                continue
            if before and verdict.on < before.on:
                message = say("rule.RC306", id=subject.id, day=verdict.on, before=before.on)
                yield Hit(verdict.where / "on", subject.id, message)
            before = verdict


@rule(
    "RC309",
    "退出督察后又作认定或撤销",
    "verdict on an item that has left supervision, or withdrawn after done",
    severity=Severity.WARNING,
)
def verdict_after_leaving(facts: Facts) -> Iterator[Hit]:
    """Law: An item verified done, or withdrawn, is out of supervision: neither comes after it.

    Why: Later tables leave it out, so what follows surprises whoever answers for the item.

    Fix: Take the later step back, or reopen the plan with a reason before judging again.

    Source: docs/method.md#item

    规定: 认定完成或已撤销的事项退出督察，不再作认定，也不再撤销。

    缘由: 以后的督察表已不列该事项，责任单位不会料到又有变动。

    处理: 撤回后一步；确需重新认定的，先说明理由重新启动方案。

    依据: docs/method.md#item
    """
    for subject in subjects(facts.ledger):
        done: Verdict | None = None
        for verdict in settled(facts, subject.item.verdicts):
            if done and not _is_reopened(subject.plan, done, verdict.on):
                message = say("rule.RC309.done", id=subject.id, day=verdict.on, since=done.on)
                yield Hit(verdict.where, subject.id, message)
            elif hit := _after_withdrawal(subject, verdict):
                yield hit
            done = verdict if verdict.status is Status.DONE and verdict.evidence else None
        if done:
            yield from _withdrawn_after(subject, done)


def _withdrawn_after(subject: Subject, done: Verdict) -> Iterator[Hit]:
    gone = subject.item.withdrawn if isinstance(subject.item, ReformItem) else None
    if gone and gone.on and gone.on >= done.on and not _is_reopened(subject.plan, done, gone.on):
        message = say("rule.RC309.undone", id=subject.id, day=gone.on, since=done.on)
        yield Hit(gone.where / "on", subject.id, message)


def _after_withdrawal(subject: Subject, verdict: Verdict) -> Hit | None:
    item = subject.item
    gone = item.withdrawn if isinstance(item, ReformItem) else None
    if gone is None or gone.on is None or verdict.on <= gone.on:
        return None
    message = say("rule.RC309.withdrawn", id=subject.id, day=verdict.on, since=gone.on)
    return Hit(verdict.where, subject.id, message)


def _is_reopened(plan: ReformPlan | None, done: Verdict, later: date) -> bool:
    """Whether RC511 speaks of the later step, or a return or reopening lies between the two."""
    steps = plan.writeoff if plan else ()
    return any(
        step.step is not WriteoffAct.REQUEST and done.on <= step.on <= later for step in steps
    )
