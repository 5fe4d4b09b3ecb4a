"""What git says of a commit: who recorded it and when, and which files it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from reformctl.dataclass import dataclass

PERSON = re.compile(rb"(.*?) ?<([^>]*)> ?(-?[0-9]{1,18})? ?([-+][0-9]{4})?")
SINGLE = (b"tree", b"author", b"committer")
# In which people have written commits. Python knows others, some of which take hours for a
# megabyte or make a word of signs that stand for something else.
ENCODINGS = frozenset((
    "utf-8", "utf8", "ascii", "us-ascii", "gbk", "cp936", "gb2312", "gb18030", "big5", "cp950",
    "iso-8859-1", "iso-8859-15", "latin1", "latin-1", "cp1252", "windows-1252", "koi8-r",
    "euc-jp", "euc-kr", "shift-jis"
))  # fmt: skip
LAST_SECOND = int(datetime(9999, 12, 30, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit's own words; names and message are what its author wrote, unchecked."""

    id: str
    recorded: datetime
    """The committer's clock, with the time zone it was set to."""
    author_name: str
    author_email: str
    message: str
    repeated: tuple[str, ...] = ()
    """What it names more than once although it can have only one: tree, author, committer."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file that a commit holds otherwise than a parent; paths are those of the repository."""

    path: str
    blob: str | None
    """Its new content; None when it is gone, or no longer a plain file."""
    renamed_from: str | None = None


@dataclass(frozen=True, slots=True)
class LoggedCommit:
    """One commit with its changes against each parent in turn (a root: against nothing)."""

    id: str
    parents: tuple[str, ...]
    changes: tuple[tuple[FileChange, ...], ...]


def read_commit(commit_id: str, content: bytes) -> Commit:
    """The commit whose object holds those bytes; what is broken in it reads as empty or 1970."""
    head, _, message = content.partition(b"\n\n")
    lines = dict(line.partition(b" ")[::2] for line in reversed(head.split(b"\n")))
    encoding = lines.get(b"encoding", b"utf-8").decode("ascii", "replace")
    author, committer = (PERSON.match(lines.get(key, b"")) for key in (b"author", b"committer"))
    return Commit(
        commit_id,
        moment(int(committer[3] or 0), _zone(committer[4])) if committer else moment(0, UTC),
        _decode(author[1], encoding) if author else "",
        author[2].decode("utf-8", "replace") if author else "",
        _decode(message, encoding),
        _repeated(head),
    )


def _repeated(head: bytes) -> tuple[str, ...]:
    """The headers of which there may be one and are more."""
    names = [line.partition(b" ")[0] for line in head.split(b"\n")]
    return tuple(name.decode() for name in SINGLE if names.count(name) > 1)


def moment(seconds: int, zone: tzinfo) -> datetime:
    """That second of the epoch there; times no calendar holds are moved to its nearer end."""
    return datetime.fromtimestamp(min(max(seconds, 86_400), LAST_SECOND), zone)


def _zone(offset: bytes | None) -> tzinfo:
    if offset is None:
        return UTC
    minutes = int(offset[1:3]) * 60 + int(offset[3:5])
    sign = -1 if offset.startswith(b"-") else 1
    return timezone(timedelta(minutes=sign * minutes)) if minutes < 24 * 60 else UTC


def _decode(content: bytes, encoding: str) -> str:
    known = encoding.lower().replace("_", "-")
    return content.decode(known if known in ENCODINGS else "utf-8", "replace")


def read_blocks(answer: bytes) -> Iterator[tuple[str, tuple[FileChange, ...]]]:
    """Each heading of ``git log --raw -z`` or ``diff-tree --stdin -z`` with the changes under it.

    A path always follows its raw entry and a heading holds object ids only, so that no name of a
    file and no word of a commit can be taken for anything else.
    """
    tokens = iter(answer.split(b"\0"))
    heading: str | None = None
    changes: list[FileChange] = []
    for token in tokens:
        word = token.removeprefix(b"\n")
        if word.startswith(b":"):
            changes.append(_change(word, tokens))
        elif word:
            if heading is not None:
                yield heading, tuple(changes)
            heading, changes = word.decode("ascii"), []
    if heading is not None:
        yield heading, tuple(changes)


def _change(token: bytes, tokens: Iterator[bytes]) -> FileChange:
    """One raw entry: ``:oldmode newmode oldid newid status`` and the one or two paths behind it."""
    _, mode, _, blob, status = token.decode().split(" ")
    path = _path(next(tokens))
    old_path = path
    if status[0] in "RC":
        path = _path(next(tokens))
    return FileChange(
        path,
        blob if mode.startswith("100") else None,
        old_path if status[0] == "R" else None,
    )


def _path(name: bytes) -> str:
    return name.decode("utf-8", "surrogateescape")
