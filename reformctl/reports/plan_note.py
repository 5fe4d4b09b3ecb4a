"""What a plan's file adds to how a ledger stands, and what happens when it adds something else."""

from __future__ import annotations

from reformctl.dataclass import dataclass, replace
from reformctl.metrics.summary import shifted
from reformctl.reports.breaches import Breaches
from reformctl.rules.plan_call import plan_rules

TYPE_CHECKING = False  # to import this from typing takes longer than to count a plan
if TYPE_CHECKING:
    from datetime import date

    from reformctl.metrics.brief import Brief
    from reformctl.metrics.file_counts import FileCounts
    from reformctl.reports.breaches import Order
    from reformctl.reports.standing import Standing
    from reformctl.rules.plan_call import PlanCalls


@dataclass(frozen=True, slots=True)
class PlanNote:
    """All that a plan's file adds to how the ledger stands."""

    plan: str
    """Its id; a file that gave no record has no note."""
    counts: FileCounts
    calls: PlanCalls
    newest: date | None
    """The last day of which it says anything."""
    brief: Brief


def turned(
    stands: tuple[Standing, tuple[Breaches, ...] | None],
    before: PlanNote,
    after: PlanNote,
    order: Order,
) -> tuple[Standing, tuple[Breaches, ...] | None] | None:
    """How the ledger stands when one plan is no longer as ``before``, but as ``after``.

    The breaches may be None where the plan's are the same. ``order`` tells where the file of each
    plan stands among all. None where the notes do not tell all that follows: of a round's work and
    of the last day only the sum is known, of a central plan not who else docks it.
    """
    standing, breaches = stands
    kept_newest = before.newest != standing.newest or before.newest == after.newest
    told = before.calls.work == after.calls.work and before.calls.docks == after.calls.docks
    if not told or not kept_newest:
        return None
    called = standing.called
    if breaches is not None:
        known = {id(one): told for one, told in zip(breaches, called, strict=True)}
        breaches = _with_calls(breaches, before, after, order)
        called = tuple(known.get(id(one)) or one.called() for one in breaches)
    standing = replace(
        standing,
        summary=shifted(standing.summary, before.counts, after.counts),
        called=called,
        newest=max(filter(None, (standing.newest, after.newest)), default=None),
    )
    return standing, breaches


def _with_calls(
    breaches: tuple[Breaches, ...], before: PlanNote, after: PlanNote, order: Order
) -> tuple[Breaches, ...]:
    """The breaches of all rules with those in a plan as they are after in place of those before."""
    known = {one.code: one for one in breaches}
    for rule in plan_rules():
        was, now = (
            [breach[1:] for breach in note.calls.breaches if breach[0] == rule.code]
            for note in (before, after)
        )
        if was != now:
            one = known.get(rule.code) or Breaches(rule.code, rule.title)
            known[rule.code] = one.with_plan(before.plan, was, now, order)
    return tuple(one for _, one in sorted(known.items()) if one.since)
