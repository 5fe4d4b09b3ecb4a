"""What a crash left of a write, finished or undone by the next command."""

from __future__ import annotations

import os
from pathlib import Path

from reformctl.dataclass import replace
from reformctl.store.git import Repository
from reformctl.store.site import Site


def recover(folder: Path, repository: Repository | None) -> None:
    """Before reading: afterwards the last write is there in full or not at all.

    Costs one look at the disk where there is nothing to do, and leaves a writer that is at work
    alone. Raises UnreadableLedgerError, with what is in the way, when it can't be done.
    """
    site = Site.of(folder, repository)
    if os.path.lexists(site.journal_file):
        _recover(site)


def _recover(site: Site) -> None:
    from reformctl.store.landing import leaving_the_rest
    from reformctl.store.lock import try_lock

    with leaving_the_rest(site):
        descriptor = try_lock(site.lock_file)
        if descriptor is None:
            return
        try:
            settle_left(replace(site, held=(descriptor,)))
        finally:
            os.close(descriptor)


def settle_left(site: Site) -> None:
    """Settle the write of the journal, if there is one; only for who holds the lock."""
    from reformctl.store.index import release_index
    from reformctl.store.journal import Journal
    from reformctl.store.landing import settle

    if site.repository:
        release_index(site)
    journal = Journal.read(site)
    if journal:
        site.sweep()
        settle(site, journal)
