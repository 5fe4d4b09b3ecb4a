"""What a list shows: the filters that stand behind every figure of ``status``.

Imports nothing that takes time: plans that are known are picked without their records.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.vocab.plan import PlanState

TYPE_CHECKING = False  # to import this from typing takes longer than to pick
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from typing import TypeAlias

    from reformctl.metrics.brief import Brief
    from reformctl.reports.report import Column, Json, Row
    from reformctl.vocab.plan import ItemClass, Lamp


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user wants to see; None and False mean that the filter is not asked for."""

    group: str | None = None
    unit: str | None = None
    """The unit that leads."""
    support: str | None = None
    department: str | None = None
    """Whose own items they are in that view (:mod:`reformctl.metrics.holding`), and the next."""
    city: str | None = None
    division: str | None = None
    leader: str | None = None
    team: str | None = None
    shared: bool = False
    """Whether those are wanted that they only share."""
    lamp: Lamp | None = None
    round: str | None = None
    """The round that has judged the item, or picked the plan."""
    unjudged: str | None = None
    """The round that has still to judge the item."""
    status: ItemClass | None = None
    state: PlanState | None = None
    overdue: bool = False
    due_before: date | None = None
    writeoff_ready: bool = False
    adopted: bool = False
    issued: bool = False
    complete: bool = False
    requested: bool = False
    written_off: bool = False
    leader_direct: bool = False
    target: int | None = None
    planned_by: int | None = None
    done_by: int | None = None
    everything: bool = False
    """Whether withdrawn items are listed with the others."""
    words: tuple[str, ...] = ()


Listing: TypeAlias = "tuple[tuple[Column, ...], tuple[Row, ...], list[Mapping[str, Json]]]"
"""What a kind gives for a selection: its columns, its rows, and the same as data."""


def selected_plans(briefs: Iterable[Brief], wanted: Selection, today: date) -> Iterator[Brief]:
    """The plans that fit; an item filter keeps a plan when one of its items fits.

    Filters that take records are no matter here (:mod:`reformctl.reports.item_selection`).
    """
    due_before = _due_before(wanted, today)
    for plan in briefs:
        if _plan_fits(plan, wanted) and _some_item_fits(plan, wanted, due_before):
            yield plan


def _due_before(wanted: Selection, today: date) -> int | None:
    """The day before which an open item must be due, as a number; None where none is asked for."""
    days = (wanted.due_before, today if wanted.overdue else None)
    return min((day.toordinal() for day in days if day), default=None)


def _plan_fits(plan: Brief, wanted: Selection) -> bool:
    return (
        wanted.group in (None, plan.group)
        and (wanted.unit is None or wanted.unit in plan.lead)
        and (wanted.support is None or wanted.support in plan.support)
        and wanted.state in (None, plan.state)
        and wanted.target in (None, plan.target)
        and all(asked <= true for asked, true in _plan_facts(plan, wanted))
        and spoken_of(wanted, plan.id, plan.title)
    )


def _plan_facts(plan: Brief, wanted: Selection) -> Iterator[tuple[bool, bool]]:
    """(whether it is asked for, whether it is true) for each fact about a plan."""
    yield wanted.adopted, plan.adopted is not None
    yield wanted.issued, plan.issued is not None
    yield wanted.complete, plan.is_complete
    yield wanted.requested, plan.state is PlanState.REQUESTED
    yield wanted.written_off, plan.state is PlanState.WRITTEN_OFF
    yield wanted.writeoff_ready, plan.is_writeoff_ready
    yield wanted.leader_direct, plan.leader_direct


def _some_item_fits(plan: Brief, wanted: Selection, due_before: int | None) -> bool:
    if wanted.status is None and due_before is None:
        return True
    return plan.has_item(wanted.status, due_before)


def spoken_of(wanted: Selection, *texts: str | None) -> bool:
    """Whether each word asked for stands in one of the texts, whatever its case."""
    whole = "\n".join(text.casefold() for text in texts if text)
    return all(word.casefold() in whole for word in wanted.words)
