"""The versions of all files up to a commit: what is kept of them, and what has to be followed anew.

The history is kept in stretches. Those that lie before a gate of the history asked for hold for it
too, so after new commits only the last ones are followed again; the story of one file is read from
the rows of its kin alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from reformctl.dataclass import dataclass, field
from reformctl.records.kinds import stem_of
from reformctl.store.archive import NOWHERE, Archive
from reformctl.store.book import DamagedError
from reformctl.store.commit import LoggedCommit
from reformctl.store.git import Repository
from reformctl.store.lineage import spot_of
from reformctl.store.log import logged
from reformctl.store.own import own_place
from reformctl.store.rows import Rows, stem
from reformctl.store.seal import Seal
from reformctl.store.stretch import Stretch, packed, stretches
from reformctl.store.version import Touch

if TYPE_CHECKING:
    from reformctl.store.archive import Line

T = TypeVar("T")

SHRINKING = 2
"""How many times as long as all that comes behind it a stretch must be to be left alone."""


@dataclass(slots=True)
class Chronicle:
    """Every version of every ledger file up to a commit."""

    repository: Repository
    at: str
    own: tuple[str, Seal] | None
    """Where something may be kept."""
    rows: Rows | None = None
    """Where they are kept."""
    whole: list[Touch] = field(default_factory=list)
    """All touches, where they are not."""

    @property
    def archive(self) -> Archive | None:
        """Where histories are kept."""
        return Archive(*self.own) if self.own else None

    @classmethod
    def of(cls, repository: Repository, at: str) -> Chronicle:
        """That of the history up to the commit ``at``; what is new in it is kept."""
        repository.need_full_history()
        found = cls(repository, at, own_place(repository))
        try:
            found.rows = found._known() or found._continued()
        except DamagedError:
            found.rows = None
        if found.rows is None:
            found._follow_all()
        return found

    def paths(self) -> set[str]:
        """Of every file there ever was."""
        return self._told(Rows.paths, lambda: {touch.version.path for touch in self.whole})

    def of_record(self, folder: str, file_id: str) -> set[str]:
        """The paths of files in the ledger of that folder that are the record of that id."""
        named = self._told(
            lambda rows: rows.of_record(folder, stem_of(file_id)),
            lambda: {
                version.path
                for version in (touch.version for touch in self.whole)
                if is_record(version.path, folder, file_id)
            },
        )
        return {path for path in named if is_record(path, folder, file_id)}

    def touches(self, paths: Iterable[str]) -> list[Touch]:
        """The touches, in order, of those files and of their kin, perhaps of more."""
        return self._told(lambda rows: rows.read(paths)[1], lambda: self.whole)

    def _told(self, kept: Callable[[Rows], T], whole: Callable[[], T]) -> T:
        """What the rows say; where they are damaged, what is found by following all."""
        if self.rows:
            try:
                return kept(self.rows)
            except DamagedError:
                self._follow_all()
        return whole()

    def _known(self) -> Rows | None:
        line = self._lines().get(self.at)
        return self.archive.rows(line) if self.archive and line else None

    def _lines(self) -> dict[str, Line]:
        return self.archive.lines() if self.archive else {}

    def _continued(self) -> Rows | None:
        """What is kept up to a gate of this history, and what is new behind it."""
        for known in self._lines().values():
            line = self._still(known)
            rows = self.archive.rows(line) if self.archive and line else None
            if rows:
                return self._behind(rows)
        return None

    def _still(self, line: Line) -> Line:
        """The first of those gates: those in this history behind which it is worth to begin."""
        behind: int | None = None
        for count in range(len(line), 0, -1):
            (commit, _, commits), (_, _, before) = line[count - 1], (NOWHERE, *line)[count - 1]
            if behind is None:
                behind = self.repository.since(commit, self.at)
            if behind is not None and commits - before >= SHRINKING * behind:
                return line[:count]
            behind = None if behind is None else behind + commits - before
        return ()

    def _behind(self, rows: Rows) -> Rows | None:
        start = rows.line[-1]
        commits = logged(self.repository, self.at, start[0])
        found = stretches(commits, start, rows.standing(_touched(commits)))
        self._keep((*rows.line, *(one.end for one in found)), found)
        return self._known()

    def _follow_all(self) -> None:
        """Follow the history from its first commit, whatever is kept of it."""
        self.rows = None
        found = stretches(logged(self.repository, self.at), NOWHERE, {})
        self._keep(tuple(one.end for one in found), found)
        self.whole = [touch for one in found for touch in one.touches]

    def _keep(self, line: Line, found: Iterable[Stretch]) -> None:
        if not self.archive:
            return
        for one in found:
            self.archive.keep(one.name, packed(one))
        self.archive.enter(self.at, line)


def is_record(path: str, folder: str, file_id: str) -> bool:
    """Whether the file of that path is the record of that id, in the ledger of that folder."""
    spot = spot_of(path)
    if spot is None or spot.kind.record is None:
        return False
    return spot.folder == folder and (spot.id or stem(path)) == file_id


def _touched(commits: Iterable[LoggedCommit]) -> set[str]:
    """The paths of all ledger files the commits changed, those before a renaming included."""
    return {
        path
        for commit in commits
        for side in commit.changes
        for change in side
        for path in (change.path, change.renamed_from)
        if path and spot_of(path)
    }
