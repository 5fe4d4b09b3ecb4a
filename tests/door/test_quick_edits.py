"""After whatever edits, commits, resets and switches, whatever is quick tells the same as anew."""

from __future__ import annotations

from random import Random

import pytest

from tests.door.conftest import STATUS, House
from tests.history.test_renewal import USUAL, any_edit, back
from tests.soaking import some_now

QUESTIONS = (
    STATUS,
    (*STATUS, "--by", "department", "--lang", "zh"),
    ("list", "--lang", "zh"),
    ("list", "--json", "--overdue", "--today", "2017-06-15"),
    ("list", "--format", "csv", "--state", "in_delivery"),
    ("show", "P-M1-01"),
    ("show", "P-2016-k7qd", "--all", "--json"),
    ("show", "P-M3-01", "--lang", "zh", "--today", "2017-06-15"),
)


@pytest.mark.parametrize("seed", some_now(3, now=1))
def test_what_is_told_quickly_is_told_as_if_read_anew(seed: int, house: House) -> None:
    dice = Random(seed)
    steps = USUAL * 6 + (any_edit, back)
    for number in range(7):
        if number % 4 == 3:  # a broken file must not lie there to the end
            house.repo.git("checkout", "--quiet", "HEAD", "--", ".")
            house.repo.git("clean", "--quiet", "--force", "-d")
        for step in dice.choices(steps, k=dice.randint(0, 2)):
            step(dice, house.repo)
        if dice.random() < 0.7:
            house.settle()
        for words in dice.sample(QUESTIONS, 4):
            assert house.ask(*words) == house.ask(*words) == house.anew(*words)
