"""The three files git hands to a merge driver, and git's own merge by lines."""

from __future__ import annotations

from pathlib import Path

from reformctl.actions.merge import Merged, judged, merge
from reformctl.actions.merge_attempt import MARKER_SIZE, Versions
from reformctl.actions.merge_text import Names
from reformctl.dataclass import dataclass
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.plumbing import run_git

MOST_CONFLICTS = 127
"""What git answers for that many conflicts or more; above it something else went wrong."""


@dataclass(frozen=True, slots=True)
class FileMerge:
    """What became of a file, whether nothing is left to settle, and whether lines had to do."""

    merged: Merged
    is_clean: bool
    by_lines: bool


@dataclass(frozen=True, slots=True)
class MergeFiles:
    """Where git has laid the versions; the result goes where ours lies."""

    base: Path
    ours: Path
    theirs: Path

    def versions(self) -> Versions:
        """The bytes of all three; raises UnreadableLedgerError when one can't be read."""
        try:
            return Versions(*(file.read_bytes() for file in (self.base, self.ours, self.theirs)))
        except OSError as error:
            path, why = str(error.filename), error.strerror or ""
            raise UnreadableLedgerError(say("merge.cannot_read", path=path, why=why)) from error

    def merge(self, path: str, names: Names, marker_size: int = MARKER_SIZE) -> FileMerge:
        """The versions merged by record, item and field; by lines where that can't be.

        ``path`` is the file's in the repository. Raises UnreadableLedgerError when a version can't
        be read, or git can't merge the file at all.
        """
        versions = self.versions()
        merged = merge(versions, path, names, marker_size)
        if merged is not None:
            return FileMerge(merged, merged.is_clean, by_lines=False)
        lines, clean = self.by_lines(path, names, marker_size)
        found = judged(lines, versions, path, names, marker_size) if clean else None
        made = found or Merged(lines)
        return FileMerge(made, clean and made.is_clean, by_lines=True)

    def write(self, merged: bytes) -> None:
        """Leave the result to git; raises UnreadableLedgerError when it can't be written.

        Then our version is as it was: git merges it by lines, and must not take half of it for all.
        """
        new = self.ours.with_name(f"{self.ours.name}.new")
        try:
            new.write_bytes(merged)
            new.replace(self.ours)
        except OSError as error:
            new.unlink(missing_ok=True)
            path, why = str(self.ours), error.strerror or ""
            raise UnreadableLedgerError(say("error.cannot_write", path=path, why=why)) from error

    def by_lines(self, path: str, names: Names, marker_size: int) -> tuple[bytes, bool]:
        """Git's merge by lines, and whether it is without conflicts.

        Raises UnreadableLedgerError when git can't merge the file of that path at all.
        """
        labels = ("-L", names.ours, "-L", "base", "-L", names.theirs)
        files = (str(file.absolute()) for file in (self.ours, self.base, self.theirs))
        size = f"--marker-size={marker_size}"
        done = run_git(Path.cwd(), "merge-file", "-p", "-q", size, *labels, *files)
        if not 0 <= done.returncode <= MOST_CONFLICTS:
            raise UnreadableLedgerError(say("merge.no_text", path=path))
        return done.stdout, done.returncode == 0
