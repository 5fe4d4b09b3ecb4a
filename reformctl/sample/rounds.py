"""The supervision rounds of the sample, with the plans each covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.sample.calendar import WINDOWS, Window, add_months
from reformctl.sample.organs import DEPUTIES, NOWHERE, cities, departments
from reformctl.sample.visits import Pick
from reformctl.vocab.plan import WriteoffAct
from reformctl.vocab.round import RoundKind


def rounds(plans: Sequence[ReformPlan], picks: Mapping[str, Pick]) -> tuple[Round, ...]:
    """Every round, in the order of the starts."""
    return tuple(_round(window, plans, picks) for window in WINDOWS)


def _round(window: Window, plans: Sequence[ReformPlan], picks: Mapping[str, Pick]) -> Round:
    leader = "省委改革办主任"
    places: tuple[str, ...] = ()
    if window.kind is RoundKind.MIDYEAR:
        covered = [plan for plan in plans if covers(window, plan)]
        units = {unit for plan in covered for unit in plan.lead}
    elif window.kind is RoundKind.YEAREND:
        covered = [plan for plan in plans if _judged(window, plan)]
        units = {unit.id for unit in departments()}
        places = tuple(city.id for city in cities())
    else:
        pick = picks[window.id]
        covered = [plan for plan in plans if plan.id in pick.plans]
        units = set(pick.departments)
        leader = f"省委改革办副主任（{DEPUTIES[window.start.month % len(DEPUTIES)]}）"
    return Round(
        NOWHERE,
        window.id,
        window.kind,
        window.start,
        window.end,
        leader,
        tuple(sorted(units)),
        places,
        tuple(plan.id for plan in covered),
        window.closed,
    )


def covers(window: Window, plan: ReformPlan) -> bool:
    """Whether a mid-year round covers the plan: issued half a year before, not written off."""
    if plan.issued is None or plan.issued.on is None:
        return False
    before = [step.step for step in plan.writeoff if step.on < window.start]
    return add_months(plan.issued.on, 6) < window.start and before[-1:] != [WriteoffAct.GRANT]


def _judged(window: Window, plan: ReformPlan) -> bool:
    return any(verdict.round == window.id for item in plan.items for verdict in item.verdicts)
