"""The trees of commits, read once each and compared where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import Popen

from reformctl.dataclass import dataclass, field
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git import Repository, read_object
from reformctl.store.plumbing import start_git

FOLDER = "40000"
FILES = frozenset({"100644", "100755"})


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
    """A conversation with git about trees; every tree is asked for once."""

    git: Popen[bytes]
    prefix: str
    id_bytes: int
    known: dict[str, Folder] = field(default_factory=dict)

    def top(self, commit: str) -> Node | None:
        """The ledger's folder in that commit; None when it is not there."""
        node = Node(FOLDER, f"{commit}^{{tree}}")
        for name in self.prefix.split("/") if self.prefix else ():
            below = self._folder(node.id).get(name)
            if below is None or not below.is_folder:
                return None
            node = below
        return node

    def at(self, commit: str, path: str) -> Node | None:
        """What lies at a path below the ledger's folder, and is no folder itself."""
        node = self.top(commit)
        for name in path.split("/"):
            node = self._folder(node.id).get(name) if node and node.is_folder else None
        return None if node and node.is_folder else node

    def changes(self, old: Node | None, new: Node | None) -> Iterator[tuple[str, str | None]]:
        """Every file that differs between two folders: its path, and its new blob or None."""
        for path, was, now in self.differences(old, new):
            gone, come = was.blob if was else None, now.blob if now else None
            if gone != come:
                yield path, come

    def differences(
        self, old: Node | None, new: Node | None, path: str = ""
    ) -> Iterator[tuple[str, Node | None, Node | None]]:
        """Every path under which two folders hold something else, and what; folders aside."""
        before = self._folder(old.id) if old and old.is_folder else {}
        after = self._folder(new.id) if new and new.is_folder else {}
        for name in (*before, *(name for name in after if name not in before)):
            was, now = before.get(name), after.get(name)
            if was == now:
                continue
            below = f"{path}/{name}" if path else name
            if (was and was.is_folder) or (now and now.is_folder):
                yield from self.differences(was, now, below)
            gone, come = (None if one and one.is_folder else one for one in (was, now))
            if gone or come:
                yield below, gone, come

    def content(self, blob: str) -> bytes:
        """The bytes of a blob."""
        return self._ask(blob)

    def _folder(self, tree: str) -> Folder:
        found = self.known.get(tree)
        if found is None:
            found = self.known[tree] = self._read(tree)
        return found

    def _read(self, tree: str) -> Folder:
        content = self._ask(tree)
        found: Folder = {}
        at = 0
        while at < len(content):
            space, end = content.index(b" ", at), content.index(b"\0", at)
            name = content[space + 1 : end].decode("utf-8", "surrogateescape")
            found[name] = Node(
                content[at:space].decode("ascii"), content[end + 1 : end + 1 + self.id_bytes].hex()
            )
            at = end + 1 + self.id_bytes
        return found

    def _ask(self, name: str) -> bytes:
        assert self.git.stdin is not None
        assert self.git.stdout is not None
        self.git.stdin.write(f"{name}\n".encode("ascii"))
        self.git.stdin.flush()
        return read_object(self.git.stdout, name)[1]


@contextmanager
def trees_of(repository: Repository) -> Iterator[Trees]:
    """Trees of that repository, seen from the ledger's folder; raises UnreadableLedgerError."""
    id_bytes = 32 if repository.hash_name == "sha256" else 20
    with start_git(repository.top, "cat-file", "--batch") as git:
        try:
            yield Trees(git, repository.prefix, id_bytes)
        except ValueError as error:  # a tree that is none
            raise UnreadableLedgerError(say("error.git_failed", reason=str(error))) from error
        finally:
            git.kill()
