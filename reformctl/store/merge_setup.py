"""The merge driver in a repository: which files it is for, and how git is to call it."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from reformctl.records.kinds import KINDS, UNRULED
from reformctl.store.plumbing import checked, run_git, text

SECTION = "merge"
DRIVER = "reformctl"
NAME = "reformctl: by record, item and field"
SAMPLE = "plans/2016/P-M16-03.yaml"
SPECIAL = set('*?[]\\"!# ')


def attributes(prefix: str = "") -> str:
    """The lines of ``.gitattributes`` for a ledger at that path below the file they stand in."""
    folders = dict.fromkeys([kind.folder for kind in KINDS] + list(UNRULED))
    start = "".join(f"\\{sign}" if sign in "*?[]\\" else sign for sign in prefix)
    patterns = [
        f"/{start}/{folder}" if start else f"/{folder}"
        for folder in (f if f.endswith(".yaml") else f"{f}/**/*.yaml" for f in folders)
    ]
    return "".join(f"{_quoted(pattern)} merge={DRIVER}\n" for pattern in patterns)


def configure(folder: Path) -> None:
    """Tell the repository around that folder, and no other, how to call the driver."""
    for key, value in (("name", NAME), ("driver", driver())):
        checked(run_git(folder, "config", "--local", f"{SECTION}.{DRIVER}.{key}", value))


def attribute_here(folder: Path, prefix: str = "") -> None:
    """Name the ledger's files in this clone alone, where nothing is to be committed for it.

    ``prefix`` is the ledger's path below the top of the work tree.
    """
    answer = checked(run_git(folder, "rev-parse", "--git-path", "info/attributes"))
    file = folder / text(answer).removesuffix("\n")
    known = file.read_text("utf-8").splitlines() if file.is_file() else []
    wanted = [line for line in attributes(prefix).splitlines() if line not in known]
    if wanted:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join([*known, *wanted, ""]), "utf-8")


def is_installed(folder: Path) -> bool:
    """Whether git merges the files of the ledger in that folder by the driver."""
    asked = run_git(folder, "config", "--get", f"{SECTION}.{DRIVER}.driver")
    if asked.returncode or not asked.stdout.strip():
        return False
    found = run_git(folder, "check-attr", "-z", "merge", "--", SAMPLE)
    return found.stdout.split(b"\0")[2:3] == [DRIVER.encode()]


def driver(python: str = sys.executable) -> str:
    """The shell line git runs; without this program, or when it fails, git merges by lines.

    ``-P`` keeps Python from importing anything that lies in the repository.
    """
    program = f"{shlex.quote(python)} -P -m reformctl".replace("%", "%%")
    return (
        f"{program} --version >/dev/null 2>&1 && "
        f"{{ {program} merge-driver -- %O %A %B %L %P %X %Y; s=$?; test $s -le 1 && exit $s; }}; "
        "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B"
    )


def _quoted(pattern: str) -> str:
    """The pattern as one word of an attributes file."""
    if not SPECIAL & set(pattern) - set("*"):
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
