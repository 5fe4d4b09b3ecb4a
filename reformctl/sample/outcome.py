"""How far each plan of the sample shall get, and which of them provincial leaders carry."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.dataclass import replace
from reformctl.sample.calendar import MEETINGS, TODAY, WINDOWS, Window, add_months
from reformctl.sample.dice import Dice
from reformctl.sample.outline import PINNED, PLANS, Outcome, Outline
from reformctl.vocab.round import RoundKind

LEADER_DIRECT = 51
"""How many of 336 plans provincial leaders carry themselves in 2017."""

# How many of 336 plans have every item verified done, by what became of them then.
_CLOSING = (
    (Outcome.WRITTEN_OFF, 74),
    (Outcome.REQUESTED, 8),
    (Outcome.COMPLETE, 9),
    (Outcome.RETURNED, 3),
    (Outcome.REOPENED, 3),
)


def with_outcomes(found: list[Outline]) -> list[Outline]:
    """The plans with their outcomes, the year of their write-off, and who carries them."""
    return _targets(_closed(found, len(found)), len(found))


def _closed(found: list[Outline], count: int) -> list[Outline]:
    """The plans with their outcomes: of those issued early enough, some are complete by now."""
    dice = Dice("closing")
    early = [
        (at, (outline.issued - MEETINGS[0]).days + dice.between(0, 700))
        for at, outline in enumerate(found)
        if outline.issued and outline.issued <= date(2016, 7, 15) and outline.id != PINNED
    ]
    sizes = [round(size * count / PLANS) for _, size in _CLOSING]
    chosen = [at for at, _ in sorted(early, key=lambda pair: pair[1])][: sum(sizes)]
    fates = dice.shuffled(
        [
            (outcome, variant)
            for (outcome, _), size in zip(_CLOSING, sizes, strict=True)
            for variant in range(size)
        ]
    )
    closed = dict(zip(chosen, fates, strict=False))
    return [
        _finishing(outline, *closed[at]) if at in closed else _unfinished(outline)
        for at, outline in enumerate(found)
    ]


def _unfinished(outline: Outline) -> Outline:
    if outline.issued:
        return outline
    return replace(outline, outcome=Outcome.ADOPTED if outline.adopted else Outcome.DRAFT)


def _finishing(outline: Outline, outcome: Outcome, variant: int) -> Outline:
    """The plan with the round in which it is found complete, where a round fits the outcome."""
    wanted = _finish_rounds(outcome, variant)
    fitting = [window for window in WINDOWS if window.id in wanted and _can_finish(outline, window)]
    if not fitting:
        return outline
    finish = Dice(f"finish {outline.id}").pick(fitting)
    return replace(outline, outcome=outcome, variant=variant, finish=finish)


def _finish_rounds(outcome: Outcome, variant: int) -> tuple[str, ...]:
    past = (
        "S-2014-yearend",
        "S-2015-midyear",
        "S-2015-yearend",
        "S-2016-midyear",
        "S-2016-yearend",
    )
    match outcome:
        case Outcome.WRITTEN_OFF:
            return past
        case Outcome.RETURNED:
            return past[4:]
        case Outcome.REOPENED:
            return past[1:3] if variant % 3 == 0 else past[1:4]
        case _:
            return ("S-2016-yearend",) if variant % 4 == 0 else ("S-2017-midyear",)


def _can_finish(outline: Outline, window: Window) -> bool:
    """Whether that round covers the plan, and late enough for it to be complete."""
    if outline.issued is None or (window.start - outline.issued).days < 170:
        return False
    return window.kind is not RoundKind.MIDYEAR or add_months(outline.issued, 6) < window.start


def _targets(found: list[Outline], count: int) -> list[Outline]:
    """The plans with the year of their write-off, and those provincial leaders carry themselves."""
    ready = [outline for outline in found if _may_be_direct(outline)]
    wanted = round(LEADER_DIRECT * count / PLANS)
    order = sorted(ready, key=_direct_order)
    mixed = order[: wanted * 2 // 3] + order[-(wanted - wanted * 2 // 3) :] if wanted else []
    direct = {outline.id for outline in mixed}
    return [
        replace(outline, leader_direct=outline.id in direct, target=_target(outline, direct))
        for outline in found
    ]


def _direct_order(outline: Outline) -> tuple[bool, bool, int]:
    draw = Dice(f"direct {outline.id}").between(0, 9999)
    return outline.id != PINNED, outline.adopted is None, draw


def _may_be_direct(outline: Outline) -> bool:
    late = outline.finish is None or outline.finish.start.year == TODAY.year
    return outline.issued is not None and outline.issued < date(2017, 3, 31) and late


def _target(outline: Outline, direct: set[str]) -> int | None:
    if outline.issued is None:
        return None
    if outline.id in direct:
        return TODAY.year
    dice = Dice(f"target {outline.id}")
    if outline.finish:
        return min(TODAY.year, (outline.finish.start + timedelta(150)).year)
    later = (2017, 2018, 2018, 2018, 2019, 2019, 2020)
    return max(outline.issued.year + 1, dice.pick(later))
