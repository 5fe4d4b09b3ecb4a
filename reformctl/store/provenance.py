"""What only the history before a base knows: ids that are used up, and who asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reformctl.ledger.edit import content
from reformctl.parse.file import ParsedFile
from reformctl.records.kinds import kind_of
from reformctl.records.pilot import Closable
from reformctl.records.plan import WriteoffStep
from reformctl.store.git import Repository
from reformctl.store.plumbing import checked, text

At = Callable[[str, str], ParsedFile | None]
"""A commit and a path in the ledger → what lies there."""

DELETIONS = ("--format=", "--name-only", "--no-renames", "--diff-filter=D", "-z")


def used_up(repository: Repository, base: str, ids: Iterable[str]) -> frozenset[str]:
    """Those of the ids whose files were taken out of the ledger before that commit."""
    wanted = frozenset(ids)
    if not wanted:
        return frozenset()
    folder = f":(top,literal){repository.full_path('')}"
    answer = checked(repository.ask("log", *DELETIONS, base, "--", folder))
    gone = text(answer).split("\0")
    return wanted.intersection(_id_at(repository.full_path(""), path) for path in gone)


def _id_at(folder: str, path: str) -> str:
    """The id of the record that lay at that path; where no kind of today lies, the file's name."""
    found = kind_of(path.removeprefix(folder))
    return found[1] if found else path.rpartition("/")[2].removesuffix(".yaml")


def asker_of(repository: Repository, base: str, record: Closable, at: At) -> str | None:
    """The address on the commit that recorded the request which waits in the base."""
    path = record.where.path
    found = None
    for commit in reversed(repository.touching(base, [path])):
        file = at(commit, path)
        if not file or not _holds(file, record.writeoff[-1]):
            break
        found = commit
    return next(repository.commits([found])).author_email if found else None


def _holds(file: ParsedFile, step: WriteoffStep) -> bool:
    known = [one for record in file.records for one in getattr(record, "writeoff", ())]
    return content(step) in [content(one) for one in known]
