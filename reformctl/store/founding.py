"""Making a new ledger: in a repository that is there, or as one of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from reformctl.actions.founding import Supplies
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.shipped import shipped, templates
from reformctl.parse.source import FileEdit
from reformctl.store.durable import sync_folder
from reformctl.store.git import Repository
from reformctl.store.merge_setup import attributes, configure
from reformctl.store.plumbing import checked, run_git
from reformctl.store.traces import journal_in, settle_interrupted
from reformctl.store.transaction import Written, plainly_told, writing
from reformctl.store.worktree import SETTINGS

UNFINISHED = ".reformctl-init"
"""The folder inside the target in which its repository is made."""
UNTOUCHED = {".git", ".gitignore", "LICENSE", UNFINISHED}
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
        around = Repository.find(_anchor(target))
        if around:
            settle_interrupted(around.top, around)
        anchor = _anchor(target)
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


def _anchor(target: Path) -> Path:
    return next(path for path in (target, *target.parents) if path.exists())


def _refuse_taken(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir() or any(path.name not in UNTOUCHED for path in target.iterdir()):
        raise RequestError(
            say("error.folder_not_empty", path=str(target)), say("error.choose_ledger_folder")
        )


def supplies() -> Supplies:
    """The templates and schemas of this program."""
    base = templates() / "ledger"
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
    with _prepared(ground) as repository, writing(ground.top, repository) as transaction:
        with plainly_told(transaction.site):
            configure(ground.top, transaction.site.scratch)
        return transaction.put(new_files(files), message, commit=commit)


@contextmanager
def _prepared(ground: Ground) -> Iterator[Repository | None]:
    """The repository around the ledger, made where there is none; unmade when something fails."""
    shutil.rmtree(ground.target / UNFINISHED, ignore_errors=True)
    if ground.repository:
        yield Repository.find(ground.top)
        return
    missing = [path for path in (ground.target, *ground.target.parents) if not path.exists()]
    try:
        _make_repository(ground.target, missing)
        yield Repository.find(ground.target)
    except BaseException as error:
        if not _has_ledger(ground.target):
            _unmake(ground.target, missing)
        if isinstance(error, OSError):
            raise _cannot_write(ground.target, error) from error
        raise


def _make_repository(target: Path, missing: Sequence[Path]) -> None:
    """A repository in that folder, complete and safe on disk from the moment it is seen."""
    target.mkdir(parents=True, exist_ok=True)
    draft = target / UNFINISHED
    draft.mkdir()
    checked(run_git(draft, *_branch(target), "init", "--quiet"))
    os.sync()  # git leaves the files of a new repository to the disk's own pace
    (draft / ".git").rename(target / ".git")
    draft.rmdir()
    for folder in (target, *(path.parent for path in missing)):
        sync_folder(folder)


def _has_ledger(target: Path) -> bool:
    """Whether the write took effect after all, or has been left to the next command."""
    if journal_in(target / ".git/reformctl").exists():
        return True
    return target.is_dir() and any(path.name not in UNTOUCHED for path in target.iterdir())


def _unmake(target: Path, missing: Sequence[Path]) -> None:
    """Take the repository away; as a whole, so that nobody ever meets half of one."""
    with suppress(OSError):
        (target / UNFINISHED).mkdir(exist_ok=True)
        (target / ".git").rename(target / UNFINISHED / ".git")
    shutil.rmtree(target / UNFINISHED, ignore_errors=True)
    for folder in missing:
        with suppress(OSError):
            folder.rmdir()


def _branch(folder: Path) -> tuple[str, ...]:
    """The user's own name for the first branch, else ours."""
    asked = run_git(folder, "config", "--get", "init.defaultBranch")
    return () if asked.stdout.strip() else ("-c", f"init.defaultBranch={BRANCH}")


def _cannot_write(target: Path, error: OSError) -> RequestError:
    why = error.strerror or type(error).__name__
    return RequestError(say("error.cannot_write", path=str(target), why=why))
