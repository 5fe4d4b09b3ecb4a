"""What a request adds to its base: the commits between, and what they began with."""

from __future__ import annotations

import re

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git import Repository
from reformctl.store.plumbing import checked, text

# Where git looks for a ref by its short name.
PLACES = ("refs/", "refs/tags/", "refs/heads/", "refs/remotes/")
# What of a revision may be the name of a ref; ``^{commit}``, ``~2`` and the like stand behind it.
NAME = re.compile(r"[^-^~@:?*\[\\\s][^^~@:?*\[\\\s]*")


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

    Raises RequestError for a revision that is none or two, UnreadableLedgerError when the clone is
    shallow or the two have no commit in common.
    """
    base = repository.resolve(rev)
    _refuse_two(repository, rev)
    repository.need_full_history()
    forks = repository.forks_of(base, head)
    if not forks:
        raise UnreadableLedgerError(
            say("error.no_common_commit", revision=rev), say("error.no_common_commit_hint")
        )
    links = (Link(*one) for one in repository.between(base, head))
    return Span(rev, base, forks, head, tuple(links))


def _refuse_two(repository: Repository, rev: str) -> None:
    """Raises RequestError for a name of two: git would take the tag, which may be the request's."""
    name = NAME.match(rev)
    if name is None:
        return
    known = [f"{place}{name[0]}" for place in PLACES]
    asked = ("for-each-ref", "--format=%(refname)", *known)
    found = [one for one in text(checked(repository.ask(*asked))).splitlines() if one in known]
    if len(found) > 1:
        raise RequestError(
            say("error.ambiguous_revision", revision=name[0], first=found[0], second=found[1])
        )
