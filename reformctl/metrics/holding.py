"""Who holds which items (分兵把守): each at home with one, and shared by whoever else helps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.item import effective_due, is_open
from reformctl.records.organ import Unit
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab.office import View

Entry = tuple[ReformPlan, ReformItem]
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parting:
    """How a view parts the items among bodies or leaders."""

    names: Ids
    """The ids of the bodies, or the posts of the leaders, in the order in which they are told."""
    home: Callable[[ReformPlan, ReformItem], str | None]
    """Whose own an item is: it is counted there and nowhere else."""
    sharing: Callable[[ReformPlan, ReformItem], Ids]
    """Who else has to do with an item."""
    leads: Callable[[ReformPlan], Ids]
    """Who leads a plan."""

    def of_plan(self, plan: ReformPlan) -> Ids:
        """Who leads the plan, or holds an item of it."""
        homes = (self.home(plan, item) for item in plan.items)
        return tuple(dict.fromkeys([*self.leads(plan), *filter(None, homes)]))


@dataclass(frozen=True, slots=True)
class Holding:
    """What one body or leader holds; without a name what nobody of the view does."""

    name: str | None
    own: tuple[Entry, ...] = ()
    shared: tuple[Entry, ...] = ()
    plans: tuple[ReformPlan, ...] = ()


def parting(ledger: Ledger, view: View) -> Parting:
    """How that view parts the ledger's items."""
    match view:
        case View.GROUP:
            own = {group: (group,) for group in ledger.groups}
            return _by_plan(tuple(own), lambda plan: own.get(plan.group or "", ()))
        case View.DIVISION:
            known = _looked_after(ledger)
            return _by_plan(tuple(ledger.divisions), lambda plan: known.get(plan.group or "", ()))
        case View.LEADER:
            return _by_leader(ledger)
        case View.DEPARTMENT:
            return _by_unit(ledger.departments)
        case View.CITY:
            return _by_unit(ledger.cities)
        case View.TEAM:
            return _by_unit(ledger.teams)


def holdings(ledger: Ledger, view: View) -> list[Holding]:
    """What each holds, in order, and last what nobody does; an item is own in one of them only."""
    part = parting(ledger, view)
    own: dict[str | None, list[Entry]] = {name: [] for name in (*part.names, None)}
    shared: dict[str, list[Entry]] = {name: [] for name in part.names}
    plans: dict[str | None, list[ReformPlan]] = {name: [] for name in own}
    for plan in ledger.plans.values():
        for name in part.of_plan(plan) or (None,):
            plans[name].append(plan)
        for item in plan.items:
            own[part.home(plan, item)].append((plan, item))
            for name in part.sharing(plan, item):
                shared[name].append((plan, item))
    return [
        Holding(name, tuple(own[name]), tuple(shared.get(name or "", ())), tuple(plans[name]))
        for name in own
    ]


def next_entry(entries: Iterable[Entry]) -> Entry | None:
    """The open item that is due first; None when none is open."""
    waiting = [entry for entry in entries if is_open(entry[1])]
    return min(waiting, key=lambda entry: str(effective_due(entry[1]) or "9999"), default=None)


def _by_plan(names: Ids, holders: Callable[[ReformPlan], Ids]) -> Parting:
    """Items go with their plan; of several who hold it the first has it for its own."""
    return Parting(
        names,
        lambda plan, _: next(iter(holders(plan)), None),
        lambda plan, _: holders(plan)[1:],
        holders,
    )


def _looked_after(ledger: Ledger) -> dict[str, Ids]:
    """The divisions that look after each group."""
    return {
        group: tuple(one.id for one in ledger.divisions.values() if group in one.groups)
        for group in ledger.groups
    }


def _by_leader(ledger: Ledger) -> Parting:
    """Items go with the leader who carries their plan; leaders with the most plans come first."""
    carried: dict[str, list[ReformPlan]] = {}
    for plan in ledger.plans.values():
        if plan.lead_leader:
            carried.setdefault(plan.lead_leader, []).append(plan)
    names = sorted(carried, key=partial(_weight, carried))
    return _by_plan(tuple(names), lambda plan: (plan.lead_leader,) if plan.lead_leader else ())


def _weight(carried: Mapping[str, Sequence[ReformPlan]], leader: str) -> tuple[int, int, str]:
    plans = carried[leader]
    return -sum(plan.leader_direct for plan in plans), -len(plans), leader


def _by_unit(known: Mapping[str, Unit]) -> Parting:
    """Items go with the unit that leads them; those that support it share them."""
    return Parting(
        tuple(known),
        lambda _, item: item.lead if item.lead in known else None,
        lambda _, item: tuple(
            unit for unit in dict.fromkeys(item.support) if unit in known and unit != item.lead
        ),
        lambda plan: tuple(unit for unit in plan.lead if unit in known),
    )
