"""What was worked out from git's objects, which never change, kept for the next time.

A table in the repository's git directory: a key says what was worked out from which objects, and
the value stands behind the user's seal together with its key. Everything in it can be worked out
again, so it may be deleted at any time, and whatever goes wrong with it is only a slower answer.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reformctl.dataclass import dataclass
from reformctl.store.git import Repository
from reformctl.store.seal import Seal, own_seal
from reformctl.store.site import Site

MOST_PAGES = 65_536
"""Of 4 KiB: 256 MiB."""
MOST_FILES = 3
"""Tables kept, those of earlier versions of the program among them."""
PATIENCE = 0.5
"""Seconds another program may hold the table."""
AT_ONCE = 500
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
    damaged: bool = False

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


@contextmanager
def cache_of(repository: Repository | None) -> Iterator[Cache]:
    """The table of this user for that repository; an empty one where there can be none."""
    seal = own_seal(os.environ) if repository else None
    if repository is None:
        yield Cache()
        return
    folder = Site.of(repository.top, repository).common_dir / "reformctl"
    if seal is None or folder.is_symlink():
        yield Cache()
        return
    file = folder / f"kept-{seal.mark('cache')[:32]}.db"
    cache = Cache(_opened(file), seal)
    try:
        yield cache
    finally:
        if cache.table:
            with suppress(*TROUBLE):
                cache.table.close()
        if cache.damaged:
            _discard(file)


def _opened(file: Path) -> sqlite3.Connection | None:
    """The table in that file, made if need be; None where there can be none."""
    try:
        if not file.exists():
            file.parent.mkdir(exist_ok=True)
            _prune(file.parent)
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


def _discard(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _prune(folder: Path) -> None:
    """Delete the tables of versions of the program that were used longest ago."""
    tables = sorted(folder.glob("kept-*.db"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in tables[MOST_FILES - 1 :]:
        _discard(file)
