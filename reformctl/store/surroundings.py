"""What lies around a repository: its branch and where it is shared. Told, never judged by."""

from __future__ import annotations

import os
from pathlib import Path

from reformctl.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The branch that is checked out (None for none) and the places it can be sent to."""

    branch: str | None
    remotes: tuple[str, ...]


def surroundings(top: Path) -> Surroundings | None:
    """What GitPython tells of the repository at that top folder; None when it can't open it."""
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    from git import Repo
    from git.exc import GitError

    try:
        with Repo(top) as repository:
            head = repository.head
            branch = None if head.is_detached else head.reference.name
            remotes = [(one.name, next(iter(one.urls), "")) for one in repository.remotes]
    except (GitError, OSError, ValueError):
        return None
    return Surroundings(branch, tuple(f"{name} {_without_secrets(url)}" for name, url in remotes))


def _without_secrets(url: str) -> str:
    """The address without the name and password some people write into it."""
    from urllib.parse import urlsplit

    parts = urlsplit(url) if "://" in url else None
    if parts is None or "@" not in parts.netloc:
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
