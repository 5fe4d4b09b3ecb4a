"""The recorded past of a ledger: a repository with commits that a command can't do without."""

from __future__ import annotations

from reformctl.cli.moment import Moment
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git import Repository
from reformctl.store.snapshot import locate


def need_repository(ledger: str | None) -> Repository:
    """The repository around the ledger; raises UnreadableLedgerError when there is none."""
    folder, repository = locate(ledger)
    if repository is None:
        raise UnreadableLedgerError(
            say("error.no_repository", path=str(folder)), say("error.history_hint")
        )
    if repository.head() is None:
        raise UnreadableLedgerError(say("error.no_commits", path=str(folder)))
    return repository


def recorded_at(moment: Moment) -> tuple[Repository, str]:
    """The repository and the commit up to which a moment's history goes.

    Raises UnreadableLedgerError where there is no history, or only the newer part of it.
    """
    repository = moment.snapshot.repository or need_repository(str(moment.snapshot.folder))
    commit = moment.snapshot.commit
    if commit is None:
        raise UnreadableLedgerError(say("error.no_commits", path=str(moment.snapshot.folder)))
    repository.need_full_history()
    return repository, commit
