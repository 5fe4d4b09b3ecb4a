"""What was known of a programme at one moment, by the gists of its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import order_of
from reformctl.metrics.share import WHOLE, Share, is_in_group, is_in_plans
from reformctl.records.gist import Gist, ItemGist, MasterGist, PlanGist, Years

G = TypeVar("G")
SETTINGS = "ledger.yaml"


@dataclass(frozen=True, slots=True)
class Programme:
    """The plans and master items as recorded by a day; only what is in effect by it counts."""

    day: date
    plans: Sequence[PlanGist] = ()
    masters: Sequence[MasterGist] = ()
    period: Years | None = None

    @property
    def years(self) -> list[int]:
        """Its years; those of the master items where the settings name no period."""
        if self.period:
            first, last = self.period
            return list(range(first, last + 1))
        return sorted({planned for *_, planned, _ in self.masters if planned is not None})

    def masters_of(self, share: Share = WHOLE) -> Iterator[MasterGist]:
        """The master items of the share: those of the group, or those the unit leads."""
        if share.plan is None and share.plans is None:
            for item in self.masters:
                _, group, lead, _, _ = item
                if is_in_group(share, group) and share.unit in (None, lead):
                    yield item

    def items_of(self, share: Share = WHOLE) -> Iterator[tuple[PlanGist, ItemGist]]:
        """The specific items of the share: those of the group's plans, or those the unit leads."""
        for plan in self.plans:
            name, group, *_, items = plan
            if is_in_plans(share, name) and is_in_group(share, group):
                for item in items:
                    if share.unit in (None, item[1]):
                        yield plan, item


def programme_of(files: Mapping[str, Gist], day: date) -> Programme:
    """The programme of those files by path; of two records with one id, the first counts."""
    plans: dict[str, PlanGist] = {}
    masters: dict[str, MasterGist] = {}
    for path in sorted(files):
        for plan in files[path][0]:
            plans.setdefault(plan[0], plan)
        for item in files[path][1]:
            masters.setdefault(item[0], item)
    years = files[SETTINGS][2] if SETTINGS in files else None
    return Programme(day, _ordered(plans), _ordered(masters), years)


def _ordered(found: Mapping[str, G]) -> list[G]:
    return [found[name] for name in sorted(found, key=order_of)]
