"""What is set up on this machine and around a ledger, looked at and put right."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from reformctl import __version__
from reformctl.errors import ReformctlError
from reformctl.ledger.duty import person_of
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message
from reformctl.parse.shipped import shipped
from reformctl.parse.source import FileEdit
from reformctl.reports.doctor import LedgerSetup, Setup
from reformctl.store.git import Repository
from reformctl.store.identity import email_of_user
from reformctl.store.merge_setup import attribute_here, configure, is_installed
from reformctl.store.plumbing import run_git, text
from reformctl.store.snapshot import locate, take_snapshot
from reformctl.store.surroundings import surroundings
from reformctl.store.transaction import plainly_told, writing

SCHEMAS = "schemas"


def look(asked: str | None) -> Setup:
    """What is set up, whether there is a ledger or not; nothing is changed."""
    here = Path(asked) if asked and Path(asked).is_dir() else Path.cwd()
    git = _git_version(here)
    repository, _ = _repository(here) if git else (None, None)
    email = email_of_user(here) if git else None
    ledger, why = _ledger(asked, email) if git else (None, None)
    around = surroundings(repository.top) if repository else None
    return Setup(
        __version__,
        ".".join(map(str, sys.version_info[:3])),
        sys.stdout.encoding or sys.getfilesystemencoding(),
        git,
        str(repository.top) if repository else None,
        bool(repository and repository.shallow),
        email,
        ledger,
        why,
        around.branch if around else None,
        around.remotes if around else (),
    )


def fix(asked: str | None) -> None:
    """Set git up to merge the ledger here, and bring the schemas beside it up to date."""
    folder, repository = locate(asked)
    with writing(folder, repository) as transaction:
        if repository and not is_installed(folder):
            with plainly_told(transaction.site):
                configure(folder, transaction.site.scratch)
                if not is_installed(folder):
                    attribute_here(folder, repository.prefix)
        edits = [FileEdit(path, before, after) for path, before, after in _schemas(folder)]
        transaction.put(edits, "", commit=False)


def _git_version(folder: Path) -> tuple[int, ...] | None:
    try:
        answer = text(run_git(folder, "--version").stdout)
    except ReformctlError:
        return None
    found = re.search(r"([0-9]+)\.([0-9]+)(?:\.([0-9]+))?", answer)
    return tuple(int(part) for part in found.groups() if part) if found else None


def _repository(folder: Path) -> tuple[Repository | None, Message | None]:
    try:
        return Repository.find(folder), None
    except ReformctlError as error:
        return None, error.message


def _ledger(asked: str | None, email: str | None) -> tuple[LedgerSetup | None, Message | None]:
    try:
        snapshot = take_snapshot(asked, None, None)
    except ReformctlError as error:
        return None, error.message
    return _setup(snapshot.folder, snapshot.ledger, email), None


def _setup(folder: Path, ledger: Ledger, email: str | None) -> LedgerSetup:
    schemas = [(path, before, after) for path, before, after in _schemas(folder)]
    return LedgerSetup(
        str(folder),
        ledger.settings.authority,
        person_of(ledger, email),
        is_installed(folder),
        sum(before is not None for _, before, _ in schemas),
        tuple(path.rpartition("/")[2] for path, before, after in schemas if before != after),
    )


def _schemas(folder: Path) -> list[tuple[str, bytes | None, bytes]]:
    """Path in the ledger, bytes there and bytes of the program, for every schema."""
    found = []
    for file in sorted(shipped(SCHEMAS).glob("*.schema.json")):
        path = f"{SCHEMAS}/{file.name}"
        after = file.read_bytes()
        before = (folder / path).read_bytes() if (folder / path).is_file() else None
        if before is not None and before.replace(b"\r\n", b"\n") == after:
            before = after  # where git turns line ends
        found.append((path, before, after))
    return found
