"""From a base to a head, commit by commit and as a whole: what became of the records, and by whom.

Every commit is held against its parents: a merge against all of them together. Only files that
differ are read, each version once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo

from reformctl.dataclass import dataclass, field
from reformctl.errors import UnreadableLedgerError
from reformctl.ledger.agreed import disagreements
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.ledger.memory import RECORD, RENAMED, Mark, marks, under
from reformctl.ledger.transition import Deed, Kind, Transition, between
from reformctl.messages import say
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.plan import ReformPlan
from reformctl.store.git import Repository
from reformctl.store.snapshot import Snapshot, zone_of
from reformctl.store.span import Link, Span, fork_of, span_of
from reformctl.store.trees import Node, Trees, trees_of
from reformctl.store.worktree import SETTINGS, belongs
from reformctl.vocab import WriteoffAct

Files = Mapping[str, ParsedFile]
Differing = tuple[dict[str, ParsedFile], dict[str, ParsedFile]]
"""The files that differ, as they were and as they are; those that are not there are left out."""

PROBLEMS = {"120000": "form.link", "160000": "form.submodule"}
POLICY = ("ledger.yaml", "registry/", "rounds/", "meetings/")


@dataclass(frozen=True, slots=True)
class Passage:
    """What became of the ledger between a base and what is judged."""

    transitions: tuple[Transition, ...]
    """Each commit, the edits of the work tree, and the whole."""
    older: Mapping[str, bytes | None]
    """The files that differ as the request found them; None for those that were not there."""


def passage(snapshot: Snapshot, rev: str, author: str | None) -> Passage:
    """The way from a revision to a snapshot; edits of the work tree are that author's.

    Raises RequestError for an unknown revision, UnreadableLedgerError where history is missing.
    """
    repository, commit = snapshot.repository, snapshot.commit
    if repository is None or commit is None:
        raise UnreadableLedgerError(
            say("error.no_repository", path=str(snapshot.folder)), say("error.history_hint")
        )
    span = span_of(repository, rev, commit)
    with trees_of(repository) as trees:
        reader = Reader(repository, trees)
        if trees.at(span.base, SETTINGS) is None:
            raise UnreadableLedgerError(say("error.no_ledger_then", at=rev, commit=span.base[:12]))
        policy = reader.policy(span.base)
        walk = Walk(reader, span, policy, zone_of(policy))
        made = list(walk.commits())
        if snapshot.dirty:
            made.append(walk.edits(snapshot, author))
        made.append(walk.whole(snapshot))
        return Passage(tuple(made), walk.older(snapshot))


@dataclass(slots=True)
class Reader:
    """The files of commits; each version of each is read once."""

    repository: Repository
    trees: Trees
    known: dict[tuple[str, str], ParsedFile] = field(default_factory=dict)
    legible: dict[str, ParsedFile] = field(default_factory=dict)
    """The newest version of each file that could be read."""

    def difference(self, old: str | None, new: str) -> Differing:
        """The ledger's files that two commits hold otherwise."""
        before: dict[str, ParsedFile] = {}
        after: dict[str, ParsedFile] = {}
        top = self.trees.top(old) if old else None
        for path, was, now in self.trees.differences(top, self.trees.top(new)):
            if belongs(path):
                for files, node in ((before, was), (after, now)):
                    if node is not None:
                        files[path] = self.file(path, node)
        return before, after

    def file(self, path: str, node: Node) -> ParsedFile:
        """What lies at that path."""
        found = self.known.get((path, node.id))
        if found is None:
            blob, problem = node.blob, PROBLEMS.get(node.mode)
            data = self.trees.content(blob) if blob else b""
            source = SourceFile(path, data, blob, say(problem) if problem else None)
            found = self.known[path, node.id] = parse_file(source)
        return found

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
        """What decides: the settings, registries, rounds and meetings of that commit."""
        nodes = self.trees.differences(None, self.trees.top(commit))
        return assemble(
            self.file(path, node) for path, _, node in nodes if node and path.startswith(POLICY)
        )


@dataclass(slots=True)
class Journal:
    """What the walk has seen written, by whom, and which ids are used up."""

    drafts: dict[str, dict[Mark, str]] = field(default_factory=dict)
    """By the id of the plan or other record."""
    askers: dict[str, str] = field(default_factory=dict)
    spent: set[str] = field(default_factory=set)

    def own(
        self, author: str | None, ids: Iterable[str], names: Mapping[str, str]
    ) -> frozenset[Mark]:
        """What that author has written of those records since the base."""
        found = {
            mark
            for name in (*ids, *names)
            for mark, writer in self.drafts.get(name, {}).items()
            if writer == author
        }
        return frozenset(found | {under(mark, names) for mark in found})

    def note(self, transition: Transition) -> None:
        """Remember what came and what went."""
        author = transition.deed.author or ""
        for old_id, new_id in transition.names.items():
            moved = self.drafts.pop(old_id, {})
            names = {old_id: new_id}
            self.drafts[new_id] = {under(mark, names): who for mark, who in moved.items()}
            self.drafts[new_id][new_id, RENAMED, old_id] = author
            self.spent.add(old_id)
        for old, new in transition.pairs:
            before = set(marks(old)) if hasattr(old, "id") else set()
            after = set(marks(new)) if hasattr(new, "id") else set()
            gone = before - after
            self.spent |= {mark[0] for mark in gone - transition.own if mark[1] == RECORD}
            for mark in gone:
                self.drafts.get(mark[0].partition("/")[0], {}).pop(mark, None)
            for mark in after - before:
                self.drafts.setdefault(new.id, {}).setdefault(mark, author)
            if isinstance(new, ReformPlan) and _asks(new) and not (old and _asks(old)):
                self.askers[new.id] = author


def _asks(plan: ReformPlan) -> bool:
    return bool(plan.writeoff) and plan.writeoff[-1].step is WriteoffAct.REQUEST


@dataclass(slots=True)
class Walk:
    """A way through the commits of a span."""

    reader: Reader
    span: Span
    policy: Ledger
    zone: tzinfo
    journal: Journal = field(default_factory=Journal)

    def commits(self) -> Iterator[Transition]:
        """Every commit of the span, parents first."""
        names = [link.commit for link in self.span.links]
        for link, commit in zip(
            self.span.links, self.reader.repository.commits(names), strict=True
        ):
            kind = Kind.MERGE if len(link.parents) > 1 else Kind.COMMIT
            day = commit.recorded.astimezone(self.zone).date()
            deed = Deed(kind, day, link.commit, commit.author_email, commit.repeated)
            made = self._merge(link, deed) if kind is Kind.MERGE else self._commit(link, deed)
            self.journal.note(made)
            yield made

    def edits(self, snapshot: Snapshot, author: str | None) -> Transition:
        """What the work tree adds to its commit."""
        after = {file.path: file for file in snapshot.files if file.path in snapshot.unlike}
        before = self._at(self.span.head, snapshot.unlike)
        made = self._made(Deed(Kind.EDITS, snapshot.today, None, author), before, after)
        self.journal.note(made)
        return made

    def whole(self, snapshot: Snapshot) -> Transition:
        """From what the request began with to what it comes to, whatever lies between."""
        before, after = self.reader.difference(self.span.fork, self.span.head)
        for path in snapshot.unlike:
            known = self._at(self.span.fork, [path])
            before |= known
            after.pop(path, None)
        after |= {file.path: file for file in snapshot.files if file.path in snapshot.unlike}
        deed = Deed(Kind.WHOLE, snapshot.today)
        return self._made(deed, before, after)

    def older(self, snapshot: Snapshot) -> dict[str, bytes | None]:
        """The bytes that the files which differ had when the request began."""
        trees = self.reader.trees
        nodes = trees.differences(trees.top(self.span.fork), trees.top(self.span.head))
        paths = {path for path, _, _ in nodes} | set(snapshot.unlike)
        found = {path: trees.at(self.span.fork, path) for path in paths}
        return {
            path: trees.content(node.blob) if node and node.blob else None
            for path, node in found.items()
        }

    def _at(self, commit: str, paths: Iterable[str]) -> dict[str, ParsedFile]:
        """Those of the files that the commit holds."""
        nodes = {path: self.reader.trees.at(commit, path) for path in paths}
        return {path: self.reader.file(path, node) for path, node in nodes.items() if node}

    def _commit(self, link: Link, deed: Deed) -> Transition:
        parent = link.parents[0] if link.parents else None
        return self._made(deed, *self.reader.difference(parent, link.commit))

    def _made(self, deed: Deed, before: Files, after: Files) -> Transition:
        old, new = self.reader.legibly(before, after)
        old, names, pairs = between(old, new)
        ids = {one.id for pair in pairs for one in pair if hasattr(one, "id")}
        return Transition(
            deed,
            self.policy,
            old,
            new,
            pairs,
            names,
            self.journal.own(deed.author, ids, names),
            self.journal.askers,
            frozenset(self.journal.spent),
        )

    def _merge(self, link: Link, deed: Deed) -> Transition:
        """A merge against what its parents say together; most say nothing else."""
        sides = [self.reader.difference(parent, link.commit) for parent in link.parents]
        paths = dict.fromkeys(path for side in sides for part in side for path in part)
        fork = fork_of(self.reader.repository, *link.parents) if paths else None
        if all(self._is_taken(path, link, fork) for path in paths):
            return Transition(deed, self.policy, assemble(()), assemble(()), ())
        doubtful = [path for path in paths if self._is_doubtful(path, link, fork)]
        merged = assemble(self._at(link.commit, doubtful).values())
        parts = [assemble(self._at(parent, doubtful).values()) for parent in link.parents]
        began = assemble(self._at(fork, doubtful).values() if fork else ())
        pairs = disagreements(began, parts, merged)
        return Transition(deed, self.policy, parts[0], merged, pairs)

    def _is_taken(self, path: str, link: Link, fork: str | None) -> bool:
        """Whether the merge has the file as one parent has it and the others found it."""
        merged = self._node(link.commit, path)
        sides = {self._node(parent, path) for parent in link.parents}
        return merged in sides and sides <= {merged, self._node(fork, path) if fork else None}

    def _is_doubtful(self, path: str, link: Link, fork: str | None) -> bool:
        """Whether the merge made the file, or some side may have it under another name."""
        lacking = any(self._node(one, path) is None for one in (link.commit, *link.parents))
        return lacking or not self._is_taken(path, link, fork)

    def _node(self, commit: str, path: str) -> Node | None:
        return self.reader.trees.at(commit, path)
