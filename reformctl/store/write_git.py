"""How git is run to write: our own plumbing steered by nobody, and the user's own set-up asked.

Writing may run what the user has set up for it (identity, signing, hooks); reading never does.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git_command import SETTINGS, reading_environment
from reformctl.store.plumbing import text
from reformctl.store.site import Site

# Without these git leaves loose objects and refs to the disk's own pace.
DURABLE = ("core.fsync=objects,reference", "core.fsyncMethod=fsync", "core.splitIndex=false")
# An identity is never guessed from the name of the machine.
AS_SET_UP = (*DURABLE[:2], "user.useConfigOnly=true", "i18n.commitEncoding=UTF-8")
# What may be said of the user by the environment; all other GIT_ variables steer.
USERS_OWN = re.compile(r"GIT_(?:AUTHOR|COMMITTER|CONFIG)_.*", re.ASCII)
EMPTY: Mapping[str, str] = MappingProxyType({})

Done = subprocess.CompletedProcess[bytes]


def write_git(site: Site, *arguments: str, given: bytes = b"", index: Path | None = None) -> bytes:
    """What our own plumbing answers; raises RequestError with git's words when it fails."""
    environment = reading_environment()
    if index:
        environment["GIT_INDEX_FILE"] = os.fspath(index)
    command = ["--literal-pathspecs", *_settings((*SETTINGS, *DURABLE)), *arguments]
    return written(_run(site, command, environment, given))


def ask_git(site: Site, *arguments: str) -> Done:
    """What git answers as the user has set it up, told in English so that it can be understood."""
    return run_as_user(site, *arguments, environment={"LC_ALL": "C"})


def run_as_user(
    site: Site, *arguments: str, given: bytes = b"", environment: Mapping[str, str] = EMPTY
) -> Done:
    """Run git as the user has set it up: identity, signing program, hooks, language."""
    command = [*_settings(AS_SET_UP), *arguments]
    return _run(site, command, users_environment() | dict(environment), given)


def users_environment() -> dict[str, str]:
    """The environment without the variables that would lead git elsewhere."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or USERS_OWN.fullmatch(name)
    }


def written(done: Done) -> bytes:
    """The answer of a git that writes; raises RequestError when it failed."""
    if done.returncode:
        raise RequestError(say("error.git_cannot_write", why=first_words(done.stderr)))
    return done.stdout


def first_words(stderr: bytes) -> str:
    """The line that says what went wrong; further ones only give advice."""
    lines = [line for line in text(stderr).splitlines() if line.strip()]
    return lines[0].strip()[:300] if lines else "?"


def _settings(settings: tuple[str, ...]) -> list[str]:
    return [part for setting in settings for part in ("-c", setting)]


def _run(site: Site, arguments: list[str], environment: dict[str, str], given: bytes) -> Done:
    try:
        return subprocess.run(
            ["git", "-C", os.fspath(site.base), "--no-pager", *arguments],
            env=environment,
            input=given,
            capture_output=True,
            check=False,
            pass_fds=site.held,
        )
    except FileNotFoundError as error:
        raise UnreadableLedgerError(say("error.no_git"), say("error.no_git_hint")) from error
