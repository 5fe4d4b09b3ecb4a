"""Where a writer leaves its traces, for readers to look whether one was interrupted."""

from __future__ import annotations

from pathlib import Path

from reformctl.store.git import Repository


def traces_of(folder: Path, repository: Repository | None) -> Path:
    """The folder for our own files: in the git directory, without git in the ledger's folder."""
    return repository.directory / "reformctl" if repository else folder / ".reformctl"


def journal_in(traces: Path) -> Path:
    """What a write that has begun is about; there is none between writes."""
    return traces / "journal"


def settle_interrupted(folder: Path, repository: Repository | None) -> None:
    """Finish or undo what a crash left; one look at the disk where there is nothing to do."""
    if journal_in(traces_of(folder, repository)).exists():
        from reformctl.store.recovery import recover

        recover(folder, repository)
