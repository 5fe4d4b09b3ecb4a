"""The centre's meetings and plans, how each is docked here, and the notices that told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from reformctl.dataclass import replace
from reformctl.records.central import CentralMeeting, CentralPlan, Decision
from reformctl.records.exemption import Exemption
from reformctl.records.plan import Approval, Issue, ReformPlan
from reformctl.sample.calendar import CENTRAL_MEETINGS, TODAY
from reformctl.sample.dice import Dice, workday
from reformctl.sample.organs import GROUP_DEPARTMENTS, NOWHERE
from reformctl.sample.outline import DOCKED_LATE
from reformctl.sample.subjects import SUBJECTS
from reformctl.sample.wording import MARK, compose
from reformctl.vocab.docking import DockingWay

APPROVER = "省委改革办主任"
ALL_DOCKED = 32
"""The last meeting of which every plan was decided upon months ago."""
# Of later meetings, how their other plans stand: to be docked, undecided, not issued by the centre.
RECENT = {33: "o", 34: "ooo", 35: "ou-"}

_TITLES = ("关于{0}的指导意见", "{0}总体方案", "关于深化{0}的意见", "{0}改革试点方案")
_DIRECT = (
    "中央文件直接适用，不再另行制定",
    "由国家部委统一组织实施，本省按文件执行",
    "要求已写入现行地方性法规，按文件执行即可",
)
_NOT_APPLICABLE = ("试点不在本省", "所涉机构本省没有设置", "所涉事项由中央单独管理")
_LATE = "需与国家部委实施细则衔接，细则推迟印发"


def central_meetings() -> tuple[CentralMeeting, ...]:
    """Every meeting of the central leading group."""
    return tuple(
        CentralMeeting(NOWHERE, f"C-{number}", day)
        for number, day in enumerate(CENTRAL_MEETINGS, start=1)
    )


def centrals(plans: Sequence[ReformPlan]) -> tuple[CentralPlan, ...]:
    """The central plans that those plans dock, and others that need no docking or wait for it."""
    docked: dict[str, list[ReformPlan]] = {}
    for plan in plans:
        for name in plan.central:
            docked.setdefault(name, []).append(plan)
    found = [_docked(name, answers[0]) for name, answers in docked.items()]
    for number in range(1, len(CENTRAL_MEETINGS) + 1):
        names = _free(number, docked)
        found += (_other(next(names), standing) for standing in _others(number))
    return tuple(sorted(found, key=lambda one: _order(one.id)))


def decided_on(number: int) -> date:
    """The day on which the office decided on the plans of that central meeting."""
    day = CENTRAL_MEETINGS[number - 1] + timedelta(14)
    return workday(day, day + timedelta(2))


def meeting_of(central_id: str) -> int:
    """The number of the central meeting that a central plan's id names."""
    return _order(central_id)[0]


def _docked(name: str, plan: ReformPlan) -> CentralPlan:
    """A central plan that is docked by that plan."""
    group = plan.group or ""
    subject = next(one for one in SUBJECTS[group] if one in (plan.title or ""))
    way = Decision(NOWHERE, DockingWay.DOCKED, decided_on(meeting_of(name)))
    late = plan.id in DOCKED_LATE
    found = replace(_plan(name, group, plan.lead, subject), decision=way)
    return replace(found, exemptions=_exempt(found)) if late else found


def _exempt(central: CentralPlan) -> tuple[Exemption, ...]:
    """That it may come late, found while there was still time."""
    assert central.issued
    assert central.issued.on
    day = central.issued.on + timedelta(150)
    return (Exemption(NOWHERE, "RC607", _LATE, APPROVER, workday(day, day + timedelta(2))),)


def _others(number: int) -> str:
    """How the plans of a central meeting stand that no plan docks: one sign for each."""
    if number > ALL_DOCKED:
        return RECENT.get(number, "")
    return "" if number % 5 == 0 else "n" if number % 4 == 0 else "d"


def _other(name: str, standing: str) -> CentralPlan:
    dice = Dice(f"central {name}")
    group = dice.pick(tuple(GROUP_DEPARTMENTS))
    lead = (dice.pick(GROUP_DEPARTMENTS[group]),)
    plan = _plan(name, group, lead, dice.pick(SUBJECTS[group]))
    if standing == "-":
        return replace(plan, issued=None)
    return replace(plan, decision=_decision(standing, decided_on(meeting_of(name)), dice))


def _decision(standing: str, day: date, dice: Dice) -> Decision | None:
    if standing == "o":
        return Decision(NOWHERE, DockingWay.DOCKED, day)
    if standing == "u":
        return None
    way = DockingWay.DIRECT if standing == "d" else DockingWay.NOT_APPLICABLE
    reason = dice.pick(_DIRECT if way is DockingWay.DIRECT else _NOT_APPLICABLE)
    return Decision(NOWHERE, way, day, reason, Approval(APPROVER, day))


def _plan(name: str, group: str, lead: tuple[str, ...], subject: str) -> CentralPlan:
    dice = Dice(f"central plan {name}")
    held = CENTRAL_MEETINGS[meeting_of(name) - 1]
    day = min(dice.day(held + timedelta(5), held + timedelta(12)), TODAY)
    document = f"示例中发〔{day.year}〕{dice.between(1, 90)}号"
    title = compose(dice.pick(_TITLES), subject).replace("改革改革", "改革") + MARK
    return CentralPlan(NOWHERE, name, title, group, lead, Issue(NOWHERE, document, day))


def _free(number: int, taken: Mapping[str, object]) -> Iterator[str]:
    """The ids of a central meeting that are still free."""
    names = (f"C-{number}-{order:02}" for order in range(1, 1000))
    return (name for name in names if name not in taken)


def _order(name: str) -> tuple[int, int]:
    _, meeting, order = name.split("-")
    return int(meeting), int(order)


def of_meeting(found: Iterable[CentralPlan], meeting: CentralMeeting) -> tuple[CentralPlan, ...]:
    """The plans that the meeting adopted."""
    return tuple(one for one in found if one.meeting == meeting.id)
