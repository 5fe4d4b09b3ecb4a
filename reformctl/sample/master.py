"""The 256 items of the master plan: what was planned for each year, and what is done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from reformctl.records.master import MasterItem
from reformctl.records.verdict import Evidence, Verdict
from reformctl.sample.calendar import TODAY, WINDOWS, Window
from reformctl.sample.dice import Dice, workday
from reformctl.sample.organs import GROUP_DEPARTMENTS, NOWHERE
from reformctl.sample.subjects import SUBJECTS
from reformctl.sample.verdicts import next_quarter
from reformctl.sample.wording import MASTER_TEXTS, NEXT_STEPS, PROBLEMS
from reformctl.vocab.plan import EvidenceKind, Status
from reformctl.vocab.round import RoundKind

SIZES = {"G1": 52, "G2": 34, "G3": 30, "G4": 28, "G5": 24, "G6": 34, "G7": 22, "G8": 18, "G9": 14}
PLANNED = {2014: 34, 2015: 42, 2016: 52, 2017: 74, 2018: 24, 2019: 18, 2020: 12}
# Year of completion → how many of each planned year were done in it.
DONE: Mapping[int, Mapping[int, int]] = {
    2014: {2014: 30},
    2015: {2014: 3, 2015: 30, 2016: 1},
    2016: {2014: 1, 2015: 7, 2016: 29, 2017: 1},
    2017: {2015: 4, 2016: 8, 2017: 4},
}
_LOOKED_AT = 0.45
"""The share of the open items under way that a round looks at."""


def masters() -> dict[str, tuple[MasterItem, ...]]:
    """The items of each group, numbered through."""
    years = Dice("planned years").shuffled(
        [year for year, count in PLANNED.items() for _ in range(count)]
    )
    finishes = _finishes(years)
    found: dict[str, tuple[MasterItem, ...]] = {}
    number = 0
    for group, size in SIZES.items():
        texts = _texts(group, size)
        found[group] = tuple(
            _item(number + at, group, texts[at], years[number + at], finishes.get(number + at))
            for at in range(size)
        )
        number += size
    return found


def _finishes(years: list[int]) -> dict[int, Window]:
    """Item → the round that found it done."""
    dice = Dice("master done")
    open_items = dice.shuffled(range(len(years)))
    found: dict[int, Window] = {}
    for year, parts in DONE.items():
        rounds = [
            window
            for window in WINDOWS
            if window.start.year == year and window.kind is not RoundKind.MONTHLY
        ]
        for planned, count in parts.items():
            ready = [at for at in open_items if at not in found and years[at] == planned][:count]
            found.update({at: rounds[0] if dice.chance(0.4) else rounds[-1] for at in ready})
    return found


def _texts(group: str, size: int) -> list[str]:
    pairs = [form.format(subject) for form in MASTER_TEXTS for subject in SUBJECTS[group]]
    return Dice(f"master texts {group}").shuffled(pairs)[:size]


def _item(at: int, group: str, text: str, planned: int, finish: Window | None) -> MasterItem:
    item_id = f"M-{at + 1:03}"
    dice = Dice(f"master {item_id}")
    units = GROUP_DEPARTMENTS[group]
    lead = dice.pick(units)
    support = dice.some([unit for unit in units if unit != lead], dice.between(1, 3))
    found = _underway(group, planned, finish, dice)
    if finish is None:
        return MasterItem(NOWHERE, item_id, text, planned, lead, support, (), tuple(found))
    on = _day(group, finish, dice)
    made = workday(on - timedelta(dice.between(5, 40)), on)
    proof = Evidence(NOWHERE, "a", EvidenceKind.DOCUMENT, f"“{text}”完成情况报告", on=made)
    found.append(Verdict(NOWHERE, on, Status.DONE, finish.id, ("a",)))
    return MasterItem(NOWHERE, item_id, text, planned, lead, support, (proof,), tuple(found))


def _underway(group: str, planned: int, finish: Window | None, dice: Dice) -> list[Verdict]:
    """What the rounds before the last one found of an item whose work had begun."""
    begun = date(planned - dice.between(0, 2), dice.between(1, 9), 1)
    found = []
    for window in WINDOWS:
        if window.kind is RoundKind.MONTHLY or (finish and window.start >= finish.start):
            continue
        if window.start > begun and dice.chance(_LOOKED_AT):
            problem = dice.pick(PROBLEMS) if dice.chance(0.3) else None
            on = _day(group, window, dice)
            step = dice.pick(NEXT_STEPS).format(q=next_quarter(on))
            found.append(
                Verdict(NOWHERE, on, Status.IN_PROGRESS, window.id, problem=problem, next_step=step)
            )
    return found


def _day(group: str, window: Window, dice: Dice) -> date:
    """One of the two days on which the round deals with the group's master items."""
    part = dice.between(1, 2)
    return Dice(f"master {group} {window.id} {part}").day(window.start, min(window.last, TODAY))
