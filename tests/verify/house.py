"""A signed ledger under a test's hands: posts with real keys, and commits signed with them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.gitrepo import Repo
from tests.warm import warm

TODAY = "2018-01-01"
ROLES = ("report", "verdict", "ask", "grant", "registry", "settings")


@dataclass
class Post:
    """A post of the registry and the private key it signs with."""

    id: str
    roles: tuple[str, ...] = ("report",)
    keys: list[dict[str, Any]] = field(default_factory=list)
    file: Path = Path()

    @property
    def author(self) -> str:
        return f"{self.id} <{self.id.lower()}@example.org>"

    @property
    def record(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "post": f"岗位{self.id}",
            "post_en": f"post {self.id}",
            "unit": "OFFICE",
            "emails": [f"{self.id.lower()}@example.org"],
            "roles": list(self.roles),
            "keys": self.keys,
        }


class House:
    """A ledger of a chief, who keeps settings and registry, and two clerks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.repo = Repo(folder / "ledger")
        self.chief = self.post("CHIEF", ROLES)
        self.deputy = self.post("DEPUTY", ROLES)
        self.clerk = self.post("CLERK")
        self.stranger = self.post("STRANGER")
        self.people = [self.chief, self.deputy, self.clerk]
        self.settings: dict[str, Any] = {
            "name": "示例台账",
            "period": {"first_year": 2016, "last_year": 2020},
            "master_size": 1,
            "authority": "signed",
        }
        self.days = 0
        self.lay_down()
        self.root = self.sign(self.chief, on="2016-01-01")

    def post(self, name: str, roles: Sequence[str] = ("report",), kind: str = "ed25519") -> Post:
        """A new post with a key of its own, not yet in the registry."""
        file = self.key(name, kind)
        public = file.with_suffix(".pub").read_text().strip()
        return Post(name, tuple(roles), [{"public": public}], file)

    def key(self, name: str, kind: str = "ed25519") -> Path:
        """A private key, the same in every house."""
        file = self.folder / "keys" / name
        file.parent.mkdir(exist_ok=True)
        for suffix, content in key_pair(name, kind).items():
            made = file.with_suffix(suffix)
            made.touch(mode=0o600)
            made.write_bytes(content)
        return file

    def lay_down(self) -> None:
        """Write settings and people as they are meant to be."""
        self.repo.write("ledger.yaml", self.settings)
        self.repo.write("registry/people.yaml", {"people": [one.record for one in self.people]})

    def edit(self, text: str = "") -> None:
        """Change something that is nobody's in particular."""
        self.days += 1
        self.repo.write(f"notes/{self.repo.git('branch', '--show-current')}", f"{text}{self.days}")

    def sign(self, post: Post, on: str = "2016-06-01", author: str | None = None) -> str:
        """Commit everything as that post, signed with its key."""
        self.repo.git("add", "--all", ":/")
        self.repo.git(
            *signing(post.file), *COMMIT, clock=self.repo.clock(on, author or post.author)
        )
        return self.repo.head()

    def note(self, post: Post, on: str = "2016-06-01") -> str:
        """An honest change of that post."""
        self.edit()
        return self.sign(post, on)

    def merge(self, branch: str, post: Post, on: str = "2016-06-01") -> str:
        """A signed merge commit."""
        words = ("merge", "--quiet", "--no-ff", "-S", "--message=merge", branch)
        self.repo.git(*signing(post.file), *words, clock=self.repo.clock(on, post.author))
        return self.repo.head()

    def store(self, content: bytes) -> str:
        """Put those bytes on the branch as its newest commit."""
        words = ("hash-object", "-t", "commit", "-w", "--literally", "--stdin")
        name = self.repo.git(*words, given=content)
        self.repo.git("reset", "--quiet", "--hard", name)
        return name

    def raw(self, name: str = "HEAD") -> bytes:
        """A commit object as it is stored."""
        words = ["git", "-C", str(self.repo.path), "cat-file", "commit", name]
        return subprocess.run(words, check=True, capture_output=True, env=self.repo.env).stdout

    def run(
        self, *words: str, environment: Mapping[str, str] | None = None, at: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """The program; newly started where it shall find another environment."""
        folder = at or self.repo.path
        if environment is None:
            code, out, err = warm().run([*words], folder, self.repo.env)
            return subprocess.CompletedProcess(words, code, out.read_text(), err.read_text())
        return subprocess.run(
            [sys.executable, "-m", "reformctl", *words],
            cwd=folder,
            env=self.repo.env | {"PYTHONPATH": str(SOURCE)} | dict(environment),
            capture_output=True,
            text=True,
            check=False,
        )

    def verify(self, *words: str, environment: Mapping[str, str] | None = None) -> dict[str, Any]:
        """The report of an audit from the root; its exit code has to fit it."""
        asked = ("verify", "--json", "--root", self.root, "--today", TODAY, *words)
        done = self.run(*asked, environment=environment)
        assert done.returncode in (0, 1), done.stderr
        report: dict[str, Any] = json.loads(done.stdout)
        assert done.returncode == (1 if report["flaws"] else 0)
        return report

    def kinds(self, *words: str) -> list[str]:
        """What is wrong, in the order of the history."""
        return [flaw["kind"] for flaw in self.verify(*words)["flaws"]]


@cache
def key_pair(name: str, kind: str) -> dict[str, bytes]:
    """A new pair of keys, by the suffixes of their files."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / name
        words = ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", name, "-f", str(file)]
        subprocess.run(words, check=True, stdin=subprocess.DEVNULL)
        return {suffix: file.with_suffix(suffix).read_bytes() for suffix in ("", ".pub")}


SOURCE = Path(__file__).parents[2]
COMMIT = ("commit", "--quiet", "-S", "--allow-empty", "--message=change")


def signing(key: Path) -> tuple[str, ...]:
    """The options with which git signs with that key."""
    return ("-c", "gpg.format=ssh", "-c", f"user.signingKey={key}")
