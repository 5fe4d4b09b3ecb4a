"""What verdicts are given on: specific items of plans, and items of the master plan."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.memo import Memo
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan


@dataclass(frozen=True, slots=True)
class Subject:
    """An item under the id reports call it by, with its plan if it has one."""

    id: str
    item: ReformItem | MasterItem
    plan: ReformPlan | None = None


def subjects(ledger: Ledger) -> tuple[Subject, ...]:
    """Every item of every plan, then every master item."""
    return _SUBJECTS[ledger]


def _subjects(ledger: Ledger) -> tuple[Subject, ...]:
    return (
        *(Subject(plan.ref(item), item, plan) for plan, item in ledger.items()),
        *(Subject(master.id, master) for master in ledger.masters.values()),
    )


_SUBJECTS = Memo(_subjects, most=1)  # a dozen rules ask
