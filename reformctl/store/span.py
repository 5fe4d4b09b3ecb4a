"""What a request adds to its base: the commits between, and what they began with."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git import Repository


@dataclass(frozen=True, slots=True)
class Link:
    """A commit of the span with its parents in their order."""

    commit: str
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The commits that are in the head and not in the base, parents before children."""

    rev: str
    """What the base was called."""
    base: str
    """The commit whose settings and registry decide."""
    forks: tuple[str, ...]
    """The newest commit that both hold; several where they were merged crosswise."""
    head: str
    links: tuple[Link, ...]

    @property
    def fork(self) -> str:
        """The first of those."""
        return self.forks[0]


def span_of(repository: Repository, rev: str, head: str) -> Span:
    """The span between a revision and a commit.

    Raises RequestError for an unknown revision, UnreadableLedgerError when the clone is shallow or
    the two have no commit in common.
    """
    base = repository.resolve(rev)
    repository.need_full_history()
    forks = repository.forks_of(base, head)
    if not forks:
        raise UnreadableLedgerError(
            say("error.no_common_commit", revision=rev), say("error.no_common_commit_hint")
        )
    links = (Link(*one) for one in repository.between(base, head))
    return Span(rev, base, forks, head, tuple(links))
