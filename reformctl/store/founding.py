"""Making a new ledger: in a repository that is there, or as one of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from reformctl.actions.founding import Supplies
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.shipped import TEMPLATES, shipped
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.merge_setup import attributes, configure
from reformctl.store.plumbing import checked, run_git
from reformctl.store.transaction import Written, writing
from reformctl.store.worktree import SETTINGS

UNTOUCHED = {".git", ".gitignore", "LICENSE"}
"""What may lie in a folder that counts as empty."""
SERVER = ".github/"
BRANCH = "main"


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a new ledger is to stand."""

    target: Path
    anchor: Path
    """The innermost folder that is there already."""
    repository: Repository | None
    """The repository it becomes part of; None when it gets one of its own."""

    @property
    def top(self) -> Path:
        """The top of the repository it will stand in."""
        return self.repository.top if self.repository else self.target

    @property
    def at(self) -> str:
        """The ledger's path below that top; empty for the top itself."""
        path = self.target.relative_to(self.top).as_posix()
        return "" if path == "." else path


def survey(target: Path) -> Ground:
    """Look at the place; raises RequestError when it is taken or inside another ledger."""
    target = target.absolute()
    try:
        anchor = next(path for path in (target, *target.parents) if path.exists())
        _refuse_taken(target)
    except OSError as error:
        raise _cannot_write(target, error) from error
    target = anchor.resolve() / target.relative_to(anchor)
    for folder in target.parents:
        if (folder / SETTINGS).is_file():
            raise RequestError(
                say("error.inside_ledger", path=str(target), ledger=str(folder)),
                say("error.choose_folder"),
            )
    return Ground(target, anchor.resolve(), Repository.find(anchor))


def _refuse_taken(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir() or any(path.name not in UNTOUCHED for path in target.iterdir()):
        raise RequestError(
            say("error.folder_not_empty", path=str(target)), say("error.choose_ledger_folder")
        )


def supplies() -> Supplies:
    """The templates and schemas of this program."""
    base = TEMPLATES / "ledger"
    return Supplies(
        {
            file.relative_to(base).as_posix(): file.read_text("utf-8")
            for file in sorted(base.rglob("*"))
            if file.is_file()
        },
        {
            file.name: file.read_text("utf-8")
            for file in sorted(shipped("schemas").glob("*.schema.json"))
        },
        attributes(),
    )


def wanted_files(ground: Ground, files: Mapping[str, str]) -> dict[str, str]:
    """Those of the files that are to be written: what the server has of its own is left to it."""
    return {
        path: text
        for path, text in files.items()
        if not (path.startswith(SERVER) and (ground.top / path).exists())
    }


def new_files(files: Mapping[str, str]) -> list[FileEdit]:
    """The edits that make those files."""
    return [FileEdit(path, None, text.encode()) for path, text in sorted(files.items())]


def found(ground: Ground, files: Mapping[str, str], message: str, *, commit: bool) -> Written:
    """Write the files, as one commit where that is wanted; all of them or nothing.

    Raises RequestError when it can't be done; the place is then as it was.
    """
    with _prepared(ground) as repository:
        with writing(ground.top, repository) as transaction:
            written = transaction.put(new_files(files), message, commit=commit)
        configure(ground.target)
    return written


@contextmanager
def _prepared(ground: Ground) -> Iterator[Repository | None]:
    """The repository around the ledger, made where there is none; unmade when something fails."""
    if ground.repository:
        yield Repository.find(ground.top)
        return
    missing = [path for path in (ground.target, *ground.target.parents) if not path.exists()]
    try:
        ground.target.mkdir(parents=True, exist_ok=True)
        checked(run_git(ground.target, *_branch(ground.target), "init", "--quiet"))
        yield Repository.find(ground.target)
    except BaseException as error:
        shutil.rmtree(ground.target / ".git", ignore_errors=True)
        for folder in missing:
            with suppress(OSError):
                folder.rmdir()
        if isinstance(error, OSError):
            raise _cannot_write(ground.target, error) from error
        raise


def _branch(folder: Path) -> tuple[str, ...]:
    """The user's own name for the first branch, else ours."""
    asked = run_git(folder, "config", "--get", "init.defaultBranch")
    return () if asked.stdout.strip() else ("-c", f"init.defaultBranch={BRANCH}")


def _cannot_write(target: Path, error: OSError) -> RequestError:
    why = error.strerror or type(error).__name__
    return RequestError(say("error.cannot_write", path=str(target), why=why))
