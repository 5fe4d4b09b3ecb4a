"""The past of items as spells: stretches of days in which an item was open under one due date.

An item of the master plan is due at the end of its planned year, a specific item on its due date;
an approved extension ends one spell and begins the next, from the day of its approval on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.metrics.effect import done_since, in_effect
from reformctl.metrics.programme import Programme
from reformctl.metrics.share import WHOLE, Share
from reformctl.records.gist import ItemGist, MasterGist, PlanGist


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch in which an item was open under one due date."""

    item: str
    """The id by which reports name the item."""
    due: date | None
    start: date
    end: date | None = None
    """The day it ended; None while the item is open."""
    done: bool = False
    """Whether it ended because the item was verified done."""


def master_spells(programme: Programme, share: Share = WHOLE) -> list[Spell]:
    """The spells of the share's master items, promised since the programme's first day."""
    day, years = programme.day, programme.years
    promised = min(date(years[0], 1, 1), day) if years else day
    return [_of_master(item, promised, day) for item in programme.masters_of(share)]


def _of_master(item: MasterGist, promised: date, day: date) -> Spell:
    name, _, _, planned, verdicts = item
    since = done_since(verdicts, day.toordinal())
    end = _date(since)
    due = date(planned, 12, 31) if planned is not None else None
    return Spell(name, due, min(promised, end or promised), end, end is not None)


def item_spells(programme: Programme, share: Share = WHOLE) -> list[Spell]:
    """The spells of the share's specific items, promised when their plan was issued."""
    day = programme.day.toordinal()
    return [
        spell for plan, item in programme.items_of(share) for spell in _of_item(plan, item, day)
    ]


def _of_item(plan: PlanGist, item: ItemGist, day: int) -> Iterator[Spell]:
    name, _, due, verdicts, extensions, withdrawn = item
    ref = f"{plan[0]}/{name}"
    end, gone = done_since(verdicts, day), in_effect(withdrawn, day)
    if gone:
        end = min(end or day, withdrawn or day)
    start = min(_issued(plan, day), end or day)
    for asked, approved, to in extensions:
        if asked <= day and approved <= day and (end is None or approved < end):
            if start < approved:
                yield Spell(ref, _date(due), date.fromordinal(start), _date(approved))
                start = approved
            due = to
    done = end is not None and not gone
    yield Spell(ref, _date(due), date.fromordinal(start), _date(end), done)


def _issued(plan: PlanGist, day: int) -> int:
    """The day on which the plan was issued; the given one as long as none is known."""
    issued = plan[4]
    return issued if issued and issued <= day else day


def _date(ordinal: int | None) -> date | None:
    return date.fromordinal(ordinal) if ordinal is not None else None
