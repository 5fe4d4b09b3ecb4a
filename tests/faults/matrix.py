"""Every fault at every point of a step, each state they leave judged once."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.bench import Bench, Call, Ran
from tests.faults.fault import COUNT, CUTS, ERRORS, KILL, KILL_ONE, KILLED, Fault
from tests.faults.judge import Judge
from tests.faults.powercut import Disk
from tests.faults.tree import Tree, read_tree, write_tree


@dataclass
class Matrix:
    """The faults put under one step so far, and what they did wrong."""

    judge: Judge
    place: Path
    """A folder to judge in, beside the one the step is taken in."""
    faults: int = 0
    wrong: list[str] = field(default_factory=list)
    stopped: dict[int, str] = field(default_factory=dict)
    """The state before each call that was looked at."""
    leader: int = 0
    known: dict[tuple[int, bool, str], list[str]] = field(default_factory=dict)
    """What is wrong with each state; two faults that leave the same are judged once."""

    @property
    def bench(self) -> Bench:
        return self.judge.bench

    def watch(self, only: tuple[int, ...] = (), *, whole: bool = True) -> list[Call]:
        """Kills and power cuts before every call and after the last, or before some only.

        Unless the whole is wanted, each call gets one kind of cut, in turn.
        The world is stopped at the call; what is then on the disk is what a kill leaves.
        """
        last: list[tuple[int, Tree, Disk]] = []

        def look(call: int, live: Tree, disk: Disk) -> None:
            last[:] = [(call, live, disk)]
            if only and call not in only:
                return
            self.stopped[call] = self.judge.key(live)
            cuts = CUTS if whole else (CUTS[call % len(CUTS)],)
            for what, tree in _cuts(call, live, disk, cuts):
                self._check(what, tree, Ran(KILLED, ""))

        ran, calls = self.bench.watch(look)
        assert ran.code == 0, ran.stderr
        for what, tree in _cuts(*last[0], CUTS):
            self._check(f"{what}, after the end", tree, ran)
        self.leader = ran.leader
        return calls

    def strike(self, fault: Fault, point: int) -> Tree:
        """That fault at that point, for real."""
        ran = self.bench.run(fault, point)
        tree = read_tree(self.bench.folder)
        self._check(f"{fault} at {point}", tree, ran)
        return tree

    def _check(self, what: str, tree: Tree, ran: Ran) -> None:
        self.faults += 1
        key = (ran.code, "Traceback" in ran.stderr, self.judge.key(tree))
        if key not in self.known:
            folder = self.place / "judged"
            write_tree(tree, folder)
            self.known[key] = list(self.judge.judge(folder, ran))
        self.wrong += [f"{what}: {one}" for one in self.known[key]]


def _cuts(call: int, live: Tree, disk: Disk, cuts: Sequence[Fault]) -> Iterator[tuple[str, Tree]]:
    """What a kill leaves there, and those power cuts."""
    yield f"{KILL} at {call}", live
    for cut in cuts:
        yield f"{cut} at {call}", disk.cut(cut.loss, call, live)


def sweep(matrix: Matrix, *, cuts: bool, errors: bool) -> tuple[int, int]:
    """Kills, power cuts and errors at all points; how many points, how many with errors.

    Without ``cuts`` one kind of power cut a point; without ``errors`` those at one of each kind.
    """
    calls = matrix.watch(whole=cuts)
    chosen = range(1, len(calls) + 1) if errors else _kinds(calls)
    for point in chosen:
        # Of a process that waits for the others, its end is the end of all.
        if calls[point - 1].process != matrix.leader:
            matrix.strike(KILL_ONE, point)
        for fault in ERRORS:
            matrix.strike(fault, point)
    return len(calls), len(chosen)


def _kinds(calls: list[Call]) -> list[int]:
    """The first call of each process in each folder."""
    points: dict[tuple[int, str], int] = {}
    for point, call in enumerate(calls, 1):
        points.setdefault((call.process, call.path.rpartition("/")[0]), point)
    return sorted(points.values())


def sample(matrix: Matrix, dice: random.Random) -> None:
    """One fault for real, and kills and power cuts at one point."""
    count = matrix.bench.run(COUNT, 0).calls
    matrix.watch((dice.randint(1, count),))
    matrix.strike(dice.choice((KILL, KILL_ONE, *ERRORS)), dice.randint(1, count))
