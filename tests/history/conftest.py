"""A small ledger in a repository of its own, and its stories told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reformctl.ledger.event import Event
from reformctl.reports.history import event_data
from reformctl.store.git import Repository
from reformctl.store.history import events_of
from tests.gitrepo import Repo

PLAN = "plans/2016/P-M16-03.yaml"


def an_item(name: str = "03", **fields: Any) -> dict[str, Any]:
    return {"id": name, "text": f"建立制度{name}", "lead": "D-ENV", "due": "2017-06-30", **fields}


def a_plan(*items: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"title": "示例方案", "kind": "docking", "group": "G7", **fields, "items": list(items)}


def a_verdict(status: str, on: str, **fields: Any) -> dict[str, Any]:
    return {"round": "S-2016-midyear", "on": on, "status": status, **fields}


def known(repo: Repo, folder: str = "") -> Repository:
    found = Repository.find(repo.path / folder)
    assert found is not None
    return found


def history(repo: Repo, record_id: str | None = None, folder: str = "") -> list[Event]:
    repository = known(repo, folder)
    head = repository.head()
    assert head is not None
    return list(events_of(repository, folder, record_id, head))


def story(repo: Repo, record_id: str | None = None, folder: str = "") -> list[tuple[Any, ...]]:
    """(id, field, from, to) of each event, as JSON holds them."""
    told = [event_data(event) for event in history(repo, record_id, folder)]
    return [(one["id"], one["field"], one["from"], one["to"]) for one in told]


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository whose first commit holds the settings and nothing else."""
    made = Repo(tmp_path / "repo")
    made.write("ledger.yaml", {"name": "示例"})
    made.commit("begin", on="2016-01-04")
    return made
