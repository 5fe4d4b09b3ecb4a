"""Which commit is checked out, read from the files in which git keeps it.

Imports nothing that takes time: git itself takes longer to start than most answers.
"""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to read a branch
if TYPE_CHECKING:
    from collections.abc import Sequence

ID_LENGTHS = (40, 64)
DIGITS = frozenset("0123456789abcdef")


def head_commit(git_dirs: Sequence[str]) -> str | None:
    """The id of the commit; None where it is not told in the usual way.

    ``git_dirs`` are the work tree's own git directory and the one shared by all.
    """
    told = _text(f"{git_dirs[0]}/HEAD")
    name = told.removeprefix("ref: ")
    if name == told:
        return _sound(told)
    if not name.startswith("refs/heads/") or ".." in name:
        return None
    return _sound(_text(f"{git_dirs[-1]}/{name}") or _packed(git_dirs[-1], name))


def _packed(git_dir: str, name: str) -> str:
    """What the list of packed branches says of the one of that name."""
    lines = _text(f"{git_dir}/packed-refs").splitlines()
    return next((line[: -len(name) - 1] for line in lines if line.endswith(f" {name}")), "")


def _sound(text: str) -> str | None:
    return text if len(text) in ID_LENGTHS and DIGITS.issuperset(text) else None


def _text(path: str) -> str:
    """What stands in the file; nothing where there is none."""
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - pathlib takes longer
            return file.read().removesuffix("\n")
    except (OSError, ValueError):
        return ""
