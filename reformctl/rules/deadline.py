"""RC4: deadlines. Due dates, extensions, and how soon an adopted plan is issued."""

from __future__ import annotations

from reformctl.day import date, timedelta
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.item import effective_due, is_open, is_overdue
from reformctl.metrics.plan import issue_due
from reformctl.rules.day import judged_early
from reformctl.rules.refused import empty, is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator

    from reformctl.records.place import Place
    from reformctl.records.plan import Extension, ReformItem, ReformPlan

WARNING = Severity.WARNING
ONE_DAY = timedelta(days=1)


@rule("RC401", "事项逾期", "item overdue", severity=WARNING, attention=True, by_plan=True)
def item_overdue(facts: Facts) -> Iterator[Hit]:
    """Law: An open item of an issued plan is verified done by its due date, extensions included.

    Why: Late items are what the office asks after first.

    Fix: Verify the item, or ask for an extension with a reason and have it approved.

    Source: docs/method.md#item

    规定: 已印发方案的事项，须在完成时限（含批准的延期）之前认定完成。

    缘由: 逾期事项是改革办首先要督促的。

    处理: 完成后认定；确有原因的，申请延期并报批准。

    依据: docs/method.md#item
    """
    for plan, item in facts.ledger.items():
        due = effective_due(item)
        if plan.issued is None or due is None or not is_overdue(item, facts.today):
            continue
        if _due_before_issue(plan, due) or _shortened(item) or not is_whole(facts, item.where):
            continue
        days = facts.days_since(due)
        unit = unit_name(facts.ledger, item.lead)
        message = say("rule.RC401", id=plan.ref(item), due=due, days=days, unit=unit)
        yield Hit(_due_place(item), plan.ref(item), message, since=due + ONE_DAY)


def _due_place(item: ReformItem) -> Place:
    """Where the due date stands that counts."""
    for extension in reversed(item.extensions):
        if extension.approved:
            return extension.where / "to"
    return item.where / "due"


def _due_before_issue(plan: ReformPlan, due: date) -> bool:
    return bool(plan.issued and plan.issued.on and due < plan.issued.on)


def _shortened(item: ReformItem) -> list[tuple[Extension, date]]:
    """The extensions to a day no later than the due date they replace, with that date."""
    found: list[tuple[Extension, date]] = []
    due = item.due
    for extension in item.extensions:
        if due and extension.to <= due:
            found.append((extension, due))
        elif extension.approved:
            due = extension.to
    return found


@rule("RC402", "延期不当", "extension that extends nothing, or approved before it was asked for")
def extension_unsound(facts: Facts) -> Iterator[Hit]:
    """Law: An extension sets a later due date, and is approved after it was asked for.

    Why: Lateness is counted against the last approved date.

    Fix: Correct ``to``, ``asked`` or ``approved.on``.

    Source: docs/method.md#item

    规定: 延期须延到原时限之后，先申请、后批准。

    缘由: 是否逾期，按最后批准的时限计算。

    处理: 改正 ``to``、``asked`` 或 ``approved.on``。

    依据: docs/method.md#item
    """
    for plan, item in facts.ledger.items():
        owner = plan.ref(item)
        for extension, due in _shortened(item):
            message = say("rule.RC402.to", id=owner, to=extension.to, due=due)
            yield Hit(extension.where / "to", owner, message)
        for extension in item.extensions:
            asked, approved = extension.asked, extension.approved
            if asked and approved and approved.on < asked <= facts.today:
                message = say("rule.RC402.approved", id=owner, asked=asked, day=approved.on)
                yield Hit(extension.where / "approved" / "on", owner, message)


@rule(
    "RC403",
    "审议通过未按时印发",
    "adopted plan held up",
    severity=WARNING,
    attention=True,
    by_plan=True,
    whole=("ledger",),
)
def plan_held_up(facts: Facts) -> Iterator[Hit]:
    """Law: An adopted plan is issued within ``thresholds.issue_days`` days.

    Why: A plan that is not issued binds nobody.

    Fix: Issue the plan and enter ``issued`` with document number and day.

    Source: docs/method.md#agenda

    规定: 审议通过的方案须在 ``thresholds.issue_days`` 天内印发。

    缘由: 不印发的方案约束不了任何人。

    处理: 尽快印发，并在 ``issued`` 中登记文号和日期。

    依据: docs/method.md#agenda
    """
    limit = facts.ledger.settings.thresholds.issue_days
    for plan in facts.ledger.plans.values():
        due = issue_due(plan, limit)
        if due is None or plan.adopted is None or plan.adopted.on is None or plan.issued:
            continue
        since = due + ONE_DAY
        if facts.has_come(since) and is_whole(facts, plan.where / "issued"):
            day = plan.adopted.on
            days = facts.days_since(day)
            message = say("rule.RC403", id=plan.id, day=day, days=days, limit=limit)
            yield Hit(plan.adopted.where / "on", plan.id, message, since=since)


@rule(
    "RC404",
    "延期待批",
    "extension waits for approval",
    severity=WARNING,
    attention=True,
    by_plan=True,
)
def extension_waits(facts: Facts) -> Iterator[Hit]:
    """Law: An extension that was asked for is approved, or the first due date stands.

    Why: Until then the item counts as late against the old date.

    Fix: Approve it by entering ``approved``, or tell the unit that the date stands.

    Source: docs/method.md#item

    规定: 申请延期的，改革办应予批复；未批准的，按原时限执行。

    缘由: 批准之前，仍按原时限计算逾期。

    处理: 批准的登记 ``approved``；不批准的，告知责任单位。

    依据: docs/method.md#item
    """
    for plan, item in facts.ledger.items():
        last = item.extensions[-1] if item.extensions else None
        if last is None or last.approved or not is_open(item):
            continue
        if is_whole(facts, item.where):
            message = say("rule.RC404", id=plan.ref(item), to=last.to, asked=last.asked)
            yield Hit(last.where / "approved", plan.ref(item), message)


@rule("RC405", "时限早于印发日期", "due before the plan's issue")
def due_before_issue(facts: Facts) -> Iterator[Hit]:
    """Law: An item is due after its plan was issued.

    Why: Nobody can be bound to a day that was past when the plan went out.

    Fix: Correct ``due``, or the day of issue.

    Source: docs/method.md#item

    规定: 事项的完成时限须在方案印发之后。

    缘由: 方案印发时已经过去的日期，约束不了任何人。

    处理: 改正 ``due``，或改正印发日期。

    依据: docs/method.md#item
    """
    for plan in facts.ledger.plans.values():
        issued = plan.issued.on if plan.issued else None
        if plan.issued is None or issued is None or issued > facts.today:
            continue
        early = [item for item in plan.items if item.due and item.due < issued]
        if len(early) > 1 and 2 * len(early) > len(plan.items):
            if len(judged_early(facts, plan)) < 2:
                message = say("rule.RC405.issue", id=plan.id, issued=issued, count=len(early))
                yield Hit(plan.issued.where / "on", plan.id, message)
            continue
        for item in early:
            message = say("rule.RC405", id=plan.ref(item), due=item.due, issued=issued)
            yield Hit(item.where / "due", plan.ref(item), message)


@rule(
    "RC406",
    "时限超出实施期限",
    "due after the programme's last year",
    severity=WARNING,
    whole=("ledger",),
)
def due_after_programme(facts: Facts) -> Iterator[Hit]:
    """Law: Items are due, and plans and pilots written off, within the programme's years.

    Why: What is due after the end is not counted when the programme is.

    Fix: Correct the date, or record an exemption with its reason.

    Source: docs/method.md#master

    规定: 事项的完成时限、方案和试点的计划销账年度，不超出实施期限。

    缘由: 总结时，期限之后的事项不在其内。

    处理: 改正日期；确有需要的，登记豁免并说明理由。

    依据: docs/method.md#master
    """
    period = facts.ledger.settings.period
    if period is None:
        return
    for record in facts.ledger.closables():
        target = record.target_writeoff
        if target and target > period.last_year:
            message = say("rule.RC406.target", id=record.id, year=target, last=period.last_year)
            yield Hit(record.where / "target_writeoff", record.id, message)
    for plan in facts.ledger.plans.values():
        for item in plan.items:
            due = effective_due(item)
            if due and due.year > period.last_year and not item.withdrawn:
                message = say("rule.RC406", id=plan.ref(item), due=due, last=period.last_year)
                yield Hit(_due_place(item), plan.ref(item), message)


@rule("RC407", "延期未写理由或申请日期", "extension without reason or day")
def extension_without_reason(facts: Facts) -> Iterator[Hit]:
    """Law: An extension is asked for on a day and with a reason.

    Why: The office approves the reason, not the date.

    Fix: Fill in ``reason`` and ``asked``.

    Source: docs/method.md#item

    规定: 申请延期须写明理由和申请日期。

    缘由: 改革办批的是理由，不是日期。

    处理: 补填 ``reason`` 和 ``asked``。

    依据: docs/method.md#item
    """
    for plan, item in facts.ledger.items():
        for extension in item.extensions:
            told = {"reason": extension.reason, "asked": extension.asked}
            for field in empty(facts, extension.where, **told):
                message = say(f"rule.RC407.{field}", id=plan.ref(item), to=extension.to)
                yield Hit(extension.where / field, plan.ref(item), message)
