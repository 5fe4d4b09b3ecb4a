"""A history made longer by small edits, with branches and merges, while the plans stay as many."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

TITLE = re.compile(rb"(?m)^title: .*")
MERGED = 40
"""So many commits there are for each branch that is merged."""
WHO = "bench <bench@example.org>"


def lengthen(folder: Path, commits: int) -> None:
    """Commit other titles of its plans in turn until the repository has so many commits.

    They follow each other second by second, so that no trend has more points for them.
    """
    known = int(_git(folder, "rev-list", "--count", "HEAD"))
    when = int(_git(folder, "log", "-1", "--format=%ct"))
    importer = subprocess.Popen(
        ["git", "fast-import", "--quiet", "--date-format=raw"], cwd=folder, stdin=subprocess.PIPE
    )
    assert importer.stdin
    importer.stdin.writelines(_stream(folder, when, commits - known))
    importer.communicate()
    if importer.returncode:
        raise OSError("git did not take the longer history")
    _git(folder, "branch", "--quiet", "-D", "aside")
    _git(folder, "reset", "--quiet", "--hard")


def _git(folder: Path, *words: str) -> str:
    return subprocess.check_output(["git", *words], cwd=folder, text=True)


def _stream(folder: Path, when: int, number: int) -> Iterator[bytes]:
    """The commits; one in forty is made aside of the next one's parent, which merges it."""
    plans = sorted(folder.glob("plans/**/*.yaml"))
    before, aside = b"refs/heads/main^0", b""
    for mark in range(1, number + 1):
        edit = _edit(folder, plans[mark * 7 % len(plans)], mark)
        is_aside = mark % MERGED == 0 and mark < number
        yield b"commit refs/heads/%b\nmark :%d\n" % (b"aside" if is_aside else b"main", mark)
        yield f"committer {WHO} {when + mark} +0800\ndata 13\nanother title\n".encode()
        yield b"from %b\n" % before
        yield (b"merge :%d\n%b%b\n" % (mark - 1, aside, edit)) if aside else edit + b"\n"
        aside = edit if is_aside else b""
        before = before if is_aside else b":%d" % mark
    yield b"reset refs/heads/aside\nfrom %b\n\n" % before


def _edit(folder: Path, plan: Path, number: int) -> bytes:
    """Another title in that plan."""
    title = f"title: 第{number}稿方案（示例）".encode()
    content = TITLE.sub(title, plan.read_bytes(), count=1)
    place = plan.relative_to(folder).as_posix().encode()
    return b"M 100644 inline %b\ndata %d\n%b\n" % (place, len(content), content)
