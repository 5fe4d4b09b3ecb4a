"""A server with the hook of docs/ci.md, and people who sign what they push to it."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.world import BEGUN, PEOPLE, POSTS, SETTINGS, World, who
from tests.verify.house import SOURCE, signing

PAGE = SOURCE / "docs/ci.md"
HOOK = re.compile(r"```sh\n(#!/bin/sh\n.*?--pre-receive.*?)```", re.DOTALL)
TODAY = "2017-06-15"


@dataclass(frozen=True)
class Said:
    """What came of a push, and what the one who pushed reads of the server."""

    taken: bool
    text: str


class Signed(World):
    """The ledger that is attacked, with a key for everybody; a branch is pushed as it stands."""

    def __init__(self, template: Path, folder: Path) -> None:
        super().__init__(template, folder / "ledger")
        self.keys = folder / "keys"
        self.keys.mkdir()
        self.repo.git("checkout", "--quiet", "--orphan", "fresh")
        for name in POSTS:
            self._enrol(name)
        self.edit(SETTINGS, "authority: signed\n", "authority: signed\napprovals: {settings: 2}\n")
        self.commit(on=BEGUN)
        self.repo.git("branch", "--force", "main")
        self.repo.switch("main")
        self.root = self.repo.head()

    def _enrol(self, name: str) -> None:
        file = self.keys / name
        words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(file)]
        subprocess.run(words, check=True, stdin=subprocess.DEVNULL)
        mark = f"    emails: [{name}@example.org]\n"
        public = file.with_suffix(".pub").read_text().strip()
        self.edit(PEOPLE, mark, f"{mark}    keys: [{{public: {public}}}]\n")

    def commit(self, name: str = "all", on: str = "2017-06-14", author: str | None = None) -> str:
        """Commit all there is, signed by that person, in whoever's name."""
        self.repo.git("add", "--all", ":/")
        words = ("commit", "--quiet", "-S", "--allow-empty", "--message=change")
        clock = self.repo.clock(on, who(author or name))
        self.repo.git(*signing(self.keys / name), *words, clock=clock)
        return self.repo.head()

    def merge(self, branch: str, name: str, *words: str) -> None:
        """A signed merge commit, or one that still has to be made."""
        clock = self.repo.clock("2017-06-14", who(name))
        merging = ("merge", "--quiet", "--no-ff", "-S", "--message=merge", *words, branch)
        self.repo.git(*signing(self.keys / name), *merging, clock=clock)

    def begin(self) -> None:
        """Back to what the server has."""
        self.repo.git("checkout", "--quiet", "--force", "main")
        self.repo.git("reset", "--quiet", "--hard", "origin/main")
        for branch in self.repo.git("branch", "--format=%(refname:short)").split():
            if branch != "main":
                self.repo.git("branch", "--quiet", "-D", branch)


class Server:
    """A bare repository with the hook as the page has it."""

    def __init__(self, world: World, folder: Path, *options: str) -> None:
        self.world, self.path = world, folder / "server.git"
        world.repo.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.path))
        world.repo.git("remote", "add", "origin", str(self.path))
        assert self.push("main").taken
        root = world.repo.git("rev-list", "--max-parents=0", "main")
        program = folder / "bin/reformctl"
        program.parent.mkdir()
        program.write_text(
            f"#!/bin/sh\nexport PYTHONPATH={shlex.quote(str(SOURCE))} REFORMCTL_TODAY={TODAY}\n"
            f'exec {shlex.quote(sys.executable)} -m reformctl "$@"\n'
        )
        program.chmod(0o755)
        self.bin = program.parent
        hook = self.path / "hooks/pre-receive"
        hook.write_text(
            f"{hook_of_the_page().replace('COMMIT', root).rstrip()} {' '.join(options)}\n"
        )
        hook.chmod(0o755)

    def push(self, *words: str) -> Said:
        """Push with plain git; the hook runs in an environment with nothing of the tests in it."""
        env = dict(self.world.repo.env)
        if hasattr(self, "bin"):
            env["PATH"] = f"{self.bin}:{env['PATH']}"
        git = ["git", "-C", str(self.world.path), "push", "origin", *words]
        done = subprocess.run(git, env=env, capture_output=True, text=True, check=False)
        return Said(done.returncode == 0, done.stderr)

    def tip(self, ref: str = "main") -> str:
        """Where the server's branch stands."""
        words = ["git", "--git-dir", str(self.path), "rev-parse", ref]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def hook_of_the_page() -> str:
    """The hook that the page tells to install."""
    found = HOOK.search(PAGE.read_text("utf-8"))
    assert found, "docs/ci.md shows no hook"
    return found[1]


def made(template: Path, folder: Path) -> tuple[Signed, Server]:
    """The signed ledger and the server it is pushed to."""
    assert shutil.which("ssh-keygen")
    world = Signed(template, folder)
    return world, Server(world, folder)
