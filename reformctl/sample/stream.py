"""Commits as the stream that ``git fast-import`` reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reformctl.sample.entry import Change
from reformctl.sample.replay import Commit

MAIN_REF = "refs/heads/main"
"""The one branch there is in the end; commits beside the main line name their parents."""


def stream(made: Iterable[Commit]) -> Iterator[bytes]:
    """The stream, one piece for each commit; the last commit is the tip of ``main``."""
    yield b"feature done\n"
    writer = _Writer()
    for commit in made:
        yield writer.commit(commit)
    yield b"done\n"


class _Writer:
    """Gives commits and blobs their marks; a blob stands in the stream once."""

    def __init__(self) -> None:
        self.marks: dict[int, int] = {}
        self.blobs: dict[str, tuple[Change, int]] = {}
        self.last = 0

    def commit(self, commit: Commit) -> bytes:
        """The commit and the blobs before it that are new."""
        blobs = b"".join(self._blob(change) for change in commit.changes)
        self.last += 1
        self.marks[commit.mark] = self.last
        who = f"{commit.author.name} <{commit.author.email}> {commit.time} +0800"
        head = f"commit {MAIN_REF}\nmark :{self.last}\nauthor {who}\ncommitter {who}\n"
        parents = [
            f"{word} :{self.marks[parent]}\n"
            for word, parent in zip(("from", "merge"), commit.parents, strict=False)
        ]
        files = [self._file(change) for change in commit.changes]
        rest = "".join((*parents, *files, "\n")).encode()
        return blobs + head.encode() + _sized(commit.message + "\n") + rest

    def _blob(self, change: Change) -> bytes:
        known = self.blobs.get(change.path)
        if change.text is None or (known and known[0] is change):
            return b""
        self.last += 1
        self.blobs[change.path] = (change, self.last)
        return f"blob\nmark :{self.last}\n".encode() + _sized(change.text())

    def _file(self, change: Change) -> str:
        if change.text is None:
            return f"D {change.path}\n"
        return f"M 100644 :{self.blobs[change.path][1]} {change.path}\n"


def _sized(text: str) -> bytes:
    data = text.encode()
    return b"data %d\n%s\n" % (len(data), data)
