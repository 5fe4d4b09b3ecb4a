"""RC6: meetings of the centre, the decisions on their plans, and the notices that tell of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.docking import answers, clock_start, held_on, last_day
from reformctl.records.central import CentralMeeting, CentralPlan, Decision
from reformctl.records.place import Place
from reformctl.rules.refused import empty, is_folder_whole, is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.docking import DockingWay

WARNING = Severity.WARNING
ONE_DAY = timedelta(days=1)


@rule("RC604", "中央方案遗漏", "central plan omitted", whole=("ledger", "central_meetings"))
def omitted(facts: Facts) -> Iterator[Hit]:
    """Law: Every central plan has a decision: docked, carried out directly, or not applicable.

    While its docking clock runs it may wait (RC611); when the clock has run out, it was omitted.

    Why: What nobody has decided on is what gets omitted.

    Fix: Decide with ``reformctl decide``.

    Source: docs/method.md#docking

    规定: 每个中央改革方案都要有对接意见：制定对接方案、直接执行，或不适用。
    对接期限之内可以等待（见 RC611），期限已过仍没有的，即为遗漏。

    缘由: 没有人定的事，最容易漏。

    处理: 用 ``reformctl decide`` 登记对接意见。

    依据: docs/method.md#docking
    """
    for central, start in _undecided(facts):
        due = last_day(start, facts.ledger.settings)
        if isinstance(due, date) and due < facts.today:
            message = say("rule.RC604", id=central.id, due=due)
            yield Hit(central.where / "decision", central.id, message, since=due + ONE_DAY)


@rule(
    "RC611",
    "中央方案待提出对接意见",
    "central plan waits for a decision",
    severity=WARNING,
    attention=True,
    whole=("ledger", "central_meetings"),
)
def undecided(facts: Facts) -> Iterator[Hit]:
    """Law: From the day its docking clock starts a central plan calls for a decision.

    Why: Half a year is short for a plan that has to go through a meeting.

    Fix: Decide with ``reformctl decide``.

    Source: docs/method.md#docking

    规定: 中央方案自起算之日起，即应提出对接意见。

    缘由: 方案要上会，半年时间并不宽裕。

    处理: 用 ``reformctl decide`` 登记对接意见。

    依据: docs/method.md#docking
    """
    for central, start in _undecided(facts):
        if facts.has_come(start):
            message = say("rule.RC611", id=central.id, day=start)
            yield Hit(central.where / "decision", central.id, message, since=start)


def _undecided(facts: Facts) -> Iterator[tuple[CentralPlan, date]]:
    """The plans without a decision, with the days on which their clocks started."""
    for central in facts.ledger.centrals.values():
        start = clock_start(facts.ledger, central)
        if start and not central.decision and is_whole(facts, central.where / "decision"):
            yield central, start


@rule("RC605", "例外未写明理由或批准人", "exception without reason or approver")
def exception_unfounded(facts: Facts) -> Iterator[Hit]:
    """Law: That a central plan is not docked by a plan is an exception with reason and approver.

    Why: Each exception is answered for by somebody; without that it is an omission.

    Fix: Fill in ``reason`` and ``approved``, or dock the plan.

    Source: docs/method.md#docking

    规定: 直接执行和不适用是例外，须写明理由和批准人。

    缘由: 例外要有人负责，否则就是遗漏。

    处理: 补填 ``reason`` 和 ``approved``，或制定对接方案。

    依据: docs/method.md#docking
    """
    for central in facts.ledger.centrals.values():
        decision = central.decision
        if decision is None or decision.way is DockingWay.DOCKED:
            continue
        told = {"reason": decision.reason, "approved": decision.approved}
        for field in empty(facts, decision.where, **told):
            message = say(f"rule.RC605.{field}", id=central.id, way=decision.way)
            yield Hit(decision.where / field, central.id, message)


@rule(
    "RC609",
    "没有对接通知",
    "no docking notice",
    attention=True,
    whole=("ledger", "central", "notice"),
)
def notice_missing(facts: Facts) -> Iterator[Hit]:
    """Law: After a central meeting a notice of its plans goes out at once.

    At once means within ``thresholds.notice_days`` days. The notice is of kind ``docking``, was
    issued, and names the plans, or the meeting, in ``about``.

    Why: Until the notice comes, the group and the department do not know that the clock runs.

    Fix: Send the notice and enter it under notices/.

    Source: docs/method.md#docking

    规定: 中央会议之后，随即（``thresholds.notice_days`` 天内）发出对接通知，
    在 ``about`` 中写明所涉的方案或会议。

    缘由: 没有收到通知，小组和部门不知道时限已经起算。

    处理: 发出通知，并在 notices/ 中登记。

    依据: docs/method.md#docking
    """
    told = answers(facts.ledger)
    limit = timedelta(days=facts.ledger.settings.thresholds.notice_days)
    for meeting, plans in _by_meeting(facts.ledger) if is_folder_whole(facts, "notices") else ():
        untold = tuple(one.id for one in plans if not told[one.id].notices)
        if not untold or meeting.on is None or not is_whole(facts, meeting.where):
            continue
        since = meeting.on + limit + ONE_DAY
        if facts.has_come(since):
            message = say("rule.RC609", id=meeting.id, plans=untold, due=meeting.on + limit)
            yield Hit(meeting.where, meeting.id, message, since=since)


@rule("RC610", "对接通知迟发", "docking notice late", severity=WARNING, whole=("ledger", "central"))
def notice_late(facts: Facts) -> Iterator[Hit]:
    """Law: A docking notice goes out within ``thresholds.notice_days`` days of the central meeting.

    Why: Every day it is late is taken from the time for docking.

    Fix: Nothing can be mended; record an exemption with its reason on the notice.

    Source: docs/method.md#docking

    规定: 对接通知在中央会议之后 ``thresholds.notice_days`` 天内发出。

    缘由: 通知晚一天，对接就少一天。

    处理: 已成事实，在通知中登记豁免并说明理由。

    依据: docs/method.md#docking
    """
    told = answers(facts.ledger)
    limit = timedelta(days=facts.ledger.settings.thresholds.notice_days)
    for meeting, plans in _by_meeting(facts.ledger):
        first = {found[0].id: found[0] for one in plans if (found := told[one.id].notices)}
        for notice in first.values():
            issued = notice.issued
            if meeting.on and issued and issued.on and issued.on > meeting.on + limit:
                days = (issued.on - meeting.on).days
                message = say(
                    "rule.RC610", id=notice.id, day=issued.on, days=days, meeting=meeting.id
                )
                yield Hit(issued.where / "on", notice.id, message)


@rule("RC612", "中央会议届次或日期有误", "central meetings not in their order")
def central_order(facts: Facts) -> Iterator[Hit]:
    """Law: Central meetings are listed without gaps from the first one that is, in order of days.

    Why: A gap is a meeting whose plans nobody has entered, and the day starts their clocks.

    Fix: Add the missing meeting to central/meetings.yaml, or correct number or day.

    Source: docs/method.md#docking

    规定: 中央会议从所列的第一次起届次连续，写明日期，会议在后，届次在后。

    缘由: 缺一次，就是那次会议通过的方案没有登记；日期是计时的依据。

    处理: 在 central/meetings.yaml 中补登，或改正届次、日期。

    依据: docs/method.md#docking
    """
    known = facts.ledger.central_meetings
    before: CentralMeeting | None = None
    for meeting in known.values():
        previous = f"C-{_number(meeting.id) - 1}"
        if before and previous not in known:
            message = say("rule.RC612.gap", id=meeting.id, missing=previous)
            yield Hit(meeting.where / "id", meeting.id, message)
        yield from _day_in_order(facts, meeting, before)
        before = meeting


def _day_in_order(
    facts: Facts, meeting: CentralMeeting, before: CentralMeeting | None
) -> Iterator[Hit]:
    where = meeting.where / "on"
    if meeting.on is None:
        if is_whole(facts, where):
            yield Hit(where, meeting.id, say("rule.RC612.none", id=meeting.id))
    elif before and before.on and meeting.on < before.on and meeting.on <= facts.today:
        message = say("rule.RC612.day", id=meeting.id, day=meeting.on, before=before.id)
        yield Hit(where, meeting.id, message)


@rule("RC615", "日期早于中央会议", "dated before the central meeting")
def before_meeting(facts: Facts) -> Iterator[Hit]:
    """Law: A central plan is issued, and decided upon, after the meeting that adopted it.

    Why: One of the two days is wrong, and the docking clock hangs on them.

    Fix: Correct the wrong day of the two.

    Source: docs/method.md#docking

    规定: 中央方案的印发、对接意见及其批准，都在通过方案的中央会议之后。

    缘由: 两个日期必有一错，对接时限由它推算。

    处理: 改正其中错误的日期。

    依据: docs/method.md#docking
    """
    for central in facts.ledger.centrals.values():
        held = held_on(facts.ledger, central)
        for where, day in _days_of(central):
            if held and day and day < held <= facts.today:
                message = say("rule.RC615", id=central.id, day=day, held=held)
                yield Hit(where, central.id, message)


def _days_of(central: CentralPlan) -> Iterator[tuple[Place, date | None]]:
    if central.issued:
        yield central.issued.where / "on", central.issued.on
    if central.decision:
        yield from _days_of_decision(central.decision)


def _days_of_decision(decision: Decision) -> Iterator[tuple[Place, date | None]]:
    yield decision.where / "on", decision.on
    if decision.approved:
        yield decision.where / "approved" / "on", decision.approved.on


def _by_meeting(ledger: Ledger) -> Iterator[tuple[CentralMeeting, list[CentralPlan]]]:
    """The central meetings that have plans on file, with those plans."""
    plans: dict[str, list[CentralPlan]] = defaultdict(list)
    for central in ledger.centrals.values():
        plans[central.meeting].append(central)
    for meeting in ledger.central_meetings.values():
        if meeting.id in plans:
            yield meeting, plans[meeting.id]


def _number(meeting_id: str) -> int:
    return int(meeting_id.removeprefix("C-"))
