"""The 21 meetings of the leading group: study, agenda, adopted plans, reports heard."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.records.meeting import Heard, Meeting
from reformctl.records.organ import City, Department
from reformctl.records.plan import ReformPlan
from reformctl.sample.calendar import CENTRAL_MEETINGS, MEETINGS
from reformctl.sample.organs import NOWHERE, cities, departments
from reformctl.sample.wording import MARK
from reformctl.vocab.meeting import HeardKind
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import WriteoffAct

# Meeting → the cities it heard; thirteen in all, two of them twice.
_CITIES = {
    3: "510100", 5: "510700", 6: "511500", 8: "510400 511300", 9: "511700", 10: "513400",
    11: "510500", 13: "510600 511900", 15: "511100", 16: "510100", 17: "510800", 18: "511600",
    20: "511500",
}  # fmt: skip
# Meeting → the departments it heard; nine in all.
_DEPARTMENTS = {
    4: "D-DRC", 7: "D-FIN", 9: "D-SAC", 11: "D-RUR", 12: "D-HFP", 14: "D-ENV", 16: "D-PLC",
    18: "D-EDU", 19: "D-FIN", 21: "D-SCI",
}  # fmt: skip
_GROUP_SESSIONS = (7, 12, 14, 19)
_OFFICE_REPORTS = (2, 4, 6, 8, 10, 13, 15, 16, 17, 19, 21)


def meetings(plans: Sequence[ReformPlan]) -> tuple[Meeting, ...]:
    """Every meeting, with the plans that say it adopted them or granted their write-off."""
    return tuple(_meeting(number, plans) for number in range(1, len(MEETINGS) + 1))


def _meeting(number: int, plans: Sequence[ReformPlan]) -> Meeting:
    adopted = [plan for plan in plans if plan.adopted and plan.adopted.meeting == number]
    granted = sum(
        step.step is WriteoffAct.GRANT and step.meeting == number
        for plan in plans
        for step in plan.writeoff
    )
    study, reports = _study(number), tuple(heard(number))
    agenda = [study, *(f"审议《{plan.title}》" for plan in adopted)]
    agenda += [report.text or "" for report in reports]
    if granted:
        agenda.append(f"研究{granted}个{Noun.PLAN.zh}的{Noun.WRITEOFF.zh}申请")
    ids = tuple(plan.id for plan in adopted)
    return Meeting(NOWHERE, str(number), MEETINGS[number - 1], study, tuple(agenda), ids, reports)


def _study(number: int) -> str:
    held = sum(day < MEETINGS[number - 1] for day in CENTRAL_MEETINGS)
    return f"传达学习中央全面深化改革领导小组第{held}次会议精神"


def heard(number: int) -> list[Heard]:
    """The reports that meeting heard."""
    places: dict[str, City] = {city.id: city for city in cities()}
    units: dict[str, Department] = {unit.id: unit for unit in departments()}
    found = [
        Heard(NOWHERE, HeardKind.CITY, city, f"听取{places[city].title}改革工作汇报{MARK}")
        for city in _CITIES.get(number, "").split()
    ]
    found += [
        Heard(NOWHERE, HeardKind.DEPARTMENT, unit, f"听取{units[unit].short}改革工作汇报{MARK}")
        for unit in _DEPARTMENTS.get(number, "").split()
    ]
    if number in _GROUP_SESSIONS:
        found.append(Heard(NOWHERE, HeardKind.GROUP, None, f"听取九个专项小组工作汇报{MARK}"))
    if number in _OFFICE_REPORTS:
        found.append(Heard(NOWHERE, HeardKind.OFFICE, None, f"听取改革办工作汇报{MARK}"))
    return found
