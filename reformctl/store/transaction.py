"""Writing to a ledger: one writer at a time, one commit a step, all of it or nothing."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.source import FileEdit
from reformctl.store.branch import BranchMovedError
from reformctl.store.draft import draft_commit
from reformctl.store.git import Repository
from reformctl.store.hook import tell_hook
from reformctl.store.journal import FileStep, Journal
from reformctl.store.landing import land, leaving_the_rest
from reformctl.store.lock import PATIENCE, locked
from reformctl.store.readiness import ready_head
from reformctl.store.recovery import settle_left
from reformctl.store.site import Site
from reformctl.store.target import file_steps, with_entries

ATTEMPTS = 20
"""Times a commit is made anew when plain git commits were faster."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did."""

    commit: str | None
    """The commit that records it; None without git, unrecorded, or when nothing was to change."""
    paths: tuple[str, ...]
    """The files it changed, as the edits named them."""


@dataclass(slots=True)
class Transaction:
    """The right to write, as long as the lock is held."""

    site: Site
    told: list[str]
    """The commits made, for the hook that is told afterwards."""

    def put(self, edits: Sequence[FileEdit], message: str, *, commit: bool = True) -> Written:
        """Write those files and record them, and nothing else, in one commit.

        Raises RequestError when that is not possible now; then nothing was changed.
        """
        edits = [edit for edit in edits if edit.before != edit.after]
        paths = tuple(edit.path for edit in edits)
        if not edits:
            return Written(None, ())
        with plainly_told(self.site):
            if commit and self.site.repository:
                recorded = _record(self.site, edits, message)
                self.told.append(recorded)
                return Written(recorded, paths)
            steps = file_steps(self.site, edits)
            land(self.site, _journal(self.site, steps), None, "")
            return Written(None, paths)


@contextmanager
def writing(
    folder: Path, repository: Repository | None, patience: float = PATIENCE
) -> Iterator[Transaction]:
    """Hold the ledger for writing; what a crash left is finished or undone first.

    Read the ledger inside, as it may have changed while the lock was waited for. Raises
    RequestError when another writer does not end within that many seconds, or the disk can't be
    written.
    """
    site = Site.of(folder, repository)
    told: list[str] = []
    try:
        with ExitStack() as holding:
            with plainly_told(site):
                site.furnish()
                lock = holding.enter_context(locked(site.lock_file, patience))
            held = replace(site, held=(lock,))
            with leaving_the_rest(site):
                settle_left(held)
            with plainly_told(site):
                site.sweep()
            yield Transaction(held, told)
    finally:
        for _ in told:
            tell_hook(site, "post-commit")


def _record(site: Site, edits: Sequence[FileEdit], message: str) -> str:
    """The commit that records the edits, on top of whatever others commit meanwhile."""
    for _ in range(ATTEMPTS):
        head = ready_head(site)
        steps = with_entries(site, head.commit, file_steps(site, edits))
        token = secrets.token_hex(8)
        commit = draft_commit(site, head, steps, message, token)
        journal = replace(_journal(site, steps), token=token, commit=commit, ref=head.ref)
        try:
            land(site, journal, head, message.strip().split("\n")[0])
        except BranchMovedError:
            continue
        return commit
    raise RequestError(say("error.branch_busy"), say("error.try_later"))


def _journal(site: Site, steps: tuple[FileStep, ...]) -> Journal:
    folders = dict.fromkeys(
        folder
        for step in steps
        for folder in reversed((site.base / step.path).parents)
        if folder.is_relative_to(site.base) and not folder.exists()
    )
    names = tuple(folder.relative_to(site.base).as_posix() for folder in folders)
    return Journal(secrets.token_hex(8), steps, names)


@contextmanager
def plainly_told(site: Site) -> Iterator[None]:
    """A disk that refuses is a request that can't be carried out, not a fault of ours."""
    try:
        yield
    except OSError as error:
        path = str(error.filename or site.base)
        why = error.strerror or type(error).__name__
        raise RequestError(
            say("error.cannot_write", path=path, why=why), say("error.cannot_write_hint")
        ) from error
