"""The page of a plan or of one of its items, told of the data that were read of its file before.

Imports nothing that takes time: a plan that is known is shown without the whole program.
"""

from __future__ import annotations

from reformctl.cli.head import packed_head, unpacked_head
from reformctl.dataclass import astuple
from reformctl.ledger.naming import Register
from reformctl.store.leaf import Sheaf

TYPE_CHECKING = False  # to import this from typing takes longer than to tell it
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

    from reformctl.records.plan import ReformPlan
    from reformctl.reports.report import Head, Report
    from reformctl.store.memory import Memory
    from reformctl.store.sight import Sight

PAGES = "pages"


def keep_pages(
    memory: Memory, sight: Sight, sheaves: Iterable[Sheaf], register: Register, head: Head
) -> None:
    """Keep where the plans of the ledger that was seen are found, and what they speak of."""
    found = tuple((sheaf.plans, sheaf.name) for sheaf in sheaves)
    memory.keep(PAGES, "", sight, packed_head(head), astuple(register), found)


def known_page(
    memory: Memory, mark: str, name: str, today: date, *, everything: bool
) -> Report | None:
    """The page of what has that name; None unless it is known as it was seen under that mark."""
    found = memory.find(PAGES)
    if found is None or found[0] != mark:
        return None
    head, register, sheaves = found[1]
    plan_id, slash, item_id = name.partition("/")
    leaf = memory.leaves().find((Sheaf(*one) for one in sheaves), plan_id)
    if leaf is None:
        return None
    about = Register(*register), unpacked_head(head, today)
    plan = _plan(plan_id, *leaf)
    return _page(plan, item_id if slash else None, *about, everything=everything)


def _plan(plan_id: str, path: str, data: Any) -> ReformPlan:
    from reformctl.parse.build import build
    from reformctl.records.place import Place
    from reformctl.records.plan import ReformPlan

    plan: ReformPlan = build(ReformPlan, data, Place(path), id=plan_id)
    return plan


def _page(
    plan: ReformPlan, item_id: str | None, register: Register, head: Head, *, everything: bool
) -> Report | None:
    """The page of the plan, or of its item with that id; None where it has no such item."""
    if item_id is None:
        from reformctl.reports.supervision import plan_report

        return plan_report(register, plan, head, everything=everything)
    from reformctl.reports.item import item_report

    item = next((one for one in plan.items if one.id == item_id), None)
    return item_report(register, plan, item, head) if item else None
