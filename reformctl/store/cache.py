"""What was worked out from git's objects, which never change, kept for the next time.

A key says what was worked out from which objects, and the value stands behind the user's seal
together with its key (:mod:`reformctl.store.table`).
"""

from __future__ import annotations

import os

from reformctl.store.seal import own_seal
from reformctl.store.table import Cache, cache_in

TYPE_CHECKING = False  # to import this from typing takes longer than to find a value
if TYPE_CHECKING:
    from reformctl.store.git import Repository

__all__ = ["Cache", "cache_of"]


def cache_of(repository: Repository | None) -> Cache:
    """The table of this user for that repository; an empty one where there can be none."""
    if repository is None:
        return Cache()
    from reformctl.store.site import Site  # it knows how to write, of which most runs need nothing

    common_dir = Site.of(repository.top, repository).common_dir
    return cache_in(os.fspath(common_dir), own_seal(os.environ))
