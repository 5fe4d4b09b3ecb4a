"""A commit object taken apart for its signature: what was signed, by which signature, by whom.

The bytes are those that git has stored. Whatever could be read in two ways (two authors, two
signatures, a head in another order) is an oddity, and nothing more is said of such a commit.
"""

from __future__ import annotations

import re

from reformctl.dataclass import dataclass, field

SIGNATURES = {"sha1": b"gpgsig", "sha256": b"gpgsig-sha256"}
IDENT = re.compile(rb"[^<>\n\0]*<([^<>\n\0]*)> ([0-9]{1,12}) [-+][0-9]{4}")
OBJECT = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
ONCE = (b"tree", b"parent", b"author", b"committer")

Header = tuple[bytes, bytes]
"""A name and the whole field behind it, with the line ends inside it."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What one commit says of itself; empty where it is odd."""

    id: str
    tree: str = ""
    parents: tuple[str, ...] = ()
    author: str = ""
    """The author's address as written."""
    committer: str = ""
    seconds: int = 0
    """The committer's clock."""
    payload: bytes = field(default=b"", repr=False)
    """What the signature is over: the object without it."""
    signature: bytes | None = field(default=None, repr=False)
    oddity: str | None = None
    """``two_authors``, ``two_signatures`` or ``odd_head``."""


def open_envelope(commit: str, content: bytes, hash_name: str) -> Envelope:
    """The commit that those bytes are."""
    head, blank, message = content.partition(b"\n\n")
    fields = _fields(head if blank else head.removesuffix(b"\n"))
    names = [name for name, _ in fields]
    if names.count(b"author") > 1:
        return Envelope(commit, oddity="two_authors")
    signatures = [one for one in fields if one[0].startswith(b"gpgsig")]
    if len(signatures) > 1:
        return Envelope(commit, oddity="two_signatures")
    opened = _opened(commit, fields)
    if opened is None or any(name != SIGNATURES[hash_name] for name, _ in signatures):
        return Envelope(commit, oddity="odd_head")
    tree, parents, author, committer = opened
    return Envelope(
        commit,
        tree,
        parents,
        _text(author[1]),
        _text(committer[1]),
        int(committer[2]),
        _without(fields, blank, message),
        signatures[0][1].replace(b"\n ", b"\n") if signatures else None,
    )


def _fields(head: bytes) -> list[Header]:
    """The fields of the head; a line that begins with a blank goes on with the one before."""
    found: list[list[bytes]] = []
    for line in head.split(b"\n"):
        if line.startswith(b" ") and found:
            found[-1].append(line)
        else:
            found.append([line])
    return [b"\n".join(lines).partition(b" ")[::2] for lines in found]


Ident = re.Match[bytes]


def _opened(commit: str, fields: list[Header]) -> tuple[str, tuple[str, ...], Ident, Ident] | None:
    """Tree, parents, author and committer; None unless they stand first and in this order."""
    parents = 0
    while fields[1 + parents : 2 + parents] and fields[1 + parents][0] == b"parent":
        parents += 1
    first = fields[: parents + 3]
    if [name for name, _ in first] != [b"tree", *[b"parent"] * parents, b"author", b"committer"]:
        return None
    if any(name in ONCE or not name for name, _ in fields[parents + 3 :]):
        return None
    objects = [value for _, value in first[: parents + 1]]
    author, committer = (IDENT.fullmatch(value) for _, value in first[parents + 1 :])
    if not author or not committer or any(len(one) != len(commit) for one in objects):
        return None
    if not all(map(OBJECT.fullmatch, objects)):
        return None
    return _text(objects[0]), tuple(map(_text, objects[1:])), author, committer


def _without(fields: list[Header], blank: bytes, message: bytes) -> bytes:
    kept = (name + b" " + value for name, value in fields if not name.startswith(b"gpgsig"))
    return b"\n".join(kept) + (blank + message if blank else b"\n")


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
