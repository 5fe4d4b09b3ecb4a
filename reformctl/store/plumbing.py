"""How git is run: a few fixed plumbing commands, and what to say when one of them fails."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from reformctl.errors import UnreadableLedgerError
from reformctl.messages import Message, say
from reformctl.store.git_command import git_command, reading_environment

TYPE_CHECKING = False  # a folder without git needs none of it
if TYPE_CHECKING:
    from subprocess import CompletedProcess, Popen

# What git says in a partial clone, as it must not fetch what it lacks.
LAZY = re.compile(rb"could not fetch ([0-9a-f]+) from promisor remote")


def run_git(
    folder: Path, *arguments: str, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> CompletedProcess[bytes]:
    """What git answered in that folder, whether it failed or not."""
    import subprocess  # a folder without git has no use for it

    try:
        return subprocess.run(
            git_command(folder, arguments),
            env=reading_environment() | dict(environment or {}),
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise UnreadableLedgerError(say("error.no_git"), say("error.no_git_hint")) from error


def start_git(folder: Path, *arguments: str, **environment: str) -> Popen[bytes]:
    """A git that answers questions on its standard input one by one."""
    import subprocess  # as there

    return subprocess.Popen(
        git_command(folder, arguments),
        env=reading_environment() | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def checked(done: CompletedProcess[bytes]) -> bytes:
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
