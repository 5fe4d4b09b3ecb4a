"""RC8: checkpoints. Figures that were once announced and must still come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.counts import figure
from reformctl.rules.refused import is_folder_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab import Figure

# Where the records lie that a figure counts; every other figure counts plans.
FOLDERS = {
    Figure.MASTER_DONE: "master",
    Figure.MASTER_PLANNED: "master",
    Figure.MEETINGS: "meetings",
}


@rule("RC802", "核对点不符", "checkpoint missed", whole=("master", "plan", "meeting"))
def checkpoint_missed(facts: Facts) -> Iterator[Hit]:
    """Law: Read as of its day, the ledger comes to the figure a checkpoint names.

    A checkpoint of a day still to come is not asked.

    Why: A figure once announced must be found again, whatever was entered since.

    Fix: Look for records dated on or before that day that were added or changed since.

    Source: docs/method.md#master

    规定: 按核对点之日统计，台账的数字与核对点一致；日期未到的核对点不核对。

    缘由: 公布过的数字，以后无论补登什么都要能重新得出。

    处理: 查找日期在该日及以前、此后新增或改动的记录。

    依据: docs/method.md#master
    """
    for point in facts.ledger.settings.checkpoints:
        folder = FOLDERS.get(point.figure, "plans")
        if point.on > facts.today or not is_folder_whole(facts, folder):
            continue
        count = figure(as_of(_only(facts.ledger, folder), point.on), point.figure, point.on)
        if count != point.value:
            message = say(
                "rule.RC802", day=point.on, figure=point.figure, value=point.value, count=count
            )
            yield Hit(point.where / "value", "", message)


def _only(ledger: Ledger, folder: str) -> Ledger:
    """The ledger with the records of one folder alone, so that no others are cut to the day."""
    return replace(
        ledger,
        plans=ledger.plans if folder == "plans" else {},
        masters=ledger.masters if folder == "master" else {},
        meetings=ledger.meetings if folder == "meetings" else {},
    )
