"""The merge driver in a repository: which files it is for, and how git is to call it."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from stat import S_IMODE

from reformctl.records.kinds import KINDS
from reformctl.store.durable import sync_file, sync_folder, write_durably
from reformctl.store.plumbing import checked, run_git, text

SECTION = "merge"
DRIVER = "reformctl"
NAME = "reformctl: by record, item and field"
SAMPLE = "plans/2016/P-M16-03.yaml"
SPECIAL = set('*?[]\\"!# ')


def attributes(prefix: str = "") -> str:
    """The lines of ``.gitattributes`` for a ledger at that path below the file they stand in."""
    folders = dict.fromkeys(kind.folder for kind in KINDS)
    start = "".join(f"\\{sign}" if sign in "*?[]\\" else sign for sign in prefix)
    patterns = [
        f"/{start}/{folder}" if start else f"/{folder}"
        for folder in (f if f.endswith(".yaml") else f"{f}/**/*.yaml" for f in folders)
    ]
    return "".join(f"{_quoted(pattern)} merge={DRIVER}\n" for pattern in patterns)


def configure(folder: Path, scratch: Path | None = None) -> None:
    """Tell the repository around that folder, and no other, how to call the driver.

    ``scratch`` is a folder on the same disk for what is unfinished; by default that of the
    settings.
    """
    answer = checked(run_git(folder, "rev-parse", "--git-path", "config"))
    file = (folder / text(answer).removesuffix("\n")).resolve()
    before = file.read_bytes()
    # Git puts its own changes into place before their bytes are safe: a power cut could then take
    # every setting of the repository along.
    draft = (scratch or file.parent).resolve() / "reformctl-config"
    write_durably(draft, before, S_IMODE(file.stat().st_mode))
    for key, value in (("name", NAME), ("driver", driver())):
        checked(run_git(folder, "config", "--file", str(draft), f"{SECTION}.{DRIVER}.{key}", value))
    if draft.read_bytes() == before:
        draft.unlink()
    else:
        sync_file(draft)
        draft.rename(file)
        sync_folder(file.parent)


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
        draft = file.with_name("reformctl-attributes")
        write_durably(draft, "\n".join([*known, *wanted, ""]).encode())
        draft.rename(file)
        sync_folder(file.parent)


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
