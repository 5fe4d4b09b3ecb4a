"""What verdicts are given on: specific items of plans, and items of the master plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reformctl.ledger.ledger import Ledger
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan


@dataclass(frozen=True, slots=True)
class Subject:
    """An item under the id reports call it by, with its plan if it has one."""

    id: str
    item: ReformItem | MasterItem
    plan: ReformPlan | None = None


def subjects(ledger: Ledger) -> Iterator[Subject]:
    """Every item of every plan, then every master item."""
    for plan, item in ledger.items():
        yield Subject(plan.ref(item), item, plan)
    for master in ledger.masters.values():
        yield Subject(master.id, master)
