"""The gists of versions of files, read from git by as many processes as it is worth."""

from __future__ import annotations

import marshal

from reformctl.messages import say
from reformctl.parse.gists import Gists
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import kind_of
from reformctl.store.git import Repository
from reformctl.store.watch import Watch, unwatched
from reformctl.store.workers import parted, processes, shared

WORTH_A_PROCESS = 1000
"""Versions that take longer to read than to start a process."""


def read_gists(
    repository: Repository, wanted: list[tuple[str, str | None]], watch: Watch
) -> list[bytes]:
    """The gist of each of those paths and blobs, packed, with whether its file is read whole."""
    count = processes(len(wanted), WORTH_A_PROCESS)
    shares = parted([path for path, _ in wanted], count)

    def work(share: list[int], watch: Watch = unwatched) -> list[bytes]:
        contents = repository.files(str(wanted[at][1]) for at in share)
        gists = Gists()
        pairs = watch(zip(share, contents, strict=True), len(share), say("command.reading_history"))
        return [_packed(gists, SourceFile(wanted[at][0], data, blob)) for at, (blob, data) in pairs]

    answers = shared(shares, work, lambda share: work(share, watch))
    found = [b""] * len(wanted)
    for share, answer in zip(shares, answers, strict=True):
        for at, packed in zip(share, answer, strict=True):
            found[at] = packed
    return found


def _packed(gists: Gists, source: SourceFile) -> bytes:
    found = kind_of(source.path)
    assert found
    return marshal.dumps(gists.told(*found, source))
