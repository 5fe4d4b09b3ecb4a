"""RC6: docking. Every central plan is answered by a provincial one, in time and by a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from reformctl.messages import Message, say
from reformctl.metrics.docking import Docking, dockings, docks
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.docking import DockingState, DockingWay
from reformctl.vocab.plan import PlanKind

WARNING = Severity.WARNING
ONE_DAY = timedelta(days=1)
NEEDED = ("ledger", "plan", "central_meetings")
"""What must be read as a whole before anybody is called late."""


@lru_cache(maxsize=1)  # several rules ask
def dockings_of(facts: Facts) -> tuple[Docking, ...]:
    """Every central plan with what answers it today."""
    return tuple(dockings(facts.ledger, facts.today))


@rule("RC606", "对接逾期", "docking late", severity=WARNING, attention=True, whole=NEEDED)
def docking_late(facts: Facts) -> Iterator[Hit]:
    """Law: A central plan that is to be docked is docked by the last day of its clock.

    The clock is ``docking`` in ledger.yaml, its length ``thresholds.docking_months`` months.

    Why: Half a year is what the centre's plan may wait.

    Fix: Bring the docking plan before the next meeting and issue it, or record an exemption.

    Source: docs/method.md#docking

    规定: 应制定对接方案的中央方案，须在时限之内对接。计时起止见 ledger.yaml 的 ``docking``，
    时限为 ``thresholds.docking_months`` 个自然月。

    缘由: 中央的方案，最多等半年。

    处理: 尽快提交会议审议并印发对接方案，或登记豁免。

    依据: docs/method.md#docking
    """
    for one in dockings_of(facts) if _are_whole(facts) else ():
        decision = one.central.decision
        if one.state is not DockingState.LATE or not decision or not one.due:
            continue
        if _is_exempt(one, "RC607"):
            continue
        since = one.due + ONE_DAY
        if facts.has_come(since):
            message = say("rule.RC606", id=one.central.id, due=one.due)
            yield Hit(decision.where / "way", one.central.id, message, since=since)


@rule("RC607", "迟于时限对接", "docked late", severity=WARNING, whole=NEEDED)
def docked_late(facts: Facts) -> Iterator[Hit]:
    """Law: A docking plan is in principle issued within half a year of the central plan's issue.

    Half a year is ``thresholds.docking_months`` calendar months; RC606 tells of those still open,
    and an exemption from either holds for both.

    Why: What came late stays visible, with the reason and who approved it.

    Fix: Record an exemption with its reason on the central plan, or correct the day.

    Source: docs/method.md#docking

    规定: 对接方案原则上在中央方案印发后半年内印发，即 ``thresholds.docking_months`` 个自然月。
    尚未对接的见 RC606，豁免其一即可。

    缘由: 迟了的要看得见，并写明理由和批准人。

    处理: 在中央方案中登记豁免并说明理由，或改正日期。

    依据: docs/method.md#docking
    """
    for one in dockings_of(facts):
        decision = one.central.decision
        if one.state is DockingState.DOCKED and one.days_late and not _is_exempt(one, "RC606"):
            assert decision
            message = say(
                "rule.RC607",
                id=one.central.id,
                due=one.due,
                day=one.achieved,
                days=one.days_late,
            )
            yield Hit(decision.where / "way", one.central.id, message)


@rule("RC608", "对接方案未经会议审议", "docking plan issued without a meeting")
def not_deliberated(facts: Facts) -> Iterator[Hit]:
    """Law: A docking plan goes through a meeting of the leading group before it is issued.

    Why: A department may not answer the centre on its own.

    Fix: Have a meeting adopt the plan, and enter ``adopted``.

    Source: docs/method.md#docking

    规定: 对接方案须经省委深改组会议审议，部门不得自行印发。

    缘由: 对接中央改革，不由一个部门说了算。

    处理: 提交会议审议，并登记 ``adopted``。

    依据: docs/method.md#docking
    """
    for plan in facts.ledger.plans.values():
        skipped = plan.issued and not plan.adopted
        if skipped and docks(plan) and is_whole(facts, plan.where / "adopted"):
            yield Hit(plan.where / "adopted", plan.id, say("rule.RC608", id=plan.id))


@rule("RC613", "方案类别与所对接的中央方案不符", "kind of plan against what it docks")
def kind_against_central(facts: Facts) -> Iterator[Hit]:
    """Law: An issued docking plan names the central plans it docks, and no other plan names any.

    Why: Coverage is counted from these links.

    Fix: Fill in ``central``, or correct ``kind``.

    Source: docs/method.md#docking

    规定: 印发的对接方案须写明所对接的中央方案，其他方案不写。

    缘由: 对接情况按这种对应关系统计。

    处理: 补填 ``central``，或改正 ``kind``。

    依据: docs/method.md#docking
    """
    for plan in facts.ledger.plans.values():
        if plan.issued is None or not is_whole(facts, plan.where / "central"):
            continue
        if plan.kind is PlanKind.DOCKING and not plan.central:
            yield Hit(plan.where / "kind", plan.id, say("rule.RC613.none", id=plan.id))
        elif plan.kind is PlanKind.PROVINCIAL and plan.central:
            message = say("rule.RC613.some", id=plan.id, central=plan.central, kind=plan.kind)
            yield Hit(plan.where / "kind", plan.id, message)


@rule("RC614", "不制定对接方案却有方案对接", "decided not to be docked, and docked")
def docked_all_the_same(facts: Facts) -> Iterator[Hit]:
    """Law: A central plan that is carried out directly or not applicable has no docking plan.

    Why: Of the decision and the plan one is wrong.

    Fix: Decide that it is docked, or take the central plan off the plan's ``central``.

    Source: docs/method.md#docking

    规定: 直接执行或不适用的中央方案，没有对接方案。

    缘由: 意见与方案必有一错。

    处理: 改登为制定对接方案，或从方案的 ``central`` 中删去。

    依据: docs/method.md#docking
    """
    for one in dockings_of(facts):
        decision = one.central.decision
        if decision and decision.way is not DockingWay.DOCKED and one.answers.plans:
            plans = tuple(plan.id for plan in one.answers.plans)
            message = say("rule.RC614", id=one.central.id, way=decision.way, plans=plans)
            yield Hit(decision.where / "way", one.central.id, message)


@rule("RC616", "工作日无从得知", "working days unknown")
def workdays_unknown(facts: Facts) -> Iterator[Hit]:
    """Law: Where last days move to working days, the working days of their years are known.

    Why: A guessed last day makes somebody late, or lets somebody off.

    Fix: Install or update the calendar: ``pip install -U 'reformctl[calendar]'``.

    Source: docs/method.md#docking

    规定: 时限遇非工作日顺延的，须知道当年的工作日。

    缘由: 猜出来的时限，不是冤枉人，就是放过人。

    处理: 安装或更新日历：``pip install -U 'reformctl[calendar]'``。

    依据: docs/method.md#docking
    """
    doubts: dict[Message, str] = {}
    for one in dockings_of(facts):
        if one.doubt:
            doubts.setdefault(one.doubt, one.central.id)
    for doubt, first in doubts.items():
        where = facts.ledger.settings.where / "docking" / "workdays"
        yield Hit(where, "", say("rule.RC616", id=first, why=doubt))


def _is_exempt(one: Docking, code: str) -> bool:
    """Whether the plan is exempt from the other rule of the two about its lateness."""
    return any(exemption.rule == code for exemption in one.central.exemptions)


def _are_whole(facts: Facts) -> bool:
    """Whether what plans dock, and their adoption and issue, is what their files say."""
    fields = ("central", "adopted", "issued")
    plans = facts.ledger.plans.values() if facts.ledger.broken else ()
    return all(is_whole(facts, plan.where / field) for plan in plans for field in fields)
