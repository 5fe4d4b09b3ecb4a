"""The trees of commits, read once each and compared where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from reformctl.dataclass import dataclass, field
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git import Repository
from reformctl.store.objects import OF_A_FILE, answer, conversation

TYPE_CHECKING = False  # a class of an object that is made elsewhere
if TYPE_CHECKING:
    from subprocess import Popen

# What a tree holds of each entry, by the length of an id.
ENTRIES = {
    length: re.compile(rb"([0-7]{1,12}) ([^\0]+)\0(.{%d})" % length, re.DOTALL)
    for length in (20, 32)
}
FOLDER = "40000"
KIND, REGULAR, LINK, DIRECTORY, PROGRAM = 0o170000, 0o100000, 0o120000, 0o040000, 0o100
FILES = frozenset({"100644", "100755"})
# As many folders within folders as anybody has; a thousand would be one too many for Python.
DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Node:
    """What a folder holds under one name."""

    mode: str
    id: str

    @property
    def is_folder(self) -> bool:
        """Whether more lies below it."""
        return self.mode == FOLDER

    @property
    def blob(self) -> str | None:
        """The content, if it is a plain file and neither a link nor a submodule."""
        return self.id if self.mode in FILES else None


Folder = dict[str, Node]


@dataclass(slots=True)
class Trees:
    """A conversation with git about trees; one is known until it is compared with a newer one."""

    git: Popen[bytes]
    prefix: str
    id_bytes: int
    known: dict[str, Folder] = field(default_factory=dict)

    def top(self, commit: str) -> Node | None:
        """The ledger's folder in that commit; None when it is not there."""
        node = self._within(f"{commit}^{{tree}}", "")
        return node if node and node.is_folder else None

    def file(self, tree: str, path: str) -> str | None:
        """The blob of the plain file at that path of the ledger's folder, in that tree."""
        node = self._within(tree, path)
        return node.blob if node else None

    def at(self, commit: str, path: str) -> Node | None:
        """What lies at a path below the ledger's folder, and is no folder itself."""
        node = self._within(f"{commit}^{{tree}}", path)
        return None if node and node.is_folder else node

    def _within(self, tree: str, path: str) -> Node | None:
        """What lies at that path of the ledger's folder, in a tree of the whole repository."""
        node: Node | None = Node(FOLDER, tree)
        for name in filter(None, f"{self.prefix}/{path}".split("/")):
            node = self._folder(node.id).get(name) if node and node.is_folder else None
        return node

    def changes(self, old: Node | None, new: Node | None) -> Iterator[tuple[str, str | None]]:
        """Every file that differs between two folders: its path, and its new blob or None."""
        for path, was, now in self.differences(old, new, forget=True):
            gone, come = was.blob if was else None, now.blob if now else None
            if gone != come:
                yield path, come

    def differences(
        self, old: Node | None, new: Node | None, path: str = "", *, forget: bool = False
    ) -> Iterator[tuple[str, Node | None, Node | None]]:
        """Every path under which two folders hold something else, and what; folders aside.

        ``forget`` lets go of the old ones, which are hardly ever asked for again in a long walk.
        """
        if old == new:
            return
        if path.count("/") > DEEPEST:
            raise ValueError(path[:100])
        before = self._folder(old.id) if old and old.is_folder else {}
        after = self._folder(new.id) if new and new.is_folder else {}
        for name in (*before, *(name for name in after if name not in before)):
            was, now = before.get(name), after.get(name)
            if was == now:
                continue
            below = f"{path}/{name}" if path else name
            if (was and was.is_folder) or (now and now.is_folder):
                yield from self.differences(was, now, below, forget=forget)
            gone, come = (None if one and one.is_folder else one for one in (was, now))
            if gone or come:
                yield below, gone, come
        if forget and old:
            self.known.pop(old.id, None)

    def content(self, blob: str) -> bytes:
        """The bytes of a file, as far as it is not too large for a ledger."""
        return answer(self.git, blob, OF_A_FILE)

    def _folder(self, tree: str) -> Folder:
        found = self.known.get(tree)
        if found is None:
            found = self.known[tree] = self._read(tree)
        return found

    def _read(self, tree: str) -> Folder:
        content = answer(self.git, tree)
        entries = self._entries(content)
        found = {
            name.decode("utf-8", "surrogateescape"): Node(_mode(mode), object_id.hex())
            for mode, name, object_id in entries
        }
        if len(found) < len(entries):
            raise ValueError(f"two entries of one name in tree {tree}")
        if any("/" in name or name in (".", "..") for name in found):
            raise ValueError(f"an entry that names another folder in tree {tree}")
        return found

    def _entries(self, content: bytes) -> list[tuple[bytes, bytes, bytes]]:
        """Mode, name and id of all that the tree holds; raises ValueError for what is no tree."""
        found: list[tuple[bytes, bytes, bytes]] = ENTRIES[self.id_bytes].findall(content)
        length = sum(len(mode) + len(name) + 2 + self.id_bytes for mode, name, _ in found)
        if length != len(content):
            raise ValueError(content[:100])
        return found


@contextmanager
def trees_of(repository: Repository) -> Iterator[Trees]:
    """Trees of that repository, seen from the ledger's folder; raises UnreadableLedgerError."""
    id_bytes = 32 if repository.hash_name == "sha256" else 20
    with conversation(repository.top, repository.environment) as git:
        try:
            yield Trees(git, repository.prefix, id_bytes)
        except ValueError as error:  # a tree that is none
            raise UnreadableLedgerError(say("error.git_failed", reason=str(error))) from error


@cache
def _mode(written: bytes) -> str:
    """The mode as git itself takes it: of old spellings and rights only whether it is a program."""
    number = int(written, 8)
    kind = number & KIND
    if kind == REGULAR:
        return "100755" if number & PROGRAM else "100644"
    return {LINK: "120000", DIRECTORY: FOLDER}.get(kind, "160000")
