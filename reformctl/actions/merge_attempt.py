"""One way to put three versions of a file together, held to what the result is to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reformctl.actions.merge_conflict import Apart, Conflict, Superseded, Trail
from reformctl.actions.merge_part import Both, Unmergeable, Widened
from reformctl.actions.merge_text import Names, Piece, Split, mark, marked, ours_of, theirs_of
from reformctl.actions.merge_value import Merger
from reformctl.dataclass import dataclass
from reformctl.parse.layout import Collection, Unplaceable, layout
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import kind_of

BOM = b"\xef\xbb\xbf"
MARKER_SIZE = 7


@dataclass(frozen=True, slots=True)
class Versions:
    """The bytes of a file as it was, as we have it and as they have it."""

    base: bytes
    ours: bytes
    theirs: bytes


@dataclass(frozen=True, slots=True)
class Task:
    """The three versions of one file, taken apart."""

    inside: str
    """The file's path in its ledger."""
    versions: Versions
    base: Collection | None
    """None when both sides added the file: then git lays out an empty one."""
    ours: Collection
    theirs: Collection


@dataclass(frozen=True, slots=True)
class Attempt:
    """The versions put together, what is in conflict, and what one side followed the other in."""

    task: Task
    both: Both
    conflicts: tuple[Conflict, ...]
    superseded: tuple[Superseded, ...]

    def settled(self) -> list[tuple[bytes, Any]]:
        """The bytes and the data, with all conflicts settled for our side and for theirs."""
        ours, both = self.task.versions.ours, self.both
        ways = [(ours_of(both.pieces), both.ours), (theirs_of(both.pieces), both.theirs)]
        return [(written([text], ours, Names(), MARKER_SIZE), data) for text, data in ways]


def taken_apart(versions: Versions, inside: str) -> Task:
    """The versions as trees with one kind of line end; raises Unplaceable when one can't be."""
    base = _tree(versions.base, versions.ours, inside) if versions.base else None
    ours, theirs = (_tree(side, versions.ours, inside) for side in (versions.ours, versions.theirs))
    return Task(inside, versions, base, ours, theirs)


def _tree(version: bytes, ours: bytes, inside: str) -> Collection:
    document = read(SourceFile(inside, version))
    if document.faults:
        raise Unplaceable
    text = text_of(version, ours)
    # Line ends and a last line end more may say something inside a text of several lines.
    again = read(SourceFile(inside, text.encode())) if text.encode() != version else document
    if mark(again.data) != mark(document.data):
        raise Unplaceable
    return layout(text, document.data)


def attempt(task: Task, apart: Apart) -> Attempt:
    """The versions put together; raises Unmergeable when the text would not say what is meant."""
    merger = Merger("\r\n" if b"\r\n" in task.versions.ours else "\n", apart)
    try:
        both = merger.value(trail_of(task.inside), task.base, task.ours, task.theirs)
    except Widened as error:
        raise Unmergeable from error
    if both is None:
        raise Unmergeable
    made = Attempt(task, both, tuple(merger.conflicts), tuple(merger.superseded))
    if not _says(made):
        raise Unmergeable
    return made


def trail_of(inside: str) -> Trail:
    """Where a file's record begins."""
    found = kind_of(inside)
    kind, record_id = found if found else (None, "")
    return Trail(kind, record_id if record_id and kind and kind.record else inside)


def _says(made: Attempt) -> bool:
    """Whether the text says what is intended, whichever way its conflicts are settled."""
    settled = made.settled()
    for text, data in settled[: 2 if settled[0] != settled[1] else 1]:
        document = read(SourceFile(made.task.inside, text))
        if document.faults or mark(document.data) != mark(data):
            return False
    return True


def text_of(version: bytes, ours: bytes) -> str:
    """The version as text with a line end at its end, line ends as our version has them."""
    text = version.removeprefix(BOM).decode()
    line_end = "\r\n" if b"\r\n" in ours else "\n"
    if version is not ours:
        text = text.replace("\r\n", "\n").replace("\n", line_end)
    return text if text.endswith("\n") else text + line_end


def written(pieces: Sequence[Piece], ours: bytes, names: Names, size: int) -> bytes:
    """The bytes, with byte order mark and without a last line end where ours is so."""
    line_end = "\r\n" if b"\r\n" in ours else "\n"
    text = marked(pieces, names, size, line_end)
    lines = [piece for piece in pieces if piece]
    if not ours.endswith(b"\n") and not isinstance(lines[-1], Split):
        text = text.removesuffix(line_end)
    return (BOM if ours.startswith(BOM) else b"") + text.encode()
