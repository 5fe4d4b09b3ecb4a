"""Many clerks who write plans off in one repository, and plain git beside them."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.gitrepo import Repo
from tests.store.conftest import start

PLANS = 10
"""Plans of each clerk; the steps go round them."""
ACTS = ("request", "grant", "reopen")
LEDGER = {
    "ledger.yaml": "name: 示例\nperiod: {first_year: 2014, last_year: 2020}\nmaster_size: 5\n",
    "registry/groups.yaml": "groups:\n  - id: G7\n    title: 生态组\n",
    "registry/departments.yaml": "departments:\n  - id: D-ENV\n    title: 环境厅\n",
}
PLAN = """\
title: 示例方案 {id}
kind: provincial
group: G7
lead_leader: 组长
lead: [D-ENV]
person: 处长
issued:
  document: 示例发〔2016〕3号
  on: 2016-05-30
items:
  - id: "01"
    clause: 一
    text: 建立制度
    lead: D-ENV
    person: 处长
    due: 2017-06-30
    deliverable: 文件
    evidence:
      - id: a
        kind: document
        ref: 附件一
        on: 2017-06-01
    verdicts:
      - on: 2017-06-08
        status: done
        evidence: [a]
"""

# The command as it is, step after step; a clerk who is told to come back later does so.
CLERK = """
import contextlib, io, sys
from reformctl.cli.app import run
folder, number, steps, plans = sys.argv[1], *map(int, sys.argv[2:])
ways = [[], ["--grant", "--approval", "1"], ["--reopen", "again"]]
for step in range(steps):
    plan = f"P-2017-{number}w{step % plans:02}"
    ask = ["writeoff", plan, *ways[step // plans % 3], "--ledger", folder, "--today=2017-06-15"]
    for attempt in range(100):
        said = io.StringIO()
        with contextlib.redirect_stderr(said):
            code = run([*ask, "--quiet", "--lang=en"])
        if code != 2 or "is writing" not in said.getvalue():
            break
        print("waited")
    if code:
        sys.exit(f"{plan} {code}: {said.getvalue()}")
"""

# Somebody with plain git who commits once for each round of the clerks, so that it goes on to the
# end; tries again when git says that another git is running.
PLAIN = """
import subprocess, sys, time
from pathlib import Path
folder, steps, base, round = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
def git(*arguments):
    while True:
        done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True)
        if done.returncode == 0:
            return done.stdout
        if b"File exists" not in done.stderr and b"cannot lock ref" not in done.stderr:
            sys.exit(done.stderr.decode())
        print("refused", flush=True)
        time.sleep(0.01)
for step in range(steps):
    while int(git("rev-list", "--count", f"{base}..HEAD")) < step * round:
        time.sleep(0.01)
    (folder / "plain.txt").write_text(f"{step}\\n")
    git("add", "plain.txt")
    git("commit", "--quiet", "--message=plain", *(["plain.txt"] if step % 2 else []))
"""


def plan_of(writer: int, number: int) -> str:
    return f"P-2017-{writer}w{number:02}"


def write_off(repo: Repo, writers: int, steps: int) -> None:
    repo.git("reset", "--quiet", "--hard")
    ids = [plan_of(writer, number) for writer in range(writers) for number in range(PLANS)]
    plans = {f"plans/2017/{one}.yaml": PLAN.format(id=one) for one in ids}
    for path, text in (LEDGER | plans | {"plain.txt": ""}).items():
        repo.write(path, text)
    base = repo.commit("ready")
    begun = time.monotonic()
    crowd = [
        start(CLERK, repo.path, writer, steps, PLANS, GIT_AUTHOR_NAME=f"clerk {writer}")
        for writer in range(writers)
    ]
    crowd.append(start(PLAIN, repo.path, steps, base, writers))
    said = [one.communicate() for one in crowd]
    ended = [(one.returncode, words[1]) for one, words in zip(crowd, said, strict=True)]
    assert ended == [(0, b"")] * len(crowd)
    waits = sum(words[0].count(b"waited") for words in said)
    took = time.monotonic() - begun
    refusals = said[-1][0].count(b"refused")
    figures = f"{waits} waits, {refusals} times plain git had to try again, {took:.0f} s"
    print(f"{writers} × {steps} write-offs: {figures}", flush=True)  # noqa: T201
    check(repo, base, writers, steps)


def check(repo: Repo, base: str, writers: int, steps: int) -> None:
    """One commit for each step, holding that step alone; and nothing left behind."""
    log = repo.git("log", "--format=%x01%an", "--name-only", f"{base}..HEAD")
    commits = Counter(tuple(filter(None, one.split("\n"))) for one in log.split("\x01")[1:])
    expected = Counter(
        (f"clerk {writer}", f"plans/2017/{plan_of(writer, step % PLANS)}.yaml")
        for writer in range(writers)
        for step in range(steps)
    )
    assert commits == expected + Counter({("Clerk", "plain.txt"): steps})
    for writer in range(writers):
        for number in range(PLANS):
            taken = len(range(number, steps, PLANS))
            acts = [ACTS[act % 3] for act in range(taken)]
            assert acts_of(repo.path, plan_of(writer, number)) == acts
    assert repo.git("status", "--porcelain") == ""
    assert [str(path) for path in (repo.path / ".git").glob("**/*.lock")] == []
    assert not (repo.path / ".git/reformctl/journal").exists()
    repo.git("fsck", "--strict", "--no-dangling")


def acts_of(folder: Path, plan: str) -> list[str]:
    data = yaml.safe_load((folder / f"plans/2017/{plan}.yaml").read_text("utf-8"))
    return [entry["step"] for entry in data.get("writeoff", [])]


def test_clerks_write_plans_off_side_by_side(repo: Repo) -> None:
    write_off(repo, 3, 3)


@pytest.mark.soak
def test_many_clerks_write_off_many_times_with_plain_git_beside_them(repo: Repo) -> None:
    write_off(repo, 8, 100)
