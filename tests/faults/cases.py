"""The steps that are stopped: every writing command, and the ways in which a write can go."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from pathlib import Path

from reformctl.cli.app import run
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.transaction import writing
from tests.faults.bench import Bench, Server
from tests.faults.judge import Judge, MakingJudge, StepJudge
from tests.faults.step import BEFORE, GROUPS, PLAN, REGISTRY, STEPS
from tests.gitrepo import Repo


def files(folder: Path) -> None:
    for path, content in ((PLAN, BEFORE), (REGISTRY, GROUPS)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def with_git(folder: Path) -> Repo:
    """A ledger beside whose files somebody else has staged, edited and new ones."""
    repo = unborn(folder)
    files(folder)
    return with_others(repo)


def with_others(repo: Repo) -> Repo:
    repo.write("other.txt", "one\n")
    repo.write("third.txt", "one\n")
    repo.commit("begin")
    repo.write("other.txt", "staged\n")
    repo.git("add", "other.txt")
    repo.write("third.txt", "edited\n")
    repo.write("new.txt", "unknown\n")
    return repo


def with_hooks(folder: Path) -> None:
    """A ledger that has been written to before, and has hooks."""
    repo = with_git(folder)
    with writing(folder, Repository.find(folder)) as transaction:
        transaction.put([FileEdit("meetings/1.yaml", None, b"on: 2016-01-01\n")], "first")
    (folder / ".git/hooks").mkdir()
    for hook in ("pre-commit", "commit-msg", "post-commit", "reference-transaction"):
        file = folder / ".git/hooks" / hook
        file.write_text("#!/bin/sh\nexit 0\n")
        file.chmod(0o755)
    repo.git("pack-refs", "--all")
    repo.git("repack", "-adq")


def unborn(folder: Path) -> Repo:
    repo = Repo(folder)
    repo.git("config", "user.name", "Clerk")
    repo.git("config", "user.email", "clerk@example.org")
    return repo


# The name of each case, its step and what makes its ledger.
WRITES: dict[str, tuple[str, Callable[[Path], object]]] = {
    "one file": ("one", with_git),
    "several files": ("several", with_git),
    "a file moved": ("moved", with_git),
    "hooks and packed refs": ("one", with_hooks),
    "first commit": ("first", unborn),
    "unrecorded": ("unrecorded", with_git),
    "without git": ("several", files),
}

LEDGER = {
    "ledger.yaml": """\
name: 示例
period:
  first_year: 2014
  last_year: 2020
master_size: 5
""",
    "registry/groups.yaml": "groups:\n  - id: G7\n    title: 生态组\n",
    "registry/departments.yaml": "departments:\n  - id: D-ENV\n    title: 环境厅\n",
    "central/meetings.yaml": "meetings:\n  - id: C-19\n    on: 2015-12-09\n",
    "central/C-19-04.yaml": "title: 中央方案\ngroup: G7\nissued:\n  on: 2015-12-20\n",
    "registry/teams.yaml": "teams:\n  - id: PT-03\n    title: 生态项目小组\n",
    "pilots/T-2016-k7qd.yaml": """\
title:   试点
level: central
group: G7
team: PT-03
unit: D-ENV
person: 处长
leader: 分管厅领导
scheme:
  document: 示例试〔2016〕5号
  on: 2016-12-20
task_force: 工作专班
""",
    "rounds/S-2017-midyear.yaml": "kind: midyear\nstart:  2017-06-01\nend: 2017-06-30\n",
    "meetings/16.yaml": "on: 2016-05-10\nadopted: [P-M16-03]\n",
    "notices/N-2017-0101.yaml": """\
title: 通知
kind: return
to: [G7]
about:
  - P-M16-03
reply_by: 2017-06-30
""",
    "plans/2017/P-2017-k7qd.yaml": """\
title:   草案
kind: docking
group: G7
lead_leader: 组长
lead: [D-ENV]
person: 处长
""",
    "appraisals/2016.yaml": "start: 2016-12-05\nend: 2017-06-30\n",
    PLAN: """\
title: 示例方案
kind: docking
group: G7
adopted:
  meeting: 16
  on: 2016-05-10
issued:
  document: 示例发〔2016〕3号
  on: 2016-05-30
items:
  - id: "01"
    text: 建立制度
    lead: D-ENV
    due: 2017-06-30
""",
}


def ledger(folder: Path) -> None:
    """A ledger on which every step of the method can be taken."""
    repo = unborn(folder)
    for path, text in LEDGER.items():
        repo.write(path, text)
    with_others(repo)


def empty(folder: Path) -> None:
    """A folder with nothing in it but an empty one."""
    (folder / "demo").mkdir(parents=True)


DAY = "--today=2017-06-15"
PLAN_ID, ITEM = "P-M16-03", "P-M16-03/01"
LATER = ("extend", ITEM, "2017-12-31", "--reason", "later", "--on", "2017-06-09")
DONE = ("verdict", ITEM, "done", "--evidence", "document:附件一", "--on", "2017-06-08")
ASK = ("writeoff", PLAN_ID)
GRANT = (*ASK, "--grant", "--approval", "示例批示")
OF_ITEM = (
    *("--lead", "D-ENV", "--due", "2017-12-31", "--person", "处长"),
    *("--clause", "一", "--deliverable", "文件"),
)
ROUND = ("new", "round", "--kind", "yearend", "--start", "2017-06-05", "--end", "2017-06-15")
# The steps taken before, and last the one that is stopped.
COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "set": (("set", ITEM, "done", "--on", "2017-06-01", "--evidence", "附件一"),),
    "set, unrecorded": (("set", ITEM, "in_progress", "--on", "2017-06-01", "--no-commit"),),
    "verdict": (("verdict", ITEM, "in_progress", "--round", "S-2017-midyear"),),
    "extend": (LATER,),
    "extend --approve": (LATER, ("extend", ITEM, "--approve", "--on", "2017-06-10")),
    "withdraw": (("withdraw", ITEM, "--reason", "merged", "--on", "2017-06-10"),),
    "writeoff": (DONE, ASK),
    "writeoff --grant": (DONE, ASK, GRANT),
    "writeoff --return": (DONE, ASK, (*ASK, "--return", "unclear")),
    "writeoff --reopen": (DONE, ASK, GRANT, (*ASK, "--reopen", "undone")),
    "review": (("review", "T-2016-k7qd", "promote", "--experience", "经验"),),
    "new plan": (("new", "plan", "--title", "新方案", "--group", "G7"),),
    "new item": (("new", "item", PLAN_ID, "--text", "新", *OF_ITEM),),
    "new meeting": (
        ("new", "meeting", "17", "--on", "2017-06-10", "--adopt", "P-2017-k7qd", "--study", "精神"),
    ),
    "issue": (("issue", "N-2017-0101", "--document", "示例函〔2017〕1号"),),
    "deduct": (
        ("deduct", "2016", "D-ENV", "work", "0.05", "--for", ITEM, "--reason", "逾期（虚构）"),
    ),
    "decide": (("decide", "C-20-04", "docked", "--on", "2017-06-10"),),
    "new closing": (ROUND, ("new", "closing", "S-2017-yearend")),
    "fmt": (("fmt",),),
    "fmt, recorded": (("fmt", "-m", "canonical form"),),
}
UNRECORDED = {"set, unrecorded", "fmt"}
NAMED = ("init", "--name", "试验台账", DAY)
# What is there before, the arguments, and where the repository is.
MAKERS: dict[str, tuple[Callable[[Path], object], tuple[str, ...], str]] = {
    "init": (Path.mkdir, (*NAMED, "{folder}/new/ledger"), "new/ledger"),
    "init, in an empty folder": (Path.mkdir, (*NAMED, "{folder}"), ""),
    "init, in a repository": (with_git, (*NAMED, "{folder}/ledgers/new"), ""),
    "demo": (Path.mkdir, ("demo", "--plans=1", "{folder}/demo"), "demo"),
    "demo, in an empty folder": (empty, ("demo", "--plans=1", "{folder}/demo"), "demo"),
}
CASES = (*WRITES, *COMMANDS, *MAKERS)


def judge_of(name: str, server: Server, template: Path) -> Judge:
    """The case with that name, its template made at that path."""
    if name in MAKERS:
        make, arguments, top = MAKERS[name]
        make(template)
        return MakingJudge(Bench(server, template, ("reformctl", *arguments)), top)
    if name in COMMANDS:
        ledger(template)
        *before, last = COMMANDS[name]
        for step in before:
            take(step, template)
        command = ("reformctl", *last, DAY, "--ledger={folder}")
        return StepJudge(Bench(server, template, command), commit=name not in UNRECORDED)
    write, make = WRITES[name]
    make(template)
    edits, commit = STEPS[write]
    return StepJudge(Bench(server, template, ("step", "{folder}", write)), edits, commit)


def take(step: tuple[str, ...], folder: Path) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        assert run([*step, DAY, f"--ledger={folder}", "--quiet"]) == 0, step
