"""The journal of a write: enough to finish it or undo it after a crash at any point."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from pathlib import Path, PurePosixPath
from typing import Any

from reformctl.dataclass import dataclass
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.durable import sync_folder, write_durably
from reformctl.store.site import Site

TOKEN = re.compile(r"[0-9a-f]{16}", re.ASCII)


@dataclass(frozen=True, slots=True)
class FileStep:
    """What a write does to one file of the work tree and to its entry in git."""

    path: str
    """Below the site's base, with ``/``."""
    before: bytes | None
    after: bytes | None
    mode: int | None = None
    """The permissions the file had; None for a new one."""
    old_entry: str | None = None
    """Mode and blob in the commit before, as ``100644 <id>``; None for a new file."""
    new_entry: str | None = None

    def draft(self, base: Path, token: str) -> Path:
        """The hidden file beside the target that takes its place."""
        target = base / self.path
        return target.with_name(f".reformctl-{token}-{target.name}")


@dataclass(frozen=True, slots=True)
class Journal:
    """One write: its files, and the commit that records it unless it goes unrecorded."""

    token: str
    files: tuple[FileStep, ...]
    folders: tuple[str, ...] = ()
    """Folders that were not there before, outer ones first."""
    commit: str | None = None
    ref: str | None = None
    """The branch the commit goes to."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The touched files, below the site's base."""
        return tuple(file.path for file in self.files)

    def write(self, site: Site) -> None:
        """Put the journal in its place, complete and for good."""
        draft = site.scratch / "journal"
        write_durably(draft, json.dumps(_as_json(self)).encode("ascii"))
        draft.rename(site.journal_file)
        sync_folder(site.own)

    @staticmethod
    def remove(site: Site) -> None:
        """Declare the write over, for good."""
        site.journal_file.unlink(missing_ok=True)
        sync_folder(site.own)

    @classmethod
    def read(cls, site: Site) -> Journal | None:
        """The journal that a crash left, if there is one."""
        try:
            content = site.journal_file.read_bytes()
        except FileNotFoundError:
            return None
        try:
            journal = _from_json(json.loads(content))
            journal.refuse_foreign(site)
            return journal
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            path = str(site.journal_file)
            raise UnreadableLedgerError(
                say("error.bad_journal", path=path), say("error.bad_journal_hint", path=path)
            ) from error

    def refuse_foreign(self, site: Site) -> None:
        """Raises ValueError for what no write of ours could be; a folder may come from anybody."""
        outside = [path for path in (*self.paths, *self.folders) if not is_inside(path)]
        if outside or not TOKEN.fullmatch(self.token) or (self.commit and not site.repository):
            raise ValueError(self.token)


def is_inside(path: str) -> bool:
    """Whether a path leads to somewhere below the folder it starts from, and not into git's own."""
    parts = PurePosixPath(path).parts
    return not path.startswith("/") and not {"..", ".git"} & set(parts)


def _as_json(journal: Journal) -> dict[str, Any]:
    files = [
        {
            "path": file.path,
            "before": _encoded(file.before),
            "after": _encoded(file.after),
            "mode": file.mode,
            "old_entry": file.old_entry,
            "new_entry": file.new_entry,
        }
        for file in journal.files
    ]
    return {
        "token": journal.token,
        "files": files,
        "folders": list(journal.folders),
        "commit": journal.commit,
        "ref": journal.ref,
    }


def _encoded(content: bytes | None) -> str | None:
    return None if content is None else b64encode(content).decode("ascii")


def _decoded(text: str | None) -> bytes | None:
    return None if text is None else b64decode(text)


def _from_json(content: dict[str, Any]) -> Journal:
    files = tuple(
        FileStep(
            file["path"],
            _decoded(file["before"]),
            _decoded(file["after"]),
            file["mode"],
            file["old_entry"],
            file["new_entry"],
        )
        for file in content["files"]
    )
    folders = tuple(content["folders"])
    return Journal(content["token"], files, folders, content["commit"], content["ref"])
