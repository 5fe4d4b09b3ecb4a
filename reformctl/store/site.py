"""Where a ledger is written: the folder its paths start from, and the folder for our own traces."""

from __future__ import annotations

import os
from pathlib import Path

from reformctl.dataclass import dataclass, replace
from reformctl.store.durable import sync_folder
from reformctl.store.git import Repository
from reformctl.store.traces import journal_in, traces_of


@dataclass(frozen=True, slots=True)
class Site:
    """The places a write touches beside the ledger's own files."""

    base: Path
    """The top of the work tree; without git the ledger folder."""
    own: Path
    """The folder for the journal and unfinished files, one for each work tree."""
    repository: Repository | None = None
    held: tuple[int, ...] = ()
    """The lock; processes that change something inherit it, so it outlives us until they end."""

    @classmethod
    def of(cls, folder: Path, repository: Repository | None) -> Site:
        """The site of the ledger in that folder."""
        base = repository.top if repository else folder
        return cls(base, traces_of(folder, repository), repository)

    def unheld(self) -> Site:
        """The same for processes that may leave something running behind them."""
        return replace(self, held=())

    @property
    def git_dir(self) -> Path:
        """The git directory of this work tree; only asked for where there is one."""
        assert self.repository is not None
        return self.repository.directory

    @property
    def common_dir(self) -> Path:
        """The git directory that all work trees of the repository share."""
        try:
            pointer = (self.git_dir / "commondir").read_bytes()
        except FileNotFoundError:
            return self.git_dir
        return (self.git_dir / os.fsdecode(pointer.rstrip(b"\n"))).resolve()

    @property
    def lock_file(self) -> Path:
        """The file whose lock a writer holds: one for all work trees, as they share the refs."""
        return (self.common_dir / "reformctl" if self.repository else self.own) / "lock"

    @property
    def journal_file(self) -> Path:
        """What a write that has begun is about; there is none between writes."""
        return journal_in(self.own)

    @property
    def scratch(self) -> Path:
        """Unfinished files; whoever holds the lock may throw them away."""
        return self.own / "tmp"

    def furnish(self) -> None:
        """Make our folders where they are missing, open to whom the folder around them is."""
        for folder in dict.fromkeys((self.lock_file.parent, self.own)):
            if not folder.is_dir():
                folder.mkdir(exist_ok=True)
                folder.chmod(folder.parent.stat().st_mode & 0o7777)
                sync_folder(folder.parent)
        if self.repository is None and not (self.own / ".gitignore").exists():
            (self.own / ".gitignore").write_text("*\n")

    def sweep(self) -> None:
        """An empty scratch folder, whatever a crash left in it."""
        self.scratch.mkdir(exist_ok=True)
        for left in self.scratch.iterdir():
            left.unlink()
