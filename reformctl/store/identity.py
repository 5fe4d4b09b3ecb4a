"""Who is at the keyboard: the name and address git puts on a commit made here now."""

from __future__ import annotations

from pathlib import Path

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.store.commit import PERSON
from reformctl.store.plumbing import text
from reformctl.store.site import Site
from reformctl.store.write_git import ask_git, written


@dataclass(frozen=True, slots=True)
class Identity:
    """Name and address."""

    name: str
    email: str


def identity(folder: Path) -> Identity:
    """Who git says makes the commits from that folder; raises RequestError when it can't tell."""
    found = PERSON.match(_ident(Site(folder, folder), "GIT_AUTHOR_IDENT"))
    assert found
    return Identity(text(found[1]), text(found[2]))


def email_of_user(folder: Path) -> str | None:
    """The address on the commits made from that folder; None when git can't tell."""
    try:
        return identity(folder).email
    except RequestError:
        return None


def need_identity(site: Site) -> None:
    """Raises RequestError unless git knows both whose the change is and who records it."""
    for role in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
        _ident(site, role)


def _ident(site: Site, role: str) -> bytes:
    done = ask_git(site, "var", role)
    if done.returncode and b"bad config" not in done.stderr:
        raise RequestError(say("error.no_identity"), say("error.no_identity_hint"))
    written(done)
    return done.stdout
