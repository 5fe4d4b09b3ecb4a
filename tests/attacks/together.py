"""Requests from one base, two by two: what ``--merge`` says, and what merging them really gives."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import permutations
from pathlib import Path
from random import Random
from subprocess import run
from threading import Thread
from typing import Any

from reformctl.actions.merge_text import Names
from reformctl.cli.changes import judged_since
from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.request import Request
from reformctl.rules.catalog import catalogue
from reformctl.store.merge_file import MergeFiles
from reformctl.store.merge_setup import DRIVER, attribute_here
from reformctl.vocab.check import Severity
from tests.attacks.honest import STEPS, Office, writeoff
from tests.attacks.world import MASTER, P2, P3, P5, SETTINGS, World, who

TODAY = date(2017, 6, 20)
DRAFTS = ("plans/2017/P-2017-aa22.yaml", "plans/2017/P-2017-bb22.yaml")
ROUND = "rounds/S-2017-midyear.yaml"
TWICE = "RC209"
"""An id that the merge gives to two files: that is refused either way, but whose the changes of
such a record are hangs on which file is read first, so what else is found need not be the same."""
CALLED = """#!/bin/sh
printf '%s\\n' "$PWD" "$@" > {ask}
read code < {answer}
exit "$code"
"""


def round_closed(office: Office) -> None:
    data = office.data(ROUND)
    if "closed" not in data:
        office.put(ROUND, {**data, "closed": office.day.isoformat()}, "registrar")


def judged_in_round(office: Office) -> None:
    path = office.plan(P2)
    data = office.data(path)
    for item in office.open_items(data)[:1]:
        day = {"round": "S-2017-midyear", "on": office.day.isoformat()}
        item.setdefault("verdicts", []).append({**day, "status": "in_progress"})
        office.put(path, data, "office")


def next_meeting(office: Office) -> None:
    study = office.dice.choice(("学习中央精神", "学习全会精神"))
    office.put("meetings/4.yaml", {"on": office.day.isoformat(), "study": study}, "registrar")


def one_more_master(office: Office) -> None:
    """A master item, and the number of them with it."""
    data, settings = office.data(MASTER), office.data(SETTINGS)
    name = office.dice.choice(("M-005", "M-006"))
    if all(item["id"] != name for item in data["items"]):
        item = {"id": name, "text": f"建立{name}制度（虚构）", "planned": 2019, "lead": "D-ENV"}
        data["items"].append(item)
        settings["master_size"] += 1
        office.put(MASTER, data, "all")
        office.put(SETTINGS, settings, "all")


def reworded(office: Office) -> None:
    path, data, item = office.one()
    if item and not data.get("writeoff"):
        item["deliverable"] = office.dice.choice(("规章", "办法", "规划"))
        office.put(path, data, "registrar")


def same_plan(office: Office) -> None:
    title = office.dice.choice(("己方案（虚构）", "庚方案（虚构）"))
    path = "plans/2017/P-2017-zz22.yaml"
    if not (office.world.path / path).exists():
        office.put(path, {"title": title, "group": "G1", "lead": ["D-EDU"]}, "edu")


def moved(office: Office) -> None:
    """A plan to the folder of another year, as it is or with more or less of it reworded."""
    path = office.plan()
    data = office.data(path)
    if not data.get("writeoff") and data["items"]:
        office.world.repo.remove(path)
        for item in office.dice.sample(data["items"], office.dice.randrange(len(data["items"]))):
            item["deliverable"] = "另行规定的其他成果形式，包括各类文件、平台和数据"
        year = office.dice.choice(("2014", "2018"))
        office.put(f"plans/{year}/{path.rpartition('/')[2]}", data, "registrar")


def numbered(office: Office) -> None:
    """A draft of the base is adopted by the next meeting, which gives it a number."""
    draft = office.dice.choice(DRAFTS)
    path = "plans/2017/P-M4-01.yaml"
    meeting = office.world.path / "meetings/4.yaml"
    if meeting.exists() or not (office.world.path / draft).exists():
        return
    day = office.day.isoformat()
    data = {**office.data(draft), "adopted": {"meeting": 4, "on": day}}
    said = {"on": day, "study": "学习中央精神", "adopted": ["P-M4-01"]}
    office.put("meetings/4.yaml", said, "registrar")
    office.world.repo.move(draft, path)
    office.put(path, data, "registrar")


def drafted(office: Office) -> None:
    """A draft of the base goes on."""
    draft = office.dice.choice(DRAFTS)
    if (office.world.path / draft).exists():
        data = office.data(draft)
        data["items"] += [{"id": "02", "text": "再出一项办法（虚构）", "lead": "D-EDU"}]
        office.put(draft, {**data, "person": office.dice.choice(("处长", "局长"))}, "edu")


MORE = (
    moved,
    numbered,
    drafted,
    round_closed,
    judged_in_round,
    next_meeting,
    one_more_master,
    reworded,
    same_plan,
)
KINDS: tuple[Callable[[Office], None], ...] = (*STEPS, *MORE, *MORE, writeoff, writeoff, writeoff)


@dataclass
class Tally:
    """What came of the pairs."""

    pairs: int = 0
    conflicts: int = 0
    """Those that git and the driver leave to people."""
    wrong: int = 0
    """Those that merge cleanly and are wrong together."""
    faults: list[str] = field(default_factory=list)


class Pairs:
    """One base with many requests that are right by themselves."""

    def __init__(self, world: World, seed: int, sides: int) -> None:
        self.world, self.seed = world, seed
        attribute_here(world.path)
        self.base = self._begun()
        made = (self._side(Random(f"{seed} {number}")) for number in range(sides))
        alone = {tip: self._opened(tip) for tip in made if tip != self.base}
        self.moments = {
            tip: moment
            for tip, moment in alone.items()
            if not self._errors(self.base, moment, merge=False)
        }

    def _begun(self) -> str:
        """The base, with some drafts; gives its commit."""
        self.world.repo.switch("main")
        for number, path in enumerate(DRAFTS, 1):
            item = {"id": "01", "text": f"出台第{number}项办法（虚构）", "lead": "D-EDU"}
            draft: dict[str, Any] = {"title": f"草案{number}（虚构）", "kind": "provincial"}
            draft |= {"group": "G1", "lead_leader": "小组组长", "lead": ["D-EDU"], "person": "处长"}
            self.world.repo.write(path, {**draft, "items": [item]})
        return self.world.repo.commit("drafts", on="2017-06-13", author=who("registrar"))

    def _side(self, dice: Random) -> str:
        """Some steps on a branch of their own; gives its tip."""
        self.world.repo.git("checkout", "--quiet", "--detach", self.base)
        office = Office(self.world, dice)
        office.plans = [P2, P3, P5]
        for _ in range(dice.choice((1, 1, 2, 3))):
            dice.choice(KINDS)(office)
        return self.world.repo.head()

    def judge(self, count: int, tally: Tally) -> None:
        """Hold that many pairs to the truth, whichever comes first in a pair landed first."""
        every = list(permutations(self.moments, 2))
        Random(self.seed).shuffle(every)
        with self._driver() as options:
            for landed, request in every[:count]:
                self._pair(landed, request, options, tally)

    def _pair(self, landed: str, request: str, options: list[str], tally: Tally) -> None:
        said = self._errors(landed, self.moments[request], merge=True)
        merged = self._really_merged(landed, request, options)
        tally.pairs += 1
        if merged is None:
            tally.conflicts += 1
            if "RC918" not in said:
                tally.faults.append(f"{self.seed}: {landed} {request} merge? {sorted(said)}")
            return
        truth = self._errors(landed, self._opened(merged), merge=False)
        tally.wrong += bool(truth)
        if said != truth and TWICE not in said & truth:
            tally.faults.append(f"{self.seed}: {landed} {request} {sorted(said)} {sorted(truth)}")

    def _opened(self, commit: str) -> Moment:
        return open_moment(Request(str(self.world.path), commit, TODAY.isoformat()))

    def _errors(self, base: str, moment: Moment, merge: bool) -> set[str]:
        """The codes of the errors that ``check --base`` finds."""
        judged = judged_since(base, merge, moment, catalogue(), Request())
        found = judged.judgement.findings
        return {one.rule.code for one in found if one.severity is Severity.ERROR}

    def _really_merged(self, landed: str, request: str, options: list[str]) -> str | None:
        """The commit git makes of both with the driver; None where people have to settle it."""
        folder = ["git", "-C", str(self.world.path)]
        words = [*folder, *options, "merge-tree", "--write-tree", landed, request]
        done = run(words, env=self.world.repo.env, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        if done.returncode:
            return None
        tree = done.stdout.strip()
        clock = self.world.repo.clock(TODAY.isoformat(), who("registrar"))
        parents = ("-p", landed, "-p", request, "-mmerge")
        return self.world.repo.git("commit-tree", tree, *parents, clock=clock)

    @contextmanager
    def _driver(self) -> Iterator[list[str]]:
        """Git's options for the merge driver, which runs in this process and waits to be called."""
        folder = self.world.path.parent
        ask, answer, script = folder / "ask", folder / "answer", folder / "driver.sh"
        for pipe in (ask, answer):
            os.mkfifo(pipe)
        script.write_text(CALLED.format(ask=shlex.quote(str(ask)), answer=shlex.quote(str(answer))))
        thread = Thread(target=_serve, args=(ask, answer))
        thread.start()
        command = f"sh {shlex.quote(str(script))} %O %A %B %L %P"
        try:
            yield ["-c", f"merge.{DRIVER}.driver={command}"]
        finally:
            ask.write_text("")
            thread.join()
            for pipe in (ask, answer):
                pipe.unlink()


def _serve(ask: Path, answer: Path) -> None:
    """Merge what git hands over, as the command does, until there is nothing more."""
    while words := ask.read_text().splitlines():
        folder, base, ours, theirs, size, path = words
        files = MergeFiles(*(Path(folder, name) for name in (base, ours, theirs)))
        made: Any = files.merge(path, Names("ours", "theirs"), int(size))
        files.write(made.merged.data)
        answer.write_text("0\n" if made.is_clean else "1\n")
