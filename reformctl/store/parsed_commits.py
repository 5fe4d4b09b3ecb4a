"""The ledger files of commits, read where they differ; each version of each is read once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from reformctl.dataclass import dataclass, field
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.plan import ReformPlan
from reformctl.store.belonging import belongs
from reformctl.store.git import Repository
from reformctl.store.listing import problem_of
from reformctl.store.trees import Node, Trees

POLICY = ("ledger.yaml", "baseline.yaml", "registry/", "rounds/", "meetings/")

Files = Mapping[str, ParsedFile]
Differing = tuple[dict[str, ParsedFile], dict[str, ParsedFile]]
"""The files that differ, as they were and as they are; those that are not there are left out."""


@dataclass(slots=True)
class Reader:
    """The files of commits; each version of each is read once."""

    repository: Repository
    trees: Trees
    known: dict[tuple[str, str], ParsedFile] = field(default_factory=dict)
    legible: dict[str, ParsedFile] = field(default_factory=dict)
    """The newest version of each file that could be read."""

    def difference(self, old: str | None, new: str) -> Differing:
        """The ledger's files that two commits hold otherwise, and those of the same names."""
        before: dict[str, ParsedFile] = {}
        after: dict[str, ParsedFile] = {}
        top = self.trees.top(old) if old else None
        for path, was, now in self.trees.differences(top, self.trees.top(new)):
            if belongs(path):
                for files, node in ((before, was), (after, now)):
                    if node is not None:
                        files[path] = self.file(path, node)
        for path, twin in self._twins(old, before, after):
            before[path] = after[path] = twin
        return before, after

    def _twins(
        self, old: str | None, before: Files, after: Files
    ) -> Iterator[tuple[str, ParsedFile]]:
        """Files that stay while others of their names come or go: two files of one id."""
        names = {_name(path) for path in before} ^ {_name(path) for path in after}
        if old and names:
            for path, node in self.nodes(old):
                if _name(path) in names and path not in before and path not in after:
                    yield path, self.file(path, node)

    def file(self, path: str, node: Node) -> ParsedFile:
        """What lies at that path."""
        found = self.known.get((path, node.id))
        if found is None:
            found = self.known[path, node.id] = parse_file(self.source(path, node))
        return found

    def source(self, path: str, node: Node) -> SourceFile:
        """The bytes of what lies at that path; links and submodules unread."""
        data = self.trees.content(node.blob) if node.blob else b""
        return SourceFile(path, data, node.blob, problem_of(node.mode))

    def at(self, commit: str, path: str) -> ParsedFile | None:
        """The file that a commit has at that path; None when there is none."""
        node = self.trees.at(commit, path)
        return self.file(path, node) if node else None

    def legibly(self, before: Files, after: Files) -> tuple[Ledger, Ledger]:
        """Both sides as ledgers; what was unreadable before counts as it was when last read."""
        for path, file in before.items():
            if file.complete:
                self.legible[path] = file
        known = {
            path: file if file.complete else self.legible.get(path, file)
            for path, file in before.items()
        }
        return assemble(known.values()), assemble(after.values())

    def policy(self, commit: str) -> Ledger:
        """What decides: settings, baseline, registries, rounds and meetings of that commit."""
        nodes = self.nodes(commit)
        return assemble(self.file(path, node) for path, node in nodes if path.startswith(POLICY))

    def plans(self, commit: str, ids: Collection[str]) -> Mapping[str, ReformPlan]:
        """Those plans as they stand in that commit, wherever they lie; what is not there is not."""
        if not ids:
            return {}
        wanted = [one for one in self.nodes(commit) if _name(one[0]).removesuffix(".yaml") in ids]
        return assemble(self.file(path, node) for path, node in wanted).plans

    def whole(self, commit: str) -> list[ParsedFile]:
        """Every file of the ledger in that commit."""
        return [self.file(path, node) for path, node in self.nodes(commit)]

    def nodes(self, commit: str) -> list[tuple[str, Node]]:
        """Where the ledger's files lie in that commit."""
        every = self.trees.differences(None, self.trees.top(commit))
        return [(path, node) for path, _, node in every if node and belongs(path)]


def _name(path: str) -> str:
    return path.rpartition("/")[2]
