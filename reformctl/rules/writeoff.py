"""RC5: write-off. Who asks, who grants, in which order, and what waits."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.messages import say
from reformctl.metrics.item import was_open, was_open_all
from reformctl.records.organ import LEADING_GROUP
from reformctl.records.pilot import Closable
from reformctl.records.plan import ReformItem, ReformPlan, WriteoffStep
from reformctl.rules.organ import is_unit
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.plan import WriteoffAct

WARNING = Severity.WARNING
REQUEST, GRANT = WriteoffAct.REQUEST, WriteoffAct.GRANT
RETURN, REOPEN = WriteoffAct.RETURN, WriteoffAct.REOPEN

# The last step → the steps that may follow it; None: no step yet.
MAY_FOLLOW: dict[WriteoffAct | None, tuple[WriteoffAct, ...]] = {
    None: (REQUEST,),
    REQUEST: (GRANT, RETURN),
    GRANT: (REOPEN,),
    RETURN: (REQUEST,),
    REOPEN: (REQUEST,),
}
# How many ids a sentence names before it only counts.
NAMED_AT_MOST = 6


def steps_in_order(record: Closable) -> bool:
    """Whether the days of the write-off steps of a plan or pilot do not fall."""
    days = [step.on for step in record.writeoff]
    return days == sorted(days)


@rule("RC501", "尚有未完成事项即申请销账", "write-off asked for while items are open")
def request_while_open(facts: Facts) -> Iterator[Hit]:
    """Law: Write-off is asked for when every item of the plan is verified done, by that day.

    Why: A written-off plan is looked at no more, and neither are the items left in it.

    Fix: Have the open items verified or withdrawn first; then ask again.

    Source: docs/method.md#writeoff

    规定: 方案的全部事项在申请之日前均已认定完成，方可申请销账。

    缘由: 方案销账后不再督察，遗留事项也就没人管了。

    处理: 先将未完成事项认定完成或撤销，再行申请。

    依据: docs/method.md#writeoff
    """
    for plan in facts.ledger.plans.values():
        if plan.issued is None or not plan.items or not is_whole(facts, plan.where / "items"):
            continue
        for number, step in enumerate(plan.writeoff):
            left = _left_open(plan, number)
            if step.step is REQUEST and left and steps_in_order(plan):
                names = tuple(item.id for item in left[:NAMED_AT_MOST])
                message = say("rule.RC501", id=plan.id, day=step.on, count=len(left), items=names)
                yield Hit(step.where / "step", plan.id, message)


def _left_open(plan: ReformPlan, number: int) -> list[ReformItem]:
    """The items that were open when that step was taken.

    Where the plan was sent back on the same day, a verdict of that day may be younger.
    """
    day = plan.writeoff[number].on
    sent_back = any(
        step.on == day and step.step in (RETURN, REOPEN) for step in plan.writeoff[number + 1 :]
    )
    was = was_open_all if sent_back else was_open
    return [item for item in plan.items if was(item, day)]


@rule("RC502", "销账环节次序不对", "write-off step out of turn")
def step_out_of_turn(facts: Facts) -> Iterator[Hit]:
    """Law: Request, then grant or return; after a grant only reopening, after the rest a request.

    Why: A grant nobody asked for has been examined by nobody.

    Fix: Enter the missing step with its own day, or take the step out that was not taken.

    Source: docs/method.md#writeoff

    规定: 先申请，后同意或退回；同意之后只能重新启动，退回或重新启动之后再申请。

    缘由: 没有申请就同意的销账，没有人审核过。

    处理: 补登缺少的环节及其日期，或删去并未办理的环节。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        if not is_whole(facts, record.where / "writeoff"):
            continue
        before: WriteoffAct | None = None
        for step in record.writeoff:
            allowed = MAY_FOLLOW[before]
            if step.step not in allowed:
                message = say("rule.RC502", id=record.id, step=step.step, allowed=allowed)
                yield Hit(step.where / "step", record.id, message)
            before = step.step
        if isinstance(record, ReformPlan):
            yield from _before_issue(facts, record)


def _before_issue(facts: Facts, plan: ReformPlan) -> Iterator[Hit]:
    """The first step of a plan that was never issued; RC307 speaks where verdicts show the gap."""
    if not plan.writeoff or plan.issued or any(item.verdicts for item in plan.items):
        return
    if is_whole(facts, plan.where / "issued"):
        message = say("rule.RC502.unissued", id=plan.id)
        yield Hit(plan.writeoff[0].where / "step", plan.id, message)


@rule("RC503", "申请单位不是本专项小组", "asked for by another than its own group")
def asked_by_another(facts: Facts) -> Iterator[Hit]:
    """Law: The own special group of a plan or pilot asks for its write-off.

    Why: The group answers for it to the leading group.

    Fix: Let the group ask; enter its id under ``by``.

    Source: docs/method.md#writeoff

    规定: 销账由方案或试点所属的专项小组申请。

    缘由: 专项小组向省委深改组负责。

    处理: 由本专项小组申请，在 ``by`` 中填写其编号。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        for step in record.writeoff:
            if step.step is not REQUEST or record.group is None or step.by == record.group:
                continue
            where = step.where / "by"
            if step.by is None and is_whole(facts, where):
                message = say("rule.RC503.none", id=record.id, group=record.group)
                yield Hit(where, record.id, message)
            elif step.by and is_unit(facts.ledger, step.by):
                message = say("rule.RC503", id=record.id, by=step.by, group=record.group)
                yield Hit(where, record.id, message)


@rule("RC504", "销账决定没有依据或主体不对", "decision without authority")
def decision_without_authority(facts: Facts) -> Iterator[Hit]:
    """Law: The leading group decides, at a numbered meeting or by a numbered approval.

    Why: Whoever asks may not grant; and a grant must be found again in the minutes.

    Fix: Enter ``meeting`` or ``approval``; leave ``by`` out or write LG.

    Source: docs/method.md#writeoff

    规定: 销账由省委深改组决定，同意销账须写明会议届次或批准文号；申请与批准不得是同一主体。

    缘由: 申请的不能自己批；批了要能在纪要或文件中查到。

    处理: 补填 ``meeting`` 或 ``approval``；``by`` 不填或填 LG。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        for step in record.writeoff:
            if step.step not in (GRANT, RETURN):
                continue
            if step.by not in (None, LEADING_GROUP) and is_unit(facts.ledger, step.by or ""):
                message = say("rule.RC504.by", id=record.id, step=step.step, by=step.by)
                yield Hit(step.where / "by", record.id, message)
            absent = (is_whole(facts, step.where / name) for name in ("meeting", "approval"))
            if step.step is GRANT and not (step.meeting or step.approval) and all(absent):
                message = say("rule.RC504", id=record.id, day=step.on)
                yield Hit(step.where / "meeting", record.id, message)


@rule("RC506", "退回或重新启动未写理由", "returned or reopened without reason")
def decision_without_reason(facts: Facts) -> Iterator[Hit]:
    """Law: A return and a reopening state their reason.

    Why: The group must know what to mend before it asks again.

    Fix: Fill in ``reason``.

    Source: docs/method.md#writeoff

    规定: 退回申请和重新启动须写明理由。

    缘由: 专项小组要知道改好什么才能再申请。

    处理: 补填 ``reason``。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        for step in record.writeoff:
            if step.step not in (RETURN, REOPEN) or step.reason:
                continue
            if is_whole(facts, step.where / "reason"):
                message = say("rule.RC506", id=record.id, day=step.on, step=step.step)
                yield Hit(step.where / "reason", record.id, message)


@rule("RC507", "销账环节日期颠倒", "write-off steps out of the order of their days")
def steps_out_of_order(facts: Facts) -> Iterator[Hit]:
    """Law: Each step of a write-off is dated on or after the one before it.

    Why: The last step says where the plan or pilot stands, also for a day in the past.

    Fix: Correct the day.

    Source: docs/method.md#writeoff

    规定: 销账各环节的日期，不早于前一环节。

    缘由: 方案或试点处于什么状态，过去某日处于什么状态，都看最后一个环节。

    处理: 改正日期。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        before: WriteoffStep | None = None
        for step in record.writeoff:
            if before and step.on < before.on <= facts.today:
                message = say("rule.RC507", id=record.id, day=step.on, before=before.on)
                yield Hit(step.where / "on", record.id, message)
            before = step


@rule(
    "RC512", "销账决定日期与会议不符", "decided on another day than its meeting's", severity=WARNING
)
def decided_apart_from_meeting(facts: Facts) -> Iterator[Hit]:
    """Law: A decision taken at a meeting takes effect on the day of the meeting.

    Why: A meeting can't decide what was asked for after it; the minutes would not bear it out.

    Fix: Correct the day, or name the meeting or the approval that decided.

    Source: docs/method.md#writeoff

    规定: 会议作出的销账决定，自会议当日生效。

    缘由: 会议不可能决定会后才申请的事，日后也无从在纪要中查到。

    处理: 改正日期，或写明实际作出决定的会议届次或批准文号。

    依据: docs/method.md#writeoff
    """
    for record in facts.ledger.closables():
        for step in record.writeoff:
            meeting = facts.ledger.meetings.get(step.meeting) if step.meeting else None
            if meeting is None or meeting.on is None or step.on in (meeting.on, None):
                continue
            message = say(
                "rule.RC512",
                id=record.id,
                step=step.step,
                day=step.on,
                meeting=step.meeting,
                held=meeting.on,
            )
            yield Hit(step.where / "on", record.id, message)
