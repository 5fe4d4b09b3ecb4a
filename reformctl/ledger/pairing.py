"""Which records of two moments are the same one, whatever they were called then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reformctl.dataclass import replace
from reformctl.ledger.ledger import INDEXES, Ledger
from reformctl.records.place import Place
from reformctl.records.plan import ReformPlan
from reformctl.records.settings import Settings

Pair = tuple[Any, Any]
"""A record as it was and as it is; None where it is not there."""


def comparable(base: Ledger, head: Ledger) -> tuple[Ledger, Ledger]:
    """Both ledgers without the files that either of them could not read.

    What can't be seen on one side was neither removed nor added.
    """
    blind = {unread.path for ledger in (base, head) for unread in ledger.unread}
    return (_without(base, blind), _without(head, blind)) if blind else (base, head)


def renamed(base: Ledger, head: Ledger) -> dict[str, str]:
    """Old id → new id of the plans that were renumbered: gone under one, there under the other.

    A plan that a meeting adopts takes the meeting's number and keeps its title.
    """
    gone = _by_title(plan for plan in base.plans.values() if plan.id not in head.plans)
    come = _by_title(plan for plan in head.plans.values() if plan.id not in base.plans)
    return {plan.id: come[title].id for title, plan in gone.items() if title in come}


def aligned(base: Ledger, names: Mapping[str, str]) -> Ledger:
    """The older ledger with its plans under the ids they have now."""
    if not names:
        return base
    plans = (replace(plan, id=names.get(plan.id, plan.id)) for plan in base.plans.values())
    return replace(base, plans={plan.id: plan for plan in plans})


def pairs(base: Ledger, head: Ledger, names: Mapping[str, str]) -> Iterator[Pair]:
    """Every record of either ledger with what it was and is: settings, bodies, then the rest."""
    yield base.settings, head.settings
    yield from _baseline_pairs(base, head)
    for index in INDEXES.values():
        before: Mapping[Any, Any] = getattr(base, index)
        after: Mapping[Any, Any] = getattr(head, index)
        known = {names.get(key, key): record for key, record in before.items()}
        for key in dict.fromkeys((*after, *known)):
            yield known.get(key), after.get(key)


def _baseline_pairs(base: Ledger, head: Ledger) -> Iterator[Pair]:
    before, after = ({entry.ref: entry for entry in one.baseline} for one in (base, head))
    for ref in dict.fromkeys((*after, *before)):
        yield before.get(ref), after.get(ref)


def _by_title(plans: Iterable[ReformPlan]) -> dict[str, ReformPlan]:
    """The plans by their titles; those that share one can't be told apart."""
    titled = [(plan.title, plan) for plan in plans if plan.title]
    often = Counter(title for title, _ in titled)
    return {title: plan for title, plan in titled if often[title] == 1}


def _without(ledger: Ledger, paths: set[str]) -> Ledger:
    """The ledger without the records of those files and of what lies in those folders."""
    kept: dict[str, Any] = {
        name: {
            key: record
            for key, record in getattr(ledger, name).items()
            if not _lies_in(record.where.path, paths)
        }
        for name in INDEXES.values()
    }
    hidden = _lies_in(ledger.settings.where.path, paths)
    settings = Settings(Place(ledger.settings.where.path)) if hidden else ledger.settings
    baseline = tuple(one for one in ledger.baseline if not _lies_in(one.where.path, paths))
    return replace(ledger, settings=settings, baseline=baseline, **kept)


def _lies_in(path: str, paths: set[str]) -> bool:
    parts = path.split("/")
    return any("/".join(parts[:count]) in paths for count in range(1, len(parts) + 1))
