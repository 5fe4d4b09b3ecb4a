"""Two branches that differ in one file, and git tried on them."""

from __future__ import annotations

import subprocess

from tests.gitrepo import Repo
from tests.merge.scenario import Scenario, scenarios


def named(name: str) -> Scenario:
    (found,) = (scenario for scenario in scenarios() if scenario.name == name)
    return found


def apart(repo: Repo, path: str, base: bytes | None, ours: bytes, theirs: bytes) -> None:
    """Two branches that differ in one file; ``main`` is checked out."""
    if base is not None:
        repo.write(path, base)
        repo.commit("base")
    repo.switch("clerk", "main")
    repo.write(path, theirs)
    repo.commit("theirs")
    repo.switch("main")
    repo.write(path, ours)
    repo.commit("ours")


def tried(repo: Repo, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run git, whether it succeeds or not."""
    return subprocess.run(
        ["git", "-C", str(repo.path), *arguments],
        env=repo.env | repo.clock("2017-06-30") | env,
        capture_output=True,
        text=True,
        check=False,
    )


def apart_as(repo: Repo, name: str) -> Scenario:
    scenario = named(name)
    parts = scenario.versions
    apart(repo, scenario.path, parts.base, parts.ours, parts.theirs)
    return scenario
