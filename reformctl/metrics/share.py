"""What belongs to a share of the ledger: master items, plans, and their items."""

from __future__ import annotations

from reformctl.dataclass import dataclass, replace

TYPE_CHECKING = False  # to import this from typing takes longer than a trend of the whole
if TYPE_CHECKING:
    from collections.abc import Iterator

    from reformctl.ledger.ledger import Ledger
    from reformctl.records.master import MasterItem
    from reformctl.records.plan import ReformItem, ReformPlan


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a programme one body answers for; the whole of it where none is named."""

    group: str | None = None
    unit: str | None = None
    """The unit that leads."""
    plan: str | None = None
    """One special plan; no master item belongs to it."""
    division: str | None = None
    """A division of the office, which stands for the groups it looks after."""
    groups: tuple[str, ...] | None = None
    leader: str | None = None
    """A leader's post, which stands for the plans carried; no master item belongs to it."""
    plans: tuple[str, ...] | None = None

    @property
    def mark(self) -> str:
        """What tells the share from others, but for one plan, as a text."""
        several = (self.groups, self.plans)
        one = f"{self.group or ''} {self.unit or ''}"
        return "; ".join((one, *(" ".join(ids) for ids in several if ids is not None)))


WHOLE = Share()


def masters_of(ledger: Ledger, share: Share) -> Iterator[MasterItem]:
    """The master items of the share: those of the group, or those the unit leads."""
    return (item for item in ledger.masters.values() if _has_master(share, item))


def plans_of(ledger: Ledger, share: Share) -> Iterator[ReformPlan]:
    """The plans of the share: those of the group, or those the unit leads."""
    return (plan for plan in ledger.plans.values() if _has_plan(share, plan))


def items_of(ledger: Ledger, share: Share) -> Iterator[tuple[ReformPlan, ReformItem]]:
    """The specific items of the share: those of the group's plans, or those the unit leads."""
    return ((plan, item) for plan, item in ledger.items() if _has_item(share, plan, item))


def holds(ledger: Ledger, record_id: str, share: Share) -> bool | None:
    """Whether the record of that id belongs to the share; None when there is no such record.

    A group, unit or post belongs to its own share; meetings, rounds and settings to no part.
    """
    if share == WHOLE:
        return True
    plan = ledger.plans.get(record_id.partition("/")[0])
    if plan:
        return _holds_of_plan(plan, record_id, share)
    if record_id in ledger.masters:
        return _has_master(share, ledger.masters[record_id])
    if ledger.unit(record_id):
        return record_id in (share.group, share.unit)
    if record_id in ledger.people:
        unit = ledger.people[record_id].unit
        return unit is not None and unit in (share.group, share.unit)
    from reformctl.ledger.change import SETTINGS_ID  # not needed for the whole

    whole = {SETTINGS_ID, *ledger.rounds, *map(str, ledger.meetings)}
    return False if record_id in whole else None


def _holds_of_plan(plan: ReformPlan, record_id: str, share: Share) -> bool | None:
    if record_id == plan.id:
        return _has_plan(share, plan)
    found = [_has_item(share, plan, item) for item in plan.items if plan.ref(item) == record_id]
    if found:
        return any(found)
    # Who led an item that is gone nobody can tell.
    return None if _has_plan(replace(share, unit=None), plan) else False


def _has_master(share: Share, item: MasterItem) -> bool:
    return (
        share.plan is None
        and share.plans is None
        and is_in_group(share, item.group)
        and share.unit in (None, item.lead)
    )


def _has_plan(share: Share, plan: ReformPlan) -> bool:
    return _is_asked_for(share, plan) and (share.unit is None or share.unit in plan.lead)


def _has_item(share: Share, plan: ReformPlan, item: ReformItem) -> bool:
    return _is_asked_for(share, plan) and share.unit in (None, item.lead)


def _is_asked_for(share: Share, plan: ReformPlan) -> bool:
    return is_in_plans(share, plan.id) and is_in_group(share, plan.group)


def is_in_plans(share: Share, name: str) -> bool:
    """Whether it is one of the plans, where some are named."""
    return share.plan in (None, name) and (share.plans is None or name in share.plans)


def is_in_group(share: Share, group: str | None) -> bool:
    """Whether it is one of the groups, where some are named."""
    return share.group in (None, group) and (share.groups is None or group in share.groups)
