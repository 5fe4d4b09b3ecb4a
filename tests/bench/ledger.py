"""A test ledger, and what the program is asked of it in each state of what it remembers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property, partial
from itertools import count
from pathlib import Path

from tests.bench.stopwatch import ENVIRONMENT, Task, cost

PAST = 1_500_000_000
"""A second of July 2017; git sees by its age alone that a file has not changed."""
STILL = 0.2
"""Seconds after which the program takes files for still and keeps its answer."""
IDENTITY = ("-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0")


class State(StrEnum):
    """What was asked, kept and changed before the run that is measured."""

    ANY = "any"
    OFF = "nothing kept"
    COLD = "cold"
    NEW = "new question"
    AGAIN = "asked again"
    KEPT = "names kept"
    DIRTY = "one dirty file"
    COMMIT = "one new commit"


LONG = "list"
"""The command whose answer may be too long to be kept."""


@dataclass(frozen=True)
class Ledger:
    """A ledger of that folder as the installed program is asked about it."""

    program: Path
    folder: Path
    changes: count[int] = field(default_factory=lambda: count(int(time.time())))
    """Numbers of the edits, so that no two are alike, nor like one of an earlier benchmark."""

    @cached_property
    def plan(self) -> str:
        """The plan that is asked about."""
        return self._plans[0].stem

    @cached_property
    def plans(self) -> int:
        """How many plans there are."""
        return sum(1 for _ in self.folder.glob("plans/**/*.yaml"))

    @cached_property
    def commits(self) -> int:
        """How many commits there were at first."""
        return int(self.git("rev-list", "--count", "HEAD"))

    def task(self, words: str, state: State, terminal: bool = False) -> Task:
        """The command in that state; PLAN in it stands for a plan."""
        asked = Task(
            [self.program, *words.replace("PLAN", self.plan).split()],
            self.folder,
            terminal,
            {"REFORMCTL_TODAY": "2017-06-15"},
        )
        match state:
            case State.ANY:
                return asked
            case State.OFF:
                return replace(asked, settings={**asked.settings, "REFORMCTL_CACHE": "off"})
            case State.COLD:
                return replace(asked, before=self._put_aside, after=self._put_back)
            case State.NEW:
                return replace(asked, before=partial(self._have_seen, self._another(asked, words)))
            case State.AGAIN:
                return replace(asked, before=partial(self._have_answered, asked))
            case State.KEPT:
                return replace(asked, before=partial(self._have_kept, asked))
            case State.DIRTY:
                return replace(asked, before=self._edit, after=self._restore)
            case State.COMMIT:
                return replace(asked, before=self._commit)

    def git(self, *words: str, **variables: str) -> str:
        """What git says in the ledger's folder."""
        command, around = ["git", *IDENTITY, *words], {**ENVIRONMENT, **variables}
        return subprocess.check_output(command, cwd=self.folder, env=around, text=True)

    @property
    def _kept(self) -> Path:
        return self.folder / ".git" / "reformctl"

    @cached_property
    def _plans(self) -> list[Path]:
        return sorted(self.folder.glob("plans/2016/**/*.yaml"))

    def _put_aside(self) -> None:
        if self._kept.exists():
            self._kept.rename(self._kept.with_name("aside"))

    def _put_back(self) -> None:
        aside = self._kept.with_name("aside")
        if aside.exists():
            shutil.rmtree(self._kept, ignore_errors=True)
            aside.rename(self._kept)

    def _have_seen(self, another: Task) -> None:
        """See to it that the ledger was seen as it is now, by asking something else of it."""
        time.sleep(STILL)
        cost(another)
        shutil.rmtree(self._kept / "answers", ignore_errors=True)

    def _another(self, asked: Task, words: str) -> Task:
        """Another question of the same kind: of another plan, by week, or in Chinese."""
        if "PLAN" in words:
            named = words.replace("PLAN", self._plans[2].stem).split()
        else:
            more = ["--every", "week"] if words == "trend" else ["--lang", "zh"]
            named = [*words.split(), *more]
        return replace(asked, command=[self.program, *named])

    def _have_answered(self, asked: Task) -> None:
        """See to it that the answer is there; mostly the run before has left it.

        A very long list is not kept: it is told from a table that is.
        """
        answers = self._kept / "answers"
        answers.mkdir(parents=True, exist_ok=True)
        if not any(answers.iterdir()):
            time.sleep(STILL)
            cost(asked)
        if not any(answers.iterdir()) and LONG not in asked.command:
            raise OSError(f"no answer was kept: {' '.join(map(str, asked.command))}")

    def _have_kept(self, asked: Task) -> None:
        """Have the names kept of the ledger as it now is; another run may have changed it."""
        time.sleep(STILL)
        cost(asked)

    def _edit(self) -> None:
        """Give another plan another title."""
        number = next(self.changes)
        path = self._edited
        text = re.sub(
            r"(?m)^title: .*", f"title: 第{number}稿方案（示例）", path.read_text("utf-8")
        )
        path.write_text(text, "utf-8")

    def _restore(self) -> None:
        self.git("checkout", "--quiet", "--", str(self._edited))
        self._age()

    def _commit(self) -> None:
        self._edit()
        # On the last day of the history: years without a change would lengthen every trend.
        now = f"{int(self.git('log', '-1', '--format=%ct')) + 1} +0800"
        words = ("commit", "--quiet", "--all", "--message=another title")
        self.git(*words, GIT_AUTHOR_DATE=now, GIT_COMMITTER_DATE=now)
        self._age()

    def _age(self) -> None:
        """Spare git from comparing the edited file at every later run."""
        os.utime(self._edited, (PAST, PAST))
        self.git("update-index", "-q", "--refresh")

    @property
    def _edited(self) -> Path:
        return self._plans[1]
