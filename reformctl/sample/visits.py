"""Which supervision rounds look at which plan, and on which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from reformctl.dataclass import dataclass, replace
from reformctl.sample.calendar import TODAY, WINDOWS, Window, add_months
from reformctl.sample.dice import Dice
from reformctl.sample.outline import PINNED, PLANS, Outline
from reformctl.vocab.round import RoundKind

YEAREND_SHARE = 0.35
COVERED_SO_FAR = 0.58
"""The share of the running mid-year round's plans that it has looked at."""
MONTHLY_PLANS = 9
_DEPARTMENTS = (4, 3, 5, 4, 4)
"""How many departments each monthly round visits."""
_ALWAYS_THERE = ("D-DRC", "D-FIN", "D-EDU", "D-ENV", "D-HRS")
"""Departments a round visits when a small sample has no plan for it to pick."""


@dataclass(frozen=True, slots=True)
class Visit:
    """The day on which a round looks at a plan."""

    window: Window
    on: date


@dataclass(frozen=True, slots=True)
class Pick:
    """What a monthly round looks at."""

    departments: tuple[str, ...]
    plans: tuple[str, ...]


def monthly_picks(outlines: list[Outline]) -> dict[str, Pick]:
    """For each monthly round its departments, and their plans to be closed out this year."""
    picks: dict[str, Pick] = {}
    seen: set[str] = set()
    months = [window for window in WINDOWS if window.kind is RoundKind.MONTHLY]
    limit = max(1, MONTHLY_PLANS * len(outlines) // PLANS)
    for window, size in zip(months, _DEPARTMENTS, strict=True):
        ready = [one for one in outlines if one.id not in seen and _ready(one, window)]
        weight = Counter(one.lead[0] for one in ready)
        ranked = sorted(sorted(weight), key=lambda unit: -weight[unit])
        visited = list(dict.fromkeys([*ranked, *_ALWAYS_THERE]))[:size]
        theirs = [one for one in ready if one.lead[0] in visited]
        chosen = sorted(theirs, key=lambda one: not one.leader_direct)[:limit]
        seen.update(one.id for one in chosen)
        picks[window.id] = Pick(tuple(sorted(visited)), tuple(sorted(one.id for one in chosen)))
    return picks


def _ready(outline: Outline, window: Window) -> bool:
    """Whether a monthly round picks the plan first: in delivery, to be closed out in 2017."""
    if outline.target != TODAY.year or outline.issued is None:
        return False
    unfinished = outline.finish is None or outline.finish.start >= window.start
    return unfinished and outline.issued + timedelta(60) <= window.start


def finish_by_month(outlines: list[Outline], picks: Mapping[str, Pick]) -> list[Outline]:
    """The plans, those to be complete in 2017 ending in the monthly round that picked them."""
    months = [window for window in WINDOWS if window.id in picks]
    window_of = {plan: window for window in months for plan in picks[window.id].plans}
    return [
        replace(outline, finish=window_of[outline.id])
        if outline.finish and outline.id in window_of
        else outline
        for outline in outlines
    ]


def visits(outline: Outline, picks: Mapping[str, Pick]) -> list[Visit]:
    """The plan's visits, oldest first; the last one of a finished plan is its finish."""
    found: list[Visit] = []
    if outline.issued is None:
        return found
    for window in WINDOWS:
        if outline.finish and window.start > outline.finish.start:
            break
        dice = Dice(f"visit {window.id} {outline.id}")
        if window == outline.finish or _looks_at(window, outline, picks, dice):
            first = max(window.start, found[-1].on + timedelta(6)) if found else window.start
            found.append(Visit(window, dice.day(first, min(window.last, TODAY - timedelta(1)))))
    return found


def _looks_at(window: Window, outline: Outline, picks: Mapping[str, Pick], dice: Dice) -> bool:
    if window.kind is RoundKind.MONTHLY:
        return outline.id in picks[window.id].plans
    if window.kind is RoundKind.YEAREND:
        assert outline.issued
        old_enough = outline.issued + timedelta(45) <= window.start
        return old_enough and dice.chance(YEAREND_SHARE)
    share = 1.0 if window.closed or outline.id == PINNED else COVERED_SO_FAR
    return in_scope(outline, window) and dice.chance(share)


def in_scope(outline: Outline, window: Window) -> bool:
    """Whether the plan was issued more than six calendar months before the round began."""
    return outline.issued is not None and add_months(outline.issued, 6) < window.start
