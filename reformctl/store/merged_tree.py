"""What a merge of two commits would make of the ledger, file by file as the merge driver would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from reformctl.actions.merge_text import Names
from reformctl.dataclass import dataclass, field, replace
from reformctl.messages import Message, say
from reformctl.parse.source import FileEdit
from reformctl.store.belonging import belongs
from reformctl.store.git import Repository
from reformctl.store.merge_file import MergeFiles
from reformctl.store.snapshot import Snapshot, with_edits
from reformctl.store.span import Span
from reformctl.store.trees import Trees, trees_of

Standing = tuple[str, str | None]
"""Under which path a file stands on a side, and its blob; None when it is gone."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A file that people would have to merge, and what is in conflict in it."""

    path: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class MergedTree:
    """How the result differs from the second commit, and what is left to settle."""

    edits: tuple[FileEdit, ...]
    unsettled: tuple[Unsettled, ...]


@dataclass(slots=True)
class Merging:
    """Two commits on their way together."""

    repository: Repository
    trees: Trees
    names: Names
    ours: dict[str, Standing]
    theirs: dict[str, Standing]
    """By the path in the commit both came from; what is new stands under its own."""
    origin: dict[str, str | None]
    """The blobs of the commit both came from, of all files that either side changed."""
    taken: dict[str, str]
    """Under which path a file of theirs stands → the one it came from."""
    unsettled: list[Unsettled] = field(default_factory=list)

    def edits(self) -> Iterator[FileEdit]:
        """What the first side brings to the second."""
        for path, ours in self.ours.items():
            base = self.origin.get(path)
            theirs = self.theirs.get(path, (path, base))
            yield from self._file(path, base, ours, theirs)

    def _file(
        self, path: str, base: str | None, ours: Standing, theirs: Standing
    ) -> Iterator[FileEdit]:
        name = theirs[0] if theirs[0] != path else ours[0]
        if ours[0] != path and theirs[0] not in (path, ours[0]):
            self._leave(name, say("rule.RC918.renamed", ours=ours[0], theirs=theirs[0]))
            return
        if ours[1] and self.taken.get(name, path) != path:
            self._leave(name, say("rule.RC918.taken"))
            return
        data = self._content(name, base, ours[1], theirs[1])
        now = self._bytes(theirs[1])
        if name != theirs[0] and now is not None:
            yield FileEdit(self._inside(theirs[0]), now, None)
            now = None
        if data != now:
            yield FileEdit(self._inside(name), now, data)

    def _content(
        self, path: str, base: str | None, ours: str | None, theirs: str | None
    ) -> bytes | None:
        """The bytes the file comes to; those of the second side where people have to settle it."""
        if ours in (base, theirs):
            return self._bytes(theirs)
        if theirs == base:
            return self._bytes(ours)
        if ours is None or theirs is None:
            self._leave(path, say("rule.RC918.gone"))
            return self._bytes(theirs)
        return self._merged(path, (base, ours, theirs))

    def _merged(self, path: str, blobs: tuple[str | None, str, str]) -> bytes | None:
        with TemporaryDirectory() as folder:
            files = [Path(folder, name) for name in ("base", "ours", "theirs")]
            for file, blob in zip(files, blobs, strict=True):
                file.write_bytes(self._bytes(blob) or b"")
            made = MergeFiles(*files).merge(path, self.names)
        if made.is_clean:
            return made.merged.data
        messages = tuple(one.message(self.names) for one in made.merged.conflicts)
        self._leave(path, *(messages or (say("rule.RC918.lines"),)))
        return self._bytes(blobs[2])

    def _leave(self, path: str, *messages: Message) -> None:
        self.unsettled.append(Unsettled(self._inside(path), messages))

    def _bytes(self, blob: str | None) -> bytes | None:
        return self.trees.content(blob) if blob else None

    def _inside(self, path: str) -> str:
        return path.removeprefix(self.repository.full_path(""))


@dataclass(frozen=True, slots=True)
class Merged:
    """A ledger as a merge would make it, and the files that people have to settle, with why."""

    snapshot: Snapshot
    conflicts: tuple[tuple[str, Message], ...]


def merged_with_base(snapshot: Snapshot, span: Span) -> Merged:
    """What merging the snapshot's commit into the base gives; unsettled files as they are here.

    Raises UnreadableLedgerError when git can't merge a file at all.
    """
    assert snapshot.repository
    names = Names(span.rev, "HEAD")
    tree = merged_tree(snapshot.repository, span.fork, span.base, span.head, names)
    made = with_edits(snapshot, tree.edits)
    paths = tuple(sorted(edit.path for edit in tree.edits))
    conflicts = tuple((one.path, why) for one in tree.unsettled for why in one.messages)
    return Merged(replace(made, unlike=paths), conflicts)


def merged_tree(
    repository: Repository, fork: str, ours: str, theirs: str, names: Names
) -> MergedTree:
    """What merging ``theirs`` into ``ours`` gives, as edits to ``theirs``; both came from ``fork``.

    Raises UnreadableLedgerError when git can't merge a file at all.
    """
    sides = [_standings(repository, fork, side) for side in (ours, theirs)]
    origin = {
        repository.full_path(entry.path): entry.blob
        for entry in repository.tree(fork)
        if entry.is_file
    }
    with trees_of(repository) as trees:
        taken = {there: path for path, (there, blob) in sides[1].items() if blob}
        merging = Merging(repository, trees, names, sides[0], sides[1], dict(origin), taken)
        edits = tuple(merging.edits())
    return MergedTree(edits, tuple(merging.unsettled))


def _standings(repository: Repository, fork: str, side: str) -> dict[str, Standing]:
    """The ledger's files that a side changed, under the path they had before."""
    prefix = repository.full_path("")
    changes = repository.renames_between(fork, side)
    moved = {change.renamed_from for change in changes if change.renamed_from}
    return {
        change.renamed_from or change.path: (change.path, change.blob)
        for change in changes
        if change.path.startswith(prefix)
        and belongs(change.path.removeprefix(prefix))
        and not (change.blob is None and change.path in moved)
    }
