"""Which files of the work tree are not as a commit has them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reformctl.parse.source import SourceFile
from reformctl.store.belonging import belongs
from reformctl.store.git import Repository, blob_id
from reformctl.store.listing import Reading
from reformctl.store.standings import known_state
from reformctl.store.worktree import read_files, read_worktree


def unlike(folder: Path, repository: Repository, commit: str, read: Reading) -> tuple[str, ...]:
    """The paths of the work tree's ledger files that are not as the commit has them."""
    if read.whole:
        return _told_again(repository, commit, read.sources)
    state = known_state(folder)
    if state and state.commit == commit:
        return state.unlike
    return unlike_head(repository, commit, read_worktree(folder))


def _told_again(
    repository: Repository, commit: str, sources: Sequence[SourceFile]
) -> tuple[str, ...]:
    """The same of all files; those that were read and not held are read again where need be."""
    first = unlike_head(repository, commit, sources)
    if not first:
        return ()
    held = {source.path: source for source in sources}
    again = [path for path in first if path in held and held[path].blob]
    if not again:
        return first
    folder = repository.top / repository.prefix
    still = unlike_head(repository, commit, read_files(folder, again), again)
    return tuple(sorted({*first} - {*again} | {*still}))


def unlike_head(
    repository: Repository, commit: str, sources: Sequence[SourceFile], among: Sequence[str] = ()
) -> tuple[str, ...]:
    """The paths of ledger files on disk that are not what the commit holds, in their order.

    Line ends may be of either kind. Only the files ``among`` those paths are asked for, if any are
    named.
    """
    recorded = {
        entry.path: entry.blob
        for entry in repository.tree(commit, among=among)
        if belongs(entry.path)
    }
    hash_name = repository.hash_name
    found = {source.path for source in sources}
    changed = {
        source.path
        for source in sources
        if recorded.get(source.path) not in _blob_ids(source, hash_name)
    }
    return tuple(sorted(changed | (recorded.keys() - found)))


def _blob_ids(source: SourceFile, hash_name: str) -> set[str]:
    """Git's ids of the file's bytes as they are and with line ends turned to ``\\n``."""
    if source.blob:
        return {source.blob}
    data = source.data
    texts = {data, data.replace(b"\r\n", b"\n")} if b"\r\n" in data else {data}
    return {blob_id(text, hash_name) for text in texts}
