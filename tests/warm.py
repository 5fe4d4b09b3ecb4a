"""Whole runs of the program in processes that have everything imported already."""

from __future__ import annotations

import contextlib
import json
import os
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import reformctl
from reformctl.ledger.ledger import assemble
from reformctl.parse.file import parse_file
from reformctl.parse.source import SourceFile
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from tests.gitrepo import environment

ROOT = Path(__file__).parents[1]
REHEARSED = ROOT / "tests" / "rules" / "base"


@cache
def warm() -> Warm:
    """One for all tests of this process."""
    return Warm()


class Warm:
    """Answers as the program does, a process for each run, forked from one that is ready."""

    def __init__(self) -> None:
        """A server of its own, that ends when its input does."""
        self.folder = TemporaryDirectory()
        place = Path(self.folder.name)
        self.out, self.err = place / "out", place / "err"
        self.server = subprocess.Popen(
            [sys.executable, "-m", "tests.warm", str(self.out), str(self.err)],
            cwd=ROOT,
            env=environment(place),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(
        self, words: list[str], folder: Path, env: Mapping[str, str], given: str = ""
    ) -> tuple[int, Path, Path]:
        """Exit code, and the files that hold what was put out and what was complained of."""
        asked = {"words": words, "folder": str(folder), "env": dict(env), "given": given}
        assert self.server.stdin
        assert self.server.stdout
        self.server.stdin.write(json.dumps(asked) + "\n")
        self.server.stdin.flush()
        return int(self.server.stdout.readline().split()[0]), self.out, self.err


def serve(become: Callable[[dict[str, Any]], None]) -> None:
    """Import all of the program; then, line after line, let a child become what is asked for.

    Answers with the child's exit code, below zero for the signal that ended it, and its process.
    """
    for module in pkgutil.walk_packages(reformctl.__path__, "reformctl."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):  # what an extra brings along
                import_module(module.name)
    rehearse()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            become(json.loads(line))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{code} {child}\n")
        sys.stdout.flush()


def rehearse() -> None:
    """Read and judge a ledger, so that no child has to get ready what every one needs."""
    files = (
        SourceFile(file.relative_to(REHEARSED).as_posix(), file.read_bytes())
        for file in REHEARSED.rglob("*.yaml")
    )
    judge(Facts(assemble(map(parse_file, files)), date(2017, 6, 15)), catalogue())


def _become(out: str, err: str, asked: dict[str, Any]) -> None:
    """Do what the program does, and end."""
    given = os.memfd_create("given") if asked["given"] else os.open(os.devnull, os.O_RDONLY)
    if asked["given"]:
        os.pwrite(given, asked["given"].encode(), 0)
    new = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    for descriptor, place in ((given, 0), (os.open(out, new), 1), (os.open(err, new), 2)):
        os.dup2(descriptor, place)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.argv = ["reformctl", *asked["words"]]
    from reformctl.cli.app import main as program

    program()


if __name__ == "__main__":
    serve(partial(_become, sys.argv[1], sys.argv[2]))
