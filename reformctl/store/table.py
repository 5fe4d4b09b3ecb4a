"""A table in a repository's git directory: values by key, each behind the user's seal.

Everything in it can be worked out again, so it may be deleted at any time, and whatever goes wrong
with it is only a slower answer. Imports nothing that takes time.
"""

from __future__ import annotations

import _sqlite3 as sqlite3  # the package around it takes longer to import than a value to find
import marshal
import os

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to find a value
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType
    from typing import Any

    from reformctl.store.seal import Seal

MOST_PAGES = 65_536
"""Of 4 KiB: 256 MiB."""
MOST_FILES = 3
"""Tables kept, those of earlier versions of the program among them."""
PATIENCE = 0.5
"""Seconds another program may hold the table."""
AT_ONCE = 500
ENDING, JOURNAL = ".db", "-journal"
# What goes wrong with a table: of a damaged one even the words that say so may be beyond reading.
TROUBLE = (sqlite3.Error, UnicodeDecodeError)
SETTINGS = (
    "synchronous=OFF",
    "journal_mode=TRUNCATE",
    "trusted_schema=OFF",
    f"max_page_count={MOST_PAGES}",
)
TABLE = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"


@dataclass(slots=True)
class Cache:
    """Values by key; without a table, one that knows nothing and keeps nothing."""

    table: sqlite3.Connection | None = None
    seal: Seal | None = None
    file: str = ""
    damaged: bool = False

    def __enter__(self) -> Cache:
        """The same, to be closed behind."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the table, and throw it away if it turned out to be damaged."""
        if self.table:
            try:
                self.table.close()
            except TROUBLE:
                self.damaged = True
        if self.damaged:
            _discard(self.file)

    def find(self, keys: Sequence[str]) -> dict[str, Any]:
        """The values that are there, of keys of any number."""
        found: dict[str, Any] = {}
        for first in range(0, len(keys), AT_ONCE):
            for key, value in self._rows(keys[first : first + AT_ONCE]):
                opened = self._opened(key, value)
                if opened is not None:
                    found[key] = opened
        return found

    def keep(self, values: Mapping[str, Any]) -> None:
        """Keep values made of texts, numbers and tuples; a table that is full begins anew."""
        if not self.table or not self.seal or not values:
            return
        seal = self.seal
        rows = [(key, seal.close(marshal.dumps((key, value)))) for key, value in values.items()]
        try:
            with self.table:
                self.table.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
        except TROUBLE as error:
            self.damaged |= _is_beyond_use(error)

    def _rows(self, keys: Sequence[str]) -> list[tuple[str, bytes]]:
        if not self.table:
            return []
        marks = ",".join("?" * len(keys))
        try:
            asked = self.table.execute(f"SELECT key, value FROM kept WHERE key IN ({marks})", keys)
            return asked.fetchall()
        except TROUBLE as error:
            self.damaged |= _is_beyond_use(error)
            return []

    def _opened(self, key: str, value: object) -> Any:
        body = self.seal.open(value) if self.seal and isinstance(value, bytes) else None
        if body is None:
            return None
        kept_as, opened = marshal.loads(body)
        return opened if kept_as == key else None


def cache_in(git_dir: str, seal: Seal | None) -> Cache:
    """The table of the user with that seal in the git directory that all work trees share.

    An empty one where there can be none.
    """
    folder = f"{git_dir}/reformctl"
    if seal is None or os.path.islink(folder):  # noqa: PTH114 - pathlib takes longer than the rest
        return Cache()
    file = f"{folder}/kept-{seal.mark('cache')[:32]}{ENDING}"
    return Cache(_opened(folder, file), seal, file)


def _opened(folder: str, file: str) -> sqlite3.Connection | None:
    """The table in that file, made if need be; None where there can be none."""
    try:
        if not os.path.exists(file):  # noqa: PTH110
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            _prune(folder)
        table = sqlite3.connect(file, timeout=PATIENCE)
        for setting in SETTINGS:
            table.execute(f"PRAGMA {setting}")
        table.execute(TABLE)
    except TROUBLE as error:
        if _is_beyond_use(error):
            _discard(file)
        return None
    except OSError:
        return None
    return table


def _is_beyond_use(error: Exception) -> bool:
    """Whether the table is damaged or full, and not only held by somebody else."""
    return not isinstance(error, sqlite3.OperationalError) or "full" in str(error)


def _discard(file: str) -> None:
    """Delete the table and its journal, which would be taken for that of the next one there."""
    for one in (file, file + JOURNAL):
        try:
            os.unlink(one)  # noqa: PTH108
        except OSError:
            continue


def _prune(folder: str) -> None:
    """Delete the tables of versions of the program that were used longest ago."""
    with os.scandir(folder) as entries:
        known = [one for one in entries if one.name.startswith("kept-")]
    tables = [one for one in known if one.name.endswith(ENDING)]
    tables.sort(key=lambda one: one.stat().st_mtime, reverse=True)
    journals = (one.path for one in known if one.name.endswith(ENDING + JOURNAL))
    alone = (one.removesuffix(JOURNAL) for one in journals)
    left = (file for file in alone if not os.path.exists(file))  # noqa: PTH110
    for file in (*(one.path for one in tables[MOST_FILES - 1 :]), *left):
        _discard(file)
