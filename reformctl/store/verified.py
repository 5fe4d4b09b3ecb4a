"""The audit of a whole history from its root, gone on with from where the last one ended."""

from __future__ import annotations

from datetime import date

from reformctl.dataclass import astuple, dataclass
from reformctl.errors import RequestError
from reformctl.ledger.flaw import Flaw
from reformctl.messages import say
from reformctl.store.cache import Cache, cache_of
from reformctl.store.git import Repository
from reformctl.store.judged_range import Judgement, judge_range
from reformctl.store.objects import OBJECT_ID

SHORT = 10
FLEETING = ("future",)
"""Flaws that another day may not find."""


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a history is audited."""

    root: str
    """The commit that is believed, and everything before it."""
    head: str
    trusted: bool
    """Whether the root was named by somebody, and not taken from the repository itself."""


def span_of(repository: Repository, root: str | None, start: str | None, head: str) -> Span:
    """The span that is asked for; raises RequestError unless the root is named by its full id.

    ``start`` shortens it: what comes before that commit is believed as well.
    """
    if root is not None and not OBJECT_ID.fullmatch(root):
        raise RequestError(say("error.root_by_id", root=root), say("error.root_by_id_hint"))
    repository.need_full_history()
    first = root or repository.line(head)[0][0]
    if start is None:
        return Span(first, head, root is not None)
    later = repository.resolve(start)
    if not repository.is_ancestor(first, later) or not repository.is_ancestor(later, head):
        raise RequestError(say("error.not_between", revision=start))
    return Span(later, head, root is not None)


def verify(repository: Repository, span: Span, today: date) -> Judgement | None:
    """What is wrong between root and head; None when the history doesn't go back to the root.

    Raises UnreadableLedgerError where a program that checks signatures is missing.
    """
    if not repository.is_ancestor(span.root, span.head):
        return None
    with cache_of(repository) as cache:
        key = f"verify {repository.prefix} {span.root}"
        tip, before = _kept(cache, key)
        if tip is None or not repository.is_ancestor(tip, span.head):
            tip, before = span.root, Judgement()
        new = judge_range(repository, tip, span.head, today)
        found = Judgement(
            before.flaws + new.flaws,
            before.judged + new.judged,
            before.excused + new.excused,
            new.settled,
        )
        if found.settled and not any(one.kind in FLEETING for one in found.flaws):
            cache.keep({key: (span.head, _plain(found))})
        return found


def _kept(cache: Cache, key: str) -> tuple[str | None, Judgement]:
    """How far the last audit from that root came, and what it found."""
    kept = cache.find([key]).get(key)
    if kept is None:
        return None, Judgement()
    tip, (flaws, judged, excused) = kept
    return tip, Judgement(tuple(Flaw(*one) for one in flaws), judged, excused)


def _plain(found: Judgement) -> tuple[object, ...]:
    return tuple(map(astuple, found.flaws)), found.judged, found.excused
