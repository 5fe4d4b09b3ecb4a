"""Pairs of edits of one plan, merged by the driver, by git's lines and by the oracle."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, combinations, islice
from pathlib import Path
from random import Random

from reformctl.actions.merge import Merged, Versions, merge
from reformctl.actions.merge_conflict import Conflict
from reformctl.actions.merge_text import Names
from reformctl.ledger.ledger import assemble
from reformctl.metrics.newest import newest_day
from reformctl.parse.emit import emit
from reformctl.parse.file import parse_file
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from reformctl.vocab import Severity
from tests.merge import oracle, people

NAMES = Names("ours", "theirs")
PEOPLE = 5
BEFORE, SINCE = date(2017, 6, 20), date(2017, 7, 10)


@dataclass
class Tally:
    """What came of many pairs."""

    pairs: int = 0
    clean: int = 0
    real: int = 0
    """In conflict, and the oracle says so too."""
    clashes: int = 0
    """Refused for a rule, and rightly."""
    by_lines: int = 0
    """Not understood, and left to git."""
    git_conflicts: int = 0
    git_needless: int = 0
    """Git's conflicts where there is none to the oracle."""
    git_silent: int = 0
    """Git clean where there is a conflict, or a broken rule, or other data than the oracle's."""
    git_asked: int = 0
    faults: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Pair:
    """One plan as it was and as two people left it."""

    seed: int
    path: str
    versions: Versions


def meeting(seed: int) -> Iterator[Pair]:
    """Some people at work on one plan, each pair of whom will merge."""
    dice = Random(seed)
    source = people.restyled(dice.choice(people.plans()), dice)
    before = people.worked_on(source, people.Person(dice, BEFORE, None), dice.randrange(3))
    count = len(people.plain(before)["items"])
    item = dice.randrange(count) if dice.random() < 0.6 else None
    versions = [
        people.worked_on(before, people.Person(dice, SINCE, item), dice.randrange(1, 4)).data
        for _ in range(PEOPLE)
    ]
    for ours, theirs in combinations(versions, 2):
        if before.data not in (ours, theirs):
            yield Pair(seed, source.path, Versions(before.data, ours, theirs))


def pairs(first: int, count: int) -> Iterator[Pair]:
    """That many random pairs, always the same ones."""
    meetings = (meeting(seed) for seed in range(first, first + count))
    return islice(chain.from_iterable(meetings), count)


def judge_pair(one: Pair, tally: Tally, folder: Path | None = None) -> None:
    """Merge the pair all ways and tally what came of it; ``folder`` is where git may work."""
    tally.pairs += 1
    data = [people.plain(SourceFile(one.path, part)) for part in _parts(one)]
    told = oracle.answer(data[0], data[1], data[2])
    clashing = not told.conflicts and _breaks(one, told.ours)
    merged = merge(one.versions, one.path, NAMES)
    wrong = None
    if merged is None:
        tally.by_lines += 1
    elif merged.is_clean:
        tally.clean += 1
        wrong = _wrong_clean(one, merged, told, clashing)
    else:
        wrong = _wrong_conflict(one, merged, told, clashing)
        tally.clashes += clashing
        tally.real += not clashing
        tally.kinds.update(conflict.rpartition("/")[2] for conflict in told.conflicts)
    if wrong:
        tally.faults.append(f"seed {one.seed}: {wrong}")
    if folder:
        _by_git(one, told, clashing, tally, folder)


def _parts(one: Pair) -> tuple[bytes, bytes, bytes]:
    return one.versions.base, one.versions.ours, one.versions.theirs


def _wrong_clean(one: Pair, merged: Merged, told: oracle.Answer, clashing: bool) -> str | None:
    if told.conflicts or clashing:
        return f"clean although {told.conflicts or 'a rule is broken'}"
    data = people.plain(SourceFile(one.path, merged.data))
    if oracle.in_any_order(data) != oracle.in_any_order(told.ours):
        return "clean with other data than the oracle's"
    missing = _remarks(one) - _remarks_in(merged.data)
    return f"lost remarks {missing}" if missing else _wrong_form(one, merged)


def _wrong_form(one: Pair, merged: Merged) -> str | None:
    """Line ends, byte order mark and last line end are ours."""
    ours, made = one.versions.ours, merged.data
    for what in (b"\xef\xbb\xbf", b"\r\n"):
        if (what in ours) != (what in made):
            return f"{what!r} is in one of ours and the result"
    if made.count(b"\r") not in (0, made.count(b"\n")):
        return "line ends are mixed"
    return None if ours.endswith(b"\n") == made.endswith(b"\n") else "last line end differs"


def _wrong_conflict(one: Pair, merged: Merged, told: oracle.Answer, clashing: bool) -> str | None:
    text = merged.data.decode("utf-8-sig")
    sides = [people.plain(SourceFile(one.path, oracle.settled(text, n).encode())) for n in (0, 1)]
    if clashing:
        whole = [people.plain(SourceFile(one.path, part)) for part in _parts(one)[1:]]
        return None if sides == whole else "a side is not whole in a refused merge"
    if not told.conflicts:
        return f"conflict without cause: {[c.message(NAMES) for c in merged.conflicts]}"
    named = [conflict for conflict in merged.conflicts if isinstance(conflict, Conflict)]
    if len(named) != len(told.conflicts):
        return f"{len(named)} conflicts instead of {told.conflicts}"
    for data, right in zip(sides, (told.ours, told.theirs), strict=True):
        if oracle.in_any_order(data) != oracle.in_any_order(right):
            return "a side settled gives other data than the oracle's"
    missing = _remarks(one) - _remarks_in(merged.data)
    return f"lost remarks {missing}" if missing else None


def _remarks(one: Pair) -> set[str]:
    base, ours, theirs = map(_remarks_in, _parts(one))
    return ours | theirs | base


def _remarks_in(data: bytes) -> set[str]:
    """Every remark of the text; two may stand behind one value."""
    lines = data.decode("utf-8-sig").splitlines()
    return {remark.strip() for line in lines for remark in line.split("# ")[1:]}


def _breaks(one: Pair, merged: object) -> bool:
    """Whether data merged so has an error that neither side has, by all rules of the catalogue."""
    assert isinstance(merged, dict)
    versions = (one.versions.ours, one.versions.theirs, emit(merged).encode())
    ledgers = [assemble([parse_file(SourceFile(one.path, data))]) for data in versions]
    days = [day for ledger in ledgers if (day := newest_day(ledger))]
    today = max(days, default=date(1970, 1, 1))
    ours, theirs, both = (
        {
            (found.rule.code, found.hit.id)
            for found in judge(Facts(ledger, today), catalogue()).findings
            if found.severity is Severity.ERROR
        }
        for ledger in ledgers
    )
    return bool(both - ours - theirs)


def _by_git(one: Pair, told: oracle.Answer, clashing: bool, tally: Tally, folder: Path) -> None:
    tally.git_asked += 1
    files = [folder / name for name in ("ours", "base", "theirs")]
    base, ours, theirs = _parts(one)
    for file, data in zip(files, (ours, base, theirs), strict=True):
        file.write_bytes(data)
    done = subprocess.run(
        ["git", "merge-file", "-p", "-q", *map(str, files)], capture_output=True, check=False
    )
    wanted = bool(told.conflicts) or clashing
    if done.returncode:
        tally.git_conflicts += 1
        tally.git_needless += not wanted
        return
    made = read(SourceFile(one.path, done.stdout))
    same = oracle.in_any_order(made.data) == oracle.in_any_order(told.ours)
    tally.git_silent += wanted or not same
