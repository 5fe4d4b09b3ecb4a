"""A ledger in a repository, changed step by step, and what ``reformctl diff`` says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Program, nothing_of_the_user, reformctl
from tests.gitrepo import Repo

__all__ = ["nothing_of_the_user", "reformctl"]

PLAN = "plans/2016/P-M16-03.yaml"
REF = "P-M16-03/03"

Diff = Callable[..., Any]


def an_item(name: str = "03", **fields: Any) -> dict[str, Any]:
    return {"id": name, "text": f"建立制度{name}", "lead": "D-ENV", "due": "2017-06-30", **fields}


def a_plan(*items: dict[str, Any], **fields: Any) -> dict[str, Any]:
    issued = {"document": "示例发〔2016〕3号", "on": "2016-05-30"}
    known = {"title": "示例方案", "group": "G7", "lead": ["D-ENV"], "issued": issued}
    return known | fields | {"items": list(items)}


def a_verdict(status: str, on: str, **fields: Any) -> dict[str, Any]:
    return {"on": on, "status": status, **fields}


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A plan with two items, of which nothing is done, recorded at the end of May 2016."""
    made = Repo(tmp_path / "repo")
    made.write("ledger.yaml", {"name": "示例"})
    groups = [{"id": name, "title": f"第{name}小组"} for name in ("G1", "G7")]
    made.write("registry/groups.yaml", {"groups": groups})
    units = [{"id": name, "title": name} for name in ("D-ENV", "D-FIN")]
    made.write("registry/departments.yaml", {"departments": units})
    made.write("master/G7.yaml", {"items": [{"id": "M-001", "text": "建立框架", "lead": "D-FIN"}]})
    made.write(PLAN, a_plan(an_item("03"), an_item("04", lead="D-FIN")))
    made.commit("begin", on="2016-05-30")
    return made


@pytest.fixture
def diff(reformctl: Program, repo: Repo) -> Diff:
    """The JSON of ``reformctl diff`` on the repository."""

    def told(*arguments: str) -> Any:
        answer = reformctl("diff", *arguments, "--json", "--ledger", repo.path)
        assert (answer.code, answer.err) == (0, ""), answer.err
        return answer.data

    return told


def words(data: Any) -> list[tuple[Any, ...]]:
    """(kind, id, from, to) of each change."""
    return [(one["kind"], one["id"], one["from"], one["to"]) for one in data["changes"]]
