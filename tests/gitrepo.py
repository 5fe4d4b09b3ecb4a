"""Real git repositories for tests: a clock only the test moves, and nothing taken from the user."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

CLERK = "Clerk <clerk@example.org>"
OFFICE = "Office <office@example.org>"
HASTY = ("-c", "maintenance.auto=false", "-c", "core.fsync=none")
"""No looking whether there is something to tidy up, and nothing that shall outlast a power cut."""


def environment(home: Path) -> dict[str, str]:
    """An environment in which git knows nobody and nothing but what a test says."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


class Repo:
    """A repository under a test's hands; every commit says its own day and author."""

    def __init__(self, path: Path, *, object_format: str = "sha1") -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self.env = environment(path.parent)
        words = ("--quiet", "--template=", "--initial-branch=main")
        self.git("init", *words, f"--object-format={object_format}")

    def git(
        self, *arguments: str, given: bytes = b"", clock: Mapping[str, str] | None = None
    ) -> str:
        """Run git here; a failure fails the test with git's own words."""
        done = subprocess.run(
            ["git", "-C", str(self.path), *arguments],
            env=self.env | dict(clock or {}),
            input=given,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return done.stdout.decode(errors="surrogateescape").strip()

    def write(self, name: str, content: bytes | str | dict[str, Any]) -> None:
        """Write a file; a mapping becomes YAML, one field a line."""
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else as_text(content).encode())

    def remove(self, name: str) -> None:
        """Delete a file."""
        (self.path / name).unlink()

    def move(self, old: str, new: str) -> None:
        """Rename a file, in a new folder where needed."""
        (self.path / new).parent.mkdir(parents=True, exist_ok=True)
        (self.path / old).rename(self.path / new)

    def commit(
        self,
        message: str = "change",
        on: str = "2016-05-30",
        author: str = CLERK,
        at: str = "09:00",
    ) -> str:
        """Commit everything as that author at that time in China; gives the commit's id."""
        self.git("add", "--all", ":/")
        words = ("--quiet", "--allow-empty", f"--message={message}")
        self.git(*HASTY, "commit", *words, clock=self.clock(on, author, at))
        return self.head()

    def clock(self, on: str, author: str = CLERK, at: str = "09:00") -> dict[str, str]:
        """The variables that fix who commits and when."""
        name, _, email = author.rstrip(">").partition(" <")
        moment = f"{on}T{at}:00+08:00"
        return {
            "GIT_AUTHOR_NAME": name,
            "GIT_AUTHOR_EMAIL": email,
            "GIT_COMMITTER_NAME": name,
            "GIT_COMMITTER_EMAIL": email,
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
        }

    def switch(self, branch: str, start: str | None = None) -> None:
        """Go to a branch; with a start, make it there first."""
        self.git("switch", "--quiet", *(["--create", branch, start] if start else [branch]))

    def merge(
        self, *branches: str, on: str = "2016-06-30", author: str = OFFICE, strategy: str = ""
    ) -> str:
        """Merge branches with a merge commit of its own."""
        chosen = [f"--strategy={strategy}"] if strategy else []
        clock = self.clock(on, author)
        self.git("merge", "--quiet", "--no-ff", "--message=merge", *chosen, *branches, clock=clock)
        return self.head()

    def merge_by_hand(self, branch: str) -> None:
        """Begin a merge that the test itself resolves and commits."""
        clock = self.clock("2016-06-30")
        subprocess.run(
            ["git", "-C", str(self.path), "merge", "--quiet", "--no-ff", "--no-commit", branch],
            env=self.env | clock,
            capture_output=True,
            check=False,
        )

    def head(self) -> str:
        """The id of the commit that is checked out; read where git mostly writes it."""
        named = self.path / ".git" / "HEAD"
        ref = named.read_text("utf-8").removeprefix("ref: ").strip() if named.is_file() else ""
        file = self.path / ".git" / ref
        found = (
            file.read_text("utf-8").strip() if ref.startswith("refs/") and file.is_file() else ""
        )
        return found or self.git("rev-parse", "HEAD")

    def pack(self) -> None:
        """Put all objects into one file, for a repository that is to be copied often."""
        self.git("repack", "--quiet", "-a", "-d")


def as_text(content: str | dict[str, Any]) -> str:
    """The text of a file; a mapping as YAML, one field a line."""
    if isinstance(content, str):
        return content
    return str(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=200))
