"""The user's commit hooks, run as git runs them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.store.plumbing import text
from reformctl.store.site import Site
from reformctl.store.write_git import Done, ask_git, run_as_user, users_environment, written

NO_SUCH_COMMAND = b"'hook' is not a git command"


def run_hook(site: Site, hook: str, *arguments: str, index: Path) -> None:
    """Run the hook if there is one; raises RequestError with its last words when it refuses.

    It sees the change in the index; the work tree is still as it was.
    """
    done = _run(site, hook, arguments, {"GIT_INDEX_FILE": os.fspath(index), "GIT_EDITOR": ":"})
    if done.returncode:
        why = " ".join(text(done.stdout + done.stderr).split())[-300:]
        raise RequestError(say("error.hook_refused", hook=hook, why=why or str(done.returncode)))


def tell_hook(site: Site, hook: str) -> None:
    """Run a hook that is only told; what it answers changes nothing."""
    _run(site, hook, (), {})


def _run(site: Site, hook: str, arguments: tuple[str, ...], extra: dict[str, str]) -> Done:
    asked = ("hook", "run", "--ignore-missing", hook, "--", *arguments)
    done = run_as_user(site.unheld(), *asked, environment=extra)
    if done.returncode and NO_SUCH_COMMAND in done.stderr:
        return _run_by_hand(site, hook, arguments, extra)
    return done


def _run_by_hand(site: Site, hook: str, arguments: tuple[str, ...], extra: dict[str, str]) -> Done:
    """Git before 2.36 has no command for it."""
    found = written(ask_git(site, "rev-parse", "--git-path", f"hooks/{hook}"))
    program = site.base / text(found).removesuffix("\n")
    if not program.is_file() or not os.access(program, os.X_OK):
        return subprocess.CompletedProcess([hook], 0, b"", b"")
    return subprocess.run(
        [program, *arguments],
        cwd=site.base,
        env=users_environment() | extra,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
