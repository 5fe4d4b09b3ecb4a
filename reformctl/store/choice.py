"""The files of a ledger that a user names by their paths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.source import SourceFile


def named_files(
    folder: Path, sources: Sequence[SourceFile], names: Iterable[str]
) -> list[SourceFile]:
    """The files of the ledger in that folder at those paths or in those folders, each once.

    Raises RequestError for a path at which the ledger has no file.
    """
    chosen: dict[str, SourceFile] = {}
    for name in names:
        found = {source.path: source for source in sources if _lies_at(source, folder, name)}
        if not found:
            raise RequestError(say("error.not_in_ledger", path=name), say("error.name_files"))
        chosen |= found
    return list(chosen.values())


def _lies_at(source: SourceFile, folder: Path, name: str) -> bool:
    return (folder / source.path).is_relative_to(_absolute(folder, name))


def _absolute(folder: Path, name: str) -> Path:
    """The path seen from here, below the folder's own spelling; links in it are followed."""
    path = Path(name).absolute()
    real = path.parent.resolve() / path.name if path.name not in ("", "..") else path.resolve()
    top = folder.resolve()
    return folder / real.relative_to(top) if real.is_relative_to(top) else real
