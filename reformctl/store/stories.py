"""The stories of records that were told before, told again without the whole program.

Of a record it is kept what its versions changed, by their contents, and who made them; of the
history, which versions there are. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal
from datetime import datetime, timedelta, timezone

from reformctl.ledger.event import Event
from reformctl.ledger.packed import unpack
from reformctl.store.archive import Archive
from reformctl.store.book import DamagedError
from reformctl.store.drawer import Drawer
from reformctl.store.thread import belongs, is_its, key_of, line_of, path_of, together

TYPE_CHECKING = False  # to import this from typing takes longer than a story
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reformctl.ledger.edit import Change
    from reformctl.store.rows import Rows
    from reformctl.store.seal import Seal
    from reformctl.store.thread import Together
    from reformctl.store.version import Packed

    # What is kept of a record: by their keys the changes told together, by its id each commit.
    Chapters = Mapping[str, tuple[Packed, ...]]
    Commits = Mapping[str, Packed]

MOST = 512
"""Records of one repository of which a story is kept."""
LONGEST = 1 << 22


class Stories:
    """What one user's program keeps of one repository's records."""

    __slots__ = ("_archive", "_drawer")

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Kept in the git directory that all work trees share, behind that seal."""
        self._archive = Archive(git_dir, seal)
        self._drawer = Drawer(git_dir, "stories", MOST, seal)

    def known(self, folder: str, record_id: str, commit: str) -> list[Event] | None:
        """The story of a record up to a commit, if all of it was told before; None if not."""
        file_id, _, item_id = record_id.partition("/")
        line = self._archive.lines().get(commit)
        rows = self._archive.rows(line) if line else None
        chapters, commits = self._find(folder, file_id)
        if rows is None or not chapters:
            return None
        try:
            return list(_events(_groups(rows, folder, file_id), item_id, chapters, commits)) or None
        except (DamagedError, KeyError):
            return None

    def keep(
        self, folder: str, record_id: str, chapters: Chapters, events: Iterable[Event]
    ) -> None:
        """Keep the story of a record, or as much of it as was told of an item."""
        file_id, made = record_id.partition("/")[0], {one.commit: _packed(one) for one in events}
        _, commits = self._find(folder, file_id)
        body = marshal.dumps((dict(chapters), {**commits, **made}))
        if self._drawer.is_ours() and len(body) <= LONGEST:
            self._drawer.keep(f"{folder}\0{file_id}", body)

    def _find(self, folder: str, file_id: str) -> tuple[Chapters, Commits]:
        body = self._drawer.find(f"{folder}\0{file_id}") if self._drawer.is_ours() else None
        chapters, commits = marshal.loads(body) if body else ({}, {})
        return chapters, commits


def _groups(rows: Rows, folder: str, file_id: str) -> Iterator[tuple[Together, bool]]:
    """What is told together of a record, and whether it is of the line of its own versions."""
    paths = rows.of_record(folder, file_id)
    _, touches = rows.read(paths)
    line = line_of(touches, lambda version: version.path in paths)
    its = (touch for touch in touches if belongs(touch, line))
    return ((group, group[0].version in line) for group in together(its, path_of))


def _events(
    groups: Iterable[tuple[Together, bool]], item_id: str, chapters: Chapters, commits: Commits
) -> Iterator[Event]:
    """The events of the groups; raises KeyError where something of them is not known."""
    found = not item_id
    for group, in_line in groups:
        for change in map(unpack, chapters[key_of(group)]):
            if is_its(change, in_line, item_id):
                found = found or change.id.endswith(f"/{item_id}")
                yield _event(group[0].version.commit, commits, change)
    if not found:
        raise KeyError(item_id)


def _packed(event: Event) -> Packed:
    offset = event.recorded.utcoffset() or timedelta()
    return (
        int(event.recorded.timestamp()),
        int(offset.total_seconds()),
        event.author_name,
        event.author_email,
        event.message,
    )


def _event(commit: str, commits: Commits, change: Change) -> Event:
    seconds, offset, author, email, message = commits[commit]
    recorded = datetime.fromtimestamp(seconds, timezone(timedelta(seconds=offset)))
    return Event(commit, recorded, author, email, message, change)
