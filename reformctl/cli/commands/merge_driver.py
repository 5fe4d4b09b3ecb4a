"""``reformctl merge-driver``: what git calls to merge a ledger file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from reformctl.actions.merge import Merged
from reformctl.actions.merge_text import Names
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of, say_to_stderr
from reformctl.messages import Message, say
from reformctl.store.merge_file import MergeFiles
from reformctl.store.merge_names import is_of_ancestors, side_names

CONFLICTS = 1


@reading
def command(  # noqa: PLR0913 - the words git puts behind the driver
    request: Request,
    *,
    base: Annotated[str, argument(metavar="%O", help="help.merge_base")],
    ours: Annotated[str, argument(metavar="%A", help="help.merge_ours")],
    theirs: Annotated[str, argument(metavar="%B", help="help.merge_theirs")],
    size: Annotated[int, argument(metavar="%L", help="help.merge_size", min=1)],
    path: Annotated[str, argument(metavar="%P", help="help.merge_path")],
    our_name: Annotated[str, argument(metavar="%X", help="help.merge_our_name")] = "",
    their_name: Annotated[str, argument(metavar="%Y", help="help.merge_their_name")] = "",
) -> int:
    """Merge by record, item and field; exit 1 when something is left for people to settle."""
    files = MergeFiles(Path(base), Path(ours), Path(theirs))
    names = side_names(Path.cwd(), our_name, their_name)
    made = files.merge(path, names, size)
    notes = [say("merge.by_lines", path=path)] if made.by_lines else []
    if not is_of_ancestors(Path.cwd(), path, size):
        _tell(request, notes, made.merged, path, names)
    files.write(made.merged.data)  # last: after a failure git merges by lines, from what was there
    return 0 if made.is_clean else CONFLICTS


def _tell(request: Request, notes: list[Message], merged: Merged, path: str, names: Names) -> None:
    lang = lang_of(request)
    notes = [*notes, *(note.message(names) for note in merged.superseded)]
    for note in () if request.quiet else notes:
        say_to_stderr(note, lang)
    if merged.conflicts:
        say_to_stderr(say("merge.unsettled", path=path, count=len(merged.conflicts)), lang)
    for conflict in merged.conflicts:
        say_to_stderr(say("merge.line", what=conflict.message(names)), lang)
