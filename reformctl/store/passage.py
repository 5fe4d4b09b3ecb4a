"""From a base to a head, commit by commit and as a whole: what became of the records, and by whom.

Every commit is held against its parents: a merge against all of them together. Only files that
differ are read, each version once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from reformctl.dataclass import dataclass, field, replace
from reformctl.errors import UnreadableLedgerError
from reformctl.ledger.agreed import disagreements, together
from reformctl.ledger.apart import Side, landed, may_be_apart
from reformctl.ledger.duty import person_of
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.ledger.transition import Deed, Kind, Transition, between, records_in
from reformctl.ledger.written import Written, asked_in
from reformctl.messages import say
from reformctl.parse.file import ParsedFile
from reformctl.records.baseline import Tolerated
from reformctl.records.kinds import KINDS
from reformctl.records.pilot import Closable, Pilot
from reformctl.records.plan import ReformPlan
from reformctl.records.settings import Settings
from reformctl.store.parsed_commits import Reader
from reformctl.store.provenance import asker_of, used_up
from reformctl.store.snapshot import Snapshot, zone_of
from reformctl.store.span import Link, Span, span_of
from reformctl.store.trees import Node, trees_of
from reformctl.store.worktree import SETTINGS
from reformctl.vocab.plan import WriteoffAct

if TYPE_CHECKING:  # nobody merges who is not asked to
    from reformctl.store.merged_tree import Merged

# So many times over may branches have merged each other crosswise.
CROSSINGS = 8
# Kinds of which every record is a file of its own.
ONE_FILE_EACH = frozenset(kind.record for kind in KINDS if kind.record)


@dataclass(frozen=True, slots=True)
class Passage:
    """What became of the ledger between a base and what is judged."""

    transitions: tuple[Transition, ...]
    """Each commit, the edits of the work tree, and the whole."""
    older: Mapping[str, bytes | None]
    """The files that differ as the request found them; None for those that were not there."""
    settings: Settings
    """Those of the base."""
    baseline: tuple[Tolerated, ...] = ()
    """What the base tolerates."""


def span_to(snapshot: Snapshot, rev: str) -> Span:
    """The commits between a revision and the snapshot's.

    Raises RequestError for an unknown revision, UnreadableLedgerError where history is missing.
    """
    if snapshot.repository is None or snapshot.commit is None:
        raise UnreadableLedgerError(
            say("error.no_repository", path=str(snapshot.folder)), say("error.history_hint")
        )
    return span_of(snapshot.repository, rev, snapshot.commit)


def passage(
    snapshot: Snapshot, span: Span, author: str | None, merged: Merged | None = None
) -> Passage:
    """The way from a base to a snapshot; edits of the work tree are that author's.

    With ``merged`` the whole goes on from the base as it is now to what a merge would make of it.
    """
    assert snapshot.repository
    with trees_of(snapshot.repository) as trees:
        reader = Reader(snapshot.repository, trees)
        if trees.at(span.base, SETTINGS) is None:
            raise UnreadableLedgerError(
                say("error.no_ledger_then", at=span.rev, commit=span.base[:12])
            )
        return passage_by(reader, snapshot, span, author, merged)


def passage_by(
    reader: Reader,
    snapshot: Snapshot,
    span: Span,
    author: str | None = None,
    merged: Merged | None = None,
) -> Passage:
    """The same by a reader who knows files already; the base holds the ledger."""
    policy = reader.policy(span.base)
    walk = Walk(reader, span, policy, zone_of(policy))
    made = list(walk.commits())
    if snapshot.dirty:
        made.append(walk.edits(snapshot, author))
    made.append(walk.whole(snapshot, span.forks))
    start, end = span.fork, snapshot
    if merged:
        start, end = span.base, merged.snapshot
        made.append(replace(walk.whole(end, (start,)), conflicts=merged.conflicts))
    older = walk.older(end, start)
    return Passage(tuple(walk.informed(made)), older, policy.settings, policy.baseline)


def _decided(transition: Transition) -> Iterator[Closable]:
    """The plans and pilots as they waited on which it was decided and nobody knows who asked."""
    for old, new in transition.pairs:
        if isinstance(old, ReformPlan | Pilot) and isinstance(new, ReformPlan | Pilot):
            waited = bool(old.writeoff) and old.writeoff[-1].step is WriteoffAct.REQUEST
            if waited and len(new.writeoff) > len(old.writeoff) and old.id not in transition.askers:
                yield old


def _created(transition: Transition) -> Iterator[str]:
    """The ids of the files that hold one record each and are new."""
    for old, new in transition.pairs:
        if old is None and type(new) in ONE_FILE_EACH:
            yield new.id
    yield from transition.names.values()


def _drafted(transition: Transition) -> Iterator[str]:
    """The ids of the drafts that were changed."""
    for old, _ in transition.pairs:
        if isinstance(old, ReformPlan) and old.is_draft:
            yield old.id


@dataclass(slots=True)
class Walk:
    """A way through the commits of a span."""

    reader: Reader
    span: Span
    policy: Ledger
    zone: tzinfo
    written: Written = field(default_factory=Written)

    def commits(self) -> Iterator[Transition]:
        """Every commit of the span, parents first."""
        names = [link.commit for link in self.span.links]
        for link, commit in zip(
            self.span.links, self.reader.repository.commits(names), strict=True
        ):
            kind = Kind.MERGE if len(link.parents) > 1 else Kind.COMMIT
            day = commit.recorded.astimezone(self.zone).date()
            author = commit.author_email
            deed = Deed(kind, day, link.commit, author, commit.repeated, self._who(author))
            for made in self._merge(link, deed) if kind is Kind.MERGE else self._commit(link, deed):
                self.written.note(made)
                yield made

    def edits(self, snapshot: Snapshot, author: str | None) -> Transition:
        """What the work tree adds to its commit."""
        after = {file.path: file for file in snapshot.files if file.path in snapshot.unlike}
        before = self._at(self.span.head, snapshot.unlike)
        deed = Deed(Kind.EDITS, snapshot.today, None, author, who=self._who(author))
        made = self._made(deed, *self.reader.legibly(before, after))
        self.written.note(made)
        return made

    def whole(self, snapshot: Snapshot, starts: Sequence[str]) -> Transition:
        """From where the request left the base to what it comes to, whatever lies between."""
        sides = [self.reader.difference(start, self.span.head) for start in starts]
        paths = {path for side in sides for part in side for path in part} | set(snapshot.unlike)
        after = self._at(self.span.head, paths.difference(snapshot.unlike))
        after |= {file.path: file for file in snapshot.files if file.path in snapshot.unlike}
        both = [self.reader.legibly(self._at(start, paths), after) for start in starts]
        old, new = both[0]
        if len(starts) > 1:
            old = together(self._began(starts, paths, new), [side for side, _ in both], new)
        return self._made(Deed(Kind.WHOLE, snapshot.today), old, new)

    def informed(self, made: Sequence[Transition]) -> Iterator[Transition]:
        """The transitions with what only the history before the base knows."""
        repository, base = self.reader.repository, self.span.base
        drafts = {name for one in made for name in _drafted(one)}
        standing = self.reader.plans(base, drafts)
        made_new = {name for one in made for name in _created(one)}
        used = used_up(repository, base, made_new | drafts.difference(standing))
        settled = used.intersection(drafts) | {
            name for name, plan in standing.items() if not plan.is_draft
        }
        decided = {plan.id: plan for one in made for plan in _decided(one)}
        asked = {
            name: asker_of(repository, self.span.fork, plan, self.reader.at) or ""
            for name, plan in decided.items()
        }
        for one in made:
            known = asked | one.askers
            yield replace(one, spent=one.spent | used, askers=known, settled=settled)

    def older(self, snapshot: Snapshot, start: str) -> dict[str, bytes | None]:
        """The bytes that the files which differ from a commit had there."""
        trees = self.reader.trees
        nodes = trees.differences(trees.top(start), trees.top(self.span.head))
        paths = {path for path, _, _ in nodes} | set(snapshot.unlike)
        found = {path: trees.at(start, path) for path in paths}
        return {
            path: trees.content(node.blob) if node and node.blob else None
            for path, node in found.items()
        }

    def _who(self, email: str | None) -> str | None:
        person = person_of(self.policy, email)
        return person.id if person else email

    def _at(self, commit: str, paths: Iterable[str]) -> dict[str, ParsedFile]:
        """Those of the files that the commit holds."""
        found = {path: self.reader.at(commit, path) for path in paths}
        return {path: file for path, file in found.items() if file}

    def _commit(self, link: Link, deed: Deed) -> Iterator[Transition]:
        parent = link.parents[0] if link.parents else None
        differing = self.reader.difference(parent, link.commit)
        yield self._made(deed, *self.reader.legibly(*differing))

    def _made(self, deed: Deed, before: Ledger, after: Ledger) -> Transition:
        old, names, pairs = between(before, after)
        ids = {one.id for pair in records_in(pairs) for one in pair if one is not None}
        return Transition(
            deed,
            self.policy,
            old,
            after,
            pairs,
            names,
            self.written.own(deed.who, ids, names),
            self.written.askers | {plan.id: deed.author or "" for plan in asked_in(pairs)},
            spent=frozenset(self.written.spent),
        )

    def _merge(self, link: Link, deed: Deed) -> Iterator[Transition]:
        """A merge against what its parents say together; most say nothing else."""
        sides = [self.reader.difference(parent, link.commit) for parent in link.parents]
        paths = dict.fromkeys(path for side in sides for part in side for path in part)
        forks = self.reader.repository.forks_of(*link.parents) if paths else ()
        if all(self._is_taken(path, link, forks) for path in paths):
            yield Transition(deed, self.policy, assemble(()), assemble(()), ())
            return
        doubtful = [path for path in paths if self._is_doubtful(path, link, forks)]
        merged = self._ledger(link.commit, doubtful)
        parts = [self._ledger(parent, doubtful) for parent in link.parents]
        pairs = disagreements(self._began(link.parents, doubtful, merged), parts, merged)
        yield Transition(deed, self.policy, parts[0], merged, pairs)
        base = self._ledger(self.span.base, doubtful)
        if may_be_apart(base, parts):
            met = [self._side(one, doubtful) for one in link.parents]
            yield self._made(replace(deed, kind=Kind.COMMIT), *landed(base, met, merged))

    def _side(self, parent: str, paths: Sequence[str]) -> Side:
        """A parent of a merge beside what it took from the base."""
        forks = self.reader.repository.forks_of(self.span.base, parent)
        taken = self._ledger(forks[0], paths) if forks else assemble(())
        return Side(taken, self._ledger(parent, paths))

    def _ledger(self, commit: str, paths: Iterable[str]) -> Ledger:
        """What those files say in that commit."""
        return assemble(self._at(commit, paths).values())

    def _began(
        self, commits: Sequence[str], paths: Iterable[str], merged: Ledger, levels: int = CROSSINGS
    ) -> Ledger:
        """What those files said where the commits parted; as git does, crosswise merges and all."""
        forks = self.reader.repository.forks_of(*commits)
        parts = [self._ledger(fork, paths) for fork in forks]
        if len(forks) > 1 and levels:
            return together(self._began(forks, paths, merged, levels - 1), parts, merged)
        return parts[0] if parts else assemble(())

    def _is_taken(self, path: str, link: Link, forks: Sequence[str]) -> bool:
        """Whether the merge has the file as one parent has it and the others found it."""
        merged = self._node(link.commit, path)
        sides = {self._node(parent, path) for parent in link.parents}
        found = {self._node(fork, path) for fork in forks} or {None}
        return merged in sides and len(found) == 1 and sides <= {merged, *found}

    def _is_doubtful(self, path: str, link: Link, forks: Sequence[str]) -> bool:
        """Whether the merge made the file, or some side may have it under another name."""
        lacking = any(self._node(one, path) is None for one in (link.commit, *link.parents))
        return lacking or not self._is_taken(path, link, forks)

    def _node(self, commit: str, path: str) -> Node | None:
        return self.reader.trees.at(commit, path)
