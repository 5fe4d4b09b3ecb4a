"""RC8: checkpoints. Figures that were once announced and must still come out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from reformctl.dataclass import replace
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger
from reformctl.memo import Memo
from reformctl.messages import say
from reformctl.metrics.figure import figure
from reformctl.records.settings import Checkpoint
from reformctl.rules.refused import is_folder_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.verdict import is_day_doubtful
from reformctl.vocab.check import Figure

Counted = tuple[tuple[str, ...], bool]
"""The folders of what is counted, and whether the items of plans are."""

# Where the records lie that a figure counts; every other figure counts plans.
FOLDERS = {
    Figure.MASTER_DONE: "master",
    Figure.MASTER_PLANNED: "master",
    Figure.MEETINGS: "meetings",
    Figure.CENTRAL_MEETINGS: "central",
    Figure.CENTRAL_PLANS: "central",
    Figure.PILOTS: "pilots",
    Figure.PILOTS_CENTRAL: "pilots",
    Figure.CITIES: "registry",
    Figure.APPRAISAL_GROUPS: "registry",
    Figure.CITIES_APPRAISED: "appraisals",
    Figure.HEARD_CITIES: "meetings",
    Figure.HEARD_DEPARTMENTS: "meetings",
    Figure.HEARD_GROUPS: "meetings",
    Figure.HEARD_OFFICE: "meetings",
}
# What counts central plans by the plans that dock them looks at both.
DOCKED_FIGURES = (Figure.CENTRAL_DOCKED, Figure.CENTRAL_LATE)
CENTRAL = ("central", "central_meetings")
ITEM_FIGURES = (Figure.ITEMS, Figure.ITEMS_DONE)
# Where the records lie that change with the day; agendas and notices are few, and docking looks at
# them too.
RECORDS = {
    "plans": "plans",
    "masters": "master",
    "meetings": "meetings",
    "central_meetings": "central",
    "centrals": "central",
    "pilots": "pilots",
    "appraisals": "appraisals",
    "rounds": "rounds",
    "experiences": "experiences",
    "bulletins": "bulletins",
}


@rule("RC802", "核对点不符", "checkpoint missed", whole=("master", "plan", "meeting", "pilot"))
def checkpoint_missed(facts: Facts) -> Iterator[Hit]:
    """Law: Read as of its day, the ledger comes to the figure a checkpoint names.

    Of a day still to come only the planned items are asked. Of points off by the same number the
    first is told.

    Why: A figure once announced must be found again, whatever was entered since.

    Fix: Look for records dated on or before that day that were added or changed since.

    Source: docs/method.md#master

    规定: 按核对点之日统计，台账的数字与核对点一致；日期未到的只核对计划完成数；
    相差相同的各点只报第一个。

    缘由: 公布过的数字，以后无论补登什么都要能重新得出。

    处理: 查找日期在该日及以前、此后新增或改动的记录。

    依据: docs/method.md#master
    """
    cut = _Cut(facts.ledger)
    for asked in Figure:
        points = [one for one in facts.ledger.settings.checkpoints if one.figure is asked]
        if not points or any(_is_unsure(facts, one) for one in _folders(asked)):
            continue
        yield from _missed(facts, cut, asked, sorted(points, key=lambda point: point.on))


def _missed(facts: Facts, cut: _Cut, asked: Figure, points: list[Checkpoint]) -> Iterator[Hit]:
    """The points of one figure that are off by another number than the point before."""
    off = 0
    for point in points:
        if point.on > facts.today and asked is not Figure.MASTER_PLANNED:
            return
        count = figure(cut.to(point.on, asked), asked, point.on)
        if count - point.value not in (0, off):
            message = say("rule.RC802", day=point.on, figure=asked, value=point.value, count=count)
            yield Hit(point.where / "value", "", message)
        off = count - point.value


def _is_unsure(facts: Facts, folder: str) -> bool:
    """Whether something in the folder was refused, or is found wrong by another rule."""
    unread = folder == "central" and any(map(facts.ledger.missing, CENTRAL))
    return unread or not is_folder_whole(facts, folder) or _is_in_doubt(facts, folder)


def _is_in_doubt(facts: Facts, folder: str) -> bool:
    """Whether another rule already says that something the figure rests on is wrong or lost."""
    ledger = facts.ledger
    if any(unread.path.startswith(f"{folder}/") for unread in ledger.unread):
        return True
    if any(repeated.where.path.startswith(f"{folder}/") for repeated in ledger.repeated):
        return True
    if folder == "meetings":
        return any(day.on and day.on > facts.today for day in ledger.meetings.values())
    return folder == "master" and any(
        is_day_doubtful(facts, verdict)
        for item in ledger.masters.values()
        for verdict in item.verdicts
    )


class _Cut:
    """The ledger cut to the days of the checkpoints, once for all figures of the same records."""

    def __init__(self, ledger: Ledger) -> None:
        self.whole = Memo(partial(_only, ledger))
        self.known = Memo(self._as_of)

    def to(self, day: date, asked: Figure) -> Ledger:
        """The ledger as of that day, with what the figure counts alone."""
        return self.known[day, (_folders(asked), asked in ITEM_FIGURES)]

    def _as_of(self, of_day: tuple[date, Counted]) -> Ledger:
        day, counted = of_day
        return as_of(self.whole[counted], day)


def _folders(asked: Figure) -> tuple[str, ...]:
    """Where the records lie that the figure counts."""
    folder = FOLDERS.get(asked, "plans")
    return (folder, "central") if asked in DOCKED_FIGURES else (folder,)


def _only(ledger: Ledger, counted: Counted) -> Ledger:
    """The ledger with the records of those folders alone: nothing else need be cut to a day."""
    folders, with_items = counted
    gone: dict[str, Any] = {name: {} for name, folder in RECORDS.items() if folder not in folders}
    if "plans" in folders and not with_items:
        gone["plans"] = {plan.id: replace(plan, items=()) for plan in ledger.plans.values()}
    return replace(ledger, **gone)
