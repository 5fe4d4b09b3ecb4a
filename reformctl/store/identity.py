"""Who is at the keyboard, as git knows them."""

from __future__ import annotations

import os

from reformctl.store.git import Repository


def author_email(repository: Repository | None) -> str | None:
    """The address git would put on a commit made here now; None when the user has set none.

    The variables of the environment come first, then the settings, as with git itself.
    """
    from git import Repo  # reading the settings with all their includes is GitPython's trade

    asked = os.environ.get("GIT_AUTHOR_EMAIL") or os.environ.get("EMAIL")
    if os.environ.get("GIT_AUTHOR_EMAIL") or repository is None:
        return asked or None
    with Repo(repository.top).config_reader() as settings:
        for section in ("author", "user"):
            found = str(settings.get_value(section, "email", default=""))
            if found:
                return found
    return asked or None
