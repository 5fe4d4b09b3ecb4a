"""How git is run: a few fixed plumbing commands in an environment that the repository can't steer.

Nothing here lets the repository run anything (hooks, filters, monitors, signature programs, remote
helpers) or answers with anything but the objects as they are stored (no replace refs, no grafts).
docs/decisions/001-git-by-plumbing.md says why it is done this way.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from reformctl.errors import UnreadableLedgerError
from reformctl.messages import Message, say

# What a repository's own configuration must not decide.
SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    "core.commitGraph=false",  # a derived file that could tell other parents than the commits do
    "core.quotePath=false",
    "core.useReplaceRefs=false",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
    "log.showSignature=false",
    "log.showRoot=true",
    "log.mailmap=false",
    f"diff.orderFile={os.devnull}",
    "diff.renameLimit=1000",
    "i18n.logOutputEncoding=UTF-8",
)

# What git says in a partial clone, as it must not fetch what it lacks.
LAZY = re.compile(rb"could not fetch ([0-9a-f]+) from promisor remote")


def reading_environment() -> dict[str, str]:
    """The user's environment without what steers git, and with what keeps it to reading."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "",  # outdoes protocol.<name>.allow of the repository
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_PAGER": "cat",
        "LC_ALL": "C",
    }


def _command(folder: Path, arguments: tuple[str, ...]) -> list[str]:
    settings = [part for setting in SETTINGS for part in ("-c", setting)]
    return ["git", "-C", os.fspath(folder), "--no-pager", *settings, *arguments]


def run_git(
    folder: Path, *arguments: str, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What git answered in that folder, whether it failed or not."""
    try:
        return subprocess.run(
            _command(folder, arguments),
            env=reading_environment() | dict(environment or {}),
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise UnreadableLedgerError(say("error.no_git"), say("error.no_git_hint")) from error


def start_git(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """A git that answers questions on its standard input one by one."""
    return subprocess.Popen(
        _command(folder, arguments),
        env=reading_environment() | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def checked(done: subprocess.CompletedProcess[bytes]) -> bytes:
    """The answer; raises UnreadableLedgerError with git's last words when it failed."""
    if done.returncode:
        found = LAZY.search(done.stderr)
        if found:
            raise missing_object(text(found[1]))
        raise UnreadableLedgerError(_failure(done.stderr))
    return done.stdout


def missing_object(name: str) -> UnreadableLedgerError:
    """The refusal for a clone without some of its objects, with the command that brings them."""
    return UnreadableLedgerError(
        say("error.missing_object", object=name), say("error.missing_object_hint")
    )


def _failure(stderr: bytes) -> Message:
    lines = text(stderr).strip().splitlines()
    return say("error.git_failed", reason=lines[-1][:300] if lines else "")


def refuse_unopened(folder: Path, stderr: bytes) -> None:
    """Raises UnreadableLedgerError unless git failed because there is simply no repository."""
    if b"dubious ownership" in stderr or b"unsafe repository" in stderr:
        command = f"git config --global --add safe.directory {_quoted(_owned(stderr, folder))}"
        raise UnreadableLedgerError(
            say("error.dubious_ownership", path=str(folder)),
            say("error.run_this", command=command),
        )
    if b"cannot use bare repository" in stderr:
        raise UnreadableLedgerError(say("error.bare_repository", path=str(folder)))
    if b"not a git repository" not in stderr:
        raise UnreadableLedgerError(_failure(stderr))


def _owned(stderr: bytes, folder: Path) -> str:
    """The folder git names in its refusal."""
    found = re.search(rb"repository at '(.*?)'\n", stderr, re.DOTALL)
    return text(found[1]) if found else str(folder)


def _quoted(path: str) -> str:
    """The path as a shell takes it for one word."""
    return "'" + path.replace("'", "'\\''") + "'"


def text(answer: bytes) -> str:
    """Git's bytes as text from which the same bytes can be made again."""
    return answer.decode("utf-8", "surrogateescape")
