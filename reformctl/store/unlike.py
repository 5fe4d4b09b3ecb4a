"""Which files of the work tree are not as a commit has them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reformctl.ledger.ledger import assemble
from reformctl.parse.file import recorded_only
from reformctl.parse.source import SourceFile
from reformctl.store.belonging import belongs
from reformctl.store.blob import blob_id
from reformctl.store.git import Repository
from reformctl.store.listing import Reading
from reformctl.store.masthead import Masthead, find_masthead, keep_masthead
from reformctl.store.memory import watched
from reformctl.store.standings import find_state
from reformctl.store.worktree import SETTINGS, read_files, read_worktree


def unlike(folder: Path, repository: Repository, commit: str, read: Reading) -> tuple[str, ...]:
    """The paths of the work tree's ledger files that are not as the commit has them."""
    if read.whole:
        return _told_again(repository, commit, read.sources)
    seen = watched(folder)
    known = find_masthead(seen[0], seen[1].mark) if seen else None
    if known is None or known.commit != commit:
        state = find_state(seen[0]) if seen else None
        told = state[1] if state and seen and state[0] == seen[1].mark else None
        unlike = told.unlike if told and told.commit == commit else None
        known = _seen(folder, repository, commit, unlike)
        if seen and repository.head() == commit:  # it may have moved before the look
            keep_masthead(*seen, known)
    return known.unlike


def _seen(
    folder: Path, repository: Repository, commit: str, known: tuple[str, ...] | None
) -> Masthead:
    """The ledger as it lies there; which files are not as the commit has them may be known."""
    sources = read_worktree(folder) if known is None else read_files(folder, (SETTINGS,))
    settings = assemble(recorded_only(one) for one in sources if one.path == SETTINGS).settings
    return Masthead(
        commit,
        unlike_head(repository, commit, sources) if known is None else known,
        repository.prefix,
        settings.name or folder.name,
        settings.name_en,
        settings.synthetic,
        settings.time_zone,
        repository.shallow,
    )


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
