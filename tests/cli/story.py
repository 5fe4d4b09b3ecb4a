"""The small ledger's history: recorded by two people, through a rename and a merge."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.gitrepo import CLERK, OFFICE, Repo

PLAN = "plans/2015/P-M1-01.yaml"
DRAFT = "plans/2015/P-2015-0abc.yaml"
VERDICT = """\
      - round: S-2017-midyear
        on: 2017-05-18
        status: in_progress
        problem: 系统尚未联调，与省级平台的接口标准还没有统一
        next_step: 六月底前上线试运行
"""
APPROVAL = """\
        approved:
          by: office
          on: 2017-05-18
"""
REPORT = """\
    reported:
      status: in_progress
      on: 2017-05-10
"""


def tell(ledger: Path, path: Path) -> Path:
    """Record the ledger at that path step by step; the last commit holds just its files."""
    repo = Repo(path)
    shutil.copytree(ledger, path, dirs_exist_ok=True)
    whole = (path / PLAN).read_text("utf-8")
    before = _without(whole, VERDICT, APPROVAL, REPORT)
    adopted = "adopted:\n  meeting: 1\n  on: 2015-03-10\n"

    repo.remove(PLAN)
    repo.write(DRAFT, _without(before, adopted))
    repo.commit("begin", on="2017-05-02", author=OFFICE)
    repo.move(DRAFT, PLAN)
    repo.write(PLAN, before)
    repo.commit("number the plan as adopted", on="2017-05-03", author=OFFICE)

    start = repo.head()
    repo.switch("environment", start)
    repo.write(PLAN, _without(whole, VERDICT, APPROVAL))
    repo.commit("report 02", on="2017-05-11", author=CLERK)
    repo.switch("main")
    repo.write(PLAN, _without(whole, VERDICT, REPORT))
    repo.commit("approve the extension of 03", on="2017-05-19", author=OFFICE)
    repo.merge("environment", on="2017-05-22")

    repo.write(PLAN, whole)
    repo.commit("supervision of the plan", on="2017-05-23", author=OFFICE)
    return path


def _without(text: str, *parts: str) -> str:
    for part in parts:
        assert text.count(part) == 1
        text = text.replace(part, "")
    return text
