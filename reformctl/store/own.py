"""Where one user's program keeps what it worked out of a repository."""

from __future__ import annotations

import os

from reformctl.store.git import Repository
from reformctl.store.seal import Seal, own_seal
from reformctl.store.site import Site


def own_place(repository: Repository) -> tuple[str, Seal] | None:
    """The git directory that all work trees share, and the user's seal.

    None where nothing shall be kept.
    """
    seal = own_seal(os.environ)
    return (str(Site.of(repository.top, repository).common_dir), seal) if seal else None
