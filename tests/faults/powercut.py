"""What a disk may hold after a power cut, by what was synced before it.

The model. A file's bytes are safe as of its last fsync; before the first one a new file is empty.
A change of names (create, rename, link, unlink, mkdir) is safe once a folder it touches has been
synced; a rename between two folders is one change. Whatever is not safe may be lost or kept, each
for itself: names without bytes, bytes without names, a later change without an earlier one. That
is harsher than any journaling file system, which keeps changes of names in order. Files keep the
times at which they were made.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.tree import Entry, Tree

LOSSES = ("everything", "bytes", "names", "early", "some")


@dataclass(eq=False)
class Node:
    """A file or folder: its names now, its names that are safe, its bytes that are safe."""

    mode: int
    folder: bool
    time: int
    """When it was last written, or made; in nanoseconds."""
    content: bytes = b""
    now: dict[str, Node] = field(default_factory=dict)
    safe: dict[str, Node] = field(default_factory=dict)


# What one call changed: in which folder which name came to mean what.
Renaming = list[tuple[Node, str, Node | None]]


class Disk:
    """A folder as it was, and what the log of a run says was done to it since."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.nodes: dict[int, Node] = {}
        self.top = self._load(root)
        self.pending: list[Renaming] = []
        self.clock = time.time_ns()

    def _load(self, path: Path) -> Node:
        state = path.lstat()
        node = Node(state.st_mode & 0o7777, path.is_dir(), state.st_mtime_ns)
        self.nodes[state.st_ino] = node
        if node.folder:
            node.now = {child.name: self._load(child) for child in path.iterdir()}
            node.safe = dict(node.now)
        else:
            node.content = path.read_bytes()
        return node

    def replay(self, log: Path, lines: Iterable[str], live: Tree) -> None:
        """Take in what the shim wrote down; ``live`` is the folder as it was before that."""
        for line in lines:
            operation, inode, path, other = line.split("\t")
            if operation == "syncall":
                self._sync_all(live)
            else:
                self._take(log, operation, int(inode), Path(path), other)

    def _sync_all(self, live: Tree) -> None:
        for node, content in self._live(self.top, "", _names(live), live):
            node.content = content
        for node in self.nodes.values():
            node.safe = dict(node.now)
        self.pending = []

    def _take(self, log: Path, operation: str, inode: int, path: Path, other: str) -> None:
        if operation == "syncfolder":
            self._sync_folder(self.nodes[inode])
        elif operation == "sync":
            self.nodes[inode].content = log.with_name(f"{log.name}.{other}").read_bytes()
        elif operation in ("create", "mkdir"):
            folder = operation == "mkdir"
            self.clock += 1000
            self.nodes[inode] = Node(0o755 if folder else 0o644, folder, self.clock)
            self._change([(self._parent(path), path.name, self.nodes[inode])])
        elif operation == "link":
            self._change([(self._parent(path), path.name, self.nodes[inode])])
        elif operation == "unlink":
            self._change([(self._parent(path), path.name, None)])
        elif operation == "rename":
            to = Path(other)
            node = self._parent(path).now[path.name]
            gone = (self._parent(path), path.name, None)
            self._change([gone, (self._parent(to), to.name, node)])

    def _parent(self, path: Path) -> Node:
        node = self.top
        for part in path.parent.relative_to(self.root).parts:
            node = node.now[part]
        return node

    def _change(self, renaming: Renaming) -> None:
        _apply(renaming, lambda node: node.now)
        self.pending.append(renaming)

    def _sync_folder(self, folder: Node) -> None:
        for renaming in self.pending:
            if any(place is folder for place, _, _ in renaming):
                _apply(renaming, lambda node: node.safe)
        self.pending = [
            renaming
            for renaming in self.pending
            if not any(place is folder for place, _, _ in renaming)
        ]

    def cut(self, loss: str, seed: int, live: Tree) -> Tree:
        """What is left of the folder, as it is now, after a power cut that takes what it says."""
        dice = random.Random(seed)
        kept_bytes = {
            "everything": lambda: False,
            "bytes": lambda: False,
            "names": lambda: True,
            "early": lambda: True,
            "some": lambda: dice.random() < 0.5,
        }[loss]
        contents = dict(self._live(self.top, "", _names(live), live))
        if loss == "bytes":
            kept = self.pending
        elif loss == "early":
            kept = self.pending[-dice.randrange(1, 4) :]
        elif loss == "some":
            kept = [renaming for renaming in self.pending if dice.random() < 0.5]
        else:
            kept = []
        safe = {id(node): dict(node.safe) for node in self._all()}
        for renaming in kept:
            _apply(renaming, lambda node: safe[id(node)])
        return dict(_left(self.top, "", safe, contents, kept_bytes))

    def _all(self) -> Iterator[Node]:
        """Every folder there is or was; an inode may have been given out again."""
        yield from self.nodes.values()
        yield from (place for renaming in self.pending for place, _, _ in renaming)
        yield from (node for renaming in self.pending for _, _, node in renaming if node)

    def _live(
        self, node: Node, path: str, names: dict[str, set[str]], live: Tree
    ) -> Iterator[tuple[Node, bytes]]:
        """The bytes of every file as they are; also shows that the log is complete."""
        content = live[path].content
        if content is not None:
            yield node, content
            return
        assert set(node.now) == names.get(path, set()), path
        for name, child in node.now.items():
            yield from self._live(child, f"{path}/{name}" if path else name, names, live)


def _names(tree: Tree) -> dict[str, set[str]]:
    """The names in each folder."""
    names: dict[str, set[str]] = {}
    for path in filter(None, tree):
        folder, _, name = path.rpartition("/")
        names.setdefault(folder, set()).add(name)
    return names


def _left(
    node: Node,
    path: str,
    safe: dict[int, dict[str, Node]],
    contents: dict[Node, bytes],
    kept: Callable[[], bool],
) -> Iterator[tuple[str, Entry]]:
    if not node.folder:
        content = contents.get(node, node.content) if kept() else node.content
        yield path, Entry(node.mode, node.time, content)
        return
    yield path, Entry(node.mode, node.time)
    for name, child in safe.get(id(node), node.safe).items():
        yield from _left(child, f"{path}/{name}" if path else name, safe, contents, kept)


def _apply(renaming: Renaming, names: Callable[[Node], dict[str, Node]]) -> None:
    for place, name, node in renaming:
        if node is None:
            names(place).pop(name, None)
        else:
            names(place)[name] = node
