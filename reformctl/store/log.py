"""The commits of a history and what each of them changed, asked of git by several processes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from reformctl.store.commit import FileChange, LoggedCommit
from reformctl.store.git import Repository
from reformctl.store.workers import processes, shared

WORTH_A_PROCESS = 2000
"""Commits that take longer to compare with their parents than to start a process."""

Pair = tuple[str, ...]
Changes = tuple[tuple[Any, ...], ...]
"""Of one commit, as plain values."""


def logged(repository: Repository, commit: str, after: str | None = None) -> list[LoggedCommit]:
    """Every commit up to that one, or only those behind another, with the files it changed.

    What it changed is told against each parent. Parents come before their children, older ones
    first where both ways are open.
    """
    order = repository.order(commit, after)
    pairs = [pair for one in order for pair in _pairs(one)]
    told = (tuple(FileChange(*one) for one in changes) for changes in _changes(repository, pairs))
    return [
        LoggedCommit(name, tuple(parents), tuple(next(told) for _ in _pairs((name, *parents))))
        for name, *parents in order
    ]


def _pairs(commit: Sequence[str]) -> list[Pair]:
    """A commit beside each of its parents; one without any by itself."""
    name, *parents = commit
    return [(name, parent) for parent in parents] or [(name,)]


def _changes(repository: Repository, pairs: Sequence[Pair]) -> Iterable[Changes]:
    """What each commit changed against the parent beside it."""
    count = processes(len(pairs), WORTH_A_PROCESS)
    size = -(-len(pairs) // count) or 1
    shares = [pairs[first : first + size] for first in range(0, len(pairs), size)]

    def work(share: Sequence[Pair]) -> list[Changes]:
        return [
            tuple([(change.path, change.blob, change.renamed_from) for change in one])
            for one in repository.differences(share)
        ]

    return (changes for found in shared(shares, work, work) for changes in found)
