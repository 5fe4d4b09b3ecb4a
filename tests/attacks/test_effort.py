"""No request keeps the judge busy: what is long, alike or turned round costs little more."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

import pytest

from reformctl.ledger.likeness import likeness
from reformctl.parse.alignment import operations
from reformctl.parse.changed import changed_lines
from reformctl.parse.source import SourceFile
from tests.attacks.conftest import Judge
from tests.attacks.world import P5, World

Change = Callable[[World, bool], None]
SECONDS = 4
"""Of the processor; the same with little in it takes a tenth of one."""


def item(name: str, text: str, more: str = "") -> str:
    return f'  - id: "{name}"\n    text: {text}\n    lead: D-EDU\n    due: 2018-06-30\n{more}'


def long_wording(world: World, turned: bool) -> None:
    parts = ("甲" * 9000, "乙" * 9000)
    world.edit(P5, "出台戊办法（虚构）", "".join(reversed(parts) if turned else parts))


def many_wordings(world: World, turned: bool) -> None:
    texts = (f"{number}{'甲乙' * 15}{number}" for number in range(2500))
    turn = reversed if turned else list
    world.append(P5, "".join(item(f"x{at}", one) for at, one in enumerate(turn(list(texts)))))


def many_verdicts(world: World, turned: bool) -> None:
    dice = Random(turned)
    verdict = "      - on: 2017-06-14\n        status: {}\n"
    given = (verdict.format(dice.choice(("in_progress", "not_started"))) for _ in range(8000))
    world.append(P5, f"    verdicts:\n{''.join(given)}")


def many_remarks(world: World, turned: bool) -> None:
    dice = Random(turned)
    lines = (dice.choice(("# 甲\n", "# 乙\n", "\n")) for _ in range(100_000))
    world.append(P5, "".join(lines) + item("01", "重复编号"))


@pytest.mark.parametrize("change", [long_wording, many_wordings, many_verdicts, many_remarks])
def test_much_of_the_same_is_judged_in_no_time(world: World, judge: Judge, change: Change) -> None:
    before = world.text(P5)
    change(world, False)
    world.commit()
    world.repo.git("branch", "--force", "main")
    world.repo.write(P5, before)
    change(world, True)
    world.commit()
    begun = time.process_time()
    assert judge("main", "--output", "github").code == 1
    assert time.process_time() - begun < SECONDS


def test_what_is_too_long_to_be_compared_is_replaced_between_its_ends() -> None:
    old = [0, *range(1000, 3000), 9]
    new = [0, *range(5000, 7000), 9]
    assert operations(old, new) == [
        ("equal", 0, 1, 0, 1),
        ("replace", 1, 2001, 1, 2001),
        ("equal", 2001, 2002, 2001, 2002),
    ]
    assert operations([1, 2, 3], [1, 3]) == [
        ("equal", 0, 1, 0, 1),
        ("delete", 1, 2, 1, 1),
        ("equal", 2, 3, 1, 2),
    ]
    assert operations([], []) == []


def test_a_line_behind_what_was_taken_out_has_changed() -> None:
    assert changed_lines(b"a\nb\nc\n", SourceFile("x", b"a\nc\n")) == {2}
    assert changed_lines(None, SourceFile("x", b"a\n")) == {1, 2}


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("出台办法", "出台办法", 1.0),
        ("出台办法", "召开座谈", 0.0),
        ("出台办法", "出台新办法", 8 / 9),
        ("abcd", "dcba", 0.25),
        ("", "", 1.0),
    ],
)
def test_wordings_are_compared_by_the_signs_they_share_in_order(
    old: str, new: str, alike: float
) -> None:
    assert likeness(old, new) == pytest.approx(alike)
