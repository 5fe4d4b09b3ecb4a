"""``reformctl merge-driver``: what git calls to merge a ledger file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from reformctl.actions.merge import Merged, judged, merge
from reformctl.actions.merge_text import Names
from reformctl.cli.request import Request, reading
from reformctl.cli.streams import lang_of, say_to_stderr
from reformctl.messages import say
from reformctl.store.merge_file import MergeFiles, branch

CONFLICTS = 1
GITHEAD = "GITHEAD_"


@reading
def command(  # noqa: PLR0913 - the words git puts behind the driver
    request: Request,
    *,
    base: Annotated[str, typer.Argument(metavar="%O", help="help.merge_base")],
    ours: Annotated[str, typer.Argument(metavar="%A", help="help.merge_ours")],
    theirs: Annotated[str, typer.Argument(metavar="%B", help="help.merge_theirs")],
    size: Annotated[int, typer.Argument(metavar="%L", help="help.merge_size", min=1)],
    path: Annotated[str, typer.Argument(metavar="%P", help="help.merge_path")],
) -> int:
    """Merge by record, item and field; exit 1 when something is left for people to settle."""
    files = MergeFiles(Path(base), Path(ours), Path(theirs))
    names = _names()
    versions = files.versions()
    merged = merge(versions, path, names, size)
    clean = merged is not None and merged.is_clean
    if merged is None:
        if not request.quiet:
            say_to_stderr(say("merge.by_lines", path=path), lang_of(request))
        lines, clean = files.by_lines(names, size)
        merged = (judged(lines, versions, path, names, size) if clean else None) or Merged(lines)
        clean = clean and merged.is_clean
    _tell(request, merged, path, names)
    files.write(merged.data)  # last: after a failure git merges by lines, from what was there
    return 0 if clean else CONFLICTS


def _tell(request: Request, merged: Merged, path: str, names: Names) -> None:
    lang = lang_of(request)
    for note in () if request.quiet else merged.superseded:
        say_to_stderr(note.message(names), lang)
    if merged.conflicts:
        say_to_stderr(say("merge.unsettled", path=path, count=len(merged.conflicts)), lang)
    for conflict in merged.conflicts:
        say_to_stderr(say("merge.line", what=conflict.message(names)), lang)


def _names() -> Names:
    """The branches git says it merges; the plain words where it doesn't."""
    heads = [value for name, value in os.environ.items() if name.startswith(GITHEAD)]
    return Names(branch(Path.cwd()) or "ours", heads[0] if len(heads) == 1 else "theirs")
