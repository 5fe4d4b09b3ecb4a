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

from reformctl.actions.merge import Merged, merge
from reformctl.actions.merge_attempt import Versions
from reformctl.actions.merge_conflict import Conflict
from reformctl.actions.merge_guard import Clash
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
from reformctl.vocab.check import Severity
from tests.merge import oracle, people

NAMES = Names("ours", "theirs")
PEOPLE = 5
# What is said of an item that has left supervision: a warning, yet no merge may decide on it.
DOUBTED = "RC309"
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
    """Some people at work on one plan, each pair of whom will merge.

    Some of them begin with the same commits, picked from each other.
    """
    dice = Random(seed)
    source = people.restyled(dice.choice(people.plans()), dice)
    before = people.worked_on(source, people.Person(dice, BEFORE, None), dice.randrange(3))
    count = len(people.plain(before)["items"])
    item = dice.randrange(count) if dice.random() < 0.6 else None
    first = people.Person(dice, SINCE, item)
    begun = people.worked_on(before, first, dice.random() < 0.2)
    versions = [
        people.worked_on(begun, people.Person(dice, first.day, item), dice.randrange(1, 4)).data
        for _ in range(PEOPLE)
    ]
    for ours, theirs in combinations(versions, 2):
        if before.data not in (ours, theirs):
            yield Pair(seed, source.path, Versions(before.data, ours, theirs))


def pairs(first: int, count: int) -> Iterator[Pair]:
    """That many random pairs, always the same ones."""
    meetings = (meeting(seed) for seed in range(first, first + count))
    return islice(chain.from_iterable(meetings), count)


@dataclass(frozen=True)
class Wanted:
    """What the merge must come to."""

    told: oracle.Answer
    """The data for either side, and the fields in conflict."""
    broken: set[tuple[str, str]]
    """Rules that fields merged one by one would break, with the id of what breaks them."""

    @property
    def is_clean(self) -> bool:
        return not self.told.conflicts and not self.broken


def wanted(one: Pair) -> Wanted:
    """By the oracle; what would break a rule stays with its side, an item or else the file."""
    base, ours, theirs = (people.plain(SourceFile(one.path, part)) for part in _parts(one))
    told = oracle.answer(base, ours, theirs)
    broken = _broken(one, told)
    if broken:
        items = [f"/items/{ref.rpartition('/')[2]}" for _, ref in broken if "/" in ref]
        apart = oracle.answer(base, ours, theirs, apart=items)
        whole = oracle.Answer(ours, theirs)
        kept = whole if _broken(one, apart) else apart
        told = oracle.Answer(kept.ours, kept.theirs, told.conflicts)
    return Wanted(told, broken)


def judge_pair(one: Pair, tally: Tally, folder: Path | None = None) -> None:
    """Merge the pair all ways and tally what came of it; ``folder`` is where git may work."""
    tally.pairs += 1
    want = wanted(one)
    merged = merge(one.versions, one.path, NAMES)
    wrong = None
    if merged is None:
        tally.by_lines += 1
    elif merged.is_clean:
        tally.clean += 1
        wrong = _wrong_clean(one, merged, want)
    else:
        wrong = _wrong_conflict(one, merged, want)
        tally.clashes += bool(want.broken)
        tally.real += bool(want.told.conflicts)
        tally.kinds.update(conflict.rpartition("/")[2] for conflict in want.told.conflicts)
        tally.kinds.update(code for code, _ in want.broken)
    if wrong := wrong or _lost(one, merged):
        tally.faults.append(f"seed {one.seed}: {wrong}")
    if folder:
        _by_git(one, want, tally, folder)


def _parts(one: Pair) -> tuple[bytes, bytes, bytes]:
    return one.versions.base, one.versions.ours, one.versions.theirs


def _wrong_clean(one: Pair, merged: Merged, want: Wanted) -> str | None:
    if not want.is_clean:
        return f"clean although {want.told.conflicts or want.broken}"
    data = people.plain(SourceFile(one.path, merged.data))
    if oracle.in_any_order(data) != oracle.in_any_order(want.told.ours):
        return "clean with other data than the oracle's"
    missing = _remarks(one) - _remarks_in(merged.data)
    return f"lost remarks {missing}" if missing else _wrong_form(one, merged)


def _lost(one: Pair, merged: Merged | None) -> str | None:
    """What a side wrote and is neither in the result nor between its markers.

    Asked without the oracle; a report that a later one follows is told on the screen instead.
    """
    if merged is None:
        return None
    text = merged.data.decode("utf-8-sig")
    settled = (SourceFile(one.path, oracle.settled(text, side).encode()) for side in (0, 1))
    found = {leaf for source in settled for leaf in _leaves(people.plain(source))}
    base, *sides = ({*_leaves(people.plain(SourceFile(one.path, part)))} for part in _parts(one))
    lost = {leaf for side in sides for leaf in side - base - found}
    followed = {
        leaf for note in merged.superseded for leaf in _leaves(note.older, "/items/reported")
    }
    return f"lost {lost - followed}" if lost - followed else None


def _leaves(data: object, key: str = "") -> Iterator[tuple[str, object]]:
    """Every plain value with the keys that lead to it."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _leaves(value, f"{key}/{name}")
    elif isinstance(data, list):
        for value in data:
            yield from _leaves(value, key)
    else:
        yield key, data


def _wrong_form(one: Pair, merged: Merged) -> str | None:
    """Line ends, byte order mark and last line end are ours."""
    ours, made = one.versions.ours, merged.data
    for what in (b"\xef\xbb\xbf", b"\r\n"):
        if (what in ours) != (what in made):
            return f"{what!r} is in one of ours and the result"
    if made.count(b"\r") not in (0, made.count(b"\n")):
        return "line ends are mixed"
    return None if ours.endswith(b"\n") == made.endswith(b"\n") else "last line end differs"


def _wrong_conflict(one: Pair, merged: Merged, want: Wanted) -> str | None:
    if want.is_clean:
        return f"conflict without cause: {[c.message(NAMES) for c in merged.conflicts]}"
    named = [conflict for conflict in merged.conflicts if isinstance(conflict, Conflict)]
    if len(named) != len(want.told.conflicts):
        return f"{len(named)} conflicts instead of {want.told.conflicts}"
    clashes = {found.about for found in merged.conflicts if isinstance(found, Clash)}
    if clashes != want.broken:
        return f"{clashes} refused instead of {want.broken}"
    text = merged.data.decode("utf-8-sig")
    for side, right in enumerate((want.told.ours, want.told.theirs)):
        data = people.plain(SourceFile(one.path, oracle.settled(text, side).encode()))
        if oracle.in_any_order(data) != oracle.in_any_order(right):
            return "a side settled gives other data than the oracle's"
    missing = _remarks(one) - _remarks_in(merged.data)
    return f"lost remarks {missing}" if missing else None


def _remarks(one: Pair) -> set[str]:
    base, ours, theirs = map(_remarks_in, _parts(one))
    return (ours & theirs) | (ours - base) | (theirs - base)


def _remarks_in(data: bytes) -> set[str]:
    """Every remark of the text; two may stand behind one value."""
    lines = data.decode("utf-8-sig").splitlines()
    return {remark.strip() for line in lines for remark in line.split("# ")[1:]}


def _broken(one: Pair, told: oracle.Answer) -> set[tuple[str, str]]:
    """Errors, by all rules of the catalogue, that neither side has and the merge has either way."""
    sides = [one.versions.ours, one.versions.theirs]
    ways = [emit(data).encode() for data in (told.ours, told.theirs)]
    ledgers = [assemble([parse_file(SourceFile(one.path, data))]) for data in (*sides, *ways)]
    days = [day for ledger in ledgers if (day := newest_day(ledger))]
    today = max(days, default=date(1970, 1, 1))
    ours, theirs, one_way, other_way = (
        {
            (found.rule.code, found.hit.id)
            for found in judge(Facts(ledger, today), catalogue()).findings
            if found.severity is Severity.ERROR or found.rule.code == DOUBTED
        }
        for ledger in ledgers
    )
    return (one_way & other_way) - ours - theirs


def by_lines(one: Pair, folder: Path) -> bytes | None:
    """What git's own merge by lines makes of the pair; None when that is a conflict."""
    files = [folder / name for name in ("ours", "base", "theirs")]
    base, ours, theirs = _parts(one)
    for file, data in zip(files, (ours, base, theirs), strict=True):
        file.write_bytes(data)
    command = ["git", "merge-file", "-p", "-q", *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=False)
    return None if done.returncode else done.stdout


def _by_git(one: Pair, want: Wanted, tally: Tally, folder: Path) -> None:
    tally.git_asked += 1
    lines = by_lines(one, folder)
    if lines is None:
        tally.git_conflicts += 1
        tally.git_needless += want.is_clean
        return
    made = read(SourceFile(one.path, lines))
    same = oracle.in_any_order(made.data) == oracle.in_any_order(want.told.ours)
    tally.git_silent += not want.is_clean or not same
