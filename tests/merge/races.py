"""The race of a write-off against a change of the plan: right one by one, wrong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from random import Random

from reformctl.actions import writeoff
from reformctl.actions.merge_attempt import Versions
from reformctl.parse.source import SourceFile
from tests.merge.pairs import Pair
from tests.merge.people import (
    CONTENT_EDITS,
    MOST_ITEMS,
    SAMPLE,
    Person,
    after,
    opened,
    remark,
    restyled,
)

ASKED, DECIDED = date(2017, 7, 3), date(2017, 7, 5)
CHANGED = date(2017, 7, 4)
BLOCK = re.compile(r"^writeoff:\n(?: .*\n)*", re.MULTILINE)


@cache
def complete_plans() -> tuple[SourceFile, ...]:
    """The sample's written-off plans as they were before anybody asked."""
    found = []
    for file in sorted(SAMPLE.glob("plans/**/*.yaml")):
        text = file.read_text("utf-8")
        if "\nwriteoff:\n" in text and text.count("\n  - id: ") <= MOST_ITEMS:
            path = file.relative_to(SAMPLE).as_posix()
            found.append(SourceFile(path, BLOCK.sub("", text).encode()))
    return tuple(found)


def races(first: int, count: int) -> Iterator[tuple[Pair, bool]]:
    """That many races, and between them remarks that touch nothing the write-off is about.

    With each, whether it is a race.
    """
    while count:
        dice = Random(first)
        before = restyled(dice.choice(complete_plans()), dice)
        granting = dice.random() < 0.5
        before = _requested(before) if granting else before
        closed = _granted(before) if granting else _requested(before)
        harmless = dice.random() < 0.2
        edit = remark if harmless else dice.choice(CONTENT_EDITS)
        changed = edit(before, Person(dice, CHANGED, None))
        sides = (closed.data, changed.data) if dice.random() < 0.5 else (changed.data, closed.data)
        first += 1
        if changed.data != before.data:
            count -= not harmless
            yield Pair(first - 1, before.path, Versions(before.data, *sides)), not harmless


def _requested(source: SourceFile) -> SourceFile:
    return after(
        source, writeoff.request_writeoff(*opened(source), _id(source), writeoff.When(ASKED))
    )


def _granted(source: SourceFile) -> SourceFile:
    decision = writeoff.Decision(approval="示例批〔2017〕1号")
    return after(
        source, writeoff.grant(*opened(source), _id(source), writeoff.When(DECIDED), decision)
    )


def _id(source: SourceFile) -> str:
    return source.path.rpartition("/")[2].removesuffix(".yaml")
