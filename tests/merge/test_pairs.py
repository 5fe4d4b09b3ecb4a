"""Many pairs of honest edits: a conflict only where two people disagree, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from reformctl.actions.merge import merge
from reformctl.actions.merge_guard import Clash
from reformctl.parse.source import SourceFile
from tests.merge import oracle, people
from tests.merge.pairs import NAMES, Pair, Tally, by_lines, judge_pair, pairs
from tests.merge.races import races

QUICK = 40
QUICK_RACES = 20


def _tally(count: int, folder: Path | None = None) -> Tally:
    tally = Tally()
    for one in pairs(0, count):
        judge_pair(one, tally, folder)
    return tally


def test_honest_edits_conflict_only_where_they_disagree_and_lose_nothing() -> None:
    tally = _tally(QUICK)
    assert tally.faults == []
    assert tally.by_lines == 0
    assert tally.clean
    assert tally.real


@pytest.mark.soak
def test_ten_thousand_pairs(tmp_path: Path) -> None:
    tally = _tally(10_000, tmp_path)
    print(tally)  # noqa: T201 - the figures of the long run
    assert tally.faults == []
    assert tally.git_needless > 100


def _race(one: Pair, is_race: bool) -> str | None:
    """What is wrong with the merge of a race; None when it is as it should be."""
    merged = merge(one.versions, one.path, NAMES)
    if merged is None:
        return f"seed {one.seed}: left to lines"
    if not is_race:
        return None if merged.is_clean else f"seed {one.seed}: a remark in conflict"
    if merged.is_clean:
        return f"seed {one.seed}: merged silently"
    text = merged.data.decode("utf-8-sig")
    sides = [people.plain(SourceFile(one.path, oracle.settled(text, n).encode())) for n in (0, 1)]
    whole = (one.versions.ours, one.versions.theirs)
    if sides != [people.plain(SourceFile(one.path, side)) for side in whole]:
        return f"seed {one.seed}: a side is not whole"
    named = all(isinstance(one, Clash) and one.ours and one.theirs for one in merged.conflicts)
    return None if named else f"seed {one.seed}: the rule and both steps are not named"


def _wrong_races(count: int) -> list[str]:
    return [wrong for one, is_race in races(0, count) if (wrong := _race(one, is_race))]


def test_a_write_off_never_merges_with_a_change_of_the_plan() -> None:
    assert _wrong_races(QUICK_RACES) == []


@pytest.mark.soak
def test_a_thousand_races(tmp_path: Path) -> None:
    assert _wrong_races(1_000) == []
    real = [one for one, is_race in races(0, 1_000) if is_race]
    silent = sum(by_lines(one, tmp_path) is not None for one in real)
    print(f"races {len(real)}, merged silently by git's lines {silent}")  # noqa: T201
    assert silent > len(real) // 2
