"""The command line and the environment of every git that reads, which the repository can't steer.

Nothing here lets the repository run anything (hooks, filters, monitors, signature programs, remote
helpers) or answers with anything but the objects as they are stored (no replace refs, no grafts).
docs/decisions/001-git-by-plumbing.md says why it is done this way. Imports nothing that takes time.
"""

from __future__ import annotations

import os

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


def git_command(folder: str | os.PathLike[str], arguments: tuple[str, ...]) -> list[str]:
    """A git in that folder with those arguments."""
    settings = [part for setting in SETTINGS for part in ("-c", setting)]
    return ["git", "-C", os.fspath(folder), "--no-pager", *settings, *arguments]


def answer_of_git(folder: str, *arguments: str) -> bytes | None:
    """What git answers in that folder; None when it fails or is not there.

    By hand, as :mod:`subprocess` takes longer to import than git to answer.
    """
    ours, theirs = os.pipe()
    quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 2)]
    actions = [*quiet, (os.POSIX_SPAWN_DUP2, theirs, 1)]
    command = git_command(folder, arguments)
    try:
        process = os.posix_spawnp(command[0], command, reading_environment(), file_actions=actions)
    except OSError:
        process = None
    finally:
        os.close(theirs)
    with open(ours, "rb") as stream:  # noqa: PTH123
        answer = stream.read()
    if process is None:
        return None
    _, status = os.waitpid(process, 0)
    return answer if status == 0 else None
